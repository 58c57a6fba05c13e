import Foundation
import Ledger
import PalimpsestTestSupport
import Testing
import Vocabulary

/// A judge that is asked in the same good order as a model: it may be stopped, and has a price.
@Suite struct JudgeRunTests {
    /// A workspace in which a model has answered so many questions, every other one rightly.
    private func workspace(questions: Int) async throws -> String {
        let folder = try await blendWorkspace(questions: questions)
        let server = try LoopbackServer.start { request in
            let text = request.messages.last ?? ""
            let thing = text.firstMatch(of: #/What is thing (\d+) in/#).flatMap { Int($0.1) } ?? 0
            return .chat(thing.isMultiple(of: 2) ? "thingET\(thing)" : "thingUS\(thing)")
        }
        defer { server.stop() }
        let ending = await palimpsestCommand(blendWords(server, folder))
        #expect(ending.code == 0, "\(ending.talk)")
        return folder
    }

    private func words(_ server: LoopbackServer, _ folder: String) -> [String] {
        [
            "judge", "ask", "--model", "openai:j", "--base-url", server.baseURL + "/v1", "--locale",
            "am-ET", "--workspace", folder, "--quiet",
        ]
    }

    private func replies(_ folder: String) async throws -> Int {
        let ledger = try await Ledger.open(workspace: folder, creating: false)
        return try await ledger.judgeReplies().count { $0.failure == nil }
    }

    private func judge(_ ending: Ending) throws -> [String: Any] {
        try #require((try object(ending)["judges"] as? [[String: Any]])?.first, "\(ending.talk)")
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `what a judge is at is finished and kept, and another run goes on`(signal: Int32)
        async throws
    {
        let gate = Gate(8)
        let server = try LoopbackServer.start { request in
            gate.pass(request)
            return .chat("Yes.")
        }
        defer {
            gate.open()
            server.stop()
        }
        let folder = try await workspace(questions: 10)
        let words = words(server, folder) + ["--width", "4"]
        let program = try BuiltProgram(words)
        try await program.wait { server.requests.count >= 12 }
        kill(program.process.processIdentifier, signal)
        try await program.wait { program.talk.contains("finishing what is under way") }
        gate.open()
        try await program.ended()
        #expect(program.process.terminationReason == .exit)
        #expect(program.process.terminationStatus == 130, "\(program.talk)")
        #expect(program.talk.contains("finishing what is under way; Ctrl-C again leaves at once"))
        #expect(program.out.contains("j: 12 answered"), "\(program.out)")
        #expect(program.out.contains("run again to go on"), "\(program.out)")
        #expect(server.requests.count == 12)
        #expect(try await replies(folder) == 12)
        let rest = await palimpsestCommand(words + ["--json"])
        #expect(rest.code == 0, "\(rest.talk)")
        let all = try #require(try judge(rest)["requests"] as? Int)
        #expect(try judge(rest)["answeredBefore"] as? Int == 12)
        #expect(server.requests.count == all && all > 12)
        #expect(try await replies(folder) == all)
    }

    @Test func `a second signal leaves a judge at once`() async throws {
        let server = try LoopbackServer.start { request in
            request.index < 3 ? .chat("No.") : .hang
        }
        defer { server.stop() }
        let folder = try await workspace(questions: 6)
        let program = try BuiltProgram(words(server, folder) + ["--width", "2"])
        try await program.wait { server.requests.count >= 5 }
        kill(program.process.processIdentifier, SIGINT)
        try await program.wait { program.talk.contains("finishing what is under way") }
        #expect(program.process.isRunning)
        kill(program.process.processIdentifier, SIGINT)
        try await program.ended()
        #expect(program.process.terminationReason == .uncaughtSignal)
        #expect(program.process.terminationStatus == SIGINT)
        #expect(try await replies(folder) == 3)
    }

    @Test(arguments: [1, 8])
    func `a judge ends in good order before it costs more than it may`(width: Int) async throws {
        // 18 tokens a reply, at one a token.
        let server = try LoopbackServer.start { _ in .chat("Yes.") }
        defer { server.stop() }
        let folder = try await workspace(questions: 30)
        let words =
            words(server, folder) + [
                "--price-in", "1000000", "--price-out", "1000000", "--max-tokens", "20", "--width",
                "\(width)",
            ]
        let ending = await palimpsestCommand(words + ["--max-cost", "1200", "--json"])
        #expect(ending.code == 1, "\(ending.talk)")
        let first = try judge(ending)
        let cost = try #require(first["cost"] as? Double)
        #expect(cost <= 1200 && cost > 100)
        #expect(Double(server.requests.count * 18) == cost)
        #expect(first["answered"] as? Int == server.requests.count)
        #expect((first["stopped"] as? String)?.contains("maximum of 1200") == true, "\(first)")
        #expect(try await replies(folder) == server.requests.count)
        let all = try #require(first["requests"] as? Int)
        #expect(server.requests.count < all)
        // Without a maximum it goes on where it stopped.
        let rest = await palimpsestCommand(words)
        #expect(rest.code == 0, "\(rest.out) \(rest.talk)")
        #expect(
            rest.out.contains("\(first["answered"] as? Int ?? 0) answered before"),
            "\(rest.out)"
        )
        #expect(server.requests.count == all)
    }

    @Test func `two judges share one maximum`() async throws {
        let server = try LoopbackServer.start { _ in .chat("Yes.") }
        defer { server.stop() }
        let folder = try await workspace(questions: 30)
        let file = try temporaryFolder("models").appending(path: "models.yaml")
        let prices = "prices: {input: 1000000, output: 1000000}"
        try write(
            """
            models:
              - {name: a, api: openai-chat, base_url: "\(server.baseURL)/v1", \(prices)}
              - {name: b, api: openai-chat, base_url: "\(server.baseURL)/v1", \(prices)}
            """,
            to: file
        )
        let ending = await palimpsestCommand([
            "judge", "ask", "--models", file.path, "--locale", "am-ET", "--workspace", folder,
            "--quiet", "--json", "--max-tokens", "20", "--max-cost", "2000",
        ])
        #expect(ending.code == 1, "\(ending.talk)")
        let costs = try #require(try object(ending)["judges"] as? [[String: Any]], "\(ending.talk)")
            .compactMap { $0["cost"] as? Double }
        #expect(costs.count == 2)
        let spent: Double = costs.reduce(0, +)
        #expect(spent <= 2000)
        #expect(Double(server.requests.count * 18) == spent)
    }

    @Test func `a maximum without prices is refused before anything is asked`() async throws {
        let server = try LoopbackServer.start { _ in .chat("Yes.") }
        defer { server.stop() }
        let folder = try await workspace(questions: 2)
        let ending = await palimpsestCommand(words(server, folder) + ["--max-cost", "1"])
        #expect(ending.code == 64)
        #expect(ending.talk.contains("--max-cost needs the price of 'j'"), "\(ending.talk)")
        #expect(ending.talk.contains("palimpsest judge ask --help"), "\(ending.talk)")
        #expect(server.requests.isEmpty)
    }
}
