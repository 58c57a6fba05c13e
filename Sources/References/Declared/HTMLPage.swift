import Diagnostics
import MarkupKit
import Vocabulary

/// A web page with the recipes that speak of infoboxes, tables and lists.
struct HTMLPage {
    let document: MarkupDocument
    let declaration: SourceDeclaration

    /// Executes a recipe that names a field, a column or a list.
    func read(
        _ recipe: ExtractionRecipe,
        _ extraction: inout Extraction
    ) throws(DiagnosticsError) {
        if let field = recipe.field {
            try readField(field, recipe, &extraction)
        } else if let column = recipe.column {
            try readColumn(column, recipe, &extraction)
        } else if let heading = recipe.table {
            try readList(heading, recipe, &extraction)
        }
    }

    /// Reads every field of every infobox, each as a property of its own.
    func readAllFields(_ extraction: inout Extraction) throws(DiagnosticsError) {
        for row in try infoboxRows() {
            let name = slug(row.label)
            guard !name.isEmpty else { continue }
            let text = try richText(of: row.cell)
            for wordings in text.values(ValueShaping(nil), language: language(of: row.cell)) {
                extraction.add(
                    wordings,
                    property: "\(declaration.id).\(name)",
                    subjects: nil,
                    line: row.cell.line,
                    element: row.cell.path,
                    isList: text.items.count > 1
                )
            }
        }
    }

    private func readField(
        _ field: String,
        _ recipe: ExtractionRecipe,
        _ extraction: inout Extraction
    ) throws(DiagnosticsError) {
        let shaping = ValueShaping(recipe)
        let rows = try infoboxRows()
        let named = { (name: String) in
            let wanted = comparable(name)
            return rows.first { comparable($0.label) == wanted || comparable($0.full) == wanted }
        }
        var labels = MetNames()
        labels.add(rows.map(\.label))
        for (item, name) in recipe.aliases.enumerated() where named(name) == nil {
            extraction.gaps.append(.field(name, "aliases", item, labels.names))
        }
        guard let row = named(field) else {
            extraction.gaps.append(.field(field, "field", 0, labels.names))
            return
        }
        let language = language(of: row.cell)
        var values = try richText(of: row.cell).values(shaping, language: language)
        guard !values.isEmpty else { return }
        for name in recipe.aliases {
            guard let other = named(name) else { continue }
            let found = try richText(of: other.cell)
            values.add(
                wordings: found.values(shaping, language: self.language(of: other.cell))
            )
        }
        add(values, recipe, subjects: nil, at: row.cell, &extraction)
    }

    private func readColumn(
        _ column: String,
        _ recipe: ExtractionRecipe,
        _ extraction: inout Extraction
    ) throws(DiagnosticsError) {
        let shaping = ValueShaping(recipe)
        var passed: [TableGrid] = []
        for table in try tables(named: recipe.table) {
            let grid = try TableGrid(table, of: self)
            let whose = recipe.subject.flatMap { grid.column($0)?.column }
            // Values whose owner is told nowhere are nobody's.
            guard let heading = grid.column(column), recipe.subject == nil || whose != nil else {
                // Of a table that is not meant only the headings are kept, and not of all there are.
                if passed.count < TableGrid.mostColumns { passed.append(grid.withoutCells) }
                continue
            }
            let others = recipe.aliases.compactMap { grid.column($0)?.column }
            extraction.gaps += gaps(of: recipe, in: [grid], keys: ["aliases"])
            for row in grid.rows(below: heading.row) {
                guard let cell = grid.cell(row, heading.column) else { continue }
                var subjects: [String]?
                if let whose {
                    guard let owner = grid.cell(row, whose) else { continue }
                    let names = try richText(of: owner).values(ValueShaping(nil), language: nil)
                    subjects = names.flatMap(\.aliases).map(\.text)
                    if names.isEmpty { continue }
                }
                var values = try richText(of: cell).values(shaping, language: language(of: cell))
                guard !values.isEmpty else { continue }
                for other in others {
                    guard let cell = grid.cell(row, other) else { continue }
                    let found = try richText(of: cell)
                    values.add(wordings: found.values(shaping, language: language(of: cell)))
                }
                add(values, recipe, subjects: subjects, at: cell, &extraction)
            }
            return
        }
        if passed.isEmpty {
            extraction.gaps.append(try noTable(recipe))
        } else {
            extraction.gaps += gaps(of: recipe, in: passed, keys: ["subject", "column", "aliases"])
        }
    }

    private func readList(
        _ heading: String,
        _ recipe: ExtractionRecipe,
        _ extraction: inout Extraction
    ) throws(DiagnosticsError) {
        let shaping = ValueShaping(recipe)
        guard let list = try list(under: heading) else {
            extraction.gaps.append(try noList(heading))
            return
        }
        for item in try nodes("./li|./dt|./tr/td[1]|./tbody/tr/td[1]", in: list) {
            let values = try richText(of: item).values(shaping, language: language(of: item))
            guard !values.isEmpty else { continue }
            add(values, recipe, subjects: nil, at: item, &extraction)
        }
    }

    private func add(
        _ values: [ValueWordings],
        _ recipe: ExtractionRecipe,
        subjects: [String]?,
        at node: MarkupNode,
        _ extraction: inout Extraction
    ) {
        for wordings in recipe.isList ? values : Array(values.prefix(1)) {
            extraction.add(
                wordings,
                property: recipe.property,
                subjects: subjects,
                line: node.line,
                element: node.path,
                isList: recipe.isList
            )
        }
    }

    func language(of node: MarkupNode) -> String? {
        languageTag(node.language) ?? languageTag(declaration.language)
    }

    /// The nodes of an expression of our own.
    func nodes(
        _ expression: String,
        in context: MarkupNode?
    ) throws(DiagnosticsError) -> [MarkupNode] {
        let selection = try document.select(expression, in: context, limit: 50_000)
        guard case .nodes(let nodes) = selection else { return [] }
        return nodes
    }
}
