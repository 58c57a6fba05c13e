import Diagnostics
import Vocabulary

extension CLDRLookup {
    /// The n-th month of the calendar of civil life: native names, then English and root names.
    func calendarMonth(_ n: Int) throws(DiagnosticsError) -> GoldSet? {
        let calendar = pack.calendar
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

    private enum Width: String {
        case wide, abbreviated
    }

    private enum Context: String {
        case format
        case standAlone = "stand-alone"
    }

    /// Adds all names of a month in one language and returns the one to show.
    private func addMonthNames(
        _ n: Int,
        of calendar: String,
        _ language: String,
        along chain: LocaleChain,
        to names: inout AliasList
    ) throws(DiagnosticsError) -> CLDRValue? {
        var label: CLDRValue?
        for width in [Width.wide, .abbreviated] {
            for context in [Context.format, .standAlone] {
                guard let value = try monthName(n, of: calendar, width, context, along: chain),
                    !isPlaceholder(value.text)
                else { continue }
                names.add(value.text, value.path == "main/root.xml" ? "en" : language)
                if label == nil, width == .wide { label = value }
            }
        }
        return label
    }

    private func monthName(
        _ n: Int,
        of calendar: String,
        _ width: Width,
        _ context: Context,
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
    private func isPlaceholder(_ name: String) -> Bool {
        name.wholeMatch(of: /M?\d{1,2}/) != nil
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
