import Foundation

/// Writes a long list as JSON piece by piece, to the byte what an encoder makes of all of it.
///
/// An encoder holds a tree of everything before it writes the first byte, which for the rows of
/// seventy models is ten times their text.
struct JSONList {
    /// How many elements are encoded together.
    private static let step = 64

    private let encoder: JSONEncoder
    private let isPretty: Bool

    init(_ encoder: JSONEncoder) {
        self.encoder = encoder
        isPretty = encoder.outputFormatting.contains(.prettyPrinted)
    }

    /// Hands over the text of the list in pieces.
    func write<Element: Encodable>(_ list: [Element], to out: (String) -> Void) throws {
        // An empty list has a form of its own, which is the encoder's business.
        guard list.count > Self.step else {
            return out(String(decoding: try encoder.encode(list), as: UTF8.self))
        }
        var start = 0
        while start < list.count {
            let end = min(start + Self.step, list.count)
            let part = try encoder.encode(Array(list[start..<end]))
            let inner = inside(String(decoding: part, as: UTF8.self))
            out(start == 0 ? (isPretty ? "[\n" : "[") : (isPretty ? ",\n" : ","))
            out(inner)
            start = end
        }
        out(isPretty ? "\n]" : "]")
    }

    /// The elements of a list that is not empty, without its brackets.
    private func inside(_ text: String) -> String {
        let edge = isPretty ? 2 : 1
        return String(decoding: text.utf8.dropFirst(edge).dropLast(edge), as: UTF8.self)
    }
}
