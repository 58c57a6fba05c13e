/// Solar calendars in integer arithmetic.
///
/// Reingold and Dershowitz, "Calendrical Calculations", chapters 2 to 4 and 15; Richards in the
/// "Explanatory Supplement to the Astronomical Almanac" (3rd edition, 2013), section 15.11, for the
/// Gregorian and Julian ones.
enum SolarArithmetic {
    /// The day before which year 1 of the Ethiopic calendar lies by a year: 1 Meskerem of year 0.
    static let ethiopicEpoch = 1_723_856
    /// 1 Thout of year 0 of the Coptic calendar; year 1 began on 29 August 284, Julian.
    static let copticEpoch = 1_825_030 - 365

    // MARK: Gregorian and Julian

    static func day(gregorian date: CalendarDate) -> Int {
        let (year, month) = fromMarch(date)
        return julianCount(year, month, date.day) - floorDiv(year, 100) + floorDiv(year, 400) + 2
    }

    static func gregorian(_ day: Int) -> CalendarDate {
        // Days since 1 March of year 0, cut into cycles of 400 years.
        let days = day - 1_721_120
        let cycle = floorDiv(days, 146_097)
        let inCycle = days - cycle * 146_097
        let year = (inCycle - inCycle / 1460 + inCycle / 36_524 - inCycle / 146_096) / 365
        let inYear = inCycle - (365 * year + year / 4 - year / 100)
        return fromMarch(year: year + cycle * 400, inYear)
    }

    static func day(julian date: CalendarDate) -> Int {
        let (year, month) = fromMarch(date)
        return julianCount(year, month, date.day)
    }

    static func julian(_ day: Int) -> CalendarDate {
        let days = day - 1_721_118
        let cycle = floorDiv(days, 1461)
        let inCycle = days - cycle * 1461
        let year = (inCycle - inCycle / 1460) / 365
        return fromMarch(year: year + cycle * 4, inCycle - 365 * year)
    }

    /// A year that begins in March, so that its leap day is the last.
    private static func fromMarch(_ date: CalendarDate) -> (year: Int, month: Int) {
        date.month < 3 ? (date.year - 1, date.month + 9) : (date.year, date.month - 3)
    }

    private static func fromMarch(year: Int, _ inYear: Int) -> CalendarDate {
        let month = (5 * inYear + 2) / 153
        let day = inYear - (153 * month + 2) / 5 + 1
        return month < 10
            ? CalendarDate(year, month + 3, day) : CalendarDate(year + 1, month - 9, day)
    }

    private static func julianCount(_ year: Int, _ month: Int, _ day: Int) -> Int {
        1_721_117 + 365 * year + floorDiv(year, 4) + (153 * month + 2) / 5 + day
    }

    // MARK: Ethiopic and Coptic

    static func day(alexandrian date: CalendarDate, epoch: Int) -> Int {
        epoch + 365 * date.year + floorDiv(date.year, 4) + 30 * (date.month - 1) + date.day - 1
    }

    static func alexandrian(_ day: Int, epoch: Int) -> CalendarDate {
        let days = day - epoch
        let cycle = floorDiv(days, 1461)
        let inCycle = days - cycle * 1461
        let year = (inCycle - inCycle / 1460) / 365
        let inYear = inCycle - 365 * year
        return CalendarDate(cycle * 4 + year, inYear / 30 + 1, inYear % 30 + 1)
    }

    // MARK: Persian

    /// The rule of 33 years, which agrees with the equinox of Tehran from 1799 to 2123.
    static func day(persian date: CalendarDate) -> Int {
        let before = date.month <= 7 ? 31 * (date.month - 1) : 30 * (date.month - 1) + 6
        return nowruz(date.year) + before + date.day - 1
    }

    static func persian(_ day: Int) -> CalendarDate {
        var year = floorDiv(33 * (day - 1_948_320) + 3, 12_053) + 1
        while nowruz(year) > day { year -= 1 }
        while nowruz(year + 1) <= day { year += 1 }
        let inYear = day - nowruz(year)
        let month = inYear < 186 ? inYear / 31 : (inYear - 6) / 30
        return CalendarDate(year, month + 1, inYear - (month < 6 ? 31 * month : 30 * month + 6) + 1)
    }

    private static func nowruz(_ year: Int) -> Int {
        1_948_320 + 365 * (year - 1) + floorDiv(8 * year + 21, 33)
    }

    // MARK: Indian

    /// Chaitra begins on 22 March, in leap years on 21 March.
    static func day(indian date: CalendarDate) -> Int {
        let months = date.month - 1
        let before = months == 0 ? 0 : chaitra(date.year) + 31 * min(months - 1, 5)
        return firstChaitra(date.year) + before + 30 * max(0, months - 6) + date.day - 1
    }

    static func indian(_ day: Int) -> CalendarDate {
        var year = gregorian(day).year - 78
        if firstChaitra(year) > day { year -= 1 }
        var rest = day - firstChaitra(year)
        var month = 1
        while month < 12 {
            let length = month == 1 ? chaitra(year) : month <= 6 ? 31 : 30
            if rest < length { break }
            rest -= length
            month += 1
        }
        return CalendarDate(year, month, rest + 1)
    }

    private static func chaitra(_ year: Int) -> Int { isLeap(year + 78) ? 31 : 30 }

    private static func firstChaitra(_ year: Int) -> Int {
        day(gregorian: CalendarDate(year + 78, 3, isLeap(year + 78) ? 21 : 22))
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    }
}

/// The quotient rounded down, also below zero.
func floorDiv(_ a: Int, _ b: Int) -> Int {
    a >= 0 ? a / b : -((b - 1 - a) / b)
}
