import Diagnostics
import MarkupKit

/// One day of a jollyday calendar and the rule by which it falls.
struct Holiday: Sendable, Hashable {
    /// How the day is fixed.
    enum Rule: Sendable, Hashable {
        /// A day of a Gregorian month.
        case fixed(month: Int, day: Int)
        /// The n-th weekday of a month; 0 is the last one, 1 as weekday is Monday.
        case weekday(which: Int, weekday: Int, month: Int)
        /// So many days after Easter Sunday.
        case easter(offset: Int, isJulian: Bool)
        /// A day of an Islamic month.
        case islamic(month: Int, day: Int)
        /// A day of an Ethiopic month.
        case ethiopic(month: Int, day: Int)
        /// Any other; its date is not computed.
        case other
    }

    /// The key with its family, such as `CHRISTMAS` or `islamic.NEWYEAR`.
    var key: String
    /// How it is fixed.
    var rule: Rule
    /// The years in which it is kept.
    var years: ClosedRange<Int>
    /// Whether it recurs in some years only.
    var isPeriodic: Bool
    /// Whether it is kept without being a public holiday.
    var isUnofficial: Bool
    /// The line of its element.
    var line: Int
    /// The path of its element.
    var element: String

    /// The key without the number of the day, such as `islamic.ID_AL_FITR` for its third day.
    ///
    /// Kept, since the days of one country are counted in the calendars of all others.
    let base: String

    /// The key without its family.
    var plainKey: String { base.split(separator: ".").last.map(String.init) ?? base }

    private static func base(of key: String) -> String {
        let bytes = key.utf8
        guard bytes.count > 2, let last = bytes.last, (0x32...0x39).contains(last),
            bytes.dropLast().last == UInt8(ascii: "_")
        else { return key }
        return String(decoding: bytes.dropLast(2), as: UTF8.self)
    }
}

/// The holidays of one country, without those of its parts.
struct HolidayCalendar: Sendable, Hashable {
    /// The path inside the source.
    var path: String
    /// The ISO 3166 code, or another code for calendars of exchanges.
    var territory: String
    /// The days in the order of the file.
    var holidays: [Holiday]

    /// Reads a calendar, with or without the prefix of its namespace.
    ///
    /// - Parameter path: its path inside the source; a name such as `Holidays_et.xml` tells the
    ///   country, because some files state another's code.
    init(root: MarkupElement, path: String, file: String) throws(DiagnosticsError) {
        guard root.localName == "Configuration" else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "jollyday-root",
                    at: SourceLocation(file: file, line: root.line),
                    "'\(root.localName)' begins no calendar of jollyday, 'Configuration' does"
                )
            )
        }
        self.path = path
        let name = path.split(separator: "/").last.map(String.init) ?? path
        territory = (territoryCode(ofFile: name) ?? root["hierarchy"] ?? "").uppercased()
        holidays = []
        var counts: [String: Int] = [:]
        for list in root.children where list.localName == "Holidays" {
            for element in list.children {
                counts[element.localName, default: 0] += 1
                let place = "/Configuration/Holidays/\(element.localName)"
                let index = counts[element.localName] ?? 1
                if let holiday = try Holiday(element, at: "\(place)[\(index)]", file: file) {
                    holidays.append(holiday)
                }
            }
        }
    }
}

extension Holiday {
    fileprivate init?(
        _ element: MarkupElement,
        at path: String,
        file: String
    ) throws(DiagnosticsError) {
        let number = { (name: String) throws(DiagnosticsError) -> Int? in
            guard let text = element[name] else { return nil }
            guard let value = Int(text), (0...9999).contains(value) else {
                throw broken(file, element, name, text)
            }
            return value
        }
        let first = try number("validFrom") ?? 0
        let last = try number("validTo") ?? 9999
        guard first <= last else { throw broken(file, element, "validTo", "\(last)") }
        years = first...last
        isPeriodic = element["every"].map { $0 != "EVERY_YEAR" } ?? false
        isUnofficial = ["UNOFFICIAL_HOLIDAY", "OBSERVANCE"].contains(element["localizedType"])
        line = element.line
        self.element = path
        let type = element["type"] ?? ""
        switch element.localName {
        case "Fixed":
            guard let month = months.firstIndex(of: element["month"] ?? "") else {
                throw broken(file, element, "month", element["month"] ?? "")
            }
            guard let day = try number("day"), (1...31).contains(day) else {
                throw broken(file, element, "day", element["day"] ?? "")
            }
            rule = .fixed(month: month + 1, day: day)
        case "FixedWeekday":
            guard let month = months.firstIndex(of: element["month"] ?? "") else {
                throw broken(file, element, "month", element["month"] ?? "")
            }
            guard let weekday = weekdays.firstIndex(of: element["weekday"] ?? "") else {
                throw broken(file, element, "weekday", element["weekday"] ?? "")
            }
            guard let which = ordinals[element["which"] ?? ""] else {
                throw broken(file, element, "which", element["which"] ?? "")
            }
            rule = .weekday(which: which, weekday: weekday + 1, month: month + 1)
        case "ChristianHoliday":
            rule =
                easterOffsets[type].map {
                    .easter(offset: $0, isJulian: element["chronology"] == "JULIAN")
                } ?? .other
        case "RelativeToEasterSunday":
            let isJulian = element.children.first { $0.localName == "chronology" }?.text == "JULIAN"
            let days = element.children.first { $0.localName == "days" }.flatMap { Int($0.text) }
            rule = days.map { .easter(offset: $0, isJulian: isJulian) } ?? .other
        case "IslamicHoliday":
            rule = islamicDays[type].map { .islamic(month: $0.month, day: $0.day) } ?? .other
        case "EthiopianOrthodoxHoliday":
            rule = ethiopicDays[type].map { .ethiopic(month: $0.month, day: $0.day) } ?? .other
        default:
            rule = .other
        }
        let families = [
            "ChristianHoliday": "christian.", "IslamicHoliday": "islamic.",
            "EthiopianOrthodoxHoliday": "ethiopian.orthodox.", "HinduHoliday": "hindu.",
            "HebrewHoliday": "hebrew.",
        ]
        guard
            let key = element["descriptionPropertiesKey"]
                ?? (type.isEmpty ? nil : families[element.localName, default: ""] + type)
        else { return nil }
        self.key = key
        base = Self.base(of: key)
    }
}

/// The code in a name such as `Holidays_et.xml`, in small letters, or none in another name.
func territoryCode(ofFile name: String) -> String? {
    let name = name.lowercased()
    guard name.hasSuffix(".xml") else { return nil }
    let word = name.utf8.dropLast(".xml".utf8.count)
    let letters = word.suffix(
        word.reversed().prefix { $0 == UInt8(ascii: "_") || (0x61...0x7a).contains($0) }.count
    )
    let text = String(decoding: letters, as: UTF8.self)
    guard let mark = text.firstRange(of: "holidays_"), mark.upperBound < text.endIndex else {
        return nil
    }
    return String(text[mark.upperBound...])
}

extension MarkupElement {
    /// The name without its prefix.
    var localName: String {
        name.split(separator: ":").last.map(String.init) ?? name
    }
}

private func broken(
    _ file: String,
    _ element: MarkupElement,
    _ attribute: String,
    _ text: String
) -> DiagnosticsError {
    DiagnosticsError(
        Diagnostic(
            .error,
            "jollyday-value",
            at: SourceLocation(file: file, line: element.line),
            "'\(text.prefix(40))' is no \(attribute) of '\(element.localName)'"
        )
    )
}

private let months = [
    "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER",
    "OCTOBER", "NOVEMBER", "DECEMBER",
]

private let weekdays = [
    "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
]

private let ordinals = ["FIRST": 1, "SECOND": 2, "THIRD": 3, "FOURTH": 4, "LAST": 0]

/// Days after Easter Sunday, as jollyday's reader of Christian holidays counts them.
private let easterOffsets = [
    "EASTER": 0, "EASTER_MONDAY": 1, "EASTER_TUESDAY": 2, "EASTER_SATURDAY": -1, "GOOD_FRIDAY": -2,
    "MAUNDY_THURSDAY": -3, "ASH_WEDNESDAY": -46, "MARDI_GRAS": -47, "SHROVE_MONDAY": -48,
    "CLEAN_MONDAY": -48, "GENERAL_PRAYER_DAY": 26, "ASCENSION_DAY": 39, "PENTECOST": 49,
    "WHIT_SUNDAY": 49, "PENTECOST_MONDAY": 50, "WHIT_MONDAY": 50, "CORPUS_CHRISTI": 60,
    "SACRED_HEART": 68,
]

private let islamicDays: [String: (month: Int, day: Int)] = [
    "NEWYEAR": (1, 1), "ASCHURA": (1, 10), "MAWLID_AN_NABI": (3, 12), "LAILAT_AL_MIRAJ": (7, 27),
    "LAILAT_AL_BARAT": (8, 15), "RAMADAN": (9, 1), "LAILAT_AL_QADR": (9, 27),
    "ID_AL_FITR": (10, 1), "ID_AL_FITR_2": (10, 2), "ID_AL_FITR_3": (10, 3), "ARAFAAT": (12, 9),
    "ID_UL_ADHA": (12, 10), "ID_UL_ADHA_2": (12, 11), "ID_UL_ADHA_3": (12, 12),
]

private let ethiopicDays: [String: (month: Int, day: Int)] = [
    "ENKUTATASH": (1, 1), "MESKEL": (1, 17), "TIMKAT": (5, 11),
]
