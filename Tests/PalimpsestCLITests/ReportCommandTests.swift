import Foundation
import PalimpsestTestSupport
import Testing

/// The options of `palimpsest report`.
@Suite struct ReportCommandTests {
    /// A workspace with one answer about Ethiopia.
    private func workspace() async throws -> String {
        let workspace = try temporaryFolder("report").path
        let blend = try writeBlend(questions: 1)
        _ = await palimpsestCommand(["import", "blend", blend.path, "--workspace", workspace])
        let table = URL(filePath: workspace).appending(path: "a.jsonl")
        try write("{\"question_id\":\"Q-0\",\"answer\":\"thingET0\"}\n", to: table)
        let ending = await palimpsestCommand([
            "import", "answers", table.path, "--columns", "question_id=question_id,answer=answer",
            "--model", "m", "--locale", "am-ET", "--workspace", workspace,
        ])
        #expect(ending.code == 0, "\(ending.talk)")
        return workspace
    }

    @Test func `a language that pages do not speak is refused with the nearest one`() async {
        let ending = await palimpsestCommand(["report", "--all", "--lang", "frr"])
        #expect(ending.code == 64)
        #expect(
            ending.talk.contains("'--lang' is one of en, fr or ar, not 'frr'; did you mean 'fr'?"),
            "\(ending.talk)"
        )
        let port = await palimpsestCommand(["report", "--all", "--port", "8000"])
        #expect(port.code == 64)
        #expect(port.talk.contains("--port means something with --serve only"))
    }

    @Test func `pages are written in the language asked for, and progress is lines in a pipe`()
        async throws
    {
        let workspace = try await workspace()
        let out = "\(workspace)/pages"
        let ending = await palimpsestCommand([
            "report", "--locale", "am-ET", "--lang", "ar", "--out", out, "--workspace", workspace,
        ])
        #expect(ending.code == 0, "\(ending.talk)")
        #expect(ending.talk.contains("am-ET: 1 answer (1 of 1)\n"))
        #expect(ending.talk.contains(" pages written\n") && !ending.talk.contains("\u{1B}"))
        for path in ["index.html", "am-ET/index.html"] {
            let page = try String(contentsOfFile: "\(out)/\(path)", encoding: .utf8)
            #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "\(path)")
            #expect(page.contains("إثيوبيا"), "\(path)")
        }
    }

    @Test func `the number of top answers kept with equalised golds reaches figures and methods`()
        async throws
    {
        let workspace = try await workspace()
        let out = "\(workspace)/pages"
        for kept in ["1", "3"] {
            let ending = await palimpsestCommand([
                "report", "--locale", "am-ET", "--equalise", kept, "--out", out,
                "--workspace", workspace, "--quiet",
            ])
            #expect(ending.code == 0, "\(ending.talk)")
            let table = try String(
                contentsOfFile: "\(out)/methods-definitions.csv",
                encoding: .utf8
            )
            let line = table.split(separator: "\r\n").first { $0.contains("equalisedClusters") }
            #expect(line?.split(separator: ",").contains { $0 == kept } == true, "\(line ?? "")")
        }
    }

    @Test func `without a program that opens pages the user is told what to open`() async throws {
        let workspace = try await workspace()
        let out = "\(workspace)/pages"
        let ending = await palimpsestCommand(
            [
                "report", "--locale", "am-ET", "--open", "--out", out, "--workspace", workspace,
                "--quiet",
            ],
            environment: ["PATH": workspace]
        )
        #expect(ending.code == 1)
        #expect(
            ending.talk.contains("found no xdg-open on the PATH; open ")
                && ending.talk.contains("/pages/am-ET/index.html by hand"),
            "\(ending.talk)"
        )
        #expect(ending.out.contains("am-ET/index.html"))
    }
}
