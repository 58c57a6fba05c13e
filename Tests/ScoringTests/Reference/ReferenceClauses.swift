@testable import Scoring

/// Tells which part of an answer is the answer.
struct ReferenceClauses {
    private let answers: [[String]]
    private let corrections: [[String]]
    private let alone: Set<String>
    private let contrasts: [[String]]
    private let unlikes: [[String]]
    private let expectations: [[String]]
    private let corrects: Bool
    private let elsewhere: [[String]]
    private let lessenings: [[String]]
    private let rejections: [[String]]
    private let followers: Set<String>
    private let adjectives: Set<String>
    private let relatives: Set<String>
    private let reversals: Set<String>
    private let likenesses: Set<String>
    private let joins: Set<String>
    private let abbreviations: Set<String>

    init(tokenizer: inout Tokenizer, rules: FoldingRules) {
        func fold(_ phrases: [String], _ rule: FoldingRule) -> [[String]] {
            rules.active.contains(rule)
                ? phrases.map { tokenizer.tokens(of: $0).map(\.text) }.filter { !$0.isEmpty } : []
        }
        answers = fold(ClausePhrases.answers, .answerLine)
        corrections = fold(ClausePhrases.corrections, .correction)
        alone = Set(fold(ClausePhrases.alone, .correction).compactMap(\.first))
        contrasts = fold(ClausePhrases.contrasts, .contrast)
        unlikes = fold(ClausePhrases.unlikes, .contrast)
        expectations = fold(ClausePhrases.expectations, .contrast)
        corrects = rules.active.contains(.correction)
        elsewhere = fold(ClausePhrases.elsewhere, .contrast)
        lessenings = fold(ClausePhrases.lessenings, .contrast)
        rejections = fold(ClausePhrases.rejections, .contrast)
        func words(_ list: [String]) -> Set<String> {
            Set(list.compactMap { tokenizer.tokens(of: $0).first?.text })
        }
        followers = words(ClausePhrases.followers)
        adjectives = words(ClausePhrases.adjectives)
        relatives = words(ClausePhrases.relatives)
        reversals = words(ClausePhrases.reversals)
        likenesses = words(ClausePhrases.likenesses)
        joins = words(DenialWords.joins)
        abbreviations = words(ClausePhrases.abbreviations)
    }

    /// The candidates without those that the answer does not give as its answer.
    func said(
        _ all: [ReferenceCandidate],
        in tokens: [Token],
        of text: String,
        negation: ReferenceNegation
    ) -> [ReferenceCandidate] {
        guard all.count > 1 else { return all }
        let unstruck = withoutStruckOut(all, text)
        var kept = withoutTakenBack(onAnswerLine(unstruck, tokens), tokens)
        kept = withoutLessened(kept, tokens, text, negation.but)
        kept = withoutExpected(kept, tokens, negation.but)
        return withoutContrasts(kept, tokens, text, negation)
    }

    /// The places of words for other places, but not behind "as", which compares.
    private func othersPlaces(in tokens: [Token]) -> [Range<Int>] {
        places(of: elsewhere, in: tokens).filter {
            $0.lowerBound == 0 || !likenesses.contains(tokens[$0.lowerBound - 1].text)
        }
    }

    private func withoutStruckOut(
        _ all: [ReferenceCandidate],
        _ text: String
    ) -> [ReferenceCandidate] {
        guard corrects, let first = all.map(\.start).min() else { return all }
        let marks = StruckOut.marks(in: text)
        let kept = all.filter { !marks.strike(UInt32($0.start), first: UInt32(first)) }
        return kept.isEmpty ? all : kept
    }

    private func withoutExpected(
        _ all: [ReferenceCandidate],
        _ tokens: [Token],
        _ but: Set<String>
    ) -> [ReferenceCandidate] {
        var kept = all
        for place in places(of: expectations, in: tokens) {
            let reach = tokens.indices.filter { $0 >= place.upperBound }.prefix(30)
            let end = reach.first {
                but.contains(tokens[$0].text) || reversals.contains(tokens[$0].text)
            }
            guard let end else { continue }
            let stretch = tokens[place.lowerBound].start..<tokens[end].start
            if kept.contains(where: { $0.start >= stretch.upperBound }) {
                kept = kept.filter { !stretch.contains($0.start) }
            }
        }
        return kept
    }

    /// The tokens in front of which a full stop ends no sentence.
    private func unended(
        _ tokens: [Token],
        _ text: String,
        _ all: [ReferenceCandidate]
    ) -> Set<Int> {
        let bytes = Array(text.utf8)
        return Set(
            tokens.indices.dropFirst().filter { index in
                let (before, token) = (tokens[index - 1], tokens[index])
                guard token.stop == .sentence else { return false }
                let isInside = all.contains { candidate in
                    candidate.start < token.start && token.start < candidate.end
                        && tokens.contains { $0.start == candidate.start }
                }
                if isInside { return true }
                let isShort =
                    abbreviations.contains(before.text)
                    || (before.kind == .word && before.end - before.start == 1)
                return isShort && token.start == before.end + 2
                    && (0x61...0x7A).contains(bytes[token.start])
            }
        )
    }

    /// The tokens at which a "but" parts an answer.
    private func buts(_ tokens: [Token], _ negation: ReferenceNegation) -> Set<Int> {
        let ends = othersPlaces(in: tokens).filter { tokens[$0.lowerBound].afterStop }
            .map(\.upperBound)
        return Set(
            tokens.indices.filter { index in
                let token = tokens[index]
                let isBehind =
                    negation.butBehind.contains(token.text) && !token.afterStop
                    && ends.contains(index)
                return negation.but.contains(token.text) && !isBehind
            }
        )
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
        _ tokens: [Token],
        _ text: String,
        _ but: Set<String>
    ) -> [ReferenceCandidate] {
        let bytes = Array(text.utf8)
        let unended = unended(tokens, text, all)
        let closing = othersPlaces(in: tokens).filter { place in
            let first = tokens[place.lowerBound]
            if first.stop == .bracket {
                let end = tokens[place.upperBound - 1].end
                return end < bytes.count && [0x29, 0x5D].contains(bytes[end])
            }
            guard !first.afterStop || unended.contains(place.lowerBound) else { return false }
            guard place.upperBound < tokens.count else { return true }
            let next = tokens[place.upperBound]
            return next.afterStop || joins.contains(next.text) || but.contains(next.text)
        }
        let rejected = places(of: rejections, in: tokens).filter { place in
            guard place.upperBound < tokens.count else { return true }
            let next = tokens[place.upperBound]
            return next.afterStop || followers.contains(next.text)
        }
        let ends = (places(of: lessenings, in: tokens) + rejected + closing)
            .filter { $0.lowerBound > 0 }
            .map { tokens[$0.lowerBound - 1].end }
        let others = all.filter { !ends.contains($0.end) }
        return others.isEmpty ? all : others
    }

    /// The tokens outside stretches of contrast and of other places, if all that is named is in them.
    func own(
        _ tokens: [Token],
        of text: String,
        without all: [ReferenceCandidate],
        negation: ReferenceNegation
    ) -> [Token]? {
        guard !all.isEmpty else { return nil }
        let elsewhere = othersPlaces(in: tokens)
        let buts = buts(tokens, negation)
        let unended = unended(tokens, text, all)
        func isBut(_ index: Int) -> Bool { buts.contains(index) }
        func stop(_ index: Int) -> Stop { unended.contains(index) ? .none : tokens[index].stop }
        func isPart(_ place: Range<Int>) -> Bool {
            let (start, end) = (tokens[place.lowerBound].start, tokens[place.upperBound - 1].end)
            if all.contains(where: { $0.start <= start && $0.end >= end }) { return true }
            guard adjectives.contains(tokens[place.lowerBound].text),
                place.upperBound < tokens.count, !tokens[place.upperBound].afterStop
            else { return false }
            return all.contains { $0.start == tokens[place.upperBound].start }
        }
        func end(of place: Range<Int>) -> Int {
            (place.upperBound..<tokens.count).first { stop($0) >= .bracket || isBut($0) }
                ?? tokens.count
        }
        var others: Set<Int> = []
        for place in elsewhere where !isPart(place) {
            let start = (0...place.lowerBound).last { stop($0) != .none || isBut($0) } ?? 0
            others.formUnion(start..<end(of: place))
        }
        for place in places(of: contrasts + unlikes, in: tokens) where !isPart(place) {
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
        _ text: String,
        _ negation: ReferenceNegation
    ) -> [ReferenceCandidate] {
        let contrasting = places(of: contrasts + unlikes, in: tokens)
        let contrastStarts = Set(contrasting.map(\.lowerBound))
        let unlikeStarts = Set(places(of: unlikes, in: tokens).map(\.lowerBound))
        let elsewhereStarts = Set(othersPlaces(in: tokens).map(\.lowerBound))
        if contrastStarts.isEmpty && elsewhereStarts.isEmpty { return all }
        let buts = buts(tokens, negation)
        let unended = unended(tokens, text, all)
        func stop(_ index: Int) -> Stop { unended.contains(index) ? .none : tokens[index].stop }
        // Where main clauses begin behind contrasts that open a sentence.
        var mains: Set<Int> = []
        var leads: Set<Int> = []
        var fronted: Set<Int> = []
        for place in contrasting {
            let start = tokens[place.lowerBound].start
            guard place.lowerBound == 0 || stop(place.lowerBound) >= .sentence,
                !all.contains(where: { $0.start < start })
            else { continue }
            let end = (place.upperBound..<tokens.count).first { index in
                stop(index) >= .sentence
                    || (stop(index) == .clause && !relatives.contains(tokens[index].text))
            }
            guard let end, stop(end) == .clause else { continue }
            mains.insert(end)
            leads.formUnion(place.upperBound..<end)
            if unlikeStarts.contains(place.lowerBound) { fronted.insert(place.lowerBound) }
        }
        // Every token's segment, and what is known of each segment.
        var number = -1
        var segments: [(range: Range<Int>, contrasts: Bool, isElsewhere: Bool, isFronted: Bool)] =
            []
        for index in tokens.indices {
            let contrasts = contrastStarts.contains(index)
            let opens = stop(index) != .none && elsewhereStarts.contains(index)
            let ends = stop(index) >= .bracket && !leads.contains(index)
            if index == 0 || ends || contrasts || buts.contains(index) || opens
                || mains.contains(index)
            {
                number += 1
                segments.append((index..<index, contrasts, false, fronted.contains(index)))
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
            if kept.contains(where: { (0..<index).contains(segment($0)) })
                || (one.isFronted && kept.contains { segment($0) > index })
            {
                kept = kept.filter { segment($0) != index }
            }
        }
        return kept
    }
}
