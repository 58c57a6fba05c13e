/// A value read off a text, by which typed answers are compared.
enum AnswerValue: Hashable, Sendable {
    case number(Double)
    case range(Double, Double)
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
    /// Money, by the word its unit is compared by.
    case amount(Double, String)
    case moneyUnit(String)
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
    /// Stretches of bytes inside which words do not count by themselves: "3" in "between 2 and 3".
    var masks: [Range<Int>] = []
}
