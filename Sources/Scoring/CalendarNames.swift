/// Names of months and weekdays by which a written value is recognised.
///
/// Only what annotators and models write in English answers; names in a culture's own language
/// come with its gold as aliases.
enum CalendarNames {
    /// Gregorian months by English name and abbreviation.
    static let gregorianMonths: [String: Int] = table([
        ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
        ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sep", "sept"],
        ["october", "oct"], ["november", "nov"], ["december", "dec"],
    ])

    /// Ethiopian months by their usual romanisations.
    static let ethiopicMonths: [String: Int] = table([
        ["meskerem"], ["tikimt", "tekemt", "tikemt"], ["hidar", "hedar"],
        ["tahsas", "tahisas", "tahesas"], ["tir", "ter"], ["yekatit", "yakatit"],
        ["megabit", "magabit"], ["miazia", "miyazya", "miyazia"], ["ginbot", "genbot"],
        ["sene"], ["hamle"], ["nehase", "nehasse"], ["pagumen", "pagume", "pagumiene"],
    ])

    /// Weekdays from Monday, by English name and abbreviation.
    static let weekdays: [String: Int] = table([
        ["monday", "mon"], ["tuesday", "tue", "tues"], ["wednesday", "wed"],
        ["thursday", "thu", "thur", "thurs"], ["friday", "fri"], ["saturday", "sat"],
        ["sunday", "sun"],
    ])

    /// The Gregorian month in which most days of an Ethiopian month lie.
    ///
    /// Meskerem begins on 11 September, so month n mostly lies in the month in which it begins
    /// (Reingold and Dershowitz, Calendrical Calculations, ch. 4).
    static func gregorianMonth(ofEthiopic month: Int) -> Int {
        month == 13 ? 9 : (month + 7) % 12 + 1
    }

    private static func table(_ names: [[String]]) -> [String: Int] {
        var table: [String: Int] = [:]
        for (index, group) in names.enumerated() {
            for name in group { table[name] = index + 1 }
        }
        return table
    }
}
