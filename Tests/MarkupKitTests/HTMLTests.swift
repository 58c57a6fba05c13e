import Diagnostics
import Foundation
import MarkupKit
import PalimpsestTestSupport
import Testing

/// HTML as pages have it: new elements, missing ends, charsets that lie.
@Suite struct HTMLTests {
    @Test func `new elements, missing ends and scripts are read as pages mean them`() throws {
        let page = """
            <!DOCTYPE html><html lang="am"><head><title>ገጽ</title>
            <script>if (a < b && c > d) { x = "<table>" }</script><style>p { }</style></head>
            <body><main><figure><table class="a infobox"><tr><th>Currency<td>Birr &amp; ETB
            <tr><th>Side<td lang=en>right</table></figure></main></body></html>
            """
        let document = try open(page)
        guard case .nodes(let cells) = try document.select("//main//table//td") else { return }
        #expect(cells.map(\.value) == ["Birr & ETB\n", "right"])
        #expect(cells.map(\.line) == [3, 4])
        #expect(cells.map(\.language) == ["am", "en"])
        #expect(cells.first?.path == "/html/body/main/figure/table/tr[1]/td")
        guard case .text(let text) = try document.select("normalize-space(/html/head)") else {
            return
        }
        #expect(text == "ገጽ")
    }

    @Test func `scripts are read where that is asked for`() throws {
        let document = try MarkupDocument.open(
            bytes: Array("<script type='application/ld+json'>{\"a\": \"<b>\"}</script>".utf8),
            named: "t.html",
            syntax: .html,
            keepingScripts: true
        )
        guard case .text(let text) = try document.select("string(//script)") else { return }
        #expect(text == "{\"a\": \"<b>\"}")
    }

    struct Charset: Sendable, CustomTestStringConvertible {
        var name: String
        var head: String
        var bytes: [UInt8]
        var text: String
        var testDescription: String { name }
    }

    static let charsets: [Charset] = [
        Charset(
            name: "UTF-8 undeclared",
            head: "",
            bytes: Array("ሰላም".utf8),
            text: "ሰላም"
        ),
        Charset(
            name: "UTF-8 declared as Latin-1",
            head: "<meta charset=iso-8859-1>",
            bytes: Array("ሰላም".utf8),
            text: "ሰላም"
        ),
        Charset(
            name: "one bad byte in declared UTF-8",
            head: "<meta charset=\"utf-8\">",
            bytes: Array("ሰ".utf8) + [0xff] + Array("ላም".utf8),
            text: "ሰ\u{FFFD}ላም"
        ),
        Charset(
            name: "Windows-1251",
            head: "<meta http-equiv=content-type content='text/html; charset=windows-1251'>",
            bytes: [0xcc, 0xe8, 0xf0],
            text: "Мир"
        ),
        Charset(
            name: "Windows-1256",
            head: "<meta charset='windows-1256'>",
            bytes: [0xd3, 0xe1, 0xc7, 0xe3],
            text: "سلام"
        ),
        Charset(
            name: "undeclared and no UTF-8",
            head: "",
            bytes: [0x63, 0x61, 0x66, 0xe9, 0x80],
            text: "café€"
        ),
        Charset(
            name: "a byte that its charset lacks",
            head: "<meta charset=euc-kr>",
            bytes: [0xc7, 0xd1, 0xff, 0x61],
            text: "한\u{FFFD}a"
        ),
    ]

    @Test(arguments: charsets)
    func `the charset is found in the order of trust`(charset: Charset) throws {
        let bytes =
            Array("<html><head>\(charset.head)</head><body><p>".utf8) + charset.bytes
            + Array("</p></body></html>".utf8)
        let root = try Markup.parseHTML(bytes: bytes, named: "t.html")
        #expect(root.child("body")?.child("p")?.text == charset.text)
    }

    @Test func `UTF-16 is told by its mark`() throws {
        var bytes: [UInt8] = [0xfe, 0xff]
        for unit in "<p>ሰላም".utf16 { bytes += [UInt8(unit >> 8), UInt8(unit & 0xff)] }
        let root = try Markup.parseHTML(bytes: bytes, named: "t.html")
        #expect(root.child("body")?.child("p")?.text == "ሰላም")
    }

    struct Attack: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var message: String
        var testDescription: String { name }
    }

    static let attacks: [Attack] = [
        Attack(
            name: "an empty page",
            text: "",
            message: "t.html:1:1: error: the file is empty"
        ),
        Attack(
            name: "a NUL byte",
            text: "<p>\n\0",
            message: "t.html:2:1: error: the file holds a NUL byte; "
                + "HTML is text: check that this is the right file"
        ),
        Attack(
            name: "a hundred thousand levels",
            text: String(repeating: "<div>", count: 100_000),
            message: "t.html:1:1275: error: elements are nested deeper than 256"
        ),
        Attack(
            name: "a hundred thousand attributes",
            text: "<p " + (0..<100_000).map { "a\($0)=1" }.joined(separator: " ") + ">",
            message: "t.html:1:1: error: a tag has more than 256 attributes"
        ),
        Attack(
            name: "attributes behind a comment that browsers end early",
            text: "<!--><p " + (0..<100_000).map { "a\($0)" }.joined(separator: " ") + ">-->",
            message: "t.html:1:6: error: a tag has more than 256 attributes"
        ),
        Attack(
            name: "three hundred attributes",
            text: "<p>\n<b " + (0..<300).map { "a\($0)" }.joined(separator: " ") + ">",
            message: "t.html:2:1393: error: a tag has more than 256 attributes"
        ),
        Attack(
            name: "a million faults",
            text: "<p>" + String(repeating: "&", count: 1_000_000),
            message: "t.html:1:100005: error: the page has more than 100000 faults"
        ),
        Attack(
            name: "tags in the values of tags",
            text: String(repeating: "<a", count: 100_000),
            message: "t.html:1:17: error: tags stand in tags without end"
        ),
        Attack(
            name: "a charset that is none",
            text: "<meta charset=x-klingon>",
            message: ""
        ),
        Attack(
            name: "an entity of its own",
            text: "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><p>&a;",
            message: ""
        ),
    ]

    @Test(arguments: attacks)
    func `a hostile page is mended or one line with its place`(attack: Attack) throws {
        let bytes = Array(attack.text.utf8)
        guard !attack.message.isEmpty else {
            let root = try Markup.parseHTML(bytes: bytes, named: "t.html")
            #expect(root.name == "html")
            #expect(root.child("body")?.children("p").last?.text ?? "&a;" == "&a;")
            return
        }
        let error = #expect(throws: DiagnosticsError.self) {
            try Markup.parseHTML(bytes: bytes, named: "t.html")
        }
        #expect(error?.description == attack.message)
    }

    @Test func `a page has a limit of its own, and never more than a file`() throws {
        let page = Array("<p>four</p>".utf8)
        for limits in [MarkupLimits(page: 10), MarkupLimits(bytes: 10)] {
            let error = #expect(throws: DiagnosticsError.self) {
                try Markup.parseHTML(bytes: page, named: "t.html", limits: limits)
            }
            #expect(
                error?.description
                    == "t.html:1: error: the file holds 11 bytes; at most 10 are read; "
                    + "split the file"
            )
        }
        let small = MarkupLimits(page: 10)
        let document = try MarkupDocument.open(
            bytes: page,
            named: "t.xml",
            syntax: .xml,
            limits: small
        )
        #expect(document.root.value == "four")
    }

    @Test func `an unknown charset is named when the bytes need one`() {
        let error = #expect(throws: DiagnosticsError.self) {
            try Markup.parseHTML(
                bytes: Array("<meta charset=x-klingon>".utf8) + [0xff],
                named: "t.html"
            )
        }
        #expect(
            error?.description
                == "t.html:1: error: declares the charset 'x-klingon', which is not read; "
                + "save the file as UTF-8"
        )
    }

    private func open(_ text: String) throws -> MarkupDocument {
        try MarkupDocument.open(bytes: Array(text.utf8), named: "t.html", syntax: .html)
    }
}
