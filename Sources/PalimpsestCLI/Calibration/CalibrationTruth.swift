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
                plain: world.plain,
                matched: world.matched
            )
        }
    }
}

/// The excess that an answer of certain words makes; words that are not listed make none.
private struct WordWorths {
    var worths: [String: Double]

    func excess(_ answers: [PossibleAnswer]) -> Double {
        answers.reduce(0) { sum, answer in
            worths[answer.words].map { sum + answer.chance * $0 } ?? sum
        }
    }
}

/// The golds of one question as meanings, read without the matcher.
private struct WordWorld {
    /// One cluster of a gold.
    struct Cluster {
        var meanings: Set<String>
        /// Whether it is wrong for the target.
        var leaks: Bool
        /// How many cultures accept it.
        var prevalence: Int
    }

    /// Every wording of every gold, with all that it says.
    var wordings: [String: [String]]
    var target: Set<String>
    var proxy: [Cluster]
    var placebos: [[Cluster]]

    init(_ entry: CalibrationPopulation.Entry, _ population: CalibrationPopulation) {
        let type = entry.question.answerType
        let golds = entry.question.golds.filter(\.isValid)
        let own = golds.firstIndex { $0.culture == population.pack.tag }
        var wordings: [String: [String]] = [:]
        func words(_ cluster: GoldCluster) -> [String] {
            [cluster.label] + cluster.aliases.map(\.text)
        }
        var holders: [String: Set<Int>] = [:]
        for (place, gold) in golds.enumerated() {
            for text in gold.clusters.flatMap(words) {
                wordings[text] = wordings[text] ?? meanings(of: text, type)
                holders[meaning(of: text, type), default: []].insert(place)
            }
        }
        /// Those that accept a cluster in one of its wordings.
        func accepting(_ cluster: GoldCluster) -> Set<Int> {
            words(cluster).reduce(into: []) { all, text in
                for meaning in wordings[text] ?? [] { all.formUnion(holders[meaning] ?? []) }
            }
        }
        func clusters(_ culture: LocaleTag) -> [Cluster]? {
            guard let gold = golds.first(where: { $0.culture == culture }),
                !entry.item.exclusions.contains(where: { $0.culture == culture })
            else { return nil }
            return gold.clusters.map { cluster in
                let accepting = accepting(cluster)
                return Cluster(
                    meanings: Set(words(cluster).map { meaning(of: $0, type) }),
                    leaks: own.map { !accepting.contains($0) } ?? true,
                    prevalence: accepting.count
                )
            }
        }
        target =
            own.map { place in
                Set(holders.filter { $0.value.contains(place) }.keys)
            } ?? []
        proxy = clusters(population.proxy) ?? []
        placebos = population.pack.placebos(among: entry.question.golds.map(\.culture))
            .compactMap(clusters)
        self.wordings = wordings
    }

    /// The worth of every wording with golds as they are; none without a placebo.
    var plain: WordWorths? { worths(proxy, placebos) }

    /// The same with golds matched; none where no placebo is like the proxy.
    var matched: WordWorths? {
        let leakable = placebos.map { $0.filter(\.leaks) }
        let sizes = leakable.map(\.count).filter { $0 > 0 }.sorted()
        let own = proxy.filter(\.leaks)
        guard !own.isEmpty, !sizes.isEmpty else { return nil }
        let limit = min(own.count, sizes[(sizes.count - 1) / 2])
        func prevalence(_ clusters: [Cluster]) -> Int {
            clusters.prefix(limit).reduce(0) { $0 + $1.prevalence }
        }
        let wanted = prevalence(own)
        let others = leakable.filter { clusters in
            clusters.count >= limit && abs(prevalence(clusters) - wanted) < limit
        }
        return worths(Array(own.prefix(limit)), others.map { Array($0.prefix(limit)) })
    }

    private func worths(_ proxy: [Cluster], _ placebos: [[Cluster]]) -> WordWorths? {
        guard !placebos.isEmpty else { return nil }
        func holders(_ cultures: [[Cluster]]) -> [String: Set<Int>] {
            var holders: [String: Set<Int>] = [:]
            for (place, clusters) in cultures.enumerated() {
                for meaning in clusters.flatMap(\.meanings) {
                    holders[meaning, default: []].insert(place)
                }
            }
            return holders
        }
        let (own, others) = (holders([proxy]), holders(placebos))
        var worths: [String: Double] = [:]
        for (text, meanings) in wordings where !meanings.contains(where: target.contains) {
            let hit = meanings.contains { own[$0] != nil }
            let hits = meanings.reduce(into: Set<Int>()) { $0.formUnion(others[$1] ?? []) }
            let worth = (hit ? 1 : 0) - Double(hits.count) / Double(placebos.count)
            if worth != 0 { worths[text] = worth }
        }
        return WordWorths(worths: worths)
    }
}

/// What a wording says, read without the matcher; equal meanings are equal texts.
///
/// Of a date in figures, the figures in their order, of years the last two; of other words, letters
/// and digits without regard to case; of written forms, what is written, spaces being alike.
private func meaning(of words: String, _ type: AnswerType) -> String {
    let figures = words.split { $0.wholeNumberValue == nil }.map { group in
        group.reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 100 }
    }
    if type == .date, figures.count == 3 {
        return figures.map { "\($0)" }.joined(separator: "-")
    }
    let plain = parts(of: words).joined(separator: " ")
    guard type == .digits || plain.isEmpty else { return plain }
    return String(words.lowercased().map { $0.isWhitespace ? " " : $0 })
}

/// All that an answer says: of a name of several words also every run of them, as in a longer name.
private func meanings(of words: String, _ type: AnswerType) -> [String] {
    let whole = meaning(of: words, type)
    guard type == .text || type == .currency else { return [whole] }
    let parts = parts(of: words)
    guard (2...8).contains(parts.count) else { return [whole] }
    var all = [whole]
    for first in parts.indices {
        for last in first..<parts.count where last - first + 1 < parts.count {
            all.append(parts[first...last].joined(separator: " "))
        }
    }
    return all
}

private func parts(of words: String) -> [String] {
    words.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
}
