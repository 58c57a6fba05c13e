extension Holiday.Rule {
    /// Whether the day is the same in each year.
    var isFixed: Bool {
        if case .fixed = self { true } else { false }
    }

    /// The days on which it falls in a Gregorian year; an Islamic one may fall twice, or not at all.
    func days(in year: Int) -> [CalendarDate] {
        switch self {
        case .fixed(let month, let day):
            return [CalendarDate(year, month, day)]
        case .weekday(let which, let weekday, let month):
            let days = (1...31).filter { day in
                // The Julian day number of a Monday is a multiple of seven.
                let number = CivilCalendar.gregorian.day(of: CalendarDate(year, month, day))
                return number.map { $0 % 7 == weekday - 1 } ?? false
            }
            let day = which == 0 ? days.last : days.dropFirst(which - 1).first
            return day.map { [CalendarDate(year, month, $0)] } ?? []
        case .easter(let offset, let isJulian):
            let sunday = isJulian ? Easter.orthodox(year) : Easter.western(year)
            let number = CivilCalendar.gregorian.day(of: sunday).map { $0 + offset }
            return number.flatMap(CivilCalendar.gregorian.date(onDay:)).map { [$0] } ?? []
        case .islamic(let month, let day):
            return CivilCalendar.islamicUmmAlQura
                .gregorianDates(ofMonth: month, day: day, inGregorianYear: year)
        case .ethiopic(let month, let day):
            return CivilCalendar.ethiopic
                .gregorianDates(ofMonth: month, day: day, inGregorianYear: year)
        case .other: return []
        }
    }
}
