import Diagnostics
import MarkupKit
import Vocabulary

extension CLDRLookup {
    /// What CLDR says about the calendars of a territory.
    struct CalendarPreference: Sendable {
        /// The calendars, the preferred one first.
        var ordering: [String]
        /// Whether only the world's default speaks.
        var isWorld: Bool
        var citation: Citation
    }

    /// The name of the calendar of civil life, which is the one that the pack names.
    func civilSystem() throws(DiagnosticsError) -> GoldSet? {
        guard var preference = try calendarPreference() else { return nil }
        let place = preference.ordering.firstIndex(of: pack.calendar)
        let pick: String? =
            switch place {
            case 0?: nil
            case let place?:
                "listed as number \(place + 1), taken by the pack as that of civil life"
            case nil: "the pack's calendar '\(pack.calendar)' is not listed"
            }
        if let pick {
            preference.citation.note = [preference.citation.note, pick].compactMap(\.self)
                .joined(separator: ", ")
        }
        var citations = [preference.citation]
        let name = try calendarName(pack.calendar, citing: &citations)
        return gold([name], place == nil || preference.isWorld ? .default : .explicit, citations)
    }

    /// The calendars in use, one meaning each; kinds of one calendar count once.
    func calendarSystems() throws(DiagnosticsError) -> GoldSet? {
        guard let preference = try calendarPreference() else { return nil }
        var citations = [preference.citation]
        var clusters: [GoldCluster] = []
        for calendar in preference.ordering {
            let name = try calendarName(calendar, citing: &citations)
            if !clusters.contains(where: { $0.label == name.label }) { clusters.append(name) }
        }
        return gold(clusters, preference.isWorld ? .default : .explicit, citations)
    }

    /// The calendar that the territory uses beside the civil one.
    func otherCalendar() throws(DiagnosticsError) -> GoldSet? {
        guard let (calendar, preference) = try other() else { return nil }
        var citations = [preference.citation]
        let name = try calendarName(calendar, citing: &citations)
        return gold([name], .explicit, citations)
    }

    /// The first listed calendar that is neither Gregorian nor of the civil one's family.
    func other() throws(DiagnosticsError) -> (calendar: String, preference: CalendarPreference)? {
        guard let preference = try calendarPreference(), !preference.isWorld else { return nil }
        let family = { (calendar: String) in calendar.split(separator: "-").first }
        let other = preference.ordering.first {
            $0 != "gregorian" && family($0) != family(pack.calendar)
        }
        return other.map { ($0, preference) }
    }

    /// The territory's calendars in the order of preference (UTS 35, part 4, section 4.3).
    func calendarPreference() throws(DiagnosticsError) -> CalendarPreference? {
        guard
            let entry = try entry(
                "calendarPreference",
                of: "calendarPreferenceData",
                listed: "territories"
            )
        else { return nil }
        return CalendarPreference(
            ordering: tokens(entry.element["ordering"]),
            isWorld: entry.isWorld,
            citation: entry.citation
        )
    }

    /// A calendar's names in English and in the main language.
    private func calendarName(
        _ calendar: String,
        citing citations: inout [Citation]
    ) throws(DiagnosticsError) -> GoldCluster {
        let path = LDMLPath("localeDisplayNames/types/type[@key='calendar'][@type='\(calendar)']")
        var names = AliasList()
        var label = calendar
        if let english = try english(path) {
            citations.append(english.citation(source))
            let plain = undated(english.text)
            label = plain.hasSuffix(" Calendar") ? String(plain.dropLast(9)) : plain
            for name in [label, plain, english.text] { names.add(name, "en") }
        }
        for name in Self.calendarWords[calendar] ?? [] { names.add(name, "en") }
        if let native = try native(path), native.status != .default {
            names.add(native.text, language)
            names.add(undated(native.text), language)
        }
        return names.cluster(label)
    }

    /// Names that English texts use beside those of CLDR.
    private static let calendarWords: [String: [String]] = [
        "buddhist": ["Thai solar", "Buddhist Era"],
        "chinese": ["lunar"],
        "coptic": ["Alexandrian"],
        "dangi": ["Korean", "Korean lunar", "lunar"],
        "ethiopic": ["Ethiopian", "Ge'ez", "Geez"],
        "hebrew": ["Jewish"],
        "indian": ["Saka", "Shaka", "Indian"],
        "islamic": ["Hijri", "Muslim", "lunar Hijri"],
        "islamic-umalqura": ["Hijri", "Muslim", "lunar Hijri", "Umm al-Qura"],
        "persian": ["Solar Hijri", "Hijri Shamsi", "Shamsi", "Jalali", "Iranian", "Afghan"],
        "roc": ["Republic of China", "ROC"],
    ]
}

extension CLDRLookup {
    /// The English name of the n-th month of the calendar of civil life.
    func englishMonth(_ n: Int) throws(DiagnosticsError) -> GoldSet? {
        guard let preference = try calendarPreference() else { return nil }
        let isListed = !preference.isWorld && preference.ordering.contains(pack.calendar)
        return try englishMonth(n, of: pack.calendar, preference, isListed: isListed)
    }

    /// The n-th month of the other calendar in the main language.
    func otherMonth(_ n: Int) throws(DiagnosticsError) -> GoldSet? {
        guard let (calendar, _) = try other() else { return nil }
        return try month(n, of: calendar)
    }

    /// The English name of the n-th month of the other calendar.
    func otherEnglishMonth(_ n: Int) throws(DiagnosticsError) -> GoldSet? {
        guard let (calendar, preference) = try other() else { return nil }
        return try englishMonth(n, of: calendar, preference, isListed: true)
    }

    /// A month's English name, as good as CLDR's word that the territory uses the calendar.
    ///
    /// Where the territory's own file renames the month (`fa_AF`), the English name is another's.
    private func englishMonth(
        _ n: Int,
        of calendar: String,
        _ preference: CalendarPreference,
        isListed: Bool
    ) throws(DiagnosticsError) -> GoldSet? {
        var names = AliasList()
        guard let label = try addMonthNames(n, of: calendar, "en", along: english, to: &names)
        else { return n == 13 ? try month(n, of: calendar) : nil }
        var status: GoldStatus = isListed ? .explicit : .default
        var place = label.citation(source)
        let own = try monthName(n, of: calendar, .wide, .format, along: chain)
        if let own, own.path == "main/\(chain.start).xml", chain.start != language {
            status = .inherited
            place.note = "\(chain.start).xml has a name of its own for the month"
        }
        return gold(
            [names.cluster(label.text)],
            status,
            [preference.citation, place],
            calendar: calendar
        )
    }

    /// An era of the Gregorian calendar in the main language.
    func gregorianEra(_ n: Int) throws(DiagnosticsError) -> GoldSet? {
        try era(n, of: "gregorian")
    }

    /// The current era of the civil calendar in the main language.
    func civilEra() throws(DiagnosticsError) -> GoldSet? {
        let calendar = pack.calendar
        let isSecond = ["gregorian", "ethiopic", "coptic", "roc"].contains(calendar)
        return try era(isSecond ? 1 : 0, of: calendar)
    }

    private func era(_ n: Int, of calendar: String) throws(DiagnosticsError) -> GoldSet? {
        var names = AliasList()
        var label: CLDRValue?
        for width in ["eraNames", "eraAbbr"] {
            let path = LDMLPath(
                "dates/calendars/calendar[@type='\(calendar)']/eras/\(width)/era[@type='\(n)']"
            )
            for path in [path, path.adding("alt", "variant")] {
                guard let value = try native(path), value.status != .default,
                    // A number stands in for a name that nobody gave, as in ERA1.
                    !value.text.contains(where: \.isNumber)
                else { continue }
                if value.status != .draft || label == nil { names.add(value.text, language) }
                label = label ?? value
            }
        }
        guard let label else { return nil }
        return gold(
            [names.cluster(label.text)],
            label.status,
            [label.citation(source)],
            calendar: calendar
        )
    }
}
