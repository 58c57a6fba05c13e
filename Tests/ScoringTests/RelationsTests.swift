import Scoring
import Testing
import Vocabulary

@Suite struct RelationsTests {
    private func relations(_ question: Question) -> GoldRelations {
        var scorer = Scorer()
        return scorer.relations(of: scorer.prepare(question))
    }

    @Test func `the top cluster is accepted where it is one of the meanings`() {
        let found = relations(question(target: "injera\\breads", proxy: "bread\\pizza"))
        #expect(found.cultures == [target, proxy])
        // Rows are the cultures that judge, columns those whose top cluster is the answer.
        #expect(found.topAccepted == [[true, true], [false, true]])
        #expect(found.topShared == [[true, false], [false, true]])
        #expect(found.overlap == [[true, true], [true, true]])
    }

    @Test func `golds that share nothing do not overlap`() {
        let found = relations(question(target: "injera", proxy: "pizza"))
        #expect(found.overlap == [[true, false], [false, true]])
    }

    @Test func `a wording that merely holds another is another meaning`() {
        let found = relations(question(target: "chicken", proxy: "fried chicken"))
        #expect(!found.topAccepted[0][1])
        #expect(found.overlap[0][1])
    }

    @Test func `invalid golds have no relations`() {
        var golds = question(target: "injera", proxy: "pizza")
        golds.golds[1].invalid = "no annotation"
        #expect(relations(golds).cultures == [target])
    }
}
