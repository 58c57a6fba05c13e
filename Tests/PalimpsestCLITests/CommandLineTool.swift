import Foundation
import PalimpsestCLI
import PalimpsestTestSupport

/// What a command wrote and how it ended.
struct Ending: Sendable {
    var code: Int32
    var out: String
    var talk: String

    /// The lines of talk.
    var complaints: [String] { talk.split(separator: "\n").map(String.init) }
}

/// Runs commands in this process, in a world of their own: a fixed clock and a bare environment.
///
/// - Parameter input: the lines that stand in the input.
func palimpsestCommand(
    _ words: [String],
    environment: [String: String] = [:],
    input: [String] = []
) async -> Ending {
    let lines = WaitingLines(input)
    let out = Written()
    let talk = Written()
    let world = World(
        environment: environment.merging(["PALIMPSEST_HOME": packageRoot.path]) { mine, _ in mine },
        now: { "2026-01-01T00:00:00Z" },
        out: { out.add($0) },
        talk: { talk.add($0) },
        line: { lines.next() }
    )
    let code = await palimpsest(words, world: world)
    return Ending(code: code, out: out.text, talk: talk.text)
}

/// Gathers what is written, from any thread.
///
/// Unchecked: the text is reached under the lock only.
private final class Written: @unchecked Sendable {
    private let lock = NSLock()
    private var storage = ""

    func add(_ more: String) { lock.withLock { storage += more } }

    var text: String { lock.withLock { storage } }
}

/// Lines that wait to be read, from any thread.
///
/// Unchecked: the lines are reached under the lock only.
private final class WaitingLines: @unchecked Sendable {
    private let lock = NSLock()
    private var rest: ArraySlice<String>

    init(_ lines: [String]) { rest = lines[...] }

    func next() -> String? { lock.withLock { rest.popFirst() } }
}

/// Whether CLDR is where Debian puts it, in the release whose values the tests know.
let hasCLDR41: Bool = {
    let path = "/usr/share/unicode/cldr/common/dtd/ldml.dtd"
    let dtd = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let isThere = dtd.contains("cldrVersion CDATA #FIXED \"41\"")
    if !isThere { print("skipped: no CLDR 41") }
    return isThere
}()

/// Writes a small folder in BLEnD's form: Ethiopia, the US, the UK and Spain, so many questions.
func writeBlend(questions count: Int) throws -> URL {
    let root = try temporaryFolder("blend")
    let regions = ["Ethiopia": "ET", "US": "US", "UK": "UK", "Spain": "ES"]
    for (region, mark) in regions {
        let entries = (0..<count).map { number in
            """
                "Q-\(number)": {
                    "question": "What is thing \(number) in \(region)?",
                    "en_question": "What is thing \(number) in \(region)?",
                    "annotations": [{"answers": ["thing\(mark)\(number)"], "en_answers": ["thing\(mark)\(number)"], "count": 3}],
                    "idks": {"idk": 0, "no-answer": 0, "not-applicable": 0}
                }
            """
        }
        try write(
            "{\n" + entries.joined(separator: ",\n") + "\n}\n",
            to: root.appending(path: "annotations/\(region)_data.json")
        )
        let rows = (0..<count).map { "\($0),Q-\($0),Food,x,local,english" }
        try write(
            ",ID,Topic,Source,Question,Translation\n" + rows.joined(separator: "\n") + "\n",
            to: root.appending(path: "questions/\(region)_questions.csv")
        )
    }
    return root
}

/// Writes a file and the folders it needs.
func write(_ text: String, to url: URL) throws {
    try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
    )
    try text.write(to: url, atomically: true, encoding: .utf8)
}
