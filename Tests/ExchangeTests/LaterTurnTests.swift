import Exchange
import Testing
import Vocabulary

@Suite struct LaterTurnTests {
    @Test func `a recorded answer is placed on the first turn`() {
        let question = Question(
            id: "tender/currency",
            pack: "tender",
            suite: "follow-up",
            probe: "currency",
            facet: "money",
            answerType: .currency,
            golds: []
        )
        let items = (1...2).map { turn in
            ProbeItem(
                question: question.id,
                locale: LocaleTag("am-ET"),
                framing: .marked,
                language: "en",
                prompt: turn == 1 ? "Which currency?" : "Sure?",
                turn: turn
            )
        }
        let finder = ItemFinder(ItemSet(questions: [question], items: items))
        #expect(finder.place(id: question.id, question: nil, locale: nil) == .item(items[0]))
        #expect(finder.place(id: nil, question: "Which currency?", locale: nil) == .item(items[0]))
        #expect(
            finder.place(id: nil, question: "Sure?", locale: nil)
                == .nowhere(reason: "the question's text is in no imported pack")
        )
    }
}
