import Foundation
import PalimpsestTestSupport
import Scoring
import Testing

@testable import PalimpsestCLI

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
        let agree = try #require(lines.first { $0.hasPrefix("verdicts that agree") })
        #expect(agree.contains(#/ 66\.7 +\[20\.8, 93\.9\] +3$/#), "\(agree)")
        let found = try #require(lines.first { $0.hasPrefix("target found") })
        #expect(found.contains(#/ 50\.0 +\[9\.5, 90\.5\] +2$/#), "\(found)")
        #expect(lines.contains { $0.hasPrefix("  fr ") && $0.contains("- (0)") })
        #expect(!ending.out.contains("enjira"))
    }

    @Test(arguments: [false, true])
    func `no line of the table is wider than eighty columns`(isTerminal: Bool) async throws {
        let long = String(repeating: "long-", count: 9)
        let paths = [
            packageRoot.appending(path: "Tests/ScoringTests/Labelled/answers.tsv").path,
            try file(rows + ["en\ttext\t\ta\tb\tc\tother\t\(long)\t"]),
        ]
        for path in paths {
            let out = LoopbackGuarded("")
            let world = World(
                environment: ["PALIMPSEST_HOME": packageRoot.path],
                now: { "2026-01-01T00:00:00Z" },
                out: { text in out.withLock { $0 += text } },
                talk: { _ in },
                printsToTerminal: isTerminal
            )
            #expect(await palimpsest(["score", "--labelled", path], world: world) == 0)
            let lines = out.withLock { $0 }.split(separator: "\n")
            #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines.joined(separator: "\n"))")
            #expect(lines.count > 12)
        }
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
