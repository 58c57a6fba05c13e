import Diagnostics
import MarkupKit
import Vocabulary

extension CLDRLookup {
    /// The languages official in the whole territory, one meaning each, most used first.
    func officialLanguages() throws(DiagnosticsError) -> GoldSet? {
        try languages(
            populations().filter {
                $0["officialStatus"] == "official" || $0["officialStatus"] == "de_facto_official"
            }
        )
    }

    /// The languages official in a part of the territory, one meaning each.
    func regionalLanguages() throws(DiagnosticsError) -> GoldSet? {
        try languages(populations().filter { $0["officialStatus"] == "official_regional" })
    }

    /// The languages that CLDR counts in this territory and in no other, one meaning each.
    ///
    /// Languages without an English name are left out, since nobody can be asked about a code.
    func localLanguages() throws(DiagnosticsError) -> GoldSet? {
        let homes = try files.languageHomes()
        var local: [MarkupElement] = []
        for entry in try populations() {
            guard let code = entry["type"], !code.contains("_"), homes[code] == 1,
                try english(LDMLPath("localeDisplayNames/languages/language[@type='\(code)']"))
                    != nil
            else { continue }
            local.append(entry)
        }
        return try languages(local, note: "counted in no other territory")
    }

    private func languages(
        _ entries: [MarkupElement],
        note: String? = nil
    ) throws(DiagnosticsError) -> GoldSet? {
        guard !entries.isEmpty else { return nil }
        var clusters: [GoldCluster] = []
        var citations: [Citation] = []
        for entry in entries {
            guard let code = entry["type"] else { continue }
            citations.append(
                cite(entry, code, note ?? entry["officialStatus"]?.replacing("_", with: " "))
            )
            let names = try languageNames(code)
            // One language in two scripts is one answer.
            if !clusters.contains(where: { $0.label == names.label }) { clusters.append(names) }
        }
        return gold(clusters, .explicit, citations)
    }

    /// The language with the largest share of the population.
    func mostSpokenLanguage() throws(DiagnosticsError) -> GoldSet? {
        var best: (entry: MarkupElement, share: Double)?
        for entry in try populations() {
            guard let share = entry["populationPercent"].flatMap(Double.init) else { continue }
            if share > (best?.share ?? 0) { best = (entry, share) }
        }
        guard let entry = best?.entry, let code = entry["type"] else { return nil }
        let share = entry["populationPercent"].map { "\($0) % of the population" }
        return gold([try languageNames(code)], .explicit, [cite(entry, code, share)])
    }

    private func populations() throws(DiagnosticsError) -> [MarkupElement] {
        let data = try files.supplemental("supplementalData")
        let territories = data.child("territoryInfo")?.children("territory") ?? []
        let territory = territories.first { $0["type"] == pack.territory }
        return territory?.children("languagePopulation") ?? []
    }

    private func cite(_ entry: MarkupElement, _ code: String, _ note: String?) -> Citation {
        Citation(
            source: source,
            path: "supplemental/supplementalData.xml",
            line: entry.line,
            element: "/supplementalData/territoryInfo/territory[@type='\(pack.territory)']"
                + "/languagePopulation[@type='\(code)']",
            note: note
        )
    }

    /// A language's names in English, in the culture's language and in itself.
    private func languageNames(_ code: String) throws(DiagnosticsError) -> GoldCluster {
        let base = code.split(separator: "_").first.map(String.init) ?? code
        let own = try plainChain(of: base)
        var names = AliasList()
        var unused: [Citation] = []
        var label: String?
        for type in [code, base] {
            let path = LDMLPath("localeDisplayNames/languages/language[@type='\(type)']")
            let name = try addNames(path, "en", along: english, to: &names, citing: &unused)
            label = label ?? name
            _ = try addNames(path, language, along: chain, to: &names, citing: &unused)
            _ = try addNames(path, base, along: own, to: &names, citing: &unused)
            // The plain language stands in only where the tag with its script has no name.
            if label != nil { break }
        }
        trail.key(base, for: label ?? code)
        return names.cluster(label ?? code)
    }
}
