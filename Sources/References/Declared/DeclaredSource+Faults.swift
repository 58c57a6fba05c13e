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

    /// Says why the source has no value of a property for a culture, one sentence a line.
    ///
    /// It is empty where the source does not state the property, or has a value.
    public func silence(
        on property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> [String] {
        guard patterns.contains(where: { $0.matches(property) }),
            try opinion(on: property, for: pack) == nil
        else { return [] }
        guard let loaded = try load() else {
            let untried = self.untried.map { "\(id): \($0.summary); \($0.fix ?? "")" }
            let file = declaration.file.map { "\(id): there is no file '\(shownName($0))'" }
            return untried.isEmpty ? [file].compactMap(\.self) : untried
        }
        if !declaration.locales.isEmpty, !declaration.locales.contains(pack.tag) {
            return [
                "\(id): its 'locales' do not name \(pack.tag) (\(declaration.place(of: "locales")))"
            ]
        }
        let own = loaded.extraction.gaps.filter { gap in
            !gap.isMinor
                && (gap.recipe.map { declaration.recipes[$0].property == property } ?? true)
        }
        if !own.isEmpty {
            return own.map(diagnostic).map { fault in
                let fix = fault.fix.map { "; \($0)" } ?? ""
                return "\(id): \(fault.summary)\(fix) (\(fault.location))"
            }
        }
        let values = (loaded.places[property] ?? []).map { loaded.extraction.values[$0] }
        guard !values.isEmpty else {
            var fields = MetNames()
            fields.add(loaded.places.keys.sorted())
            return [
                "\(id): the file has no '\(property)'"
                    + also("what it states", fields.names, property)
            ]
        }
        let subjects = values.compactMap { $0.subjects?.first }
        return [
            "\(id): none of its \(count(rows(values).count, "row")) of '\(property)' is about "
                + "\(pack.tag), which goes by \(listed(CultureNames([pack]).shown))"
                + also("its rows", subjects, pack.place)
        ]
    }

    /// That there is no file yet to try recipes on.
    private var untried: [Diagnostic] {
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
    private func diagnostic(_ gap: RecipeGap) -> Diagnostic {
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
        if !gap.present.isEmpty { mends.append("\(gap.noun): \(listed(gap.present))") }
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

/// Cultures that a source speaks of and no pack has.
extension DeclaredSource {
    private func strangeLocales(beside packs: [LocalePack]) -> [Diagnostic] {
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
    private func strangeRows(
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
            let isNobodys = !rows.contains { $0.contains { own.contains($0) } }
            guard isNobodys || !strange.isEmpty else { return nil }
            var names = MetNames()
            names.add((isNobodys ? rows : strange).compactMap(\.first))
            let culture = declaration.locales.isEmpty || !isNobodys ? "a locale pack" : "'locales'"
            let named = listed(names.names, most: 5)
            let isOne = strange.count == 1
            let summary =
                isNobodys
                ? "none of \(count(rows.count, "row")) of '\(property)' is about a culture of "
                    + "\(culture): \(named)"
                : "\(strange.count) of \(count(rows.count, "row")) of '\(property)' "
                    + "\(isOne ? "fits" : "fit") no culture of \(culture) and "
                    + "\(isOne ? "is" : "are") left out: \(named)"
            // What another row is called by is no slip of this one.
            let taken = Set(rows.lazy.flatMap(\.self).map(comparable))
            let known = own.shown.filter { !taken.contains(comparable($0)) }
            let slips = names.names.prefix(20).lazy.compactMap { name in
                nearest(name, among: known).map { (name, $0) }
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
                    + listed((packs.first.map { CultureNames([$0]).shown } ?? []).prefix(4))
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
    private func rows(_ values: [ExtractedValue]) -> [[String]] {
        var seen: Set<String> = []
        return values.compactMap { value in
            guard let subjects = value.subjects,
                seen.insert("\(value.line) \(value.element)").inserted
            else { return nil }
            return subjects
        }
    }
}

/// What is there in place of something, the nearest of it first.
private func also(_ noun: String, _ names: [String], _ wanted: String) -> String {
    var met = MetNames()
    met.add(names)
    guard !met.names.isEmpty else { return "" }
    let near = nearest(wanted, among: met.names).map { " did you mean '\(shownName($0))'?" }
    return ";\(near ?? "") \(noun): \(listed(met.names))"
}

/// The known name that is nearest as names of sources are compared.
private func nearest(_ word: String, among known: [String]) -> String? {
    let plain = known.map(comparable)
    guard let near = suggestion(for: comparable(word), among: plain) else { return nil }
    return plain.firstIndex(of: near).map { known[$0] }
}

/// Names in quotes, so many at most, and how many more there are.
private func listed(_ names: some Collection<String>, most: Int = 12) -> String {
    let shown = names.prefix(most).map { "'\(shownName($0))'" }.joined(separator: ", ")
    return names.count > most ? "\(shown) and \(names.count - most) more" : shown
}

private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
}
