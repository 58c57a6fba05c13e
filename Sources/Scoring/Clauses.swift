/// Tells which part of an answer is the answer: what stands behind "Answer:", what was not taken back,
/// and what is not said of another place.
struct Clauses: Sendable {
    enum Kind: Sendable {
        case answers, corrects, contrasts, unlike, elsewhere, lessens, rejects, expects
    }

    private struct Phrase: Sendable {
        var words: [UInt16]
        var kind: Kind
    }

    struct Mark {
        var kind: Kind
        var start: Int
        var end: Int

        /// Whether it tells what is said of something else than the answer.
        var parts: Bool { kind == .contrasts || kind == .unlike || kind == .elsewhere }
    }

    private let phrases: [UInt16: [Phrase]]
    private let followers: Set<UInt16>
    let adjectives: Set<UInt16>
    let relatives: Set<UInt16>
    private let likenesses: Set<UInt16>
    private let joins: Set<UInt16>
    private let reversals: Set<UInt16>
    let abbreviations: Set<UInt16>
    private let rules: FoldingRules

    /// Gives the words with which phrases begin their roles.
    init(tokenizer: inout FlatTokenizer, rules: FoldingRules) {
        self.rules = rules
        var phrases: [UInt16: [Phrase]] = [:]
        let lists: [([String], Kind, FoldingRule)] = [
            (ClausePhrases.answers, .answers, .answerLine),
            (ClausePhrases.corrections, .corrects, .correction),
            (ClausePhrases.contrasts, .contrasts, .contrast),
            (ClausePhrases.unlikes, .unlike, .contrast),
            (ClausePhrases.expectations, .expects, .contrast),
            (ClausePhrases.elsewhere, .elsewhere, .contrast),
            (ClausePhrases.lessenings, .lessens, .contrast),
            (ClausePhrases.rejections, .rejects, .contrast),
        ]
        for (list, kind, rule) in lists where rules.has(rule) {
            for phrase in list {
                let words = tokenizer.numbers(of: phrase)
                guard let first = words.first else { continue }
                phrases[first, default: []].append(Phrase(words: words, kind: kind))
                tokenizer.words.insert(role: .parts, of: first)
            }
        }
        if rules.has(.correction) {
            for word in ClausePhrases.alone { tokenizer.insert(word, .takesBack) }
        }
        followers = Set(ClausePhrases.followers.map { tokenizer.insert($0) })
        adjectives = Set(ClausePhrases.adjectives.map { tokenizer.insert($0) })
        relatives = Set(ClausePhrases.relatives.map { tokenizer.insert($0) })
        likenesses = Set(ClausePhrases.likenesses.map { tokenizer.insert($0) })
        joins = Set(DenialWords.joins.map { tokenizer.insert($0) })
        reversals = Set(ClausePhrases.reversals.map { tokenizer.insert($0) })
        abbreviations = Set(ClausePhrases.abbreviations.map { tokenizer.insert($0) })
        self.phrases = phrases
    }

    /// Leaves out the candidates that the answer does not give as its answer.
    func removeUnsaid(
        _ candidates: inout ContiguousArray<Candidate>,
        in text: FlatText,
        words: WordTable
    ) {
        guard candidates.count > 1 else { return }
        if rules.has(.correction) { dropStruckOut(&candidates, in: text) }
        guard !text.roles.isDisjoint(with: [.parts, .takesBack]) else { return }
        let marks = marks(in: text, words: words)
        guard !marks.isEmpty else { return }
        keepAnswerLine(marks, &candidates, in: text)
        dropTakenBack(marks, &candidates, in: text)
        dropLessened(marks, &candidates, in: text, words: words)
        dropExpected(marks, &candidates, in: text, words: words)
        dropContrasts(marks, &candidates, in: text, words: words)
    }

    func marks(in text: FlatText, words: WordTable) -> [Mark] {
        var marks: [Mark] = []
        let tokens = text.tokens
        for start in tokens.indices {
            let roles = words.roles(of: tokens[start].word)
            if roles.contains(.takesBack), start > 0, tokens[start].afterStop,
                start + 1 < tokens.count, tokens[start + 1].afterStop
            {
                marks.append(Mark(kind: .corrects, start: start, end: start + 1))
            }
            guard roles.contains(.parts) else { continue }
            for phrase in phrases[tokens[start].word] ?? [] {
                let end = start + phrase.words.count
                guard end <= tokens.count,
                    phrase.words.indices.allSatisfy({
                        tokens[start + $0].word == phrase.words[$0]
                            && ($0 == 0 || tokens[start + $0].stop < .sentence)
                    })
                else { continue }
                if phrase.kind == .answers {
                    guard tokens[start].afterStop, end < tokens.count, tokens[end].afterStop else {
                        continue
                    }
                }
                if phrase.kind == .rejects {
                    guard
                        end == tokens.count || tokens[end].afterStop
                            || followers.contains(tokens[end].word)
                    else { continue }
                }
                if phrase.kind == .elsewhere, start > 0,
                    likenesses.contains(tokens[start - 1].word)
                {
                    continue
                }
                marks.append(Mark(kind: phrase.kind, start: start, end: end))
            }
        }
        return marks
    }

    private func keepAnswerLine(
        _ marks: [Mark],
        _ candidates: inout ContiguousArray<Candidate>,
        in text: FlatText
    ) {
        for mark in marks.reversed() where mark.kind == .answers {
            let tokens = text.tokens
            let from = tokens[mark.end].start
            var end = mark.end + 1
            while end < tokens.count, tokens[end].stop != .line { end += 1 }
            let to = tokens[end - 1].end
            let isNamed = candidates.contains { $0.start >= from && $0.end <= to }
            guard isNamed else { continue }
            candidates.removeAll { $0.start < from || $0.end > to }
            return
        }
    }

    private func dropTakenBack(
        _ marks: [Mark],
        _ candidates: inout ContiguousArray<Candidate>,
        in text: FlatText
    ) {
        for mark in marks where mark.kind == .corrects {
            let before = text.tokens[mark.start].start
            let behind = text.tokens[mark.end - 1].end
            if candidates.contains(where: { $0.start >= behind }) {
                candidates.removeAll { $0.start < before }
            }
        }
    }

    /// Leaves out what is struck out, if anything else is named.
    private func dropStruckOut(_ candidates: inout ContiguousArray<Candidate>, in text: FlatText) {
        let marks = StruckOut.marks(in: text.raw)
        guard !marks.isEmpty, let first = candidates.map(\.start).min(),
            candidates.contains(where: { !marks.strike($0.start, first: first) })
        else { return }
        candidates.removeAll { marks.strike($0.start, first: first) }
    }

    /// Leaves out what is said not to be common or to belong to another place, if anything else is
    /// named: "pizza is not common", "pizza (in the US)", "pizza in the US, injera here".
    private func dropLessened(
        _ marks: [Mark],
        _ candidates: inout ContiguousArray<Candidate>,
        in text: FlatText,
        words: WordTable
    ) {
        let unended =
            marks.contains { $0.kind == .elsewhere } ? unended(text, candidates) : []
        let last = marks.filter { mark in
            guard mark.start > 0 else { return false }
            switch mark.kind {
            case .lessens, .rejects: return true
            case .elsewhere: return closes(mark, in: text, unended, words: words)
            default: return false
            }
        }
        guard !last.isEmpty else { return }
        let ends = Set(last.map { text.tokens[$0.start - 1].end })
        guard candidates.contains(where: { !ends.contains($0.end) }) else { return }
        candidates.removeAll { ends.contains($0.end) }
    }

    /// Whether a place fills a bracket, or ends a clause without opening it, so that it is the place of
    /// what stands right in front.
    private func closes(
        _ mark: Mark,
        in text: FlatText,
        _ unended: [Bool],
        words: WordTable
    ) -> Bool {
        let tokens = text.tokens
        if tokens[mark.start].stop == .bracket {
            let next = text.byte(at: tokens[mark.end - 1].end)
            return next == UInt8(ascii: ")") || next == UInt8(ascii: "]")
        }
        guard !tokens[mark.start].afterStop || unended[mark.start] else { return false }
        guard mark.end < tokens.count else { return true }
        let next = tokens[mark.end]
        return next.afterStop || joins.contains(next.word)
            || words.roles(of: next.word).contains(.isBut)
    }

    /// Leaves out what "you might expect" tells up to a "but", if anything is named behind that.
    private func dropExpected(
        _ marks: [Mark],
        _ candidates: inout ContiguousArray<Candidate>,
        in text: FlatText,
        words: WordTable
    ) {
        let tokens = text.tokens
        for mark in marks where mark.kind == .expects {
            let reach = mark.end..<min(tokens.count, mark.end + Self.longestExpectation)
            let end = reach.first {
                words.roles(of: tokens[$0].word).contains(.isBut)
                    || reversals.contains(tokens[$0].word)
            }
            guard let end else { continue }
            let (from, to) = (tokens[mark.start].start, tokens[end].start)
            if candidates.contains(where: { $0.start >= to }) {
                candidates.removeAll { $0.start >= from && $0.start < to }
            }
        }
    }

    /// The words within which a "but" is looked for behind "you might expect".
    private static let longestExpectation = 30
}

extension FlatText {
    /// The byte of the raw text at an offset, if it is inside.
    func byte(at offset: UInt32) -> UInt8? {
        let bytes = raw.utf8
        guard
            let place = bytes.index(
                bytes.startIndex,
                offsetBy: Int(offset),
                limitedBy: bytes.endIndex
            ),
            place < bytes.endIndex
        else { return nil }
        return bytes[place]
    }
}
