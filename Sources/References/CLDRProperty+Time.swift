import Diagnostics
import Vocabulary

/// Calendars, months and the week.
extension CLDRProperty {
    static let calendars: [CLDRProperty] = [
        .plain("calendar.civil-system", "the name of the calendar of civil life") {
            lookup throws(DiagnosticsError) in try lookup.civilSystem()
        },
        .plain("calendar.systems", "the calendars in use in the territory", isList: true) {
            lookup throws(DiagnosticsError) in try lookup.calendarSystems()
        },
        .plain("calendar.other", "the calendar in use beside the civil one") {
            lookup throws(DiagnosticsError) in try lookup.otherCalendar()
        },
        .plain("calendar.month-count", "how many months the civil year has") {
            lookup throws(DiagnosticsError) in try lookup.monthCount()
        },
        .plain("calendar.era", "the current era of the civil calendar, in the main language") {
            lookup throws(DiagnosticsError) in try lookup.civilEra()
        },
        .dated("calendar.year.{yyyy-mm-dd}", "the civil calendar's year on a Gregorian date") {
            lookup,
            date throws(DiagnosticsError) in try lookup.civilYear(on: date)
        },
        .dated("calendar.date.{yyyy-mm-dd}", "a Gregorian date in the civil calendar") {
            lookup,
            date throws(DiagnosticsError) in try lookup.civilDate(on: date)
        },
        .numbered(
            "calendar.new-year.{yyyy}",
            1900...2100,
            "the Gregorian date of the civil new year in a Gregorian year"
        ) { lookup, year throws(DiagnosticsError) in try lookup.newYear(year) },
        .plain("calendar.new-year-month", "the Gregorian month of the civil new year") {
            lookup throws(DiagnosticsError) in try lookup.newYearMonth()
        },
        .numbered(
            "calendar.other.new-year.{yyyy}",
            1900...2100,
            "the Gregorian date of the other calendar's new year in a Gregorian year",
            isList: true
        ) { lookup, year throws(DiagnosticsError) in try lookup.otherNewYear(year) },
    ]

    static let months: [CLDRProperty] = [
        .numbered("calendar.month.{n}", 1...13, "the n-th month of the calendar of civil life") {
            lookup,
            n throws(DiagnosticsError) in try lookup.calendarMonth(n)
        },
        .numbered(
            "calendar.month-english.{n}",
            1...13,
            "the English name of the n-th month of the calendar of civil life"
        ) { lookup, n throws(DiagnosticsError) in try lookup.englishMonth(n) },
        .numbered(
            "calendar.other.month.{n}",
            1...13,
            "the n-th month of the other calendar, in the main language"
        ) { lookup, n throws(DiagnosticsError) in try lookup.otherMonth(n) },
        .numbered(
            "calendar.other.month-english.{n}",
            1...13,
            "the English name of the n-th month of the other calendar"
        ) { lookup, n throws(DiagnosticsError) in try lookup.otherEnglishMonth(n) },
        .numbered(
            "gregorian.month.{n}",
            1...12,
            "the n-th Gregorian month in the main language"
        ) { lookup, n throws(DiagnosticsError) in try lookup.gregorianMonth(n) },
        .numbered(
            "gregorian.month-short.{n}",
            1...12,
            "the abbreviation of the n-th Gregorian month in the main language"
        ) { lookup, n throws(DiagnosticsError) in try lookup.gregorianMonthShort(n) },
        .numbered(
            "gregorian.era.{n}",
            0...1,
            "the era before (0) and after (1) the birth of Christ in the main language"
        ) { lookup, n throws(DiagnosticsError) in try lookup.gregorianEra(n) },
    ]

    static let week: [CLDRProperty] = [
        .plain("week.rest-days", "the days of the weekend") {
            lookup throws(DiagnosticsError) in try lookup.restDays()
        },
        .plain("week.weekend-start", "the first day of the weekend") {
            lookup throws(DiagnosticsError) in try lookup.weekend("weekendStart")
        },
        .plain("week.weekend-end", "the last day of the weekend") {
            lookup throws(DiagnosticsError) in try lookup.weekend("weekendEnd")
        },
        .plain("week.first-day", "the day on which the week begins") {
            lookup throws(DiagnosticsError) in try lookup.firstDay()
        },
        .keyed("week.day.{day}", CLDRLookup.weekdays, "a weekday in the main language") {
            lookup,
            day throws(DiagnosticsError) in try lookup.weekday(day, isShort: false)
        },
        .keyed(
            "week.day-short.{day}",
            CLDRLookup.weekdays,
            "the abbreviation of a weekday in the main language"
        ) { lookup, day throws(DiagnosticsError) in try lookup.weekday(day, isShort: true) },
    ]
}
