import Vocabulary

@testable import Scoring

/// Where an alias leads: whose gold, which cluster.
struct ReferenceEntry: Hashable, Sendable {
    /// The index of the culture's gold set in the question.
    var gold: Int
    var cluster: Int
    var alias: String
    var rules: RuleSet
}

/// Every alias of every culture on one question, by its stems.
struct ReferenceIndex: Sendable {
    private var phrases: [String: [ReferenceEntry]] = [:]
    private var values: [AnswerValue: [ReferenceEntry]] = [:]
    private var longest = 0
    private let reader: ValueReader
    private var sounds: [String: [ReferenceEntry]] = [:]
    private var longer: Set<String> = []

    init(
        question: Question,
        tokenizer: inout Tokenizer,
        rules: FoldingRules,
        names: NameTable
    ) {
        reader = ValueReader(type: question.answerType, rules: rules, names: names)
        for (index, gold) in question.golds.enumerated() where gold.isValid {
            for (number, cluster) in gold.clusters.enumerated() {
                for alias in cluster.aliases {
                    let tokens = tokenizer.tokens(of: alias.text).withoutLeadingArticle
                    guard !tokens.isEmpty else { continue }
                    let used = tokens.reduce(RuleSet()) { $0.union($1.rules).union($1.stemRules) }
                    let entry = ReferenceEntry(
                        gold: index,
                        cluster: number,
                        alias: alias.text,
                        rules: used
                    )
                    insert(entry, tokens: tokens, calendar: gold.calendar)
                    guard question.answerType == .text, rules.active.contains(.format) else {
                        continue
                    }
                    for form in alias.text.joinedForms {
                        let tokens = tokenizer.tokens(of: form)
                        var other = entry
                        other.rules = tokens.reduce(RuleSet(.format)) {
                            $0.union($1.rules).union($1.stemRules)
                        }
                        phrases[tokens.map(\.stem).joined(separator: " "), default: []]
                            .append(other)
                        longest = max(longest, tokens.count)
                    }
                }
            }
        }
        longer = longerNames(&tokenizer)
    }

    /// The longer names that hold a wording of a gold.
    private func longerNames(_ tokenizer: inout Tokenizer) -> Set<String> {
        guard reader.rules.active.contains(.longerNames) else { return [] }
        var names: Set<String> = []
        for name in LongerNames.all {
            let stems = tokenizer.tokens(of: name).map(\.stem)
            let parts = stems.indices.flatMap { start in
                (start..<stems.count).filter { $0 - start + 1 < stems.count }.map {
                    stems[start...$0].joined(separator: " ")
                }
            }
            if parts.contains(where: { phrases[$0] != nil }) {
                names.insert(stems.joined(separator: " "))
            }
        }
        return names
    }

    private mutating func insert(_ entry: ReferenceEntry, tokens: [Token], calendar: String?) {
        let accepted = reader.accepted(by: tokens, calendar: calendar)
        for (value, folded) in accepted {
            var known = entry
            if folded { known.rules.insert(RuleSet(.calendar)) }
            values[value, default: []].append(known)
        }
        if !accepted.isEmpty, reader.isOnlyValue(tokens) { return }
        phrases[tokens.map(\.stem).joined(separator: " "), default: []].append(entry)
        if reader.rules.active.contains(.transliteration),
            let sound = Romanisation.sound(of: tokens.map(\.stem))
        {
            sounds[sound, default: []].append(entry)
        }
        longest = max(longest, tokens.count)
    }

    /// Everything the tokens name, unresolved: a longer alias does not yet hide a shorter one.
    func candidates(in tokens: [Token]) -> [ReferenceCandidate] {
        var found: [ReferenceCandidate] = []
        for start in tokens.indices {
            var key = ""
            for end in start..<min(tokens.count, start + longest) {
                key += end == start ? tokens[end].stem : " " + tokens[end].stem
                guard let entries = phrases[key] else { continue }
                if start == end && tokens[start].isHan && isInsideHan(start, tokens) { continue }
                let span = tokens[start...end]
                for entry in entries { found.append(ReferenceCandidate(entry, tokens: span)) }
            }
        }
        found = outsideLongerNames(found, tokens)
        let reading = reader.reading(of: tokens)
        found.removeAll { candidate in
            reading.masks.contains { mask in
                let span = candidate.start..<candidate.end
                guard mask.overlaps(span) else { return false }
                if mask == span {
                    return !reading.values.contains {
                        $0.start == candidate.start && $0.end == candidate.end
                    }
                }
                // What holds a value whole is more than it; what cuts it is less.
                return mask.clamped(to: span) != mask
            }
        }
        for value in reading.values {
            for entry in values[value.value, default: []] {
                found.append(ReferenceCandidate(entry, value: value))
            }
        }
        for sound in sounds.isEmpty ? [] : Romanisation.sounds(in: tokens) {
            for entry in sounds[sound.text, default: []] {
                let isFound = found.contains {
                    $0.entry.gold == entry.gold && ($0.start, $0.end) == (sound.start, sound.end)
                }
                if !isFound { found.append(ReferenceCandidate(entry, sound: sound)) }
            }
        }
        return found
    }

    /// Whether a text says anything that is read as a value.
    func readsAny(_ tokens: [Token]) -> Bool { !reader.reading(of: tokens).values.isEmpty }

    /// What does not stand inside a longer name.
    private func outsideLongerNames(
        _ found: [ReferenceCandidate],
        _ tokens: [Token]
    ) -> [ReferenceCandidate] {
        guard !longer.isEmpty else { return found }
        var spans: [Range<Int>] = []
        for start in tokens.indices {
            for end in start..<min(tokens.count, start + 3)
            where longer.contains(tokens[start...end].map(\.stem).joined(separator: " ")) {
                spans.append(tokens[start].start..<tokens[end].end)
            }
        }
        return found.filter { candidate in
            !spans.contains {
                $0.lowerBound <= candidate.start && candidate.end <= $0.upperBound
                    && $0.count > candidate.end - candidate.start
            }
        }
    }

    /// One ideograph inside a longer word is a part of it, as "tea" is of "tea egg".
    private func isInsideHan(_ index: Int, _ tokens: [Token]) -> Bool {
        let before =
            index > 0 && tokens[index - 1].isHan && tokens[index - 1].end == tokens[index].start
        let after =
            index + 1 < tokens.count && tokens[index + 1].isHan
            && tokens[index + 1].start == tokens[index].end
        return before || after
    }
}

/// An alias found in an answer.
struct ReferenceCandidate {
    var entry: ReferenceEntry
    var start: Int
    var end: Int
    var rules: RuleSet

    init(_ entry: ReferenceEntry, tokens: ArraySlice<Token>) {
        self.entry = entry
        start = tokens.first?.start ?? 0
        end = tokens.last?.end ?? 0
        rules = tokens.reduce(entry.rules) { $0.union($1.rules).union($1.stemRules) }
    }

    init(_ entry: ReferenceEntry, sound: Romanisation.Sound) {
        self.entry = entry
        start = sound.start
        end = sound.end
        rules = entry.rules.union(RuleSet(.transliteration))
    }

    init(_ entry: ReferenceEntry, value: LocatedValue) {
        self.entry = entry
        start = value.start
        end = value.end
        rules = entry.rules.union(value.rules)
    }
}

extension [Token] {
    /// The tokens without the article in front, which answers leave out.
    fileprivate var withoutLeadingArticle: [Token] {
        guard count > 1, let first, ["the", "a", "an", "l"].contains(first.text) else {
            return self
        }
        return Array(dropFirst())
    }
}
