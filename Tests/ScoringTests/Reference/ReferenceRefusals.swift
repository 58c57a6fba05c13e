@testable import Scoring

/// Tells refusals and "nothing applies" from answers.
struct ReferenceRefusals: Sendable {
    private let anywhere: [(words: [String], name: String)]
    private let nothing: [(words: [String], name: String)]
    private let whole: Set<[String]>
    private let ignorance: Set<[String]>
    private let missing: [[String]]
    private let general: Set<String>
    private let bare: Set<[String]>
    private let excuses: [[String]]
    private let corrects: [[String]]
    private let lacks: [[String]]
    private let turns: Set<String>
    private let hedges: Set<String>
    private let refers: Set<String>
    private let last: Set<String>

    init(tokenizer: inout Tokenizer) {
        func words(_ phrase: String) -> [String] { tokenizer.tokens(of: phrase).map(\.text) }
        func named(_ phrases: [String]) -> [(words: [String], name: String)] {
            phrases.map { (words($0), $0) }.filter { !$0.0.isEmpty }
        }
        func single(_ list: some Sequence<String>) -> Set<String> {
            Set(list.map { words($0).first ?? $0 })
        }
        anywhere = named(RefusalPhrases.anywhere)
        nothing = named(RefusalPhrases.nothing)
        whole = Set(RefusalPhrases.whole.map(words))
        ignorance = Set(RefusalPhrases.ignorance.map(words))
        missing = RefusalPhrases.missing.map(words)
        general = single(RefusalPhrases.general)
        bare = Set(RefusalPhrases.bare.map(words))
        excuses = RefusalPhrases.excuses.map(words)
        corrects = RefusalPhrases.corrects.map(words)
        lacks = RefusalPhrases.lacks.map(words)
        turns = single(RefusalPhrases.turns)
        hedges = single(RefusalPhrases.hedges)
        refers = single(RefusalPhrases.refers)
        last = single(RefusalPhrases.last)
    }

    /// The phrase by which the answer declines, or none.
    /// - Parameter matched: whether the answer names a gold all the same; then only a refusal that
    ///   nothing turns around counts.
    func refusal(in tokens: [Token], matched: Bool) -> String? {
        if tokens.isEmpty { return "empty" }
        let words = tokens.prefix(40).map(\.text)
        if !matched, let none = none(tokens) { return "nothing applies: " + none }
        var found: (end: Int, name: String)?
        for start in words.indices {
            for phrase in anywhere where words[start...].starts(with: phrase.words) {
                let end = start + phrase.words.count
                if matched {
                    let opens = start == 0 || (start == 1 && !tokens[1].afterStop)
                    if opens, !RefusalPhrases.hedged.contains(phrase.name),
                        turns.isDisjoint(with: words[end...]),
                        !givesAnswer(behind: end, in: tokens)
                    {
                        return "declines: " + phrase.name
                    }
                } else if end > found?.end ?? 0 {
                    found = (end, phrase.name)
                }
            }
        }
        guard let found else { return nil }
        // Something is said behind a "but maybe", and not to ask somebody else.
        if let turn = words[found.end...].lastIndex(where: turns.contains),
            turn + 1 < words.count, refers.isDisjoint(with: words[turn...])
        {
            return nil
        }
        if givesAnswer(behind: found.end, in: tokens) { return nil }
        return "declines: " + found.name
    }

    /// Whether an apology is one for what was said before, or the right answer follows it.
    private func givesAnswer(behind end: Int, in tokens: [Token]) -> Bool {
        let words = tokens.prefix(40).map(\.text)
        return excuses.contains { words[end...].starts(with: $0) }
            || (end..<words.count).contains { start in
                tokens[start].afterStop && corrects.contains { words[start...].starts(with: $0) }
            }
    }

    /// Whether a refusal says that nobody keeps an occasion.
    func isOfOccasion(_ refusal: String) -> Bool {
        RefusalPhrases.occasions.contains { refusal == "nothing applies: " + $0 }
    }

    /// The number of tokens of a beginning that says that there is nothing.
    func opening(of tokens: [Token], but: Set<String>) -> Int? {
        let words = tokens.prefix(40).map(\.text)
        guard words.count > 1 else { return nil }
        func clauseEnd(behind start: Int) -> Int? {
            let end = (start..<words.count).first { tokens[$0].afterStop }
            return end.flatMap { turns.contains(words[$0]) || but.contains(words[$0]) ? nil : $0 }
        }
        if let end = clauseEnd(behind: 1), bare.contains(Array(words[..<end])) { return end }
        return missing.lazy.compactMap { phrase in
            end(of: phrase, in: words).flatMap(clauseEnd)
        }
        .first { general.isDisjoint(with: words[..<$0]) }
    }

    /// The phrase by which an answer says that nothing applies.
    private func none(_ tokens: [Token]) -> String? {
        let all = tokens.map(\.text)
        if whole.contains(all) { return all.joined(separator: " ") }
        if all.count <= 6, let end = all.last, last.contains(end) { return end }
        let words = all.prefix(40)
        if !turns.isDisjoint(with: words) { return nil }
        return nothing.first { end(of: $0.words, in: Array(words)) != nil }?.name
    }

    /// Whether a wording of a gold means that nothing applies.
    func saysNothing(_ wording: String) -> Bool {
        ["none", "nothing", "no", "n/a", "i don't know", "idk", "unknown"]
            .contains(wording.lowercased())
    }

    /// Whether the answer says that there is no such thing.
    func saysNothingApplies(_ tokens: [Token]) -> Bool {
        if none(tokens) != nil { return !isIgnorance(tokens.map(\.text)) }
        let words = tokens.prefix(40).map(\.text)
        guard turns.isDisjoint(with: words), words.count <= 14 else { return false }
        return lacks.contains { phrase in
            guard let end = end(of: phrase, in: words), end < words.count else { return false }
            return !hedges.contains(words[end])
                && !words[end...].contains { ["so", "that", "which"].contains($0) }
        }
    }

    /// Whether a whole answer says that its author does not know, which is no answer.
    private func isIgnorance(_ all: [String]) -> Bool {
        if ignorance.contains(all) { return true }
        guard all.count <= 6, let end = all.last, last.contains(end) else { return false }
        return anywhere.contains {
            $0.words.count <= all.count && all.suffix($0.words.count) == $0.words[...]
        }
    }

    /// The index behind a phrase's first place, or none when it is not there.
    private func end(of phrase: [String], in words: [String]) -> Int? {
        words.indices.first { words[$0...].starts(with: phrase) }.map { $0 + phrase.count }
    }
}
