import MarkupKit

/// What one language calls the things that golds name, taken from its files of CLDR in one pass.
///
/// Only what the language's own file states counts: `root` has codes and transliterations. Names that
/// the source calls unconfirmed or provisional are left out, and so are those that the language has
/// for several things of a kind, since an answer in them would be right for each.
struct LanguageNames: Sendable {
    /// Names by code, in the order of the file, the plain one first.
    typealias Names = [String: [String]]

    /// Languages by tag, such as `am` or `zh_Hans`.
    private(set) var languages: Names = [:]
    /// Territories by code.
    private(set) var territories: Names = [:]
    /// Currencies by ISO 4217 code, with their forms after numbers.
    private(set) var currencies: Names = [:]
    /// Cities by time zone, such as `Africa/Addis_Ababa`.
    private(set) var cities: Names = [:]
    /// By calendar, months in full by number.
    private(set) var months: [String: Names] = [:]
    /// First-level divisions by code, such as `etor`.
    private(set) var divisions: Names = [:]

    /// The months of a calendar; kinds of one calendar, such as `islamic-umalqura`, share them.
    func months(of calendar: String) -> Names? {
        months[calendar] ?? months[String(calendar.prefix { $0 != "-" })]
    }

    /// Takes the roots of the files in `main` and `subdivisions`, either of which may be missing.
    init(main: MarkupElement?, subdivisions: MarkupElement?) {
        let shown = main?.child("localeDisplayNames")
        languages = Self.told(Self.named(shown?.child("languages"), "language"))
        territories = Self.named(shown?.child("territories"), "territory")
        divisions = Self.named(
            subdivisions?.child("localeDisplayNames")?.child("subdivisions"),
            "subdivision"
        )
        for currency in main?.child("numbers")?.child("currencies")?.children("currency") ?? [] {
            guard let code = currency["type"] else { continue }
            let names = Self.texts(currency.children("displayName"))
            if !names.isEmpty { currencies[code] = names }
        }
        currencies = Self.told(currencies)
        let dates = main?.child("dates")
        for zone in dates?.child("timeZoneNames")?.children("zone") ?? [] {
            guard let id = zone["type"] else { continue }
            let names = Self.texts(zone.children("exemplarCity"))
            if !names.isEmpty { cities[id] = names }
        }
        for calendar in dates?.child("calendars")?.children("calendar") ?? [] {
            guard let id = calendar["type"] else { continue }
            months[id] = Self.monthNames(calendar)
        }
    }

    /// The full names of months, as in a date and by themselves.
    private static func monthNames(_ calendar: MarkupElement) -> Names {
        var names: Names = [:]
        for context in calendar.child("months")?.children("monthContext") ?? [] {
            for width in context.children("monthWidth") where width["type"] == "wide" {
                for (number, found) in named(width, "month") {
                    for name in found where names[number]?.contains(name) != true {
                        names[number, default: []].append(name)
                    }
                }
            }
        }
        return names
    }

    /// The names of the elements of a kind by their `type`.
    private static func named(_ parent: MarkupElement?, _ kind: String) -> Names {
        var names: Names = [:]
        for element in parent?.children ?? [] where element.name == kind {
            // "Arabic, Najdi" is written for sorted menus.
            guard let code = element["type"], element["alt"] != "menu",
                let name = text(of: element), names[code]?.contains(name) != true
            else { continue }
            names[code, default: []].append(name)
        }
        return names
    }

    /// The confirmed texts of elements, each once.
    private static func texts(_ elements: [MarkupElement]) -> [String] {
        var texts: [String] = []
        for element in elements {
            if let text = text(of: element), !texts.contains(text) { texts.append(text) }
        }
        return texts
    }

    private static func text(of element: MarkupElement) -> String? {
        guard !isUnsure(element["draft"]), element.text != "↑↑↑" else { return nil }
        let plain = withoutBidiMarks(element.text)
        return plain.isEmpty ? nil : plain
    }

    /// The names that stand for one thing only.
    private static func told(_ names: Names) -> Names {
        var owners: [String: Int] = [:]
        for found in names.values {
            // Files write a name alike, so that no more than case need be folded.
            for name in Set(found.map { $0.lowercased() }) { owners[name, default: 0] += 1 }
        }
        return names.mapValues { $0.filter { owners[$0.lowercased()] == 1 } }
    }
}
