/// Chooses among all wordings found in one answer those that count.
struct Resolver: Sendable {
    /// Everything found, in the order of finding.
    var candidates: ContiguousArray<Candidate> = []
    /// What counts, sorted by culture and then by place.
    private(set) var named: ContiguousArray<Candidate> = []
    /// What counts of the culture at hand, sorted by place.
    private var kept: ContiguousArray<Candidate> = []

    mutating func begin() {
        // A long text must not hold its memory for good.
        let keeps = candidates.count < 4096
        candidates.removeAll(keepingCapacity: keeps)
        named.removeAll(keepingCapacity: keeps)
        kept.removeAll(keepingCapacity: keeps)
    }

    mutating func removeDenied(in text: FlatText, by negation: Negation, words: WordTable) {
        if candidates.isEmpty
            || text.roles.isDisjoint(with: [
                .denies, .endsDenial, .deniesBefore, .deniesNext, .deniesTwice,
            ])
        {
            return
        }
        let ends = ContiguousArray(candidates.map(\.end).sorted())
        var last: (start: UInt32, end: UInt32, isDenied: Bool)?
        candidates.removeAll { candidate in
            if let last, last.start == candidate.start, last.end == candidate.end {
                return last.isDenied
            }
            let isDenied = text.index(ofTokenAt: candidate.start).map { index in
                let end = text.index(ofTokenEndingAt: candidate.end) ?? index
                return negation.denies(index, max(index, end), in: text, words: words, ends: ends)
            }
            last = (candidate.start, candidate.end, isDenied ?? false)
            return isDenied ?? false
        }
    }

    /// Keeps, for each culture by itself, the longest alias at each place.
    ///
    /// Cultures are resolved apart, so that adding one never changes what another one matched.
    mutating func resolve(_ golds: PreparedGolds) {
        guard candidates.count > 1 else {
            named.append(contentsOf: candidates)
            return
        }
        let aliases = golds.aliases
        candidates.sort { a, b in
            if a.gold != b.gold { return a.gold < b.gold }
            let (long, other) = (a.end - a.start, b.end - b.start)
            if long != other { return long > other }
            if a.start != b.start { return a.start < b.start }
            if a.cluster != b.cluster { return a.cluster < b.cluster }
            if a.entry == b.entry { return false }
            return aliases[Int(a.entry)] < aliases[Int(b.entry)]
        }
        var gold: UInt16?
        for candidate in candidates {
            if gold != candidate.gold {
                gold = candidate.gold
                kept.removeAll(keepingCapacity: true)
            }
            if keep(candidate) { named.append(candidate) }
        }
        named.sort { a, b in
            let (rank, other) = (golds.ranks[Int(a.gold)], golds.ranks[Int(b.gold)])
            return (rank, a.start, a.end, a.cluster) < (other, b.start, b.end, b.cluster)
        }
    }

    /// Keeps a wording unless another one hides it or says the same.
    ///
    /// The spans that are kept are equal or apart, so only neighbours need looking at.
    private mutating func keep(_ candidate: Candidate) -> Bool {
        var low = 0
        var high = kept.count
        while low < high {
            let middle = (low + high) / 2
            if kept[middle].start < candidate.start { low = middle + 1 } else { high = middle }
        }
        if low > 0, kept[low - 1].end > candidate.start { return false }
        var next = low
        while next < kept.count, kept[next].start == candidate.start {
            if kept[next].end != candidate.end { return false }
            if kept[next].cluster == candidate.cluster { return false }
            next += 1
        }
        if next < kept.count, kept[next].start < candidate.end { return false }
        kept.insert(candidate, at: next)
        return true
    }

    /// Leaves out what begins at an offset or behind it, and says whether nothing else was found.
    mutating func leaveOut(behind start: UInt32) -> Bool {
        candidates.removeAll { $0.start >= start }
        return candidates.isEmpty
    }

    /// Names the golds for which it is right that there is nothing.
    mutating func name(nothing golds: [(gold: UInt16, cluster: UInt32)], length: Int) {
        for (gold, cluster) in golds {
            named.append(
                Candidate(
                    entry: Candidate.nothing,
                    gold: gold,
                    rules: 0,
                    cluster: cluster,
                    start: 0,
                    end: UInt32(truncatingIfNeeded: length)
                )
            )
        }
    }
}

extension Candidate {
    /// The entry of an answer that there is nothing.
    static let nothing = UInt32.max

    var isNothing: Bool { entry == Candidate.nothing }
}

extension FlatText {
    /// The first token that begins at an offset.
    func index(ofTokenAt start: UInt32) -> Int? {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].start < start { low = middle + 1 } else { high = middle }
        }
        return low < tokens.count && tokens[low].start == start ? low : nil
    }

    /// The last token that ends at an offset.
    fileprivate func index(ofTokenEndingAt end: UInt32) -> Int? {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].end <= end { low = middle + 1 } else { high = middle }
        }
        return low > 0 && tokens[low - 1].end == end ? low - 1 : nil
    }
}
