import Diagnostics
import MarkupKit
import Vocabulary

/// Values of one culture, found along its chain of locales.
struct CLDRLookup: Sendable {
    /// The source as citations name it.
    let source: String
    let files: CLDRFiles
    let pack: LocalePack
    /// The chain of the culture's main language.
    let chain: LocaleChain
    /// The chain of English, in which labels and international names are written.
    let english: LocaleChain
    /// What was asked on the way.
    let trail = Trail()

    init(source: String, files: CLDRFiles, pack: LocalePack) throws(DiagnosticsError) {
        self.source = source
        self.files = files
        self.pack = pack
        chain = try files.chain(
            language: pack.languages.first ?? pack.tag.language,
            script: pack.tag.script ?? (pack.script.isEmpty ? nil : pack.script),
            territory: pack.territory
        )
        english = try files.chain(language: "en", script: nil, territory: nil)
    }

    /// The main language of the culture.
    var language: String { chain.language }

    /// Makes a gold set of this culture.
    func gold(
        _ clusters: [GoldCluster],
        _ status: GoldStatus,
        _ citations: [Citation],
        calendar: String? = nil,
        acceptsNone: Bool = false
    ) -> GoldSet {
        var once: [Citation] = []
        for citation in citations where !once.contains(citation) { once.append(citation) }
        return GoldSet(
            culture: pack.tag,
            clusters: clusters,
            status: status,
            calendar: calendar,
            acceptsNone: acceptsNone,
            citations: once
        )
    }

    /// Finds a value of the culture's main language.
    func native(_ path: LDMLPath, in part: String = "main") throws(DiagnosticsError) -> CLDRValue? {
        try value(path, along: chain, in: part)
    }

    /// Finds a value in English.
    func english(_ path: LDMLPath, in part: String = "main") throws(DiagnosticsError) -> CLDRValue?
    {
        try value(path, along: english, in: part)
    }

    /// Finds a value: direct ones along the whole chain, then those behind the alias met last.
    func value(
        _ path: LDMLPath,
        along chain: LocaleChain,
        in part: String = "main"
    ) throws(DiagnosticsError) -> CLDRValue? {
        var path = path
        var hops = 0
        var steps: [Trail.Step] = []
        // Aliases of CLDR chain at most four times; more means that a file leads in a circle.
        while hops < 8 {
            var alias: LDMLPath?
            for locale in chain.locales {
                guard let document = try files.locale(locale, in: part) else { continue }
                switch document.answer(at: path) {
                case .value(let text, let line, let isDraft)?:
                    let (status, note) = try standing(of: locale, isDraft: isDraft, in: chain)
                    let followed = hops > 0 ? "through an alias of root" : nil
                    let notes = [note, followed].compactMap(\.self)
                    let found = CLDRValue(
                        text: text,
                        part: part,
                        locale: locale,
                        line: line,
                        place: path,
                        status: status,
                        note: notes.isEmpty ? nil : notes.joined(separator: ", ")
                    )
                    steps.append(.found(locale, line: line))
                    trail.add(Trail.Walk(part: part, steps: steps, path: path))
                    return found
                case .alias(let target)?:
                    alias = target
                    steps.append(.alias(locale, path, target))
                case nil: steps.append(.missing(locale))
                }
            }
            guard let alias else { break }
            path = alias
            hops += 1
        }
        trail.add(Trail.Walk(part: part, steps: steps, path: path))
        return nil
    }

    /// Tells how far a locale's file speaks for the culture that a chain was made for.
    private func standing(
        of locale: String,
        isDraft: Bool,
        in chain: LocaleChain
    ) throws(DiagnosticsError) -> (GoldStatus, String?) {
        let place = try origin(of: locale, in: chain)
        guard isDraft else { return place }
        let note = "unconfirmed or provisional in the source"
        return (.draft, [note, place.1].compactMap(\.self).joined(separator: ", "))
    }

    private func origin(
        of locale: String,
        in chain: LocaleChain
    ) throws(DiagnosticsError) -> (GoldStatus, String?) {
        if locale == "root" { return (.default, "from root") }
        let language = locale.split(separator: "_").first.map(String.init)
        if language != chain.language {
            return (.inherited, "from \(locale).xml, the file of another language")
        }
        if let wanted = chain.script, let script = try files.script(of: locale), script != wanted {
            return (.inherited, "from \(locale).xml, written in \(script) and not in \(wanted)")
        }
        if locale == chain.start, locale != language { return (.explicit, nil) }
        if locale == language || locale == "\(chain.language)_\(chain.script ?? "")" {
            return (.explicit, "from \(locale).xml, the language's own file")
        }
        return (.explicit, "from \(locale).xml, a regional parent of \(chain.start)")
    }
}
