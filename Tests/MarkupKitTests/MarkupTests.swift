import Diagnostics
import Foundation
import MarkupKit
import PalimpsestTestSupport
import Testing

@Suite struct MarkupTests {
    @Test func `elements, attributes, text and lines are copied out`() throws {
        let root = try Markup.parse(
            bytes: Array(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <list kind="a &amp;#38; &#38;&lt;b">
                  <item n="1">ጳጉሜን</item>
                  <item n="2"
                        m="3">x<![CDATA[<y>]]>&#x41;</item>
                  <!-- nothing -->
                  <empty/>
                </list>
                """.utf8
            ),
            named: "list.xml"
        )
        #expect(root.name == "list")
        #expect(root["kind"] == "a &#38; &<b")
        #expect(root.text == "")
        #expect(root.children.map(\.name) == ["item", "item", "empty"])
        #expect(root.children("item").map(\.text) == ["ጳጉሜን", "x<y>A"])
        #expect(root.children.map(\.line) == [3, 5, 7])
        #expect(root.children("item").last?["m"] == "3")
        #expect(root["absent"] == nil)
    }

    @Test func `white space inside a childless element is kept`() throws {
        let root = try read("<a><b> </b><c>\u{A0}</c> tail </a>")
        #expect(root.children.map(\.text) == [" ", "\u{A0}"])
        #expect(root.text == " tail ")
    }

    @Test func `a named DTD is read over and never opened`() throws {
        let root = try read(
            "<!DOCTYPE ldml SYSTEM \"../../common/dtd/ldml.dtd\">\n<ldml><a/></ldml>"
        )
        #expect(root.children.map(\.line) == [2])
    }

    @Test func `an internal subset without entities and defaults is read over`() throws {
        let root = try read(
            "<!DOCTYPE a [<!ELEMENT a (b)*><!ATTLIST a k (x|y) #IMPLIED>]><a k=\"x\"/>"
        )
        #expect(root["k"] == "x")
    }

    @Test func `lines beyond sixty-five thousand are exact`() throws {
        let text = "<a>" + String(repeating: "\n", count: 70_000) + "<b/><c>\n</c></a>"
        #expect(try read(text).children.map(\.line) == [70_001, 70_001])
    }

    @Test func `skipped subtrees leave no trace, and their faults still count`() throws {
        let text = "<a><skip><b>1</b><skip/></skip><b>2</b></a>"
        let root = try Markup.parse(bytes: Array(text.utf8), named: "s.xml", skipping: ["skip"])
        #expect(root.children.map(\.text) == ["2"])
        #expect(throws: DiagnosticsError.self) {
            try Markup.parse(bytes: Array("<a><b></a>".utf8), named: "s.xml", skipping: ["b"])
        }
    }

    @Test func `prefixes are kept and a default namespace is not`() throws {
        let root = try read("<a xmlns=\"urn:1\" xmlns:p=\"urn:2\"><p:b p:k=\"1\"/></a>")
        #expect(root.name == "a")
        #expect(root.children.first?.name == "p:b")
        #expect(root.children.first?["p:k"] == "1")
    }

    @Test func `UTF-16 with a mark and ISO-8859-1 are read as text`() throws {
        var bytes: [UInt8] = [0xff, 0xfe]
        for unit in "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>ሰ😀</a>".utf16 {
            bytes += [UInt8(unit & 0xff), UInt8(unit >> 8)]
        }
        #expect(try Markup.parse(bytes: bytes, named: "u.xml").text == "ሰ😀")
        let latin = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8) + [0xe9]
        #expect(try Markup.parse(bytes: latin + Array("</a>".utf8), named: "l.xml").text == "é")
    }

    @Test func `an instruction that only looks like a declaration declares no charset`() throws {
        let text = "<?xmlx encoding=\"ISO-8859-1\"?><a>é</a>"
        #expect(try read(text).text == "é")
    }

    @Test func `a file on disk is read and its faults carry its path`() throws {
        let folder = try temporaryFolder()
        let file = folder.appending(path: "x.xml")
        try Data("<a>\n<b></a>".utf8).write(to: file)
        let error = #expect(throws: DiagnosticsError.self) { try Markup.parse(file: file.path) }
        #expect(error?.diagnostics.first?.location.file == file.path)
        #expect(error?.diagnostics.first?.location.line == 2)
    }

    private func read(_ text: String) throws -> MarkupElement {
        try Markup.parse(bytes: Array(text.utf8), named: "t.xml")
    }
}
