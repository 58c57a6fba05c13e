import Diagnostics
import Foundation
import MarkupKit
import PalimpsestTestSupport
import Testing

/// Trees asked with XPath: what is found, where it stands, and what an expression is told.
@Suite struct MarkupDocumentTests {
    static let text = """
        <?xml version="1.0"?>
        <l:list xmlns:l="urn:l" xmlns="urn:d" xml:lang="am">
          <item n="1">ጳጉ&amp;<b>ሜን</b></item>
          <item n="2" xml:lang="om"><!-- no --><b>x</b>y<![CDATA[<z>]]></item>
          <other>3</other>
        </l:list>
        """

    @Test func `nodes come with value, line, path, name, kind and language`() throws {
        let document = try open(Self.text)
        let items = try nodes(document, "//d:item", ["d": "urn:d"])
        #expect(items.map(\.value) == ["ጳጉ&ሜን", "xy<z>"])
        #expect(items.map(\.line) == [3, 4])
        #expect(items.map(\.path) == ["/l:list/item[1]", "/l:list/item[2]"])
        #expect(items.map(\.language) == ["am", "om"])
        #expect(items.map { $0.attribute("n") } == ["1", "2"])
        #expect(items.allSatisfy { $0.kind == .element && $0.name == "item" })
        #expect(document.root.name == "l:list")
        let numbers = try nodes(document, "//@n")
        #expect(numbers.map(\.path) == ["/l:list/item[1]/@n", "/l:list/item[2]/@n"])
        #expect(numbers.map(\.kind) == [.attribute, .attribute])
        #expect(numbers.map(\.line) == [3, 4])
        #expect(numbers.map(\.value) == ["1", "2"])
        let texts = try nodes(document, "//*[local-name()='b']/text()")
        #expect(texts.map(\.kind) == [.text, .text])
        #expect(texts.first?.path == "/l:list/item[1]/b/text()")
        #expect(try nodes(document, "/").first?.kind == .document)
    }

    @Test func `strings, numbers and truth values come as such`() throws {
        let document = try open(Self.text)
        guard case .text("3") = try document.select("string(//*[local-name()='other'])"),
            case .number(2) = try document.select("count(//@n)"),
            case .flag(true) = try document.select("boolean(//@xml:lang)")
        else {
            Issue.record("another kind of result")
            return
        }
    }

    @Test func `an expression may start from a node`() throws {
        let document = try open(Self.text)
        let second = try #require(try nodes(document, "//*[@n='2']").first)
        guard case .nodes(let found) = try document.select("*", in: second) else {
            Issue.record("no nodes")
            return
        }
        #expect(found.map(\.value) == ["x"])
        #expect(second.element.children.map(\.text) == ["x"])
        #expect(second.element["xml:lang"] == "om")
    }

    @Test func `nodes outlive the variable of their document`() throws {
        let found = try nodes(open(Self.text), "//*[@n='1']")
        #expect(found.first?.value == "ጳጉ&ሜን")
    }

    @Test func `lines beyond sixty-five thousand are exact`() throws {
        let document = try open(
            "<a>" + String(repeating: "\n", count: 70_000) + "<b/><c k='1'/></a>"
        )
        #expect(try nodes(document, "//b | //@k").map(\.line) == [70_001, 70_001])
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var xpath: String
        var message: String
        var testDescription: String { String(xpath.prefix(40)) }
    }

    static let faults: [Fault] = [
        Fault(
            xpath: "//item/p:name",
            message: "XPath:1:8: error: the prefix 'p' is not declared; "
                + "declare it with --namespace p=uri, or use local-name()"
        ),
        Fault(
            xpath: "'ሰላም:a' = //item\n  [@ldm:k]",
            message: "XPath:2:5: error: the prefix 'ldm' is not declared; did you mean 'ldml'?"
        ),
        Fault(
            xpath: "//item[contain(., 'x')]",
            message: "XPath:1:8: error: there is no function 'contain' in XPath 1.0; "
                + "did you mean 'contains'?"
        ),
        Fault(
            xpath: "matches(., 'x')",
            message: "XPath:1:1: error: there is no function 'matches' in XPath 1.0"
        ),
        Fault(
            xpath: "//item[",
            message: "XPath:1:8: error: an expression is missing or broken here; "
                + "look for a bracket or a name that is not complete"
        ),
        Fault(
            xpath: "//item]",
            message: "XPath:1:7: error: an expression is missing or broken here; "
                + "look for a bracket or a name that is not complete"
        ),
        Fault(xpath: "", message: "XPath:1:1: error: the expression is empty"),
        Fault(
            xpath: "//a[. = 'x]",
            message: "XPath:1:9: error: the text has no end; end it with '"
        ),
        Fault(
            xpath: "//a[. = $x]",
            message: "XPath:1:9: error: there are no variables; write the value itself"
        ),
        Fault(
            xpath: "count(1)",
            message: "XPath:1: error: uses a value of the wrong type; "
                + "only paths have steps and predicates; check what each function takes"
        ),
        Fault(
            xpath: "contains('x')",
            message: "XPath:1: error: a function has too few or too many arguments"
        ),
        Fault(
            xpath: "(//item",
            message: "XPath:1:8: error: an expression is missing or broken here; "
                + "look for a bracket or a name that is not complete"
        ),
        Fault(
            xpath: String(repeating: "(", count: 65),
            message: "XPath:1:65: error: brackets are nested deeper than 64"
        ),
        Fault(
            xpath: "//namespace::*",
            message: "XPath:1: error: matches namespace nodes, which are not read; "
                + "ask for namespace-uri() of an element"
        ),
        Fault(
            xpath: String(repeating: "a/", count: 3_000) + "a",
            message: "XPath:1: error: the expression has 6001 bytes; at most 4096 are read"
        ),
    ]

    @Test(arguments: faults)
    func `a faulty expression is one line with its column`(fault: Fault) throws {
        let document = try open(Self.text)
        let error = #expect(throws: DiagnosticsError.self) {
            try document.select(fault.xpath, namespaces: ["ldml": "urn:x"])
        }
        #expect(error?.description == fault.message)
    }

    @Test func `a query that is quadratic is stopped`() throws {
        let document = try open("<a>" + String(repeating: "<b/>", count: 20_000) + "</a>")
        let error = #expect(throws: DiagnosticsError.self) {
            try document.select("//b[count(preceding-sibling::b) > count(following-sibling::b)]")
        }
        #expect(error?.diagnostics.first?.identifier == "xpath-operations")
    }

    @Test func `results and texts are bounded`() throws {
        let text = "<a>" + String(repeating: "<b>ሀሁ</b>", count: 20) + "</a>"
        let document = try open(text, MarkupLimits(value: 8))
        let many = #expect(throws: DiagnosticsError.self) {
            try document.select("//b", limit: 19)
        }
        #expect(many?.diagnostics.first?.identifier == "xpath-results")
        let long = #expect(throws: DiagnosticsError.self) { try document.select("string(/)") }
        #expect(long?.diagnostics.first?.identifier == "xpath-text")
        #expect(document.root.value == "ሀሁ")
    }

    private func open(_ text: String, _ limits: MarkupLimits = .init()) throws -> MarkupDocument {
        try MarkupDocument.open(
            bytes: Array(text.utf8),
            named: "t.xml",
            syntax: .xml,
            limits: limits
        )
    }

    private func nodes(
        _ document: MarkupDocument,
        _ xpath: String,
        _ namespaces: [String: String] = [:]
    ) throws -> [MarkupNode] {
        guard case .nodes(let nodes) = try document.select(xpath, namespaces: namespaces) else {
            return []
        }
        return nodes
    }
}
