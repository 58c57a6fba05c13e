public import Diagnostics
public import Vocabulary

extension DeclaredSource {
    /// All that can be found wrong before a property is asked for: file, digest, recipes, cultures.
    ///
    /// The file is read as it would be for a property, and once for both.
    /// - Parameter packs: the cultures that rows may be about; without any, rows are not looked at.
    public func faults(beside packs: [LocalePack] = []) -> [Diagnostic] {
        let places = packs.isEmpty ? [] : strangeLocales(beside: packs)
        do throws(DiagnosticsError) {
            guard let loaded = try load() else { return places + untried }
            return places + loaded.extraction.gaps.map(diagnostic)
                + (packs.isEmpty ? [] : strangeRows(of: loaded, beside: packs))
        } catch {
            return places + error.diagnostics
        }
    }

    /// That there is no file yet to try recipes on.
    var untried: [Diagnostic] {
        guard let url = declaration.url else { return [] }
        return [
            Diagnostic(
                .note,
                "source-untried",
                at: declaration.place(of: "url"),
                "'\(shownName(url))' has not been fetched, so nothing of it could be tried",
                fix: "run 'palimpsest sources fetch \(id)', and check again"
            )
        ]
    }

    /// A gap at the place of the recipe's own word.
    func diagnostic(_ gap: RecipeGap) -> Diagnostic {
        let recipe = gap.recipe.map { declaration.recipes[$0] }
        let places = recipe?.places[gap.key] ?? []
        let whole = recipe.map {
            SourceLocation(file: $0.citation.path, line: $0.citation.line)
        }
        let isThere = places.indices.contains(gap.item)
        var mends: [String] = []
        if let near = nearest(gap.culprit ?? gap.wanted, among: gap.present) {
            mends.append("did you mean '\(shownName(near))'?")
        }
        if !gap.present.isEmpty { mends.append("\(gap.noun): \(quotedList(gap.present))") }
        if let mend = gap.mend { mends.append(mend) }
        return Diagnostic(
            gap.isMinor ? .warning : .error,
            "recipe-unmatched",
            at: isThere ? places[gap.item] : whole ?? declaration.place(of: gap.key),
            "'\(shownName(gap.wanted))' \(gap.fault)",
            fix: mends.isEmpty ? nil : mends.joined(separator: " ")
        )
    }
}
