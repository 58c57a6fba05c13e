import Diagnostics
import Vocabulary
import YAMLKit

/// Reads one entry of `recipes`, held to what its source's kind can do with it.
struct RecipeReading {
    let path: String
    /// The kind, or none when it is at fault itself; then only what every kind asks is checked.
    let kind: SourceKind?
    let hasLocales: Bool
    let fields: Fields

    private var findings: Findings { fields.findings }

    func read(number: Int) -> ExtractionRecipe? {
        let property = fields.text("property")
        if let property, !propertyName(property.text) {
            findings.error(
                "recipe-property",
                at: property.location,
                "'\(property.text)' is not a property",
                fix: "write it in small letters with dots, like 'food.dish'"
            )
        }
        let records = expression("records")
        let subject = expression("subject")
        let value = expression("value")
        let aliases = fields.texts("aliases")
        for alias in aliases { checkLength(alias, called: "an item of 'aliases'") }
        let pattern = self.pattern()
        let separator = self.separator()
        let field = expression("field")
        let column = expression("column")
        let table = expression("table")
        let isList = fields.flag("list") ?? false
        if let kind { check(kind) }
        if kind == .sparqlResults, !fields.has("records") {
            for text in [subject, value].compactMap(\.self) + aliases { checkVariable(text) }
        }
        guard let property else { return nil }
        var places: [String: [SourceLocation]] = ["property": [property.location]]
        let texts = [
            "records": records, "subject": subject, "value": value, "field": field,
            "column": column, "table": table,
        ]
        for (key, found) in texts { places[key] = found.map { [$0.location] } }
        if let pattern = fields.node("pattern") { places["pattern"] = [pattern.location] }
        if !aliases.isEmpty { places["aliases"] = aliases.map(\.location) }
        return ExtractionRecipe(
            property: property.text,
            records: records?.text,
            subject: subject?.text,
            value: value?.text,
            aliases: aliases.map(\.text),
            pattern: pattern,
            separator: separator,
            field: field?.text,
            column: column?.text,
            table: table?.text,
            isList: isList,
            citation: Citation(
                source: "source declaration",
                path: path,
                line: fields.location.line,
                element: "recipes[\(number)]"
            ),
            places: places
        )
    }

    private func expression(_ key: String) -> Located? {
        guard let found = fields.text(key) else { return nil }
        checkLength(found, called: "'\(key)'")
        return found
    }

    private func checkLength(_ found: Located, called name: String) {
        let longest = 2_000
        if found.text.count > longest {
            findings.error(
                "recipe-length",
                at: found.location,
                "\(name) has \(found.text.count) characters; at most \(longest) are allowed"
            )
        }
    }

    private func pattern() -> String? {
        guard let found = fields.text("pattern") else { return nil }
        do {
            return try ExtractionPattern(found.text).text
        } catch {
            findings.error("recipe-pattern", at: found.location, error.summary, fix: error.fix)
            return nil
        }
    }

    /// The separator with its blanks, which matter: `, ` does not part `1,234`.
    private func separator() -> String? {
        guard let separator = fields.verbatim("separator") else { return nil }
        if separator.count > 20 {
            findings.error(
                "recipe-separator",
                at: fields.place(of: "separator"),
                "'separator' has \(separator.count) characters; at most 20 are allowed"
            )
        }
        return separator
    }

    private func check(_ kind: SourceKind) {
        switch kind {
        case .xml:
            require("records", "an XPath expression of the elements that hold the values")
            refuse(["field", "column", "table"], kind)
        case .tei, .tmx, .rdfXML:
            refuse(["field", "column", "table"], kind)
            if !fields.has("records") {
                refuse(["value", "subject", "aliases"], kind, needing: "records")
            }
        case .sparqlResults:
            refuse(["field", "column", "table"], kind)
        case .mediaWiki:
            refuse(["value", "column", "table"], kind)
        case .html:
            checkHTML(kind)
        case .cldr, .isoCodes, .jollyday, .mobileProviders, .kgeography, .glibcLocales: return
        }
        let tellsSubject: [SourceKind] = [.sparqlResults, .mediaWiki, .tmx]
        if !hasLocales, !fields.has("subject"), !tellsSubject.contains(kind) {
            findings.error(
                "recipe-subject",
                at: fields.location,
                "nothing says which cultures the values of this recipe belong to",
                fix: "add 'subject' to the recipe, or 'locales' to the declaration"
            )
        }
    }

    /// A page has four ways to a value, of which a recipe goes one.
    private func checkHTML(_ kind: SourceKind) {
        let ways = ["records", "field", "column"].filter(fields.has)
        if ways.isEmpty, !fields.has("table") {
            findings.error(
                "recipe-way",
                at: fields.location,
                "the recipe says nowhere where the value is",
                fix: "add 'field' for an infobox, 'column' for a table, 'table' for a list, or "
                    + "'records' for anything else"
            )
        }
        for way in ways.dropFirst() {
            findings.error(
                "recipe-way",
                at: fields.place(of: way),
                "'\(way)' and '\(ways[0])' exclude each other",
                fix: "keep one, and write a second recipe for the other"
            )
        }
        guard let way = ways.first else {
            guard fields.has("table") else { return }
            refuse(["subject", "aliases"], kind, needing: "column")
            refuse(
                ["value"],
                kind,
                fix: "write 'column' in its place: the heading over the values"
            )
            return
        }
        let exchange = "drop it, or write 'column' in place of '\(way)'"
        switch way {
        case "records": refuse(["table"], kind, beside: way, fix: exchange)
        case "field":
            refuse(["table"], kind, beside: way, fix: exchange)
            refuse(
                ["value", "subject"],
                kind,
                beside: way,
                fix: "drop it: the field holds the value, and 'locales' of the declaration tell "
                    + "whose it is"
            )
        default:
            refuse(
                ["value"],
                kind,
                beside: way,
                fix: "drop it: 'column' names the heading over the values"
            )
        }
    }

    /// Without records a recipe for SPARQL results speaks of variables.
    private func checkVariable(_ found: Located) {
        if found.text.wholeMatch(of: /\??[A-Za-z_][A-Za-z0-9_]*/) != nil { return }
        findings.error(
            "recipe-variable",
            at: found.location,
            "'\(found.text)' is not a variable",
            fix: "write it like 'valueLabel', or add 'records' and write XPath"
        )
    }

    private func require(_ key: String, _ meaning: String) {
        guard !fields.has(key) else { return }
        findings.error(
            "recipe-missing",
            at: fields.location,
            "the recipe has no '\(key)'",
            fix: "add \(meaning)"
        )
    }

    private func refuse(_ keys: [String], _ kind: SourceKind, needing other: String? = nil) {
        for key in keys where fields.has(key) {
            findings.error(
                "recipe-key",
                at: fields.place(of: key),
                "'\(key)' means nothing in a recipe of kind '\(kind.rawValue)'"
                    + (other.map { " without '\($0)'" } ?? ""),
                fix: other.map { "add '\($0)' or drop it" } ?? "drop it"
            )
        }
    }

    private func refuse(
        _ keys: [String],
        _ kind: SourceKind,
        beside other: String? = nil,
        fix: String
    ) {
        for key in keys where fields.has(key) {
            findings.error(
                "recipe-key",
                at: fields.place(of: key),
                "'\(key)' means nothing in a recipe of kind '\(kind.rawValue)'"
                    + (other.map { " beside '\($0)'" } ?? ""),
                fix: fix
            )
        }
    }
}

/// A dotted name of at least two parts in small letters, digits and hyphens: `food.dish`.
func propertyName(_ text: String) -> Bool {
    text.count <= 100
        && text.wholeMatch(of: /[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+/) != nil
}
