import Exchange
import Foundation
import Ledger
import PalimpsestTestSupport
import Testing
import Vocabulary

/// People and a judge look at answers whose truth the test knows.
@Suite struct AdjudicationTests {
    /// What a model says of 40 things: 16 right, 4 right in words the matcher does not know, 12 of
    /// the United States, 6 of nobody, 2 refusals.
    private static func reply(_ number: Int) -> String {
        switch number {
        case ..<16: "thingET\(number)"
        case ..<20: "= the Ethiopian sort, number \(number)"
        case ..<32: "thingUS\(number)"
        case ..<38: "something else"
        default: "I don't know"
        }
    }

    private static func thing(in text: String) -> Int? {
        text.firstMatch(of: #/What is thing (\d+) in/#).flatMap { Int($0.1) }
    }

    /// A workspace with those answers.
    private func workspace() async throws -> String {
        let folder = try await blendWorkspace(questions: 40)
        let server = try LoopbackServer.start { request in
            .chat(Self.reply(Self.thing(in: request.messages.last ?? "") ?? 0))
        }
        defer { server.stop() }
        let ending = await palimpsestCommand(blendWords(server, folder))
        #expect(ending.code == 0, "\(ending.talk)")
        return folder
    }

    private func sheet(_ path: String) throws -> [[String: String]] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return try TextTable.delimited(text, by: ",", file: path).rows.map(\.cells)
    }

    /// Writes what a rater says who knows the truth, but for some mistakes.
    private func fill(_ rows: [[String: String]], wrong: Int = 0, to path: URL) throws {
        var lines = ["id,label,note"]
        for (place, row) in rows.enumerated() {
            let answer = row["answer"] ?? ""
            func accepts(_ side: String) -> Bool {
                let golds = row[side] ?? ""
                return golds.contains("thingET") && answer.contains("Ethiopian")
                    || golds.split(separator: "\n").contains { answer == $0 }
            }
            let isRefused = answer.contains("know")
            let (a, b) = (accepts("gold_a"), accepts("gold_b"))
            let label = isRefused ? "refused" : a && b ? "both" : a ? "a" : b ? "b" : "neither"
            lines.append("\(row["id"] ?? ""),\(place < wrong ? "unsure" : label),")
        }
        try write(lines.joined(separator: "\n"), to: path)
    }

    private func targets(_ ending: Ending) throws -> [String: Any] {
        let all = try #require(try object(ending)["targets"] as? [[String: Any]], "\(ending.talk)")
        return try #require(all.first)
    }

    private func value(_ name: String, _ rate: [String: Any]?) -> Double? {
        (rate?[name] as? [String: Any])?["value"] as? Double
    }

    @Test func `labels find what the matcher missed and correct the share`() async throws {
        let folder = try await workspace()
        let out = try temporaryFolder("sheets")
        let path = out.appending(path: "sheet.csv").path
        let export = [
            "adjudicate", "export", "--locale", "am-ET", "--workspace", folder, "--out", path,
        ]
        let drawn = await palimpsestCommand(export + ["--json"])
        #expect(drawn.code == 0, "\(drawn.talk)")
        let rows = try sheet(path)
        #expect(rows.count == (try object(drawn)["rows"] as? Int))
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for word in ["distinct", "leak", "am-ET", "en-US", "openai", ",m,"] {
            #expect(!text.contains(word), "the sheet tells '\(word)'")
        }
        #expect(text.contains("'= the Ethiopian"))
        // The target is on either side.
        #expect(rows.contains { $0["gold_a"]?.contains("thingET") == true })
        #expect(rows.contains { $0["gold_b"]?.contains("thingET") == true })
        #expect(FileManager.default.fileExists(atPath: out.path + "/sheet-instructions.md"))
        #expect(await palimpsestCommand(export).code == 1, "a sheet is not overwritten")

        let first = out.appending(path: "hana.csv")
        let second = out.appending(path: "abel.csv")
        try fill(rows, to: first)
        try fill(rows, wrong: 5, to: second)
        let take = ["adjudicate", "import", "--workspace", folder, "--json", "--rater"]
        let taken = await palimpsestCommand(take + ["hana", first.path])
        #expect(try number("added", taken) == rows.count, "\(taken.talk)")
        #expect(
            try number("unchanged", await palimpsestCommand(take + ["hana", first.path]))
                == rows.count
        )
        #expect(await palimpsestCommand(take + ["abel", second.path]).code == 0)
        let conflict = await palimpsestCommand(take + ["hana", second.path])
        #expect(conflict.code == 1)
        #expect((try object(conflict)["conflicts"] as? [Any])?.count == 5)

        let shown = await palimpsestCommand([
            "adjudicate", "show", "--workspace", folder, "--json",
        ])
        let rates = try targets(shown)
        #expect(rates["raters"] as? [String] == ["abel", "hana"])
        #expect(rates["unsure"] as? Int == 5)
        #expect(value("agreement", rates) == 1)
        let matcher = try #require(rates["matcher"] as? [[String: Any]])
        let correct = matcher.first { $0["outcome"] as? String == "correct" }
        #expect(abs((value("sensitivity", correct) ?? 0) - 0.8) < 1e-9)
        #expect(value("specificity", correct) == 1)
        let corrected = try #require(rates["corrected"] as? [[String: Any]])
        let share = corrected.first {
            $0["outcome"] as? String == "correct" && $0["proxy"] as? String == "en-US"
        }
        #expect(abs((value("apparent", share) ?? 0) - 0.4) < 1e-9)
        #expect(abs((value("corrected", share) ?? 0) - 0.5) < 1e-9)

        let lines = await palimpsestCommand(["adjudicate", "show", "--workspace", folder])
        #expect(lines.out.contains("sensitivity 80.0 %"), "\(lines.out)")
        let evidence = await palimpsestCommand([
            "evidence", "--locale", "am-ET", "--workspace", folder, "--json",
        ])
        let all =
            try JSONSerialization.jsonObject(with: Data(evidence.out.utf8)) as? [[String: Any]]
        let row = all?.first { $0["subset"] as? String == "all" }
        let adjudication = try #require(row?["adjudication"] as? [String: Any], "\(evidence.talk)")
        #expect(value("corrected", adjudication["correct"] as? [String: Any]) != nil)
        let tables = try temporaryFolder("tables").path
        _ = await palimpsestCommand([
            "export", "--table", "labels", "--table", "evidence", "--workspace", folder, "--out",
            tables, "--locale", "am-ET",
        ])
        let exported = try sheet(tables + "/evidence.csv").first {
            $0["measure"] == "corrected_correct" && $0["proxy"] == "en-US"
        }
        #expect(exported?["estimate"].flatMap { Double($0) }.map { abs($0 - 0.5) < 1e-9 } == true)
        #expect(try sheet(tables + "/labels.csv").count == rows.count * 2)
    }

    @Test func `a label counts only while answer and golds are what was shown`() async throws {
        let folder = try await workspace()
        let out = try temporaryFolder("sheets")
        let path = out.appending(path: "sheet.csv").path
        _ = await palimpsestCommand([
            "adjudicate", "export", "--locale", "am-ET", "--workspace", folder, "--out", path,
        ])
        let filled = out.appending(path: "hana.csv")
        try fill(try sheet(path), to: filled)
        _ = await palimpsestCommand([
            "adjudicate", "import", filled.path, "--rater", "hana", "--workspace", folder,
        ])
        func rates() async throws -> [String: Any] {
            try targets(
                await palimpsestCommand(["adjudicate", "show", "--workspace", folder, "--json"])
            )
        }
        let before = try await rates()
        #expect(before["stale"] as? Int == 0)
        let blend = try writeBlend(questions: 40)
        let file = blend.appending(path: "annotations/Ethiopia_data.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        try write(text.replacing("\"thingET3\"", with: "\"otherET3\""), to: file)
        let again = await palimpsestCommand(["import", "blend", blend.path, "--workspace", folder])
        #expect(again.code == 0, "\(again.talk)")
        let after = try await rates()
        // One question, beside the golds of the US and of the UK.
        #expect(after["stale"] as? Int == 2)
        #expect(after["labelled"] as? Int == (before["labelled"] as? Int ?? 0) - 2)
    }

    @Test func `a sheet with one fault keeps all of it out`() async throws {
        let folder = try await workspace()
        let out = try temporaryFolder("sheets")
        let path = out.appending(path: "sheet.csv").path
        let export = ["adjudicate", "export", "--locale", "am-ET", "--workspace", folder]
        let small = await palimpsestCommand(export + ["--out", path, "--size", "1"])
        #expect(small.code == 1 && small.talk.contains("give --size"), "\(small.talk)")
        #expect(await palimpsestCommand(export + ["--out", path, "--size", "12"]).code == 0)
        let rows = try sheet(path)
        #expect(rows.count == 12)
        let bad = out.appending(path: "bad.csv")
        let id = rows[0]["id"] ?? ""
        try write("id,label\n\(id),a\nnobody,a\n\(rows[1]["id"] ?? ""),c", to: bad)
        let take = ["adjudicate", "import", bad.path, "--rater", "r", "--workspace", folder]
        let ending = await palimpsestCommand(take)
        #expect(ending.code == 1)
        #expect(ending.complaints.count == 2)
        #expect(
            ending.talk.contains("bad.csv:3:1: error: no hand-check sample holds 'nobody'"),
            "\(ending.talk)"
        )
        #expect(ending.talk.contains("bad.csv:4:14: error: 'c' is no label"), "\(ending.talk)")
        let ledger = try await Ledger.open(workspace: folder, creating: false)
        #expect(try await ledger.adjudicationLabels().isEmpty)
        let page = out.appending(path: "label.html").path
        let paged = await palimpsestCommand(export + ["--page", page, "--size", "12"])
        #expect(paged.code == 0, "\(paged.talk)")
        let html = try String(contentsOfFile: page, encoding: .utf8)
        #expect(html.contains(id) && !html.contains("openai") && !html.contains("distinct"))
        // The same draw is the same sample.
        #expect(try await ledger.adjudicationSamples().count == 1)
    }

    @Test func `a judge is asked once about each meaning and held against matcher and people`()
        async throws
    {
        let folder = try await workspace()
        let out = try temporaryFolder("sheets")
        let path = out.appending(path: "sheet.csv").path
        _ = await palimpsestCommand([
            "adjudicate", "export", "--locale", "am-ET", "--workspace", folder, "--out", path,
        ])
        let filled = out.appending(path: "hana.csv")
        try fill(try sheet(path), to: filled)
        _ = await palimpsestCommand([
            "adjudicate", "import", filled.path, "--rater", "hana", "--workspace", folder,
        ])
        // It takes wordings of the Ethiopian sort for the same, and fails once.
        let failing = LoopbackGuarded(true)
        let server = try LoopbackServer.start { request in
            let text = request.messages.last ?? ""
            let isFirst = failing.withLock { value in
                defer { value = false }
                return value
            }
            if isFirst {
                return .fault(400, "no")
            }
            func block(_ name: String) -> String {
                let parts = text.split(separator: "<\(name) ")
                let inside = parts.last?.split(separator: "\n").dropFirst().first ?? ""
                return String(inside)
            }
            let (said, gold) = (block("answer"), block("reference"))
            return .chat(
                said == gold || (said.contains("Ethiopian") && gold.contains("ET")) ? "Yes." : "No."
            )
        }
        defer { server.stop() }
        let ask = [
            "judge", "--model", "openai:j", "--base-url", server.baseURL + "/v1", "--locale",
            "am-ET", "--choose", "adjudicated", "--workspace", folder, "--quiet", "--json",
        ]
        let first = await palimpsestCommand(ask + ["--width", "1"])
        #expect(first.code == 1, "\(first.talk)")
        let judge = try #require((try object(first)["judges"] as? [[String: Any]])?.first)
        #expect(judge["failed"] as? Int == 1)
        let sent = server.requests.count
        #expect(sent == judge["requests"] as? Int)
        #expect(await palimpsestCommand(ask).code == 1)
        #expect(server.requests.count == sent, "nothing is asked twice")
        #expect(await palimpsestCommand(ask + ["--retry-failed"]).code == 0)
        #expect(server.requests.count == sent + 1)

        let shown = await palimpsestCommand(["judge", "show", "--workspace", folder, "--json"])
        let all = try JSONSerialization.jsonObject(with: Data(shown.out.utf8)) as? [[String: Any]]
        let judges = try #require(all?.first?["judges"] as? [[String: Any]], "\(shown.talk)")
        #expect(judges.map { $0["other"] as? String } == ["matcher", "people"])
        // Four right answers that the matcher does not know.
        #expect((value("judgeAlone", judges[0]) ?? 0) > 0.03)
        #expect(value("otherAlone", judges[0]) == 0)
        #expect(value("agreement", judges[1]) == 1)
        // No evidence counts it: the model asked is the only one.
        let ledger = try await Ledger.open(workspace: folder, creating: false)
        #expect(try await ledger.models().map(\.name) == ["m"])
        let tables = try temporaryFolder("tables").path
        _ = await palimpsestCommand([
            "export", "--table", "judge", "--workspace", folder, "--out", tables,
        ])
        #expect(try sheet(tables + "/judge.csv").contains { $0["equivalence"] == "yes" })
    }
}
