import Diagnostics
import Foundation
import MarkupKit

/// The files of one CLDR folder, each parsed once and then shared.
final class CLDRFiles: Sendable {
    /// The folder that holds `main` and `supplemental`.
    let folder: String
    private let parsed = Guarded<[String: MarkupElement]>([:])
    private let likely = Guarded<[String: LikelySubtag]?>(nil)
    private let parentLocales = Guarded<[String: String]?>(nil)

    /// What `likelySubtags.xml` says about a tag.
    struct LikelySubtag: Sendable {
        var to: String
        var line: Int
    }

    init(folder: String) {
        self.folder = folder
    }

    /// Whether a file exists, its path relative to the folder.
    func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(folder)/\(path)")
    }

    /// Returns the root element of a file.
    func document(_ path: String) throws(DiagnosticsError) -> MarkupElement {
        if let known = parsed.withLock({ $0[path] }) { return known }
        let root = try Markup.parse(file: "\(folder)/\(path)", skipping: unused)
        // Another thread may have been first; both trees are equal.
        parsed.withLock { $0[path] = root }
        return root
    }

    /// Returns a locale's file in a folder such as `main`, or none when there is no such file.
    func locale(_ locale: String, in part: String) throws(DiagnosticsError) -> LDMLDocument? {
        let path = "\(part)/\(locale).xml"
        guard has(path) else { return nil }
        return LDMLDocument(locale: locale, root: try document(path))
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

/// Subtrees that hold two thirds of a locale file and no property that is asked for.
private let unused: Set<String> = [
    "units", "characterLabels", "timeZoneNames", "typographicNames", "posix", "fields",
    "dateTimeFormats", "dayPeriods", "cyclicNameSets", "annotations", "measurementData",
    "coverageLevels", "windowsZones", "codeMappings", "languageMatching", "personNames",
]
