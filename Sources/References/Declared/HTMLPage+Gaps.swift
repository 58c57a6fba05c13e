import Diagnostics
import Vocabulary

/// What a page lacks of that which a recipe names.
extension HTMLPage {
    /// The headings of a recipe that none of some tables has.
    ///
    /// - Parameter grids: the tables that were looked at, at least one.
    func gaps(of recipe: ExtractionRecipe, in grids: [TableGrid], keys: [String]) -> [RecipeGap] {
        var wanted: [(key: String, item: Int, text: String)] = []
        for key in keys {
            switch key {
            case "subject": wanted += [recipe.subject].compactMap(\.self).map { (key, 0, $0) }
            case "column": wanted += [recipe.column].compactMap(\.self).map { (key, 0, $0) }
            default: wanted += recipe.aliases.enumerated().map { (key, $0.offset, $0.element) }
            }
        }
        var headings = MetNames()
        for grid in grids { headings.add(grid.headings) }
        let noun = grids.count == 1 ? "the headings of the table" : "the headings of the tables"
        let place = grids.count == 1 ? "the table" : "any of the \(grids.count) tables"
        let title = recipe.table.map { " '\(shownName($0))'" } ?? ""
        var gaps = wanted.filter { one in grids.allSatisfy { $0.column(one.text) == nil } }
            .map { one in
                RecipeGap(
                    key: one.key,
                    item: one.item,
                    wanted: one.text,
                    fault: "is no heading of \(place)\(title)",
                    noun: noun,
                    present: headings.names
                )
            }
        if gaps.isEmpty, keys.contains("subject"), let subject = recipe.subject,
            let column = recipe.column
        {
            gaps.append(
                RecipeGap(
                    key: "subject",
                    wanted: subject,
                    fault: "stands in no table that has '\(shownName(column))' too",
                    mend:
                        "name the table that has both with 'table', or give the culture another way"
                )
            )
        }
        return gaps
    }

    /// That no table goes by the name a recipe gives, or that there is none.
    func noTable(_ recipe: ExtractionRecipe) throws(DiagnosticsError) -> RecipeGap {
        let names = try tableNames()
        guard let table = recipe.table else {
            return RecipeGap(
                key: "column",
                wanted: recipe.column ?? "",
                fault: "can be no heading: the page has no table",
                mend: "name what there is with 'field' or 'records'"
            )
        }
        return RecipeGap(
            key: "table",
            wanted: table,
            fault: "is no caption, heading or first word of a table",
            noun: "the tables there",
            present: names,
            mend: names.isEmpty ? "the page has no table" : nil
        )
    }

    /// That no list stands under a heading.
    func noList(_ heading: String) throws(DiagnosticsError) -> RecipeGap {
        let names = try headings()
        let wanted = comparable(heading)
        let isThere = names.contains { comparable($0).hasPrefix(wanted) }
        return RecipeGap(
            key: "table",
            wanted: heading,
            fault: isThere
                ? "has no list or table under it before the next heading"
                : "is no heading of the page",
            noun: "the headings there",
            present: isThere ? [] : names,
            mend: isThere
                ? "name the heading right above the list, or use 'records'"
                : names.isEmpty ? "the page has no heading; use 'records'" : nil
        )
    }
}

extension RecipeGap {
    /// That no infobox has a field.
    static func field(
        _ name: String,
        _ key: String,
        _ item: Int,
        _ labels: [String]
    ) -> RecipeGap {
        RecipeGap(
            key: key,
            item: item,
            wanted: name,
            fault: "is no field of an infobox",
            noun: "the fields there",
            present: labels,
            mend: labels.isEmpty ? "the file has no infobox with fields" : nil
        )
    }
}
