import Diagnostics
import Vocabulary
import YAMLKit

/// Reads the tree of one `Locales/sources/<id>.yaml`.
struct SourceReading {
    let path: String
    let digest: String
    let findings: Findings

    func read(_ root: YAMLNode) -> SourceDeclaration? {
        guard let fields = Fields(root, as: PackSchema.sourceDeclaration, findings) else {
            return nil
        }
        let id = self.id(of: fields)
        let title = fields.text("title")?.text
        let kind = fields.word("kind", SourceKind.self)
        let (file, url) = place(of: fields)
        let sha256 = self.sha256(of: fields)
        let licence = fields.text("licence")?.text
        let date = fields.text("date")
        if let date { check(date, matches: calendarDay, "a day", "2026-01-31") }
        let language = fields.text("language")
        if let language { check(language, matches: languageTag, "a language tag", "am") }
        let locales = fields.texts("locales")
        for locale in locales { check(locale, matches: localeTag, "a locale tag", "am-ET") }
        checkOnce(locales)
        let namespaces = self.namespaces(of: fields)
        let recipes = fields.mappings("recipes", as: PackSchema.sourceRecipe).enumerated()
            .compactMap { number, entry in
                RecipeReading(path: path, kind: kind, hasLocales: !locales.isEmpty, fields: entry)
                    .read(number: number + 1)
            }
        if let kind { checkRecipes(of: fields, kind: kind) }
        if let url, file == nil, sha256 == nil {
            findings.add(
                Diagnostic(
                    .warning,
                    "source-unpinned",
                    at: url.location,
                    "no 'sha256' fixes what this address holds",
                    fix: "run 'palimpsest sources fetch' and copy the digest it prints"
                )
            )
        }

        guard !findings.hasErrors, let id, let title, let kind, let licence, let date else {
            return nil
        }
        return SourceDeclaration(
            id: id.text,
            title: title,
            kind: kind,
            file: file?.text,
            url: url?.text,
            sha256: sha256,
            licence: licence,
            date: date.text,
            language: language?.text,
            locales: locales.map { LocaleTag($0.text) },
            recipes: recipes,
            namespaces: namespaces,
            digest: digest,
            path: path,
            localePlaces: locales.map(\.location)
        )
    }

    private func id(of fields: Fields) -> Located? {
        guard let id = fields.text("id") else { return nil }
        guard check(id, matches: kebabCase, "the name of a source", "wikipedia-ethiopia") else {
            return nil
        }
        let name = fileStem(path)
        if id.text != name {
            findings.error(
                "source-file-name",
                at: id.location,
                "id '\(id.text)' does not match the file name '\(name)'",
                fix: "name the file '\(id.text).yaml' or correct the id"
            )
        }
        return id
    }

    private func place(of fields: Fields) -> (file: Located?, url: Located?) {
        let file = fields.text("file")
        let url = fields.text("url")
        if !fields.has("file"), !fields.has("url") {
            findings.error(
                "source-nowhere",
                at: fields.location,
                "the source declaration has neither 'file' nor 'url'",
                fix: "say where the source is"
            )
        }
        if let file, file.text.unicodeScalars.contains(where: { $0.value < 0x20 }) {
            findings.error(
                "source-file",
                at: file.location,
                "the path holds control characters"
            )
        }
        if let url, let why = addressFault(url.text) {
            findings.error("source-url", at: url.location, why.summary, fix: why.fix)
        }
        return (file, url)
    }

    private func sha256(of fields: Fields) -> String? {
        guard let found = fields.text("sha256") else { return nil }
        let small = found.text.lowercased()
        guard small.wholeMatch(of: /[0-9a-f]{64}/) != nil else {
            findings.error(
                "source-sha256",
                at: found.location,
                "'sha256' must be 64 hexadecimal digits, not \(found.text.count) characters",
                fix: "copy what 'sha256sum FILE' prints before the name"
            )
            return nil
        }
        return small
    }

    private func namespaces(of fields: Fields) -> [String: String] {
        var namespaces: [String: String] = [:]
        for (prefix, uri) in fields.pairs("namespaces") {
            check(prefix, matches: namespacePrefix, "a prefix", "tei")
            namespaces[prefix.text] = uri.text
        }
        return namespaces
    }

    private func checkOnce(_ locales: [Located]) {
        var seen: Set<String> = []
        for locale in locales where !seen.insert(locale.text).inserted {
            findings.error(
                "source-locale-twice",
                at: locale.location,
                "locale '\(locale.text)' is named twice",
                fix: "drop one"
            )
        }
    }

    private func checkRecipes(of fields: Fields, kind: SourceKind) {
        let place = fields.place(of: "recipes")
        if !kind.takesRecipes, fields.has("recipes") {
            findings.error(
                "source-recipes",
                at: place,
                "a source of kind '\(kind.rawValue)' takes no 'recipes'",
                fix: "drop them: its reader knows the format"
            )
        } else if kind == .xml, !fields.has("recipes") {
            findings.error(
                "source-recipes",
                at: place,
                "a source of kind 'xml' needs 'recipes'",
                fix: "add a recipe with 'property' and 'records'"
            )
        } else if [.html, .tei, .rdfXML].contains(kind), !fields.has("recipes"),
            !fields.has("locales")
        {
            findings.error(
                "source-locales",
                at: fields.location,
                "nothing says which cultures this source speaks of",
                fix: "add 'locales', or a recipe with 'subject'"
            )
        }
    }

    @discardableResult
    private func check(
        _ found: Located,
        matches isWellFormed: (String) -> Bool,
        _ what: String,
        _ example: String
    ) -> Bool {
        if isWellFormed(found.text) { return true }
        findings.error(
            "pack-form",
            at: found.location,
            "'\(found.text)' is not \(what)",
            fix: "write it like '\(example)'"
        )
        return false
    }
}

/// A day of the Gregorian calendar: `2026-01-31`.
func calendarDay(_ text: String) -> Bool {
    guard let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/),
        let year = Int(match.1), let month = Int(match.2), let day = Int(match.3),
        (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).contains(day)
}

/// A prefix that XML itself does not own (Namespaces in XML 1.0, section 3).
func namespacePrefix(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_.-]*/) != nil && !text.lowercased().hasPrefix("xml")
}

/// What is wrong with an address from which a source is fetched, or nothing.
func addressFault(_ address: String) -> (summary: String, fix: String)? {
    guard address.utf8.count <= 2_000, address.utf8.allSatisfy({ (0x21...0x7e).contains($0) })
    else {
        return (
            "the address holds blanks or characters beyond ASCII, or is longer than 2000 bytes",
            "write them as '%20' and the like"
        )
    }
    guard let match = address.wholeMatch(of: /https:\/\/([^\/?#]+)([\/?#].*)?/) else {
        return ("only addresses that begin with 'https://' are fetched", "use its https address")
    }
    if match.1.contains("@") || looksLikeKey(address) {
        return ("the address holds a name, a password or a key", "drop what is secret")
    }
    if match.1.wholeMatch(of: /[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?/) == nil {
        return ("the address names no host", "write it like 'https://example.org/page'")
    }
    return nil
}
