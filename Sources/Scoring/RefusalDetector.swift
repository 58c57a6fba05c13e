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
    private var nothing: [Phrase] = []
    private let occasions = Set(RefusalPhrases.occasions)
    private let missing: [[UInt16]]
    private let general: Set<UInt16>
    private let bare: Set<[UInt16]>
    private let longestBare: Int
    private let lacks: [[UInt16]]
    private let hedged = Set(RefusalPhrases.hedged)
    private let excuses: [[UInt16]]
    private let corrects: [[UInt16]]
    private let ignorance: Set<[UInt16]>

    /// Folds the phrases and gives their words roles.
    init(tokenizer: inout FlatTokenizer) {
        for phrase in RefusalPhrases.anywhere {
            let words = tokenizer.numbers(of: phrase)
            guard let first = words.first else { continue }
            anywhere[first, default: []].append(Phrase(words: words, name: phrase))
            tokenizer.words.insert(role: .declines, of: first)
        }
        for phrase in RefusalPhrases.whole {
            let words = tokenizer.numbers(of: phrase)
            guard let first = words.first else { continue }
            whole.insert(words)
            longestWhole = max(longestWhole, words.count)
            tokenizer.words.insert(role: .declinesAlone, of: first)
        }
        for phrase in RefusalPhrases.nothing {
            let words = tokenizer.numbers(of: phrase)
            guard let first = words.first else { continue }
            nothing.append(Phrase(words: words, name: phrase))
            tokenizer.words.insert(role: .declinesAlone, of: first)
        }
        missing = RefusalPhrases.missing.map { tokenizer.numbers(of: $0) }
        general = Set(RefusalPhrases.general.map { tokenizer.insert($0) })
        bare = Set(RefusalPhrases.bare.map { tokenizer.numbers(of: $0) })
        longestBare = bare.map(\.count).max() ?? 0
        for phrase in bare.union(missing) {
            guard let first = phrase.first else { continue }
            tokenizer.words.insert(role: .declinesAlone, of: first)
        }
        excuses = RefusalPhrases.excuses.map { tokenizer.numbers(of: $0) }
        corrects = RefusalPhrases.corrects.map { tokenizer.numbers(of: $0) }
        lacks = RefusalPhrases.lacks.map { tokenizer.numbers(of: $0) }
        ignorance = Set(RefusalPhrases.ignorance.map { tokenizer.numbers(of: $0) })
        for word in RefusalPhrases.turns { tokenizer.insert(word, .turns) }
        for word in RefusalPhrases.hedges { tokenizer.insert(word, .hedges) }
        for word in RefusalPhrases.refers { tokenizer.insert(word, .refers) }
        for word in RefusalPhrases.last { tokenizer.insert(word, .endsNothing) }
        for word in ["so", "that", "which"] { tokenizer.insert(word, .goesOn) }
    }

    /// The phrase by which the answer declines, or none.
    /// - Parameter matched: whether the answer names a gold all the same; then only a refusal that
    ///   nothing turns around counts.
    func refusal(in text: FlatText, words: WordTable, matched: Bool) -> String? {
        let tokens = text.tokens
        if tokens.isEmpty { return "empty" }
        let count = min(Self.reach, tokens.count)
        if !matched, let none = none(in: text, words: words) { return Self.nothingApplies + none }
        guard text.roles.contains(.declines) else { return nil }
        var last: (end: Int, name: String)?
        for start in 0..<count where words.roles(of: tokens[start].word).contains(.declines) {
            for phrase in anywhere[tokens[start].word] ?? [] {
                guard stands(phrase.words, at: start, in: text, count) else { continue }
                let end = start + phrase.words.count
                if matched {
                    let opens = start == 0 || (start == 1 && !tokens[1].afterStop)
                    if opens, !hedged.contains(phrase.name),
                        !has(.turns, in: end..<count, of: text, words),
                        !givesAnswer(behind: end, in: text, count)
                    {
                        return "declines: " + phrase.name
                    }
                } else if end > last?.end ?? 0 {
                    last = (end, phrase.name)
                }
            }
        }
        guard let last else { return nil }
        return answersAfterAll(behind: last.end, in: text, words, count)
            || givesAnswer(behind: last.end, in: text, count)
            ? nil : "declines: " + last.name
    }

    /// Whether an apology is one for what was said before, or the right answer follows it.
    private func givesAnswer(behind end: Int, in text: FlatText, _ count: Int) -> Bool {
        if excuses.contains(where: { stands($0, at: end, in: text, count) }) { return true }
        return (end..<count).contains { start in
            text.tokens[start].afterStop
                && corrects.contains { stands($0, at: start, in: text, count) }
        }
    }

    /// Whether a refusal says that nobody keeps an occasion, which a day beside it may only deny.
    func isOfOccasion(_ refusal: String) -> Bool {
        guard refusal.hasPrefix(Self.nothingApplies) else { return false }
        return occasions.contains(String(refusal.dropFirst(Self.nothingApplies.count)))
    }

    private static let nothingApplies = "nothing applies: "

    /// The number of tokens of a beginning that says that there is nothing, whatever is told behind it.
    ///
    /// "None (in Ethiopia it is Pagumen)" is an answer of none, and so is "There is no thirteenth month
    /// in Eritrea; Ethiopia has Pagumen", but neither "No, pizza" nor "None, but pizza".
    func opening(of text: FlatText, words: WordTable) -> Int? {
        guard text.roles.contains(.declinesAlone) else { return nil }
        let tokens = text.tokens
        let count = min(Self.reach, tokens.count)
        func clauseEnd(behind start: Int) -> Int? {
            guard let end = (start..<count).first(where: { tokens[$0].afterStop }) else {
                return nil
            }
            let next = words.roles(of: tokens[end].word)
            return next.isDisjoint(with: [.turns, .isBut]) ? end : nil
        }
        guard count > 1 else { return nil }
        if words.roles(of: tokens[0].word).contains(.declinesAlone),
            let end = clauseEnd(behind: 1), end <= longestBare,
            bare.contains(tokens[..<end].map(\.word))
        {
            return end
        }
        for phrase in missing {
            guard let behind = self.end(of: phrase, in: text, count),
                let end = clauseEnd(behind: behind),
                !tokens[..<end].contains(where: { general.contains($0.word) })
            else { continue }
            return end
        }
        return nil
    }

    /// Whether something is said behind a "but maybe", and not to ask somebody else.
    private func answersAfterAll(
        behind end: Int,
        in text: FlatText,
        _ words: WordTable,
        _ count: Int
    ) -> Bool {
        let roles = (end..<count).map { words.roles(of: text.tokens[$0].word) }
        guard let turn = roles.lastIndex(where: { $0.contains(.turns) }) else { return false }
        return turn + 1 < roles.count && !roles[turn...].contains { $0.contains(.refers) }
    }

    /// The phrase by which an answer without a gold says that nothing applies.
    private func none(in text: FlatText, words: WordTable) -> String? {
        let tokens = text.tokens
        if tokens.count <= longestWhole, text.roles.contains(.declinesAlone),
            whole.contains(tokens.map(\.word))
        {
            return tokens.map { text.text(of: $0) }.joined(separator: " ")
        }
        let count = min(Self.reach, tokens.count)
        if endsNothing(text, words) { return tokens.last.map { text.text(of: $0) } }
        guard text.roles.contains(.declinesAlone),
            !has(.turns, in: 0..<count, of: text, words)
        else { return nil }
        return nothing.first { end(of: $0.words, in: text, count) != nil }?.name
    }

    /// Whether a short answer ends with a verb that says that there is nothing.
    private func endsNothing(_ text: FlatText, _ words: WordTable) -> Bool {
        guard text.roles.contains(.endsNothing), text.tokens.count <= 6,
            let last = text.tokens.last
        else { return false }
        return words.roles(of: last.word).contains(.endsNothing)
    }

    /// Whether a wording of a gold means that nothing applies.
    static func saysNothing(_ wording: String) -> Bool {
        ["none", "nothing", "no", "n/a", "i don't know", "idk", "unknown"]
            .contains(wording.lowercased())
    }

    /// Whether the answer says that there is no such thing.
    func saysNothingApplies(_ text: FlatText, words: WordTable) -> Bool {
        let count = min(Self.reach, text.tokens.count)
        if none(in: text, words: words) != nil { return !isIgnorance(text, words) }
        if has(.turns, in: 0..<count, of: text, words) { return false }
        guard count <= 14 else { return false }
        return lacks.contains { phrase in
            guard let end = end(of: phrase, in: text, count), end < count else { return false }
            return !words.roles(of: text.tokens[end].word).contains(.hedges)
                && !has(.goesOn, in: end..<count, of: text, words)
        }
    }

    /// Whether a whole answer says that its author does not know, which is no answer.
    private func isIgnorance(_ text: FlatText, _ words: WordTable) -> Bool {
        if ignorance.contains(text.tokens.map(\.word)) { return true }
        // "There is no knowing" ends with the same verb as "there is no such thing".
        guard endsNothing(text, words) else { return false }
        let count = text.tokens.count
        return (0..<count).contains { start in
            (anywhere[text.tokens[start].word] ?? []).contains {
                start + $0.words.count == count && stands($0.words, at: start, in: text, count)
            }
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
