import Diagnostics
import Foundation
import MarkupKit
import PalimpsestTestSupport
import Testing

/// Large files by their records: what is handed over, what is skipped, and where a file was cut.
@Suite struct StreamTests {
    static let dump = """
        <mediawiki xmlns="urn:export" xml:lang="bn">
          <siteinfo><page-like/><title>no</title></siteinfo>
          <page k="1 &amp; 2"><title>ঢাকা</title><redirect title="x"/>
            <revision><text xml:space="preserve">one &lt;b&gt;
        two<![CDATA[<]]>&#65;</text><!-- c --><contributor><id>1</id></contributor></revision></page>
          <page><title>B</title><text>  </text></page>
        </mediawiki>
        """

    @Test func `records come as values, and the rest leaves no trace`() throws {
        let (records, summary) = try stream(Self.dump, skipping: ["contributor"])
        #expect(records.map { $0.child("title")?.text } == ["ঢাকা", "B"])
        #expect(records.map(\.line) == [3, 6])
        let first = try #require(records.first)
        #expect(first["k"] == "1 & 2")
        #expect(first.child("redirect")?["title"] == "x")
        let revision = try #require(first.child("revision"))
        #expect(revision.children.map(\.name) == ["text"])
        #expect(revision.child("text")?.text == "one <b>\ntwo<A")
        #expect(revision.child("text")?["xml:space"] == "preserve")
        #expect(records.last?.child("text")?.text == "  ")
        #expect(
            summary == StreamSummary(records: 2, oversized: 0, bytes: Self.dump.utf8.count)
        )
    }

    @Test func `a record is found by its local name, whatever its prefix`() throws {
        let (records, _) = try stream("<x:a xmlns:x='u'><x:page>1</x:page><page>2</page></x:a>")
        #expect(records.map(\.name) == ["x:page", "page"])
    }

    @Test func `a record inside a record is its child`() throws {
        let (records, summary) = try stream("<a><page>1<page>2</page></page><page/></a>")
        #expect(records.count == 2)
        #expect(records.first?.children.map(\.text) == ["2"])
        #expect(summary.records == 2)
    }

    @Test func `the reader may stop, which is no cut`() throws {
        let file = try written("<a>" + String(repeating: "<page/>", count: 1_000) + "</b>")
        var count = 0
        let summary = try Markup.stream(file: file, record: "page") { _ in
            count += 1
            return count < 3
        }
        #expect(count == 3)
        #expect(summary.records == 3)
        #expect(summary.cut == nil)
    }

    @Test func `what the reader throws ends the stream and is thrown on`() throws {
        struct Enough: Error {}
        let file = try written("<a><page/><page/></a>")
        var count = 0
        #expect(throws: Enough.self) {
            try Markup.stream(file: file, record: "page") { _ in
                count += 1
                throw Enough()
            }
        }
        #expect(count == 1)
    }

    struct Cut: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var records: Int
        var message: String
        var testDescription: String { name }
    }

    static let cuts: [Cut] = [
        Cut(
            name: "inside a text",
            text: "<a>\n<page>1</page>\n<page>2</page>\n<page><text>ሰ",
            records: 2,
            message: ":4:14: error: the file ends inside the element 'text'; fetch the file again"
        ),
        Cut(
            name: "inside a tag",
            text: "<a>\n<page>1</page>\n<page k=\"1",
            records: 1,
            message: ":3:11: error: the file ends inside the element 'a'; fetch the file again"
        ),
        Cut(
            name: "before the end of the root",
            text: "<a>\n<page>1</page>\n",
            records: 1,
            message: ":3:1: error: the file ends inside the element 'a'; fetch the file again"
        ),
        Cut(
            name: "tags that do not match",
            text: "<a>\n<page>1</page>\n<page></a>",
            records: 1,
            message: ":3:11: error: opening and ending tag mismatch: page line 3 and a"
        ),
        Cut(
            name: "a second root",
            text: "<a><page/></a><b/>",
            records: 1,
            message: ":1:15: error: extra content at the end of the document"
        ),
        Cut(
            name: "a NUL byte",
            text: "<a><page/>\n<page>ab\0c</page></a>",
            records: 1,
            message: ":2:9: error: the file holds a NUL byte; "
                + "XML is text: check that this is the right file"
        ),
        Cut(
            name: "an undeclared entity",
            text: "<a><page/><page>&nbsp;</page></a>",
            records: 1,
            message: ":1:23: error: refers to the entity 'nbsp', which the file does not "
                + "declare; write the character itself"
        ),
        Cut(
            name: "a hundred thousand levels",
            text: "<a><page/>" + String(repeating: "<b>", count: 100_000),
            records: 1,
            message: ":1:779: error: elements are nested deeper than 256"
        ),
        Cut(
            name: "three hundred namespaces",
            text: "<a><page/>\n<page "
                + (0..<300).map { "xmlns:x\($0)=\"1\"" }.joined(separator: " ") + "/></a>",
            records: 1,
            message: ":2:4396: error: a tag has more than 256 attributes"
        ),
        Cut(
            name: "three hundred attributes",
            text: "<a><page/><page "
                + (0..<300).map { "x\($0)=\"1\"" }.joined(separator: " ") + "/></a>",
            records: 1,
            message: ":1:2606: error: a tag has more than 256 attributes"
        ),
    ]

    @Test(arguments: cuts)
    func `complete records before a fault are kept, and its place is told`(cut: Cut) throws {
        let file = try written(cut.text)
        var count = 0
        let summary = try Markup.stream(file: file, record: "page") { _ in
            count += 1
            return true
        }
        #expect(count == cut.records)
        #expect(summary.records == cut.records)
        #expect(summary.cut?.description == file + cut.message)
    }

    @Test func `a scalar that is cut in two is the end of the file, not a bad byte`() throws {
        let file = try written("<a><page/><page>ሰ")
        try Data(Data(contentsOf: URL(filePath: file)).dropLast()).write(to: URL(filePath: file))
        let summary = try Markup.stream(file: file, record: "page") { _ in true }
        #expect(summary.records == 1)
        #expect(summary.cut?.identifier == "markup-truncated")
    }

    @Test func `a bad byte is a fault at its place`() throws {
        let file = try written("<a><page/>\n<page>ሰ@ላም</page></a>")
        let bytes = try Data(contentsOf: URL(filePath: file)).map { $0 == 0x40 ? 0xff : $0 }
        try Data(bytes).write(to: URL(filePath: file))
        let summary = try Markup.stream(file: file, record: "page") { _ in true }
        #expect(summary.records == 1)
        #expect(summary.cut?.location.line == 2)
        #expect(summary.cut?.location.column == 8)
    }

    @Test func `lines are exact beyond sixty-five thousand, and columns where a line is long`()
        throws
    {
        let text = "<a>" + String(repeating: "\n", count: 70_000) + "<page/><page>&x;</page></a>"
        let (records, summary) = try stream(text)
        #expect(records.map(\.line) == [70_001])
        #expect(summary.cut?.location.line == 70_001)
        #expect(summary.cut?.location.column == 17)
    }

    @Test func `a record beyond the limits is skipped and counted`() throws {
        let text =
            "<a><page>" + String(repeating: "x", count: 2_000) + "<b>y</b></page><page>1</page>"
            + "<page>" + String(repeating: "<b/>", count: 60) + "</page><page>2</page>"
            + "<page k=\"" + String(repeating: "x", count: 2_000) + "\"/><page>3</page></a>"
        let (records, summary) = try stream(text, limits: RecordLimits(bytes: 1_000, elements: 50))
        #expect(records.map(\.text) == ["1", "2", "3"])
        #expect(summary.records == 3)
        #expect(summary.oversized == 3)
        #expect(summary.cut == nil)
    }

    static let refusals: [Cut] = [
        Cut(
            name: "billion laughs",
            text: "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><l><page>&b;</page></l>",
            records: 0,
            message: ":1:29: error: declares the entity 'a'; entity declarations are refused; "
                + "write the text out where it is used"
        ),
        Cut(
            name: "a local file",
            text: "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><l><page>&x;</page></l>",
            records: 0,
            message: ":1:52: error: declares the entity 'x'; entity declarations are refused; "
                + "write the text out where it is used"
        ),
        Cut(
            name: "attribute defaults",
            text: "<!DOCTYPE l [<!ATTLIST l k CDATA \"v\">]><l/>",
            records: 0,
            message: ":1:37: error: declares the default attribute 'k'; such declarations "
                + "are refused; write the text out where it is used"
        ),
        Cut(name: "empty", text: "", records: 0, message: ":1:1: error: the file is empty"),
        Cut(
            name: "no markup",
            text: "{}",
            records: 0,
            message: ":1:1: error: start tag expected, '<' not found"
        ),
        Cut(
            name: "another charset",
            text: "<?xml version='1.0' encoding='x-klingon'?><a/>",
            records: 0,
            message: ":1: error: the charset 'x-klingon' is not read from a stream; "
                + "save the file as UTF-8"
        ),
    ]

    @Test(arguments: refusals)
    func `a file that is faulty before its root is refused`(refusal: Cut) throws {
        let file = try written(refusal.text)
        let error = #expect(throws: DiagnosticsError.self) {
            try Markup.stream(file: file, record: "page") { _ in true }
        }
        #expect(error?.description == file + refusal.message)
    }

    @Test func `a folder, a device and a missing file are told apart`() throws {
        let folder = try temporaryFolder()
        for (path, why) in [
            (folder.path, "this is a folder"),
            ("/dev/zero", "this is not a regular file"),
            (folder.appending(path: "no.xml").path, "the file does not exist"),
        ] {
            let error = #expect(throws: DiagnosticsError.self) {
                try Markup.stream(file: path, record: "a") { _ in true }
            }
            #expect(error?.description == "\(path): error: \(why); name a readable XML file")
        }
    }

    @Test func `every cut of a dump keeps the records before it`() throws {
        let bytes = Array(Self.dump.utf8)
        let file = try written("")
        for end in 1..<bytes.count {
            try Data(bytes[..<end]).write(to: URL(filePath: file))
            var titles: [String?] = []
            let text = String(decoding: bytes[..<end], as: UTF8.self)
            let expected = text.components(separatedBy: "</page>").count - 1
            do {
                let summary = try Markup.stream(file: file, record: "page") { page in
                    titles.append(page.child("title")?.text)
                    return true
                }
                #expect(summary.records == expected)
                #expect(summary.cut?.identifier == "markup-truncated", "cut at \(end)")
            } catch is DiagnosticsError {
                #expect(expected == 0)
            }
            #expect(titles == Array(["ঢাকা", "B"].prefix(expected)))
        }
    }

    @Test func `the sample dumps are read whole, and the cut one to its cut`() throws {
        guard let folder = sharedFolder("samples") else { return }
        for (name, pages, isCut) in [
            ("mediawiki_bnwiki_20230501_small.xml", 4, false),
            ("mediawiki_dump_fo_macbre.xml", 2, false), ("mediawiki_dump_mwxml.xml", 2, false),
            ("mediawiki_bnwiki_truncated_midfile.xml", 1, true),
        ] {
            let path = folder.appending(path: name).path
            let summary = try Markup.stream(file: path, record: "page") { $0.child("title") != nil }
            #expect(summary.records == pages, "\(name)")
            #expect((summary.cut?.identifier == "markup-truncated") == isCut, "\(name)")
        }
    }

    private func stream(
        _ text: String,
        skipping: Set<String> = [],
        limits: RecordLimits = .init()
    ) throws -> ([MarkupElement], StreamSummary) {
        var records: [MarkupElement] = []
        let summary = try Markup.stream(
            file: written(text),
            record: "page",
            skipping: skipping,
            limits: limits
        ) { record in
            records.append(record)
            return true
        }
        return (records, summary)
    }

    private func written(_ text: String) throws -> String {
        let file = try temporaryFolder().appending(path: "t.xml")
        try Data(text.utf8).write(to: file)
        return file.path
    }
}
