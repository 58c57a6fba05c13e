/// Tells which part of an answer is the answer: what stands behind "Answer:", what was not taken back,
/// and what is not said of another place.
struct Clauses: Sendable {
    private enum Kind: Sendable { case answers, corrects, contrasts, elsewhere, lessens, rejects }

    private struct Phrase: Sendable {
        var words: [UInt16]
        var kind: Kind
    }

    private struct Mark {
        var kind: Kind
        var start: Int
        var end: Int
    }

    private let phrases: [UInt16: [Phrase]]
    private let followers: Set<UInt16>
    private let adjectives: Set<UInt16>
    private let rules: FoldingRules

    /// Gives the words with which phrases begin their roles.
    init(tokenizer: inout FlatTokenizer, rules: FoldingRules) {
        self.rules = rules
        var phrases: [UInt16: [Phrase]] = [:]
        let lists: [([String], Kind, FoldingRule)] = [
            (ClausePhrases.answers, .answers, .answerLine),
            (ClausePhrases.corrections, .corrects, .correction),
            (ClausePhrases.contrasts, .contrasts, .contrast),
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
        self.phrases = phrases
    }

    /// Leaves out the candidates that the answer does not give as its answer.
    func removeUnsaid(
        _ candidates: inout ContiguousArray<Candidate>,
        in text: FlatText,
        words: WordTable
    ) {
        guard candidates.count > 1, !text.roles.isDisjoint(with: [.parts, .takesBack]) else {
            return
        }
        let marks = marks(in: text, words: words)
        guard !marks.isEmpty else { return }
        keepAnswerLine(marks, &candidates, in: text)
        dropTakenBack(marks, &candidates, in: text)
        dropLessened(marks, &candidates, in: text)
        dropContrasts(marks, &candidates, in: text, words: words)
    }

    private func marks(in text: FlatText, words: WordTable) -> [Mark] {
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

    /// Leaves out what is said not to be common, if anything else is named.
    private func dropLessened(
        _ marks: [Mark],
        _ candidates: inout ContiguousArray<Candidate>,
        in text: FlatText
    ) {
        let ends = marks.filter { ($0.kind == .lessens || $0.kind == .rejects) && $0.start > 0 }
            .map { text.tokens[$0.start - 1].end }
        guard !ends.isEmpty, candidates.contains(where: { !ends.contains($0.end) }) else { return }
        candidates.removeAll { ends.contains($0.end) }
    }

    /// The text without its stretches of contrast and of other places, if all that it names is there.
    ///
    /// A stretch goes from the stop or the "but" in front of such a phrase to the end of the sentence or
    /// to the next "but". A phrase inside a wording, or an adjective in front of one, makes none.
    func own(
        _ text: FlatText,
        without candidates: ContiguousArray<Candidate>,
        words: WordTable
    ) -> FlatText? {
        guard !candidates.isEmpty, text.roles.contains(.parts) else { return nil }
        let tokens = text.tokens
        let parting = marks(in: text, words: words)
            .filter { $0.kind == .contrasts || $0.kind == .elsewhere }
        let places = Set(parting.filter { $0.kind == .elsewhere }.map(\.end))
        func isBut(_ index: Int) -> Bool {
            words.roles(of: tokens[index].word).contains(.isBut) && !places.contains(index)
        }
        var isElsewhere = [Bool](repeating: false, count: tokens.count)
        for mark in parting {
            let named = (tokens[mark.start].start, tokens[mark.end - 1].end)
            if candidates.contains(where: { $0.start <= named.0 && $0.end >= named.1 }) { continue }
            if adjectives.contains(tokens[mark.start].word), mark.end < tokens.count,
                !tokens[mark.end].afterStop,
                candidates.contains(where: { $0.start == tokens[mark.end].start })
            {
                continue
            }
            var from = mark.start
            if mark.kind == .elsewhere {
                while from > 0, !tokens[from].afterStop, !isBut(from) { from -= 1 }
            }
            var to = mark.end
            while to < tokens.count, tokens[to].stop < .bracket, !isBut(to) { to += 1 }
            for index in from..<to { isElsewhere[index] = true }
        }
        var own = text
        own.tokens.removeAll(keepingCapacity: true)
        for index in tokens.indices where !isElsewhere[index] { own.tokens.append(tokens[index]) }
        let isNamed = candidates.contains { candidate in
            text.index(ofTokenAt: candidate.start).map { !isElsewhere[$0] } ?? true
        }
        return isNamed ? nil : own
    }

    /// A stretch between sentence ends, words of contrast and "but".
    private struct Segment {
        var start: UInt32
        var end: UInt32
        var contrasts: Bool
        var isElsewhere = false
    }

    private func dropContrasts(
        _ marks: [Mark],
        _ candidates: inout ContiguousArray<Candidate>,
        in text: FlatText,
        words: WordTable
    ) {
        let parting = marks.filter { $0.kind == .contrasts || $0.kind == .elsewhere }
        guard !parting.isEmpty else { return }
        var segments: [Segment] = []
        for (index, token) in text.tokens.enumerated() {
            let contrasts = parting.contains { $0.kind == .contrasts && $0.start == index }
            // Some languages put "but" behind the place it speaks of.
            let isBut =
                words.roles(of: token.word).contains(.isBut)
                && !parting.contains { $0.kind == .elsewhere && $0.end == index }
            let opens =
                token.afterStop
                && parting.contains { $0.kind == .elsewhere && $0.start == index }
            if index == 0 || token.stop >= .bracket || contrasts || isBut || opens {
                segments.append(Segment(start: token.start, end: token.end, contrasts: contrasts))
            }
            segments[segments.count - 1].end = token.end
            if parting.contains(where: { $0.kind == .elsewhere && $0.start == index }) {
                segments[segments.count - 1].isElsewhere = true
            }
        }
        func names(_ segment: Segment) -> Bool {
            candidates.contains { $0.start >= segment.start && $0.start < segment.end }
        }
        func drop(_ segment: Segment) {
            candidates.removeAll { $0.start >= segment.start && $0.start < segment.end }
        }
        if segments.contains(where: { !$0.isElsewhere && names($0) }) {
            for segment in segments where segment.isElsewhere { drop(segment) }
        }
        for (index, segment) in segments.enumerated()
        where segment.contrasts && segments[..<index].contains(where: names) {
            drop(segment)
        }
    }
}
