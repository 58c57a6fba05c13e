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
    init(_ worlds: CalibrationWorlds, _ respondent: SimulatedRespondent) {
        var sums = (matched: 0.0, plain: 0.0)
        var counts = (matched: 0.0, plain: 0.0)
        for world in worlds.worlds {
            let answers = respondent.possibleAnswers(to: world.item)
            if let excess = world.plain?.excess(answers) {
                sums.plain += excess
                counts.plain += 1
            }
            if let excess = world.matched?.excess(answers) {
                sums.matched += excess
                counts.matched += 1
            }
        }
        matched = counts.matched > 0 ? sums.matched / counts.matched : 0
        plain = counts.plain > 0 ? sums.plain / counts.plain : 0
    }
}

/// What each word is worth on each question of a population, which no respondent changes.
struct CalibrationWorlds: Sendable {
    /// One question.
    fileprivate struct World {
        var item: ProbeItem
        var plain: WordWorths?
        var matched: WordWorths?
    }

    fileprivate var worlds: [World]

    init(_ population: CalibrationPopulation) {
        worlds = population.entries.map { entry in
            let world = WordWorld(entry, population)
            return World(
                item: entry.item,
                plain: world.worths(limit: nil),
                matched: world.limit.flatMap { world.worths(limit: $0) }
            )
        }
    }
}

/// The excess that an answer of one word makes; words that are not listed make none.
private struct WordWorths {
    var worths: [String: Double]

    func excess(_ answers: [PossibleAnswer]) -> Double {
        answers.reduce(0) { sum, answer in
            worths[answer.words.lowercased()].map { sum + answer.chance * $0 } ?? sum
        }
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

    /// The worth of every word of proxy or placebos that is wrong for the target.
    ///
    /// None without a placebo.
    func worths(limit: Int?) -> WordWorths? {
        func kept(_ clusters: [(words: Set<String>, leaks: Bool)]) -> Set<String> {
            let kept =
                limit.map { Array(clusters.filter { $0.leaks }.prefix($0)) } ?? clusters
            return kept.reduce(into: []) { $0.formUnion($1.words) }
        }
        let others = placebos.filter { limit == nil || size($0) >= limit ?? 0 }.map(kept)
        guard !others.isEmpty else { return nil }
        let proxy = kept(proxy)
        var worths: [String: Double] = [:]
        for word in others.reduce(proxy, { $0.union($1) }) where !target.contains(word) {
            let chance = others.reduce(0.0) { $0 + ($1.contains(word) ? 1 : 0) }
            worths[word] = (proxy.contains(word) ? 1 : 0) - chance / Double(others.count)
        }
        return WordWorths(worths: worths)
    }
}
