import Evidence
import Exchange
import Foundation
import Ledger
import PalimpsestTestSupport
import Testing
import Vocabulary

/// Tables for other programs, through the command.
@Suite struct ExportCommandTests {
    private let hostile = "=HYPERLINK(\"x\"), '\r\n<script>\u{202E}é"

    /// A ledger with a question about Ethiopia in two turns, answered, copied and failed.
    private func workspace() async throws -> String {
        let folder = try temporaryFolder("export").path
        let ledger = try await Ledger.open(workspace: folder)
        func gold(_ tag: String, _ text: String) -> GoldSet {
            GoldSet(
                culture: LocaleTag(tag),
                clusters: [GoldCluster(label: text, aliases: [Alias(text, language: "en")])],
                status: .annotated
            )
        }
        let golds = [gold("am-ET", "injera"), gold("en-US", "bread")]
        let question = Question(
            id: "p/a",
            pack: "p",
            suite: "p",
            probe: "a",
            facet: "food",
            answerType: .text,
            golds: golds
        )
        func item(_ turn: Int) -> ProbeItem {
            ProbeItem(
                question: "p/a",
                locale: LocaleTag("am-ET"),
                framing: .marked,
                language: "en",
                prompt: turn == 1 ? "What is eaten?" : "You said {answer}. Sure?",
                turn: turn
            )
        }
        try await ledger.register(ItemSet(questions: [question], items: [item(1), item(2)]))
        for name in ["m", "other"] {
            try await ledger.register(ModelRecord(name: name, origin: .live))
        }
        let run = try await ledger.startRun(
            RunStart(model: "m", startedAt: "2026-01-01T00:00:00Z", toolVersion: "t")
        )
        func row(_ turn: Int, _ sample: Int, _ text: String, model: String = "m") -> AnswerRow {
            AnswerRow(
                Answer(
                    item: item(turn).id,
                    model: model,
                    condition: item(turn).condition,
                    sample: sample,
                    origin: .live,
                    text: text
                ),
                run: run,
                prompt: item(turn).prompt,
                wording: digest(of: item(turn).prompt),
                receivedAt: "2026-01-01T00:00:01Z"
            )
        }
        var first = row(1, 0, "I eat injera.")
        first.raw = "{\"whole\":1}"
        first.reasoning = "hm"
        first.promptTokens = 12
        first.completionTokens = 5
        first.logprob = -1.5
        first.attempts = 1
        var second = row(2, 0, "bread")
        second.prompt = "You said I eat injera.. Sure?"
        var failure = row(1, 2, "")
        failure.answer.failure = "http-429"
        failure.failureMessage = "slow\u{1B}[31m\ndown"
        failure.attempts = 3
        try await ledger.record([
            first, second, failure, row(1, 1, hostile), row(1, 0, "bread, injera", model: "other"),
        ])
        try await ledger.endRun(run, at: "2026-01-01T00:00:02Z")
        return folder
    }

    private func table(_ path: String) throws -> [[String: String]] {
        try TextTable.read(path).rows.map(\.cells)
    }

    @Test func `all tables are written with their descriptions`() async throws {
        let folder = try await workspace()
        let out = try temporaryFolder("out").path + "/new"
        let ending = await palimpsestCommand(["export", "--workspace", folder, "--out", out])
        #expect(ending.code == 0, "\(ending.talk)")
        #expect(ending.out.hasPrefix("\(out)/answers.csv  5 rows, "))
        let names = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
        #expect(
            names == [
                "answers.csv", "data-dictionary.md", "datapackage.json", "evidence.csv",
                "further.csv", "judge.csv", "labels.csv", "matrix.csv", "verdicts.csv",
            ]
        )
        let answers = try table(out + "/answers.csv")
        let mine = answers.filter { $0["model"] == "m" }
        let turns = mine.map { [$0["condition"], $0["turn"], $0["sample"], $0["prompt"]] }
        #expect(
            turns == [
                ["marked", "1", "0", "What is eaten?"], ["marked", "1", "1", "What is eaten?"],
                ["marked", "1", "2", "What is eaten?"],
                ["marked+2", "2", "0", "You said I eat injera.. Sure?"],
            ]
        )
        #expect(mine[0]["text"] == "I eat injera.")
        #expect(mine[0]["reasoning"] == "hm")
        #expect(mine[0]["prompt_tokens"] == "12")
        #expect(mine[0]["logprob"] == "-1.5")
        #expect(mine[0]["raw"] == "")
        #expect(mine[1]["text"] == hostile)
        #expect(mine[2]["failure"] == "http-429")
        let verdicts = try table(out + "/verdicts.csv").filter { $0["proxy"] == "en-US" }
        let found = verdicts.map { [$0["model"], $0["turn"], $0["sample"], $0["verdict"]] }
        #expect(
            found == [
                ["m", "1", "0", "distinct"], ["m", "1", "1", "other"],
                ["m", "1", "2", "uncodable"],
                ["m", "2", "0", "leak"], ["other", "1", "0", "mixed"],
            ]
        )
        #expect(verdicts[0]["target_match"] == "injera")
        #expect(verdicts[0]["target_spans"] == "6-12")
        #expect(verdicts[3]["proxy_spans"] == "0-5")
        #expect(verdicts.allSatisfy { $0["framing"] == "marked" && $0["excluded"] == "" })
        let others = try table(out + "/verdicts.csv").filter { $0["proxy"] == "en-GB" }
        #expect(others.count == 5 && others.allSatisfy { $0["excluded"] == "no-gold" })
        let evidence = try table(out + "/evidence.csv")
        func estimate(_ measure: String) -> String? {
            evidence.first {
                $0["model"] == "m" && $0["condition"] == "marked" && $0["proxy"] == "en-US"
                    && $0["subset"] == "all" && $0["facet"] == "" && $0["measure"] == measure
            }?["estimate"]
        }
        #expect(estimate("distinct").flatMap(Double.init) == 1.0 / 3)
        #expect(estimate("leak") == "0.0")
        #expect(evidence.contains { $0["measure"] == "matched" && $0["finding"] == "tooFew" })
        // What is said of the matched excess stands on no other line.
        for column in ["p", "adjusted_low", "finding"] {
            #expect(evidence.allSatisfy { $0["measure"] == "matched" || $0[column] == "" })
        }
        let package = try Data(contentsOf: URL(filePath: out + "/datapackage.json"))
        #expect(try JSONSerialization.jsonObject(with: package) is [String: Any])
    }

    @Test func `what is there already stays unless it may be replaced`() async throws {
        let folder = try await workspace()
        let out = try temporaryFolder("out").path
        let words = ["export", "--workspace", folder, "--out", out, "--table", "answers"]
        #expect((await palimpsestCommand(words)).code == 0)
        try write("mine", to: URL(filePath: out + "/answers.csv"))
        let refused = await palimpsestCommand(words)
        #expect(refused.code == 1)
        #expect(refused.complaints.count == 1)
        #expect(refused.talk.contains("is there already; --replace replaces it"))
        #expect(try String(contentsOfFile: out + "/answers.csv", encoding: .utf8) == "mine")
        #expect((await palimpsestCommand(words + ["--replace"])).code == 0)
        #expect(try table(out + "/answers.csv").count == 5)
    }

    @Test func `models, raw replies and spreadsheets are chosen by options`() async throws {
        let folder = try await workspace()
        func export(_ more: String...) async throws -> (Ending, String) {
            let out = try temporaryFolder("out").path
            let ending = await palimpsestCommand(
                ["export", "--workspace", folder, "--out", out, "--table", "answers"] + more
            )
            return (ending, out)
        }
        let (json, lines) = try await export("--format", "jsonl", "--raw", "--model", "m", "--json")
        #expect(json.code == 0)
        #expect(json.out.contains("\"rows\" : 4"))
        let text = try String(contentsOfFile: lines + "/answers.jsonl", encoding: .utf8)
        #expect(text.contains(#""raw":"{\"whole\":1}""#))
        let (_, sheet) = try await export("--spreadsheet")
        #expect(try table(sheet + "/answers.csv").contains { $0["text"] == "'" + hostile })
        let (wrong, _) = try await export("--model", "n")
        #expect(wrong.code == 64)
        let (both, _) = try await export("--format", "jsonl", "--spreadsheet")
        #expect(both.code == 64)
        let (strange, _) = try await export("--locale", "am-EX")
        #expect(strange.talk.contains("did you mean 'am-ET'?"))
    }

    @Test func `a run shows its tokens and why requests failed`() async throws {
        let folder = try await workspace()
        let shown = await palimpsestCommand(["runs", "show", "1", "--workspace", folder])
        #expect(shown.code == 0)
        #expect(shown.out.contains("2 requests sent, 12 tokens sent, 5 received\n"))
        #expect(
            shown.out.hasSuffix(
                "failures by cause:\n  1  http-429\n    slow [31m down; item p/a@am-ET:marked.en\n"
            )
        )
        let json = await palimpsestCommand(["runs", "show", "1", "--workspace", folder, "--json"])
        let detail = try JSONDecoder().decode(Detail.self, from: Data(json.out.utf8))
        #expect(detail.failures.map(\.cause) == ["http-429"])
        #expect(detail.failures.map(\.count) == [1])
        #expect((detail.tokens.sent, detail.tokens.received, detail.reused) == (12, 5, 0))
        let list = await palimpsestCommand(["runs", "list", "--workspace", folder])
        #expect(list.out.contains(#/1  2026-01-01T00:00:00Z +4 +1  yes +m/#))
    }

    private struct Detail: Decodable {
        struct Failure: Decodable {
            var cause: String
            var count: Int
        }
        struct Tokens: Decodable {
            var sent: Int
            var received: Int
        }
        var failures: [Failure]
        var tokens: Tokens
        var reused: Int
    }

    @Test func `the values that the catalogue allows are those that there are`() throws {
        func allowed(_ table: ExportTable, _ column: String) -> [String] {
            table.columns.first { $0.name == column }?.allowed ?? []
        }
        #expect(allowed(.evidence, "subset") == Subset.allCases.map(\.rawValue))
        #expect(allowed(.evidence, "finding") == Finding.allCases.map(\.rawValue))
        #expect(allowed(.verdicts, "verdict") == Verdict.allCases.map(\.rawValue))
        #expect(
            allowed(.evidence, "measure").prefix(Verdict.allCases.count)
                == Verdict.allCases.map(\.rawValue)[...]
        )
        for table in [ExportTable.answers, .verdicts] {
            #expect(allowed(table, "framing") == Framing.allCases.map(\.rawValue))
        }
    }
}
