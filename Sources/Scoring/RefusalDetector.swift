/// Tells refusals and "nothing applies" from answers.
struct RefusalDetector: Sendable {
    /// A phrase as numbers of words.
    private struct Phrase: Sendable {
        var words: [UInt16]
        var name: String
    }

    /// The words of an answer in which phrases are looked for.
    private static let reach = 40

    /// Phrases by their first word: few words of an answer begin one.
    private var anywhere: [UInt16: [Phrase]] = [:]
    private var whole: Set<[UInt16]> = []
    private var longestWhole = 0
    private let none: [[UInt16]]
    private let nothing: [[UInt16]]
    private let lacks: [[UInt16]]

    /// Folds the phrases and gives their words roles.
    init(tokenizer: inout FlatTokenizer) {
        func numbers(_ tokenizer: inout FlatTokenizer, _ phrase: String) -> [UInt16] {
            tokenizer.read(phrase)
            let text = tokenizer.cutter.text
            return text.tokens.map { tokenizer.words.insert(text.text(of: $0)) }
        }
        for phrase in RefusalPhrases.anywhere {
            let words = numbers(&tokenizer, phrase)
            guard let first = words.first else { continue }
            anywhere[first, default: []].append(Phrase(words: words, name: phrase))
            tokenizer.words.insert(role: .declines, of: first)
        }
        for phrase in RefusalPhrases.whole {
            let words = numbers(&tokenizer, phrase)
            guard let first = words.first else { continue }
            whole.insert(words)
            longestWhole = max(longestWhole, words.count)
            tokenizer.words.insert(role: .declinesAlone, of: first)
        }
        func parts(_ tokenizer: inout FlatTokenizer, _ phrase: String) -> [UInt16] {
            let parts: [Substring] = phrase.split(separator: " ")
            return parts.map { tokenizer.words.insert(String($0)) }
        }
        none = ["none", "nothing", "no", "n a"].map { parts(&tokenizer, $0) }
        nothing = RefusalPhrases.nothing.map { parts(&tokenizer, $0) }
        lacks = RefusalPhrases.lacks.map { parts(&tokenizer, $0) }
        for word in RefusalPhrases.turns { tokenizer.words.insert(word, .turns) }
        for word in RefusalPhrases.hedges { tokenizer.words.insert(word, .hedges) }
        for word in ["so", "that", "which"] { tokenizer.words.insert(word, .goesOn) }
    }

    /// The phrase by which the answer declines, or none.
    /// - Parameter matched: whether the answer names a gold all the same; then only a refusal that
    ///   nothing turns around counts.
    func refusal(in text: FlatText, words: WordTable, matched: Bool) -> String? {
        let tokens = text.tokens
        if tokens.isEmpty { return "empty" }
        if !matched, tokens.count <= longestWhole, text.roles.contains(.declinesAlone),
            whole.contains(tokens.map(\.word))
        {
            return "nothing applies: " + tokens.map { text.text(of: $0) }.joined(separator: " ")
        }
        guard text.roles.contains(.declines) else { return nil }
        let count = min(Self.reach, tokens.count)
        for start in 0..<count where words.roles(of: tokens[start].word).contains(.declines) {
            for phrase in anywhere[tokens[start].word] ?? [] {
                guard stands(phrase.words, at: start, in: text, count) else { continue }
                if !matched { return "declines: " + phrase.name }
                let end = start + phrase.words.count
                if start <= 1, !has(.turns, in: end..<count, of: text, words) {
                    return "declines: " + phrase.name
                }
            }
        }
        return nil
    }

    /// Whether a wording of a gold means that nothing applies.
    static func saysNothing(_ wording: String) -> Bool {
        ["none", "nothing", "no", "n/a", "i don't know", "idk", "unknown"]
            .contains(wording.lowercased())
    }

    /// Whether the answer says that there is no such thing.
    func saysNothingApplies(_ text: FlatText, words: WordTable) -> Bool {
        let count = min(Self.reach, text.tokens.count)
        if none.contains(where: { $0.count == count && stands($0, at: 0, in: text, count) }) {
            return true
        }
        if has(.turns, in: 0..<count, of: text, words) { return false }
        if nothing.contains(where: { end(of: $0, in: text, count) != nil }) { return true }
        guard count <= 14 else { return false }
        return lacks.contains { phrase in
            guard let end = end(of: phrase, in: text, count), end < count else { return false }
            return !words.roles(of: text.tokens[end].word).contains(.hedges)
                && !has(.goesOn, in: end..<count, of: text, words)
        }
    }

    private func has(
        _ role: WordRoles,
        in range: Range<Int>,
        of text: FlatText,
        _ words: WordTable
    ) -> Bool {
        range.contains { words.roles(of: text.tokens[$0].word).contains(role) }
    }

    /// The index behind a phrase's first place, or none when it is not there.
    private func end(of phrase: [UInt16], in text: FlatText, _ count: Int) -> Int? {
        (0..<count).first { stands(phrase, at: $0, in: text, count) }.map { $0 + phrase.count }
    }

    private func stands(
        _ phrase: [UInt16],
        at start: Int,
        in text: FlatText,
        _ count: Int
    ) -> Bool {
        start + phrase.count <= count
            && phrase.indices.allSatisfy { text.tokens[start + $0].word == phrase[$0] }
    }
}
