/// One node of a document, which it keeps alive.
///
/// Its properties are read from the tree when asked for, and bounded by the document's limits.
public struct MarkupNode {
    /// What stands at a place of a tree.
    public enum Kind: String, Sendable, Hashable {
        case document
        case element
        case attribute
        case text
    }

    let document: MarkupDocument
    let handle: NodeHandle

    /// The string-value: the text of the node and of all inside it, cut at the limit's bytes.
    public var value: String {
        document.tree.value(of: handle, limit: document.limits.value)
    }

    /// The line on which the start tag ends, from one; an attribute has its element's.
    public var line: Int { document.tree.line(of: handle) }

    /// The place in the tree, as `/ldml/dates/calendar[2]/@type`.
    ///
    /// Numbers stand where siblings share a name, as those of libxml2 do; names in a default
    /// namespace are given as written. Longer than 2,000 bytes it loses its beginning.
    public var path: String { document.tree.path(of: handle) }

    /// The name as written, with its prefix; a text has none.
    public var name: String { document.tree.name(of: handle) }

    /// What the node is.
    public var kind: Kind { document.tree.kind(of: handle) }

    /// The nearest `xml:lang` or, in HTML, `lang` of the node or what holds it.
    public var language: String? { document.tree.language(of: handle) }

    /// The value of an attribute by its name as written, or none when it is absent.
    public func attribute(_ name: String) -> String? {
        document.tree.attribute(name, of: handle, limit: document.limits.value)
    }

    /// The element copied out as a value; of other nodes, one with only name and text.
    public var element: MarkupElement {
        document.tree.element(of: handle, limit: document.limits.value)
    }
}
