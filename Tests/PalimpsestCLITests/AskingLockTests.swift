import Foundation
import PalimpsestTestSupport
import Testing

/// Two processes that ask out of one ledger at once.
@Suite struct AskingLockTests {
    private let questions = 12

    @Test func `what a process asks already is not asked by another, and costs nothing`()
        async throws
    {
        let gate = Gate(0)
        let server = try LoopbackServer.start { request in
            gate.pass(request)
            return .chat("thingET1")
        }
        defer {
            gate.open()
            server.stop()
        }
        let quick = try LoopbackServer.start { _ in .chat("thingET1") }
        defer { quick.stop() }
        let folder = try await blendWorkspace(questions: questions)
        let program = try BuiltProgram(blendWords(server, folder))
        try await program.wait { !server.requests.isEmpty }

        let refused = await palimpsestCommand(blendWords(quick, folder))
        #expect(refused.code == 1 && refused.out.isEmpty)
        #expect(refused.complaints.count == 1, "\(refused.talk)")
        let pid = program.process.processIdentifier
        #expect(refused.talk.hasPrefix("palimpsest: process \(pid) asks 'm' "), "\(refused.talk)")
        let shard = await palimpsestCommand(blendWords(quick, folder) + ["--shard", "1/2"])
        #expect(shard.code == 1)
        #expect(quick.requests.isEmpty)

        // Another model, another framing: nothing would be paid twice.
        let other = await palimpsestCommand(blendWords(quick, folder, model: "openai:n"))
        #expect(other.code == 0, "\(other.talk)")
        #expect(try number("answered", other) == questions)
        let unlike = await palimpsestCommand(
            blendWords(quick, folder, framing: "native") + ["--fresh"]
        )
        #expect(unlike.code == 0, "\(unlike.talk)")

        gate.open()
        try await program.ended()
        #expect(program.process.terminationStatus == 0, "\(program.talk)")
        // Prompts that the other framing shares may be known by then.
        #expect(server.requests.count <= questions)
        let again = await palimpsestCommand(blendWords(quick, folder))
        #expect(again.code == 0, "\(again.talk)")
        #expect(try number("answeredBefore", again) == questions)
    }

    @Test func `shards are asked out of one ledger at once, each by one process`() async throws {
        let gate = Gate(0)
        let server = try LoopbackServer.start { request in
            gate.pass(request)
            return .chat("thingET1")
        }
        defer {
            gate.open()
            server.stop()
        }
        let quick = try LoopbackServer.start { _ in .chat("thingET1") }
        defer { quick.stop() }
        let folder = try await blendWorkspace(questions: questions)
        let program = try BuiltProgram(blendWords(server, folder) + ["--shard", "1/2"])
        try await program.wait { !server.requests.isEmpty }

        for words in [["--shard", "1/2"], []] {
            let refused = await palimpsestCommand(blendWords(quick, folder) + words)
            #expect(refused.code == 1 && refused.complaints.count == 1, "\(refused.talk)")
        }
        #expect(quick.requests.isEmpty)
        let second = await palimpsestCommand(blendWords(quick, folder) + ["--shard", "2/2"])
        #expect(second.code == 0, "\(second.talk)")

        gate.open()
        try await program.ended()
        #expect(program.process.terminationStatus == 0, "\(program.talk)")
        #expect(server.requests.count + quick.requests.count == questions)
    }

    @Test func `a process that was killed holds nothing`() async throws {
        let gate = Gate(0)
        let server = try LoopbackServer.start { request in
            gate.pass(request)
            return .chat("thingET1")
        }
        defer {
            gate.open()
            server.stop()
        }
        let folder = try await blendWorkspace(questions: 2)
        let program = try BuiltProgram(blendWords(server, folder))
        try await program.wait { !server.requests.isEmpty }
        kill(program.process.processIdentifier, SIGKILL)
        try await program.ended()
        gate.open()
        let next = await palimpsestCommand(blendWords(server, folder))
        #expect(next.code == 0, "\(next.talk)")
        #expect(try number("answered", next) == 2)
    }
}
