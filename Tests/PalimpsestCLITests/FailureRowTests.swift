import Foundation
import PalimpsestTestSupport
import Testing

/// Failures are kept with their cause, and asked again only when that is wished.
@Suite struct FailureRowTests {
    @Test func `causes are counted and shown, and only the failed ones are retried`() async throws {
        let isMended = LoopbackGuarded(false)
        let server = try LoopbackServer.start { request in
            if isMended.withLock({ $0 }) { return .chat("late") }
            let text = request.text
            if text.contains("thing 0 ") || text.contains("thing 1 ") {
                return .fault(400, "too long a question")
            }
            return text.contains("thing 2 ") ? .text("<html>", type: "text/html") : .chat("fine")
        }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 6)
        let words = blendWords(server, folder) + ["--attempts", "1"]
        let first = await palimpsestCommand(words)
        #expect(first.code == 1)
        #expect(try object(first)["failures"] as? [String: Int] == ["http-400": 2, "not-json": 1])
        let shown = await palimpsestCommand(["runs", "show", "2", "--workspace", folder])
        let listed = await palimpsestCommand(["runs", "show", "1", "--workspace", folder])
        let text = shown.code == 0 ? shown.out : listed.out
        #expect(text.contains("  2  http-400\n") && text.contains("item blend/Q-"), "\(text)")
        #expect(text.contains("too long a question"))
        #expect(text.contains("  1  not-json\n"))

        isMended.withLock { $0 = true }
        let before = server.requests.count
        let idle = await palimpsestCommand(words)
        #expect(idle.code == 1)
        #expect(server.requests.count == before)
        let plain = await palimpsestCommand(words.filter { $0 != "--json" })
        #expect(plain.out.contains("3 failed before, --retry-failed asks them again"))
        let retried = await palimpsestCommand(words + ["--retry-failed"])
        #expect(retried.code == 0, "\(retried.out)")
        #expect(try number("answered", retried) == 3)
        #expect(server.requests.count == before + 3)
        #expect(await palimpsestCommand(words).code == 0)
        #expect(server.requests.count == before + 3)
    }

    @Test(arguments: [
        (LoopbackReply.text("<html>log in</html>", type: "text/html"), "not-json"),
        (.text("", status: 307, headers: ["Location": "/login"]), "http-307"),
        (.text("{}"), "no-choices"),
    ])
    func `a page in the endpoint's place ends the run early, but not behind an answer`(
        page: LoopbackReply,
        cause: String
    ) async throws {
        for isAnswering in [false, true] {
            let server = try LoopbackServer.start { request in
                isAnswering && request.index == 0 ? .chat("fine") : page
            }
            defer { server.stop() }
            let folder = try await blendWorkspace(questions: 60)
            let ending = await palimpsestCommand(
                blendWords(server, folder) + ["--width", "4", "--attempts", "1"]
            )
            #expect(ending.code == 1)
            let stopped = try object(ending)["stopped"] as? String
            if isAnswering {
                #expect(stopped == nil)
                #expect(server.requests.count == 60)
                #expect(try number("failed", ending) == 59)
            } else {
                #expect(stopped?.contains("20 requests in a row") == true, "\(ending.out)")
                #expect(stopped?.contains(cause) == true)
                #expect(server.requests.count <= 24)
            }
        }
    }

    @Test func `a key that is refused ends the run early and says why`() async throws {
        let server = try LoopbackServer.start { _ in .fault(401, "who are you") }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 40)
        let ending = await palimpsestCommand(blendWords(server, folder) + ["--width", "1"])
        #expect(ending.code == 1)
        #expect((try object(ending)["stopped"] as? String)?.contains("http-401") == true)
        #expect(server.requests.count < 10)
    }
}
