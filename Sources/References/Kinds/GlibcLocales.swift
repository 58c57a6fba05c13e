public import Diagnostics
public import Vocabulary

/// Locale sources of the GNU C library: telephone codes, plates, forms of address, the first day.
///
/// A category may be copied from another locale: from the same territory, or for forms of address
/// from the same language, its values count as explicit, else as inherited.
public struct GlibcLocales: ReferenceSource {
    /// The identifier `glibc-locales`.
    public let id = "glibc-locales"
    /// The name with the release, such as `glibc 2.36`.
    public let name: String
    /// The folder of the locale sources.
    public let directory: String

    let files: GlibcFiles

    /// Takes the folder of the locale sources; one is read when it is first needed.
    public init(directory: String, release: String? = nil) {
        self.directory = directory
        name = citedName("glibc", release)
        files = GlibcFiles(directory: directory)
    }

    /// What it may know of.
    public static let patterns: [PropertyPattern] = [
        PropertyPattern("week.first-day", "the day on which the week begins"),
        PropertyPattern("phone.country-code", "the code dialled to call the country from abroad"),
        PropertyPattern("phone.international-prefix", "the digits dialled to call abroad"),
        PropertyPattern("cars.plate-code", "the letters of the country on cars abroad"),
        PropertyPattern(
            "names.honorific.{who}",
            "how one addresses a man, woman, married-woman, unmarried-woman or anyone by name"
        ),
    ]

    /// What it may know of.
    public var patterns: [PropertyPattern] { Self.patterns }

    /// Looks a property of a culture up.
    public func opinion(
        on property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> SourceOpinion? {
        switch property {
        case "phone.country-code":
            return try text(property, "LC_TELEPHONE", "int_prefix", pack) { code in
                // Behind the digits that open a call abroad: 00 in most places, 011 in North America.
                let opened = ["00", "011"].flatMap { open in
                    ["", " ", "-"].map { open + $0 + code }
                }
                return ["+\(code)", code] + opened
            }
        case "phone.international-prefix":
            return try text(property, "LC_TELEPHONE", "int_select", pack) { [$0] }
        case "cars.plate-code":
            return try text(property, "LC_ADDRESS", "country_car", pack) { [$0] }
        case "week.first-day": return try firstDay(pack)
        default:
            guard let who = property.rest(after: "names.honorific."), let keyword = Self.titles[who]
            else { return nil }
            return try honorific(property, keyword, pack)
        }
    }
}

extension GlibcLocales {
    /// The keyword of `LC_NAME` for each kind of person (locale(5)).
    static let titles = [
        "man": "name_mr", "woman": "name_ms", "married-woman": "name_mrs",
        "unmarried-woman": "name_miss", "anyone": "name_gen",
    ]

    /// A property of the territory, of which any locale of the territory may speak.
    private func text(
        _ property: String,
        _ category: String,
        _ keyword: String,
        _ pack: LocalePack,
        _ forms: (String) -> [String]
    ) throws(DiagnosticsError) -> SourceOpinion? {
        var steps: [String] = []
        for locale in try files.locales(for: pack, anyOfTerritory: true) {
            guard let found = try files.find(keyword, category, in: locale, &steps),
                let value = found.entry.values.first, !value.isEmpty
            else { continue }
            let isOwn = files.territory(of: found.locale) == pack.territory
            let status: GoldStatus =
                isOwn ? .explicit : found.locale == "i18n" ? .default : .inherited
            var names = AliasList()
            let wordings = forms(value)
            for form in wordings { names.add(form, nil) }
            return opinion(
                property,
                pack,
                names.cluster(wordings.first ?? value),
                status,
                found,
                steps
            )
        }
        return nil
    }

    /// How the language's own locale addresses somebody.
    private func honorific(
        _ property: String,
        _ keyword: String,
        _ pack: LocalePack
    ) throws(DiagnosticsError) -> SourceOpinion? {
        var steps: [String] = []
        for locale in try files.locales(for: pack, anyOfTerritory: false) {
            guard var found = try files.find(keyword, "LC_NAME", in: locale, &steps),
                let value = found.entry.values.first, !value.isEmpty
            else { continue }
            let language = files.language(of: found.locale)
            var status: GoldStatus =
                language == files.language(of: locale)
                ? .explicit : found.locale == "i18n" ? .default : .inherited
            let shared = try files.strangers(sharing: value, of: keyword)
            if language != "en", shared.count >= 5 {
                status = .default
                found.note = [
                    found.note,
                    "left over from a template: \(shared.count) locales of other scripts have it",
                ].compactMap(\.self).joined(separator: ", ")
                steps.append("'\(value)' is a template's: so say \(shared.joined(separator: " "))")
            }
            var names = AliasList()
            names.add(value, pack.languages.first ?? pack.tag.language)
            return opinion(property, pack, names.cluster(value), status, found, steps)
        }
        return nil
    }

    /// The first day: `first_weekday` counts from the weekday of the date that `week` names.
    private func firstDay(_ pack: LocalePack) throws(DiagnosticsError) -> SourceOpinion? {
        var steps: [String] = []
        for locale in try files.locales(for: pack, anyOfTerritory: true) {
            guard var found = try files.find("week", "LC_TIME", in: locale, &steps),
                found.entry.values.count >= 2,
                let base = weekday(ofDate: found.entry.values[1])
            else { continue }
            let isOwn = files.territory(of: found.locale) == pack.territory
            var status: GoldStatus =
                isOwn ? .explicit : found.locale == "i18n" ? .default : .inherited
            var first = 1
            if let stated = try files.find("first_weekday", "LC_TIME", in: locale, &steps),
                let number = stated.entry.values.first.flatMap({ Int($0) }),
                (1...7).contains(number)
            {
                first = number
                found.entry.line = stated.entry.line
                found.keyword = "first_weekday"
            } else {
                status = .default
                found.note = [found.note, "no first_weekday, so the library counts from the base"]
                    .compactMap(\.self).joined(separator: ", ")
            }
            steps.append("day \(first) from the weekday of \(found.entry.values[1])")
            let day = weekdays[(base + first - 1) % 7]
            var names = AliasList()
            names.add(day, "en")
            // The list of day names begins with the base, as the numbers do.
            if let listed = try files.find("day", "LC_TIME", in: locale, &steps),
                listed.entry.values.count == 7, files.language(of: listed.locale) != "i18n"
            {
                names.add(listed.entry.values[first - 1], files.language(of: listed.locale))
            }
            return opinion("week.first-day", pack, names.cluster(day), status, found, steps)
        }
        return nil
    }

    private func opinion(
        _ property: String,
        _ pack: LocalePack,
        _ cluster: GoldCluster,
        _ status: GoldStatus,
        _ found: GlibcFiles.Found,
        _ steps: [String]
    ) -> SourceOpinion {
        let place = Citation(
            source: name,
            path: found.locale,
            line: found.entry.line,
            element: "\(found.category) \(found.keyword)",
            note: found.note
        )
        return SourceOpinion(
            source: id,
            property: property,
            gold: GoldSet(
                culture: pack.tag,
                clusters: [cluster],
                status: status,
                citations: [place]
            ),
            steps: steps
        )
    }
}

private let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
]

/// The weekday of a date such as `19971130`, 0 for Sunday, by Zeller's congruence.
private func weekday(ofDate text: String) -> Int? {
    guard text.count == 8, let number = Int(text) else { return nil }
    var (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    if month < 3 { (year, month) = (year - 1, month + 12) }
    let zeller = day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400
    return (zeller + 6) % 7
}
