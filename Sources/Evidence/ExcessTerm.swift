import Statistics

/// What one item says about the excess of one culture on one subset, golds as they are.
struct ExcessTerm {
    /// The leak to the culture.
    var own: Double
    /// The mean leak to the placebos that the subset counts here.
    var chance: Double
    /// The most that leaks to any one of these cultures.
    var most: Double
    /// The least that leaks to any of them, which moves no difference between them.
    var least: Double
    /// What a culture drawn by lot from all of them gets of what not all get.
    var byLot: Double {
        let count = Double(placebos.count)
        return most > least ? (own + count * chance) / (count + 1) : 0
    }
    /// The placebos counted.
    var placebos: [Int]
}

/// What one item says about it when golds are cut to the same size.
struct MatchedTerm {
    /// The leak to the culture beyond what all of them share.
    var own: Double
    /// The mean leak to the placebos that serve here, beyond the same.
    var chance: Double
    /// The leaks to the culture and to each placebo, as counts of samples.
    var unit: ExchangeUnit
    /// What an answer with the proxy's top cluster would make of the excess.
    var planted: Double
    /// The variance of the excess by chance if it were answered so.
    var plantedVariance: Double
    /// The placebos that serve.
    var placebos: [Int]

    /// What a culture drawn by lot from all of them gets of what not all get.
    var byLot: Double {
        let (sum, count) = (unit.counts.reduce(0, +), unit.counts.count)
        return most > 0 ? Double(sum) / Double(count) / Double(unit.trials) : 0
    }

    /// The share of samples that leak to the culture that most leak to, beyond what all share.
    var most: Double {
        Double((unit.counts.max() ?? 0) - (unit.counts.min() ?? 0)) / Double(unit.trials)
    }

    /// The variance of the excess if the culture's place were drawn by lot.
    var chanceVariance: Double {
        // A mean that leaves the culture out spreads more than one that includes it.
        let m = Double(unit.counts.count)
        return exchangeVariance(of: unit) * (m / (m - 1)) * (m / (m - 1))
    }
}

extension MeasuredItem {
    /// The part of this item in an excess on golds as they are; none without a placebo.
    func term(of culture: Int, in subset: Subset, placebos: [Int]) -> ExcessTerm? {
        guard counts(culture, in: subset) else { return nil }
        let own = leak(culture, in: subset)
        var (sum, most, least) = (0.0, own, own)
        var counted: [Int] = []
        for other in placebos where other != culture && counts(other, in: subset) {
            let there = leak(other, in: subset)
            sum += there
            most = max(most, there)
            least = min(least, there)
            counted.append(other)
        }
        guard !counted.isEmpty else { return nil }
        return ExcessTerm(
            own: own,
            chance: sum / Double(counted.count),
            most: most,
            least: least,
            placebos: counted
        )
    }

    /// The part of this item in an excess with golds of equal size; none where they cannot be.
    /// - Parameters:
    ///   - proxy: the place of the culture among the declared proxies.
    ///   - clusters: how many clusters are kept at most with equalised golds.
    ///   - given: what is counted in place of the item's own answers.
    func matchedTerm(
        of culture: Int,
        proxy: Int,
        in subset: Subset,
        placebos: [Int],
        equalised clusters: Int = 1,
        given: Reading? = nil
    ) -> MatchedTerm? {
        guard counts(culture, in: subset) else { return nil }
        let counted = placebos.filter { $0 != culture && counts($0, in: subset) }
        let most = subset == .equalised ? clusters : .max
        guard let (limit, others) = matching(culture, counted, atMost: most) else { return nil }
        let reading = given ?? (leakable == nil ? self.reading(subset) : whole)
        let trials = Double(reading.samples)
        let hit = reading.leaks(culture, below: limit)
        let hits = others.map { reading.leaks($0, below: limit) }
        let least = hits.reduce(hit) { min($0, $1) }
        let accepting = accepting(culture, proxy: proxy, others)
        let m = Double(others.count + 1)
        let share = accepting.map { Double($0 + 1) / m } ?? 0
        return MatchedTerm(
            own: Double(hit - least) / trials,
            chance: Double(hits.reduce(0) { $0 + $1 - least }) / trials / Double(others.count),
            unit: ExchangeUnit(observed: hit, counts: [hit] + hits, trials: reading.samples),
            planted: accepting.map { 1 - Double($0) / (m - 1) } ?? 0,
            plantedVariance: share * (1 - share) * (m / (m - 1)) * (m / (m - 1)),
            placebos: others
        )
    }

    /// How many leakable clusters each culture is cut to, and the placebos that are like it.
    ///
    /// A placebo has as many of them, and on average less than one culture more or fewer accepts
    /// each: of two single answers, as many. None where the culture has none of them or no placebo is
    /// like it. Where the relations do not count clusters, golds stay as they are.
    private func matching(
        _ culture: Int,
        _ placebos: [Int],
        atMost most: Int
    ) -> (limit: Int, placebos: [Int])? {
        guard let leakable, let prevalence else {
            return placebos.isEmpty ? nil : (.max, placebos)
        }
        let sizes = placebos.map { leakable[$0].nonzeroBitCount }.filter { $0 > 0 }.sorted()
        guard !sizes.isEmpty, leakable[culture] != 0 else { return nil }
        let size = min(leakable[culture].nonzeroBitCount, sizes[(sizes.count - 1) / 2])
        let limit = min(size, most)
        let own = prevalence.sum(culture, first: limit)
        let others = placebos.filter { other in
            leakable[other].nonzeroBitCount >= size
                && abs(prevalence.sum(other, first: limit) - own) < limit
        }
        return others.isEmpty ? nil : (limit, others)
    }

    /// How many placebos accept the top cluster of a proxy; none where it is right for the target.
    private func accepting(_ culture: Int, proxy: Int, _ others: [Int]) -> Int? {
        guard !topAccepted[culture] else { return nil }
        return others.count { proxyTops.isEmpty ? false : proxyTops[proxy][$0] }
    }
}
