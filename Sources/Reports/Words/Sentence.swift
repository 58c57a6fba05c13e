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
    var rest = Substring(text)
    var words = ""
    while let open = rest.firstIndex(of: "{") {
        words += rest[..<open]
        let inside = rest[rest.index(after: open)...]
        guard let close = inside.firstIndex(of: "}"), isSlotName(inside[..<close]) else {
            words.append("{")
            rest = inside
            continue
        }
        if !words.isEmpty { parts.append(.words(words)) }
        words = ""
        parts.append(.slot(String(inside[..<close])))
        rest = inside[inside.index(after: close)...]
    }
    words += rest
    if !words.isEmpty { parts.append(.words(words)) }
    return parts
}

private func isSlotName(_ name: Substring) -> Bool {
    !name.isEmpty
        && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) }
}
