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

    init(question: Question, tokenizer: inout Tokenizer, rules: FoldingRules) {
        reader = ValueReader(type: question.answerType, rules: rules)
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
                }
            }
        }
    }

    private mutating func insert(_ entry: ReferenceEntry, tokens: [Token], calendar: String?) {
        let accepted = reader.accepted(by: tokens, calendar: calendar)
        for (value, folded) in accepted {
            var known = entry
            if folded { known.rules.insert(RuleSet(.calendar)) }
            values[value, default: []].append(known)
        }
        // A set of days is compared as a set only: "Saturday" alone is not "Friday and Saturday".
        if reader.type == .weekday && !accepted.isEmpty { return }
        phrases[tokens.map(\.stem).joined(separator: " "), default: []].append(entry)
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
        for value in reader.values(in: tokens) {
            for entry in values[value.value, default: []] {
                found.append(ReferenceCandidate(entry, value: value))
            }
        }
        return found
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

    init(_ entry: ReferenceEntry, value: LocatedValue) {
        self.entry = entry
        start = value.start
        end = value.end
        rules = entry.rules.union(value.rules)
    }
}

extension [Token] {
    /// The tokens without "the", "a" or "an" in front, which answers leave out.
    fileprivate var withoutLeadingArticle: [Token] {
        guard count > 1, let first, ["the", "a", "an"].contains(first.text) else { return self }
        return Array(dropFirst())
    }
}
