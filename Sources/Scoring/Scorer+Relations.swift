public import Vocabulary

extension Scorer {
    /// Holds every culture's gold against every other's, with the matcher itself.
    ///
    /// Giving p's top cluster as an answer is what the proxy floor and the informative subset mean
    /// by it; golds overlap when any alias of one is right for the other.
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
                for (position, alias) in wordings(of: cluster).enumerated() {
                    let judgement = judge(alias, for: prepared)
                    for match in judgement.matches {
                        guard let to = place[match.culture] else { continue }
                        overlap[to][from] = true
                        overlap[from][to] = true
                        guard number == 0, position == 0 else { continue }
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

    /// The label first: it is what "answering with the top cluster" says.
    private func wordings(of cluster: GoldCluster) -> [String] {
        [cluster.label] + cluster.aliases.map(\.text).filter { $0 != cluster.label }
    }
}
