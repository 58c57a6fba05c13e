import Evidence
import Statistics

/// What one replication showed.
struct CellOutcome: Sendable {
    var isTested = false
    var leaks = 0.0
    var estimate: Double?
    var interval: Interval?
    var p: Double?
    var plain: Double?
    var plainInterval: Interval?
    var detectable: Double?
    var hasFinding = false

    /// Nothing is known yet.
    init() {}

    /// A test and an interval.
    init(p: Double, estimate: Double, low: Double, high: Double) {
        isTested = true
        self.p = p
        self.estimate = estimate
        interval = Interval(low: low, high: high)
    }
}

extension CalibrationCell {
    /// Counts what replications showed, and says which bounds are missed.
    init(_ planned: PlannedCell, _ truth: CalibrationTruth, _ outcomes: [CellOutcome]) {
        self.init(
            kind: planned.kind,
            questions: planned.questions,
            n: planned.n,
            knowledge: planned.knowledge,
            leak: planned.leak,
            samples: planned.samples
        )
        let count = Double(max(outcomes.count, 1))
        replications = outcomes.count
        tested = Double(outcomes.count { $0.isTested }) / count
        leaks = outcomes.reduce(0) { $0 + $1.leaks } / count
        self.truth = truth.matched
        estimate = mean(outcomes.compactMap(\.estimate)) ?? 0
        found = Double(outcomes.count { ($0.p ?? 1) <= 0.05 }) / count
        missesZero = Double(outcomes.count { $0.interval?.contains(0) == false }) / count
        coverage = mean(
            outcomes.compactMap(\.interval).map { $0.contains(truth.matched) ? 1 : 0 }
        )
        familyFindings = Double(outcomes.count { $0.hasFinding }) / count
        detectable = mean(outcomes.compactMap(\.detectable))
        if kind != .masked {
            plainTruth = truth.plain
            plainEstimate = mean(outcomes.compactMap(\.plain))
            plainCoverage = mean(
                outcomes.compactMap(\.plainInterval).map { $0.contains(truth.plain) ? 1 : 0 }
            )
        }
        outside = missedBounds(
            intervals: outcomes.count { $0.interval != nil },
            plain: outcomes.count { $0.plainInterval != nil }
        )
    }

    /// The bounds of the cell's kind that it misses.
    ///
    /// Of fewer than 900 replications or intervals, bounds give way by what chance alone would explain.
    /// Where fewer than nine in ten have enough leaks, the instrument mostly says so and tells nothing
    /// else: then a test may find less and intervals hold more than promised, but not the other way.
    private func missedBounds(intervals: Int, plain: Int) -> [String] {
        var missed: [String] = []
        func check(_ name: String, _ share: Double?, _ low: Double, _ high: Double, of count: Int) {
            guard let share else { return }
            let slack =
                count >= 900 ? 0 : 2.6 * (0.05 * 0.95 / Double(max(count, 1))).squareRoot()
            if share < low - slack - 1e-9 || share > high + slack + 1e-9 { missed.append(name) }
        }
        func checkCoverage() {
            let most = 0.9 * Double(replications)
            check("coverage", coverage, 0.93, Double(intervals) < most ? 1 : 0.97, of: intervals)
            check(
                "coverage on golds as they are",
                plainCoverage,
                0.93,
                Double(plain) < most ? 1 : 0.97,
                of: plain
            )
        }
        func checkBias(_ name: String, _ estimate: Double?, _ truth: Double?) {
            guard let estimate, let truth else { return }
            if abs(estimate - truth) > (replications >= 1_000 ? 0.005 : 0.02) {
                missed.append(name)
            }
        }
        switch kind {
        case .size:
            check("type I error", found, tested < 0.9 ? 0 : 0.03, 0.07, of: replications)
            checkCoverage()
            if familyFindings > 0.07 { missed.append("findings of the family") }
        case .leak:
            checkBias("bias", estimate, truth)
            checkBias("bias on golds as they are", plainEstimate, plainTruth)
            checkCoverage()
        case .power: break
        case .masked:
            // A leak of 5 % is shown, but 200 questions are too few for it.
            if leak == 0 {
                check("found although absent", missesZero, 0, 0.07, of: replications)
            } else if leak >= 0.1 {
                check("found", missesZero, 0.8, 1, of: replications)
            }
        }
        return missed
    }
}

/// The mean, or none of nothing.
private func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}

extension PowerCrossing {
    /// Finds where a curve of powers crosses 80 %, on a straight line of normal quantiles.
    ///
    /// None where it does not cross within the excesses tried.
    init?(
        _ curve: PlannedCurve,
        printed: Double,
        there: Double?,
        points: [(excess: Double, power: Double)]
    ) {
        let wanted = normalQuantile(0.8) ?? 0
        let line = points.compactMap { point in
            normalQuantile(point.power).map { (excess: point.excess, place: $0) }
        }
        for (a, b) in zip(line, line.dropFirst()) where a.place <= wanted && wanted <= b.place {
            let share = b.place > a.place ? (wanted - a.place) / (b.place - a.place) : 0
            self.init(
                questions: curve.questions,
                n: curve.n,
                knowledge: curve.knowledge,
                simulated: a.excess + share * (b.excess - a.excess),
                printed: printed,
                printedThere: there
            )
            return
        }
        return nil
    }
}
