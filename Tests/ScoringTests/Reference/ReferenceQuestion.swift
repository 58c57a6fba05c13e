import Vocabulary

@testable import Scoring

/// A question made ready for judging any number of answers.
struct ReferenceQuestion: Sendable {
    /// The question.
    let question: Question
    private let index: ReferenceIndex
    private let written: ReferenceWrittenForm?
    private let scripts: Set<String>

    init(
        question: Question,
        tokenizer: inout Tokenizer,
        rules: FoldingRules,
        names: NameTable
    ) {
        self.question = question
        index = ReferenceIndex(
            question: question,
            tokenizer: &tokenizer,
            rules: rules,
            names: names
        )
        written = question.answerType == .digits ? ReferenceWrittenForm(question: question) : nil
        var seen: Set<String> = []
        for gold in question.golds {
            for cluster in gold.clusters {
                for alias in cluster.aliases { seen.formUnion(alias.text.letterScripts) }
            }
        }
        scripts = seen
    }

    func judge(
        _ text: String,
        tokens: [Token],
        truncated: Bool,
        refusals: ReferenceRefusals,
        negation: ReferenceNegation,
        clauses: ReferenceClauses
    ) -> Judgement {
        let candidates = written?.candidates(in: text) ?? index.candidates(in: tokens)
        let affirmed = candidates.filter { !isDenied($0, tokens, negation, candidates) }
        var said = clauses.said(affirmed, in: tokens, of: text, negation: negation)
        // "They have none; Americans eat turkey" says that there is none, not turkey.
        var own: [Token]?
        if let end = refusals.opening(of: tokens, but: negation.but) {
            said = said.filter { $0.start < tokens[end].start }
            if said.isEmpty { own = Array(tokens[..<end]) }
        }
        if own == nil {
            own = clauses.own(tokens, of: text, without: said, negation: negation)
                .flatMap { refusals.saysNothingApplies($0) ? $0 : nil }
        }
        let named = own == nil ? resolve(said) : []
        let words = own ?? tokens
        let nothing = named.isEmpty ? nothing(in: words, of: text, refusals: refusals) : []
        let matches = named + nothing.sorted(by: GoldMatch.byCulture)
        // Marks such as "«»" have no word in them and yet are an answer; so is a right "none".
        let speaks = !nothing.isEmpty || (words.isEmpty && !matches.isEmpty)
        // Silence that the length limit made says nothing about what would have come.
        if truncated, !speaks, words.isEmpty {
            return Judgement(outcome: .uncodable, because: "truncated before it said anything")
        }
        if !speaks, let refusal = refusals.refusal(in: words, matched: !matches.isEmpty) {
            if refusals.isOfOccasion(refusal), written == nil, index.readsAny(words) {
                return Judgement(outcome: .coded)
            }
            return Judgement(outcome: .refused, because: refusal)
        }
        if matches.isEmpty {
            if truncated {
                return Judgement(outcome: .uncodable, because: "truncated before it said anything")
            }
            if written == nil, index.readsAny(tokens) { return Judgement(outcome: .coded) }
            let foreign = text.letterScripts
            if !foreign.isEmpty, !scripts.isEmpty, foreign.isDisjoint(with: scripts) {
                let names = foreign.sorted().joined(separator: ", ")
                return Judgement(outcome: .uncodable, because: "written in \(names) only")
            }
        }
        return Judgement(outcome: .coded, matches: matches)
    }

    /// Matches an answer that nothing applies with the golds for which that is right.
    private func nothing(
        in tokens: [Token],
        of text: String,
        refusals: ReferenceRefusals
    ) -> [GoldMatch] {
        let golds = question.golds.filter { $0.isValid && $0.acceptsNone }
        guard !golds.isEmpty, refusals.saysNothingApplies(tokens) else { return [] }
        return golds.map { gold in
            let cluster = gold.clusters.firstIndex { cluster in
                cluster.aliases.contains { refusals.saysNothing($0.text) }
            }
            return GoldMatch(
                culture: gold.culture,
                cluster: cluster ?? 0,
                alias: "none",
                start: 0,
                end: text.utf8.count,
                rules: ["none"]
            )
        }
    }

    private func isDenied(
        _ candidate: ReferenceCandidate,
        _ tokens: [Token],
        _ negation: ReferenceNegation,
        _ candidates: [ReferenceCandidate]
    ) -> Bool {
        guard let index = tokens.firstIndex(where: { $0.start == candidate.start }) else {
            return false
        }
        let last = tokens.lastIndex { $0.end == candidate.end } ?? index
        return negation.denies(index, max(index, last), in: tokens, among: candidates)
    }

    /// Keeps, for each culture by itself, the longest alias at each place.
    ///
    /// Cultures are resolved apart, so that adding one never changes what another one matched.
    private func resolve(_ candidates: [ReferenceCandidate]) -> [GoldMatch] {
        let ordered = candidates.sorted {
            ($0.entry.gold, -($0.end - $0.start), $0.start, $0.entry.cluster, $0.entry.alias)
                < ($1.entry.gold, -($1.end - $1.start), $1.start, $1.entry.cluster, $1.entry.alias)
        }
        var matches: [GoldMatch] = []
        var kept: [ReferenceCandidate] = []
        for candidate in ordered {
            if kept.last.map({ $0.entry.gold != candidate.entry.gold }) ?? false { kept = [] }
            let hidden = kept.contains {
                $0.start < candidate.end && candidate.start < $0.end
                    && ($0.start, $0.end) != (candidate.start, candidate.end)
            }
            let repeated = kept.contains {
                ($0.start, $0.end, $0.entry.cluster)
                    == (candidate.start, candidate.end, candidate.entry.cluster)
            }
            if hidden || repeated { continue }
            kept.append(candidate)
            matches.append(
                GoldMatch(
                    culture: question.golds[candidate.entry.gold].culture,
                    cluster: candidate.entry.cluster,
                    alias: candidate.entry.alias,
                    start: candidate.start,
                    end: candidate.end,
                    rules: candidate.rules.names
                )
            )
        }
        return matches.sorted(by: GoldMatch.byCulture)
    }
}

extension GoldMatch {
    fileprivate static func byCulture(_ a: GoldMatch, _ b: GoldMatch) -> Bool {
        (a.culture, a.start, a.end, a.cluster) < (b.culture, b.start, b.end, b.cluster)
    }
}

extension String {
    /// The scripts of its letters, as far as scripts differ enough to make an answer unreadable.
    var letterScripts: Set<String> {
        var scripts: Set<String> = []
        for scalar in unicodeScalars {
            if scalar.value < 0x80 {
                // Most answers are in plain Latin letters, and looking properties up is slow.
                let letter = scalar.value | 0x20
                if letter >= 0x61, letter <= 0x7A { scripts.insert("Latin") }
                continue
            }
            guard scalar.properties.isAlphabetic else { continue }
            switch scalar.value {
            case ..<0x250, 0x1E00...0x1EFF: scripts.insert("Latin")
            case 0x370...0x3FF, 0x1F00...0x1FFF: scripts.insert("Greek")
            case 0x400...0x52F: scripts.insert("Cyrillic")
            case 0x590...0x5FF: scripts.insert("Hebrew")
            case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF:
                scripts.insert("Arabic")
            case 0x900...0x97F: scripts.insert("Devanagari")
            case 0x980...0x9FF: scripts.insert("Bengali")
            case 0xE00...0xE7F: scripts.insert("Thai")
            case 0x1200...0x139F, 0x2D80...0x2DDF: scripts.insert("Ethiopic")
            case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: scripts.insert("Hangul")
            case 0x3040...0x30FF: scripts.insert("Kana")
            case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: scripts.insert("Han")
            default: scripts.insert("another script")
            }
        }
        return scripts
    }
}
