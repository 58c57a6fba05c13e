/// A property that CLDR can be asked for, with its slot filled.
enum CLDRProperty: Sendable, Hashable {
    case calendarMonth(Int)
    case gregorianMonth(Int)
    case restDays
    case firstDay
    case currency
    case previousCurrency
    case script
    case number(String)
    case shortDate(year: Int, month: Int, day: Int)
    case clockCycle
    case quotes
    case divisions
    case country
    case officialLanguages
    case mostSpokenLanguage

    /// The patterns with their slots in braces, and what each one is.
    static let patterns: [(pattern: String, summary: String)] = [
        ("calendar.month.{n}", "the n-th month, 1 to 13, of the calendar of civil life"),
        ("gregorian.month.{n}", "the n-th Gregorian month, 1 to 12, in the main language"),
        ("week.rest-days", "the days of the weekend"),
        ("week.first-day", "the day on which the week begins"),
        ("money.currency", "the currency that is legal tender now"),
        ("money.currency.previous", "the legal tender before it"),
        ("script.name", "the script of the main language"),
        ("digits.number.{v}", "a number such as 1234.56 with local digits and separators"),
        ("date.short.{yyyy-mm-dd}", "a Gregorian date in the short numeric form"),
        ("clock.cycle", "whether hours are counted to 12 or to 24"),
        ("quotes.primary", "the quotation marks"),
        ("places.divisions", "the first-level divisions of the territory"),
        ("places.country", "the names of the country"),
        ("languages.official", "the official languages of the whole territory"),
        ("languages.most-spoken", "the language that the largest share of the people uses"),
    ]

    /// Reads a property with its slot filled, or nothing when it is unknown or the slot is not apt.
    init?(_ property: String) {
        switch property {
        case "week.rest-days": self = .restDays
        case "week.first-day": self = .firstDay
        case "money.currency": self = .currency
        case "money.currency.previous": self = .previousCurrency
        case "script.name": self = .script
        case "clock.cycle": self = .clockCycle
        case "quotes.primary": self = .quotes
        case "places.divisions": self = .divisions
        case "places.country": self = .country
        case "languages.official": self = .officialLanguages
        case "languages.most-spoken": self = .mostSpokenLanguage
        default:
            if let slot = property.rest(after: "calendar.month.") {
                guard let n = Self.index(slot), n <= 13 else { return nil }
                self = .calendarMonth(n)
            } else if let slot = property.rest(after: "gregorian.month.") {
                guard let n = Self.index(slot), n <= 12 else { return nil }
                self = .gregorianMonth(n)
            } else if let slot = property.rest(after: "digits.number.") {
                guard slot.wholeMatch(of: /[0-9]{1,18}(\.[0-9]{1,9})?/) != nil else { return nil }
                self = .number(slot)
            } else if let slot = property.rest(after: "date.short.") {
                guard let date = Self.date(slot) else { return nil }
                self = date
            } else {
                return nil
            }
        }
    }

    private static func index(_ text: String) -> Int? {
        guard text.wholeMatch(of: /[1-9][0-9]?/) != nil else { return nil }
        return Int(text)
    }

    private static func date(_ text: String) -> CLDRProperty? {
        guard let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/),
            let year = Int(match.1), let month = Int(match.2), let day = Int(match.3)
        else { return nil }
        let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard lengths.indices.contains(month - 1), 1...lengths[month - 1] ~= day else { return nil }
        return .shortDate(year: year, month: month, day: day)
    }
}

extension String {
    /// What follows a prefix, or none when the text begins otherwise.
    func rest(after prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
