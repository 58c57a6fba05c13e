import Diagnostics
import Exchange
import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

/// Items and a reader shared by the tests of recordings.
enum Recordings {
    static let finder: ItemFinder = {
        func question(_ id: String) -> Question {
            Question(
                id: "p/" + id,
                pack: "p",
                suite: "p",
                probe: id,
                facet: "food",
                answerType: .text,
                golds: []
            )
        }
        func item(_ id: String, _ tag: String?, _ framing: Framing, _ prompt: String) -> ProbeItem {
            ProbeItem(
                question: "p/" + id,
                locale: tag.map { LocaleTag($0) },
                framing: framing,
                language: "en",
                prompt: prompt
            )
        }
        return ItemFinder(
            ItemSet(
                questions: [question("a"), question("b")],
                items: [
                    item("a", "ar-DZ", .marked, "What is eaten?\n"),
                    item("a", "ar-EG", .marked, "What is eaten?\n"),
                    item("b", "ar-DZ", .marked, "When is it eaten?"),
                ]
            )
        )
    }()

    static func pages(
        _ bytes: [UInt8],
        named name: String,
        form: RecordingForm,
        options: RecordingOptions = RecordingOptions(model: "m"),
        limit: Int = 1_000
    ) throws -> [RecordingPage] {
        let path = try temporaryFolder().appending(path: name).path
        try Data(bytes).write(to: URL(filePath: path))
        var reader = try RecordingReader(path, form: form, options: options, items: finder)
        var pages: [RecordingPage] = []
        while let page = try reader.nextPage(limit: limit) { pages.append(page) }
        return pages
    }

    static func all(
        _ text: String,
        named name: String,
        form: RecordingForm,
        options: RecordingOptions = RecordingOptions(model: "m")
    ) throws -> RecordingPage {
        try pages(Array(text.utf8), named: name, form: form, options: options)
            .reduce(into: RecordingPage()) {
                $0.placed += $1.placed
                $0.unplaced += $1.unplaced
                $0.notes += $1.notes
            }
    }
}

@Suite struct RecordingTests {
    @Test func `an item's own identifier decides`() {
        let places = Recordings.finder.places(
            identifiers: ["x", "p/a@ar-EG:marked.en"],
            prompt: "wrapped: What is eaten?",
            locale: LocaleTag("ar-DZ")
        )
        guard case .items(let items) = places else {
            Issue.record("\(places)")
            return
        }
        #expect(items.map(\.id) == ["p/a@ar-EG:marked.en"])
    }

    @Test(
        arguments: [
            ([], "  What is eaten?", nil, "p/a@ar-DZ:marked.en p/a@ar-EG:marked.en"),
            ([], "What is eaten?", "ar-EG", "p/a@ar-EG:marked.en"),
            ([], "What is eaten?", "am-ET", "the prompt is not asked about am-ET"),
            ([], "what is eaten?", nil, "no item has this prompt"),
            (["a"], "What is eaten?", nil, "p/a@ar-DZ:marked.en p/a@ar-EG:marked.en"),
            (["b"], "What is eaten?", nil, "the prompt is not that of 'b'"),
            (["b"], nil, nil, "p/b@ar-DZ:marked.en"), (["p/b"], nil, nil, "p/b@ar-DZ:marked.en"),
            (
                ["a"], nil, nil,
                "the question 'a' fits 2 items; name a column for locale or question_id"
            ), (["7"], nil, nil, "no item or question has the identifier '7'"),
            ([], nil, nil, "the record has neither an identifier nor a prompt"),
        ] as [([String], String?, String?, String)]
    )
    func `a record belongs to all items with its prompt, or there is a reason`(
        identifiers: [String],
        prompt: String?,
        locale: String?,
        expected: String
    ) {
        let places = Recordings.finder.places(
            identifiers: identifiers,
            prompt: prompt,
            locale: locale.map { LocaleTag($0) }
        )
        switch places {
        case .items(let items):
            #expect(items.map(\.id).joined(separator: " ") == expected)
        case .nowhere(let reason): #expect(reason == expected)
        }
    }

    @Test func `a table gives its answers in pages`() throws {
        let rows = (0..<25).map { "b,answer \($0)\n" }.joined()
        let columns = try ColumnMap(parsing: "question_id=id,answer=out")
        let pages = try Recordings.pages(
            Array(("id,out\n" + rows).utf8),
            named: "a.csv",
            form: .table(columns),
            limit: 10
        )
        #expect(pages.map(\.placed.count) == [10, 10, 5])
        #expect(pages.flatMap(\.placed).map(\.answer.sample) == Array(0..<25))
        #expect(pages[2].placed.last?.answer.text == "answer 24")
    }

    @Test func `a table may name the prompt and the sample`() throws {
        let page = try Recordings.all(
            "p,out,n\n\"What is eaten?\n\",x,4\nwhat?,y,0\nWhat is eaten?,z,-1\n",
            named: "a.csv",
            form: .table(try ColumnMap(parsing: "prompt=p,answer=out,sample=n"))
        )
        #expect(page.placed.map(\.answer.item) == ["p/a@ar-DZ:marked.en", "p/a@ar-EG:marked.en"])
        #expect(page.placed.map(\.answer.sample) == [4, 4])
        #expect(page.placed.map(\.prompt) == ["What is eaten?\n", "What is eaten?\n"])
        #expect(
            page.unplaced.map(\.description).map { $0.split(separator: ":").last.map(String.init) }
                == [" no item has this prompt", " the sample '-1' is not a number from 0"]
        )
    }

    @Test func `lines of JSON that cannot be read do not stop the rest`() throws {
        let text = """
            {"id":"b","out":"x"}
            {"id":"b","out":null}
            {"id":"b","out":"y\\ud800"}
            [1]
            {"id":"b"
            {"id":"b","out":7}
            {"id":"b",
            """
        let page = try Recordings.all(
            text,
            named: "a.jsonl",
            form: .table(try ColumnMap(parsing: "question_id=id,answer=out"))
        )
        #expect(page.placed.map(\.answer.text) == ["x", "y\u{FFFD}", "7"])
        #expect(page.unplaced.map(\.location.line) == [2, 4, 5, 7])
        #expect(
            page.unplaced.map(\.identifier) == [
                "unplaced", "not-an-object", "not-json", "cut-line",
            ]
        )
    }

    @Test(arguments: ["table.csv", "table.tsv"])
    func `rows of a table that cannot be read do not stop the rest`(name: String) throws {
        let rows = [
            "id,out", "a@,x", "b,first", "b", "b,x,y", "b,caf\u{1}", "", "b,\"two\u{1}",
            "lines\",z", "b,\"last\"",
        ].joined(separator: "\n")
        let bytes = rows.replacingOccurrences(of: ",", with: name.hasSuffix("tsv") ? "\t" : ",")
            // A letter as Latin-1 has it.
            .utf8.map { $0 == 1 ? 0xE9 : $0 }
        let pages = try Recordings.pages(
            bytes,
            named: name,
            form: .table(try ColumnMap(parsing: "question_id=id,answer=out")),
            options: RecordingOptions(model: "m", locale: LocaleTag("ar-DZ"))
        )
        #expect(pages.flatMap(\.placed).map(\.answer.text) == ["first", "last"])
        let left = pages.flatMap(\.unplaced)
        #expect(
            left.map(\.identifier)
                == ["unplaced", "row-length", "row-length", "not-utf-8", "not-utf-8"]
        )
        #expect(left.map(\.location.line) == [2, 4, 5, 6, 8])
    }

    @Test func `what stands before a break in a table comes, then the fault`() throws {
        let path = try temporaryFolder().appending(path: "a.csv").path
        try "id,out\nb,x\nb,y\nb,\"z\n".write(toFile: path, atomically: true, encoding: .utf8)
        var reader = try RecordingReader(
            path,
            form: .table(try ColumnMap(parsing: "question_id=id,answer=out")),
            options: RecordingOptions(model: "m"),
            items: Recordings.finder
        )
        #expect(try reader.nextPage()?.placed.map(\.answer.text) == ["x", "y"])
        #expect(throws: DiagnosticsError.self) { _ = try reader.nextPage() }
        #expect(throws: DiagnosticsError.self) { _ = try reader.nextPage() }
    }

    @Test func `the wording is known where the prompt is the item's, outer blanks aside`() throws {
        let columns = try ColumnMap(parsing: "question_id=id,prompt=p,answer=out")
        let page = try Recordings.all(
            "id,p,out\np/b@ar-DZ:marked.en, When is it eaten?,x\np/b@ar-DZ:marked.en,Other?,y\n",
            named: "a.csv",
            form: .table(columns)
        )
        #expect(page.placed.map(\.wording) == [digest(of: "When is it eaten?"), nil])
        #expect(page.placed.map(\.prompt) == [" When is it eaten?", "Other?"])
    }

    @Test func `a wrong column name of lines of JSON is named with the nearest one`() throws {
        let error = #expect(throws: DiagnosticsError.self) {
            _ = try Recordings.all(
                "{\"id\":\"b\",\"output\":\"x\"}\n",
                named: "a.jsonl",
                form: .table(try ColumnMap(parsing: "question_id=id,answer=outptu"))
            )
        }
        #expect(error?.diagnostics.first?.fix == "did you mean 'output'?")
    }

    @Test func `answers of a further file get numbers of their own`() throws {
        let path = try temporaryFolder().appending(path: "samples_t_1.jsonl").path
        let line = #"{"doc":{"id":"b"},"resps":[["x","y"]]}"#
        try line.write(toFile: path, atomically: true, encoding: .utf8)
        let options = RecordingOptions(model: "m")
        var first = try RecordingReader(
            path,
            form: .lmEval,
            options: options,
            items: Recordings.finder
        )
        let one = try #require(try first.nextPage())
        var second = try RecordingReader(
            path,
            form: .lmEval,
            options: options,
            items: Recordings.finder,
            numbers: first.numbers
        )
        let two = try #require(try second.nextPage())
        #expect((one.placed + two.placed).map(\.answer.sample) == [0, 1, 2, 3])
    }
}
