/// How two answers to a question are compared.
public enum AnswerType: String, Sendable, Hashable, Codable, CaseIterable {
    /// Words, after folding.
    case text
    /// A quantity, compared as a number.
    case number
    /// A month, compared as a month of its calendar.
    case month
    /// One or several days of the week, compared as a set.
    case weekday
    /// A time of day, compared in minutes.
    case clock
    /// A date, compared field by field in the order written.
    case date
    /// An amount or unit of money, compared by unit word, name or code.
    case currency
    /// A written form, compared as written: numerals and separators, or marks such as `«…»`.
    case digits
}
