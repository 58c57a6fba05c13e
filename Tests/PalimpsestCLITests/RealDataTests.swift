import Foundation
import PalimpsestTestSupport
import Testing

/// The whole way through the command line on real golds and recorded answers of real models.
@Suite struct RealDataTests {
    private struct Line: Decodable {
        var model: String
        var condition: String
        var target: String
        var proxy: String
        var subset: String
        var n: Int
        var correct: Double
        var leak: Double
        var floor: Double?
        var excess: Double?
        var excess_low: Double?
        var excess_high: Double?
        var verdict: String
        var distinct: Double
        var shared: Double
        var mixed: Double
        var other: Double
        var refused: Double
        var uncodable: Double
    }

    @Test func `golds and answers become evidence and pages`() async throws {
        guard let data = sharedFolder("data") else { return }
        let workspace = try temporaryFolder("real").path
        func run(_ words: [String], code: Int32 = 0) async -> Ending {
            let ending = await palimpsestCommand(words + ["--workspace", workspace])
            #expect(ending.code == code, "\(words.prefix(2)) \(ending.talk)")
            return ending
        }
        _ = await run(["import", "blend", data.appending(path: "blend").path])
        let recorded = data.appending(path: "recorded")
        let first = await run([
            "import", "answers", recorded.appending(path: "semeval2026_answers.tsv").path,
            "--columns", "question=question,answer=answer,model=model,locale=locale",
        ])
        #expect(
            first.out.contains(
                "4998 answers placed (4998 new, 0 known, 0 in conflict), 2 rows not placed"
            )
        )
        #expect(first.complaints.count == 2)
        #expect(first.talk.contains("semeval2026_answers.tsv:3557: "))
        let again = await run([
            "import", "answers", recorded.appending(path: "semeval2026_answers.tsv").path,
            "--columns", "question=question,answer=answer,model=model,locale=locale",
        ])
        #expect(again.out.contains("(0 new, 4998 known,"))
        for (region, tag) in [("Algeria", "ar-DZ"), ("Spain", "es-ES")] {
            _ = await run([
                "import", "answers", recorded.appending(path: "tiny-aya-global_\(region).csv").path,
                "--columns", "question_id=question_id,answer=control_output", "--model",
                "tiny-aya-global", "--locale", tag, "--condition", "control",
            ])
        }
        let locales = ["am-ET", "ar-DZ", "es-ES", "su-ID"].flatMap { ["--locale", $0] }
        let evidence = await run(["evidence", "--json"] + locales)
        let lines = try JSONDecoder().decode([Line].self, from: Data(evidence.out.utf8))
        for line in lines {
            let sum =
                line.distinct + line.shared + line.mixed + line.leak + line.other + line.refused
                + line.uncodable
            #expect(abs(sum - 1) < 1e-9)
        }
        func row(_ model: String, _ target: String, _ proxy: String) throws -> Line {
            try #require(
                lines.first {
                    ($0.model, $0.target, $0.proxy, $0.subset) == (model, target, proxy, "all")
                        && ($0.condition == "recorded" || $0.condition == "control")
                }
            )
        }
        #expect(try row("gemini-3-flash-preview", "am-ET", "en-US").n == 443)
        #expect(try row("gemini-3-flash-preview", "am-ET", "en-GB").n == 439)
        #expect(try row("gemini-3-flash-preview", "ar-DZ", "en-US").n == 406)
        #expect(try row("tiny-aya-global", "ar-DZ", "en-GB").n == 406)
        #expect(try row("tiny-aya-global", "es-ES", "en-US").n == 445)
        // The two findings of MEASURES section 1: one that is not there, and one that is.
        let ethiopia = try row("gemini-3-flash-preview", "am-ET", "en-US")
        #expect(ethiopia.verdict.hasPrefix("not distinguishable from chance overlap"))
        #expect((ethiopia.excess_low ?? 1) < 0 && (ethiopia.excess_high ?? -1) > 0)
        let java = try row("gpt-5-mini", "su-ID", "id-ID")
        #expect(java.n == 453)
        #expect(java.verdict.hasPrefix("leans to Indonesia beyond chance overlap"))
        #expect((java.excess_low ?? -1) > 0)
        let pages = try temporaryFolder("pages")
        let report = await run(["report", "--locale", "su-ID", "--out", pages.path, "--quiet"])
        #expect(report.out.contains("su-ID/index.html"))
        let page = try String(
            contentsOf: pages.appending(path: "su-ID/index.html"),
            encoding: .utf8
        )
        #expect(page.contains("Leans to <bdi>Indonesia</bdi> beyond chance overlap"))
        #expect(!page.contains("Simulated respondents"))
    }
}
