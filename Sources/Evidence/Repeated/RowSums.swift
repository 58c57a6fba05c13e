import Statistics

/// What a test of one row needs, added up over answers.
struct RowSums {
    var lots: [ExchangeLot] = []
    private var planted: [Double] = []
    private var plantedVariance = 0.0
    private var chanceVariance = 0.0
    private var sum = 0.0
    private var leaking = 0.0
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
            leaking += term.lot.hits > 0 ? 1 : 0
            placebos |= term.matchedPlacebos
        }
    }

    var mean: Double? { lots.isEmpty ? nil : sum / Double(lots.count) }

    func isEnough(_ policy: EvidencePolicy) -> Bool {
        lots.count >= max(policy.minimumItems, 2)
            && placebos.nonzeroBitCount >= policy.minimumPlacebos
    }

    func hasLeaks(_ policy: EvidencePolicy) -> Bool { leaking >= policy.minimumLeaks - 1e-9 }

    func detectable(_ policy: EvidencePolicy) -> Double? {
        guard !lots.isEmpty else { return nil }
        let n = Double(lots.count)
        return detectableExcess(
            chanceVariance: chanceVariance / n,
            plantedChanceVariance: plantedVariance / n,
            planted: planted,
            alpha: 1 - policy.level,
            power: policy.power
        )
    }
}

/// The excess of one row, item by item.
struct ExcessValues {
    private var values: [Double] = []
    private var own: [Double] = []
    private var chance: [Double] = []
    private var leaking = 0.0
    private var placebos: UInt64 = 0

    init(_ row: Int, _ answers: [Int], _ measured: MeasuredAnswers, isMatched: Bool) {
        let width = measured.width
        values.reserveCapacity(answers.count)
        own.reserveCapacity(answers.count)
        chance.reserveCapacity(answers.count)
        for answer in answers {
            let term = measured.terms[answer * width + row]
            let counted = isMatched ? term.matchedPlacebos : term.placebos
            guard counted != 0 else { continue }
            placebos |= counted
            let (there, mean) =
                isMatched ? (term.matchedOwn, term.matchedChance) : (term.own, term.chance)
            values.append(there - mean)
            own.append(there)
            chance.append(mean)
            leaking += isMatched ? Double(term.lot.hits > 0 ? 1 : 0) : term.most
        }
    }

    var mean: Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// Items' worth of answers that leak to the proxy.
    var leaks: Double {
        values.isEmpty ? 0 : own.reduce(0, +) / Double(values.count) * Double(values.count)
    }

    /// Whether there are enough items, placebos and leaks for an interval.
    func isEnough(_ policy: EvidencePolicy) -> Bool {
        values.count >= max(policy.minimumItems, 2)
            && placebos.nonzeroBitCount >= policy.minimumPlacebos
            && leaking >= policy.minimumLeaks - 1e-9
    }

    func source(_ policy: EvidencePolicy, tests: Int, stream: String) -> IntervalSource? {
        IntervalSource(
            values,
            own: own,
            chance: chance,
            policy,
            tests: tests,
            stream: stream
        )
    }
}
