import Vocabulary

extension ValueReader {
    /// The values by which one alias of a gold may be answered, each with whether it was reached
    /// by reading the month in another calendar.
    func accepted(by alias: [Token], calendar: String?) -> [(value: AnswerValue, folded: Bool)] {
        if type == .currency, alias.count == 1, MoneyNames.codes.contains(alias[0].text) {
            return [(.moneyCode(alias[0].text), false)]
        }
        let found = reading(of: alias).values
        guard let first = found.first, let low = found.map(\.start).min(),
            let high = found.map(\.end).max()
        else { return [] }
        // Of several days the set of all is meant.
        if type == .weekday {
            let most = found.max { days($0.value) < days($1.value) }
            return most.map { [($0.value, false)] } ?? []
        }
        let isWhole = alias.first?.start == low && alias.last?.end == high
        var accepted: [(value: AnswerValue, folded: Bool)] = []
        switch first.value {
        case .number, .range:
            guard isWhole, found.count == 1 || alias.count == 1 else {
                // "6 months" is more than a number: its word must stand beside it.
                let all = found.first { $0.value.isMeasure && $0.start == low && $0.end == high }
                return isWhole ? all.map { [($0.value, false)] } ?? [] : []
            }
            return found.map { ($0.value, false) }
        case .monthNumber(let month):
            return alias.count == 1 ? months(numbered: month, calendar: calendar) : []
        case .gregorianMonth, .ethiopicMonth:
            return alias.count == 1 ? [(first.value, false)] : []
        case .namedMonth, .namedEthiopicMonth: return []
        case .amount:
            return isWhole && found.count <= 2 ? [(first.value, false)] : []
        case .moneyUnit(let unit):
            if let amount = found.first(where: { $0.value.isAmount }), isWhole {
                return [(amount.value, false)]
            }
            // Codes and signs say which country's; words do not.
            return alias.count == 1 && alias[0].stem == unit ? [(first.value, false)] : []
        case .weekdays, .minutes:
            return found.count == 1 ? [(first.value, false)] : []
        case .measure, .moneyCode, .numericDay: return []
        case .span, .dateFields, .monthDay, .islamicDay: break
        }
        // How a date with a year is written may be what is asked for.
        let isFormat = found.contains {
            if case .dateFields(let fields) = $0.value { fields.count > 2 } else { false }
        }
        for value in found where !value.value.isNumericDay {
            let folded = value.rules.contains(RuleSet(.calendar))
            accepted.append((value.value, folded))
            switch value.value {
            case .dateFields(let fields):
                // BLEnD asks for MM/DD; a named date says the same.
                if fields.count == 2, let month = fields.first, let day = fields.last,
                    month <= 12, day <= 31
                {
                    accepted.append((.monthDay(month: month, day: day), folded))
                    accepted.append((.numericDay(month: month, day: day), folded))
                }
            case .monthDay(let month, let day):
                accepted.append((.dateFields([month, day]), folded))
                if !isFormat {
                    accepted.append((.numericDay(month: month, day: day), folded))
                }
            default: break
            }
        }
        return accepted
    }

    /// Whether a wording of a gold can only be met as a value, as its words say less.
    func isOnlyValue(_ alias: [Token]) -> Bool {
        switch type {
        // A set of days is compared as a set: "Saturday" alone is not "Friday and Saturday".
        case .weekday: true
        case .number: numberPlaces(in: alias).contains(where: \.hasSigns)
        default: false
        }
    }

    private func days(_ value: AnswerValue) -> Int {
        if case .weekdays(let days) = value { days.count } else { 0 }
    }

    /// A month given as a number: 10 by an Ethiopian annotator is Sene, and so June.
    private func months(numbered month: Int, calendar: String?) -> [(AnswerValue, Bool)] {
        guard calendar == "ethiopic", rules.has(.calendar) else {
            return [
                (.monthNumber(month), false), (.gregorianMonth(month), false),
                (.namedMonth(month), false),
            ]
        }
        let gregorian = CalendarNames.gregorianMonth(ofEthiopic: month)
        return [
            (.monthNumber(month), false), (.ethiopicMonth(month), false),
            (.namedEthiopicMonth(month), false), (.monthNumber(gregorian), true),
            (.gregorianMonth(gregorian), true), (.namedMonth(gregorian), true),
        ]
    }
}

extension AnswerValue {
    fileprivate var isAmount: Bool {
        if case .amount = self { true } else { false }
    }

    fileprivate var isMeasure: Bool {
        if case .measure = self { true } else { false }
    }

    fileprivate var isNumericDay: Bool {
        if case .numericDay = self { true } else { false }
    }
}
