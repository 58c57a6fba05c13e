/// The stems of words that were cut as strings, so that a word is cut so once; it forgets when full.
struct StemMemory: Sendable {
    /// A word with its stem behind it.
    private struct Entry: Sendable {
        var hash: UInt64
        var start: UInt32
        var middle: UInt32
        var end: UInt32
        var rules: UInt32
    }

    /// Longer words come too seldom again.
    static let longestWord = 64
    static let most = 8_192

    private var entries: ContiguousArray<Entry> = []
    private var bytes: ContiguousArray<UInt8> = []
    /// Places of entries plus one, found by hash.
    private var slots: ContiguousArray<UInt32> = []

    /// The stem of a word and the rule behind it, or none when it is not remembered.
    ///
    /// An empty stretch stands for a word that is its own stem.
    func stem(
        of hash: UInt64,
        _ text: FlatText,
        from: Int,
        to: Int
    ) -> (stem: Range<Int>, rules: UInt32)? {
        guard !slots.isEmpty else { return nil }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.hash == hash, Int(entry.middle - entry.start) == to - from {
                var place = Int(entry.start)
                var index = from
                while index < to, bytes[place] == text.bytes[index] {
                    place += 1
                    index += 1
                }
                if index == to { return (Int(entry.middle)..<Int(entry.end), entry.rules) }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The byte of a stem at a place.
    @inline(__always) subscript(_ place: Int) -> UInt8 { bytes[place] }

    /// Remembers the stem of a word that is not remembered yet.
    mutating func keep(
        _ hash: UInt64,
        _ word: some Collection<UInt8>,
        stem: some Collection<UInt8>,
        rules: UInt32
    ) {
        guard word.count <= Self.longestWord, stem.count <= 4 * Self.longestWord else { return }
        if slots.isEmpty || entries.count >= Self.most {
            entries.removeAll(keepingCapacity: true)
            bytes.removeAll(keepingCapacity: true)
            slots = ContiguousArray(repeating: 0, count: 2 * Self.most)
        }
        let start = bytes.count
        bytes.append(contentsOf: word)
        let middle = bytes.count
        bytes.append(contentsOf: stem)
        entries.append(
            Entry(
                hash: hash,
                start: UInt32(start),
                middle: UInt32(middle),
                end: UInt32(bytes.count),
                rules: rules
            )
        )
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(entries.count)
    }
}
