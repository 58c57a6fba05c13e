import Diagnostics
import Foundation
import MarkupKit

/// The files of one CLDR folder, each parsed once and then shared.
final class CLDRFiles: Sendable {
    /// The folder that holds `main` and `supplemental`.
    let folder: String
    private let parsed = ReadOnce<MarkupElement>()
    private let likely = Guarded<[String: LikelySubtag]?>(nil)
    private let parentLocales = Guarded<[String: String]?>(nil)
    private let homes = Guarded<[String: String]?>(nil)
    private let names = Guarded<[String: Set<String>]>([:])
    private let chains = Guarded<[ChainKey: LocaleChain]>([:])
    let nameTables = ReadOnce<LanguageNames>()
    let unitTables = ReadOnce<UnitNames>()
    let divisionTables = ReadOnce<DivisionNames>()
    let tongueTables = ReadOnce<TongueNames>()
    let codeTables = ReadOnce<[String: String]>()
    let zoneTables = ReadOnce<[String: [String]]>()

    private struct ChainKey: Hashable {
        var language: String
        var script: String?
        var territory: String?
    }

    /// What `likelySubtags.xml` says about a tag.
    struct LikelySubtag: Sendable {
        var to: String
        var line: Int
    }

    init(folder: String) {
        self.folder = folder
    }

    /// Whether a folder such as `main` holds the file of a locale.
    ///
    /// Every look-up asks for several, so that a folder is listed once and then known.
    func has(_ locale: String, in part: String) -> Bool {
        if let known = names.withLock({ $0[part] }) { return known.contains(locale) }
        let files =
            (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(part)")) ?? []
        let found = Set(files.filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) })
        names.withLock { $0[part] = found }
        return found.contains(locale)
    }

    /// Returns the chain of a culture, which is the same for all its properties.
    func chain(
        language: String,
        script: String?,
        territory: String?
    ) throws(DiagnosticsError) -> LocaleChain {
        let key = ChainKey(language: language, script: script, territory: territory)
        if let known = chains.withLock({ $0[key] }) { return known }
        let chain = LocaleChain(
            language: language,
            script: script,
            territory: territory,
            parents: try parents(),
            exists: { has($0, in: "main") }
        )
        chains.withLock { $0[key] = chain }
        return chain
    }

    /// Returns the root element of a file.
    func document(_ path: String) throws(DiagnosticsError) -> MarkupElement {
        try parsed.value(path) { () throws(DiagnosticsError) in
            try Markup.parse(file: "\(folder)/\(path)", skipping: unused)
        }
    }

    /// Returns a locale's file in a folder such as `main`, or none when there is no such file.
    func locale(_ locale: String, in part: String) throws(DiagnosticsError) -> LDMLDocument? {
        guard has(locale, in: part) else { return nil }
        return LDMLDocument(locale: locale, root: try document("\(part)/\(locale).xml"))
    }

    /// Returns the root element of a supplemental file.
    func supplemental(_ name: String) throws(DiagnosticsError) -> MarkupElement {
        try document("supplemental/\(name).xml")
    }

    /// Returns the parent of each locale that does not inherit by truncation.
    func parents() throws(DiagnosticsError) -> [String: String] {
        if let known = parentLocales.withLock({ $0 }) { return known }
        var parents: [String: String] = [:]
        let data = try supplemental("supplementalData")
        for entry in data.child("parentLocales")?.children("parentLocale") ?? [] {
            guard let parent = entry["parent"] else { continue }
            for locale in tokens(entry["locales"]) { parents[locale] = parent }
        }
        parentLocales.withLock { $0 = parents }
        return parents
    }

    /// Returns the territory in which at least half of a language's counted speakers live.
    ///
    /// A language written in several scripts is counted by its largest share in each territory, since
    /// shares of scripts overlap.
    func languageHomes() throws(DiagnosticsError) -> [String: String] {
        if let known = homes.withLock({ $0 }) { return known }
        var speakers: [String: [String: Double]] = [:]
        let data = try supplemental("supplementalData")
        for territory in data.child("territoryInfo")?.children("territory") ?? [] {
            guard let code = territory["type"],
                let people = territory["population"].flatMap(Double.init)
            else { continue }
            for entry in territory.children("languagePopulation") {
                guard let tag = entry["type"],
                    let share = entry["populationPercent"].flatMap(Double.init)
                else { continue }
                let language = tag.split(separator: "_").first.map(String.init) ?? tag
                let count = people * share / 100
                speakers[language, default: [:]][code] = max(
                    speakers[language]?[code] ?? 0,
                    count
                )
            }
        }
        var found: [String: String] = [:]
        for (language, counts) in speakers {
            let all = counts.values.reduce(0, +)
            found[language] = counts.first { $0.value * 2 >= all && all > 0 }?.key
        }
        homes.withLock { $0 = found }
        return found
    }

    /// Returns the likely full tag of a language, with its territory if that is known.
    func likelySubtag(
        _ language: String,
        territory: String?
    ) throws(DiagnosticsError) -> (from: String, value: LikelySubtag)? {
        let table: [String: LikelySubtag]
        if let known = likely.withLock({ $0 }) {
            table = known
        } else {
            var read: [String: LikelySubtag] = [:]
            let data = try supplemental("likelySubtags")
            for entry in data.child("likelySubtags")?.children("likelySubtag") ?? [] {
                guard let from = entry["from"], let to = entry["to"] else { continue }
                read[from] = LikelySubtag(to: to, line: entry.line)
            }
            table = read
            likely.withLock { $0 = read }
        }
        if let territory, let value = table["\(language)_\(territory)"] {
            return ("\(language)_\(territory)", value)
        }
        return table[language].map { (language, $0) }
    }

    /// Returns the script of a locale, named or likely.
    func script(of locale: String) throws(DiagnosticsError) -> String? {
        let parts = locale.split(separator: "_").map(String.init)
        if let named = parts.dropFirst().first(where: { $0.count == 4 }) { return named }
        guard let language = parts.first else { return nil }
        let likely = try likelySubtag(language, territory: parts.count > 1 ? parts.last : nil)
        return likely?.value.to.split(separator: "_").map(String.init).first { $0.count == 4 }
    }
}

/// Splits an attribute that lists codes, so that `DZ` is never found inside another code.
func tokens(_ list: String?) -> [String] {
    (list ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
}

/// Whether an attribute that lists codes holds one, found without taking the list apart.
func lists(_ list: String?, _ token: String) -> Bool {
    guard let list else { return false }
    var rest = list.utf8[...]
    while !rest.isEmpty {
        rest = rest.drop { isBlank($0) }
        let next = rest.prefix { !isBlank($0) }
        if next.elementsEqual(token.utf8) { return true }
        rest = rest[next.endIndex...]
    }
    return false
}

private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0d).contains(byte)
}

/// Subtrees that hold half of a locale file and no property that is asked for.
private let unused: Set<String> = [
    "units", "characterLabels", "typographicNames", "posix", "fields", "dateTimeFormats",
    "cyclicNameSets", "annotations", "coverageLevels", "codeMappings", "languageMatching",
    "personNames", "metazone", "variants", "quarters", "monthPatterns", "references",
    "languageData", "convertUnits", "unitConstants", "unitQuantities", "metadata",
    "currencySpacing",
]
