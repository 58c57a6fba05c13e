/// One JSON value inside bytes, of which only what is asked for is read.
///
/// No tree is built, so that a hostile value of many million parts costs no more than its bytes;
/// and a part can be handed on byte for byte.
struct JSONView {
    private let bytes: [UInt8]
    /// Where the value lies in the bytes.
    let range: Range<Int>

    /// Checks that the bytes are one JSON value.
    init(_ bytes: [UInt8]) throws(JSONFault) {
        var scanner = JSONScanner(bytes: bytes, position: 0, end: bytes.count)
        range = try scanner.skipValue()
        if scanner.peek() != nil {
            throw JSONFault(
                offset: scanner.position,
                reason: "something follows after the end of the JSON"
            )
        }
        self.bytes = bytes
    }

    fileprivate init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        self.range = range
    }

    private var first: UInt8 { bytes[range.lowerBound] }

    var isObject: Bool { first == UInt8(ascii: "{") }
    var isArray: Bool { first == UInt8(ascii: "[") }
    var isString: Bool { first == UInt8(ascii: "\"") }
    var isNull: Bool { first == UInt8(ascii: "n") }

    /// The bytes of the value as they stand.
    var raw: [UInt8] { Array(bytes[range]) }

    /// The text of a string; lone surrogates and bytes that are no UTF-8 become U+FFFD.
    var string: String? { isString ? jsonText(bytes[range].dropFirst().dropLast()) : nil }

    /// The value of a finite number.
    var number: Double? {
        guard !isString, let value = Double(word), value.isFinite else { return nil }
        return value
    }

    /// The value of a whole number.
    var integer: Int? {
        guard !isString, !isObject, !isArray else { return nil }
        return Int(word) ?? number.flatMap { Int(exactly: $0) }
    }

    /// The value of `true` or `false`.
    var flag: Bool? {
        switch first {
        case UInt8(ascii: "t"): true
        case UInt8(ascii: "f"): false
        default: nil
        }
    }

    /// A string's text, or a number or flag as it is written; none for the rest.
    var scalarText: String? {
        if let string { return string }
        return isObject || isArray || isNull ? nil : word
    }

    /// The value of a member; the last one where a name is repeated, and none for `null`.
    subscript(name: String) -> JSONView? {
        var found: JSONView?
        for (key, value) in members where isKey(key, name) { found = value }
        return found.flatMap { $0.isNull ? nil : $0 }
    }

    /// The elements of an array, in order; nothing for other values.
    var elements: some Sequence<JSONView> { JSONParts(bytes, range, of: "[").lazy.map(\.value) }

    /// The members of an object with the place of each name; nothing for other values.
    private var members: some Sequence<(key: Range<Int>, value: JSONView)> {
        JSONParts(bytes, range, of: "{")
    }

    /// The names and values of an object, in order.
    var namedMembers: some Sequence<(name: String, value: JSONView)> {
        members.lazy.map { (jsonText(bytes[$0.key].dropFirst().dropLast()), $0.value) }
    }

    /// The first element of an array.
    var firstElement: JSONView? {
        for element in elements { return element }
        return nil
    }

    private var word: String {
        range.count > 400 ? "" : String(decoding: bytes[range], as: UTF8.self)
    }

    private func isKey(_ key: Range<Int>, _ name: String) -> Bool {
        let plain = bytes[key].dropFirst().dropLast()
        if plain.elementsEqual(name.utf8) { return true }
        return plain.contains(UInt8(ascii: "\\")) && jsonText(plain) == name
    }
}

/// The parts of an array or object whose JSON was checked before, found one by one.
private struct JSONParts: Sequence, IteratorProtocol {
    private var scanner: JSONScanner
    private let isObject: Bool
    private var isDone: Bool

    init(_ bytes: [UInt8], _ range: Range<Int>, of bracket: Unicode.Scalar) {
        scanner = JSONScanner(bytes: bytes, position: range.lowerBound + 1, end: range.upperBound)
        isObject = bracket == "{"
        isDone = bytes[range.lowerBound] != UInt8(ascii: bracket)
    }

    mutating func next() -> (key: Range<Int>, value: JSONView)? {
        guard !isDone, let first = scanner.peek(),
            first != UInt8(ascii: "}"), first != UInt8(ascii: "]")
        else { return nil }
        do {
            var key = 0..<0
            if isObject {
                let start = scanner.position
                try scanner.skipString()
                key = start..<scanner.position
                try scanner.skip(UInt8(ascii: ":"))
            }
            let value = try scanner.skipValue()
            if scanner.peek() == UInt8(ascii: ",") { scanner.position += 1 }
            return (key, JSONView(bytes: scanner.bytes, range: value))
        } catch {
            isDone = true
            return nil
        }
    }
}
