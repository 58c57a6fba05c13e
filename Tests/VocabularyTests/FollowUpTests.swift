import Testing
import Vocabulary

@Suite struct FollowUpTests {
    @Test(arguments: [
        ("  Birr\n", "Birr"),
        ("one\r\n\r\ntwo\tthree  four", "one two three four"),
        ("a\u{0}b\u{1B}[31mc\u{7F}", "ab[31mc"),
        ("line\u{2028}para\u{2029}next\u{85}end", "line para next end"),
        ("x\u{202E}drow\u{202C}\u{2066}y\u{2069}\u{FEFF}", "xdrowy"),
        ("hidden\u{E0041}\u{E007F}", "hidden"),
        ("መስከረም", "መስከረም"),
        ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ("\u{0}\n \u{202A}", ""),
        ("", ""),
    ])
    func `an answer is quoted on one line without what could steer it`(
        answer: String,
        quoted: String
    ) {
        #expect(filled("You said: {answer}. Sure?", answer: answer) == "You said: \(quoted). Sure?")
    }

    @Test func `an answer that holds the place of an answer is not filled again`() {
        #expect(
            filled("{answer}!{answer}", answer: "{answer} {place}")
                == "{answer} {place}!{answer} {place}"
        )
        #expect(filled("{place} {answer", answer: "x") == "{place} {answer")
        #expect(filled("Sure?", answer: "x") == "Sure?")
    }

    @Test(arguments: ["a", "é", "e\u{301}", "한", "👍🏽", "नि"])
    func `a long answer is cut between characters`(character: String) {
        let long = String(repeating: character, count: 5_000)
        let quoted = filled("{answer}", answer: long)
        #expect(quoted == String(repeating: character, count: longestQuotedAnswer))
        let fitting = String(repeating: character, count: longestQuotedAnswer)
        #expect(filled("{answer}", answer: fitting) == fitting)
    }

    @Test func `a cut that falls behind a word leaves no space`() {
        let long = String(repeating: "a", count: 1_999) + " tail"
        #expect(filled("{answer}|", answer: long) == String(repeating: "a", count: 1_999) + "|")
    }

    @Test func `one character of endless marks is not quoted`() {
        let pile = "a" + String(repeating: "\u{301}", count: 100_000)
        #expect(filled("[{answer}]", answer: pile) == "[]")
        #expect(filled("[{answer}]", answer: "birr " + pile) == "[birr]")
    }

    @Test func `turns are numbered and know where they began`() {
        let items = (1...3).map { item(turn: $0) }
        #expect(items.map(\.turn) == [1, 2, 3])
        #expect(items.map(\.firstTurn) == Array(repeating: items[0].id, count: 3))
        #expect(items.map(\.follows) == [nil, items[0].id, items[1].id])
        #expect(items.map(\.condition) == ["marked", "marked+2", "marked+3"])
        #expect(items.map { isLaterTurn(condition: $0.condition) } == [false, true, true])
    }

    @Test(arguments: ["recorded", "gpt+2", "marked+", "marked+1", "marked+x", "marked+2+3", "+2"])
    func `a condition of another kind is no later turn`(condition: String) {
        #expect(!isLaterTurn(condition: condition))
    }

    @Test func `a request of a later turn quotes the last answer`() {
        let history = [Turn(.user, "Which?"), Turn(.model, "Birr\n"), Turn(.user, "?")]
        let later = PromptRequest(item(turn: 2, prompt: "{answer}?"), after: history, sample: 4)
        #expect(later.prompt == "Birr?")
        #expect(later.template == "{answer}?")
        #expect(later.history == history)
        #expect(later.sample == 4)
        let first = PromptRequest(item(turn: 1, prompt: "{answer}?"), after: history, sample: 0)
        #expect(first == PromptRequest(item: first.item, prompt: "{answer}?", sample: 0))
    }

    private func item(turn: Int, prompt: String = "?") -> ProbeItem {
        ProbeItem(
            question: "p/q/v=1.5",
            locale: LocaleTag("am-ET"),
            framing: .marked,
            language: "en",
            prompt: prompt,
            turn: turn
        )
    }

    @Test(arguments: Framing.allCases)
    func `what changes the marked question stands apart from the headline`(framing: Framing) {
        let own: Set<Framing> = [.marked, .unmarked, .proxy, .fictional, .native]
        #expect(standsApart(condition: framing.rawValue) == !own.contains(framing))
        #expect(standsApart(condition: framing.rawValue + "+2"))
        #expect(!standsApart(condition: "recorded " + framing.rawValue))
    }
}
