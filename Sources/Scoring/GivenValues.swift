import Vocabulary

/// The values that the prompts of a question give, and what an answer does with them.
///
/// "On January 1, 2025 the year is 2018" restates the prompt and answers 2018. A value of the prompt says
/// nothing beside another value of its kind, and is the answer where it stands alone.
struct GivenValues: Sendable {
    private let reader: ValueReader
    private let values: Set<AnswerValue>

    /// Reads the values off the words that fill the slots; none where those hold no value of the kind.
    init?(
        of question: Question,
        tokenizer: inout FlatTokenizer,
        rules: FoldingRules,
        names: NameTable
    ) {
        guard !question.given.isEmpty, let type = Self.kind(of: question.answerType) else {
            return nil
        }
        let reader = ValueReader(type: type, rules: rules, names: names)
        var values: Set<AnswerValue> = []
        for words in question.given {
            tokenizer.read(words)
            for found in reader.reading(of: tokenizer.cutter.text.strings).values
            where found.isOfKind && !found.isOfAnotherCalendar {
                values.insert(found.value)
            }
        }
        guard !values.isEmpty else { return nil }
        self.reader = reader
        self.values = values
    }

    /// What is compared: dates where an answer names a day in words, numbers where it is one.
    private static func kind(of type: AnswerType) -> AnswerType? {
        switch type {
        case .number: .number
        case .date, .text: .date
        case .month, .weekday, .clock, .currency, .digits: nil
        }
    }

    /// The values of an answer that its prompt gave, where wordings stand in them.
    ///
    /// The other values of their kind are added to the wordings, so that one that is denied or taken back
    /// goes as they do.
    func restated(
        in text: FlatText,
        adding candidates: inout ContiguousArray<Candidate>
    ) -> [Range<UInt32>] {
        let found = reader.reading(of: text.strings).values.filter(\.isOfKind)
        let isGiven = found.map { values.contains($0.value) && !$0.isOfAnotherCalendar }
        let restated = zip(found, isGiven).filter { value, isGiven in
            isGiven && candidates.contains { value.place.overlaps($0.start..<$0.end) }
        }
        .map(\.0)
        let lengths = Set(restated.map(\.length))
        for (other, isGiven) in zip(found, isGiven)
        where !isGiven && lengths.contains(other.length) {
            // "2025-02-03" may be two days, but it is one answer.
            guard !restated.contains(where: { $0.place.overlaps(other.place) }) else { continue }
            candidates.append(
                Candidate(
                    entry: Candidate.nothing,
                    gold: .max,
                    rules: 0,
                    cluster: 0,
                    start: other.place.lowerBound,
                    end: other.place.upperBound
                )
            )
        }
        return restated.map(\.place)
    }

    /// Leaves out what was restated if another value is still named, and that value in any case.
    static func settle(
        _ restated: [Range<UInt32>],
        _ candidates: inout ContiguousArray<Candidate>
    ) {
        let isOther = candidates.contains { $0.gold == .max }
        candidates.removeAll { candidate in
            candidate.gold == .max
                || (isOther
                    && restated.contains { $0.overlaps(candidate.start..<candidate.end) })
        }
    }
}

extension LocatedValue {
    /// Whether it is a whole day or a number by itself.
    fileprivate var isOfKind: Bool {
        switch value {
        case .number, .monthDay, .islamicDay, .numericDay: true
        default: false
        }
    }

    /// Whether its day was counted in another calendar than the prompt's.
    fileprivate var isOfAnotherCalendar: Bool { rules.contains(RuleSet(.calendar)) }

    fileprivate var place: Range<UInt32> {
        UInt32(truncatingIfNeeded: start)..<UInt32(truncatingIfNeeded: max(start, end))
    }

    /// How many digits a number has: a year is another year beside numbers as long, not beside a day.
    fileprivate var length: Int {
        guard case .number(let number) = value, number >= 1, number < 1e15 else { return 0 }
        return String(Int(number)).count
    }
}
