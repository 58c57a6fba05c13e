import Foundation
import Testing
import Vocabulary

@testable import Ledger

/// What the ledger writes and reads by hand is what the general coders write and read.
@Suite struct BodyTests {
    private func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test(arguments: [0, 1, 3, 16])
    func `relations are written as the general encoder does`(count: Int) throws {
        var generator = SeededGenerator(seed: UInt64(count), stream: "relations")
        func matrix() -> [[Bool]] {
            (0..<count).map { _ in (0..<count).map { _ in generator.unit() < 0.5 } }
        }
        let relations = GoldRelations(
            question: "blend/Q-\"1\"/n=\\2\n ሰ",
            cultures: (0..<count).map { LocaleTag("c\($0)-ET") },
            topAccepted: matrix(),
            topShared: matrix(),
            overlap: matrix(),
            taken: count == 1
                ? nil
                : (0..<count).map { row in
                    (0..<count).map { $0 == row ? .max : UInt16($0 * row) }
                }
        )
        #expect(relations.body == (try encoded(relations)))
        let again = try decodeBody(GoldRelations.self, relations.body, of: "it")
        #expect(again == relations)
    }

    @Test func `questions and items come back with every field`() throws {
        let citation = Citation(
            source: "s",
            path: "a/b.xml",
            line: 7,
            element: "//x",
            note: "n"
        )
        let question = Question(
            id: "p/q/n=1",
            pack: "p",
            suite: "reference",
            probe: "p/q",
            facet: "food",
            answerType: .number,
            scope: LocaleTag("am-ET"),
            golds: [
                GoldSet(
                    culture: LocaleTag("am-ET"),
                    clusters: [
                        GoldCluster(
                            label: "እንጀራ",
                            aliases: [Alias("እንጀራ", language: "am"), Alias("injera")],
                            weight: 2.5
                        ),
                        GoldCluster(label: "x", aliases: []),
                    ],
                    status: .disputed,
                    calendar: "ethiopic",
                    acceptsNone: true,
                    invalid: "why",
                    citations: [citation, Citation(source: "t", path: "c")]
                ),
                GoldSet(culture: LocaleTag("en-US"), clusters: [], status: .default),
            ],
            given: ["1 January 2025", "১/১/২০২৫"]
        )
        #expect(try decodeBody(Question.self, encoded(question), of: "it") == question)
        // A question whose prompts give nothing keeps the bytes it always had.
        var plain = question
        plain.given = []
        #expect(try decodeBody(Question.self, encoded(plain), of: "it") == plain)
        #expect(try !encoded(plain).contains("given"))
        for turn in 1...3 {
            let item = ProbeItem(
                question: question.id,
                locale: turn == 1 ? nil : LocaleTag("am-ET"),
                framing: .marked,
                language: "en",
                prompt: "What?\n\"\u{1}\"",
                exclusions: [
                    Exclusion(rule: "A1", reason: "r"),
                    Exclusion(rule: "A2", culture: LocaleTag("en-US"), reason: "s"),
                ],
                turn: turn
            )
            #expect(try decodeBody(ProbeItem.self, encoded(item), of: "it") == item)
        }
    }

    @Test func `variants, options and marks come back, and leave other items' bytes alone`() throws
    {
        let item = ProbeItem(
            question: "p/q",
            locale: LocaleTag("am-ET"),
            framing: .choice,
            language: "en",
            prompt: "Which?",
            variant: 3,
            options: [
                ChoiceOption(text: "ጳጉሜን \"13\"", cultures: [LocaleTag("am-ET")]),
                ChoiceOption(text: "x", cultures: []),
            ],
            isUnreviewed: true,
            frequency: 5.25
        )
        #expect(item.id == "p/q@am-ET:choice.en~3" && item.condition == "choice")
        #expect(try decodeBody(ProbeItem.self, encoded(item), of: "it") == item)
        #expect(try JSONDecoder().decode(ProbeItem.self, from: Data(encoded(item).utf8)) == item)
        let plain = ProbeItem(
            question: "p/q",
            locale: nil,
            framing: .unmarked,
            language: "en",
            prompt: "Which?"
        )
        #expect(
            try encoded(plain)
                == #"{"exclusions":[],"framing":"unmarked","id":"p/q@und:unmarked.en","#
                + #""language":"en","prompt":"Which?","question":"p/q"}"#
        )
        var question = Question(
            id: "p/q",
            pack: "p",
            suite: "s",
            probe: "q",
            facet: "f",
            answerType: .text,
            golds: []
        )
        #expect(
            try encoded(question)
                == #"{"answerType":"text","facet":"f","golds":[],"id":"p/q","pack":"p","#
                + #""probe":"q","suite":"s"}"#
        )
        question.markers = true
        #expect(try decodeBody(Question.self, encoded(question), of: "it") == question)
        #expect(
            try JSONDecoder().decode(Question.self, from: Data(encoded(question).utf8)) == question
        )
    }

    @Test(arguments: ["", "{}", "[]", "{\"id\":1}", "{\"id\":\"a\""])
    func `a body that is none is said to be unreadable`(text: String) {
        #expect(throws: LedgerError.self) { try decodeBody(ProbeItem.self, text, of: "it") }
        #expect(throws: LedgerError.self) { try decodeBody(Question.self, text, of: "it") }
    }
}
