import Diagnostics
import MarkupKit
import Vocabulary

/// Reads the results of a SPARQL query (SPARQL Query Results XML Format, W3C 2013), row by row.
///
/// Without a recipe the variables go by the names that queries of Wikidata have: `?item` and
/// `?itemLabel` say whose a value is, `?value` and `?valueLabel` what it is, `?alias` and
/// `?valueAltLabel` how else it is called. Rows that differ only in wordings are one value.
struct SPARQLReading {
    let declaration: SourceDeclaration
    let file: String

    /// What a variable is bound to in a row.
    private struct Binding {
        var text: String
        var isAddress: Bool
        var language: String?
    }

    /// A value that further rows may add wordings to.
    private struct Row {
        var subjects: [String]?
        var wordings = ValueWordings()
        var line: Int
        var element: String
    }

    func read(
        _ recipes: [Int],
        _ extraction: inout Extraction
    ) throws(DiagnosticsError) {
        let wanted: [ExtractionRecipe?] =
            recipes.isEmpty ? [nil] : recipes.map { declaration.recipes[$0] }
        let shapings = wanted.map { ValueShaping($0) }
        var rows = wanted.map { _ in (order: [String](), known: [String: Row]()) }
        var declared: Set<String> = []
        try streamRecords("head", of: file, &extraction) { head in
            declared = Set(head.children.compactMap { $0["name"] })
            return false
        }
        let variables = wanted.map { Variables($0, declared: declared) }
        var number = 0
        var bound: Set<String> = []
        try streamRecords("result", of: file, &extraction) { result in
            number += 1
            let bindings = self.bindings(of: result)
            bound.formUnion(bindings.keys)
            for index in wanted.indices {
                guard
                    let (key, row) = row(
                        bindings,
                        variables[index],
                        shapings[index],
                        line: result.line,
                        number: number
                    )
                else { continue }
                if rows[index].known[key] != nil {
                    rows[index].known[key]?.wordings.add(row.wordings)
                } else if rows[index].order.count < Extraction.mostValues {
                    rows[index].order.append(key)
                    rows[index].known[key] = row
                }
            }
            return true
        }
        let known = declared.union(bound)
        for index in recipes {
            extraction.gaps += gaps(of: declaration.recipes[index], index, known: known)
        }
        for (index, recipe) in wanted.enumerated() {
            for row in rows[index].order.compactMap({ rows[index].known[$0] }) {
                extraction.add(
                    row.wordings,
                    property: recipe?.property ?? declaration.properties.first ?? "",
                    subjects: row.subjects,
                    line: row.line,
                    element: row.element,
                    isList: recipe?.isList ?? true
                )
            }
        }
    }

    /// The variables of a recipe that the results have neither bare nor with a label.
    private func gaps(
        of recipe: ExtractionRecipe,
        _ index: Int,
        known: Set<String>
    ) -> [RecipeGap] {
        let texts =
            [("subject", 0, recipe.subject), ("value", 0, recipe.value)]
            + recipe.aliases.enumerated().map { ("aliases", $0.offset, Optional($0.element)) }
        return texts.compactMap { key, item, text in
            guard let text else { return nil }
            let name = text.hasPrefix("?") ? String(text.dropFirst()) : text
            if known.contains(name) { return nil }
            // An item may be there by its label alone; a wording is what it is.
            if key != "aliases", known.contains("\(name)Label") { return nil }
            return RecipeGap(
                recipe: index,
                key: key,
                item: item,
                wanted: text,
                fault: "is no variable of the results",
                noun: "the variables there",
                present: Array(known.sorted().prefix(RecipeGap.mostPresent)),
                mend: known.isEmpty ? "the results name no variable" : nil
            )
        }
    }

    private func bindings(of result: MarkupElement) -> [String: Binding] {
        var bindings: [String: Binding] = [:]
        for binding in result.children where localName(binding.name) == "binding" {
            guard let name = binding["name"], let term = binding.children.first else { continue }
            let kind = localName(term.name)
            guard kind != "bnode", cleaned(term.text) != nil else { continue }
            bindings[name] = Binding(
                text: term.text,
                isAddress: kind == "uri",
                language: languageTag(term["xml:lang"])
            )
        }
        return bindings
    }

    private func row(
        _ bindings: [String: Binding],
        _ names: Variables,
        _ shaping: ValueShaping,
        line: Int,
        number: Int
    ) -> (key: String, row: Row)? {
        var subjects: [String]?
        if let item = names.subject {
            let found = [item, "\(item)Label"].compactMap {
                bindings[$0].flatMap { cleaned($0.text) }
            }
            // Without a subject the row is nobody's, unless the declaration says whose all are.
            if found.isEmpty { return nil }
            subjects = found
        }
        guard let value = names.value else { return nil }
        var row = Row(
            subjects: subjects,
            line: line,
            element: "/sparql/results/result[\(number)]/binding[@name='\(value)']"
        )
        // An address is a value only when nothing else is: then its last part is the name.
        let label = bindings["\(value)Label"] ?? bindings[value].map(named)
        for (binding, isSplit) in [(label, false)]
            + names.aliases.map({ (bindings[$0], $0.hasSuffix("AltLabel")) })
        {
            guard let binding else { continue }
            let language = binding.language ?? languageTag(declaration.language)
            // The label service of Wikidata joins alternative labels with commas.
            let parts =
                isSplit ? binding.text.split(separator: ", ").map(String.init) : [binding.text]
            for part in parts {
                for piece in shaping.pieces(of: part) {
                    row.wordings.add(shaping.kept(of: piece), language)
                }
            }
        }
        let identity = bindings[value]?.text ?? row.wordings.label ?? ""
        return (([identity] + (subjects ?? []).prefix(1)).joined(separator: "\u{0}"), row)
    }

    private func named(_ binding: Binding) -> Binding {
        guard binding.isAddress else { return binding }
        var plain = binding
        let last = binding.text.split(whereSeparator: { "/#".contains($0) }).last.map(String.init)
        plain.text = (last?.removingPercents ?? binding.text).replacing("_", with: " ")
        return plain
    }

    /// The variables that a recipe means.
    private struct Variables {
        var subject: String?
        var value: String?
        var aliases: [String]

        init(_ recipe: ExtractionRecipe?, declared: Set<String>) {
            let plain: (String) -> String = { $0.hasPrefix("?") ? String($0.dropFirst()) : $0 }
            let hasItem = declared.contains("item") || declared.contains("itemLabel")
            let hasValue = declared.contains("value") || declared.contains("valueLabel")
            if let named = recipe?.subject {
                subject = plain(named)
            } else if hasItem, hasValue {
                subject = "item"
            }
            if let named = recipe?.value {
                value = plain(named)
            } else if hasValue {
                value = "value"
            } else if hasItem {
                // Rows of items alone list what the declared locales have.
                value = "item"
            }
            aliases = recipe?.aliases.map(plain) ?? []
            if aliases.isEmpty {
                aliases = ["alias", "aliasLabel"] + (value.map { ["\($0)AltLabel"] } ?? [])
            }
        }
    }
}

extension String {
    /// The text with percent signs and digits turned into the bytes they stand for.
    fileprivate var removingPercents: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return self }
        var bytes: [UInt8] = []
        let source = Array(utf8)
        var place = 0
        while place < source.count {
            if source[place] == UInt8(ascii: "%"), place + 2 < source.count,
                let byte = UInt8(
                    String(decoding: source[(place + 1)...(place + 2)], as: UTF8.self),
                    radix: 16
                )
            {
                bytes.append(byte)
                place += 3
            } else {
                bytes.append(source[place])
                place += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
