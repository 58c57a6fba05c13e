import Diagnostics
import MarkupKit
import Vocabulary

extension CLDRLookup {
    /// The country's name in the main language alone.
    func endonym() throws(DiagnosticsError) -> GoldSet? {
        try ownName("localeDisplayNames/territories/territory[@type='\(pack.territory)']")
    }

    /// The main language's name for itself, that of the territory's variety first.
    func autonym() throws(DiagnosticsError) -> GoldSet? {
        var names = AliasList()
        var label: CLDRValue?
        let codes = [
            "\(language)_\(pack.territory)", "\(language)_\(chain.script ?? "")", language,
        ]
        for code in codes {
            let path = LDMLPath("localeDisplayNames/languages/language[@type='\(code)']")
            guard let name = try native(path), name.status != .default else { continue }
            names.add(name.text, language)
            label = label ?? name
        }
        guard let label else { return nil }
        return gold([names.cluster(label.text)], label.status, [label.citation(source)])
    }

    private func ownName(_ path: String) throws(DiagnosticsError) -> GoldSet? {
        var names = AliasList()
        var citations: [Citation] = []
        let label = try native(LDMLPath(path))
        guard let label, label.status != .default else { return nil }
        _ = try addNames(
            LDMLPath(path),
            language,
            along: chain,
            to: &names,
            citing: &citations
        )
        return gold([names.cluster(label.text)], label.status, citations)
    }

    /// How many first-level divisions CLDR lists.
    func divisionCount() throws(DiagnosticsError) -> GoldSet? {
        let data = try files.supplemental("subdivisions")
        let groups = data.child("subdivisionContainment")?.children("subgroup") ?? []
        guard let group = groups.first(where: { $0["type"] == pack.territory }) else { return nil }
        let count = tokens(group["contains"]).count
        let place = Citation(
            source: source,
            path: "supplemental/subdivisions.xml",
            line: group.line,
            element: "/supplementalData/subdivisionContainment/subgroup[@type='\(pack.territory)']",
            note: "the number of codes in 'contains'"
        )
        return gold([AliasList().cluster(String(count))], .computed, [place])
    }

    /// The subregion of the United Nations' geoscheme (M49) that holds the territory.
    func subregion() throws(DiagnosticsError) -> GoldSet? {
        let data = try files.supplemental("supplementalData")
        let groups = data.child("territoryContainment")?.children("group") ?? []
        let found = groups.first {
            $0["status"] == nil && $0["grouping"] == nil && $0["type"]?.first?.isNumber == true
                && lists($0["contains"], pack.territory)
        }
        guard let found, let code = found["type"] else { return nil }
        let place = Citation(
            source: source,
            path: "supplemental/supplementalData.xml",
            line: found.line,
            element: "/supplementalData/territoryContainment/group[@type='\(code)']"
        )
        var citations = [place]
        var names = AliasList()
        let path = LDMLPath("localeDisplayNames/territories/territory[@type='\(code)']")
        guard let label = try addNames(path, "en", along: english, to: &names, citing: &citations)
        else { return nil }
        for (long, short) in [
            ("South-Eastern", "Southeastern"), ("South-Eastern", "Southeast"),
            ("Southeast", "South-East"), ("Southeast", "Southeastern"), ("Eastern", "East"),
            ("Western", "West"), ("Northern", "North"), ("Southern", "South"),
            ("Middle", "Central"),
        ] where label.contains(long) {
            names.add(label.replacing(long, with: short), "en")
        }
        _ = try addNames(path, language, along: chain, to: &names, citing: &citations)
        trail.key(code, for: label)
        return gold([names.cluster(label)], .explicit, citations)
    }

    /// The cities after which the territory's time zones are named, one meaning each.
    func timezoneCities() throws(DiagnosticsError) -> GoldSet? {
        let data = try files.supplemental("windowsZones")
        let rows = data.child("windowsZones")?.child("mapTimezones")?.children("mapZone") ?? []
        var clusters: [GoldCluster] = []
        var citations: [Citation] = []
        for row in rows where row["territory"] == pack.territory {
            citations.append(
                Citation(
                    source: source,
                    path: "supplemental/windowsZones.xml",
                    line: row.line,
                    element: "/supplementalData/windowsZones/mapTimezones"
                        + "/mapZone[@territory='\(pack.territory)']"
                )
            )
            for zone in tokens(row["type"]) where zone.contains("/") {
                let path = LDMLPath("dates/timeZoneNames/zone[@type='\(zone)']/exemplarCity")
                // Where no file names the city, the zone's identifier does (UTS 35, part 4, 7.2).
                let tail = zone.split(separator: "/").last.map(String.init) ?? zone
                let plain = tail.replacing("_", with: " ")
                let label = try english(path)?.text ?? plain
                var names = AliasList()
                names.add(label, "en")
                names.add(plain, "en")
                if let native = try native(path), native.status != .default {
                    names.add(native.text, language)
                    citations.append(native.citation(source))
                }
                if !clusters.contains(where: { $0.label == label }) {
                    clusters.append(names.cluster(label))
                }
            }
        }
        return clusters.isEmpty ? nil : gold(clusters, .explicit, citations)
    }

    /// How many forms nouns take after numbers: the cardinal plural categories.
    func pluralCount() throws(DiagnosticsError) -> GoldSet? {
        let data = try files.supplemental("plurals")
        let rows =
            data.children("plurals").first { $0["type"] == "cardinal" }?
            .children("pluralRules") ?? []
        guard let row = rows.first(where: { lists($0["locales"], language) }) else { return nil }
        let place = Citation(
            source: source,
            path: "supplemental/plurals.xml",
            line: row.line,
            element: "/supplementalData/plurals[@type='cardinal']"
                + "/pluralRules[@locales~='\(language)']"
        )
        let count = row.children("pluralRule").count
        return gold([AliasList().cluster(String(count))], .computed, [place])
    }
}
