import Foundation
import HTTPKit
import PalimpsestTestSupport
import Testing

/// One client against a scripted server on loopback.
@Suite(.timeLimit(.minutes(2))) struct HTTPClientTests {
    private func post(_ server: LoopbackServer, timeout: Duration = .seconds(20)) -> HTTPRequest {
        HTTPRequest(
            method: .post,
            url: server.baseURL + "/v1/echo?a=1",
            headers: [HTTPHeader("Authorization", "Bearer s3cr3t"), HTTPHeader("X-Empty", "")],
            body: Array("{\"x\":\"ሰላም\"}".utf8),
            timeout: timeout
        )
    }

    private func failure(
        of reply: LoopbackReply,
        timeout: Duration = .seconds(20),
        options: HTTPClient.Options = HTTPClient.Options()
    ) async throws -> (HTTPError.Code?, Int) {
        let server = try LoopbackServer.start { _ in reply }
        defer { server.stop() }
        let client = try HTTPClient(options)
        do {
            _ = try await client.send(post(server, timeout: timeout))
            return (nil, server.requests.count)
        } catch {
            #expect(!error.message.contains("s3cr3t"))
            #expect(!error.message.contains("\n"))
            return (error.code, server.requests.count)
        }
    }

    @Test func `a request arrives as it was made and the reply comes back whole`() async throws {
        let server = try LoopbackServer.start { _ in
            .text("{\"ok\":1}", status: 203, headers: ["X-Trace": "abc"])
        }
        defer { server.stop() }
        let response = try await HTTPClient().send(post(server))
        #expect(response.status == 203)
        #expect(String(decoding: response.body, as: UTF8.self) == "{\"ok\":1}")
        #expect(response.header("x-trace") == "abc")
        #expect(response.seconds > 0)
        let request = try #require(server.requests.first)
        #expect(request.method == "POST")
        #expect(request.path == "/v1/echo?a=1")
        #expect(request.text == "{\"x\":\"ሰላም\"}")
        #expect(request.headers["authorization"] == "Bearer s3cr3t")
        #expect(request.headers["user-agent"]?.hasPrefix("palimpsest/") == true)
        #expect(request.headers["accept-encoding"] == nil)
        #expect(request.headers["expect"] == nil)
    }

    @Test func `bodies of every size arrive byte for byte`() async throws {
        let server = try LoopbackServer.start { request in
            .response(status: 200, headers: [:], body: request.body)
        }
        defer { server.stop() }
        let client = try HTTPClient()
        for size in [0, 1, 65_535, 65_536, 2_000_003] {
            let body = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let request = HTTPRequest(method: .post, url: server.baseURL + "/", body: body)
            #expect(try await client.send(request).body == body)
        }
    }

    @Test func `connections are reused`() async throws {
        let server = try LoopbackServer.start { _ in .text("{}") }
        defer { server.stop() }
        let client = try HTTPClient()
        for _ in 0..<20 { _ = try await client.send(post(server)) }
        #expect(server.requests.count == 20)
        #expect(server.connectionCount == 1)
    }

    @Test func `a redirect is a response and is not followed`() async throws {
        let other = try LoopbackServer.start { _ in .text("{}") }
        defer { other.stop() }
        let server = try LoopbackServer.start { _ in
            .text("", status: 307, headers: ["Location": other.baseURL + "/steal"])
        }
        defer { server.stop() }
        #expect(try await HTTPClient().send(post(server)).status == 307)
        #expect(other.requests.isEmpty)
    }

    @Test func `a silent server runs into the deadline`() async throws {
        let (code, sent) = try await failure(of: .hang, timeout: .milliseconds(200))
        #expect(code == .timeout)
        #expect(sent <= 1)
    }

    @Test func `the deadline is total and a dribble does not stretch it`() async throws {
        let (code, sent) = try await failure(
            of: .dribble(every: 20),
            timeout: .milliseconds(300)
        )
        #expect(code == .timeout)
        #expect(sent <= 1)
    }

    @Test func `a body cut short is not a success`() async throws {
        let (code, sent) = try await failure(of: .cut(body: Array("{\"a\"".utf8), promised: 900))
        #expect(code == .truncated)
        #expect(sent == 1)
    }

    @Test func `hanging up without a byte and a reset have their own codes`() async throws {
        #expect(try await failure(of: .close) == (.emptyReply, 1))
        let (code, sent) = try await failure(of: .reset)
        #expect(code == .reset)
        #expect(sent == 1)
    }

    @Test func `a request on a reused connection that dies is not sent twice`() async throws {
        let server = try LoopbackServer.start { request in
            request.index == 0 ? .text("{}") : .close
        }
        defer { server.stop() }
        let client = try HTTPClient()
        _ = try await client.send(post(server))
        let error = await #expect(throws: HTTPError.self) { try await client.send(post(server)) }
        #expect(error?.code == .reset || error?.code == .emptyReply)
        #expect(server.requests.count == 2)
    }

    @Test(arguments: ["\u{0}\u{1}garbage\r\n\r\n", "SSH-2.0-OpenSSH_9.6\r\n", "{\"choices\":[]}"])
    func `bytes that are no HTTP are the server's fault and not the address's`(_ text: String)
        async throws
    {
        let server = try LoopbackServer.start(script: [.bytes(Array(text.utf8)), .text("{}")])
        defer { server.stop() }
        let client = try HTTPClient()
        let error = await #expect(throws: HTTPError.self) { try await client.send(post(server)) }
        #expect(error == HTTPError(.other, "the server's reply is no HTTP"))
        #expect(try await client.send(post(server)).status == 200)
    }

    @Test(arguments: [1, 30])
    func `headers beyond the limit are named, whoever sets the limit`(_ lines: Int) async throws {
        // One line is more than libcurl takes; many are more than this client takes.
        let value = String(repeating: "a", count: lines == 1 ? 3_000_000 : 20_000)
        let line = "X-A: \(value)\r\n"
        let head = "HTTP/1.1 200 OK\r\n" + String(repeating: line, count: lines)
        let reply = LoopbackReply.bytes(Array((head + "Content-Length: 2\r\n\r\n{}").utf8))
        let server = try LoopbackServer.start { _ in reply }
        defer { server.stop() }
        let client = try HTTPClient()
        let error = await #expect(throws: HTTPError.self) { try await client.send(post(server)) }
        #expect(error?.code == .tooLarge)
        #expect(error?.message.hasPrefix("the response's headers are larger than ") == true)
    }

    @Test func `headers of some size are taken`() async throws {
        let large = LoopbackReply.text(
            "{}",
            headers: ["X-A": String(repeating: "a", count: 20_000)]
        )
        #expect(try await failure(of: large) == (nil, 1))
    }

    @Test func `a body beyond the limit is refused`() async throws {
        let huge = LoopbackReply.response(
            status: 200,
            headers: [:],
            body: [UInt8](repeating: 0x61, count: 300_001)
        )
        var options = HTTPClient.Options()
        options.maximumBodySize = 300_000
        #expect(try await failure(of: huge, options: options) == (.tooLarge, 1))
        options.maximumBodySize = 300_001
        #expect(try await failure(of: huge, options: options) == (nil, 1))
    }

    @Test func `nobody listening, no such host and no TLS have their own codes`() async throws {
        let server = try LoopbackServer.start { _ in .close }
        let client = try HTTPClient()
        let secure = HTTPRequest(url: "https://127.0.0.1:\(server.port)/", timeout: .seconds(20))
        let tls = await #expect(throws: HTTPError.self) { try await client.send(secure) }
        #expect(tls?.code == .tls)
        server.stop()
        let refused = await #expect(throws: HTTPError.self) { try await client.send(post(server)) }
        #expect(refused?.code == .refused)
        let nowhere = HTTPRequest(url: "http://nowhere.invalid/", timeout: .seconds(20))
        let dns = await #expect(throws: HTTPError.self) { try await client.send(nowhere) }
        #expect(dns?.code == .dns)
    }

    @Test(arguments: [
        HTTPRequest(url: "http://127.0.0.1/", headers: [HTTPHeader("A", "b\r\nC: d")]),
        HTTPRequest(url: "http://127.0.0.1/", headers: [HTTPHeader("A b", "c")]),
        HTTPRequest(url: "http://127.0.0.1/ x"),
        HTTPRequest(url: "file:///etc/hostname"),
        HTTPRequest(url: ""),
        HTTPRequest(url: "http://127.0.0.1/", timeout: .zero),
    ])
    func `an unfit request is not sent`(_ request: HTTPRequest) async throws {
        let client = try HTTPClient()
        let error = await #expect(throws: HTTPError.self) { try await client.send(request) }
        #expect(error?.code == .invalidRequest)
    }
}
