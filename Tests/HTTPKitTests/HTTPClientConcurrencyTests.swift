import Foundation
import HTTPKit
import PalimpsestTestSupport
import Testing

/// Many transfers on one thread: width, cancellation, end of life.
@Suite(.timeLimit(.minutes(2))) struct HTTPClientConcurrencyTests {
    private func get(_ server: LoopbackServer, _ path: String = "/") -> HTTPRequest {
        HTTPRequest(url: server.baseURL + path, timeout: .seconds(60))
    }

    @Test func `no more transfers run at once than the width allows`() async throws {
        // The first four are held until four have arrived, so the width is reached for certain.
        let server = try LoopbackServer.start { _ in .afterArrivals(4, .text("{}")) }
        defer { server.stop() }
        let client = try HTTPClient(.init(width: 4))
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<200 { group.addTask { try await client.send(get(server)).status } }
            for try await status in group { #expect(status == 200) }
        }
        #expect(server.requests.count == 200)
        #expect(server.peakConcurrency == 4)
        #expect(server.connectionCount <= 4)
    }

    @Test func `each reply reaches the task that asked for it`() async throws {
        let server = try LoopbackServer.start { .text($0.path) }
        defer { server.stop() }
        let client = try HTTPClient(.init(width: 16))
        try await withThrowingTaskGroup(of: (String, String).self) { group in
            for index in 0..<500 {
                group.addTask {
                    let body = try await client.send(get(server, "/\(index)")).body
                    return ("/\(index)", String(decoding: body, as: UTF8.self))
                }
            }
            for try await (asked, got) in group { #expect(asked == got) }
        }
    }

    @Test func `requests that call back are each answered once, further ones from the call too`()
        async throws
    {
        let server = try LoopbackServer.start { .text($0.path) }
        defer { server.stop() }
        let client = try HTTPClient(.init(width: 16))
        let got = LoopbackGuarded<[String]>([])
        await withCheckedContinuation { end in
            // Sixteen chains, each of which sends its next request from the last one's call.
            let chains = (0..<16).map { chain in
                Chain(client, (0..<20).map { get(server, "/\(chain)-\($0)") }, got) {
                    end.resume()
                }
            }
            for chain in chains { chain.next(0) }
        }
        let expected = (0..<16).flatMap { chain in (0..<20).map { "/\(chain)-\($0)" } }
        #expect(got.withLock { $0.sorted() } == expected.sorted())
    }

    @Test func `a started request that is cancelled or cannot be sent fails in its call`()
        async throws
    {
        let server = try LoopbackServer.start { _ in .hang }
        defer { server.stop() }
        let client = try HTTPClient()
        let cancelled = await withCheckedContinuation { call in
            let ticket = client.start(get(server)) { call.resume(returning: $0) }
            client.cancel(ticket)
        }
        guard case .failure(let end) = cancelled else {
            Issue.record("a silent server answered")
            return
        }
        #expect(end.code == .cancelled)
        let unfit = await withCheckedContinuation { call in
            client.start(HTTPRequest(url: "http://a b/")) { call.resume(returning: $0) }
        }
        guard case .failure(let error) = unfit else {
            Issue.record("an address with a blank was sent")
            return
        }
        #expect(error.code == .invalidRequest)
    }

    @Test func `a cancelled task ends its transfer at once`() async throws {
        let server = try LoopbackServer.start { _ in .hang }
        defer { server.stop() }
        let client = try HTTPClient()
        let task = Task { try await client.send(get(server)) }
        while server.requests.isEmpty { await Task.yield() }
        task.cancel()
        let error = await #expect(throws: HTTPError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        // The connection goes with it.
        while server.openConnections > 0 { await Task.yield() }
    }

    @Test func `a transfer that waits for its turn can be cancelled`() async throws {
        let server = try LoopbackServer.start { _ in .hang }
        defer { server.stop() }
        let client = try HTTPClient(.init(width: 1))
        let first = Task { try await client.send(get(server)) }
        while server.requests.isEmpty { await Task.yield() }
        let second = Task { try await client.send(get(server)) }
        second.cancel()
        let error = await #expect(throws: HTTPError.self) { try await second.value }
        #expect(error?.code == .cancelled)
        #expect(server.requests.count == 1)
        first.cancel()
        _ = await first.result
    }

    @Test func `a transfer that gets no turn runs into its deadline`() async throws {
        let server = try LoopbackServer.start { _ in .hang }
        defer { server.stop() }
        let client = try HTTPClient(.init(width: 1))
        let first = Task { try await client.send(get(server)) }
        while server.requests.isEmpty { await Task.yield() }
        let hurried = HTTPRequest(url: server.baseURL + "/", timeout: .milliseconds(50))
        let error = await #expect(throws: HTTPError.self) { try await client.send(hurried) }
        #expect(error?.code == .timeout)
        #expect(server.requests.count == 1)
        first.cancel()
        _ = await first.result
    }

    @Test func `a slot that is used again keeps nothing of the request before`() async throws {
        let server = try LoopbackServer.start { request in
            .text(request.method + request.path + (request.headers["x-a"] ?? "-") + request.text)
        }
        defer { server.stop() }
        let client = try HTTPClient(.init(width: 1))
        let url = server.baseURL
        let a = [HTTPHeader("X-A", "1")]
        let all: [(HTTPRequest, String)] = [
            (HTTPRequest(method: .post, url: url + "/p", headers: a, body: [0x78]), "POST/p1x"),
            (HTTPRequest(url: url + "/g"), "GET/g-"),
            (HTTPRequest(method: .post, url: url + "/g", body: []), "POST/g-"),
            (HTTPRequest(method: .post, url: url + "/p", headers: a, body: [0x79]), "POST/p1y"),
            (HTTPRequest(url: url + "/p", headers: a), "GET/p1"),
        ]
        for (request, expected) in all + all.reversed() {
            let body = try await client.send(request).body
            #expect(String(decoding: body, as: UTF8.self) == expected)
        }
        #expect(server.connectionCount == 1)
    }

    @Test func `a task cancelled before it asks sends nothing`() async throws {
        let server = try LoopbackServer.start { _ in .text("{}") }
        defer { server.stop() }
        let client = try HTTPClient()
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await client.send(get(server))
        }
        task.cancel()
        let error = await #expect(throws: HTTPError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        #expect(server.requests.isEmpty)
    }

    @Test func `cancelling half of many leaves the other half whole`() async throws {
        let server = try LoopbackServer.start { request in
            request.path == "/hang" ? .hang : .delayed(milliseconds: 1, .text("{}"))
        }
        defer { server.stop() }
        let client = try HTTPClient(.init(width: 8))
        let hanging = (0..<4).map { _ in Task { try await client.send(get(server, "/hang")) } }
        let fine = (0..<200).map { _ in Task { try await client.send(get(server, "/ok")).status } }
        for task in fine.prefix(20) { #expect(try await task.value == 200) }
        for task in hanging { task.cancel() }
        for task in hanging { await #expect(throws: HTTPError.self) { try await task.value } }
        for task in fine { #expect(try await task.value == 200) }
    }

    @Test func `a dropped client leaves neither thread nor connection`() async throws {
        let server = try LoopbackServer.start { _ in .text("{}") }
        defer { server.stop() }
        let before = try threadCount()
        for _ in 0..<300 { _ = try await HTTPClient().send(get(server)) }
        // Other tests start threads meanwhile, but not one for each client here.
        #expect(try threadCount() < before + 150)
        while server.openConnections > 0 { await Task.yield() }
        #expect(server.requests.count == 300)
    }

    private func threadCount() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count
    }
}

/// Requests sent one after the other, each from the call of the one before.
private final class Chain: Sendable {
    private let client: HTTPClient
    private let requests: [HTTPRequest]
    private let got: LoopbackGuarded<[String]>
    private let end: @Sendable () -> Void

    init(
        _ client: HTTPClient,
        _ requests: [HTTPRequest],
        _ got: LoopbackGuarded<[String]>,
        end: @escaping @Sendable () -> Void
    ) {
        self.client = client
        self.requests = requests
        self.got = got
        self.end = end
    }

    func next(_ number: Int) {
        guard number < requests.count else { return }
        client.start(requests[number]) { result in
            let body = (try? result.get().body) ?? []
            let count = self.got.withLock { got in
                got.append(String(decoding: body, as: UTF8.self))
                return got.count
            }
            if count == 320 { self.end() } else { self.next(number + 1) }
        }
    }
}
