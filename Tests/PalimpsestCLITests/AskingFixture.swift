import Foundation
import Ledger
import PalimpsestTestSupport
import Testing
import Vocabulary

/// A workspace with so many imported questions: each has an item `marked` and one `native` with the
/// same prompt, about Ethiopia.
func blendWorkspace(questions: Int) async throws -> String {
    let folder = try temporaryFolder("workspace").path
    let blend = try writeBlend(questions: questions)
    let ending = await palimpsestCommand(["import", "blend", blend.path, "--workspace", folder])
    #expect(ending.code == 0, "\(ending.talk)")
    return folder
}

/// The words that ask a server the imported questions, first their marked items only.
func blendWords(
    _ server: LoopbackServer,
    _ workspace: String,
    model: String = "openai:m",
    framing: String? = "marked"
) -> [String] {
    ["run", "--model", model, "--base-url", server.baseURL + "/v1"] + selection(workspace, framing)
        + ["--quiet", "--json"]
}

/// The words that choose the imported questions.
func selection(_ workspace: String, _ framing: String? = "marked") -> [String] {
    ["--locale", "am-ET", "--pack", "blend", "--workspace", workspace]
        + (framing.map { ["--framing", $0] } ?? [])
}

/// The answers in a workspace, without those that failed, by item and sample.
func keptAnswers(_ workspace: String) async throws -> [Answer] {
    let ledger = try await Ledger.open(workspace: workspace, creating: false)
    var filter = AnswerFilter()
    filter.includesFailed = false
    var answers: [Answer] = []
    for try await page in ledger.allAnswers(matching: filter) { answers += page.map(\.answer) }
    return answers.sorted { ($0.item, $0.sample) < ($1.item, $1.sample) }
}

/// What a command printed as JSON.
func object(_ ending: Ending) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(ending.out.utf8))
    return try #require(value as? [String: Any], "\(ending.out)")
}

/// One number of what a command printed as JSON.
func number(_ name: String, _ ending: Ending) throws -> Int {
    try #require(try object(ending)[name] as? Int, "\(name) in \(ending.out) \(ending.talk)")
}

extension ReceivedRequest {
    /// The body as an object.
    var fields: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
    }

    /// What the messages say, the last one last.
    var messages: [String] {
        (fields["messages"] as? [[String: Any]] ?? []).compactMap { $0["content"] as? String }
    }

    /// Which thing of the imported questions is asked for, with the seed: its place in a run.
    var place: String {
        let words = (messages.last ?? "").split(separator: " ")
        let thing = words.firstIndex(of: "thing").map { words[$0 + 1] } ?? ""
        return "\(thing)#\(fields["seed"] as? Int ?? -1)"
    }
}

/// Lets so many requests through and holds the others, so that a test finds the run in its middle
/// however busy the machine is.
final class Gate: Sendable {
    private let limit: LoopbackGuarded<Int>

    init(_ limit: Int) { self.limit = LoopbackGuarded(limit) }

    /// Lets more requests through.
    func open(to limit: Int = .max) { self.limit.withLock { $0 = limit } }

    /// Holds a request, on the server's own thread, until its turn.
    func pass(_ request: ReceivedRequest) {
        while limit.withLock({ $0 }) <= request.index { usleep(1000) }
    }
}

/// Remembers words, from any thread.
final class SeenOnce: Sendable {
    private let words = LoopbackGuarded<Set<String>>([])

    func isNew(_ word: String) -> Bool { words.withLock { $0.insert(word).inserted } }
}

/// The built program, for what only a process of its own can show.
struct BuiltProgram {
    let process = Process()
    private let talkFile: URL
    private let outFile: URL

    /// The folder in which the build puts it.
    static func folder() throws -> URL {
        let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let found = [folder, folder.deletingLastPathComponent()].first {
            FileManager.default.isExecutableFile(atPath: $0.appending(path: "palimpsest").path)
        }
        return try #require(found, "the program is built with the tests")
    }

    /// Starts it; what it says goes to a file.
    init(_ words: [String]) throws {
        let folder = try temporaryFolder("talk")
        talkFile = folder.appending(path: "stderr")
        outFile = folder.appending(path: "stdout")
        for file in [talkFile, outFile] { try write("", to: file) }
        process.executableURL = try BuiltProgram.folder().appending(path: "palimpsest")
        process.arguments = words
        process.environment = ["PALIMPSEST_HOME": packageRoot.path, "PATH": "/usr/bin:/bin"]
        process.standardOutput = try FileHandle(forWritingTo: outFile)
        process.standardError = try FileHandle(forWritingTo: talkFile)
        try process.run()
    }

    /// What it has said on stderr so far.
    var talk: String { (try? String(contentsOf: talkFile, encoding: .utf8)) ?? "" }

    /// What it has printed so far.
    var out: String { (try? String(contentsOf: outFile, encoding: .utf8)) ?? "" }

    /// Waits until something holds or the program has ended.
    func wait(until holds: () -> Bool) async throws {
        while process.isRunning, !holds() { try await Task.sleep(for: .milliseconds(2)) }
    }

    /// Waits for the end without blocking a thread of the tests.
    func ended() async throws {
        while process.isRunning { try await Task.sleep(for: .milliseconds(2)) }
    }
}
