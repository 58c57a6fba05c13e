/// A day by its number in the year, month and day of some calendar.
public struct CalendarDate: Sendable, Hashable, Comparable {
    /// The year of the calendar's usual era.
    public var year: Int
    /// The month from one, numbered as CLDR does.
    public var month: Int
    /// Whether the month is the second of its number, as in Chinese leap years.
    public var isLeapMonth: Bool
    /// The day of the month from one.
    public var day: Int

    /// Names a day.
    public init(_ year: Int, _ month: Int, _ day: Int, isLeapMonth: Bool = false) {
        self.year = year
        self.month = month
        self.isLeapMonth = isLeapMonth
        self.day = day
    }

    /// Orders days of one calendar in time.
    public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.isLeapMonth ? 1 : 0, a.day)
            < (b.year, b.month, b.isLeapMonth ? 1 : 0, b.day)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The day as `2025-02-03`.
    public var description: String {
        let parts = [(year, 4), (month, 2), (day, 2)].map { number, width in
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return parts.joined(separator: "-")
    }
}
