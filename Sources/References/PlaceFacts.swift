import Diagnostics
import MarkupKit
import Vocabulary

extension CLDRLookup {
    /// The first-level divisions, one meaning each, in the order of the file.
    func divisions() throws(DiagnosticsError) -> GoldSet? {
        let data = try files.supplemental("subdivisions")
        let groups = data.child("subdivisionContainment")?.children("subgroup") ?? []
        guard let group = groups.first(where: { $0["type"] == pack.territory }) else { return nil }
        let place = Citation(
            source: source,
            path: "supplemental/subdivisions.xml",
            line: group.line,
            element: "/supplementalData/subdivisionContainment/subgroup[@type='\(pack.territory)']"
        )
        let codes = tokens(group["contains"])
        let international = try divisionNames(of: Set(codes), along: english)
        let native = try divisionNames(of: Set(codes), along: chain)
        var citations = [place]
        var clusters: [GoldCluster] = []
        for code in codes {
            var names = AliasList()
            let own = international[code]
            for name in own?.texts ?? [] { names.add(name, "en") }
            for name in native[code]?.texts ?? [] { names.add(name, language) }
            guard let label = own?.texts.first ?? native[code]?.texts.first else { continue }
            clusters.append(names.cluster(label))
            trail.key(divisionCode(code), for: withoutBidiMarks(label))
            if let own { citations.append(own.citation) }
        }
        guard !clusters.isEmpty else { return nil }
        return gold(clusters, .explicit, citations)
    }

    /// The names of the country.
    func country() throws(DiagnosticsError) -> GoldSet? {
        var citations: [Citation] = []
        var names = AliasList()
        names.add(pack.place, "en")
        let path = LDMLPath("localeDisplayNames/territories/territory[@type='\(pack.territory)']")
        let label = try addNames(path, "en", along: english, to: &names, citing: &citations)
        _ = try addNames(path, language, along: chain, to: &names, citing: &citations)
        for (language, name) in pack.names.sorted(by: { $0.key < $1.key }) {
            names.add(name, language)
        }
        guard let label else { return nil }
        return gold(
            [names.cluster(pack.place.isEmpty ? label : pack.place)],
            .explicit,
            citations
        )
    }

    /// A code such as `etor` as ISO 3166-2 writes it: `ET-OR`.
    private func divisionCode(_ code: String) -> String {
        "\(code.prefix(2))-\(code.dropFirst(2))".uppercased()
    }

    private struct DivisionName {
        var texts: [String]
        var citation: Citation
    }

    /// The confirmed names of divisions in one language, by code.
    private func divisionNames(
        of codes: Set<String>,
        along chain: LocaleChain
    ) throws(DiagnosticsError) -> [String: DivisionName] {
        var names: [String: DivisionName] = [:]
        for locale in chain.locales where locale != "root" {
            guard let document = try files.locale(locale, in: "subdivisions") else { continue }
            let list = document.root.child("localeDisplayNames")?.child("subdivisions")
            for element in list?.children("subdivision") ?? [] {
                guard let code = element["type"], codes.contains(code), !isUnsure(element["draft"]),
                    !element.text.isEmpty, element.text != "↑↑↑"
                else { continue }
                let citation = Citation(
                    source: source,
                    path: "subdivisions/\(locale).xml",
                    line: element.line,
                    element: "/ldml/localeDisplayNames/subdivisions/subdivision[@type='\(code)']"
                )
                names[code, default: DivisionName(texts: [], citation: citation)].texts
                    .append(element.text)
            }
        }
        return names
    }
}
