/// One value of a JSON text; asking it for what it is not gives none.
public struct JSONValue: Sendable {
    let document: JSONDocument
    let index: Int

    private var node: JSONNode { document.nodes[index] }

    /// Whether it is an object.
    public var isObject: Bool { node.kind == .object }
    /// Whether it is an array.
    public var isArray: Bool { node.kind == .array }
    /// Whether it is null.
    public var isNull: Bool { node.kind == .null }

    /// The value of a key; the last one where the key stands twice, as most readers have it.
    public subscript(key: String) -> JSONValue? {
        guard node.kind == .object else { return nil }
        var found: JSONValue?
        var place = index + 1
        let end = Int(node.next)
        while place < end {
            if document.nodes[place].stands(for: key, in: document) {
                found = JSONValue(document: document, index: place + 1)
            }
            place = Int(document.nodes[place + 1].next)
        }
        return found
    }

    /// The elements of an array in order; nothing else has any.
    public var elements: Elements {
        let isArray = node.kind == .array
        return Elements(
            document: document,
            place: index + 1,
            end: isArray ? Int(node.next) : index + 1
        )
    }

    /// The keys and values of an object in order; nothing else has any.
    public var members: [(key: String, value: JSONValue)] {
        guard node.kind == .object else { return [] }
        var all: [(key: String, value: JSONValue)] = []
        var place = index + 1
        while place < Int(node.next) {
            let value = JSONValue(document: document, index: place + 1)
            all.append((JSONValue(document: document, index: place).string ?? "", value))
            place = Int(document.nodes[place + 1].next)
        }
        return all
    }

    /// The text of a string.
    public var string: String? {
        guard node.kind == .string else { return nil }
        let content = document.bytes[Int(node.start)..<Int(node.end)]
        return String(
            decoding: node.isPlain ? content : JSONEscape.resolved(content)[...],
            as: UTF8.self
        )
    }

    /// A number that is finite.
    public var double: Double? {
        guard node.kind == .number else { return nil }
        let number = Double(String(decoding: source, as: UTF8.self))
        return number.flatMap { $0.isFinite ? $0 : nil }
    }

    /// A number that is whole and fits.
    public var int: Int? {
        guard node.kind == .number else { return nil }
        return Int(String(decoding: source, as: UTF8.self)) ?? double.flatMap { Int(exactly: $0) }
    }

    /// Yes or no.
    public var bool: Bool? {
        switch node.kind {
        case .yes: true
        case .no: false
        default: nil
        }
    }

    /// The bytes that write the value.
    public var source: ArraySlice<UInt8> {
        let margin = node.kind == .string ? 1 : 0
        return document.bytes[Int(node.start) - margin..<Int(node.end) + margin]
    }

    /// The elements of an array.
    public struct Elements: Sequence, IteratorProtocol {
        let document: JSONDocument
        var place: Int
        let end: Int

        /// The next element, or none after the last.
        public mutating func next() -> JSONValue? {
            guard place < end else { return nil }
            defer { place = Int(document.nodes[place].next) }
            return JSONValue(document: document, index: place)
        }

        /// The first element, or none.
        public var first: JSONValue? {
            place < end ? JSONValue(document: document, index: place) : nil
        }
    }
}

extension JSONNode {
    /// Says whether a key is this one, without making a text of it where it holds no escape.
    fileprivate func stands(for key: String, in document: JSONDocument) -> Bool {
        let content = document.bytes[Int(start)..<Int(end)]
        guard isPlain else {
            return JSONEscape.resolved(content).elementsEqual(key.utf8)
        }
        return content.count == key.utf8.count && content.elementsEqual(key.utf8)
    }
}
