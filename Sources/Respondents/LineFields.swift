internal import JSONKit

/// The fields of one JSON object on a line of its own, as programs and recordings write them.
struct LineFields {
    private let object: JSONValue

    /// Reads an object; halves of surrogate pairs, bad UTF-8 and bare control characters are mended.
    init?(_ line: [UInt8]) {
        guard let root = JSONDocument(line)?.root, root.isObject else { return nil }
        object = root
    }

    /// Whether a field is there and not null.
    func has(_ key: String) -> Bool { object[key].map { !$0.isNull } ?? false }

    func text(_ key: String) -> String? { object[key]?.string }

    func flag(_ key: String) -> Bool? { object[key]?.bool }

    func integer(_ key: String) -> Int? { object[key]?.int }

    func number(_ key: String) -> Double? { object[key]?.double }
}
