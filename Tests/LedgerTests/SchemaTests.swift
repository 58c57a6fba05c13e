import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@testable import Ledger

@Suite struct SchemaTests {
    private let folder: String
    private var path: String { folder + "/" + Ledger.fileName }

    init() throws {
        folder = try temporaryFolder("ledger").path
    }

    private func open(_ schema: Schema = .current) async throws -> Ledger {
        try await Ledger.open(path: path, folder: folder, creating: true, schema: schema)
    }

    @Test(arguments: 0..<Schema.current.version)
    func `a ledger of any older version is brought up to date and keeps its answers`(
        version: Int
    ) async throws {
        let fresh = try await Ledger.inMemory().tables()
        try await makeOld(version)
        let ledger = try await open()
        #expect(try await ledger.tables() == fresh)
        #expect(try await ledger.meta("migration.\(Schema.current.version)") != nil)
        let answers = try await allAnswers(in: ledger)
        let old = version > 0 && version < 4
        #expect(answers.map(\.answer.text) == (old ? ["injera", "", "dabo"] : []))
    }

    @Test func `judgements stay with their answers when answers are told apart by wording`()
        async throws
    {
        try await makeOld(3)
        let ledger = try await open()
        let answers = try await allAnswers(in: ledger, scorer: "s1")
        #expect(answers.map(\.id) == [5, 9, 7])
        #expect(answers.map { $0.judgement?.because } == ["asked", nil, "recorded"])
        let details = try await ledger.answerDetails(includingRaw: true).answers
        #expect(details.map(\.wording) == [digest(of: prompt), digest(of: prompt), ""])
        #expect(details.map(\.raw) == ["{}", nil, nil])
        #expect(details.map(\.attempts) == [1, 4, 0])
        #expect(details.map(\.completionTokens) == [2, nil, nil])
        #expect(details[1].failureMessage == "slow down")
        let requests = [0, 1].map { PromptRequest(item: item, prompt: prompt, sample: $0) }
        let missing = try await ledger.missing(
            requests,
            model: "m",
            conditions: [item: "marked"],
            retryingFailures: false
        )
        #expect(missing.isEmpty)
        // Numbers go on where they were.
        try await ledger.record([row("q1@am-ET:marked.en", run: 1)])
        #expect(try await allAnswers(in: ledger).map(\.id).max() == 10)
        #expect(try await ledger.integrityFaults().isEmpty)
    }

    @Test func `a run has the same name in every copy of an older ledger`() async throws {
        try await makeOld(3)
        let copy = try temporaryFolder("ledger")
        try FileManager.default.copyItem(
            atPath: path,
            toPath: copy.appending(path: Ledger.fileName).path
        )
        let ledger = try await open()
        _ = try await Ledger.open(workspace: copy.path)
        let report = try await ledger.merge(from: copy.path)
        #expect(report.isEmpty && report.unchanged == 3)
    }

    private let item = "q0@am-ET:marked.en"
    private let prompt = "What is eaten at noon?"

    /// Makes a ledger as an older version left it, with the statements of that version.
    private func makeOld(_ version: Int) async throws {
        guard version > 0 else { return }
        var steps = Array(Schema.current.migrations.prefix(version))
        let set = itemSet()
        func quoted(_ text: String) -> String {
            "'" + text.replacingOccurrences(of: "'", with: "''") + "'"
        }
        if version < 4 {
            for question in set.questions {
                let body = try encodeBody(question)
                steps[0].script += """

                    INSERT INTO questions (id, pack, suite, facet, digest, body) VALUES
                        ('\(question.id)', 'food', 'reference', 'food', '\(digest(of: body))',
                        \(quoted(body)));
                    """
            }
            for item in set.items {
                let body = try encodeBody(item)
                steps[0].script += """

                    INSERT INTO items (id, question_id, locale, framing, language, digest, body)
                        VALUES ('\(item.id)', '\(item.question)',
                        \(item.locale.map { "'\($0.rawValue)'" } ?? "NULL"),
                        '\(item.framing.rawValue)', 'en', '\(digest(of: body))', \(quoted(body)));
                    """
            }
            for text in [prompt, "injera", "dabo", "{}"] {
                steps[0].script +=
                    "\nINSERT INTO texts VALUES ('\(digest(of: text))', \(quoted(text)));"
            }
            steps[0].script += """

                INSERT INTO models VALUES ('m', 'live', '{}');
                INSERT INTO runs (id, model, started_at, tool_version, seed, parameters, arguments,
                    pack_digests) VALUES (1, 'm', '\(startOfTime)', '1.0.0', '7', '{}', '[]', '{}');
                INSERT INTO answers VALUES
                    (5, 1, '\(item)', 'm', 'marked', 0, 'live', '\(digest(of: "injera"))',
                        '\(digest(of: "{}"))', '\(digest(of: prompt))', NULL, NULL, 0, 1, 0.5, 7, 2,
                        '\(startOfTime)'),
                    (7, 1, '\(item)', 'm', 'marked', 2, 'live', '\(digest(of: "dabo"))', NULL, NULL,
                        NULL, NULL, 0, 0, NULL, NULL, NULL, '\(startOfTime)'),
                    (9, 1, '\(item)', 'm', 'marked', 1, 'live', NULL, NULL, '\(digest(of: prompt))',
                        'http-429', 'slow down', 0, 4, NULL, NULL, NULL, '\(startOfTime)');
                """
        }
        if version == 2 || version == 3 {
            let judged = digest(of: try encodeBody(set.questions[0]))
            steps[1].script += """

                INSERT INTO judgements VALUES
                    (5, 's1', '\(judged)', 'coded', 'asked', '[]'),
                    (7, 's1', '\(judged)', 'coded', 'recorded', '[]');
                """
        }
        _ = try await open(Schema(migrations: steps))
    }

    @Test func `the steps are numbered from one without a gap`() {
        let versions = Schema.current.migrations.map(\.version)
        #expect(versions == Array(1...Schema.current.version))
    }

    @Test func `a ledger of a newer version is refused in one line`() async throws {
        let next = Migration(
            version: Schema.current.version + 1,
            title: "later",
            script: "CREATE TABLE later (a TEXT) STRICT;"
        )
        _ = try await open(Schema(migrations: Schema.current.migrations + [next]))
        let error = await #expect(throws: LedgerError.self) { try await open() }
        #expect(error?.code == .newer)
        #expect(
            error?.description
                == "the ledger '\(path)' has version \(next.version) and this palimpsest reads "
                + "up to \(Schema.current.version); use a newer palimpsest"
        )
    }

    @Test func `a step that fails leaves the ledger as it was`() async throws {
        _ = try await open()
        let before = try await Ledger.open(workspace: folder).tables()
        let broken = Migration(
            version: Schema.current.version + 1,
            title: "broken",
            script: "CREATE TABLE later (a TEXT) STRICT; CREATE TABLE later (a TEXT) STRICT;"
        )
        await #expect(throws: LedgerError.self) {
            try await open(Schema(migrations: Schema.current.migrations + [broken]))
        }
        #expect(try await Ledger.open(workspace: folder).tables() == before)
    }

    @Test func `the page on the ledger names every table and column`() async throws {
        let page = try String(
            contentsOf: packageRoot.appending(path: "Docs/ledger.md"),
            encoding: .utf8
        )
        for (table, columns) in try await Ledger.inMemory().tables() {
            let heading = try #require(page.range(of: "### \(table)\n"), "no section on \(table)")
            let section = page[heading.upperBound...].prefix { $0 != "#" }
            for column in columns {
                #expect(section.contains("| `\(column)` |"), "\(table).\(column) is not described")
            }
        }
    }
}
