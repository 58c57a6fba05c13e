import Vocabulary

extension ValueReader {
    /// The values by which one alias of a gold may be answered, each with whether it was reached
    /// by reading the month in another calendar.
    func accepted(by alias: [Token], calendar: String?) -> [(value: AnswerValue, folded: Bool)] {
        let found = values(in: alias)
        // Of several days the set comes first.
        guard let first = found.first, found.count == 1 || type == .weekday else { return [] }
        switch first.value {
        case .number(let number):
            // "6 months" is more than a number: its words must be found as words.
            return alias.count == 1 ? [(.number(number), false)] : []
        case .monthNumber(let month):
            return alias.count == 1 ? months(numbered: month, calendar: calendar) : []
        case .gregorianMonth, .ethiopicMonth:
            return alias.count == 1 ? [(first.value, false)] : []
        case .dateFields(let fields):
            guard fields.count == 2, let month = fields.first, let day = fields.last,
                month <= 12, day <= 31
            else { return [(first.value, false)] }
            // BLEnD asks for MM/DD; a named date says the same.
            return [(first.value, false), (.monthDay(month: month, day: day), false)]
        case .monthDay(let month, let day):
            return [(first.value, false), (.dateFields([month, day]), false)]
        case .weekdays, .minutes:
            return [(first.value, false)]
        }
    }

    /// A month given as a number: 10 by an Ethiopian annotator is Sene, and so June.
    private func months(numbered month: Int, calendar: String?) -> [(AnswerValue, Bool)] {
        guard calendar == "ethiopic", rules.has(.calendar) else {
            return [(.monthNumber(month), false), (.gregorianMonth(month), false)]
        }
        let gregorian = CalendarNames.gregorianMonth(ofEthiopic: month)
        return [
            (.monthNumber(month), false), (.ethiopicMonth(month), false),
            (.monthNumber(gregorian), true), (.gregorianMonth(gregorian), true),
        ]
    }
}
