import Diagnostics
import Vocabulary

extension CLDRLookup {
    /// The script in which the main language is likely written in the territory.
    func scriptName() throws(DiagnosticsError) -> GoldSet? {
        guard let (from, likely) = try files.likelySubtag(language, territory: pack.territory),
            let code = likely.to.split(separator: "_").map(String.init).first(where: {
                $0.count == 4
            })
        else { return nil }
        let place = Citation(
            source: source,
            path: "supplemental/likelySubtags.xml",
            line: likely.line,
            element: "/supplementalData/likelySubtags/likelySubtag[@from='\(from)']"
        )
        var citations = [place]
        var names = AliasList()
        let path = LDMLPath("localeDisplayNames/scripts/script[@type='\(code)']")
        let label = try addNames(path, "en", along: english, to: &names, citing: &citations)
        _ = try addNames(path, language, along: chain, to: &names, citing: &citations)
        names.add(code, nil)
        trail.key(code, for: withoutBidiMarks(label ?? code))
        return gold([names.cluster(label ?? code)], .explicit, citations)
    }

    /// Adds a display name with its variants and returns the plain one.
    func addNames(
        _ path: LDMLPath,
        _ language: String,
        along chain: LocaleChain,
        to names: inout AliasList,
        citing citations: inout [Citation]
    ) throws(DiagnosticsError) -> String? {
        guard let name = try value(path, along: chain), name.status != .default else { return nil }
        names.add(name.text, language)
        citations.append(name.citation(source))
        for alt in ["stand-alone", "short", "variant", "long", "menu"] {
            let other = try value(path.adding("alt", alt), along: chain)
            if let other, other.status != .draft { names.add(other.text, language) }
        }
        return name.text
    }
}
