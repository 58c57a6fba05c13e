import Foundation

/// Everything a command may know of the world outside its arguments.
///
/// Nothing below this target reads the environment or the clock; tests hand in a world of their own.
public struct World: Sendable {
    /// The variables of the environment.
    public var environment: [String: String]
    /// The time as ISO 8601 text.
    public var now: @Sendable () -> String
    /// Writes results.
    public var out: @Sendable (String) -> Void
    /// Writes talk: progress, warnings, errors.
    public var talk: @Sendable (String) -> Void
    /// Reads the next line of the input without its end, or none after the last.
    public var line: @Sendable () -> String?
    /// How the user calls the program, for commands worth copying.
    public var program: String
    /// Whether results go to a terminal, where long sentences are broken.
    public var printsToTerminal: Bool
    /// Whether talk goes to a terminal, where a line may be overwritten.
    public var talksToTerminal: Bool
    /// Whether an interrupt of the user should stop a run softly.
    public var handlesInterrupts: Bool
    /// Waits, and says whether to go on waiting; what watches files waits between looks.
    public var pause: @Sendable (Duration) async -> Bool

    /// The columns of the terminal that talk goes to, now: people resize windows.
    func terminalColumns() -> Int {
        var size = winsize()
        let isKnown = unsafe ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? max(20, Int(size.ws_col)) : 80
    }

    /// Makes a world.
    public init(
        environment: [String: String],
        now: @escaping @Sendable () -> String,
        out: @escaping @Sendable (String) -> Void,
        talk: @escaping @Sendable (String) -> Void,
        line: @escaping @Sendable () -> String? = { nil },
        program: String = "palimpsest",
        printsToTerminal: Bool = false,
        talksToTerminal: Bool = false,
        handlesInterrupts: Bool = false,
        pause: @escaping @Sendable (Duration) async -> Bool = { duration in
            (try? await Task.sleep(for: duration)) != nil
        }
    ) {
        self.environment = environment
        self.now = now
        self.out = out
        self.talk = talk
        self.line = line
        self.program = program
        self.printsToTerminal = printsToTerminal
        self.talksToTerminal = talksToTerminal
        self.handlesInterrupts = handlesInterrupts
        self.pause = pause
    }

    /// The world of the running process.
    public static func real() -> World {
        StandardStream.fillMissing()
        return World(
            environment: ProcessInfo.processInfo.environment,
            now: { Date.now.formatted(.iso8601) },
            out: { StandardStream.print($0) },
            talk: { StandardStream.talk($0) },
            line: { readLine(strippingNewline: true) },
            program: ownName,
            printsToTerminal: isatty(1) == 1,
            talksToTerminal: isatty(2) == 1,
            handlesInterrupts: true
        )
    }

    /// The program as it was called, below the current folder if it is there.
    private static var ownName: String {
        let word = CommandLine.arguments.first ?? "palimpsest"
        let here = FileManager.default.currentDirectoryPath + "/"
        return word.hasPrefix(here) ? String(word.dropFirst(here.count)) : word
    }

    /// Prints a sentence, broken into lines on a terminal and whole in a pipe.
    func prose(_ text: String, indent: Int = 0) {
        let margin = String(repeating: " ", count: indent)
        print(printsToTerminal ? wrapped(text, indent: indent) : margin + text)
    }

    func print(_ line: String) { out(line + "\n") }

    func say(_ line: String) { talk(line + "\n") }

    /// Writes a value as JSON with sorted keys, the same bytes for the same value.
    /// - Parameter underscored: writes names of several words as `same_target_only`.
    func print(json value: some Encodable, underscored: Bool = false) throws {
        let encoder = JSONEncoder()
        if underscored { encoder.keyEncodingStrategy = .convertToSnakeCase }
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        out(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
    }

    /// Prints a list as JSON, the same text in pieces.
    func print(json list: [some Encodable], underscored: Bool = false) throws {
        let encoder = JSONEncoder()
        if underscored { encoder.keyEncodingStrategy = .convertToSnakeCase }
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try JSONList(encoder).write(list, to: out)
        out("\n")
    }
}
