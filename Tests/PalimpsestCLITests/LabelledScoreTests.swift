import Foundation
import PalimpsestTestSupport
import Scoring
import Testing

@Suite struct LabelledScoreTests {
    private func file(_ rows: [String]) throws -> String {
        let path = try temporaryFolder().appending(path: "labelled.tsv")
        let lines = [LabelledSet.columns.joined(separator: "\t")] + rows
        try lines.joined(separator: "\n").write(to: path, atomically: true, encoding: .utf8)
        return path.path
    }

    private let rows = [
        "en\ttext\t\tinjera\tpizza\tInjera\tdistinct\tplain\t",
        "en\ttext\t\tinjera\tpizza\tenjira\tdistinct\ttransliteration\targuable",
        "fr\ttext\t\tinjera\tpizza\tune \\u{70}izza\tleak\tplain\t",
    ]

    private func parsed(_ words: [String]) async throws -> [String: Any] {
        let ending = await palimpsestCommand(words)
        #expect(ending.code == 0, "\(ending.talk)")
        let object = try JSONSerialization.jsonObject(with: Data(ending.out.utf8))
        return try #require(object as? [String: Any])
    }

    @Test func `the table gives every share with its n`() async throws {
        let ending = await palimpsestCommand(["score", "--labelled", try file(rows)])
        #expect(ending.code == 0)
        let lines = ending.out.split(separator: "\n").map(String.init)
        #expect(lines[1].contains("66.7 [20.8, 93.9] of 3"))
        #expect(lines[1].contains("50.0 [9.5, 90.5] of 2"))
        #expect(lines.contains { $0.hasPrefix("language fr") && $0.contains("- of 0") })
        #expect(!ending.out.contains("enjira"))
    }

    @Test func `differences are listed where they are asked for`() async throws {
        let path = try file(rows)
        let ending = await palimpsestCommand(["score", "--labelled", path, "--differences"])
        #expect(ending.out.contains("\(path):3: other and not distinct: \"enjira\""))
        let report = try await parsed(["score", "--labelled", path, "--differences", "--json"])
        let differences = try #require(report["differences"] as? [[String: Any]])
        #expect(differences.map { $0["note"] as? String } == ["arguable"])
        #expect(report["scorer"] as? String == Scorer.version)
    }

    @Test func `rules are switched for the table alone`() async throws {
        let words = ["score", "--labelled", try file(rows), "--json"]
        let more = try await parsed(words + ["--with", "transliteration"])
        let groups = try #require(more["groups"] as? [[String: Any]])
        let all = try #require(groups.first?["verdicts"] as? [String: Any])
        #expect(all["value"] as? Double == 1)
        let rules = try await parsed(words + ["--without", "case"])["rules"] as? [String]
        #expect(rules?.contains("case") == false && rules?.contains("digits") == true)
    }

    @Test func `a file that is none, and options that mean nothing, are refused`() async throws {
        let path = try file(["en\ttext"])
        let broken = await palimpsestCommand(["score", "--labelled", path])
        #expect(broken.code == 1)
        #expect(broken.talk.contains("labelled.tsv:2: 2 columns instead of 9"))
        let rule = await palimpsestCommand(["score", "--labelled", path, "--with", "digit"])
        #expect(rule.code == 64 && rule.talk.contains("digits"))
        for words in [["--afresh", "--labelled", path], ["--with", "digits"]] {
            #expect(await palimpsestCommand(["score"] + words).code == 64)
        }
    }
}
