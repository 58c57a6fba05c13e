public import Vocabulary

extension Scorer {
    /// Judges an answer to a prompt that offers options; without options, as any other.
    ///
    /// The letter decides, or the words of one option. The option then stands for its words: its
    /// matches are those of its text, with the span of what was written. A letter beside the words
    /// of other options, several letters, and several options in words are uncodable. Where nothing
    /// of the list is chosen, the answer is judged as a free one and has no place.
    /// - Parameters:
    ///   - failure: why there is no answer; it makes the outcome uncodable.
    ///   - options: the options in the order shown.
    public mutating func judge(
        _ text: String,
        failure: String? = nil,
        truncated: Bool = false,
        for question: PreparedQuestion,
        options: [ChoiceOption]
    ) -> Judgement {
        let free = judge(text, failure: failure, truncated: truncated, for: question)
        guard failure == nil, !options.isEmpty else { return free }
        let named = options.indices.filter { index in
            free.matches.contains {
                $0.cluster == 0 && options[index].cultures.contains($0.culture)
            }
        }
        switch OptionReader.read(text, options: options.map(\.text)) {
        case .several:
            // Several letters beside the words of one option are a list that ends in a choice.
            guard named.count == 1, free.outcome == .coded else {
                return free.outcome == .refused
                    ? free : Judgement(outcome: .uncodable, because: "several options are named")
            }
            return chosen(named[0], options, question, span: nil, free)
        case .one(let place, let sign, let isPlain):
            if free.outcome == .refused, !isPlain { return free }
            guard named.isEmpty || named.contains(place) else {
                let letter = ChoiceOption.letters[place]
                return Judgement(
                    outcome: .uncodable,
                    because: "the letter \(letter) stands beside the words of another option"
                )
            }
            let start = text.utf8.distance(from: text.startIndex, to: sign.lowerBound)
            let end = text.utf8.distance(from: text.startIndex, to: sign.upperBound)
            return chosen(place, options, question, span: start..<end, free)
        case .nothing:
            guard free.outcome == .coded else { return free }
            guard named.count < 2 else {
                return Judgement(outcome: .uncodable, because: "several options are named")
            }
            return named.first.map { chosen($0, options, question, span: nil, free) } ?? free
        }
    }

    /// The judgement of an option, where it was written.
    private mutating func chosen(
        _ place: Int,
        _ options: [ChoiceOption],
        _ question: PreparedQuestion,
        span letter: Range<Int>?,
        _ free: Judgement
    ) -> Judgement {
        let option = options[place]
        var judgement = judge(option.text, for: question)
        let written = free.matches.first {
            $0.cluster == 0 && option.cultures.contains($0.culture)
        }
        let span = written.map { $0.start..<$0.end } ?? letter ?? 0..<0
        judgement.matches = judgement.matches.map { match in
            var match = match
            match.start = span.lowerBound
            match.end = span.upperBound
            match.rules.append("choice")
            return match
        }
        judgement.outcome = .coded
        judgement.because = nil
        judgement.choice = place
        return judgement
    }
}
