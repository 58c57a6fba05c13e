import Diagnostics
import Vocabulary

extension CLDRLookup {
    /// How many months the civil year has.
    func monthCount() throws(DiagnosticsError) -> GoldSet? {
        guard let calendar = civil, let count = calendar.monthCount else { return nil }
        return computed([AliasList().cluster(String(count))], calendar)
    }

    /// The year of the civil calendar on a Gregorian date.
    func civilYear(on date: CalendarDate) throws(DiagnosticsError) -> GoldSet? {
        guard let calendar = civil, let own = calendar.date(onGregorian: date) else { return nil }
        var forms = AliasList()
        forms.add(String(own.year), nil)
        forms.add(try localDigits()?.writing(String(own.year)), language)
        return computed([forms.cluster(String(own.year))], calendar)
    }

    /// A Gregorian date in the civil calendar, by day and name of the month.
    func civilDate(on date: CalendarDate) throws(DiagnosticsError) -> GoldSet? {
        guard let calendar = civil, let own = calendar.date(onGregorian: date), !own.isLeapMonth
        else { return nil }
        return try dateNames(own, of: pack.calendar).map { computed([$0], calendar) }
    }

    /// The Gregorian date on which the civil year begins.
    func newYear(_ year: Int) throws(DiagnosticsError) -> GoldSet? {
        guard let calendar = civil else { return nil }
        return try newYear(year, calendar, also: [])
    }

    /// The Gregorian month in which the civil year begins, where it is the same in all years.
    func newYearMonth() throws(DiagnosticsError) -> GoldSet? {
        guard let calendar = civil else { return nil }
        let months = Set(
            (2001...2050).flatMap { calendar.newYears(inGregorianYear: $0) }.map(\.month)
        )
        guard months.count == 1, let month = months.first else { return nil }
        var names = AliasList()
        guard
            let label = try addMonthNames(month, of: "gregorian", "en", along: english, to: &names)
        else { return nil }
        _ = try addMonthNames(month, of: "gregorian", language, along: chain, to: &names)
        return computed([names.cluster(label.text)], calendar)
    }

    /// The Gregorian dates on which a year of the other calendar begins.
    ///
    /// There are none for a calendar of sighted moons, of which a calculation may be a day off.
    func otherNewYear(_ year: Int) throws(DiagnosticsError) -> GoldSet? {
        guard let (name, preference) = try other(), let calendar = CivilCalendar(rawValue: name)
        else { return nil }
        return try newYear(year, calendar, also: [preference.citation])
    }

    /// The calendar of civil life, where its dates can be computed.
    private var civil: CivilCalendar? { CivilCalendar(rawValue: pack.calendar) }

    private func newYear(
        _ year: Int,
        _ calendar: CivilCalendar,
        also citations: [Citation]
    ) throws(DiagnosticsError) -> GoldSet? {
        var clusters: [GoldCluster] = []
        for date in calendar.newYears(inGregorianYear: year) {
            if let name = try dateNames(date, of: "gregorian") { clusters.append(name) }
        }
        return clusters.isEmpty ? nil : computed(clusters, calendar, also: citations, in: nil)
    }

    /// A date as words, with every name of its month, with and without the year.
    private func dateNames(
        _ date: CalendarDate,
        of calendar: String
    ) throws(DiagnosticsError) -> GoldCluster? {
        var international = AliasList()
        let label = try addMonthNames(
            date.month,
            of: calendar,
            "en",
            along: english,
            to: &international
        )
        guard let label else { return nil }
        var own = AliasList()
        _ = try addMonthNames(date.month, of: calendar, language, along: chain, to: &own)
        let local = try localDigits()
        var forms = AliasList()
        for name in international.aliases {
            forms.add("\(date.day) \(name.text)", "en")
            forms.add("\(name.text) \(date.day)", "en")
        }
        for name in own.aliases where name.language == language {
            forms.add("\(date.day) \(name.text)", language)
            forms.add("\(name.text) \(date.day)", language)
            guard let local, local.system != "latn" else { continue }
            forms.add(local.writing("\(date.day) \(name.text)"), language)
            forms.add(local.writing("\(name.text) \(date.day)"), language)
        }
        return forms.cluster("\(date.day) \(label.text)")
    }

    private func computed(
        _ clusters: [GoldCluster],
        _ calendar: CivilCalendar,
        also citations: [Citation] = [],
        in unit: String? = "own"
    ) -> GoldSet {
        trail.add("\(pack.path): the calendar of civil life is '\(pack.calendar)'")
        trail.add("\(calendar.rawValue): \(calendar.authority)")
        let place = Citation(
            source: "calendar arithmetic",
            path: calendar.rawValue,
            note: calendar.authority
        )
        return gold(
            clusters,
            .computed,
            citations + [place],
            calendar: unit == nil ? "gregorian" : pack.calendar
        )
    }
}

extension CivilCalendar {
    /// Where the rule of the calendar can be checked, for citations.
    var authority: String {
        switch self {
        case .gregorian, .julian, .buddhist, .roc:
            "Reingold and Dershowitz, Calendrical Calculations (2018), chapters 2 and 3"
        case .ethiopic, .coptic:
            "Reingold and Dershowitz, Calendrical Calculations (2018), chapter 4; "
                + (self == .ethiopic
                    ? "1 Meskerem of year 0 is Julian day 1723856"
                    : "1 Thout of year 1 is Julian day 1825030")
        case .persian:
            "rule of 33 years, equal to the equinox of Tehran from 1799 to 2123"
        case .indian: "Calendar Reform Committee of India (1955): 1 Chaitra is 22 or 21 March"
        case .hebrew: "Reingold and Dershowitz, Calendrical Calculations (2018), chapter 8"
        case .islamicCivil, .islamicTabular:
            "Reingold and Dershowitz, Calendrical Calculations (2018), chapter 7"
        case .islamicUmmAlQura: "tables of Umm al-Qura in Foundation"
        case .chinese, .dangi: "astronomical calculation in Foundation"
        }
    }
}
