/// Lunar and lunisolar calendars in integer arithmetic.
///
/// Reingold and Dershowitz, "Calendrical Calculations", chapters 7 and 8.
enum LunarArithmetic {
    /// Friday, 16 July 622 of the Julian calendar.
    static let civilEpoch = 1_948_440
    /// The Thursday before, which astronomers count from.
    static let tabularEpoch = 1_948_439

    // MARK: Islamic

    static func day(islamic date: CalendarDate, epoch: Int) -> Int {
        let before = 29 * (date.month - 1) + date.month / 2
        return islamicNewYear(date.year, epoch) + before + date.day - 1
    }

    static func islamic(_ day: Int, epoch: Int) -> CalendarDate {
        let year = floorDiv(30 * (day - epoch) + 10_646, 10_631)
        let inYear = day - islamicNewYear(year, epoch)
        // Months of 30 and 29 days alternate; the leap day lengthens the twelfth.
        let month = min((2 * inYear + 1) / 59, 11)
        return CalendarDate(year, month + 1, inYear - 29 * month - (month + 1) / 2 + 1)
    }

    /// Eleven of thirty years are leap: 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29.
    private static func islamicNewYear(_ year: Int, _ epoch: Int) -> Int {
        epoch + 354 * (year - 1) + floorDiv(3 + 11 * year, 30)
    }

    // MARK: Hebrew

    /// The day before the epoch, so that the count of days that elapsed may be added.
    private static let hebrewEpoch = 347_998

    /// Months are numbered from Tishri; the sixth, Adar I, is in leap years only.
    static func day(hebrew date: CalendarDate) -> Int? {
        guard date.month <= 13, date.month != 6 || isHebrewLeap(date.year) else { return nil }
        let before = hebrewMonths(date.year).prefix(date.month - 1).reduce(0, +)
        return hebrewNewYear(date.year) + before + date.day - 1
    }

    static func hebrew(_ day: Int) -> CalendarDate {
        var year = floorDiv((day - hebrewEpoch) * 98_496, 35_975_351) + 1
        while hebrewNewYear(year) > day { year -= 1 }
        while hebrewNewYear(year + 1) <= day { year += 1 }
        var rest = day - hebrewNewYear(year)
        var month = 1
        for length in hebrewMonths(year) {
            if rest < length { break }
            rest -= length
            month += 1
        }
        return CalendarDate(year, month, rest + 1)
    }

    private static func isHebrewLeap(_ year: Int) -> Bool {
        let place = (7 * year + 1) % 19
        return (place + 19) % 19 < 7
    }

    /// The lengths of the months from Tishri to Elul, zero for Adar I in common years.
    private static func hebrewMonths(_ year: Int) -> [Int] {
        let length = hebrewNewYear(year + 1) - hebrewNewYear(year)
        let heshvan = length % 10 == 5 ? 30 : 29
        let kislev = length % 10 == 3 ? 29 : 30
        let adar = isHebrewLeap(year) ? 30 : 0
        return [30, heshvan, kislev, 29, 30, adar, 29, 30, 29, 30, 29, 30, 29]
    }

    private static func hebrewNewYear(_ year: Int) -> Int {
        let (before, this, next) = (elapsed(year - 1), elapsed(year), elapsed(year + 1))
        // No year may have 356 or 382 days.
        let delay = next - this == 356 ? 2 : this - before == 382 ? 1 : 0
        return hebrewEpoch + this + delay
    }

    /// Days to the mean new moon of Tishri, moved off Sunday, Wednesday and Friday.
    private static func elapsed(_ year: Int) -> Int {
        let months = floorDiv(235 * year - 234, 19)
        let parts = 12_084 + 13_753 * months
        let days = 29 * months + floorDiv(parts, 25_920)
        return (3 * (days + 1)) % 7 < 3 ? days + 1 : days
    }
}
