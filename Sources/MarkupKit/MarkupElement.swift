/// One attribute of an element, entity references resolved.
public struct MarkupAttribute: Sendable, Hashable {
    /// The name, with its prefix if it has one.
    public var name: String
    /// The value.
    public var value: String

    /// Makes an attribute.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// One element of a document, copied out of the parser as a value.
public struct MarkupElement: Sendable, Hashable {
    /// The name, with its prefix if it has one; a default namespace leaves no trace.
    public var name: String
    /// The attributes in document order.
    public var attributes: [MarkupAttribute]
    /// The child elements in document order.
    public var children: [MarkupElement]
    /// The character data directly inside, joined; white space around child elements is dropped.
    public var text: String
    /// The line on which the start tag ends, from one.
    public var line: Int

    /// Makes an element.
    public init(
        name: String,
        attributes: [MarkupAttribute] = [],
        children: [MarkupElement] = [],
        text: String = "",
        line: Int
    ) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.text = text
        self.line = line
    }

    /// The value of an attribute, or none when it is absent.
    public subscript(_ attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    /// The first child of a name, or none.
    public func child(_ name: String) -> MarkupElement? {
        children.first { $0.name == name }
    }

    /// The children of a name, in document order.
    public func children(_ name: String) -> [MarkupElement] {
        children.filter { $0.name == name }
    }
}
