import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

@Suite struct CacheTests {
    private func fixture() throws -> DeclaredFixture {
        try DeclaredFixture(
            .xml,
            "<a><b>one</b></a>",
            locales: ["am-ET"],
            [recipe("a.b", records: "//b")]
        )
    }

    private func value(_ fixture: DeclaredFixture, _ cache: String) throws -> String? {
        let opinion = try fixture.source(cache: cache).opinion(on: "a.b", for: pack("am-ET"))
        return opinion?.gold.clusters.first?.label
    }

    private func entry(_ cache: String) throws -> URL {
        let folder = URL(filePath: "\(cache)/extractions")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.count == 1)
        return folder.appending(path: try #require(names.first))
    }

    @Test func `a file that was read before is not read again`() throws {
        let fixture = try fixture()
        let cache = try temporaryFolder("cache").path
        #expect(try value(fixture, cache) == "one")
        let entry = try entry(cache)
        let text = try String(contentsOf: entry, encoding: .utf8)
        let body = try #require(text.split(separator: "\n", maxSplits: 1).last)
        let other = String(body).replacing("one", with: "two")
        let version = try #require(text.split(separator: " ").dropFirst(2).first)
        let head = "palimpsest extraction \(version) \(digest(of: other))\n"
        try Data((head + other).utf8).write(to: entry)
        #expect(try value(fixture, cache) == "two")
    }

    @Test(arguments: ["", "x", "palimpsest extraction 1 00\n{}"])
    func `a broken entry is ignored and written anew`(broken: String) throws {
        let fixture = try fixture()
        let cache = try temporaryFolder("cache").path
        #expect(try value(fixture, cache) == "one")
        let entry = try entry(cache)
        let good = try Data(contentsOf: entry)
        try Data(broken.utf8).write(to: entry)
        #expect(try value(fixture, cache) == "one")
        #expect(try Data(contentsOf: entry) == good)
        var flipped = good
        flipped[flipped.count - 5] ^= 1
        try flipped.write(to: entry)
        #expect(try value(fixture, cache) == "one")
        #expect(try Data(contentsOf: entry) == good)
    }

    @Test func `a changed file or declaration has an entry of its own`() throws {
        var fixture = try fixture()
        let cache = try temporaryFolder("cache").path
        #expect(try value(fixture, cache) == "one")
        try Data("<a><b>three</b></a>".utf8).write(to: fixture.folder.appending(path: "data"))
        #expect(try value(fixture, cache) == "three")
        fixture.declaration.digest = "e"
        fixture.declaration.recipes[0].pattern = "(th)"
        #expect(try value(fixture, cache) == "th")
    }

    @Test func `a cache that cannot be written costs nothing but time`() throws {
        let fixture = try fixture()
        let blocked = fixture.folder.appending(path: "data").path
        #expect(try value(fixture, blocked) == "one")
    }

    @Test func `a file with another digest is a fault at its declaration`() throws {
        var fixture = try fixture()
        let path = fixture.folder.appending(path: "page.yaml")
        try Data("id: page\nsha256: 00\n".utf8).write(to: path)
        fixture.declaration.sha256 = String(repeating: "0", count: 64)
        let found = digest(of: "<a><b>one</b></a>")
        #expect(
            try fixture.faults() == [
                "page.yaml:2:9: error: the SHA-256 of 'data' is \(found), not the declared one; "
                    + "look at what changed, then correct 'sha256' and 'date', "
                    + "or fetch the file again"
            ]
        )
        fixture.declaration.sha256 = found
        #expect(try fixture.faults().isEmpty)
    }

    @Test func `an absent file has no value and is no fault`() throws {
        var fixture = try fixture()
        fixture.declaration.file = "gone"
        #expect(try fixture.values("a.b").isEmpty)
        #expect(try fixture.faults().isEmpty)
    }

    @Test func `what was fetched is found by digest or by address`() throws {
        var fixture = try fixture()
        let cache = try temporaryFolder("cache").path
        let fetched = SourceCache(folder: "\(cache)/sources")
        let url = "https://example.org/a.xml"
        let bytes = Array("<a><b>four</b></a>".utf8)
        let record = try fetched.keep(bytes, from: url, on: "2026-02-03")
        #expect(record.sha256 == digest(of: bytes))
        #expect(fetched.record(of: url) == record)
        #expect(fetched.record(of: "https://example.org/b.xml") == nil)
        #expect(fetched.verifies(record.sha256))
        fixture.declaration.file = nil
        fixture.declaration.url = url
        #expect(try value(fixture, cache) == "four")
        _ = try fetched.keep(Array("<a><b>five</b></a>".utf8), from: url, on: "2026-02-04")
        #expect(try value(fixture, cache) == "five")
        fixture.declaration.sha256 = record.sha256
        #expect(try value(fixture, cache) == "four")
        try Data("other".utf8).write(to: URL(filePath: fetched.path(of: record.sha256)))
        #expect(!fetched.verifies(record.sha256))
        #expect(throws: (any Error).self) { try value(fixture, cache) }
    }

    @Test func `kinds with readers of their own are not taken`() throws {
        var fixture = try fixture()
        fixture.declaration.kind = .cldr
        #expect(DeclaredSource(fixture.declaration) == nil)
        #expect(DeclaredSource.sources(of: [fixture.declaration]).isEmpty)
    }
}
