/// The locales whose files are asked for a value, from the most special to `root`.
///
/// UTS 35, part 1, section 4.1: a `parentLocale` of the supplemental data comes first, otherwise the
/// last subtag is cut; a language without subtags inherits from `root`.
struct LocaleChain: Sendable, Hashable {
    /// The locale whose file the chain starts at, such as `az_Latn_AZ`, or `root`.
    let start: String
    /// The existing files, `root` last.
    let locales: [String]
    /// The language that was asked for.
    let language: String
    /// The script that was asked for, or none when any will do.
    let script: String?

    /// Finds the chain of a culture.
    ///
    /// A file that names script and territory (`zh_Hans_CN`) goes before one that leaves the script
    /// implied (`am_ET`).
    init(
        language: String,
        script: String?,
        territory: String?,
        parents: [String: String],
        exists: (String) -> Bool
    ) {
        self.language = language
        self.script = script
        let candidates = [
            [language, script, territory], [language, territory], [language, script], [language],
        ]
        let named = candidates.filter { !$0.contains(nil) }
            .map { $0.compactMap(\.self).joined(separator: "_") }
        start = named.first(where: exists) ?? "root"
        var found: [String] = []
        var seen: Set<String> = []
        var locale = start
        while locale != "root", seen.insert(locale).inserted {
            if exists(locale) { found.append(locale) }
            if let parent = parents[locale] {
                locale = parent
            } else if let cut = locale.lastIndex(of: "_") {
                locale = String(locale[..<cut])
            } else {
                locale = "root"
            }
        }
        locales = found + ["root"]
    }

    /// Whether one file of the chain stands before another and so is nearer to the locale.
    func isNearer(_ a: String, than b: String) -> Bool {
        guard let first = locales.firstIndex(of: a), let second = locales.firstIndex(of: b) else {
            return false
        }
        return first < second
    }
}
