import Vocabulary

/// One of several parts of the items, cut the same way on every machine.
struct Shard: Sendable, Hashable {
    /// Which part, from one.
    var index: Int
    /// How many parts there are.
    var count: Int

    /// Reads words such as `2/8`.
    init?(_ word: String) {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let index = parts[0], let count = parts[1],
            (1...10_000).contains(count), (1...count).contains(index)
        else { return nil }
        self.index = index
        self.count = count
    }

    /// Whether an item belongs to the part; the turns of a conversation stay together.
    func holds(_ item: ProbeItem) -> Bool {
        let number = UInt32(digest(of: item.firstTurn).prefix(8), radix: 16) ?? 0
        return Int(number) % count == index - 1
    }
}
