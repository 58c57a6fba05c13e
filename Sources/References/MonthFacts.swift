import Diagnostics
import Vocabulary

extension CLDRLookup {
    /// The n-th month of the calendar of civil life: native names, then English and root names.
    func calendarMonth(_ n: Int) throws(DiagnosticsError) -> GoldSet? {
        try month(n, of: pack.calendar)
    }

    /// The n-th month of a calendar: native names, then English and root names.
    func month(_ n: Int, of calendar: String) throws(DiagnosticsError) -> GoldSet? {
        guard let last = try monthName(12, of: calendar, .wide, .format, along: english) else {
            return nil
        }
        let international = try monthName(n, of: calendar, .wide, .format, along: english)
        if n == 13, international == nil {
            var citation = last.citation(source)
            citation.note = "the calendar has twelve months"
            return gold([], .computed, [citation], calendar: calendar, acceptsNone: true)
        }
        var names = AliasList()
        var citations: [Citation] = []
        let own = try addMonthNames(n, of: calendar, language, along: chain, to: &names)
        _ = try addMonthNames(n, of: calendar, "en", along: english, to: &names)
        let root = LocaleChain.root
        if let value = try monthName(n, of: calendar, .wide, .format, along: root),
            !isPlaceholder(value.text)
        {
            names.add(value.text, "en")
        }
        guard let label = own ?? international, !isPlaceholder(label.text) else { return nil }
        var place = label.citation(source)
        if own == nil { place.note = "there is no name in the language '\(language)'" }
        citations.append(place)
        if own != nil, let international { citations.append(international.citation(source)) }
        let status = own?.status ?? .default
        return gold([names.cluster(label.text)], status, citations, calendar: calendar)
    }

    /// The n-th Gregorian month in the main language only.
    func gregorianMonth(_ n: Int) throws(DiagnosticsError) -> GoldSet? {
        var names = AliasList()
        guard
            let label = try addMonthNames(n, of: "gregorian", language, along: chain, to: &names)
        else { return nil }
        return gold(
            [names.cluster(label.text)],
            label.status,
            [label.citation(source)],
            calendar: "gregorian"
        )
    }

    /// The abbreviation of the n-th Gregorian month in the main language.
    func gregorianMonthShort(_ n: Int) throws(DiagnosticsError) -> GoldSet? {
        var names = AliasList()
        var label: CLDRValue?
        for context in [MonthContext.format, .standAlone] {
            guard
                let value = try monthName(n, of: "gregorian", .abbreviated, context, along: chain),
                !isPlaceholder(value.text)
            else { continue }
            names.add(value.text, language)
            label = label ?? value
        }
        guard let label else { return nil }
        return gold(
            [names.cluster(label.text)],
            label.status,
            [label.citation(source)],
            calendar: "gregorian"
        )
    }

    enum MonthWidth: String {
        case wide, abbreviated
    }

    enum MonthContext: String {
        case format
        case standAlone = "stand-alone"
    }

    /// Adds all names of a month in one language and returns the one to show.
    func addMonthNames(
        _ n: Int,
        of calendar: String,
        _ language: String,
        along chain: LocaleChain,
        to names: inout AliasList
    ) throws(DiagnosticsError) -> CLDRValue? {
        var label: CLDRValue?
        for width in [MonthWidth.wide, .abbreviated] {
            for context in [MonthContext.format, .standAlone] {
                guard let value = try monthName(n, of: calendar, width, context, along: chain),
                    !isPlaceholder(value.text)
                else { continue }
                names.add(value.text, value.path == "main/root.xml" ? "en" : language)
                if label == nil, width == .wide { label = value }
            }
        }
        return label
    }

    func monthName(
        _ n: Int,
        of calendar: String,
        _ width: MonthWidth,
        _ context: MonthContext,
        along chain: LocaleChain
    ) throws(DiagnosticsError) -> CLDRValue? {
        let path = LDMLPath(
            "dates/calendars/calendar[@type='\(calendar)']/months"
                + "/monthContext[@type='\(context.rawValue)']"
                + "/monthWidth[@type='\(width.rawValue)']/month[@type='\(n)']"
        )
        return try value(path, along: chain)
    }

    /// Whether a name is only the month's number, as `M01` in root, and so matches anything.
    func isPlaceholder(_ name: String) -> Bool {
        let digits = name.utf8.drop { $0 == UInt8(ascii: "M") }
        return (1...2).contains(digits.count) && name.utf8.count - digits.count < 2
            && digits.allSatisfy { (0x30...0x39).contains($0) }
    }
}

extension LocaleChain {
    /// The chain of no language at all.
    static let root = LocaleChain(
        language: "und",
        script: nil,
        territory: nil,
        parents: [:],
        exists: { _ in false }
    )
}
