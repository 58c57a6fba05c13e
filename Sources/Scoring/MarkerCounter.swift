public import Vocabulary

/// Counts the names of cultures that stand in a text, whatever else it says.
///
/// A pure value: names and texts are cut and folded by the same rules, and at each place the
/// longest name counts. A name that stands there several times counts once, so that a text that
/// repeats itself weighs no more than one that does not.
public struct MarkerCounter: Sendable {
    /// The names found in one text.
    public struct Count: Sendable, Hashable {
        /// How many different names of each culture; one that several have counts for each.
        public var byCulture: [LocaleTag: Int]
        /// How many different names in all.
        public var entities: Int

        /// Makes a count.
        public init(byCulture: [LocaleTag: Int], entities: Int) {
            self.byCulture = byCulture
            self.entities = entities
        }
    }

    /// The number of characters of a text that are read.
    public static let longestText = 20_000

    private var tokenizer = Tokenizer(rules: .all)
    private var cultures: [[String]: Set<LocaleTag>] = [:]
    /// The lengths of names in words by their first word, the longest first.
    private var lengths: [String: [Int]] = [:]

    /// Gathers names by the culture they tell of.
    /// - Parameter remembering: gives the words of a name, which it has from before or reads with what
    ///   it is given.
    public init(
        _ names: [LocaleTag: [String]],
        remembering: (String, (String) -> [String]) -> [String] = { $1($0) }
    ) {
        for (culture, names) in names {
            for name in names {
                let words = remembering(name) { tokenizer.tokens(of: $0).map(\.stem) }
                if !words.isEmpty { cultures[words, default: []].insert(culture) }
            }
        }
        for words in cultures.keys {
            var known = lengths[words[0], default: []]
            if !known.contains(words.count) { known.append(words.count) }
            lengths[words[0]] = known.sorted(by: >)
        }
    }

    /// Counts the names in a text.
    public mutating func count(in text: String) -> Count {
        let words = tokenizer.tokens(of: String(text.prefix(Self.longestText))).map(\.stem)
        var found: Set<[String]> = []
        var place = 0
        while place < words.count {
            let name = lengths[words[place]]?.lazy
                .filter { place + $0 <= words.count }
                .map { Array(words[place..<place + $0]) }
                .first { cultures[$0] != nil }
            if let name { found.insert(name) }
            place += name?.count ?? 1
        }
        var counts: [LocaleTag: Int] = [:]
        for name in found {
            for culture in cultures[name] ?? [] { counts[culture, default: 0] += 1 }
        }
        return Count(byCulture: counts, entities: found.count)
    }
}
