import Foundation
import PalimpsestTestSupport
import Testing

/// The built program, killed without warning while it asks.
@Suite struct KilledRunTests {
    /// The program beside the test bundle.
    private static var program: URL? {
        let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        for candidate in [folder, folder.deletingLastPathComponent()] {
            let program = candidate.appending(path: "palimpsest")
            if FileManager.default.isExecutableFile(atPath: program.path) { return program }
        }
        return nil
    }

    private func start(_ words: [String]) throws -> Process {
        let process = Process()
        let program: URL = try #require(Self.program, "the program is built with the tests")
        process.executableURL = program
        process.arguments = words
        process.environment = ["PALIMPSEST_HOME": packageRoot.path, "PATH": "/usr/bin:/bin"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    @Test func `a killed run loses no acknowledged answer and goes on where it stopped`()
        async throws
    {
        let items = 600
        let width = 4
        // Slow replies leave time to strike while requests are under way.
        let server = try LoopbackServer.start { _ in
            .delayed(milliseconds: 20, .chat("thingET1"))
        }
        defer { server.stop() }
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
            let process = try start(words)
            while process.isRunning, server.requests.count < wanted {
                try await Task.sleep(for: .milliseconds(2))
            }
            if process.isRunning {
                kill(process.processIdentifier, SIGKILL)
                killed += 1
            }
            process.waitUntilExit()
        }
        #expect(killed >= 2)
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
