/// What one language calls languages, as far as it tells apart what English tells apart.
///
/// Persian calls Turkish ترکی and Azerbaijani ترکی آذربایجانی: whoever finds the one finds the other. Both are
/// left out, while German and Swiss German share a word in English too, and stay.
struct TongueNames: Sendable {
    private let names: LanguageNames.Names

    /// Leaves out names that are part of another's, and those others.
    init(_ names: LanguageNames, english: LanguageNames) {
        var owners: [String: String] = [:]
        for (code, found) in names.languages {
            for name in found { owners[name.lowercased()] = code }
        }
        var mixed: Set<String> = []
        for (code, found) in names.languages {
            for name in found {
                let words = name.lowercased().split(separator: " ")
                guard (2...4).contains(words.count) else { continue }
                for word in words.map(String.init) {
                    guard let other = owners[word], Self.base(other) != Self.base(code),
                        !Self.isNamed(other, in: code, english)
                    else { continue }
                    mixed.insert(word)
                    mixed.insert(name.lowercased())
                }
            }
        }
        self.names = names.languages.mapValues { found in
            found.filter { !mixed.contains($0.lowercased()) }
        }
    }

    /// The names of a language by its tag.
    subscript(_ code: String) -> [String]? { names[code] }

    /// Whether the English name of one language is part of another's.
    private static func isNamed(_ code: String, in other: String, _ english: LanguageNames) -> Bool
    {
        let longer = english.languages[other]?.first ?? ""
        return (english.languages[code] ?? []).contains { longer.contains($0) }
    }

    private static func base(_ code: String) -> Substring { code.prefix { $0 != "_" } }
}
