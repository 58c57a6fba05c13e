import Diagnostics
import Vocabulary

extension CLDRLookup {
    /// A Gregorian date in the short pattern, where that is all numbers.
    func shortDate(_ date: CalendarDate) throws(DiagnosticsError) -> GoldSet? {
        guard let format = try shortPattern(), let local = try localDigits(),
            let fields = DatePattern(format.text)
        else { return nil }
        let label = fields.written(date, form: .asGiven)
        var forms = AliasList()
        for form in DatePattern.Form.allCases {
            let text = fields.written(date, form: form)
            forms.add(local.writing(text), nil)
            forms.add(text, nil)
            forms.add(plainSpaces(text), nil)
        }
        return gold(
            [forms.cluster(local.writing(label))],
            weakest([format.status, local.choice.status], computed: true),
            [format.citation(source), local.choice.citation(source)]
        )
    }
}

extension CLDRLookup {
    /// The pattern of the short Gregorian date.
    func shortPattern() throws(DiagnosticsError) -> CLDRValue? {
        try native(
            LDMLPath(
                "dates/calendars/calendar[@type='gregorian']/dateFormats"
                    + "/dateFormatLength[@type='short']/dateFormat/pattern"
            )
        )
    }
}

/// A date pattern of numbers and literal text only (UTS 35, part 4, section 8).
struct DatePattern: Sendable, Hashable {
    /// How the fields are filled.
    enum Form: CaseIterable, Sendable {
        /// With as many digits as the pattern has letters.
        case asGiven
        /// With a year of four digits.
        case longYear
        /// With months and days of two digits.
        case padded
        /// With both.
        case paddedLongYear
    }

    private enum Field: Hashable {
        case literal(String)
        case year(width: Int)
        case month(width: Int)
        case day(width: Int)
    }

    private var fields: [Field] = []

    /// Reads a pattern, or nothing when it holds a field that is not a number.
    init?(_ pattern: String) {
        var rest = Array(pattern)[...]
        var isQuoted = false
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }.count
            if letter == "'" {
                // Two quotes are one quotation mark, inside quoted text and outside.
                if run >= 2 { fields.append(.literal(String(repeating: "'", count: run / 2))) }
                if !run.isMultiple(of: 2) { isQuoted.toggle() }
            } else if isQuoted || !letter.isASCII || !letter.isLetter {
                fields.append(.literal(String(repeating: letter, count: run)))
            } else if letter == "y", run <= 4 {
                fields.append(.year(width: run))
            } else if letter == "M" || letter == "L", run <= 2 {
                fields.append(.month(width: run))
            } else if letter == "d", run <= 2 {
                fields.append(.day(width: run))
            } else {
                return nil
            }
            rest = rest.dropFirst(run)
        }
        guard !isQuoted else { return nil }
    }

    /// The names of the fields in the order in which they are written.
    var order: [String] {
        fields.compactMap { field in
            switch field {
            case .literal: nil
            case .year: "year"
            case .month: "month"
            case .day: "day"
            }
        }
    }

    /// The text between the first two fields, without marks of direction.
    var separator: String? {
        let inner = fields.drop { if case .literal = $0 { true } else { false } }.dropFirst()
        let text = inner.prefix { if case .literal = $0 { true } else { false } }.map { field in
            if case .literal(let text) = field { text } else { "" }
        }.joined()
        let plain = withoutBidiMarks(text)
        return text.isEmpty ? nil : plain.isEmpty ? " " : plain
    }

    /// Writes a date with ASCII digits.
    func written(_ date: CalendarDate, form: Form) -> String {
        let isPadded = form == .padded || form == .paddedLongYear
        let isLong = form == .longYear || form == .paddedLongYear
        return fields.map { field in
            switch field {
            case .literal(let text): text
            case .year(2) where !isLong: padded(date.year % 100, 2)
            case .year(let width): padded(date.year, isLong ? 4 : width)
            case .month(let width): padded(date.month, isPadded ? 2 : width)
            case .day(let width): padded(date.day, isPadded ? 2 : width)
            }
        }.joined()
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
