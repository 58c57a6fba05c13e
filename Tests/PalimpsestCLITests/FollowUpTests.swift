import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@testable import PalimpsestCLI

/// A folder with the probes about months, each going on if so wished.
func months(goingOn: Bool) throws -> String {
    let source = packageRoot.appending(path: "Probes/months.yaml")
    var text = try String(contentsOf: source, encoding: .utf8)
    if goingOn {
        let more = "    follow-ups: [\"You said: {answer}. Sure?\"]\n    framings:"
        text = text.replacing("    framings:", with: more)
        #expect(text.contains(more))
    }
    let folder = try temporaryFolder("probes")
    try write(text, to: folder.appending(path: "months.yaml"))
    return folder.path
}

/// A preview without its later turns and what is said of them, which stands further in.
private func withoutLaterTurns(_ lines: [String]) -> [String] {
    var isLater = false
    return lines.filter { line in
        isLater = line.contains(", turn 2: ") || (isLater && line.hasPrefix("    "))
        return !isLater
    }
}

/// Probes that go on after the first answer, through the commands.
@Suite struct FollowUpTests {
    @Test func `a preview shows what follows under its item`() async throws {
        guard hasCLDR41 else { return }
        func preview(_ probes: String) async -> [String] {
            let ending = await palimpsestCommand([
                "probes", "preview", "months", "--locale", "am-ET", "--probes", probes,
            ])
            #expect(ending.code == 0, "\(ending.talk)")
            return ending.out.split(separator: "\n").map(String.init)
        }
        let plain = await preview(try months(goingOn: false))
        let folder = try months(goingOn: true)
        let lines = await preview(folder)
        #expect(withoutLaterTurns(lines) == plain)
        let items = lines.filter { $0.hasPrefix("  marked en: ") }
        #expect(!items.isEmpty)
        let later = lines.filter { $0 == "  marked en, turn 2: You said: {answer}. Sure?" }
        #expect(later.count == items.count)
        let shown = await palimpsestCommand(["probes", "show", "months", "--probes", folder])
        #expect(shown.out.contains("  turn 2  You said: {answer}. Sure?"))
    }

    @Test func `later turns change no figure of first turns`() async throws {
        guard hasCLDR41 else { return }
        func measure(_ probes: String) async throws -> (plan: Plan, rows: [Row], control: [String])
        {
            let workspace = try temporaryFolder("turns").path
            let common = ["--probes", probes, "--workspace", workspace]
            let plan = await palimpsestCommand(["plan", "--locale", "am-ET", "--json"] + common)
            let run = await palimpsestCommand(
                ["run", "--model", "simulated:leak=0.3,verbosity=0.5", "--locale", "am-ET"] + common
                    + ["--quiet"]
            )
            #expect(run.code == 0, "\(run.talk)")
            let asked = ["evidence", "--locale", "am-ET"] + common
            let rows = await palimpsestCommand(asked + ["--json"])
            let table = await palimpsestCommand(asked)
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            return (
                try JSONDecoder().decode(Plan.self, from: Data(plan.out.utf8)),
                try decoder.decode([Row].self, from: Data(rows.out.utf8)),
                table.out.split(separator: "\n").map(String.init).filter { $0.hasPrefix("control") }
            )
        }
        let plain = try await measure(try months(goingOn: false))
        let going = try await measure(try months(goingOn: true))
        #expect(!plain.rows.isEmpty && !plain.control.isEmpty)
        let first = plain.rows.filter { $0.condition == "marked" }
        #expect(!first.isEmpty)
        #expect(going.rows.filter { $0.condition == "marked" } == first)
        // The simulation stands by its answers, so the later turn comes to the same shares.
        let later = going.rows.filter { $0.condition == "marked+2" }
        #expect(later.map(\.shares) == first.map(\.shares))
        #expect(going.control == plain.control)
        #expect(going.plan.locales == plain.plan.locales)
        let marked = try #require(plain.plan.framings["marked"])
        #expect(going.plan.framings["marked"] == marked)
        #expect(going.plan.framings["marked+2"] == marked)
        #expect(going.plan.items == plain.plan.items + marked)
    }

    @Test(arguments: [1, 2, 5, 30, 31, 100])
    func `a limit draws conversations whole`(limit: Int) {
        let items = (0..<10).flatMap { number in
            (1...3).map { turn in
                ProbeItem(
                    question: "p/q\(number)",
                    locale: nil,
                    framing: .unmarked,
                    language: "en",
                    prompt: "?",
                    turn: turn
                )
            }
        }
        let drawn = Selection.drawn(limit, of: items, seed: 3)
        #expect(drawn.count == min(30, limit / 3 * 3))
        let conversations = Dictionary(grouping: drawn, by: \.firstTurn)
        #expect(conversations.values.allSatisfy { Set($0.map(\.turn)) == [1, 2, 3] })
        let firsts = Selection.drawn(limit, of: items.filter { $0.turn == 1 }, seed: 3)
        #expect(firsts.count == min(10, limit))
    }

    private struct Plan: Decodable {
        struct Locale: Decodable, Equatable {
            var marked: Int
            var headline: Int
        }
        var items: Int
        var framings: [String: Int]
        var locales: [Locale]
    }

    private struct Row: Decodable, Equatable {
        var condition: String
        var proxy: String
        var subset: String
        var n: Int
        var correct: Double
        var distinct: Double
        var leak: Double
        var other: Double
        var excess: Double?
        var excessLow: Double?
        var p: Double?

        var shares: [Double] { [Double(n), correct, distinct, leak, other] }
    }
}
