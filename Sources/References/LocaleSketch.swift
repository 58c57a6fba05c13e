public import Diagnostics
import MarkupKit
public import Vocabulary

/// What CLDR knows of a locale that has no pack yet, for an author to look over.
public struct LocaleSketch: Sendable, Hashable {
    /// A culture CLDR takes to be read in place of the locale's language.
    public struct Fallback: Sendable, Hashable {
        /// The culture: the language with its likeliest territory.
        public var tag: LocaleTag
        /// CLDR's distance: 20 for a related or local language, 30 for a prevalent second language.
        public var distance: Int
        /// The line in `supplemental/languageInfo.xml`.
        public var line: Int
    }

    /// The tag.
    public var tag: LocaleTag
    /// The English name of the territory, or its code.
    public var place: String
    /// The name of the territory in the main language, if CLDR has one.
    public var ownName: String?
    /// The English name of the main language, or its code.
    public var languageName: String
    /// Whether `main` has a file of the language; without one most properties have no value.
    public var hasFile: Bool
    /// The main language and the others official in the territory, the most used first.
    public var languages: [String]
    /// The ISO 15924 code of the main script, if known.
    public var script: String?
    /// The calendars CLDR lists for the territory, the preferred one first.
    public var calendars: [String]
    /// The English name of the world region (UN M49).
    public var region: String?
    /// The one-way fallbacks of the language, nearest first.
    public var fallbacks: [Fallback]
}

extension CLDRSource {
    /// Gathers what is known of a locale: a language, perhaps a script, and a territory.
    public func sketch(of tag: LocaleTag) throws(DiagnosticsError) -> LocaleSketch {
        let territory = tag.territory ?? ""
        let likely = try files.likelySubtag(tag.language, territory: territory)?.value.to
        let script =
            tag.script
            ?? likely?.split(separator: "_").map(String.init)
            .first { $0.count == 4 }
        let blank = LocalePack(
            tag: tag,
            place: "",
            names: [:],
            languageName: "",
            territory: territory,
            languages: [tag.language],
            script: script ?? "",
            calendar: "gregorian",
            region: "",
            proxies: [],
            sources: [],
            remarks: [],
            digest: "",
            path: ""
        )
        let lookup = try CLDRLookup(source: name, files: files, pack: blank)
        let place = LDMLPath("localeDisplayNames/territories/territory[@type='\(territory)']")
        let language = LDMLPath("localeDisplayNames/languages/language[@type='\(tag.language)']")
        let hasFile = files.has(tag.language, in: "main")
        return LocaleSketch(
            tag: tag,
            place: try lookup.english(place)?.text ?? territory,
            ownName: hasFile ? try lookup.native(place)?.text : nil,
            languageName: try lookup.english(language)?.text ?? tag.language,
            hasFile: hasFile,
            languages: try languages(of: tag),
            script: script,
            calendars: try calendars(of: territory),
            region: try region(of: territory, lookup),
            fallbacks: try fallbacks(of: tag)
        )
    }

    private func languages(of tag: LocaleTag) throws(DiagnosticsError) -> [String] {
        let data = try files.supplemental("supplementalData")
        let territories = data.child("territoryInfo")?.children("territory") ?? []
        let territory = territories.first { $0["type"] == tag.territory }
        let official = (territory?.children("languagePopulation") ?? [])
            .filter { $0["officialStatus"] != nil }
            .compactMap { entry in entry["type"].map { ($0, share(entry)) } }
            .sorted { $0.1 > $1.1 }
        var languages = [tag.language]
        for (code, _) in official {
            let language = code.split(separator: "_").first.map(String.init) ?? code
            if !languages.contains(language) { languages.append(language) }
        }
        return languages
    }

    private func share(_ entry: MarkupElement) -> Double {
        entry["populationPercent"].flatMap(Double.init) ?? 0
    }

    private func calendars(of territory: String) throws(DiagnosticsError) -> [String] {
        let data = try files.supplemental("supplementalData")
        let entries = data.child("calendarPreferenceData")?.children("calendarPreference") ?? []
        let own = entries.first { tokens($0["territories"]).contains(territory) }
        let world = entries.first { tokens($0["territories"]).contains("001") }
        return tokens((own ?? world)?["ordering"])
    }

    /// The smallest region of the world that holds the territory, by its code in UN M49.
    private func region(
        of territory: String,
        _ lookup: CLDRLookup
    ) throws(DiagnosticsError) -> String? {
        let data = try files.supplemental("supplementalData")
        let groups = data.child("territoryContainment")?.children("group") ?? []
        let holding = groups.filter { group in
            group["status"] == nil && group["grouping"] == nil
                && group["type"].flatMap { Int($0) } != nil
                && tokens(group["contains"]).contains(territory)
        }
        guard let code = holding.first?["type"] else { return nil }
        return try lookup.english(
            LDMLPath("localeDisplayNames/territories/territory[@type='\(code)']")
        )?.text
    }

    /// The one-way matches of the language, whose readers CLDR takes to read the other too.
    private func fallbacks(of tag: LocaleTag) throws(DiagnosticsError) -> [LocaleSketch.Fallback] {
        // Parsed here once, since lookups of values leave this part of the data out.
        let root = try Markup.parse(
            file: "\(directory)/supplemental/languageInfo.xml",
            skipping: []
        )
        let tables = root.child("languageMatching")?.children("languageMatches") ?? []
        var found: [LocaleSketch.Fallback] = []
        for match in tables.flatMap({ $0.children("languageMatch") })
        where match["desired"] == tag.language && match["oneway"] == "true" {
            guard let language = match["supported"],
                let distance = match["distance"].flatMap({ Int($0) }),
                let likely = try files.likelySubtag(language, territory: nil)?.value.to,
                let territory = likely.split(separator: "_").last
            else { continue }
            let culture = LocaleTag("\(language)-\(territory)")
            if culture != tag, !found.contains(where: { $0.tag == culture }) {
                found.append(
                    LocaleSketch.Fallback(tag: culture, distance: distance, line: match.line)
                )
            }
        }
        return found.sorted { ($0.distance, $0.line) < ($1.distance, $1.line) }
    }
}
