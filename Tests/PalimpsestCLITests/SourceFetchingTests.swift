import Foundation
@testable import PalimpsestCLI
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// Counts the waits that were asked for instead of waiting.
///
/// Unchecked: the waits are reached under the lock only.
private final class Waits: @unchecked Sendable {
    private let lock = NSLock()
    private var storage: [Duration] = []

    func add(_ duration: Duration) { lock.withLock { storage.append(duration) } }

    var all: [Duration] { lock.withLock { storage } }
}

@Suite struct SourceFetchingTests {
    private func declaration(_ id: String, _ url: String?, sha256: String? = nil)
        -> SourceDeclaration
    {
        SourceDeclaration(
            id: id,
            title: id,
            kind: .xml,
            file: url == nil ? "data" : nil,
            url: url,
            sha256: sha256,
            licence: "CC0-1.0",
            date: "2026-01-31",
            digest: "",
            path: "\(id).yaml"
        )
    }

    private func fetching(_ folder: String, _ waits: Waits = Waits()) -> SourceFetching {
        SourceFetching(
            cache: SourceCache(folder: folder),
            day: "2026-02-03",
            allowsLoopback: true,
            wait: { waits.add($0) }
        )
    }

    @Test func `a source is fetched once and a second apart from the next`() async throws {
        let server = try LoopbackServer.start { .text("<a>\($0.path)</a>", type: "text/xml") }
        defer { server.stop() }
        let folder = try temporaryFolder("fetch").path
        let waits = Waits()
        let sources = [
            declaration("one", server.baseURL + "/1"), declaration("two", server.baseURL + "/2"),
            declaration("here", nil),
        ]
        let first = try await fetching(folder, waits).fetch(sources)
        #expect(first.map(\.state) == [.fetched, .fetched, .local])
        #expect(first[0].sha256 == digest(of: "<a>/1</a>"))
        #expect(waits.all == [.seconds(1)])
        #expect(server.requests.map(\.path) == ["/1", "/2"])
        #expect(server.requests[0].headers["user-agent"]?.hasPrefix("palimpsest/") == true)
        let record = SourceCache(folder: folder).record(of: server.baseURL + "/1")
        #expect(record?.date == "2026-02-03")
        let second = try await fetching(folder).fetch(sources)
        #expect(second.map(\.state) == [.kept, .kept, .local])
        #expect(server.requests.count == 2)
        _ = try await fetching(folder).fetch(sources, again: true)
        #expect(server.requests.count == 4)
    }

    @Test func `what is not as declared is not kept`() async throws {
        let moved = LoopbackReply.text("", status: 302, headers: ["Location": "http://x/\u{7}y"])
        let server = try LoopbackServer.start { request in
            switch request.path {
            case "/moved": moved
            case "/busy": .text("", status: 429, headers: ["Retry-After": "30"])
            case "/cut": .cut(body: Array("<a>".utf8), promised: 100)
            default: .text("other")
            }
        }
        defer { server.stop() }
        let folder = try temporaryFolder("fetch").path
        let wanted = digest(of: "wanted")
        let outcomes = try await fetching(folder).fetch([
            declaration("changed", server.baseURL + "/a", sha256: wanted),
            declaration("moved", server.baseURL + "/moved"),
            declaration("busy", server.baseURL + "/busy"),
            declaration("cut", server.baseURL + "/cut"),
        ])
        #expect(outcomes.allSatisfy { $0.state == .failed && $0.sha256 == nil })
        let reasons = outcomes.map { $0.reason ?? "" }
        #expect(reasons[0].contains(digest(of: "other")))
        #expect(reasons[1].hasPrefix("the address sends on elsewhere"))
        #expect(reasons[2] == "the host asks to be left alone for 30 seconds; try again later")
        #expect(!reasons[3].isEmpty)
        #expect(server.requests.count == 4)
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/files"))
    }

    @Test func `nothing but https is asked for outside of tests`() async throws {
        let server = try LoopbackServer.start { _ in .text("x") }
        defer { server.stop() }
        let plain = SourceFetching(
            cache: SourceCache(folder: try temporaryFolder("fetch").path),
            day: "2026-02-03",
            wait: { _ in }
        )
        let outcomes = try await plain.fetch([
            declaration("a", server.baseURL), declaration("b", "file:///etc/hostname"),
            declaration("c", "https://me@127.0.0.1:\(server.port)/"),
        ])
        #expect(outcomes.map(\.state) == [.failed, .failed, .failed])
        #expect(server.requests.isEmpty)
    }

    @Test func `declared sources are listed with the state of their files`() async throws {
        let folder = try temporaryFolder("locales")
        let sources = folder.appending(path: "sources")
        try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
        let text = """
            id: dishes
            title: Dishes
            kind: html
            file: dishes.html
            licence: CC0-1.0
            date: 2026-01-31
            locales: [am-ET]
            """
        try Data(text.utf8).write(to: sources.appending(path: "dishes.yaml"))
        let words = ["sources", "list", "--locales", folder.path]
        let missing = await palimpsestCommand(words)
        #expect(missing.code == 0)
        #expect(missing.out.contains("dishes  html  CC0-1.0  2026-01-31  missing"))
        try Data("<p>".utf8).write(to: sources.appending(path: "dishes.html"))
        #expect(await palimpsestCommand(words).out.contains("2026-01-31  here"))
        let fetch = ["sources", "fetch", "dish", "--locales", folder.path]
        let unknown = await palimpsestCommand(fetch, environment: ["XDG_CACHE_HOME": folder.path])
        #expect(unknown.code == 64)
        #expect(unknown.talk.contains("unknown source 'dish'"))
    }

    @Test func `over TLS only a trusted authority is believed`() async throws {
        guard let server = try SecureServer.start() else { return }
        defer { server.stop() }
        let source = declaration("page", "https://127.0.0.1:\(server.port)/page.xml")
        let folder = try temporaryFolder("tls").path
        func fetch(_ caFile: String?) async throws -> SourceFetching.Outcome? {
            try await SourceFetching(
                cache: SourceCache(folder: folder),
                day: "2026-02-03",
                caFile: caFile
            ).fetch([source]).first
        }
        let stranger = try await fetch(nil)
        #expect(stranger?.state == .failed)
        #expect(stranger?.reason?.contains("certificate") == true)
        let named = try await fetch(server.authority)
        #expect(named?.state == .fetched)
        #expect(named?.sha256 == digest(of: "<page/>"))
    }
}
