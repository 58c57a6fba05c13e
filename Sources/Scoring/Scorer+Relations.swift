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
        let count = valid.count
        // Rows one after the other, since many wordings meet many golds.
        var topAccepted = [Bool](repeating: false, count: count * count)
        var topShared = topAccepted
        var overlap = topAccepted
        for index in valid.indices { overlap[index * count + index] = true }
        var taken = [UInt16](repeating: 0, count: count * count)
        // A wording without a word in it has no entry; as an answer it matches nothing.
        for wording in wordings(of: golds) {
            let (alias, givers) = (wording.text, wording.givers)
            guard assess(alias, truncated: false, for: golds).outcome == .coded else { continue }
            let length = alias.utf8.count
            for match in named {
                let to = place[Int(match.gold)]
                let isWhole = match.start == 0 && match.end == length
                for giver in givers {
                    let from = place[giver.gold]
                    overlap[to * count + from] = true
                    overlap[from * count + to] = true
                    if giver.cluster < GoldRelations.mostTaken {
                        taken[to * count + from] |= 1 << giver.cluster
                    }
                    guard giver.isTop, isWhole else { continue }
                    topAccepted[to * count + from] = true
                    if match.cluster == 0 { topShared[to * count + from] = true }
                }
            }
        }
        return GoldRelations(
            question: golds.id,
            cultures: valid.map { golds.cultures[$0] },
            topAccepted: rows(topAccepted, count),
            topShared: rows(topShared, count),
            overlap: rows(overlap, count),
            taken: rows(taken, count)
        )
    }

    /// The wordings of all golds, each once, and which golds give them, as a top cluster or not.
    ///
    /// Cultures share most of them, such as English names of months, and each is judged once.
    private func wordings(of golds: PreparedGolds) -> [GivenWording] {
        var places: [ExactText: Int] = [:]
        var wordings: [GivenWording] = []
        for (entry, alias) in zip(golds.entries, golds.aliases) where entry.gold != .max {
            let giver = (
                gold: Int(entry.gold), cluster: Int(entry.cluster), isTop: entry.cluster == 0
            )
            if let place = places[ExactText(alias)] {
                wordings[place].givers.append(giver)
            } else {
                places[ExactText(alias)] = wordings.count
                wordings.append(GivenWording(text: alias, givers: [giver]))
            }
        }
        return wordings
    }
}

/// A wording with the golds that give it, and whether it stands in their top clusters.
private struct GivenWording {
    var text: String
    var givers: [(gold: Int, cluster: Int, isTop: Bool)]
}

/// Cuts cells into rows.
private func rows<Cell>(_ cells: [Cell], _ count: Int) -> [[Cell]] {
    (0..<count).map { Array(cells[$0 * count..<($0 + 1) * count]) }
}
