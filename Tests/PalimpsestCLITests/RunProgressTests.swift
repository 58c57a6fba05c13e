import Foundation
import PalimpsestTestSupport
import Testing

@testable import PalimpsestCLI

/// The line that says how far a run is.
@Suite struct RunProgressTests {
    private let far: RunProgress = {
        var progress = RunProgress(total: 1_200_000, answered: 299_000, failed: 1000)
        progress.repeats = 1234
        progress.tokens = 45_600_000
        progress.costs = ["USD": 12.5, "EUR": 0.0314]
        return progress
    }()

    @Test(arguments: 20...120)
    func `a line never fills the terminal`(width: Int) {
        for progress in [far, RunProgress(), RunProgress(total: 9, answered: 9)] {
            for rate in [0, 0.01, 3.14, 98_765] {
                let line = progress.line(rate: rate, width: width)
                #expect(line.count < width && !line.isEmpty, "\(line)")
                #expect(!line.contains("\n"))
            }
        }
    }

    @Test func `the numbers are those of the run`() {
        let line = far.line(rate: 250, width: nil)
        #expect(line.hasPrefix("300000/1200000  250/s  1 h 0 min left  1000 failed  1234 repeats"))
        #expect(line.contains("0.0314 of about 0.13 EUR  12.50 of about 50.00 USD"))
        #expect(line.hasSuffix("45.6 M tokens"))
        let bar = far.line(rate: 250, width: 120)
        #expect(bar.hasPrefix("[######..................]  300000/1200000"), "\(bar)")
        #expect(
            RunProgress(total: 4, answered: 1).line(rate: 0.02, width: nil)
                == "1/4  1.2/min  2 min left"
        )
        #expect(RunProgress(total: 4, answered: 4).line(rate: 0, width: nil) == "4/4  0/s")
    }

    @Test func `the projected cost is that of the requests that have cost`() {
        var early = RunProgress(total: 52, answered: 3)
        early.unrecorded = 5
        early.costs = ["USD": 0.96]
        #expect(early.line(rate: 1, width: nil).contains("0.96 of about 6.24 USD"))
        #expect(early.line(rate: 1, width: nil).hasPrefix("3/52  "))
        // Before anything is written, and when all is.
        early.answered = 0
        early.unrecorded = 8
        #expect(early.line(rate: 0, width: nil).contains("0.96 of about 6.24 USD"))
        early.answered = 52
        early.unrecorded = 0
        early.costs = ["USD": 6.24]
        #expect(early.line(rate: 1, width: nil).contains("6.24 of about 6.24 USD"))
    }

    @Test func `a count of tokens that nobody told is left out`() {
        func words(_ sent: Int?, _ received: Int?) -> String {
            var outcome = AskingOutcome(model: "m", requests: 1, answeredBefore: 0)
            outcome.answered = 1
            outcome.promptTokens = sent
            outcome.completionTokens = received
            return outcome.sentence
        }
        let start = "m: 1 answered, 0 failed, 0 answered before"
        #expect(words(40, nil) == start + "; 40 tokens sent")
        #expect(words(nil, 5) == start + "; 5 tokens received")
        #expect(words(nil, nil) == start)
        // What was told to be nothing is a count.
        #expect(words(40, 0) == start + "; 40 tokens sent, 0 received")
    }

    @Test(arguments: [
        (0.0, "0 s"), (59.4, "59 s"), (59.6, "1 min"), (3599.9, "1 h 0 min"), (7260, "2 h 1 min"),
        (90_000, "1 d 1 h"), (-3, "0 s"), (.infinity, "11574 d 1 h"),
    ])
    func `a time is short`(seconds: Double, text: String) { #expect(span(seconds) == text) }

    @Test(arguments: [
        (9999, "9999"), (13_449, "13.4 k"), (999_949, "999.9 k"), (999_950, "1.0 M"),
        (2_100_000, "2.1 M"),
    ])
    func `a count is short`(count: Int, text: String) { #expect(short(count) == text) }

    @Test func `a trouble is said once and its end too, but not again and again`() {
        var lines = TroubleLines()
        let start = ContinuousClock.now
        let trouble = ["m": "paused for 5 s, refused"]
        #expect(lines.lines(trouble, at: start) == ["m: paused for 5 s, refused"])
        #expect(lines.lines(["m": "paused for 4 s, refused"], at: start + .seconds(1)).isEmpty)
        #expect(lines.lines([:], at: start + .seconds(6)) == ["m: going on"])
        #expect(lines.lines([:], at: start + .seconds(7)).isEmpty)
        #expect(lines.lines(trouble, at: start + .seconds(8)).isEmpty)
        #expect(lines.lines([:], at: start + .seconds(9)).isEmpty)
        #expect(lines.lines(trouble, at: start + .seconds(31)) == ["m: paused for 5 s, refused"])
        // An endpoint that is given up does not go on.
        #expect(lines.lines([:], ended: ["m"], at: start + .seconds(36)).isEmpty)
        #expect(lines.lines([:], at: start + .seconds(37)).isEmpty)
    }

    @Test func `a pipe gets whole lines that end with all done, and quiet is quiet`() async throws {
        let server = try LoopbackServer.start { _ in .chat("x") }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 6)
        let words = blendWords(server, folder, framing: nil)
        let loud = await palimpsestCommand(words.filter { $0 != "--quiet" })
        #expect(!loud.talk.contains("\u{1B}") && !loud.talk.contains("\r"))
        #expect(loud.talk.hasSuffix("\n"))
        #expect(loud.complaints.last?.hasPrefix("6/6  ") == true, "\(loud.talk)")
        #expect(loud.complaints.count <= 6)
        // Identical requests are not counted as work to come.
        #expect(loud.complaints.allSatisfy { $0.contains("/6  ") }, "\(loud.talk)")
        let again = await palimpsestCommand(words.filter { $0 != "--quiet" })
        #expect(again.talk.isEmpty, "\(again.talk)")
        let quiet = await palimpsestCommand(words + ["--samples", "2"])
        #expect(quiet.code == 0)
        #expect(quiet.talk.isEmpty)
    }
}
