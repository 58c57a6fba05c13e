import Foundation
import Glibc
import PalimpsestTestSupport
import Testing

@testable import PalimpsestCLI

/// The server behind `report --serve`.
@Suite struct PageServerTests {
    private func request(_ target: String, method: String = "GET", host: String = "127.0.0.1:80")
        -> PageRequest?
    {
        PageRequest("\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\nAccept: */*")
    }

    @Test(arguments: [
        ("/", "/"), ("/am-ET/index.html?x=../..", "/am-ET/index.html"),
        ("/a%20b.html", "/a b.html"),
        ("/%E1%88%80.html", "/ሀ.html"), ("/am-ET/", "/am-ET/"),
    ])
    func `a path is decoded and its query left away`(target: String, path: String) {
        #expect(request(target)?.path == path)
    }

    @Test(arguments: [
        "/../x", "/a/../../x", "/%2e%2e/x", "/a/%2E%2e%2fx", "/.git/config", "/a/.hidden",
        "//etc/x",
        "/a//b", "/a\\..\\x", "/%00", "/a%0d%0ab", "/%ff", "/%zz", "/%", "/a%2",
    ])
    func `a path that could lead elsewhere is none`(target: String) {
        #expect(request(target)?.path == nil)
    }

    @Test(arguments: [
        "", "GET", "GET / HTTP/2", "GET http://a/ HTTP/1.1", "GET  / HTTP/1.1",
        "GET / HTTP/1.1\r\nno colon", "GET / HTTP/1.1\r\nHost: a\r\nHost: b",
    ])
    func `what is no request is none`(head: String) {
        #expect(PageRequest(head) == nil)
    }

    @Test func `a folder serves its pages and nothing else`() throws {
        let root = try temporaryFolder("served")
        try write("<html><body>page</body></html>", to: root.appending(path: "site/index.html"))
        try write("{}", to: root.appending(path: "site/am-ET/data.json"))
        try write("key", to: root.appending(path: "site/key.pem"))
        try write("secret", to: root.appending(path: "secret.txt"))
        try FileManager.default.createSymbolicLink(
            at: root.appending(path: "site/link.txt"),
            withDestinationURL: root.appending(path: "secret.txt")
        )
        let folder = PageFolder(root.appending(path: "site").path, port: 80)
        func status(_ target: String, method: String = "GET", host: String = "localhost:80") -> Int?
        {
            request(target, method: method, host: host).map { folder.answer($0).status }
        }
        #expect(status("/") == 200)
        #expect(status("/am-ET/data.json") == 200)
        #expect(status("/am-ET") == 301)
        #expect(status("/am-ET/") == 404)
        #expect(status("/key.pem") == 404)
        #expect(status("/link.txt") == 403)
        #expect(status("/../secret.txt") == 403)
        #expect(status("/", method: "POST") == 405)
        #expect(status("/", host: "attacker.example") == 421)
        #expect(status("/", host: "127.0.0.1") == 421)
    }

    @Test func `every answer forbids guessing, keeping and framing`() throws {
        let text = String(decoding: PageAnswer.line(404, "no such page").bytes(), as: UTF8.self)
        for line in [
            "HTTP/1.1 404 Not Found", "Cache-Control: no-store", "Connection: close",
            "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY",
            "Content-Type: text/plain; charset=utf-8", "Content-Length: 13",
        ] {
            #expect(text.contains(line + "\r\n"), "\(line)")
        }
        let head = PageAnswer.line(404, "no such page").bytes(withBody: false)
        #expect(String(decoding: head, as: UTF8.self).hasSuffix("\r\n\r\n"))
    }

    @Test func `a client gets a page over the loopback address and hears of changes`() throws {
        let root = try temporaryFolder("served")
        try write("<html><body>page</body></html>", to: root.appending(path: "index.html"))
        let server = try PageServer.start(root.path, port: 0, version: 7)
        defer { server.stop() }
        let page = try Client(server.port)
        page.send("GET / HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
        #expect(page.text(until: "</html>").hasPrefix("HTTP/1.1 200 OK\r\n"))
        let listener = try Client(server.port)
        listener.send("GET /.changes HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
        #expect(listener.text(until: "data: 7\n\n").contains("text/event-stream"))
        server.tellOfChange()
        #expect(listener.text(until: "data: 8\n\n").contains("data: 8\n\n"))
        // Another port is another server's.
        let stranger = try Client(server.port)
        stranger.send("GET /.changes HTTP/1.1\r\nHost: attacker.example\r\n\r\n")
        #expect(stranger.text(until: "only\n").hasPrefix("HTTP/1.1 421"))
    }

    @Test func `a port that is taken is named`() throws {
        let root = try temporaryFolder("served")
        let server = try PageServer.start(root.path, port: 0, version: 1)
        defer { server.stop() }
        let error = #expect(throws: CommandFailure.self) {
            try PageServer.start(root.path, port: server.port, version: 1)
        }
        let failure = try #require(error)
        #expect("\(failure)".contains("127.0.0.1:\(server.port)"))
    }
}

/// A connection to a server of this process.
private final class Client {
    private let descriptor: Int32

    init(_ port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        _ = unsafe setsockopt(
            descriptor,
            SOL_SOCKET,
            SO_RCVTIMEO,
            &limit,
            socklen_t(MemoryLayout<timeval>.size)
        )
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(descriptor, $0, size)
            }
        }
        try #require(status == 0)
    }

    deinit { close(descriptor) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes {
            unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
    }

    /// Reads until the end of a text, or until nothing comes any more.
    func text(until end: String) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: bytes, as: UTF8.self).hasSuffix(end) {
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
            }
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
