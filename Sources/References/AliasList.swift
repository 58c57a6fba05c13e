import Vocabulary

/// Wordings of one meaning, each once, in the order in which they were added.
struct AliasList: Sendable {
    private(set) var aliases: [Alias] = []
    private var seen: Set<String> = []

    /// Adds a wording without marks of direction; empty ones are left out.
    mutating func add(_ text: String?, _ language: String?) {
        guard let text else { return }
        let plain = withoutBidiMarks(text)
        guard !plain.isEmpty, seen.insert(plain).inserted else { return }
        aliases.append(Alias(plain, language: language))
    }

    /// A cluster of the wordings under a label, which becomes the first of them.
    func cluster(_ label: String) -> GoldCluster {
        let plain = withoutBidiMarks(label)
        var all = aliases
        if let place = all.firstIndex(where: { $0.text == plain }) {
            all.insert(all.remove(at: place), at: 0)
        } else {
            all.insert(Alias(plain), at: 0)
        }
        return GoldCluster(label: plain, aliases: all)
    }
}

/// A text without the invisible marks that only steer the direction of writing, ends trimmed.
func withoutBidiMarks(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isBidiMark(scalar) { scalars.append(scalar) }
    let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\u{A0}" }
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
}

private func isBidiMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069, 0xfeff: true
    default: false
    }
}
