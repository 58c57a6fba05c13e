import Evidence
import Foundation
import PalimpsestTestSupport
import Testing

@testable import PalimpsestCLI

/// The simulated controls that go with the evidence of every target.
@Suite struct ControlTests {
    @Test func `what a control makes is what the instrument finds`() async throws {
        let workspace = try temporaryFolder("control").path
        let blend = try writeBlend(questions: 120)
        _ = await palimpsestCommand(["import", "blend", blend.path, "--workspace", workspace])
        let server = try LoopbackServer.start { _ in .chat("thingES7") }
        defer { server.stop() }
        let run = await palimpsestCommand([
            "run", "--model", "openai:m", "--base-url", server.baseURL + "/v1", "--locale", "am-ET",
            "--pack", "blend", "--workspace", workspace, "--quiet",
        ])
        #expect(run.code == 0, "\(run.talk)")
        let evidence = await palimpsestCommand([
            "evidence", "--locale", "am-ET", "--workspace", workspace,
        ])
        #expect(
            evidence.out.contains(
                "control, am-ET blend to en-US: a simulation that leaks in 0.0 % made 0.0, 0.0 were found"
            ),
            "\(evidence.out)"
        )
        let made = try #require(
            evidence.out.firstMatch(of: #/leaks in 15\.0 % made ([0-9.]+), ([0-9.]+) were found/#)
        )
        // Golds are single invented words here, so the matcher has no excuse.
        #expect(made.1 == made.2)
        let share = try #require(Double(made.1))
        #expect((7.0...24.0).contains(share))
        // Controls are no rows of evidence.
        let json = await palimpsestCommand([
            "evidence", "--locale", "am-ET", "--json", "--workspace", workspace,
        ])
        #expect(!json.out.contains("\"control\""))
        let pages = try temporaryFolder("pages").path
        _ = await palimpsestCommand([
            "report", "--locale", "am-ET", "--out", pages, "--workspace", workspace, "--quiet",
        ])
        let page = try String(contentsOfFile: "\(pages)/am-ET/index.html", encoding: .utf8)
        #expect(page.contains("Simulated controls"))
    }
}
