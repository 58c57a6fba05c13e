public import Diagnostics
public import Vocabulary

extension DeclaredSource {
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
            "\(id): none of its \(counted(rows(values).count, "row")) of '\(property)' is about "
                + "\(pack.tag), which goes by \(quotedList(CultureNames([pack]).shown))"
                + also("its rows", subjects, pack.place)
        ]
    }
}
