import Foundation
import PalimpsestTestSupport
import Testing

/// The built program, asked to stop by its user or by the system.
@Suite struct InterruptedRunTests {
    @Test(arguments: [SIGINT, SIGTERM])
    func `what is under way is finished and kept, and another run goes on`(signal: Int32)
        async throws
    {
        let questions = 40
        let gate = Gate(8)
        let server = try LoopbackServer.start { request in
            gate.pass(request)
            return .chat("x")
        }
        defer {
            gate.open()
            server.stop()
        }
        let folder = try await blendWorkspace(questions: questions)
        let words = blendWords(server, folder) + ["--width", "4"]
        let program = try BuiltProgram(words)
        try await program.wait { server.requests.count >= 12 }
        kill(program.process.processIdentifier, signal)
        try await program.wait { program.talk.contains("finishing what is under way") }
        gate.open()
        try await program.ended()
        #expect(program.process.terminationReason == .exit)
        #expect(program.process.terminationStatus == 130)
        #expect(program.talk.contains("finishing what is under way"))
        let asked = server.requests.count
        #expect(asked == 12)
        #expect(try await keptAnswers(folder).count == asked)
        let rest = await palimpsestCommand(words)
        #expect(rest.code == 0, "\(rest.talk)")
        #expect(try number("answeredBefore", rest) == asked)
        #expect(server.requests.count == questions)
    }

    @Test(arguments: [[SIGINT, SIGINT], [SIGTERM, SIGINT]])
    func `a second signal leaves at once`(signals: [Int32]) async throws {
        let server = try LoopbackServer.start { request in
            request.index < 3 ? .chat("x") : .hang
        }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 12)
        let program = try BuiltProgram(blendWords(server, folder) + ["--width", "2"])
        try await program.wait { server.requests.count >= 5 }
        kill(program.process.processIdentifier, signals[0])
        try await program.wait { program.talk.contains("finishing what is under way") }
        #expect(program.process.isRunning)
        kill(program.process.processIdentifier, signals[1])
        try await program.ended()
        #expect(program.process.terminationReason == .uncaughtSignal)
        #expect(program.process.terminationStatus == signals[1])
        #expect(try await keptAnswers(folder).count == 3)
    }
}
