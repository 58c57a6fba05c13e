/// A JSON text (RFC 8259) as a flat list of its values, read in one pass and within bounds.
///
/// Strings and numbers are decoded only when they are asked for, because a reader needs five of
/// the forty values in a reply. Nesting costs no stack. Mended, since providers send it, are bytes
/// that are no UTF-8, halves of surrogate pairs, unknown or cut escapes, control characters inside
/// strings, and Python's `NaN` and `Infinity`, which count as null. The structure must be sound.
public final class JSONDocument: Sendable {
    /// The most objects and arrays inside each other.
    public static let maximumDepth = 512
    /// The most values in one text, keys included; it bounds the list to 64 MiB.
    public static let maximumValues = 1 << 22

    /// The text as it came.
    let bytes: [UInt8]
    /// The values in the order of the text, a key before its value.
    let nodes: [JSONNode]
    /// Whether nothing but bad UTF-8 and lone surrogates had to be mended.
    public let isStrict: Bool

    /// Reads a text; nothing comes of what is not JSON or passes the bounds.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count < Int32.max else { return nil }
        var scanner = JSONScanner(bytes)
        guard scanner.scan() else { return nil }
        self.bytes = bytes
        self.nodes = scanner.nodes
        self.isStrict = scanner.isStrict
    }

    /// The outermost value.
    public var root: JSONValue { JSONValue(document: self, index: 0) }
}

/// One value of a JSON text: its kind and where it stands.
struct JSONNode: Sendable {
    enum Kind: UInt8, Sendable {
        case object, array, string, number, yes, no, null
    }

    var kind: Kind
    /// Whether a string holds no escape.
    var isPlain = true
    /// Its first byte; of a string, the first inside the quotes.
    var start: Int32
    /// The byte after its last; of a string, the closing quote.
    var end: Int32
    /// The index of the value after it and all it holds.
    var next: Int32
}
