import Diagnostics
import Vocabulary

/// Scripts, numbers, dates and marks as they are written.
extension CLDRProperty {
    static let writing: [CLDRProperty] = [
        .plain("script.name", "the script of the main language") {
            lookup throws(DiagnosticsError) in try lookup.scriptName()
        },
        .plain("script.direction", "whether lines run to the left or to the right") {
            lookup throws(DiagnosticsError) in try lookup.scriptDirection()
        },
        .plain(
            "alphabet.special-letters",
            "the letters that the largest language of the script does not have",
            isList: true
        ) { lookup throws(DiagnosticsError) in try lookup.specialLetters() },
        .plain("quotes.primary", "the quotation marks") {
            lookup throws(DiagnosticsError) in try lookup.quotes("quotation")
        },
        .plain("quotes.alternate", "the quotation marks inside a quotation") {
            lookup throws(DiagnosticsError) in try lookup.quotes("alternateQuotation")
        },
    ]

    static let numbers: [CLDRProperty] = [
        .decimal(
            "digits.number.{v}",
            "a number such as 1234.56 with local digits and separators"
        ) { lookup, value throws(DiagnosticsError) in try lookup.number(value) },
        .plain("digits.default", "the digits that numbers are written with") {
            lookup throws(DiagnosticsError) in try lookup.defaultDigits()
        },
        .plain("digits.native", "the digits of the script itself") {
            lookup throws(DiagnosticsError) in try lookup.nativeDigits()
        },
        .plain("digits.decimal", "the sign before decimals") {
            lookup throws(DiagnosticsError) in try lookup.separator("decimal")
        },
        .plain("digits.group", "the sign between groups of digits") {
            lookup throws(DiagnosticsError) in try lookup.separator("group")
        },
        .plain("digits.grouping", "how many digits each group above the thousands has") {
            lookup throws(DiagnosticsError) in try lookup.groupSize()
        },
        .numbered(
            "digits.scale-word.{n}",
            3...14,
            "the word with which a one and n zeros is said in short"
        ) { lookup, n throws(DiagnosticsError) in try lookup.scaleWord(n) },
        .plain("digits.scale-step", "the zeros of the first counting word above thousand") {
            lookup throws(DiagnosticsError) in try lookup.scaleStep()
        },
    ]

    static let conventions: [CLDRProperty] = [
        .dated("date.short.{yyyy-mm-dd}", "a Gregorian date in the short numeric form") {
            lookup,
            date throws(DiagnosticsError) in try lookup.shortDate(date)
        },
        .plain("date.order", "the order of day, month and year in the short form") {
            lookup throws(DiagnosticsError) in try lookup.dateOrder()
        },
        .plain("date.separator", "the sign between day, month and year in the short form") {
            lookup throws(DiagnosticsError) in try lookup.dateSeparator()
        },
        .plain("clock.cycle", "whether hours are counted to 12 or to 24") {
            lookup throws(DiagnosticsError) in try lookup.clockCycle()
        },
        .numbered(
            "clock.period.{h}",
            0...23,
            "the part of the day that an hour belongs to, in the main language"
        ) { lookup, hour throws(DiagnosticsError) in try lookup.dayPeriod(at: hour) },
        .keyed(
            "clock.period-start.{period}",
            CLDRLookup.dayPeriods,
            "the time at which a part of the day such as evening1 begins"
        ) { lookup, period throws(DiagnosticsError) in try lookup.dayPeriodStart(period) },
    ]
}
