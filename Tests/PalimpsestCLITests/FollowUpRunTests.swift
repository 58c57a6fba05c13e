import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

/// Conversations with an endpoint: what is sent, and what waits.
@Suite struct FollowUpRunTests {
    private func words(_ server: LoopbackServer, _ folder: String, _ probes: String) -> [String] {
        [
            "run", "--model", "openai:m", "--base-url", server.baseURL + "/v1", "--locale", "am-ET",
            "--framing", "marked", "--probes", probes, "--workspace", folder, "--quiet", "--json",
        ]
    }

    @Test func `a later turn is sent with what was said and quotes the answer`() async throws {
        guard hasCLDR41 else { return }
        let server = try LoopbackServer.start { request in .chat("month \(request.index)") }
        defer { server.stop() }
        let folder = try temporaryFolder("turns").path
        let words = words(server, folder, try months(goingOn: true)) + ["--samples", "2"]
        let ending = await palimpsestCommand(words)
        #expect(ending.code == 0, "\(ending.talk) \(ending.out)")
        let first = server.requests.filter { $0.messages.count == 1 }
        let later = server.requests.filter { $0.messages.count == 3 }
        #expect(!first.isEmpty && first.count == later.count)
        #expect(first.count + later.count == server.requests.count)
        let answers = Dictionary(
            uniqueKeysWithValues: first.map { ("month \($0.index)", $0) }
        )
        for request in later {
            let asked = try #require(answers[request.messages[1]])
            #expect(request.messages[0] == asked.messages[0])
            #expect(request.messages[2] == "You said: \(request.messages[1]). Sure?")
            // The same sample has the same seed in every turn.
            #expect(request.fields["seed"] as? Int == asked.fields["seed"] as? Int)
        }
        #expect(Set(later.map { $0.messages[1] }).count == later.count)
        #expect(try await keptAnswers(folder).count == server.requests.count)
        let count = server.requests.count
        let again = await palimpsestCommand(words)
        #expect(again.code == 0)
        #expect(server.requests.count == count)
    }

    @Test func `a later turn waits for an answer to the first`() async throws {
        guard hasCLDR41 else { return }
        let isMended = LoopbackGuarded(false)
        let server = try LoopbackServer.start { request in
            let isBad = request.messages.first?.contains("the third month of the year") == true
            return isBad && !isMended.withLock { $0 } ? .fault(400, "no") : .chat("yes")
        }
        defer { server.stop() }
        let folder = try temporaryFolder("turns").path
        let words = words(server, folder, try months(goingOn: true))
        let first = await palimpsestCommand(words)
        #expect(first.code == 1)
        let model = try #require((try object(first)["models"] as? [[String: Any]])?.first)
        #expect(model["failed"] as? Int == 1)
        #expect(model["waiting"] as? Int == 1)
        let count = server.requests.count
        isMended.withLock { $0 = true }
        let plan = await palimpsestCommand(
            ["plan"] + words.dropFirst().filter { $0 != "--quiet" }
        )
        #expect(try number("missing", plan) == 1)
        let second = await palimpsestCommand(words + ["--retry-failed"])
        #expect(second.code == 0, "\(second.out)")
        #expect(try number("answered", second) == 2)
        #expect(server.requests.count == count + 2)
    }
}
