import Testing
import Vocabulary

@testable import Scoring

/// A wording that several golds have is read once and counts for each of them.
@Suite struct SharedWordingTests {
    private let tags = ["am-ET", "ar-DZ", "en-US"].map { LocaleTag($0) }

    private func question(
        _ golds: [[[String]]],
        type: AnswerType = .text,
        calendars: [String?] = [nil, nil, nil]
    ) -> Question {
        var question = ScoringTests.question(type, target: "x")
        question.golds = zip(tags, zip(golds, calendars)).map { tag, gold in
            GoldSet(
                culture: tag,
                clusters: gold.0.map { wordings in
                    GoldCluster(label: wordings[0], aliases: wordings.map { Alias($0) })
                },
                status: .annotated,
                calendar: gold.1
            )
        }
        return question
    }

    @Test func `texts are told apart by bytes, which strings do not`() {
        let (composed, decomposed) = (ExactText("caf\u{E9}"), ExactText("cafe\u{301}"))
        #expect(composed.text == decomposed.text)
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed, ExactText("caf\u{E9}")]).count == 2)
        #expect(ExactText("") == ExactText(""))
        #expect(ExactText("a") != ExactText("ab"))
    }

    @Test func `each gold is met in its own cluster`() {
        var scorer = Scorer()
        let ready = scorer.prepare(
            question([[["rice"], ["tea"]], [["bread"], ["tea", "chai"]], [["tea"]]])
        )
        let judged = scorer.judge("Tea", for: ready)
        #expect(judged.matches.map(\.culture) == tags)
        #expect(judged.matches.map(\.cluster) == [1, 1, 0])
    }

    @Test func `one wording twice in a gold is one match`() {
        var scorer = Scorer()
        let ready = scorer.prepare(question([[["tea", "tea", "Tea"]], [["tea"]], [["x"]]]))
        #expect(scorer.judge("tea", for: ready).matches.count == 2)
    }

    @Test func `forms of one word keep the rules that each needs`() {
        var scorer = Scorer()
        let ready = scorer.prepare(question([[["caf\u{E9}"]], [["cafe\u{301}"]], [["cafe"]]]))
        let rules = scorer.judge("cafe", for: ready).matches.map(\.rules)
        #expect(rules == [["latin-marks"], ["latin-marks"], []])
    }

    @Test func `a value is read anew for each calendar`() {
        var scorer = Scorer()
        let golds = question(
            [[["10"]], [["10"]], [["6"]]],
            type: .month,
            calendars: ["ethiopic", nil, nil]
        )
        let ready = scorer.prepare(golds)
        #expect(scorer.judge("June", for: ready).matches.map(\.culture) == [tags[0], tags[2]])
        #expect(scorer.judge("October", for: ready).matches.map(\.culture) == [tags[1]])
    }

    @Test func `a wording without a word is no wording`() {
        var scorer = Scorer()
        let ready = scorer.prepare(question([[["…", "tea"]], [["…"]], [["tea"]]]))
        #expect(scorer.judge("tea", for: ready).matches.map(\.culture) == [tags[0], tags[2]])
        #expect(scorer.judge("…", for: ready).outcome == .refused)
    }

    @Test func `relations count a shared wording for every pair that shares it`() {
        var scorer = Scorer()
        let golds = question([[["tea"], ["rice"]], [["bread"], ["tea"]], [["rice"], ["tea"]]])
        let found = scorer.relations(of: scorer.prepare(golds))
        // Rows judge, columns answer with their top cluster: tea, bread, rice.
        #expect(
            found.topAccepted == [[true, false, true], [true, true, false], [true, false, true]]
        )
        #expect(
            found.topShared == [
                [true, false, false], [false, true, false], [false, false, true],
            ]
        )
        #expect(found.overlap.allSatisfy { $0.allSatisfy(\.self) })
    }

    @Test func `a top wording that others have below the top is their cluster all the same`() {
        var scorer = Scorer()
        let golds = question([[["tea"]], [["x"], ["tea"]], [["y"]]])
        let found = scorer.relations(of: scorer.prepare(golds))
        #expect(found.topAccepted[1] == [true, true, false])
        #expect(found.topAccepted[0] == [true, false, false])
        #expect(found.overlap[0] == [true, true, false])
    }
}
