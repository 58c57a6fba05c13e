import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// Files that break off, or hold bytes and marks that no file should.
@Suite struct BrokenFileTests {
    private func dump(_ titles: [String], end: String) -> String {
        let pages = titles.map { title in
            "<page><title>\(title)</title><ns>0</ns><revision><text>x</text></revision></page>\n"
        }
        return "<mediawiki>\n\(pages.joined())\(end)"
    }

    @Test func `whole pages before a cut are kept and the cut is told`() throws {
        let fixture = try DeclaredFixture(
            .mediaWiki,
            dump(["One", "Two"], end: "<page><title>Thr"),
            locales: ["am-ET"],
            [recipe("a.title", list: true)]
        )
        #expect(try fixture.values("a.title") == [["One"], ["Two"]])
        let opinion = try fixture.source().opinion(on: "a.title", for: pack("am-ET"))
        #expect(
            opinion?.steps.contains {
                $0.hasPrefix("the file breaks off at line 4")
                    && $0.hasSuffix("the 2 records before it are kept")
            } == true
        )
        #expect(try fixture.faults().isEmpty)
    }

    @Test func `a dump without one whole page is a fault with its place`() throws {
        let fixture = try DeclaredFixture(
            .mediaWiki,
            dump([], end: "<page><title>Thr"),
            locales: ["am-ET"],
            [recipe("a.title", list: true)]
        )
        #expect(try fixture.faults().first?.hasPrefix("data:2:") == true)
    }

    @Test func `results and memories that break off keep their rows`() throws {
        let rows = try DeclaredFixture(
            .sparqlResults,
            """
            <sparql><head><variable name="value"/></head><results>
            <result><binding name="value"><literal>a</literal></binding></result>
            <result><binding name="val
            """,
            locales: ["am-ET"]
        )
        #expect(try rows.values("page.values") == [["a"]])
        let units = try DeclaredFixture(
            .tmx,
            "<tmx><body><tu><tuv xml:lang='am'><seg>b</seg></tuv></tu><tu><tuv xml:la",
            language: "am"
        )
        #expect(try units.values("page.terms") == [["b"]])
    }

    @Test func `bytes that are no text are refused or stand out`() throws {
        let bytes = Array("<a><b>".utf8) + [0xff, 0xfe, 0x41] + Array("</b></a>".utf8)
        let xml = try DeclaredFixture(
            .xml,
            bytes: bytes,
            locales: ["am-ET"],
            [recipe("a.b", records: "//b")]
        )
        #expect(try xml.faults().first?.hasPrefix("data:1:") == true)
        let page = Array("<html><body><ul><li>caf".utf8) + [0xe9] + Array("</li></ul>".utf8)
        let html = try DeclaredFixture(
            .html,
            bytes: page,
            locales: ["am-ET"],
            [recipe("a.b", records: "//li")]
        )
        #expect(try html.values("a.b") == [["café"]])
    }

    @Test func `values are cleaned of controls, marks and blanks`() throws {
        let fixture = try DeclaredFixture(
            .xml,
            "<a><b>\u{202b}\u{2067}قهوة\u{200f} \u{a0}\n x\u{ad}y\u{2069}\u{85}</b><b>\u{200e} </b>"
                + "<b>می\u{200c}خواهم</b><b>\(String(repeating: "z", count: 501))</b></a>",
            locales: ["fa-IR"],
            [recipe("a.b", records: "//b", list: true)]
        )
        #expect(try fixture.values("a.b", "fa-IR") == [["قهوة xy"], ["می\u{200c}خواهم"]])
    }

    @Test func `a folder in place of a file is a fault`() throws {
        var fixture = try DeclaredFixture(
            .xml,
            "<a/>",
            locales: ["am-ET"],
            [recipe("a.b", records: "//b")]
        )
        fixture.declaration.file = "."
        #expect(try fixture.faults().first?.contains("is no file that can be read") == true)
    }
}
