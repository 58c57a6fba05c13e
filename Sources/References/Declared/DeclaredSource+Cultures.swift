import Diagnostics
import Vocabulary

/// Cultures that a source speaks of and no pack has.
extension DeclaredSource {
    func strangeLocales(beside packs: [LocalePack]) -> [Diagnostic] {
        let known = Set(packs.map(\.tag))
        let strange = declaration.locales.indices.filter {
            !known.contains(declaration.locales[$0])
        }
        let isWhole = strange.count == declaration.locales.count
        return strange.map { index in
            let tag = declaration.locales[index].rawValue
            let places = declaration.localePlaces
            let near = suggestion(for: tag, among: known.map(\.rawValue))
                .map { "did you mean '\($0)'? " }
            return Diagnostic(
                isWhole ? .error : .warning,
                "source-locale",
                at: places.indices.contains(index)
                    ? places[index] : declaration.place(of: "locales"),
                "'\(tag)' has no locale pack, so its values are of no use",
                fix: (near ?? "") + "'palimpsest new locale \(tag)' writes a pack; "
                    + "--locales DIR reads those of a folder"
            )
        }
    }

    /// Rows whose subject is no culture of any pack, a message for each property.
    func strangeRows(
        of loaded: LoadedExtraction,
        beside packs: [LocalePack]
    ) -> [Diagnostic] {
        let all = CultureNames(packs)
        let declared = packs.filter { declaration.locales.contains($0.tag) }
        // Locales without a pack are told by themselves.
        if declared.isEmpty, !declaration.locales.isEmpty { return [] }
        let own = declaration.locales.isEmpty ? all : CultureNames(declared)
        var verdicts: [String: Bool] = [:]
        func fits(_ subjects: [String]) -> Bool {
            subjects.contains { word in
                if let known = verdicts[word] { return known }
                let isNamed = all.contains(word)
                verdicts[word] = isNamed
                return isNamed
            }
        }
        return loaded.places.sorted { $0.key < $1.key }.compactMap { property, places in
            let values = places.map { loaded.extraction.values[$0] }
            let rows = rows(values)
            let strange = rows.filter { !fits($0) }
            guard !rows.isEmpty else { return nil }
            let isNobodys =
                declaration.locales.isEmpty
                ? strange.count == rows.count : !rows.contains { $0.contains { own.contains($0) } }
            guard isNobodys || !strange.isEmpty else { return nil }
            var names = MetNames()
            names.add((isNobodys ? rows : strange).compactMap(\.first))
            let culture = declaration.locales.isEmpty || !isNobodys ? "a locale pack" : "'locales'"
            let named = quotedList(names.names, most: 5)
            let isOne = strange.count == 1
            let summary =
                isNobodys
                ? "none of \(counted(rows.count, "row")) of '\(property)' is about a culture of "
                    + "\(culture): \(named)"
                : "\(strange.count) of \(counted(rows.count, "row")) of '\(property)' "
                    + "\(isOne ? "fits" : "fit") no culture of \(culture) and "
                    + "\(isOne ? "is" : "are") left out: \(named)"
            let known = own.shown
            // What another row is called by is no slip of this one.
            let isTaken = { (name: String) in
                let plain = comparable(name)
                return rows.contains { $0.contains { comparable($0) == plain } }
            }
            let slips = names.names.prefix(20).lazy.compactMap { name in
                nearest(name, among: known).flatMap { isTaken($0) ? nil : (name, $0) }
            }
            let near = slips.first.map {
                "did you mean '\(shownName($0.1))' by '\(shownName($0.0))'? "
            }
            return Diagnostic(
                isNobodys ? .error : .warning,
                isNobodys ? "rows-of-nobody" : "rows-left-out",
                at: place(ofSubjectsOf: property),
                summary,
                fix: (near ?? "")
                    + "a row is told by tag, territory, language or name of the place, such as "
                    + quotedList((packs.first.map { CultureNames([$0]).shown } ?? []).prefix(4))
            )
        }
    }

    /// Where the declaration says whose the values of a property are.
    private func place(ofSubjectsOf property: String) -> SourceLocation {
        let own = declaration.recipes.filter { $0.property == property }
        let recipe = own.first { $0.subject != nil } ?? own.first
        guard let recipe else { return declaration.place(of: "kind") }
        return recipe.places["subject"]?.first ?? recipe.places["property"]?.first
            ?? SourceLocation(file: recipe.citation.path, line: recipe.citation.line)
    }

    /// The subjects of each row that says whose it is, though a row may have several values.
    func rows(_ values: [ExtractedValue]) -> [[String]] {
        var seen: Set<String> = []
        return values.compactMap { value in
            guard let subjects = value.subjects,
                seen.insert("\(value.line) \(value.element)").inserted
            else { return nil }
            return subjects
        }
    }
}
