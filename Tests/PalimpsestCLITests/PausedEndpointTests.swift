import Foundation
import PalimpsestTestSupport
import Testing

/// An endpoint that goes away for a while.
@Suite struct PausedEndpointTests {
    @Test func `a pause is said, and the run goes on when the endpoint is back`() async throws {
        // As many failures in a row as open the breaker, none more: it is back within one pause.
        let server = try LoopbackServer.start { request in
            request.index < 10 ? .fault(500, "out of order") : .chat("x")
        }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 14)
        let words = blendWords(server, folder).filter { $0 != "--quiet" }
        let ending = await palimpsestCommand(words + ["--width", "10"])
        #expect(ending.code == 0, "\(ending.out)")
        #expect(try number("answered", ending) == 14)
        #expect(server.requests.count == 24)
        #expect(
            ending.complaints.contains {
                $0.hasPrefix("m: paused for ") && $0.hasSuffix(", http-500")
            }
        )
        #expect(ending.complaints.contains("m: going on"), "\(ending.talk)")
    }
}
