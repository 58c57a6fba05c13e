import Vocabulary

/// The aliases of a question while they are gathered.
struct AliasDraft {
    let reader: ValueReader
    var bytes: ContiguousArray<UInt8> = []
    var phrases: [Phrase] = []
    var phraseEntries: [(phrase: Int, entry: AliasEntry, alias: String)] = []
    var valueEntries: [(value: AnswerValue, entry: AliasEntry, alias: String)] = []
    /// Wordings by how they sound, where that is asked for.
    var sounds: [String: [(entry: AliasEntry, alias: String)]] = [:]
    var longest = 0
    /// Places of phrases plus one, found by hash.
    private var slots = ContiguousArray<UInt32>(repeating: 0, count: 256)
    /// Where a wording led that is no value, and the rules it took.
    private var known: [ExactText: (phrase: Int, rules: UInt32)] = [:]

    struct Phrase {
        var hash: UInt64
        var firstWord: UInt64
        var offset: Int
        var end: Int
    }

    init(reader: ValueReader) {
        self.reader = reader
    }

    /// Adds a wording that an earlier gold had as well, without reading it again.
    /// - Returns: whether it is known; one that may be a value never is, since calendars differ.
    mutating func addAgain(_ alias: String, gold: UInt16, cluster: UInt32) -> Bool {
        guard let known = known[ExactText(alias)] else { return false }
        let entry = AliasEntry(gold: gold, rules: known.rules, cluster: cluster)
        phraseEntries.append((known.phrase, entry, alias))
        return true
    }

    /// Adds a wording of a gold, read into tokens.
    mutating func add(
        _ alias: String,
        gold: UInt16,
        cluster: UInt32,
        calendar: String?,
        text: FlatText,
        words: WordTable
    ) {
        var tokens = text.tokens[...]
        // "The", "a" or "an" in front is what answers leave out.
        if tokens.count > 1, let first = tokens.first,
            words.roles(of: first.word).contains(.isArticle)
        {
            tokens = tokens.dropFirst()
        }
        guard !tokens.isEmpty else { return }
        let entry = AliasEntry(
            gold: gold,
            rules: tokens.reduce(0) { $0 | $1.rules | $1.stemRules },
            cluster: cluster
        )
        var isValue = false
        if reader.readsValues {
            let strings = Array(text.strings.suffix(tokens.count))
            let accepted = reader.accepted(by: strings, calendar: calendar)
            isValue = !accepted.isEmpty
            for (value, folded) in accepted {
                var known = entry
                if folded { known.rules |= RuleSet(.calendar).rawValue }
                valueEntries.append((value, known, alias))
            }
            if isValue, reader.isOnlyValue(strings) { return }
        }
        let phrase = phrase(of: tokens, text)
        if reader.rules.has(.transliteration), let sound = Romanisation.sound(ofFlat: tokens, text)
        {
            sounds[sound, default: []].append((entry, alias))
        }
        phraseEntries.append((phrase, entry, alias))
        // Values depend on the calendar, and sounds are not looked up again.
        if !isValue, !reader.rules.has(.transliteration) {
            known[ExactText(alias)] = (phrase, entry.rules)
        }
        longest = max(longest, tokens.count)
    }

    /// Adds another form of a wording, joined where that has a blank or parted where it has none.
    mutating func addForm(_ alias: String, gold: UInt16, cluster: UInt32, text: FlatText) {
        let tokens = text.tokens[...]
        guard !tokens.isEmpty else { return }
        let entry = AliasEntry(
            gold: gold,
            rules: tokens.reduce(RuleSet(.format).rawValue) { $0 | $1.rules | $1.stemRules },
            cluster: cluster
        )
        phraseEntries.append((phrase(of: tokens, text), entry, alias))
        longest = max(longest, tokens.count)
    }

    /// Adds the longer names that hold a wording of a gold, so that they can hide it.
    mutating func addLongerNames(_ longer: LongerNameTable) {
        let numbers = Set(phrases.flatMap { longer.holding[$0.hash] ?? [] })
        for number in numbers.sorted() {
            let name = longer.names[number]
            let place = phrase(of: name.tokens[...], name)
            let entry = AliasEntry(gold: .max, rules: 0, cluster: 0)
            phraseEntries.append((place, entry, ""))
            longest = max(longest, name.tokens.count)
        }
    }

    /// The place of a phrase, a new one if it was not seen.
    private mutating func phrase(of tokens: ArraySlice<FlatToken>, _ text: FlatText) -> Int {
        let offset = bytes.count
        var hash: UInt64 = 0
        for token in tokens {
            if bytes.count > offset { bytes.append(0x20) }
            for byte in Int(token.stemStart)..<Int(token.stemEnd) {
                bytes.append(text.bytes[byte])
            }
            hash = WordHash.joined(hash, token.stemHash)
        }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let known = phrases[Int(slots[slot]) - 1]
            if known.hash == hash,
                bytes[known.offset..<known.end].elementsEqual(bytes[offset...])
            {
                bytes.removeSubrange(offset...)
                return Int(slots[slot]) - 1
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = UInt32(phrases.count + 1)
        let first = tokens.first?.stemHash ?? 0
        phrases.append(Phrase(hash: hash, firstWord: first, offset: offset, end: bytes.count))
        if phrases.count * 2 > slots.count { grow() }
        return phrases.count - 1
    }

    private mutating func grow() {
        slots = ContiguousArray(repeating: 0, count: slots.count * 2)
        for (number, phrase) in phrases.enumerated() {
            var slot = Int(truncatingIfNeeded: phrase.hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number + 1)
        }
    }
}
