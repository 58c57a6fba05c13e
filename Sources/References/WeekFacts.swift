import Diagnostics
import MarkupKit
import Vocabulary

extension CLDRLookup {
    /// The weekdays as CLDR writes them, Monday first.
    static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private var weekdays: [String] { Self.weekdays }

    /// The days of the weekend as one meaning.
    ///
    /// The start and the end are separate entries; it takes both from the world to be a default.
    func restDays() throws(DiagnosticsError) -> GoldSet? {
        guard
            let start = try entry("weekendStart", of: "weekData", listed: "territories"),
            let end = try entry("weekendEnd", of: "weekData", listed: "territories"),
            let first = weekdays.firstIndex(of: start.element["day"] ?? ""),
            let last = weekdays.firstIndex(of: end.element["day"] ?? "")
        else { return nil }
        var days = [weekdays[first]]
        var index = first
        while index != last {
            index = (index + 1) % weekdays.count
            days.append(weekdays[index])
        }
        var names = AliasList()
        guard let label = try addDays(days, "en", along: english, to: &names) else { return nil }
        _ = try addDays(days, language, along: chain, to: &names)
        return gold(
            [names.cluster(label)],
            start.isWorld && end.isWorld ? .default : .explicit,
            [start.citation, end.citation]
        )
    }

    /// The day on which the week begins.
    func firstDay() throws(DiagnosticsError) -> GoldSet? {
        try listedDay("firstDay")
    }

    /// The first or last day of the weekend.
    func weekend(_ name: String) throws(DiagnosticsError) -> GoldSet? {
        try listedDay(name)
    }

    /// A weekday in the main language, and its forms in that width only.
    func weekday(_ day: String, isShort: Bool) throws(DiagnosticsError) -> GoldSet? {
        var names = AliasList()
        var label: CLDRValue?
        let widths = isShort ? ["abbreviated", "short"] : ["wide"]
        for width in widths {
            for context in ["format", "stand-alone"] {
                guard let value = try dayName(day, width, context, along: chain),
                    value.status != .default
                else { continue }
                names.add(value.text, language)
                label = label ?? value
            }
        }
        guard let label else { return nil }
        return gold([names.cluster(label.text)], label.status, [label.citation(source)])
    }

    private func dayName(
        _ day: String,
        _ width: String,
        _ context: String,
        along chain: LocaleChain
    ) throws(DiagnosticsError) -> CLDRValue? {
        let path = LDMLPath(
            "dates/calendars/calendar[@type='gregorian']/days/dayContext[@type='\(context)']"
                + "/dayWidth[@type='\(width)']/day[@type='\(day)']"
        )
        return try value(path, along: chain)
    }

    private func listedDay(_ name: String) throws(DiagnosticsError) -> GoldSet? {
        guard let entry = try entry(name, of: "weekData", listed: "territories"),
            let day = entry.element["day"], weekdays.contains(day)
        else { return nil }
        var names = AliasList()
        guard let label = try addDays([day], "en", along: english, to: &names) else { return nil }
        _ = try addDays([day], language, along: chain, to: &names)
        return gold(
            [names.cluster(label)],
            entry.isWorld ? .default : .explicit,
            [entry.citation]
        )
    }

    /// Adds the names of days, two of them joined as the language joins a list and by a comma.
    private func addDays(
        _ days: [String],
        _ language: String,
        along chain: LocaleChain,
        to names: inout AliasList
    ) throws(DiagnosticsError) -> String? {
        var label: String?
        for (context, width) in [
            ("format", "wide"), ("stand-alone", "wide"), ("format", "abbreviated"),
        ] {
            var words: [String] = []
            var isRoot = false
            for day in days {
                guard let value = try dayName(day, width, context, along: chain) else { break }
                words.append(value.text)
                isRoot = isRoot || value.path == "main/root.xml"
            }
            // Names of days in root are English abbreviations, not names in the language.
            guard words.count == days.count, !isRoot else { continue }
            let joined = try join(words, along: chain)
            label = label ?? joined
            names.add(joined, language)
            names.add(words.joined(separator: ", "), language)
        }
        return label
    }

    private func join(
        _ words: [String],
        along chain: LocaleChain
    ) throws(DiagnosticsError) -> String {
        guard words.count == 2 else { return words.joined(separator: ", ") }
        let path = LDMLPath("listPatterns/listPattern/listPatternPart[@type='2']")
        guard let pattern = try value(path, along: chain)?.text else {
            return words.joined(separator: ", ")
        }
        return filled(pattern, words)
    }
}

/// Puts words into the places `{0}`, `{1}` of a pattern, whatever the words hold.
func filled(_ pattern: String, _ words: [String]) -> String {
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
        text += rest[..<open]
        rest = rest[open...]
        guard let close = rest.firstIndex(of: "}"),
            let index = Int(rest[rest.index(after: open)..<close]), words.indices.contains(index)
        else { break }
        text += words[index]
        rest = rest[rest.index(after: close)...]
    }
    return text + rest
}
