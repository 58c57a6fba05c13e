@testable import Scoring

/// Tells refusals and "nothing applies" from answers.
struct ReferenceRefusals: Sendable {
    /// Phrases by their first word: few words of an answer begin one.
    private let anywhere: [String: [(words: [String], name: String)]]
    private let whole: Set<String>

    init(tokenizer: inout Tokenizer) {
        var phrases: [String: [(words: [String], name: String)]] = [:]
        for phrase in RefusalPhrases.anywhere {
            let words = tokenizer.tokens(of: phrase).map(\.text)
            guard let first = words.first else { continue }
            phrases[first, default: []].append((words, phrase))
        }
        anywhere = phrases
        var single: Set<String> = []
        for phrase in RefusalPhrases.whole {
            single.insert(tokenizer.tokens(of: phrase).map(\.text).joined(separator: " "))
        }
        whole = single
    }

    /// The phrase by which the answer declines, or none.
    /// - Parameter matched: whether the answer names a gold all the same; then only a refusal that
    ///   nothing turns around counts.
    func refusal(in tokens: [Token], matched: Bool) -> String? {
        if tokens.isEmpty { return "empty" }
        let words = tokens.prefix(40).map(\.text)
        if !matched, whole.contains(words.joined(separator: " ")), tokens.count <= 40 {
            return "nothing applies: " + words.joined(separator: " ")
        }
        for start in words.indices {
            for phrase in anywhere[words[start]] ?? [] {
                let end = start + phrase.words.count
                guard end <= words.count, words[start..<end].elementsEqual(phrase.words) else {
                    continue
                }
                if !matched { return "declines: " + phrase.name }
                let turns = words[end...].contains(where: RefusalPhrases.turns.contains)
                if start <= 1, !turns { return "declines: " + phrase.name }
            }
        }
        return nil
    }

    /// Whether a wording of a gold means that nothing applies.
    func saysNothing(_ wording: String) -> Bool {
        ["none", "nothing", "no", "n/a", "i don't know", "idk", "unknown"]
            .contains(wording.lowercased())
    }

    /// Whether the answer says that there is no such thing.
    func saysNothingApplies(_ tokens: [Token]) -> Bool {
        let words = tokens.prefix(40).map(\.text)
        if ["none", "nothing", "no", "n a"].contains(words.joined(separator: " ")) { return true }
        if words.contains(where: RefusalPhrases.turns.contains) { return false }
        if RefusalPhrases.nothing.contains(where: { end(of: $0, in: words) != nil }) { return true }
        guard words.count <= 14 else { return false }
        return RefusalPhrases.lacks.contains { phrase in
            guard let end = end(of: phrase, in: words), end < words.count else { return false }
            return !RefusalPhrases.hedges.contains(words[end])
                && !words[end...].contains { ["so", "that", "which"].contains($0) }
        }
    }

    /// The index behind a phrase, or none when it is not there.
    private func end(of phrase: String, in words: [String]) -> Int? {
        let parts: [Substring] = phrase.split(separator: " ")
        return position(of: parts.map(String.init), in: words).map { $0 + parts.count }
    }

    private func position(of phrase: [String], in words: [String]) -> Int? {
        guard let first = phrase.first, words.count >= phrase.count else { return nil }
        for start in 0...(words.count - phrase.count) where words[start] == first {
            if Array(words[start..<(start + phrase.count)]) == phrase { return start }
        }
        return nil
    }
}
