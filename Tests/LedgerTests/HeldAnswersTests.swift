import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@testable import Ledger

@Suite struct HeldAnswersTests {
    private let ids = (0..<4).map { "q\($0)@am-ET:marked.en" } + ["q0@und:unmarked.en"]

    /// Answers of three models in no order: older and unknown wordings, failures, other prompts, and
    /// some that are not judged, or by somebody else.
    private func fill(_ ledger: Ledger) async throws {
        try await ledger.register(itemSet(questions: 4, prompt: "Older?"))
        let a = try await startRun(in: ledger, model: "b")
        let b = try await startRun(in: ledger, model: "a")
        var rows = [
            row(ids[0], "old", run: a, model: "b", prompt: "Older?"),
            row(ids[1], "unknown", run: a, model: "b", prompt: nil),
            row(ids[1], "unknown", run: a, model: "b", sample: 1, prompt: nil),
            row(ids[2], "old", run: b, model: "a", sample: 7, prompt: "Older?"),
            row(ids[2], "", run: b, model: "a", sample: 8, failure: "timeout", prompt: "Older?"),
        ]
        try await ledger.record(rows)
        try await ledger.register(itemSet(questions: 4))
        rows = []
        for sample in [2, 0, 1] {
            for (place, id) in ids.reversed().enumerated() {
                rows.append(row(id, "s\(sample % 2) \(place)", run: b, model: "a", sample: sample))
                rows.append(
                    row(
                        id,
                        sample == 1 ? "" : "እንጀራ",
                        run: a,
                        model: "b",
                        condition: "\u{1F33E}",
                        sample: sample,
                        failure: sample == 1 ? "timeout" : nil
                    )
                )
            }
        }
        rows.append(row(ids[1], "known", run: a, model: "b"))
        try await ledger.record(rows)
        let open = try await ledger.unjudged(scorer: "s1", limit: 1000).answers
        let kinds: [Judgement] = [
            Judgement(outcome: .coded, choice: 3), Judgement(outcome: .refused, because: "no"),
            Judgement(
                outcome: .coded,
                matches: [
                    GoldMatch(
                        culture: LocaleTag("am-ET"),
                        cluster: 1,
                        alias: "a \"b\"",
                        start: 0,
                        end: 3,
                        rules: ["case"]
                    )
                ]
            ),
        ]
        for (place, answer) in open.enumerated() {
            let judged = StoredJudgement(
                answer: answer.id,
                questionDigest: place % 7 == 5 ? "stale" : answer.questionDigest,
                judgement: kinds[place % 3]
            )
            try await ledger.store([judged], scorer: place % 5 == 4 ? "s2" : "s1")
        }
    }

    private func ledger() async throws -> Ledger {
        let ledger = try await Ledger.open(workspace: try temporaryFolder("held").path)
        try await fill(ledger)
        return ledger
    }

    @Test(arguments: [1, 2, 5])
    func `one pass gives what reading item by item gives`(stretches: Int) async throws {
        let ledger = try await ledger()
        let expected = try await ledger.answers(to: ids, scorer: "s1")
        #expect(expected.flatMap(\.answers).count == 32)
        let held = try await ledger.held(Set(ids + ["nobody"]), scorer: "s1", stretches: stretches)
        #expect(!held.isJudged)
        #expect(try await ledger.answers(to: ids, scorer: "s1", held: held) == expected)
        for entry in expected {
            let asked = entry.asked
            let wording = digest(of: asked.item.prompt)
            let found = try held.answers(
                to: asked.item.id,
                wording: wording,
                questionDigest: asked.questionDigest
            )
            #expect(found == entry.answers)
            let changed = try held.answers(
                to: asked.item.id,
                wording: "another",
                questionDigest: asked.questionDigest
            )
            #expect(changed == nil)
        }
    }

    @Test(arguments: [0, 1, 5])
    func `answers to older wordings are counted on the way, wanted or not`(wanted: Int) async throws
    {
        let ledger = try await ledger()
        let held = try await ledger.held(Set(ids.prefix(wanted)), scorer: "s1")
        #expect(held.outdated == ["a": 1, "b": 1])
        #expect(try await ledger.outdated() == held.outdated)
    }

    @Test func `a ledger in memory is read in one pass as well`() async throws {
        let ledger = try await Ledger.inMemory()
        let nothing = try await ledger.held(["nobody"], scorer: "s1")
        #expect(nothing.isJudged)
        try await fill(ledger)
        let held = try await ledger.held([ids[0]], scorer: "s1")
        let expected = try await ledger.answers(to: ids, scorer: "s1")
        #expect(try await ledger.answers(to: ids, scorer: "s1", held: held) == expected)
    }

    @Test(arguments: [0, 10, 40])
    func `what does not fit is read as if nothing were held`(limit: Int) async throws {
        let ledger = try await ledger()
        let expected = try await ledger.answers(to: ids, scorer: "s1")
        let held = try await ledger.held(Set(ids), scorer: "s1", stretches: 1, limit: limit)
        let items = expected.map(\.asked)
        let kept = try items.compactMap { asked in
            try held.answers(
                to: asked.item.id,
                wording: digest(of: asked.item.prompt),
                questionDigest: asked.questionDigest
            )
        }
        #expect(kept.count < ids.count)
        #expect(try await ledger.answers(to: ids, scorer: "s1", held: held) == expected)
    }

    @Test func `texts are kept once and found again`() {
        var texts = ByteInterner()
        let words = (0..<500).map { "word \($0 % 250)" } + ["", "እንጀራ", ""]
        let numbers = words.map { texts.intern($0.utf8.span) }
        #expect(texts.count == 252)
        #expect(zip(numbers, words).allSatisfy { $0.map(texts.text) == $1 })
        #expect(texts.find("word 7".utf8.span) == numbers[7])
        #expect(texts.find("word 250".utf8.span) == nil)
        #expect(texts.size == Set(words).reduce(0) { $0 + $1.utf8.count })
    }
}
