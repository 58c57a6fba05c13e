/// The bare words by which one language calls the units of currencies, by ISO 4217 code.
///
/// English says "birr" for "Ethiopian birr", so golds take the bare word of other languages too. It is
/// found in two ways, neither of which assumes an order of words: it is what is left of a name without
/// the words that hold the country's name (የኢትዮጵያ ብር), or the one word that the names of at least
/// three currencies of the same English unit have in common (دولار).
struct UnitNames: Sendable {
    /// By code, the bare word, whatever else it stands for: what a country calls its own money.
    let all: [String: String]
    /// By code, the bare word where the language has it in no name of a unit that English tells
    /// apart, as it does Danish and Swedish crowns.
    let telling: [String: String]

    /// Works the words out from a language's names.
    ///
    /// - Parameter units: the English unit of each currency in use, such as `birr` of `ETB`.
    init(_ names: LanguageNames, units: [String: String]) {
        var words: [String: String] = [:]
        var shared: [String: (words: Set<String>, count: Int)] = [:]
        var meanings: [String: Set<String>] = [:]
        for (code, unit) in units {
            guard let name = names.currencies[code]?.first else { continue }
            let parts = Self.parts(of: name)
            // The first two letters of a code are those of the country, but for unions.
            let country = names.territories[String(code.prefix(2))]?.first
            let left = parts.filter { part in country.map { !part.contains($0) } ?? true }
            if left.count == 1, left.count < parts.count || parts.count == 1 {
                words[code] = left.first
            }
            for part in parts { meanings[folded(part), default: []].insert(unit) }
            let own = Set(parts)
            let known = shared[unit]
            shared[unit] = (known?.words.intersection(own) ?? own, (known?.count ?? 0) + 1)
        }
        for (code, unit) in units where words[code] == nil {
            guard let found = shared[unit], found.count >= 3, found.words.count == 1,
                names.currencies[code] != nil
            else { continue }
            words[code] = found.words.first
        }
        all = words.filter { folded($0.value).count > 1 }
        telling = all.filter { meanings[folded($0.value)]?.count == 1 }
    }

    /// The words of a name; languages without blanks may part them by a space of no width.
    private static func parts(of name: String) -> [String] {
        name.split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{200B}" }.map {
            withoutBidiMarks(String($0))
        }
    }
}
