public import Vocabulary

/// The names that tell a text about one culture from a text about another (MEASURES section 4).
///
/// Every wording of the given facts, such as holidays, months, divisions, operators, money and
/// dishes, is a marker unless another culture has it too or it may be a word of a dictionary.
public struct MarkerLexicon: Sendable, Hashable {
    /// One name with the place it was taken from.
    public struct Marker: Sendable, Hashable {
        /// The name as the source writes it.
        public var text: String
        /// The property it answers, such as `money.currency`.
        public var property: String
    }

    /// A name found in a text.
    public struct Found: Sendable, Hashable {
        /// The name.
        public var marker: Marker
        /// How often it stands there.
        public var count: Int
    }

    /// The culture whose names they are.
    public let culture: LocaleTag
    /// The names, sorted, each meaning written once.
    public let markers: [Marker]
    private let byFirstWord: [String: [(words: [String], place: Int)]]

    /// Gathers the names of a culture that another has not.
    ///
    /// A single word of small Latin letters is left out, since such words stand in dictionaries:
    /// `orange`, `state`, `bread`. So are names of fewer than three letters, numbers, and names that
    /// are common words when they begin a sentence, such as `May`.
    /// - Parameters:
    ///   - culture: whose names are wanted.
    ///   - facts: what is known of it.
    ///   - others: what is known of the cultures it is told from.
    ///   - excluding: further words that are no markers, in any case and script.
    ///   - keeping: words that are markers though they look like words of a dictionary.
    ///   - memory: the names read before, where lexicons of several cultures are made.
    public init(
        of culture: LocaleTag,
        facts: [Fact],
        without others: [Fact],
        excluding: Set<String> = [],
        keeping: Set<String> = [],
        memory: NameMemory = NameMemory()
    ) {
        func numbers(_ names: some Sequence<String>) -> Set<Int> {
            Set(names.map { memory.reading(of: $0).number })
        }
        let shared = numbers(others.lazy.flatMap(\.wordings))
        let barred = numbers(excluding.union(Self.commonWords))
        let kept = numbers(keeping)
        var found: [Int: (words: [String], marker: Marker)] = [:]
        for fact in facts where fact.gold.isValid {
            for wording in fact.wordings {
                let name = memory.reading(of: wording)
                let isMarker =
                    !shared.contains(name.number)
                    && (kept.contains(name.number)
                        || (!barred.contains(name.number) && name.isTelling))
                guard isMarker else { continue }
                let marker = Marker(text: wording, property: fact.property)
                let first = found[name.number].map { ($0.marker.text, $0.marker.property) }
                if first.map({ (wording, fact.property) < $0 }) ?? true {
                    found[name.number] = (name.words, marker)
                }
            }
        }
        let sorted = found.values.sorted {
            ($0.marker.text, $0.marker.property) < ($1.marker.text, $1.marker.property)
        }
        self.culture = culture
        markers = sorted.map(\.marker)
        var index: [String: [(words: [String], place: Int)]] = [:]
        for (place, entry) in sorted.enumerated() {
            guard let head = entry.words.first else { continue }
            index[head, default: []].append((entry.words, place))
        }
        byFirstWord = index.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    /// Finds the names that stand in a text, the longest first at each place.
    ///
    /// Words are compared without case and diacritics; the text is read up to 20,000 characters.
    public func found(in text: String) -> [Found] {
        let words = foldedWords(String(text.prefix(20_000)))
        var counts: [Int: Int] = [:]
        var place = 0
        while place < words.count {
            let hit = byFirstWord[words[place]]?.first { words[place...].starts(with: $0.words) }
            if let hit { counts[hit.place, default: 0] += 1 }
            place += hit?.words.count ?? 1
        }
        return counts.sorted { $0.key < $1.key }.map {
            Found(marker: markers[$0.key], count: $0.value)
        }
    }

    /// Whether a wording is a name rather than a word of a dictionary.
    static func isTelling(_ wording: String, _ words: [String]) -> Bool {
        let letters = wording.unicodeScalars.filter { $0.properties.isAlphabetic }
        let isLatin = letters.allSatisfy { $0.value < 0x250 }
        // Two signs make a word in scripts of syllables.
        guard letters.count >= (isLatin ? 3 : 2), wording.count <= 60 else { return false }
        guard words.count == 1, isLatin else { return true }
        return letters.first?.properties.isUppercase == true
    }

    /// Names of one word that are also common words, or names of people, with a capital letter.
    private static let commonWords: Set<String> = [
        "April", "August", "Bear", "Bell", "Boost", "Bread", "Bridge", "Center", "Central",
        "Centre",
        "Christmas", "Coast", "Cross", "Crown", "Day", "Dialog", "Digital", "Dollar", "East",
        "Euro",
        "Father", "Fire", "Flow", "Free", "Friday", "Globe", "Gold", "Hero", "Holiday", "Home",
        "Island", "January", "June", "King", "Lake", "Liberty", "March", "Market", "May", "Metro",
        "Mint", "Mobile", "Monday", "Mother", "National", "New", "North", "Nova", "One", "Open",
        "Orange", "Park", "Play", "Pound", "President", "Queen", "River", "Saturday", "September",
        "Smart", "South", "State", "Sun", "Sunday", "Sunrise", "The", "Three", "Thursday", "Top",
        "Tuesday", "Turkey", "Virgin", "Wednesday", "West", "Will", "Wind", "Union", "Victory",
    ]

    /// Two lexicons are the same when culture and names are.
    public static func == (a: MarkerLexicon, b: MarkerLexicon) -> Bool {
        a.culture == b.culture && a.markers == b.markers
    }

    /// Feeds culture and names.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(culture)
        hasher.combine(markers)
    }
}

extension Fact {
    /// Every wording of every meaning.
    fileprivate var wordings: [String] {
        gold.clusters.flatMap { [$0.label] + $0.aliases.map(\.text) }
    }
}
