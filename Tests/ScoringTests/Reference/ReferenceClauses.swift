@testable import Scoring

/// Tells which part of an answer is the answer.
struct ReferenceClauses {
    private let answers: [[String]]
    private let corrections: [[String]]
    private let alone: Set<String>
    private let contrasts: [[String]]
    private let elsewhere: [[String]]
    private let lessenings: [[String]]
    private let rejections: [[String]]
    private let followers: Set<String>
    private let adjectives: Set<String>

    init(tokenizer: inout Tokenizer, rules: FoldingRules) {
        func fold(_ phrases: [String], _ rule: FoldingRule) -> [[String]] {
            rules.active.contains(rule)
                ? phrases.map { tokenizer.tokens(of: $0).map(\.text) }.filter { !$0.isEmpty } : []
        }
        answers = fold(ClausePhrases.answers, .answerLine)
        corrections = fold(ClausePhrases.corrections, .correction)
        alone = Set(fold(ClausePhrases.alone, .correction).compactMap(\.first))
        contrasts = fold(ClausePhrases.contrasts, .contrast)
        elsewhere = fold(ClausePhrases.elsewhere, .contrast)
        lessenings = fold(ClausePhrases.lessenings, .contrast)
        rejections = fold(ClausePhrases.rejections, .contrast)
        func words(_ list: [String]) -> Set<String> {
            Set(list.compactMap { tokenizer.tokens(of: $0).first?.text })
        }
        followers = words(ClausePhrases.followers)
        adjectives = words(ClausePhrases.adjectives)
    }

    /// The candidates without those that the answer does not give as its answer.
    func said(
        _ all: [ReferenceCandidate],
        in tokens: [Token],
        but: Set<String>
    ) -> [ReferenceCandidate] {
        guard all.count > 1 else { return all }
        let kept = withoutTakenBack(onAnswerLine(all, tokens), tokens)
        return withoutContrasts(withoutLessened(kept, tokens), tokens, but)
    }

    /// The places where a phrase of a list stands, inside one sentence.
    private func places(of phrases: [[String]], in tokens: [Token]) -> [Range<Int>] {
        tokens.indices.flatMap { start in
            phrases.compactMap { phrase in
                let end = start + phrase.count
                guard end <= tokens.count, tokens[start..<end].map(\.text) == phrase,
                    tokens[start..<end].dropFirst().allSatisfy({ $0.stop < .sentence })
                else { return nil }
                return start..<end
            }
        }
    }

    private func onAnswerLine(
        _ all: [ReferenceCandidate],
        _ tokens: [Token]
    ) -> [ReferenceCandidate] {
        let heads = places(of: answers, in: tokens).filter {
            tokens[$0.lowerBound].afterStop && $0.upperBound < tokens.count
                && tokens[$0.upperBound].afterStop
        }
        for head in heads.reversed() {
            let line = tokens[(head.upperBound + 1)...].prefix { $0.stop != .line }
            let from = tokens[head.upperBound].start
            let to = line.last?.end ?? tokens[head.upperBound].end
            let named = all.filter { $0.start >= from && $0.end <= to }
            if !named.isEmpty { return named }
        }
        return all
    }

    private func withoutTakenBack(
        _ all: [ReferenceCandidate],
        _ tokens: [Token]
    ) -> [ReferenceCandidate] {
        let lone = tokens.indices.dropFirst().filter { index in
            alone.contains(tokens[index].text) && tokens[index].afterStop
                && index + 1 < tokens.count && tokens[index + 1].afterStop
        }
        let places =
            (places(of: corrections, in: tokens) + lone.map { $0..<($0 + 1) })
            .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        var kept = all
        for place in places {
            let before = tokens[place.lowerBound].start
            let behind = tokens[place.upperBound - 1].end
            if kept.contains(where: { $0.start >= behind }) {
                kept = kept.filter { $0.start >= before }
            }
        }
        return kept
    }

    private func withoutLessened(
        _ all: [ReferenceCandidate],
        _ tokens: [Token]
    ) -> [ReferenceCandidate] {
        let rejected = places(of: rejections, in: tokens).filter { place in
            guard place.upperBound < tokens.count else { return true }
            let next = tokens[place.upperBound]
            return next.afterStop || followers.contains(next.text)
        }
        let ends = (places(of: lessenings, in: tokens) + rejected).filter { $0.lowerBound > 0 }
            .map { tokens[$0.lowerBound - 1].end }
        let others = all.filter { !ends.contains($0.end) }
        return others.isEmpty ? all : others
    }

    /// The tokens outside stretches of contrast and of other places, if all that is named is in them.
    func own(
        _ tokens: [Token],
        without all: [ReferenceCandidate],
        but: Set<String>
    ) -> [Token]? {
        guard !all.isEmpty else { return nil }
        let elsewhere = places(of: elsewhere, in: tokens)
        let ends = Set(elsewhere.map(\.upperBound))
        func isBut(_ index: Int) -> Bool {
            but.contains(tokens[index].text) && !ends.contains(index)
        }
        func isPart(_ place: Range<Int>) -> Bool {
            let (start, end) = (tokens[place.lowerBound].start, tokens[place.upperBound - 1].end)
            if all.contains(where: { $0.start <= start && $0.end >= end }) { return true }
            guard adjectives.contains(tokens[place.lowerBound].text),
                place.upperBound < tokens.count, !tokens[place.upperBound].afterStop
            else { return false }
            return all.contains { $0.start == tokens[place.upperBound].start }
        }
        func end(of place: Range<Int>) -> Int {
            (place.upperBound..<tokens.count).first { tokens[$0].stop >= .bracket || isBut($0) }
                ?? tokens.count
        }
        var others: Set<Int> = []
        for place in elsewhere where !isPart(place) {
            let start = (0...place.lowerBound).last { tokens[$0].afterStop || isBut($0) } ?? 0
            others.formUnion(start..<end(of: place))
        }
        for place in places(of: contrasts, in: tokens) where !isPart(place) {
            others.formUnion(place.lowerBound..<end(of: place))
        }
        let own = tokens.indices.filter { !others.contains($0) }.map { tokens[$0] }
        let isNamed = all.contains { candidate in
            tokens.firstIndex { $0.start == candidate.start }.map { !others.contains($0) } ?? true
        }
        return isNamed ? nil : own
    }

    private func withoutContrasts(
        _ all: [ReferenceCandidate],
        _ tokens: [Token],
        _ but: Set<String>
    ) -> [ReferenceCandidate] {
        let contrastStarts = Set(places(of: contrasts, in: tokens).map(\.lowerBound))
        let elsewhereStarts = Set(places(of: elsewhere, in: tokens).map(\.lowerBound))
        let elsewhereEnds = Set(places(of: elsewhere, in: tokens).map(\.upperBound))
        if contrastStarts.isEmpty && elsewhereStarts.isEmpty { return all }
        // Every token's segment, and what is known of each segment.
        var number = -1
        var segments: [(range: Range<Int>, contrasts: Bool, isElsewhere: Bool)] = []
        for (index, token) in tokens.enumerated() {
            let contrasts = contrastStarts.contains(index)
            let isBut = but.contains(token.text) && !elsewhereEnds.contains(index)
            let opens = token.afterStop && elsewhereStarts.contains(index)
            if index == 0 || token.stop >= .bracket || contrasts || isBut || opens {
                number += 1
                segments.append((index..<index, contrasts, false))
            }
            segments[number].range = segments[number].range.lowerBound..<(index + 1)
            if elsewhereStarts.contains(index) { segments[number].isElsewhere = true }
        }
        func segment(_ candidate: ReferenceCandidate) -> Int {
            segments.firstIndex { segment in
                tokens[segment.range.lowerBound].start <= candidate.start
                    && candidate.start < tokens[segment.range.upperBound - 1].end
            } ?? -1
        }
        var kept = all
        if kept.contains(where: { segment($0) >= 0 && !segments[segment($0)].isElsewhere }) {
            kept = kept.filter { segment($0) < 0 || !segments[segment($0)].isElsewhere }
        }
        for (index, one) in segments.enumerated() where one.contrasts {
            if kept.contains(where: { (0..<index).contains(segment($0)) }) {
                kept = kept.filter { segment($0) != index }
            }
        }
        return kept
    }
}
