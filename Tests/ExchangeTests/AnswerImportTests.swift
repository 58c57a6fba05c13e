import Diagnostics
import Exchange
import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@Suite struct AnswerImportTests {
    private let finder: ItemFinder = {
        func question(_ id: String) -> Question {
            Question(
                id: "blend/" + id,
                pack: "blend",
                suite: "blend",
                probe: id,
                facet: "food",
                answerType: .text,
                golds: []
            )
        }
        func item(_ id: String, _ tag: String, _ framing: Framing, _ text: String) -> ProbeItem {
            ProbeItem(
                question: "blend/" + id,
                locale: LocaleTag(tag),
                framing: framing,
                language: framing == .native ? "am" : "en",
                prompt: text + "\n" + BLEnDPack.instruction
            )
        }
        return ItemFinder(
            ItemSet(
                questions: [question("T-01"), question("T-02"), question("T-03")],
                items: [
                    item("T-01", "am-ET", .marked, "What do people in Ethiopia eat?"),
                    item("T-01", "am-ET", .native, "ምን ይበላሉ?"),
                    item("T-01", "en-US", .marked, "What do people in US eat?"),
                    item("T-02", "am-ET", .marked, "What is twice there?"),
                    item("T-03", "am-ET", .marked, "What is twice there?"),
                ]
            )
        )
    }()

    private func read(
        _ text: String,
        columns: String,
        model: String? = "m",
        locale: String? = nil,
        file: String = "answers.csv"
    ) throws -> AnswerImport {
        let path = try temporaryFolder().appending(path: file).path
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return try AnswerImport.read(
            path,
            options: .init(
                columns: try ColumnMap(parsing: columns),
                model: model,
                locale: locale.map { LocaleTag($0) },
                condition: "control"
            ),
            items: finder
        )
    }

    @Test func `rows find their item by identifier and locale`() throws {
        let found = try read(
            "qid,out\nT-01,Injera\nT-01,Injera again\nT-99,x\n",
            columns: "question_id=qid,answer=out",
            locale: "am-ET"
        )
        #expect(
            found.placed.map(\.item) == Array(repeating: "blend/T-01@am-ET:marked.en", count: 2)
        )
        #expect(found.placed.map(\.sample) == [0, 1])
        #expect(found.unplaced.map(\.location.line) == [4])
        #expect(found.unplaced.first?.summary == "the question 'T-99' is in no imported pack")
    }

    @Test(arguments: [1, 2]) func `a row of JSON without its answer is left and the rest goes on`(
        line: Int
    ) throws {
        var rows = Array(repeating: #"{"qid":"T-01","out":"Injera"}"#, count: 3)
        rows[line - 1] = #"{"qid":"T-01","out":null}"#
        let found = try read(
            rows.joined(separator: "\n"),
            columns: "question_id=qid,answer=out",
            locale: "am-ET",
            file: "answers.jsonl"
        )
        #expect(found.placed.map(\.text) == ["Injera", "Injera"])
        #expect(found.unplaced.map(\.location.line) == [line])
        #expect(found.unplaced.map(\.summary) == ["the row gives no answer"])
    }

    @Test func `a name that the first row of JSON has not is no column`() {
        let error = #expect(throws: DiagnosticsError.self) {
            try read(
                #"{"qid":"T-01","output":null,"note":null}"# + "\n" + #"{"qid":"T-01","out":"x"}"#,
                columns: "question_id=qid,answer=out",
                locale: "am-ET",
                file: "answers.jsonl"
            )
        }
        let words = error?.diagnostics.map(\.description) ?? []
        #expect(words.count == 1)
        #expect(words.first?.contains("there is no column 'out' for answer") == true, "\(words)")
    }

    @Test func `rows find their item by the text, in either language, with or without the article`()
        throws
    {
        let found = try read(
            "q,out,loc\nWhat do people in the US eat?,Pie,en-US\nምን ይበላሉ?,ሽሮ,am-ET\n",
            columns: "question=q,answer=out,locale=loc"
        )
        #expect(
            found.placed.map(\.item)
                == ["blend/T-01@en-US:marked.en", "blend/T-01@am-ET:native.am"]
        )
    }

    @Test func `a thought inside its tags is no part of an imported answer`() throws {
        let found = try read(
            "qid,out\nT-01,<think>Pie?</think>Injera\nT-01,I <think> pie\n",
            columns: "question_id=qid,answer=out",
            locale: "am-ET"
        )
        #expect(found.placed.map(\.text) == ["Injera", "I <think> pie"])
    }

    @Test func `a locale may be named as BLEnD names its region`() throws {
        let found = try read(
            "qid,out,place\r\nT-01,Pie,US\r\nT-01,Injera,ethiopia\r\n",
            columns: "question_id=qid,answer=out,locale=place"
        )
        #expect(
            found.placed.map(\.item) == [
                "blend/T-01@en-US:marked.en", "blend/T-01@am-ET:marked.en",
            ]
        )
        #expect(found.placed.map(\.text) == ["Pie", "Injera"])
    }

    @Test func `a text that two questions share is not guessed`() throws {
        let found = try read(
            "q,out\nWhat is twice there?,x\n",
            columns: "question=q,answer=out",
            locale: "am-ET"
        )
        #expect(found.placed.isEmpty)
        #expect(found.unplaced.count == 1)
    }

    @Test func `a row without a model is listed`() throws {
        let found = try read(
            "qid,out,m\nT-01,x,\n",
            columns: "question_id=qid,answer=out,model=m",
            model: nil,
            locale: "am-ET"
        )
        #expect(found.unplaced.first?.summary == "the row names no model, and no --model is given")
    }

    @Test(arguments: [
        ("question=q", "no column is named for 'answer'"),
        ("answer=a", "name a column for 'question_id', for 'question' or for 'prompt'"),
        (
            "anser=a",
            "unknown name 'anser'; it is one of question_id, question, prompt, answer, model, locale, sample, condition"
        ),
        ("answer", "'answer' is not NAME=COLUMN"),
    ])
    func `a wrong column map is one line`(text: String, message: String) {
        let fault = #expect(throws: ColumnMap.Fault.self) { try ColumnMap(parsing: text) }
        #expect(fault?.description == message)
    }

    @Test func `a column that is not there is named with the nearest one`() throws {
        let error = #expect(throws: DiagnosticsError.self) {
            try read("qid,output\n", columns: "question_id=qid,answer=outptu")
        }
        #expect(error?.diagnostics.first?.fix == "did you mean 'output'?")
    }
}
