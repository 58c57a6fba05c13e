import Diagnostics
import Exchange
import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

/// A small folder in BLEnD's form, with the traps of the real one.
@Suite struct BLEnDPackTests {
    private func entry(_ question: String, _ annotations: String, _ idks: String) -> String {
        """
        {
                "question": "\(question)",
                "en_question": "\(question)",
                "annotations": [\(annotations)],
                "idks": {\(idks)}
            }
        """
    }

    private func annotation(_ answers: String, _ english: String, _ count: Int) -> String {
        "{\"answers\": [\(answers)], \"en_answers\": [\(english)], \"count\": \(count)}"
    }

    private func folder(ethiopia: [String: String], us: [String: String]) throws -> URL {
        let root = try temporaryFolder()
        for (name, entries) in [("Ethiopia", ethiopia), ("US", us)] {
            let lines = entries.sorted { $0.key < $1.key }.map { "    \"\($0.key)\": \($0.value)" }
            let text = "{\n" + lines.joined(separator: ",\n") + "\n}\n"
            let path = root.appending(path: "annotations/\(name)_data.json")
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try text.write(to: path, atomically: true, encoding: .utf8)
            let questions = root.appending(path: "questions/\(name)_questions.csv")
            try FileManager.default.createDirectory(
                at: questions.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try ",ID,Topic,Source,Question,Translation\n0,T-01,Food,x,local,english\n".write(
                to: questions,
                atomically: true,
                encoding: .utf8
            )
        }
        return root
    }

    @Test func `votes order the clusters and wordings of both languages count`() throws {
        let root = try folder(
            ethiopia: [
                "T-01": entry(
                    "What?",
                    annotation("\"ሽሮ\"", "\"shiro\"", 1) + "," + annotation("\"ዳቦ\"", "", 4),
                    "\"idk\": 0"
                )
            ],
            us: ["T-01": entry("What?", annotation("\"pie\"", "\"pie\"", 2), "\"idk\": 1")]
        )
        let pack = try BLEnDPack.read(root.path)
        let question = try #require(pack.set.questions.first)
        #expect(question.facet == "food")
        let gold = try #require(question.gold(of: LocaleTag("am-ET")))
        #expect(gold.clusters.map(\.label) == ["ዳቦ", "shiro"])
        #expect(gold.clusters[1].aliases.map(\.language) == ["en", "am"])
        #expect(gold.citations.first?.line == 2)
        // Ethiopia is asked in English and Amharic, the US in English only.
        #expect(pack.set.items.map(\.framing) == [.marked, .native, .marked])
    }

    @Test(arguments: [
        ("\"no-answer\": 2, \"not-applicable\": 1", false), ("\"idk\": 5", false),
        ("\"idk\": 4, \"no-answer\": 2", true), ("\"no-answer\": 2, \"I don't know\": 1", false),
        ("\"no-answer\": 2, \"it depends on the day\": 1", true),
    ])
    func `the skip rule decides which golds are valid`(idks: String, isValid: Bool) throws {
        let root = try folder(
            ethiopia: ["T-01": entry("What?", annotation("\"a\"", "\"a\"", 1), idks)],
            us: ["T-01": entry("What?", annotation("\"b\"", "\"b\"", 1), "\"idk\": 0")]
        )
        let pack = try BLEnDPack.read(root.path)
        #expect(pack.set.questions.first?.gold(of: LocaleTag("am-ET"))?.isValid == isValid)
        #expect(pack.validQuestions[LocaleTag("am-ET")] == (isValid ? 1 : nil))
    }

    @Test func `a file cut in half is one located line`() throws {
        let root = try folder(
            ethiopia: ["T-01": entry("What?", annotation("\"a\"", "\"a\"", 1), "\"idk\": 0")],
            us: ["T-01": entry("What?", annotation("\"b\"", "\"b\"", 1), "\"idk\": 0")]
        )
        let path = root.appending(path: "annotations/Ethiopia_data.json")
        let text = try String(contentsOf: path, encoding: .utf8)
        try String(text.prefix(text.count / 2)).write(to: path, atomically: true, encoding: .utf8)
        let error = #expect(throws: DiagnosticsError.self) { try BLEnDPack.read(root.path) }
        #expect(error?.diagnostics.count == 1)
        #expect(error?.diagnostics.first?.location.file == path.path)
        #expect(error?.diagnostics.first?.location.line != nil)
    }

    @Test func `the folder above data is taken too`() throws {
        let root = try folder(
            ethiopia: ["T-01": entry("What?", annotation("\"a\"", "\"a\"", 1), "\"idk\": 0")],
            us: ["T-01": entry("What?", annotation("\"b\"", "\"b\"", 1), "\"idk\": 0")]
        )
        let above = try temporaryFolder()
        try FileManager.default.moveItem(at: root, to: above.appending(path: "data"))
        #expect(try BLEnDPack.read(above.path).regions.map(\.name) == ["Ethiopia", "US"])
    }

    @Test func `a folder without annotations says so`() throws {
        let root = try temporaryFolder()
        let error = #expect(throws: DiagnosticsError.self) { try BLEnDPack.read(root.path) }
        #expect(error?.diagnostics.first?.identifier == "no-blend")
    }

    @Test(arguments: [
        ("What time? (Provide in HH:MM format (e.g., 18:00, 09:00).)", AnswerType.clock),
        ("When? (Provide in MM/DD format (e.g., 12/31).)", .date),
        ("Which month? (Provide Arabic numerals (1~12) only.)", .month),
        ("How many? (Provide Arabic numerals (e.g., 12) only.)", .number),
        ("Which day of the week is it?", .weekday), ("What is popular?", .text),
    ])
    func `the answer type follows from the form that is asked for`(
        question: String,
        type: AnswerType
    ) {
        #expect(BLEnDPack.answerType(of: question) == type)
    }
}
