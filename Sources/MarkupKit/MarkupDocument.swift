public import Diagnostics

/// One document held as a tree, to be asked with XPath.
///
/// Bounded as ``Markup`` is: no entity is expanded, nothing else is opened, and a document that is
/// broken or too large is refused with a place. HTML is read as browsers do, faults and all. A
/// document belongs to one thread at a time.
public final class MarkupDocument {
    /// By which rules a document is read.
    public enum Syntax: Sendable, Hashable {
        case xml
        case html
    }

    /// What diagnostics call the document.
    public let file: String
    /// By which rules it was read.
    public let syntax: Syntax
    let limits: MarkupLimits
    let tree: DocumentTree

    private init(
        text: [UInt8],
        named file: String,
        syntax: Syntax,
        limits: MarkupLimits,
        keepingScripts: Bool
    ) throws(DiagnosticsError) {
        self.file = file
        self.syntax = syntax
        self.limits = limits
        tree = try DocumentTree(
            text: text,
            named: file,
            syntax: syntax,
            limits: limits,
            keepingScripts: keepingScripts
        )
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - file: its path, which diagnostics repeat as given.
    ///   - syntax: whether it is XML or HTML.
    ///   - limits: what is refused as too large.
    ///   - keepingScripts: whether the text of `script` and `style` elements of HTML is read.
    public static func open(
        file: String,
        syntax: Syntax,
        limits: MarkupLimits = .init(),
        keepingScripts: Bool = false
    ) throws(DiagnosticsError) -> MarkupDocument {
        try open(
            bytes: readBytes(of: file, limit: limits.largest(syntax)),
            named: file,
            syntax: syntax,
            limits: limits,
            keepingScripts: keepingScripts
        )
    }

    /// Reads the bytes of a document.
    ///
    /// - Parameters:
    ///   - bytes: the whole document.
    ///   - named: what diagnostics call it.
    ///   - syntax: whether it is XML or HTML.
    ///   - limits: what is refused as too large.
    ///   - keepingScripts: whether the text of `script` and `style` elements of HTML is read.
    public static func open(
        bytes: [UInt8],
        named: String,
        syntax: Syntax,
        limits: MarkupLimits = .init(),
        keepingScripts: Bool = false
    ) throws(DiagnosticsError) -> MarkupDocument {
        let most = limits.largest(syntax)
        guard bytes.count <= most else {
            throw DiagnosticsError(tooLarge(named, bytes.count, limit: most))
        }
        let text: [UInt8]
        switch syntax {
        case .xml:
            text = try decoded(bytes, named: named)
            try checkTags(of: text, named: named, limits: limits)
        case .html:
            text = try decodedHTML(bytes, named: named)
            try checkHTMLTags(of: text, named: named, limits: limits)
        }
        return try MarkupDocument(
            text: text,
            named: named,
            syntax: syntax,
            limits: limits,
            keepingScripts: keepingScripts
        )
    }

    /// The outermost element.
    public var root: MarkupNode { MarkupNode(document: self, handle: tree.root) }

    /// Answers an XPath 1.0 expression.
    ///
    /// - Parameters:
    ///   - xpath: the expression, at most 4,096 bytes.
    ///   - namespaces: the prefixes it uses; `xml` is always known.
    ///   - context: the node it starts from, of this document; absent: the document.
    ///   - limit: how many nodes it may match.
    /// - Throws: a diagnostic at a column of the expression, which it calls `XPath`.
    public func select(
        _ xpath: String,
        namespaces: [String: String] = [:],
        in context: MarkupNode? = nil,
        limit: Int = 10_000
    ) throws(DiagnosticsError) -> MarkupSelection {
        try checkXPath(xpath, namespaces: namespaces)
        if let context { precondition(context.document === self, "a node of another document") }
        let result = try tree.evaluate(
            xpath,
            namespaces: namespaces,
            in: context?.handle,
            limit: limit,
            limits: limits
        )
        switch result {
        case .handles(let handles):
            return .nodes(handles.map { MarkupNode(document: self, handle: $0) })
        case .text(let text): return .text(text)
        case .number(let number): return .number(number)
        case .flag(let flag): return .flag(flag)
        }
    }
}

/// What an XPath expression came to.
public enum MarkupSelection {
    /// The nodes it matched, in document order.
    case nodes([MarkupNode])
    /// A string.
    case text(String)
    /// A number; XPath has not-a-number for text that is none.
    case number(Double)
    /// A truth value.
    case flag(Bool)
}

extension Markup {
    /// Reads HTML into values, mending it as browsers do.
    ///
    /// The charset is taken from a byte order mark, else UTF-8 if the bytes are, else as declared,
    /// else Windows-1252. Elements of any name are accepted; scripts and styles lose their text.
    public static func parseHTML(
        bytes: [UInt8],
        named: String,
        limits: MarkupLimits = .init()
    ) throws(DiagnosticsError) -> MarkupElement {
        try MarkupDocument.open(bytes: bytes, named: named, syntax: .html, limits: limits)
            .root.element
    }
}
