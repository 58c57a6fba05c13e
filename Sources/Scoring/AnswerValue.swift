import Vocabulary

/// A value read off a text, by which typed answers are compared.
enum AnswerValue: Hashable, Sendable {
    case number(Double)
    /// A month written as a number, of whichever calendar.
    case monthNumber(Int)
    case gregorianMonth(Int)
    case ethiopicMonth(Int)
    /// Weekdays from Monday = 1, all that the text names.
    case weekdays(Set<Int>)
    /// Minutes after midnight.
    case minutes(Int)
    /// The fields of an all-number date in the order written; years cut to two digits.
    case dateFields([Int])
    /// A day of a named Gregorian month.
    case monthDay(month: Int, day: Int)
}

/// A value with the bytes it was read from.
struct LocatedValue {
    var value: AnswerValue
    var start: Int
    var end: Int
    var rules: RuleSet
}

/// Reads the values of one type off tokens.
struct ValueReader: Sendable {
    let type: AnswerType
    let rules: FoldingRules

    /// Every word that is read as a value by its name.
    static var names: [String] {
        let days = CalendarNames.weekdays.keys.filter { $0.hasSuffix("day") }.map { $0 + "s" }
        return Array(CalendarNames.gregorianMonths.keys)
            + Array(CalendarNames.ethiopicMonths.keys) + Array(CalendarNames.weekdays.keys) + days
            + Array(numberWords.keys)
    }

    func values(in tokens: [Token]) -> [LocatedValue] {
        guard rules.has(.value) else { return [] }
        switch type {
        case .number: return numbers(in: tokens)
        case .month: return months(in: tokens)
        case .weekday: return weekdays(in: tokens)
        case .clock: return times(in: tokens)
        case .date: return dates(in: tokens)
        case .text, .currency, .digits: return []
        }
    }

    private func located(_ value: AnswerValue, _ first: Token, _ last: Token? = nil) -> LocatedValue
    {
        LocatedValue(
            value: value,
            start: first.start,
            end: (last ?? first).end,
            rules: first.rules.union((last ?? first).rules).union(RuleSet(.value))
        )
    }

    private func numbers(in tokens: [Token]) -> [LocatedValue] {
        let numerals = tokens.compactMap { token in
            token.number.map { located(.number($0), token) }
        }
        // Words count only where no numeral stands: "one" has other uses.
        guard numerals.isEmpty, rules.has(.numberWords) else { return numerals }
        return tokens.compactMap { token in
            numberWords[token.text].map {
                var value = located(.number(Double($0)), token)
                value.rules.insert(RuleSet(.numberWords))
                return value
            }
        }
    }

    private func months(in tokens: [Token]) -> [LocatedValue] {
        tokens.compactMap { token in
            if let month = CalendarNames.gregorianMonths[token.text] {
                return located(.gregorianMonth(month), token)
            }
            if let month = CalendarNames.ethiopicMonths[token.text] {
                return located(.ethiopicMonth(month), token)
            }
            guard let number = token.number, number >= 1, number <= 13,
                number == number.rounded()
            else { return nil }
            return located(.monthNumber(Int(number)), token)
        }
    }

    private func weekdays(in tokens: [Token]) -> [LocatedValue] {
        let named = tokens.filter { CalendarNames.weekdays[singular($0.text)] != nil }
        guard let first = named.first, let last = named.last else { return [] }
        let days = named.compactMap { CalendarNames.weekdays[singular($0.text)] }
        // All days as one set for golds such as "Friday and Saturday", and each for itself.
        let single = zip(named, days).map { located(.weekdays([$1]), $0) }
        return named.count == 1 ? single : [located(.weekdays(Set(days)), first, last)] + single
    }

    private func singular(_ text: String) -> String {
        text.hasSuffix("days") ? String(text.dropLast()) : text
    }

    private func times(in tokens: [Token]) -> [LocatedValue] {
        var values: [LocatedValue] = []
        for (index, token) in tokens.enumerated() {
            var text = token.text
            var half = Half(after: index, in: tokens)
            if half.isNone, let inner = Half(ending: text) {
                half = inner
                text = String(text.prefix { !$0.isLetter })
            }
            let parts = text.split(separator: ":").map { Int($0) }
            guard let hour = parts.first ?? nil, hour <= 24, parts.count <= 3 else { continue }
            if parts.count == 1 && half.isNone { continue }
            let minute = parts.count > 1 ? parts[1] ?? 60 : 0
            guard minute < 60 else { continue }
            let total = half.apply(hour) * 60 + minute
            values.append(located(.minutes(total % 1440), token, half.token))
        }
        return values
    }

    private func dates(in tokens: [Token]) -> [LocatedValue] {
        var values: [LocatedValue] = []
        for (index, token) in tokens.enumerated() {
            if let fields = token.dateFields {
                values.append(located(.dateFields(fields), token))
            }
            guard let month = CalendarNames.gregorianMonths[token.text] else { continue }
            for neighbour in [index - 1, index + 1, index - 2]
            where tokens.indices.contains(neighbour) {
                guard neighbour != index - 2 || tokens[index - 1].text == "of" else { continue }
                guard let day = tokens[neighbour].number, day >= 1, day <= 31 else { continue }
                let (low, high) = (min(neighbour, index), max(neighbour, index))
                values.append(
                    located(.monthDay(month: month, day: Int(day)), tokens[low], tokens[high])
                )
                break
            }
        }
        return values
    }
}

/// Which half of the day a 12-hour time is in.
private struct Half {
    private enum Name { case morning, afternoon }
    private var name: Name?
    private(set) var token: Token?

    var isNone: Bool { name == nil }

    init(after index: Int, in tokens: [Token]) {
        guard index + 1 < tokens.count else { return }
        let next = tokens[index + 1]
        // "p.m." is cut at its dots into "p" and "m".
        let spelled =
            index + 2 < tokens.count && tokens[index + 2].text == "m" ? next.text + "m" : next.text
        switch spelled {
        case "am": name = .morning
        case "pm": name = .afternoon
        default: return
        }
        token = spelled == next.text ? next : tokens[index + 2]
    }

    init?(ending text: String) {
        guard text.first?.isNumber == true else { return nil }
        if text.hasSuffix("am") {
            name = .morning
        } else if text.hasSuffix("pm") {
            name = .afternoon
        } else {
            return nil
        }
    }

    func apply(_ hour: Int) -> Int {
        switch name {
        case .afternoon where hour < 12: hour + 12
        case .morning where hour == 12: 0
        default: hour
        }
    }
}

extension Token {
    /// The value of a plain number; none for dates, times and ranges.
    var number: Double? {
        kind == .numeral ? Double(text) : nil
    }

    fileprivate var dateFields: [Int]? {
        guard kind == .numeral else { return nil }
        for separator: Character in ["/", "-", "."] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 2 || parts.count == 3, separator != "." || parts.count == 3
            else { continue }
            let numbers = parts.compactMap { Int($0) }
            guard numbers.count == parts.count else { continue }
            return numbers.map { $0 > 31 ? $0 % 100 : $0 }
        }
        return nil
    }
}

let numberWords: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
]
