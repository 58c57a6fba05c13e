/// A value read off a text, by which typed answers are compared.
enum AnswerValue: Hashable, Sendable {
    case number(Double)
    case range(Double, Double)
    /// A number of things, by the stem of the word for them.
    case measure(Double, String)
    /// A month written as a number, of whichever calendar.
    case monthNumber(Int)
    case gregorianMonth(Int)
    case ethiopicMonth(Int)
    /// A month by a name that is neither English nor romanised, met by numerals only.
    case namedMonth(Int)
    case namedEthiopicMonth(Int)
    /// Weekdays from Monday = 1, all that the text names.
    case weekdays(Set<Int>)
    /// Minutes after midnight.
    case minutes(Int)
    /// The fields of an all-number date in the order written; years cut to two digits.
    case dateFields([Int])
    /// A day of a named Gregorian month.
    case monthDay(month: Int, day: Int)
    case islamicDay(month: Int, day: Int)
    /// A day written in numerals with its year, in an order that only one reading allows.
    case numericDay(month: Int, day: Int)
    /// The time or the days from one value to another.
    indirect case span(AnswerValue, AnswerValue)
    /// Money, by the word its unit is compared by.
    case amount(Double, String)
    case moneyUnit(String)
    /// A code of money that is written together with an amount.
    case moneyCode(String)
}

extension AnswerValue {
    var isSpan: Bool {
        if case .span = self { true } else { false }
    }
}

/// A value with the bytes it was read from.
struct LocatedValue {
    var value: AnswerValue
    var start: Int
    var end: Int
    var rules: RuleSet
}

/// What a text says in values, and the stretches in which its words name no value of their own.
struct ValueReading {
    var values: [LocatedValue] = []
    /// Stretches of bytes of which no part counts by itself: "3" in "between 2 and 3", "$20" in
    /// "$20 million".
    var masks: [Range<Int>] = []

    /// Whether a wording at these bytes is a part of a value, or stands where none is read.
    func hides(_ start: Int, _ end: Int) -> Bool {
        masks.contains { mask in
            guard start < mask.upperBound, mask.lowerBound < end else { return false }
            guard start <= mask.lowerBound, mask.upperBound <= end else { return true }
            return mask.count == end - start
                && !values.contains { $0.start == start && $0.end == end }
        }
    }
}
