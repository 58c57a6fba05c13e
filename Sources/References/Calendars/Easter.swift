/// The date of Easter.
///
/// Reingold and Dershowitz, "Calendrical Calculations", chapter 9.
public enum Easter {
    /// The Gregorian date of Easter in the Western churches.
    public static func western(_ year: Int) -> CalendarDate {
        let century = floorDiv(year, 100) + 1
        let shifted =
            (14 + 11 * (year % 19) - floorDiv(3 * century, 4) + floorDiv(5 + 8 * century, 25)) % 30
        let epact = (shifted + 30) % 30
        let adjusted = epact == 0 || epact == 1 && year % 19 > 10 ? epact + 1 : epact
        let moon = SolarArithmetic.day(gregorian: CalendarDate(year, 4, 19)) - adjusted
        return SolarArithmetic.gregorian(sunday(after: moon))
    }

    /// The Gregorian date of Easter in the Orthodox churches, the Ethiopian one among them.
    public static func orthodox(_ year: Int) -> CalendarDate {
        let epact = (14 + 11 * (year % 19)) % 30
        let moon = SolarArithmetic.day(julian: CalendarDate(year, 4, 19)) - epact
        return SolarArithmetic.gregorian(sunday(after: moon))
    }

    /// The first Sunday after a day; the remainder of a Monday is zero.
    private static func sunday(after day: Int) -> Int {
        day + 7 - (day + 1) % 7
    }
}
