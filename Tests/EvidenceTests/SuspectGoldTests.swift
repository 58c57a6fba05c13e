import Evidence
import Testing

@Suite struct SuspectGoldTests {
    /// Five respondents; on `odd` the given keys, elsewhere the first three are right.
    private func answers(_ keys: [String?], right: [Double]) -> [AnswerKey] {
        keys.indices.flatMap { r in
            [
                AnswerKey(respondent: "r\(r)", question: "odd", score: right[r], key: keys[r]),
                AnswerKey(respondent: "r\(r)", question: "x", score: r < 3 ? 1 : 0, key: "x"),
                AnswerKey(respondent: "r\(r)", question: "y", score: r < 3 ? 1 : 0, key: "y"),
            ]
        }
    }

    @Test func `a gold that strong answers miss alike is found`() throws {
        let found = suspectGolds(
            among: answers(["tea", "tea", "milk", "coffee", "coffee"], right: [0, 0, 0, 1, 1])
        )
        let hint = try #require(found.first)
        #expect(found.count == 1 && hint.question == "odd" && hint.answer == "tea")
        #expect(hint.agreeing == 2 && hint.respondents == 3 && hint.right == 0)
    }

    @Test(arguments: [
        // They do not agree.
        (["tea", "milk", "water", "tea", "tea"], [0.0, 0, 0, 0, 0]),
        // One of them is right, though the weak ones are not.
        (["tea", "tea", "tea", "tea", "tea"], [1.0, 0, 0, 0, 0]),
        // Nobody's answer can be told.
        ([nil, nil, nil, nil, nil], [0.0, 0, 0, 0, 0]),
    ])
    func `without agreement or with a right answer there is no hint`(
        keys: [String?],
        right: [Double]
    ) {
        #expect(suspectGolds(among: answers(keys, right: right)).isEmpty)
    }

    @Test func `two respondents are too few`() {
        let found = suspectGolds(
            among: answers(["tea", "tea"], right: [0, 0])
        )
        #expect(found.isEmpty)
    }

    @Test func `the order of answers does not matter`() {
        let all = answers(["tea", "milk", "tea", "milk", "milk"], right: [0, 0, 0, 0, 0])
        #expect(suspectGolds(among: all) == suspectGolds(among: all.reversed()))
        #expect(suspectGolds(among: all).first?.answer == "tea")
    }
}
