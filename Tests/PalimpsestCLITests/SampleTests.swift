import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

/// What peers lose: answers under rate limits, samples in a cache, counts after a resume.
@Suite struct SampleTests {
    @Test func `nothing is lost to rate limits`() async throws {
        let questions = 40
        let turned = LoopbackGuarded(0)
        let seen = SeenOnce()
        let server = try LoopbackServer.start { request in
            // Every fifth request is turned away when it comes first.
            if request.index % 5 == 0, seen.isNew(request.place) {
                turned.withLock { $0 += 1 }
                return .fault(429, "slow down", headers: ["Retry-After": "0"])
            }
            return .chat("thingET1")
        }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: questions)
        let ending = await palimpsestCommand(blendWords(server, folder))
        #expect(ending.code == 0, "\(ending.talk) \(ending.out)")
        #expect(try number("answered", ending) == questions)
        #expect(turned.withLock { $0 } > 0)
        #expect(server.requests.count == questions + turned.withLock { $0 })
    }

    @Test func `five samples are five requests with five seeds and five answers`() async throws {
        let server = try LoopbackServer.start { request in .chat("answer \(request.index)") }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 1)
        let words = blendWords(server, folder) + ["--samples", "5", "--width", "1"]
        let ending = await palimpsestCommand(words)
        #expect(ending.code == 0, "\(ending.talk)")
        #expect(server.requests.compactMap { $0.fields["seed"] as? Int } == [1, 2, 3, 4, 5])
        #expect(Set(server.requests.map(\.text)).count == 5)
        #expect(server.requests.allSatisfy { $0.fields["n"] == nil })
        let kept = try await keptAnswers(folder)
        #expect(Set(kept.map(\.text)) == Set((0..<5).map { "answer \($0)" }))
        // Two more samples are asked beside those kept.
        let more = await palimpsestCommand(words.map { $0 == "5" ? "7" : $0 })
        #expect(try number("answeredBefore", more) == 5)
        #expect(server.requests.count == 7)
    }

    @Test func `tokens after a death are those the server counted for what is kept`() async throws {
        let questions = 120
        let gate = Gate(50)
        let counted = LoopbackGuarded<[String: [Int]]>([:])
        let server = try LoopbackServer.start { request in
            gate.pass(request)
            let tokens = 3 + request.index % 50
            counted.withLock { $0["\(request.index)"] = [10 + request.index, tokens] }
            return .text(
                """
                {"choices":[{"message":{"content":"\(request.index)"},"finish_reason":"stop"}],\
                "usage":{"prompt_tokens":\(10 + request.index),"completion_tokens":\(tokens)}}
                """
            )
        }
        defer {
            gate.open()
            server.stop()
        }
        let folder = try await blendWorkspace(questions: questions)
        let words = blendWords(server, folder)
        let program = try BuiltProgram(words)
        try await program.wait { server.requests.count >= 50 }
        kill(program.process.processIdentifier, SIGKILL)
        try await program.ended()
        gate.open()
        let last = await palimpsestCommand(words)
        #expect(last.code == 0, "\(last.talk)")
        // Each kept answer says which request it answers, so its tokens are known.
        let kept = try await keptAnswers(folder)
        #expect(kept.count == questions)
        let wanted = kept.compactMap { answer in counted.withLock { $0[answer.text] } }
        #expect(wanted.count == questions)
        var sums = [0, 0]
        for run in 1...3 {
            let shown = await palimpsestCommand([
                "runs", "show", "\(run)", "--json", "--workspace", folder,
            ])
            guard shown.code == 0 else { continue }
            let tokens = try #require(try object(shown)["tokens"] as? [String: Any])
            sums[0] += try #require(tokens["sent"] as? Int)
            sums[1] += try #require(tokens["received"] as? Int)
        }
        let sent = wanted.reduce(0) { $0 + $1[0] }
        let received = wanted.reduce(0) { $0 + $1[1] }
        #expect(sums == [sent, received])
    }
}
