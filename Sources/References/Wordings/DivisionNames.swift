/// What one language calls first-level divisions, as far as a name says which country's it is.
///
/// "Oriental", "مدينة" (city) and "استان مرکزی" (Central Province) are divisions of one country and words in
/// the names of another's. Such names would make one of cultures that differ, so they are left out, and so
/// are those that hold another country's division as a word (فيرجينيا الغربية, since الغربية is Egyptian).
struct DivisionNames: Sendable {
    private let names: LanguageNames.Names

    /// Keeps the names that have a word which the divisions of no other territory have, and none
    /// that is the whole name of one.
    init(_ names: LanguageNames) {
        var owners: [String: String] = [:]
        var whole: [String: String] = [:]
        for (code, found) in names.divisions {
            let owner = String(code.prefix(2))
            for words in found.map(Self.words) {
                // No territory has the empty code, which stands for several.
                for word in words {
                    owners[word] = owners[word].map { $0 == owner ? owner : "" } ?? owner
                }
                guard words.count == 1, let word = words.first else { continue }
                whole[word] = whole[word].map { $0 == owner ? owner : "" } ?? owner
            }
        }
        var kept: LanguageNames.Names = [:]
        for (code, found) in names.divisions {
            let owner = String(code.prefix(2))
            kept[code] = found.filter { name in
                let words = Self.words(of: name)
                return words.contains { owners[$0] != "" }
                    && words.allSatisfy { whole[$0] == nil || whole[$0] == owner }
            }
        }
        self.names = kept
    }

    /// The names of a division by code, such as `etor`.
    subscript(_ code: String) -> [String]? { names[code] }

    private static func words(of name: String) -> [String] {
        name.lowercased().split { !($0.isLetter || $0.isNumber) }.map { word in
            // The Arabic article is written with its word.
            word.count > 4 && word.hasPrefix("ال") ? String(word.dropFirst(2)) : String(word)
        }
    }
}
