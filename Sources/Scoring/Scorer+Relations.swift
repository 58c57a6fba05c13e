public import Vocabulary

extension Scorer {
    /// Holds every culture's gold against every other's, with the matcher itself.
    ///
    /// A cluster is right for another culture when any of its wordings is: the proxy floor gives the
    /// top cluster in its luckiest wording, so that lift is never flattered.
    public mutating func relations(of prepared: PreparedQuestion) -> GoldRelations {
        let golds = prepared.question.golds.filter(\.isValid)
        let cultures = golds.map(\.culture)
        let place = Dictionary(uniqueKeysWithValues: cultures.enumerated().map { ($1, $0) })
        let none = [Bool](repeating: false, count: golds.count)
        var topAccepted = [[Bool]](repeating: none, count: golds.count)
        var topShared = topAccepted
        var overlap = topAccepted
        for (from, gold) in golds.enumerated() {
            for (number, cluster) in gold.clusters.enumerated() {
                for alias in cluster.aliases.map(\.text) {
                    let judgement = judge(alias, for: prepared)
                    for match in judgement.matches {
                        guard let to = place[match.culture] else { continue }
                        overlap[to][from] = true
                        overlap[from][to] = true
                        let isWhole = match.start == 0 && match.end == alias.utf8.count
                        guard number == 0, isWhole else { continue }
                        topAccepted[to][from] = true
                        if match.cluster == 0 { topShared[to][from] = true }
                    }
                }
            }
            overlap[from][from] = true
        }
        return GoldRelations(
            question: prepared.question.id,
            cultures: cultures,
            topAccepted: topAccepted,
            topShared: topShared,
            overlap: overlap
        )
    }
}
