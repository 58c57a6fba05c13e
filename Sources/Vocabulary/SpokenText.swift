/// What a model said, parted from what it wrote for itself inside `<think>` tags.
///
/// Some chat templates write the opening tag themselves, so that replies hold the closing one only. A
/// block that is never closed has no answer after it.
public struct SpokenText: Sendable, Hashable {
    /// The answer.
    public var text: String
    /// What stood inside the tags, or nothing where there was no word in them.
    public var thought: String?
    /// Whether there were tags.
    public var isParted: Bool

    /// Parts a text; one without tags stays as it is.
    public init(_ text: String) {
        self.text = text
        isParted = false
        let start = text.utf8.firstIndex { !isBlank($0) } ?? text.startIndex
        let isOpened = text.utf8[start...].starts(with: "<think>".utf8)
        // The search is over bytes: a long answer has few `<`.
        let closing = text.firstIndex(of: "</think>")
        guard isOpened || closing != nil else { return }
        let inner = isOpened ? text.utf8.index(start, offsetBy: 7) : start
        let words = trimmed(text[inner..<(closing ?? text.endIndex)])
        isParted = true
        thought = words.isEmpty ? nil : words
        self.text = ""
        if let closing {
            let rest = text[text.utf8.index(closing, offsetBy: 8)...]
            let begin = rest.utf8.firstIndex { !isBlank($0) } ?? rest.endIndex
            self.text = String(rest[begin...])
        }
    }

    /// What else a model wrote for itself, with the thought behind it.
    public func reasoning(behind words: String?) -> String? {
        guard let words, !words.isEmpty else { return thought ?? words }
        return thought.map { words + "\n" + $0 } ?? words
    }
}

private func trimmed(_ text: Substring) -> String {
    let start = text.utf8.firstIndex { !isBlank($0) } ?? text.endIndex
    let end = text.utf8.lastIndex { !isBlank($0) }.map { text.utf8.index(after: $0) } ?? start
    return String(text[start..<max(start, end)])
}

private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0d).contains(byte)
}

extension String {
    /// Where an ASCII tag begins, or none.
    fileprivate func firstIndex(of tag: StaticString) -> Index? {
        let letters = Array(tag.description.utf8)
        var rest = utf8[...]
        while let place = rest.firstIndex(of: letters[0]) {
            if utf8[place...].starts(with: letters) { return place }
            rest = utf8[utf8.index(after: place)...]
        }
        return nil
    }
}
