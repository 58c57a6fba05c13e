public import Vocabulary

extension Scorer {
    /// Holds every culture's gold against every other's, with the matcher itself.
    ///
    /// A cluster is right for another culture when any of its wordings is: the proxy floor gives the
    /// top cluster in its luckiest wording, so that lift is never flattered.
    public mutating func relations(of prepared: PreparedQuestion) -> GoldRelations {
        let golds = prepared.golds
        let valid = golds.cultures.indices.filter { golds.isValid[$0] }
        var place = [Int](repeating: 0, count: golds.cultures.count)
        for (index, gold) in valid.enumerated() { place[gold] = index }
        let none = [Bool](repeating: false, count: valid.count)
        var topAccepted = [[Bool]](repeating: none, count: valid.count)
        var topShared = topAccepted
        var overlap = topAccepted
        for index in valid.indices { overlap[index][index] = true }
        // A wording without a word in it has no entry; as an answer it matches nothing.
        for (entry, alias) in zip(golds.entries, golds.aliases) {
            let from = place[Int(entry.gold)]
            guard assess(alias, truncated: false, for: golds).outcome == .coded else { continue }
            for match in named {
                let to = place[Int(match.gold)]
                overlap[to][from] = true
                overlap[from][to] = true
                let isWhole = match.start == 0 && match.end == alias.utf8.count
                guard entry.cluster == 0, isWhole else { continue }
                topAccepted[to][from] = true
                if match.cluster == 0 { topShared[to][from] = true }
            }
        }
        return GoldRelations(
            question: golds.id,
            cultures: valid.map { golds.cultures[$0] },
            topAccepted: topAccepted,
            topShared: topShared,
            overlap: overlap
        )
    }
}
