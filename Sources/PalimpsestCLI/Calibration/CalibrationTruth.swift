import Evidence
import Respondents
import Vocabulary

/// What estimates should come to, worked out from golds and rates without a draw or the matcher.
struct CalibrationTruth: Sendable {
    /// The excess with matched golds.
    var matched: Double
    /// The excess on golds as they are.
    var plain: Double

    /// States both.
    init(matched: Double, plain: Double) {
        self.matched = matched
        self.plain = plain
    }

    /// Averages over the questions of a population, each as likely to be drawn as any other.
    init(_ population: CalibrationPopulation, _ respondent: SimulatedRespondent) {
        var sums = (matched: 0.0, plain: 0.0)
        var counts = (matched: 0.0, plain: 0.0)
        for entry in population.entries {
            let world = WordWorld(entry, population)
            let answers = respondent.possibleAnswers(to: entry.item)
            if let excess = world.excess(answers, limit: nil) {
                sums.plain += excess
                counts.plain += 1
            }
            if let limit = world.limit, let excess = world.excess(answers, limit: limit) {
                sums.matched += excess
                counts.matched += 1
            }
        }
        matched = counts.matched > 0 ? sums.matched / counts.matched : 0
        plain = counts.plain > 0 ? sums.plain / counts.plain : 0
    }
}

/// The golds of one question as plain words, equal when they are spelt alike.
private struct WordWorld {
    var target: Set<String>
    /// By culture, its clusters' words and whether the cluster is wrong for the target.
    var proxy: [(words: Set<String>, leaks: Bool)]
    var placebos: [[(words: Set<String>, leaks: Bool)]]

    init(_ entry: CalibrationPopulation.Entry, _ population: CalibrationPopulation) {
        func words(_ cluster: GoldCluster) -> Set<String> {
            Set(([cluster.label] + cluster.aliases.map(\.text)).map { $0.lowercased() })
        }
        let own = entry.question.gold(of: population.pack.tag)
        let target = Set(own?.clusters.flatMap(words) ?? [])
        func clusters(_ culture: LocaleTag) -> [(words: Set<String>, leaks: Bool)]? {
            guard let gold = entry.question.gold(of: culture), gold.isValid,
                !entry.item.exclusions.contains(where: { $0.culture == culture })
            else { return nil }
            return gold.clusters.map { cluster in
                let words = words(cluster)
                return (words, words.isDisjoint(with: target))
            }
        }
        self.target = target
        proxy = clusters(population.proxy) ?? []
        placebos = population.pack.placebos(among: entry.question.golds.map(\.culture))
            .compactMap(clusters)
    }

    private func size(_ clusters: [(words: Set<String>, leaks: Bool)]) -> Int {
        clusters.count { $0.leaks }
    }

    /// How many clusters each culture keeps when golds are matched.
    var limit: Int? {
        let sizes = placebos.map(size).filter { $0 > 0 }.sorted()
        guard size(proxy) > 0, !sizes.isEmpty else { return nil }
        return min(size(proxy), sizes[(sizes.count - 1) / 2])
    }

    func excess(_ answers: [PossibleAnswer], limit: Int?) -> Double? {
        let others = placebos.filter { limit == nil || size($0) >= limit ?? 0 }
        guard !others.isEmpty else { return nil }
        func leak(_ clusters: [(words: Set<String>, leaks: Bool)], _ word: String) -> Double {
            let kept =
                limit.map { Array(clusters.filter { $0.leaks }.prefix($0)) } ?? clusters
            return kept.contains { $0.words.contains(word) } ? 1 : 0
        }
        return answers.reduce(0) { sum, answer in
            let word = answer.words.lowercased()
            guard !target.contains(word) else { return sum }
            let chance = others.reduce(0) { $0 + leak($1, word) } / Double(others.count)
            return sum + answer.chance * (leak(proxy, word) - chance)
        }
    }
}
