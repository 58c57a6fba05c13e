import Statistics

/// What a test of one row needs, added up over answers.
struct RowSums {
    var lots: [ExchangeLot] = []
    private var planted: [Double] = []
    private var plantedVariance = 0.0
    private var chanceVariance = 0.0
    private var sum = 0.0
    private var leaks = LeakCount()
    private var placebos: UInt64 = 0

    init(_ row: Int, _ answers: [Int], _ measured: MeasuredAnswers) {
        let width = measured.width
        lots.reserveCapacity(answers.count)
        planted.reserveCapacity(answers.count)
        for answer in answers {
            let term = measured.terms[answer * width + row]
            guard term.matchedPlacebos != 0 else { continue }
            lots.append(term.lot)
            planted.append(term.planted)
            plantedVariance += term.plantedVariance
            chanceVariance += term.chanceVariance
            sum += term.matchedOwn - term.matchedChance
            leaks.add(
                most: term.lot.tells ? 1 : 0,
                byLot: term.lot.tells ? Double(term.lot.hits) / Double(term.lot.members) : 0,
                planted: term.planted,
                members: Int(term.lot.members)
            )
            placebos |= term.matchedPlacebos
        }
    }

    var mean: Double? { lots.isEmpty ? nil : sum / Double(lots.count) }

    func isEnough(_ policy: EvidencePolicy) -> Bool {
        lots.count >= max(policy.minimumItems, 2)
            && placebos.nonzeroBitCount >= policy.minimumPlacebos
    }

    func hasLeaks(_ policy: EvidencePolicy) -> Bool {
        leaks.isEnough(policy)
    }

    func detectable(_ policy: EvidencePolicy) -> Double? {
        guard !lots.isEmpty else { return nil }
        let n = Double(lots.count)
        let leaning = leaks.leaning(excess: sum)
        return detectableExcess(
            chanceVariance: chanceVariance / n,
            plantedChanceVariance: plantedVariance / n,
            planted: planted,
            alpha: 1 - policy.level,
            power: policy.power,
            isTested: { leaks.wouldBeEnough(planting: $0, leaning: leaning, policy) }
        )
    }
}

/// The excess of one row, item by item.
struct ExcessValues {
    private var values: [Double] = []
    private var own: [Double] = []
    private var chance: [Double] = []
    private let isMatched: Bool
    private var leaking = 0.0
    private var byLot = 0.0
    private var shared = 0.0
    private var placebos: UInt64 = 0

    init(_ row: Int, _ answers: [Int], _ measured: MeasuredAnswers, isMatched: Bool) {
        self.isMatched = isMatched
        let width = measured.width
        values.reserveCapacity(answers.count)
        own.reserveCapacity(answers.count)
        chance.reserveCapacity(answers.count)
        for answer in answers {
            let term = measured.terms[answer * width + row]
            let counted = isMatched ? term.matchedPlacebos : term.placebos
            guard counted != 0 else { continue }
            placebos |= counted
            if isMatched {
                values.append(term.matchedOwn - term.matchedChance)
                own.append(term.matchedOwn)
                chance.append(term.matchedChance)
                leaking += term.lot.tells ? 1 : 0
            } else {
                values.append(term.own - term.chance)
                own.append(term.own - term.least)
                chance.append(term.chance - term.least)
                leaking += term.most - term.least
                byLot += term.byLot
                shared += term.least
            }
        }
    }

    var mean: Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// Items' worth of answers that leak to the proxy.
    var leaks: Double { own.reduce(0, +) + shared }

    /// Whether there are enough items, placebos and leaks for an interval.
    func isEnough(_ policy: EvidencePolicy) -> Bool {
        values.count >= max(policy.minimumItems, 2)
            && placebos.nonzeroBitCount >= policy.minimumPlacebos
            && policy.isEnough(leaking: leaking, byLot: byLot)
    }

    func source(_ policy: EvidencePolicy, tests: Int, stream: String) -> IntervalSource? {
        IntervalSource(
            values,
            own: own,
            chance: chance,
            leaking: isMatched ? leaking : nil,
            policy,
            tests: tests,
            stream: stream
        )
    }
}
