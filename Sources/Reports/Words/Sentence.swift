/// A sentence of a page in English, kept until it is known in which language it is said.
///
/// What stands in parentheses after the name must be a literal: a test reads the literals out of the
/// sources and looks them up in the catalogue.
struct Sentence: Sendable, Hashable {
    /// The words in English, with slots in braces.
    let english: String

    init(_ english: String) {
        self.english = english
    }
}

/// A piece of a sentence: words as they stand, or a slot to fill.
enum SentencePart: Sendable, Hashable {
    case words(String)
    case slot(String)
}

/// Cuts a sentence at its slots, such as `{n}`; braces around anything but a name are words.
func sentenceParts(_ text: String) -> [SentencePart] {
    var parts: [SentencePart] = []
    // Bytes, since braces are ASCII: a page says the same sentences thousands of times.
    let bytes = text.utf8
    var start = bytes.startIndex
    var from = start
    while let open = bytes[from...].firstIndex(of: UInt8(ascii: "{")) {
        let inside = bytes.index(after: open)
        from = inside
        guard let close = bytes[inside...].firstIndex(of: UInt8(ascii: "}")),
            isSlotName(text[inside..<close])
        else { continue }
        if start < open { parts.append(.words(String(text[start..<open]))) }
        parts.append(.slot(String(text[inside..<close])))
        start = bytes.index(after: close)
        from = start
    }
    if start < bytes.endIndex { parts.append(.words(String(text[start...]))) }
    return parts
}

private func isSlotName(_ name: Substring) -> Bool {
    !name.isEmpty
        && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) }
}
