import Diagnostics
import MarkupKit
import Vocabulary

/// Executes a recipe that tells by XPath what is a record, whose it is, and what it says.
struct RecordReading {
    let document: MarkupDocument
    let declaration: SourceDeclaration
    let recipe: ExtractionRecipe
    /// The page the document is, if it is one; then links, lists and footnotes are told apart.
    let page: HTMLPage?

    func read(_ extraction: inout Extraction) throws(DiagnosticsError) {
        guard let expression = recipe.records else { return }
        let shaping = ValueShaping(recipe)
        let selection = try select(expression, "records", in: nil)
        guard case .nodes(let records) = selection else {
            throw fault("records", "'records' must yield elements or attributes")
        }
        guard !records.isEmpty else {
            extraction.gaps.append(missing("records", 0, expression))
            return
        }
        var hits = PartHits(aliases: recipe.aliases.count)
        for record in records {
            var subjects: [String]?
            if let expression = recipe.subject {
                let found = try texts(expression, "subject", in: record).compactMap {
                    cleaned($0.text)
                }
                hits.subject = hits.subject == true || !found.isEmpty
                // A record that belongs to nobody has nothing to say.
                if found.isEmpty { continue }
                subjects = found
            }
            let values = try self.values(of: record, shaping) { isHit in
                hits.value = hits.value == true || isHit
            }
            var worded = values.map(\.wordings)
            for (item, expression) in recipe.aliases.enumerated() {
                var others: [ValueWordings] = []
                let texts = try texts(expression, "aliases", in: record)
                hits.aliases[item] = hits.aliases[item] == true || !texts.isEmpty
                for found in texts {
                    let language = found.node.language ?? declaration.language
                    for piece in shaping.pieces(of: found.text) {
                        var other = ValueWordings()
                        other.add(shaping.kept(of: piece), languageTag(language))
                        if other.label != nil { others.append(other) }
                    }
                }
                worded.add(wordings: others)
            }
            for (wordings, value) in zip(worded, values).prefix(recipe.isList ? values.count : 1) {
                extraction.add(
                    wordings,
                    property: recipe.property,
                    subjects: subjects,
                    line: value.node.line,
                    element: value.node.path,
                    isList: recipe.isList
                )
            }
        }
        extraction.gaps += gaps(hits)
    }

    private func values(
        of record: MarkupNode,
        _ shaping: ValueShaping,
        _ note: (Bool) -> Void
    ) throws(DiagnosticsError) -> [(wordings: ValueWordings, node: MarkupNode)] {
        var nodes = [record]
        if let expression = recipe.value {
            switch try select(expression, "value", in: record) {
            case .nodes(let found):
                nodes = found
                note(!found.isEmpty)
            case .text(let text): return plain(text, at: record, shaping)
            case .number(let number): return plain(written(number), at: record, shaping)
            case .flag: throw fault("value", "'value' yields true or false, which is no value")
            }
        }
        var values: [(wordings: ValueWordings, node: MarkupNode)] = []
        for node in nodes {
            if let page, node.kind == .element {
                let language = languageTag(node.language ?? declaration.language)
                for wordings in try page.richText(of: node).values(shaping, language: language) {
                    values.append((wordings, node))
                }
            } else {
                values += plain(node.value, at: node, shaping)
            }
        }
        return values
    }

    private func plain(
        _ text: String,
        at node: MarkupNode,
        _ shaping: ValueShaping
    ) -> [(wordings: ValueWordings, node: MarkupNode)] {
        var found = RichText()
        found.add(TextRun(text))
        let language = languageTag(node.language ?? declaration.language)
        return found.values(shaping, language: language).map { ($0, node) }
    }

    private func texts(
        _ expression: String,
        _ key: String,
        in record: MarkupNode
    ) throws(DiagnosticsError) -> [(text: String, node: MarkupNode)] {
        switch try select(expression, key, in: record) {
        case .nodes(let nodes): nodes.map { ($0.value, $0) }
        case .text(let text): [(text, record)]
        case .number(let number): [(written(number), record)]
        case .flag: throw fault(key, "'\(key)' yields true or false, which is no text")
        }
    }

    private func select(
        _ expression: String,
        _ key: String,
        in context: MarkupNode?
    ) throws(DiagnosticsError) -> MarkupSelection {
        do {
            return try document.select(
                expression,
                namespaces: declaration.namespaces,
                in: context,
                limit: Extraction.mostValues
            )
        } catch {
            // The place of the fault is the recipe; the expression's own column goes with it.
            let first = error.diagnostics.first
            let column = first?.location.column.map { " at character \($0)" } ?? ""
            throw fault(
                key,
                "'\(key)'\(column): \(first?.summary ?? "no XPath expression")",
                first?.fix
            )
        }
    }

    private func written(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return "\(Int(number))" }
        return number.isFinite ? "\(number)" : ""
    }

    private func fault(
        _ key: String,
        _ summary: String,
        _ fix: String? = nil
    ) -> DiagnosticsError {
        DiagnosticsError(
            Diagnostic(
                .error,
                "recipe-expression",
                at: recipe.places[key]?.first
                    ?? SourceLocation(file: recipe.citation.path, line: recipe.citation.line),
                "\(summary) (recipe of '\(recipe.property)')",
                fix: fix
            )
        )
    }
}
