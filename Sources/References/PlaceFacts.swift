import Diagnostics
import MarkupKit
import Vocabulary

extension CLDRLookup {
    /// A first-level division with its names.
    struct NamedDivision {
        /// The code as CLDR writes it, such as `etor`.
        var code: String
        var cluster: GoldCluster
        var citation: Citation?
    }

    /// The first-level divisions, one meaning each, in the order of the file.
    func divisions() throws(DiagnosticsError) -> GoldSet? {
        let named = try namedDivisions()
        guard let group = try divisionGroup(), !named.isEmpty else { return nil }
        let place = Citation(
            source: source,
            path: "supplemental/subdivisions.xml",
            line: group.line,
            element: "/supplementalData/subdivisionContainment/subgroup[@type='\(pack.territory)']"
        )
        return gold(named.map(\.cluster), .explicit, [place] + named.compactMap(\.citation))
    }

    /// The first-level divisions that have a name.
    func namedDivisions() throws(DiagnosticsError) -> [NamedDivision] {
        let codes = tokens(try divisionGroup()?["contains"])
        let international = try divisionNames(of: Set(codes), along: english)
        let native = try divisionNames(of: Set(codes), along: chain)
        return codes.compactMap { code in
            var names = AliasList()
            let own = international[code]
            for name in own?.texts ?? [] { names.add(name, "en") }
            for name in native[code]?.texts ?? [] { names.add(name, language) }
            guard let label = own?.texts.first ?? native[code]?.texts.first else { return nil }
            return NamedDivision(
                code: code,
                cluster: names.cluster(label),
                citation: own?.citation
            )
        }
    }

    private func divisionGroup() throws(DiagnosticsError) -> MarkupElement? {
        let data = try files.supplemental("subdivisions")
        let groups = data.child("subdivisionContainment")?.children("subgroup") ?? []
        return groups.first { $0["type"] == pack.territory }
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
