import Foundation
import PalimpsestTestSupport
import Testing

/// The built program, killed without warning while it asks.
@Suite struct KilledRunTests {
    @Test func `a killed run loses no acknowledged answer and goes on where it stopped`()
        async throws
    {
        let items = 600
        let width = 4
        let gate = Gate(0)
        let server = try LoopbackServer.start { request in
            gate.pass(request)
            return .chat("thingET1")
        }
        defer {
            gate.open()
            server.stop()
        }
        let folder = try temporaryFolder("killed").path
        let blend = try writeBlend(questions: items)
        let imported = await palimpsestCommand([
            "import", "blend", blend.path, "--workspace", folder,
        ])
        #expect(imported.code == 0)
        let words = [
            "run", "--model", "openai:m", "--base-url", server.baseURL + "/v1", "--locale", "am-ET",
            "--pack", "blend", "--framing", "marked", "--workspace", folder, "--width", "\(width)",
            "--quiet",
        ]
        var killed = 0
        for wanted in [60, 140, 220] {
            gate.open(to: wanted)
            let program = try BuiltProgram(words)
            try await program.wait { server.requests.count >= wanted }
            if program.process.isRunning {
                kill(program.process.processIdentifier, SIGKILL)
                killed += 1
            }
            try await program.ended()
        }
        #expect(killed == 3)
        gate.open()
        let last = await palimpsestCommand(words + ["--json"])
        #expect(last.code == 0, "\(last.talk)")
        let object = try JSONSerialization.jsonObject(with: Data(last.out.utf8)) as? [String: Any]
        let before = try #require(object?["answeredBefore"] as? Int)
        let answered = try #require(object?["answered"] as? Int)
        #expect(before + answered == items)
        #expect(before > 0)
        // Replies under way at a death, and those not yet handed to the ledger, are asked again.
        let repeated = server.requests.count - items
        #expect(repeated <= killed * 4 * width, "\(repeated) asked again")
        let listed = await palimpsestCommand(["runs", "--json", "--workspace", folder])
        let runs = try JSONSerialization.jsonObject(with: Data(listed.out.utf8)) as? [[String: Any]]
        let kept = (runs ?? []).compactMap { $0["answered"] as? Int }.reduce(0, +)
        #expect(kept == items)
    }
}
