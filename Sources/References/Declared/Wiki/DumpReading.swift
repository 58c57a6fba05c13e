import Diagnostics
import MarkupKit
import Vocabulary

/// Reads a dump of a MediaWiki page by page, whatever version its schema has.
///
/// Only articles count. `records` of a recipe is a title, perhaps with `*` at its end; `field` is
/// asked of the page's infobox, and without one the title itself is the value. Pages that redirect
/// give aliases to values of the title they lead to.
struct DumpReading {
    /// The most redirects that are kept in mind.
    static let mostRedirects = 500_000

    let declaration: SourceDeclaration
    let file: String

    func read(_ extraction: inout Extraction) throws(DiagnosticsError) {
        var found = Extraction()
        var redirects: [String: [String]] = [:]
        var count = 0
        let shapings = declaration.recipes.map { ValueShaping($0) }
        let filters = declaration.recipes.map { $0.records.map(TitleFilter.init) }
        var seen = DumpNames(declaration.recipes)
        try streamRecords("page", of: file, &extraction) { record in
            guard let page = WikiPage(record) else { return true }
            if let target = page.target {
                count += 1
                if count <= DumpReading.mostRedirects {
                    redirects[target, default: []].append(page.title)
                }
                return true
            }
            var fields: [WikiField]?
            if declaration.recipes.isEmpty { readAll(page, &found) }
            let title = filters.isEmpty ? "" : comparable(page.title)
            for (index, recipe) in declaration.recipes.enumerated() {
                guard filters[index]?.matches(title) ?? true else {
                    seen.pass(page.title, index)
                    continue
                }
                let known = fields ?? page.fields()
                fields = known
                seen.meet(known, index)
                read(page, known, recipe, shapings[index], &found)
            }
            return true
        }
        if count > DumpReading.mostRedirects {
            found.notes.append(
                "redirects beyond the first \(DumpReading.mostRedirects) are left out"
            )
        }
        for index in found.values.indices {
            found.values[index].addRedirects(redirects)
        }
        extraction.values += found.values
        extraction.notes += found.notes
        extraction.gaps += seen.gaps
    }

    private func readAll(_ page: WikiPage, _ found: inout Extraction) {
        let shaping = ValueShaping(nil)
        let language = languageTag(declaration.language)
        for field in page.fields() {
            let name = slug(field.name)
            guard !name.isEmpty else { continue }
            for wordings in field.text.values(shaping, language: language) {
                found.add(
                    wordings,
                    property: "\(declaration.id).\(name)",
                    subjects: declaration.locales.isEmpty ? [page.title] : nil,
                    line: field.line,
                    element: element(page, field),
                    isList: field.text.items.count > 1
                )
            }
        }
    }

    private func read(
        _ page: WikiPage,
        _ fields: [WikiField],
        _ recipe: ExtractionRecipe,
        _ shaping: ValueShaping,
        _ found: inout Extraction
    ) {
        let language = languageTag(declaration.language)
        guard let subjects = subjects(of: page, fields, recipe) else { return }
        var values: [ValueWordings]
        var (line, element) = (page.line, "page '\(page.title)'")
        if let wanted = recipe.field {
            guard let field = fields.first(where: { comparable($0.name) == comparable(wanted) })
            else { return }
            values = field.text.values(shaping, language: language)
            (line, element) = (field.line, self.element(page, field))
        } else {
            var title = RichText()
            title.add(TextRun(page.title, title: page.title))
            values = title.values(shaping, language: language)
        }
        guard !values.isEmpty else { return }
        for name in recipe.aliases {
            let field = fields.first { comparable($0.name) == comparable(name) }
            for wordings in field?.text.values(shaping, language: language) ?? [] {
                values[0].add(wordings)
            }
        }
        for wordings in recipe.isList ? values : [values[0]] {
            found.add(
                wordings,
                property: recipe.property,
                subjects: subjects.isEmpty ? nil : subjects,
                line: line,
                element: element,
                isList: recipe.isList
            )
        }
    }

    /// Whose the page's value is; an empty list means the declared locales, none means nobody.
    private func subjects(
        of page: WikiPage,
        _ fields: [WikiField],
        _ recipe: ExtractionRecipe
    ) -> [String]? {
        guard let wanted = recipe.subject else {
            return declaration.locales.isEmpty ? [page.title] : []
        }
        if wanted == "title" { return [page.title, withoutQualifier(page.title)] }
        let field = fields.first { comparable($0.name) == comparable(wanted) }
        let words = field?.text.values(ValueShaping(nil), language: nil).flatMap(\.aliases) ?? []
        return words.isEmpty ? nil : words.map(\.text)
    }

    private func element(_ page: WikiPage, _ field: WikiField) -> String {
        "page '\(page.title)', {{\(field.template)}}, \(cleaned(field.name) ?? field.name)"
    }
}

/// The titles that `records` means, in comparable form so that a page costs one comparison.
private struct TitleFilter {
    private let words: String
    private let isStart: Bool

    init(_ filter: String) {
        words = comparable(filter)
        isStart = filter.hasSuffix("*")
    }

    func matches(_ title: String) -> Bool {
        isStart ? title.hasPrefix(words) : title == words
    }
}

extension ExtractedValue {
    /// Adds the titles that redirect to the value's own.
    fileprivate mutating func addRedirects(_ redirects: [String: [String]]) {
        guard !redirects.isEmpty else { return }
        var wordings = ValueWordings()
        for alias in aliases { wordings.add(alias.text, alias.language) }
        for known in [title].compactMap(\.self) + aliases.prefix(3).map(\.text) {
            for title in redirects[known] ?? [] { wordings.add(title, nil) }
        }
        aliases = wordings.aliases
    }
}
