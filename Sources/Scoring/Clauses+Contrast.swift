extension Clauses {
    /// For each token whether the full stop in front of it ends no sentence.
    ///
    /// It stands inside a wording, as in "Dec. 25", or behind an abbreviation, as in "6 p.m. in".
    func unended(
        _ text: FlatText,
        _ candidates: ContiguousArray<Candidate>
    ) -> [Bool] {
        let tokens = text.tokens
        var unended = [Bool](repeating: false, count: tokens.count)
        for candidate in candidates {
            guard var index = text.index(ofTokenAt: candidate.start) else { continue }
            index += 1
            while index < tokens.count, tokens[index].start < candidate.end {
                unended[index] = tokens[index].stop == .sentence
                index += 1
            }
        }
        for index in tokens.indices.dropFirst() where tokens[index].stop == .sentence {
            let before = tokens[index - 1]
            let isLetter = before.kind == .word && before.end - before.start == 1
            if isLetter || abbreviations.contains(before.word),
                tokens[index].start == before.end + 2,
                (0x61...0x7A).contains(text.byte(at: tokens[index].start) ?? 0)
            {
                unended[index] = true
            }
        }
        return unended
    }

    /// The tokens at which a "but" parts an answer.
    ///
    /// Some languages put theirs behind the place with which a sentence begins.
    private func buts(_ marks: [Mark], in text: FlatText, words: WordTable) -> Set<Int> {
        let tokens = text.tokens
        let places = marks.filter { $0.kind == .elsewhere && tokens[$0.start].afterStop }
        let behind = Set(places.map(\.end))
        return Set(
            tokens.indices.filter { index in
                let roles = words.roles(of: tokens[index].word)
                return roles.contains(.isBut)
                    && !(roles.contains(.isButBehind) && !tokens[index].afterStop
                        && behind.contains(index))
            }
        )
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
        let parting = marks(in: text, words: words).filter(\.parts)
        guard !parting.isEmpty else { return nil }
        let buts = buts(parting, in: text, words: words)
        let unended = unended(text, candidates)
        func stop(_ index: Int) -> Stop { unended[index] ? .none : tokens[index].stop }
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
                while from > 0, stop(from) == .none, !buts.contains(from) { from -= 1 }
            }
            var to = mark.end
            while to < tokens.count, stop(to) < .bracket, !buts.contains(to) { to += 1 }
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
        /// Whether it says at the beginning of a sentence what the rest of it is unlike.
        var isFronted = false
        var isElsewhere = false
    }

    /// Where the main clause begins behind a contrast that opens a sentence, if nothing was named yet.
    private func mainClause(
        behind mark: Mark,
        _ candidates: ContiguousArray<Candidate>,
        in text: FlatText,
        _ stop: (Int) -> Stop
    ) -> Int? {
        let tokens = text.tokens
        guard mark.start == 0 || stop(mark.start) >= .sentence,
            !candidates.contains(where: { $0.start < tokens[mark.start].start })
        else { return nil }
        return (mark.end..<tokens.count)
            .first { index in
                switch stop(index) {
                case .none, .bracket: false
                case .clause: !relatives.contains(tokens[index].word)
                case .sentence, .line: true
                }
            }
            .flatMap { stop($0) == .clause ? $0 : nil }
    }

    func dropContrasts(
        _ marks: [Mark],
        _ candidates: inout ContiguousArray<Candidate>,
        in text: FlatText,
        words: WordTable
    ) {
        let parting = marks.filter(\.parts)
        guard !parting.isEmpty else { return }
        let buts = buts(parting, in: text, words: words)
        let unended = unended(text, candidates)
        func stop(_ index: Int) -> Stop { unended[index] ? .none : text.tokens[index].stop }
        let elsewhere = Set(parting.filter { $0.kind == .elsewhere }.map(\.start))
        let contrasting = parting.filter { $0.kind != .elsewhere }
        let contrasts = Set(contrasting.map(\.start))
        var fronted: Set<Int> = []
        var mains: Set<Int> = []
        // A bracket in front of the main clause ends nothing.
        var leads = [Bool](repeating: false, count: text.tokens.count)
        for mark in contrasting {
            guard let main = mainClause(behind: mark, candidates, in: text, stop) else { continue }
            mains.insert(main)
            if mark.kind == .unlike { fronted.insert(mark.start) }
            for index in mark.end..<main { leads[index] = true }
        }
        var segments: [Segment] = []
        for (index, token) in text.tokens.enumerated() {
            let contrasts = contrasts.contains(index)
            let opens = stop(index) != .none && elsewhere.contains(index)
            let ends = stop(index) >= .bracket && !leads[index]
            if index == 0 || ends || contrasts || buts.contains(index) || opens
                || mains.contains(index)
            {
                segments.append(Segment(start: token.start, end: token.end, contrasts: contrasts))
                segments[segments.count - 1].isFronted = fronted.contains(index)
            }
            segments[segments.count - 1].end = token.end
            if elsewhere.contains(index) { segments[segments.count - 1].isElsewhere = true }
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
        for (index, segment) in segments.enumerated() where segment.contrasts {
            if segments[..<index].contains(where: names)
                || (segment.isFronted && segments[(index + 1)...].contains(where: names))
            {
                drop(segment)
            }
        }
    }
}
