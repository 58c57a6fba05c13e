/// What one language calls first-level divisions, as far as a name says which country's it is.
///
/// "Oriental", "مدينة" (city) and "استان مرکزی" (Central Province) are divisions of one country and words in
/// the names of another's. Such names would tell cultures together that differ, so they are left out.
struct DivisionNames: Sendable {
    private let names: LanguageNames.Names

    /// Keeps the names that have a word which the divisions of no other territory have.
    init(_ names: LanguageNames) {
        var owners: [String: String] = [:]
        for (code, found) in names.divisions {
            let owner = String(code.prefix(2))
            for word in found.flatMap(Self.words) {
                // No territory has the empty code, which stands for several.
                owners[word] = owners[word].map { $0 == owner ? owner : "" } ?? owner
            }
        }
        self.names = names.divisions.mapValues { found in
            found.filter { name in Self.words(of: name).contains { owners[$0] != "" } }
        }
    }

    /// The names of a division by code, such as `etor`.
    subscript(_ code: String) -> [String]? { names[code] }

    private static func words(of name: String) -> [String] {
        name.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
}
