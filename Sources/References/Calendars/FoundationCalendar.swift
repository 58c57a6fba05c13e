import Foundation

/// Calendars that follow tables or the sky, as Foundation has them.
enum FoundationCalendar {
    /// The years for which Foundation's tables and those published agree to the day.
    private static let reach: [CivilCalendar: ClosedRange<Int>] = [
        // Umm al-Qura: 1300 to 1600 of the Hijra (van Gent, "The Umm al-Qura Calendar").
        .islamicUmmAlQura: 2_408_762...2_515_062,
        // 1901-02-19 to 2100-02-09, between two new years of the tables of Chinese observatories.
        .chinese: 2_415_435...2_488_100,
        .dangi: 2_415_435...2_488_100,
    ]

    static func date(onDay day: Int, in kind: CivilCalendar) -> CalendarDate? {
        guard reach[kind]?.contains(day) == true, let calendar = calendar(kind) else { return nil }
        let parts = calendar.dateComponents([.era, .year, .month, .day], from: moment(day))
        guard let year = parts.year, let month = parts.month, let number = parts.day else {
            return nil
        }
        let isCycle = kind == .chinese || kind == .dangi
        // Years of the sixty-year cycle are counted on from the epoch in 2637 before Christ.
        let counted = isCycle ? ((parts.era ?? 1) - 1) * 60 + year : year
        return CalendarDate(
            counted,
            month,
            number,
            isLeapMonth: isCycle && parts.isLeapMonth == true
        )
    }

    static func day(of date: CalendarDate, in kind: CivilCalendar) -> Int? {
        guard let range = reach[kind] else { return nil }
        // Years and months are found by halving, since dates of a calendar rise with its days.
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            guard let found = self.date(onDay: middle, in: kind) else { return nil }
            if found < date { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func calendar(_ kind: CivilCalendar) -> Calendar? {
        switch kind {
        case .islamicUmmAlQura: ummAlQura
        case .chinese: chinese
        case .dangi: dangi
        default: nil
        }
    }

    private static let ummAlQura = universal(.islamicUmmAlQura)
    private static let chinese = universal(.chinese)
    private static let dangi = universal(.dangi)

    private static func universal(_ identifier: Calendar.Identifier) -> Calendar {
        var calendar = Calendar(identifier: identifier)
        calendar.timeZone = .gmt
        return calendar
    }

    /// Noon of a day in universal time.
    private static func moment(_ day: Int) -> Date {
        Date(timeIntervalSince1970: Double(day - 2_440_588) * 86_400 + 43_200)
    }
}
