import Diagnostics
import Foundation
import MarkupKit
import PalimpsestTestSupport
import Testing

/// Files that would exhaust memory or time, open other files, or lie about what they hold.
@Suite struct HostileMarkupTests {
    struct Attack: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var message: String
        var testDescription: String { name }
    }

    static let attacks: [Attack] = [
        Attack(
            name: "billion laughs",
            text: """
                <?xml version="1.0"?>
                <!DOCTYPE l [
                <!ENTITY a "ha">
                <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                ]>
                <l>&b;</l>
                """,
            message: "t.xml:3:16: error: declares the entity 'a'; entity declarations are refused; "
                + "write the text out where it is used"
        ),
        Attack(
            name: "an entity that is a local file",
            text: "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><l>&x;</l>",
            message: "t.xml:1:52: error: declares the entity 'x'; entity declarations are refused; "
                + "write the text out where it is used"
        ),
        Attack(
            name: "an unparsed entity",
            text: "<!DOCTYPE l [<!NOTATION n SYSTEM \"n\"><!ENTITY x SYSTEM \"y\" NDATA n>]><l/>",
            message: "t.xml:1:67: error: declares the entity 'x'; entity declarations are refused; "
                + "write the text out where it is used"
        ),
        Attack(
            name: "a parameter entity",
            text: "<!DOCTYPE l [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><l/>",
            message: "t.xml:1:54: error: declares the entity 'p'; entity declarations are refused; "
                + "write the text out where it is used"
        ),
        Attack(
            name: "an undeclared entity beside an external DTD",
            text: "<!DOCTYPE l SYSTEM \"http://192.0.2.1/l.dtd\"><l>&nbsp;</l>",
            message: "t.xml:1:54: error: refers to the entity 'nbsp', which the file does not "
                + "declare; write the character itself"
        ),
        Attack(
            name: "an undeclared entity in an attribute",
            text: "<!DOCTYPE l SYSTEM \"l.dtd\"><l k=\"&x;\"></l>",
            message: "t.xml:1:37: error: refers to the entity 'x', which the file does not "
                + "declare; write the character itself"
        ),
        Attack(
            name: "attribute defaults",
            text: "<!DOCTYPE l [<!ATTLIST l k CDATA \"v\">]><l/>",
            message: "t.xml:1:37: error: declares the default attribute 'k'; such declarations "
                + "are refused; write the text out where it is used"
        ),
        Attack(
            name: "ten thousand declared attributes",
            text: "<!DOCTYPE a [<!ATTLIST a "
                + (0..<10_000).map { "x\($0) ID #IMPLIED" }.joined(separator: " ") + ">]><a/>",
            message:
                "t.xml:1:16934: error: declares the attribute 'x1000'; there are too many such "
                + "declarations; write the text out where it is used"
        ),
        Attack(
            name: "ten thousand declared elements",
            text: "<!DOCTYPE a [" + (0..<10_000).map { "<!ELEMENT e\($0) ANY>" }.joined()
                + "]><a/>",
            message:
                "t.xml:1:18924: error: declares the element 'e1000'; there are too many such "
                + "declarations; write the text out where it is used"
        ),
        Attack(
            name: "a hundred thousand levels",
            text: String(repeating: "<a>", count: 100_000),
            message: "t.xml:1:771: error: elements are nested deeper than 256"
        ),
        Attack(
            name: "a hundred thousand attributes",
            text: "<a " + (0..<100_000).map { "x\($0)=\"1\"" }.joined(separator: " ") + "/>",
            message: "t.xml:1:2203: error: a tag has more than 256 attributes"
        ),
        Attack(
            name: "many attributes behind a literal that looks like a tag",
            text: "<!DOCTYPE a SYSTEM \"<b '\"><a "
                + (0..<100_000).map { "x\($0)=\"1\"" }.joined(separator: " ") + "/>",
            message: "t.xml:1:2229: error: a tag has more than 256 attributes"
        ),
        Attack(
            name: "many attributes behind a broken tag",
            text: "<r><a b ' /><a " + (0..<50_000).map { "x\($0)=\"1\"" }.joined(separator: " ")
                + "/></r>",
            message: "t.xml:1:9: error: specification mandates value for attribute b"
        ),
        Attack(
            name: "a NUL byte",
            text: "<a>\n b\0</a>",
            message: "t.xml:2:3: error: the file holds a NUL byte; "
                + "XML is text: check that this is the right file"
        ),
        Attack(
            name: "an unknown charset",
            text: "<?xml version=\"1.0\" encoding=\"x-klingon\"?><a/>",
            message: "t.xml:1: error: declares the charset 'x-klingon', which is not read; "
                + "save the file as UTF-8"
        ),
        Attack(
            name: "a charset that hides the syntax",
            text: "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-a/+AD4-",
            message: "t.xml:1: error: declares the charset 'UTF-7', which is not read; "
                + "save the file as UTF-8"
        ),
        Attack(
            name: "a file cut between tags",
            text: "<a>\n<b><c>1</c>\n",
            message: "t.xml:3:1: error: the file ends inside the element 'b' of line 2; "
                + "fetch the file again"
        ),
        Attack(
            name: "a file cut inside a tag",
            text: "<a>\n<b><c k=\"1",
            message: "t.xml:2:11: error: the file ends inside the element 'b' of line 2; "
                + "fetch the file again"
        ),
        Attack(
            name: "an empty file",
            text: "",
            message: "t.xml:1:1: error: the file is empty"
        ),
        Attack(
            name: "a file of blanks",
            text: " \n ",
            message: "t.xml:2:2: error: the file ends before its root element is complete; "
                + "fetch the file again"
        ),
        Attack(
            name: "a file that is no markup",
            text: "{\"a\": 1}",
            message: "t.xml:1:1: error: start tag expected, '<' not found"
        ),
        Attack(
            name: "tags that do not match, with scripts before the column",
            text: "<a>\n<b>ጳጉሜን</c></a>",
            message: "t.xml:2:12: error: opening and ending tag mismatch: b line 2 and c"
        ),
        Attack(
            name: "an instruction to be a terminal",
            text: "<a>&\u{1b}[31m;</a>",
            message: "t.xml:1:5: error: xmlParseEntityRef: no name"
        ),
    ]

    @Test(arguments: attacks)
    func `an attack is one line with its place`(attack: Attack) {
        let error = #expect(throws: DiagnosticsError.self) {
            try Markup.parse(bytes: Array(attack.text.utf8), named: "t.xml")
        }
        #expect(error?.description == attack.message)
    }

    /// Where exactly depends on how many names the library's dictionary begins with.
    @Test(arguments: ["<b", "<?b", "<a b"])
    func `a hundred thousand names are refused`(mark: String) throws {
        let end = mark == "<?b" ? "?>" : mark == "<b" ? "/>" : "=\"1\"/>"
        let text = "<r>" + (0..<100_000).map { "\(mark)\($0)\(end)" }.joined() + "</r>"
        let tree = #expect(throws: DiagnosticsError.self) {
            try Markup.parse(bytes: Array(text.utf8), named: "t.xml")
        }
        let document = #expect(throws: DiagnosticsError.self) {
            try MarkupDocument.open(bytes: Array(text.utf8), named: "t.xml", syntax: .xml)
        }
        #expect(tree?.diagnostics.first?.identifier == "markup-names")
        #expect(document?.diagnostics.first?.identifier == "markup-names")
        let file = try temporaryFolder().appending(path: "t.xml")
        try Data(text.utf8).write(to: file)
        let summary = try Markup.stream(file: file.path, record: "page") { _ in true }
        #expect(summary.cut?.identifier == "markup-names")
    }

    @Test func `bytes that are not the declared charset are named with their place`() {
        let head = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>መ".utf8)
        let error = #expect(throws: DiagnosticsError.self) {
            try Markup.parse(bytes: head + [0xe9] + Array("</a>".utf8), named: "t.xml")
        }
        #expect(
            error?.description
                == "t.xml:2:5: error: the byte 0xE9 is no text: the file declares UTF-8; "
                + "save the file as UTF-8"
        )
    }

    @Test(arguments: [
        [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80], [0xe1, 0x88],
        [0xf0, 0x80, 0x80, 0x80], [0xff],
    ])
    func `sequences that UTF-8 forbids are refused`(bytes: [UInt8]) {
        let error = #expect(throws: DiagnosticsError.self) {
            try Markup.parse(
                bytes: Array("<a>".utf8) + bytes + Array("</a>".utf8),
                named: "t.xml"
            )
        }
        #expect(error?.diagnostics.first?.identifier == "markup-charset")
        #expect(error?.diagnostics.first?.location.column == 4)
    }

    @Test func `a giant text is refused and a large one is read`() throws {
        let large = "<a>" + String(repeating: "x", count: 1_000_000) + "</a>"
        #expect(try Markup.parse(bytes: Array(large.utf8), named: "t.xml").text.count == 1_000_000)
        let limits = MarkupLimits(bytes: 1_000)
        let error = #expect(throws: DiagnosticsError.self) {
            try Markup.parse(bytes: Array(large.utf8), named: "t.xml", limits: limits)
        }
        #expect(
            error?.description
                == "t.xml:1: error: the file holds 1000007 bytes; at most 1000 are read; "
                + "split the file"
        )
    }

    @Test func `too many elements are refused`() {
        let error = #expect(throws: DiagnosticsError.self) {
            try Markup.parse(
                bytes: Array("<a><b/><b/><b/></a>".utf8),
                named: "t.xml",
                limits: MarkupLimits(elements: 3)
            )
        }
        #expect(error?.diagnostics.first?.identifier == "markup-elements")
    }

    @Test func `attributes count as elements do`() {
        let error = #expect(throws: DiagnosticsError.self) {
            try Markup.parse(
                bytes: Array("<a><b c='1' d='2'/></a>".utf8),
                named: "t.xml",
                limits: MarkupLimits(elements: 3)
            )
        }
        #expect(
            error?.description
                == "t.xml:1:18: error: the file has more than 3 elements and attributes"
        )
    }

    @Test(arguments: [
        ("<a><![CDATA[", "]]></a>", "a CDATA section holds more than 10000000 bytes"),
        ("<a b='", "'/>", "an attribute's value holds more than 10000000 bytes"),
        ("<", "/>", "a name holds more than 50000 bytes"),
    ])
    func `what is too large is said in plain words`(head: String, tail: String, words: String) {
        let text = head + String(repeating: "x", count: 11_000_000) + tail
        let error = #expect(throws: DiagnosticsError.self) {
            try Markup.parse(bytes: Array(text.utf8), named: "t.xml")
        }
        #expect(error?.description.hasSuffix(": error: " + words) == true)
    }

    @Test func `a folder, a device and a missing file are told apart`() throws {
        let folder = try temporaryFolder()
        for (path, why) in [
            (folder.path, "this is a folder"),
            ("/dev/zero", "this is not a regular file"),
            (folder.appending(path: "no.xml").path, "the file does not exist"),
        ] {
            let error = #expect(throws: DiagnosticsError.self) { try Markup.parse(file: path) }
            #expect(
                error?.description == "\(path): error: \(why); name a readable XML file"
            )
        }
    }

    @Test func `two hundred parses at once do not disturb one another`() async {
        await withTaskGroup(of: Bool.self) { group in
            for i in 0..<200 {
                group.addTask {
                    let text = i.isMultiple(of: 2) ? "<a><b>\(i)</b></a>" : "<a><b>\(i)</c></a>"
                    let root = try? Markup.parse(bytes: Array(text.utf8), named: "\(i).xml")
                    return root?.children.first?.text == (i.isMultiple(of: 2) ? "\(i)" : nil)
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
