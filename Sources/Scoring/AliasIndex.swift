import Vocabulary

/// Where an alias leads: whose gold, which cluster.
struct AliasEntry: Sendable {
    /// The index of the culture's gold set in the question.
    var gold: UInt16
    var rules: UInt32
    var cluster: UInt32
}

/// Every alias of every culture on one question, by its stems, in flat arrays.
///
/// A class, so that judging an answer counts one pointer and not one for each array.
final class AliasIndex: Sendable {
    /// The entries phrase by phrase, and behind them those that only values lead to.
    let entries: ContiguousArray<AliasEntry>
    /// The wording of each entry as the gold writes it.
    let aliases: ContiguousArray<String>
    private let phrases: ContiguousArray<Phrase>
    /// The stems of all phrases, parted by spaces inside one.
    private let bytes: ContiguousArray<UInt8>
    /// Places of phrases plus one, found by hash.
    private let slots: ContiguousArray<UInt32>
    /// One bit for each possible start of a first word's hash.
    private let firstWords: ContiguousArray<UInt64>
    private let longest: Int
    private let values: [AnswerValue: [UInt32]]
    private let sounds: [String: [UInt32]]
    private let hasLongerNames: Bool
    private let reader: ValueReader

    private struct Phrase: Sendable {
        /// Where its bytes and its entries begin; both end where those of the next one begin.
        var offset: UInt32
        var entry: UInt32
    }

    init(_ draft: AliasDraft) {
        reader = draft.reader
        longest = draft.longest
        bytes = draft.bytes.trimmed
        let count = draft.phrases.count
        var ordered = ContiguousArray<AliasEntry>()
        ordered.reserveCapacity(draft.phraseEntries.count + draft.valueEntries.count)
        var places = ContiguousArray<Phrase>()
        places.reserveCapacity(count + 1)
        // A counting sort keeps the order of entries inside each phrase.
        var nexts = [UInt32](repeating: 0, count: count)
        for item in draft.phraseEntries { nexts[item.phrase] += 1 }
        var sum: UInt32 = 0
        for (number, phrase) in draft.phrases.enumerated() {
            places.append(
                Phrase(
                    offset: UInt32(phrase.offset),
                    entry: sum
                )
            )
            (nexts[number], sum) = (sum, sum + nexts[number])
        }
        places.append(Phrase(offset: UInt32(bytes.count), entry: sum))
        var order = [Int](repeating: 0, count: draft.phraseEntries.count)
        for (index, item) in draft.phraseEntries.enumerated() {
            order[Int(nexts[item.phrase])] = index
            nexts[item.phrase] += 1
        }
        var wordings: ContiguousArray<String> = []
        wordings.reserveCapacity(draft.phraseEntries.count + draft.valueEntries.count)
        for index in order {
            ordered.append(draft.phraseEntries[index].entry)
            wordings.append(draft.phraseEntries[index].alias)
        }
        var values: [AnswerValue: [UInt32]] = [:]
        for (value, entry, alias) in draft.valueEntries {
            values[value, default: []].append(UInt32(ordered.count))
            ordered.append(entry)
            wordings.append(alias)
        }
        var sounds: [String: [UInt32]] = [:]
        for (sound, found) in draft.sounds.sorted(by: { $0.key < $1.key }) {
            for (entry, alias) in found {
                sounds[sound, default: []].append(UInt32(ordered.count))
                ordered.append(entry)
                wordings.append(alias)
            }
        }
        self.sounds = sounds
        hasLongerNames = draft.phraseEntries.contains { $0.entry.gold == .max }
        entries = ordered
        aliases = wordings
        phrases = places
        self.values = values
        var size = 8
        while size * 3 < count * 4 { size *= 2 }
        var slots = ContiguousArray<UInt32>(repeating: 0, count: size)
        var firstWords = ContiguousArray<UInt64>(repeating: 0, count: 16)
        for (number, phrase) in draft.phrases.enumerated() {
            var slot = Int(truncatingIfNeeded: phrase.hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt32(number + 1)
            firstWords[Int(phrase.firstWord >> 60)] |= 1 << (phrase.firstWord >> 54 & 63)
        }
        self.slots = slots
        self.firstWords = firstWords
    }

    /// Everything the tokens name, unresolved: a longer alias does not yet hide a shorter one.
    func candidates(in text: FlatText, into found: inout ContiguousArray<Candidate>) {
        let count = text.tokens.count
        for start in 0..<count {
            let word = text.tokens[start].stemHash
            guard firstWords[Int(word >> 60)] >> (word >> 54 & 63) & 1 != 0 else { continue }
            var hash = WordHash.joined(0, word)
            var rules: UInt32 = 0
            for end in start..<min(count, start + longest) {
                let token = text.tokens[end]
                if end > start { hash = WordHash.joined(hash, token.stemHash) }
                rules |= token.rules | token.stemRules
                guard let phrase = phrase(hash, start, end, text) else { continue }
                if start == end, token.isHan, isInsideHan(start, text) { continue }
                let range = phrases[phrase].entry..<phrases[phrase + 1].entry
                for number in range {
                    let entry = entries[Int(number)]
                    found.append(
                        Candidate(
                            entry: number,
                            gold: entry.gold,
                            rules: entry.rules | rules,
                            cluster: entry.cluster,
                            start: text.tokens[start].start,
                            end: token.end
                        )
                    )
                }
            }
        }
        if hasLongerNames { hideInLongerNames(&found) }
        if reader.readsValues, !(found.isEmpty && values.isEmpty) {
            addValues(in: text, to: &found)
        }
        if !sounds.isEmpty { addSounds(in: text, to: &found) }
    }

    /// Whether a text says anything that is read as a value, whatever its script.
    func readsAny(_ text: FlatText) -> Bool {
        reader.readsValues && !reader.reading(of: text.strings).values.isEmpty
    }

    /// Leaves out what stands inside a longer name, and the longer names.
    private func hideInLongerNames(_ found: inout ContiguousArray<Candidate>) {
        let names = found.filter { $0.gold == .max }
        guard !names.isEmpty else { return }
        found.removeAll { candidate in
            candidate.gold == .max
                || names.contains {
                    $0.start <= candidate.start && candidate.end <= $0.end
                        && $0.end - $0.start > candidate.end - candidate.start
                }
        }
    }

    private func addSounds(in text: FlatText, to found: inout ContiguousArray<Candidate>) {
        for sound in Romanisation.sounds(in: text.strings) {
            for number in sounds[sound.text] ?? [] {
                let entry = entries[Int(number)]
                let isFound = found.contains {
                    $0.gold == entry.gold && $0.start == sound.start && $0.end == sound.end
                }
                if isFound { continue }
                found.append(
                    Candidate(
                        entry: number,
                        gold: entry.gold,
                        rules: entry.rules | RuleSet(.transliteration).rawValue,
                        cluster: entry.cluster,
                        start: UInt32(truncatingIfNeeded: sound.start),
                        end: UInt32(truncatingIfNeeded: sound.end)
                    )
                )
            }
        }
    }

    private func addValues(in text: FlatText, to found: inout ContiguousArray<Candidate>) {
        let reading = reader.reading(of: text.strings)
        if !reading.masks.isEmpty {
            found.removeAll { candidate in
                let (start, end) = (Int(candidate.start), Int(candidate.end))
                return reading.hides(start, end)
            }
        }
        for value in reading.values {
            for number in values[value.value] ?? [] {
                let entry = entries[Int(number)]
                found.append(
                    Candidate(
                        entry: number,
                        gold: entry.gold,
                        rules: entry.rules | value.rules.rawValue,
                        cluster: entry.cluster,
                        start: UInt32(truncatingIfNeeded: value.start),
                        end: UInt32(truncatingIfNeeded: value.end)
                    )
                )
            }
        }
    }

    @inline(__always)
    private func phrase(_ hash: UInt64, _ start: Int, _ end: Int, _ text: FlatText) -> Int? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if matches(number, start, end, text) { return number }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func matches(_ number: Int, _ start: Int, _ end: Int, _ text: FlatText) -> Bool {
        var place = Int(phrases[number].offset)
        let limit = Int(phrases[number + 1].offset)
        for index in start...end {
            if index > start {
                guard place < limit, bytes[place] == 0x20 else { return false }
                place += 1
            }
            let token = text.tokens[index]
            guard limit - place >= Int(token.stemEnd - token.stemStart) else { return false }
            for byte in Int(token.stemStart)..<Int(token.stemEnd) {
                guard bytes[place] == text.bytes[byte] else { return false }
                place += 1
            }
        }
        return place == limit
    }

    /// One ideograph inside a longer word is a part of it, as "tea" is of "tea egg".
    private func isInsideHan(_ index: Int, _ text: FlatText) -> Bool {
        let tokens = text.tokens
        let before =
            index > 0 && tokens[index - 1].isHan && tokens[index - 1].end == tokens[index].start
        let after =
            index + 1 < tokens.count && tokens[index + 1].isHan
            && tokens[index + 1].start == tokens[index].end
        return before || after
    }
}

extension ContiguousArray {
    /// The same without spare room, which growing leaves.
    var trimmed: Self {
        var exact = Self()
        exact.reserveCapacity(count)
        exact.append(contentsOf: self)
        return exact
    }
}

/// An alias found in an answer.
struct Candidate: Sendable {
    var entry: UInt32
    var gold: UInt16
    var rules: UInt32
    var cluster: UInt32
    var start: UInt32
    var end: UInt32
}
