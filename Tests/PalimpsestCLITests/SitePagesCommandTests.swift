import Foundation
import PalimpsestTestSupport
import Reports
import Testing

@testable import PalimpsestCLI

/// The pages over all locales as the command writes them.
@Suite struct SitePagesCommandTests {
    /// Answers of three simulations to a few questions about Ethiopia.
    private func workspace() async throws -> String {
        let workspace = try await blendWorkspace(questions: 4)
        for (name, spec) in [
            ("informed", "knowledge=0.9"), ("uninformed", "knowledge=0.3"), ("leaning", "leak=0.3"),
        ] {
            let ending = await palimpsestCommand(
                ["run", "--model", "simulated:\(spec)", "--name", name] + selection(workspace)
                    + ["--quiet"]
            )
            #expect(ending.code == 0, "\(ending.talk)")
        }
        return workspace
    }

    @Test func `all pairs of few models are compared, every metric has a formula and a source`()
        async throws
    {
        let workspace = try await workspace()
        let out = try temporaryFolder("pages")
        let words = ["report", "--locale", "am-ET", "--workspace", workspace, "--out", out.path]
        let ending = await palimpsestCommand(words + ["--quiet"])
        #expect(ending.code == 0, "\(ending.talk)")
        #expect(
            ending.out.split(separator: "\n").first.map(String.init) == "\(out.path)/index.html"
        )
        let names = try FileManager.default.contentsOfDirectory(atPath: out.path)
        let pairs = names.filter { $0.hasPrefix("compare_") && $0.hasSuffix(".html") }
        #expect(pairs.count == 3)
        #expect(names.contains("probes_blend.html") && names.contains("dictionary-columns.csv"))

        let methods = try text("methods.html", in: out)
        let listed = await palimpsestCommand(["stats"])
        let metrics = listed.out.split(separator: "\n").compactMap {
            $0.split(separator: " ").first
        }
        .filter { $0.contains("_") }
        #expect(metrics.count > 30)
        for metric in metrics {
            let parts = methods.split(separator: "<h3><code>\(metric)</code></h3>")
            let section = try #require(parts.count == 2 ? parts[1].prefix(400) : nil, "\(metric)")
            #expect(section.contains("<math "), "\(metric)")
        }
        let dictionary = try text("dictionary.html", in: out)
        #expect(dictionary.contains("placebo") && dictionary.contains("excess_low"))

        // Tables that the page of a locale has no more are gone too; a stranger's file stays.
        for name in ["index-old.csv", "notes.csv"] {
            try Data().write(to: out.appending(path: "am-ET/\(name)"))
        }

        // Asked for one pair, the others of the earlier report are gone.
        let asked = await palimpsestCommand(
            words + [
                "--compare", "simulated:informed", "--compare", "simulated:leaning", "--quiet",
            ]
        )
        #expect(asked.code == 0, "\(asked.talk)")
        let after = try FileManager.default.contentsOfDirectory(atPath: out.path)
        #expect(after.count { $0.hasPrefix("compare_") && $0.hasSuffix(".html") } == 1)
        let beside = try FileManager.default.contentsOfDirectory(atPath: out.path + "/am-ET")
        #expect(beside.contains("index-figures.csv") && beside.contains("index.json"))
        #expect(beside.contains("notes.csv") && !beside.contains("index-old.csv"))
    }

    @Test(arguments: [
        (["simulated:leaning"], "name two sides with --compare A --compare B"),
        (["simulated:leanin", "simulated:leaning"], "no answers of a model 'simulated:leanin'"),
        (["simulated:leaning", "simulated:leaning"], "both sides of the comparison are the same"),
    ])
    func `a comparison that cannot be made is a usage error`(
        sides: [String],
        message: String
    ) throws {
        let models = ["simulated:leaning", "simulated:informed", "odd@name"]
        do {
            _ = try comparisonChoice(sides, models: models)
            Issue.record("no error")
        } catch let error as UsageError {
            #expect(error.message.hasPrefix(message))
        }
        #expect(try comparisonChoice([], models: models) == .few)
        let read = try comparisonChoice(
            ["odd@name", "simulated:leaning@native"],
            models: models
        )
        #expect("\(read)".contains("odd@name") && "\(read)".contains("native"))
    }

    private func text(_ name: String, in folder: URL) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
}
