import Diagnostics
import Vocabulary

/// The locale sources of one folder, each read once and then shared.
final class GlibcFiles: Sendable {
    /// A keyword's value, and where it was found.
    struct Found: Sendable {
        var locale: String
        var category: String
        var keyword: String
        var entry: GlibcLocaleFile.Entry
        /// How it got here from the locale that was asked, if it did.
        var note: String?
    }

    private let directory: String
    private let files = ReadOnce<GlibcLocaleFile>()
    private let listing = ReadOnce<[String]>()
    private let values = ReadOnce<[String: [String]]>()

    init(directory: String) {
        self.directory = directory
    }

    /// The language of a locale such as `sr_RS@latin`.
    func language(of locale: String) -> String {
        locale.split(whereSeparator: { $0 == "_" || $0 == "@" }).first.map(String.init) ?? locale
    }

    /// The territory of a locale, or none for such as `i18n`.
    func territory(of locale: String) -> String? {
        let plain = locale.split(separator: "@").first ?? ""
        let parts = plain.split(separator: "_")
        return parts.count == 2 && parts[1].count == 2 ? String(parts[1]) : nil
    }

    /// The locales to ask about a culture, its own first.
    func locales(
        for pack: LocalePack,
        anyOfTerritory: Bool
    ) throws(DiagnosticsError) -> [String] {
        let all = try listed()
        var asked: [String] = []
        let languages = anyOfTerritory ? pack.languages : Array(pack.languages.prefix(1))
        for language in languages.isEmpty ? [pack.tag.language] : languages {
            let base = language.split(whereSeparator: { $0 == "-" || $0 == "_" }).first ?? ""
            for own in [String(base)] + members[String(base), default: []] {
                let plain = "\(own)_\(pack.territory)"
                if let modifier = modifiers[pack.script] { asked.append("\(plain)@\(modifier)") }
                asked.append(plain)
            }
        }
        if anyOfTerritory { asked += all.filter { territory(of: $0) == pack.territory } }
        var seen: Set<String> = []
        return asked.filter { all.contains($0) && seen.insert($0).inserted }
    }

    /// Finds a keyword of a category, following what is copied from other locales.
    func find(
        _ keyword: String,
        _ category: String,
        in locale: String,
        _ steps: inout [String]
    ) throws(DiagnosticsError) -> Found? {
        var current = locale
        var via: [String] = []
        // Copies go three deep at most; more means that files lead in a circle.
        for _ in 0..<8 {
            guard let part = try file(current)?.categories[category] else { return nil }
            steps.append("\(current): \(category)")
            if let entry = part.entries[keyword] {
                return Found(
                    locale: current,
                    category: category,
                    keyword: keyword,
                    entry: entry,
                    note: via.isEmpty ? nil : "copied into \(via.joined(separator: ", "))"
                )
            }
            guard let copy = part.copied else { return nil }
            guard try listed().contains(copy.locale) else {
                throw missing(current, copy.line, copy.locale)
            }
            steps.append("\(current) copies it from \(copy.locale)")
            via.append(current)
            current = copy.locale
        }
        return nil
    }

    /// The locales that share a form of address and write their language's name in another script.
    ///
    /// They do not have it from their own language.
    func strangers(sharing value: String, of keyword: String) throws(DiagnosticsError) -> [String] {
        try values.value(keyword) { () throws(DiagnosticsError) in
            var users: [String: Set<String>] = [:]
            for locale in try listed() where territory(of: locale) != nil {
                guard let file = try file(locale),
                    let text = file.categories["LC_NAME"]?.entries[keyword]?.values.first,
                    !text.isEmpty,
                    let own = file.categories["LC_ADDRESS"]?.entries["lang_name"]?.values.first,
                    let ownScript = script(of: own), let script = script(of: text),
                    ownScript != script
                else { continue }
                users[text, default: []].insert(locale)
            }
            return users.mapValues { $0.sorted() }
        }[value] ?? []
    }

    private func listed() throws(DiagnosticsError) -> [String] {
        try listing.value("") { () throws(DiagnosticsError) in names(in: directory) }
    }

    private func file(_ locale: String) throws(DiagnosticsError) -> GlibcLocaleFile? {
        guard try listed().contains(locale) else { return nil }
        let path = "\(directory)/\(locale)"
        return try files.value(locale) { () throws(DiagnosticsError) in
            try GlibcLocaleFile(bytes: bytes(of: path, limit: 8 << 20), file: path)
        }
    }

    private func missing(_ locale: String, _ line: Int, _ other: String) -> DiagnosticsError {
        DiagnosticsError(
            Diagnostic(
                .error,
                "glibc-copy",
                at: SourceLocation(file: "\(directory)/\(locale)", line: line),
                "it copies '\(other)', which is not there",
                fix: "install the package locales again"
            )
        )
    }
}

/// Languages whose members have locales of their own: Quechua of Cuzco, Central Aymara.
private let members = ["qu": ["quz"], "ay": ["ayc"], "no": ["nb"], "kmr": ["ku"]]

/// What glibc writes behind `@` for a script that is not the usual one of the locale.
private let modifiers = ["Latn": "latin", "Cyrl": "cyrillic", "Deva": "devanagari"]

/// A number for the script of a text's first letter; equal numbers mean the same script.
///
/// Blocks of 128 characters hold one script each from Hebrew to Myanmar.
private func script(of text: String) -> UInt32? {
    guard let letter = text.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
        return nil
    }
    switch letter.value {
    case ..<0x370, 0x1e00..<0x1f00: return 0
    case 0x400..<0x530: return 0x400
    case 0x600..<0x780: return 0x600
    case 0x1200..<0x13a0: return 0x1200
    default: return letter.value & ~0x7f
    }
}
