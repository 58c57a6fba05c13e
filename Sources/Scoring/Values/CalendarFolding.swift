/// Turns days of other calendars into days of the Gregorian year.
///
/// Without a year one day of theirs is one of two days here: leap days fall apart. Both are given.
enum CalendarFolding {
    private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    /// The Gregorian days of a day in the Ethiopian year, which begins on 11 or 12 September.
    static func gregorian(ethiopicMonth month: Int, day: Int) -> [(month: Int, day: Int)] {
        let offset = (month - 1) * 30 + day - 1
        return [0, 1].map { dayOfYear(253 + offset + $0) }
    }

    /// The Gregorian days of a day in the Solar Hijri year, which begins on 21 or 20 March.
    static func gregorian(persianMonth month: Int, day: Int) -> [(month: Int, day: Int)] {
        let long = min(month - 1, 6)
        let offset = long * 31 + (month - 1 - long) * 30 + day - 1
        return [0, -1].map { dayOfYear(79 + offset + $0) }
    }

    /// The month and day of a day counted from 1 January as 0, in a common year.
    private static func dayOfYear(_ number: Int) -> (month: Int, day: Int) {
        var rest = (number % 365 + 365) % 365
        for (month, length) in lengths.enumerated() {
            if rest < length { return (month + 1, rest + 1) }
            rest -= length
        }
        return (12, 31)
    }
}
