/// A calendar that dates can be counted in, named as CLDR names it.
///
/// Days are Julian day numbers: the day that begins at midnight before the Julian date's noon, so
/// that 1 January 2000 of the Gregorian calendar is 2451545. All but three calendars are integer
/// arithmetic after Reingold and Dershowitz, "Calendrical Calculations" (4th edition, 2018); the
/// Umm al-Qura, Chinese and Korean calendars follow tables or the sky and are taken from Foundation.
///
/// A calendar of sighted moons (`islamic`) is none of these: no calculation gives its days surely.
public enum CivilCalendar: String, Sendable, Hashable, CaseIterable {
    case gregorian
    case julian
    /// The Thai solar calendar as counted since 1941: Gregorian with years 543 higher.
    case buddhist
    /// The calendar of the Republic of China: Gregorian with years 1911 lower.
    case roc
    case ethiopic
    case coptic
    /// The Solar Hijri calendar of Iran and Afghanistan.
    case persian
    /// The national calendar of India, of the Saka era.
    case indian
    case hebrew
    case islamicCivil = "islamic-civil"
    case islamicTabular = "islamic-tbla"
    case islamicUmmAlQura = "islamic-umalqura"
    case chinese
    /// The lunisolar calendar of Korea.
    case dangi

    /// The date of a day, or none where the calendar's tables do not reach.
    public func date(onDay day: Int) -> CalendarDate? {
        switch self {
        case .gregorian: SolarArithmetic.gregorian(day)
        case .julian: SolarArithmetic.julian(day)
        case .buddhist: shifted(SolarArithmetic.gregorian(day), by: 543)
        case .roc: shifted(SolarArithmetic.gregorian(day), by: -1911)
        case .ethiopic: SolarArithmetic.alexandrian(day, epoch: SolarArithmetic.ethiopicEpoch)
        case .coptic: SolarArithmetic.alexandrian(day, epoch: SolarArithmetic.copticEpoch)
        case .persian: SolarArithmetic.persian(day)
        case .indian: SolarArithmetic.indian(day)
        case .hebrew: LunarArithmetic.hebrew(day)
        case .islamicCivil: LunarArithmetic.islamic(day, epoch: LunarArithmetic.civilEpoch)
        case .islamicTabular: LunarArithmetic.islamic(day, epoch: LunarArithmetic.tabularEpoch)
        case .islamicUmmAlQura, .chinese, .dangi: FoundationCalendar.date(onDay: day, in: self)
        }
    }

    /// The day of a date, or none when the calendar has no such date.
    public func day(of date: CalendarDate) -> Int? {
        guard date.month >= 1, date.day >= 1 else { return nil }
        let day: Int?
        switch self {
        case .gregorian: day = SolarArithmetic.day(gregorian: date)
        case .julian: day = SolarArithmetic.day(julian: date)
        case .buddhist: day = shifted(date, by: -543).map(SolarArithmetic.day(gregorian:))
        case .roc: day = shifted(date, by: 1911).map(SolarArithmetic.day(gregorian:))
        case .ethiopic:
            day = SolarArithmetic.day(alexandrian: date, epoch: SolarArithmetic.ethiopicEpoch)
        case .coptic:
            day = SolarArithmetic.day(alexandrian: date, epoch: SolarArithmetic.copticEpoch)
        case .persian: day = SolarArithmetic.day(persian: date)
        case .indian: day = SolarArithmetic.day(indian: date)
        case .hebrew: day = LunarArithmetic.day(hebrew: date)
        case .islamicCivil:
            day = LunarArithmetic.day(islamic: date, epoch: LunarArithmetic.civilEpoch)
        case .islamicTabular:
            day = LunarArithmetic.day(islamic: date, epoch: LunarArithmetic.tabularEpoch)
        case .islamicUmmAlQura, .chinese, .dangi: day = FoundationCalendar.day(of: date, in: self)
        }
        // A 30 February counts on into March; the way back tells.
        guard let day, self.date(onDay: day) == date else { return nil }
        return day
    }

    /// The date in this calendar of a Gregorian date, or none when there is no such date.
    public func date(onGregorian date: CalendarDate) -> CalendarDate? {
        CivilCalendar.gregorian.day(of: date).flatMap { self.date(onDay: $0) }
    }

    /// The Gregorian date of a date in this calendar, or none when there is no such date.
    public func gregorian(_ date: CalendarDate) -> CalendarDate? {
        day(of: date).map(SolarArithmetic.gregorian)
    }

    /// The Gregorian dates of a month and day, for every time that they fall in a Gregorian year.
    ///
    /// A date of a lunar year may fall twice in a Gregorian year, or never.
    public func gregorianDates(
        ofMonth month: Int,
        day: Int,
        inGregorianYear year: Int
    ) -> [CalendarDate] {
        guard let first = date(onGregorian: CalendarDate(year, 1, 1)),
            let last = date(onGregorian: CalendarDate(year, 12, 31)), first.year <= last.year
        else { return [] }
        return (first.year...last.year)
            .compactMap { gregorian(CalendarDate($0, month, day)) }
            .filter { $0.year == year }
    }

    /// The Gregorian dates on which a year of this calendar begins in a Gregorian year.
    public func newYears(inGregorianYear year: Int) -> [CalendarDate] {
        gregorianDates(ofMonth: 1, day: 1, inGregorianYear: year)
    }

    /// How many months its years have; none where that varies.
    public var monthCount: Int? {
        switch self {
        case .ethiopic, .coptic: 13
        case .hebrew, .chinese, .dangi: nil
        default: 12
        }
    }

    private func shifted(_ date: CalendarDate, by years: Int) -> CalendarDate? {
        CalendarDate(date.year + years, date.month, date.day)
    }
}
