import Statistics
import Vocabulary

/// An estimate with its interval, or why it has none.
struct LensValue {
    var n: Int
    var estimate: Double?
    var low: Double?
    var high: Double?
    var method: String?
    var note: String?
}

extension LensPolicy {
    /// A generator for one number, independent of all others.
    func generator(_ stream: String...) -> SeededGenerator {
        SeededGenerator(seed: seed, stream: stream.joined(separator: "\u{1e}"))
    }

    /// The mean over questions with a bootstrap interval over them.
    func mean(_ values: [Double], stream: String) -> LensValue {
        var generator = generator("mean", stream)
        return value(
            units: values.count,
            estimate: average(values),
            values.count < minimumQuestions
                ? nil : bootstrapMean(values, resamples: resamples, using: &generator)
        )
    }

    /// The ratio of two sums over questions with a bootstrap interval over them.
    func ratio(_ upper: [Double], over lower: [Double], stream: String) -> LensValue {
        var generator = generator("ratio", stream)
        let below = lower.reduce(0, +)
        return value(
            units: upper.count,
            estimate: below == 0 ? nil : upper.reduce(0, +) / below,
            upper.count < minimumQuestions
                ? nil
                : bootstrapRatio(upper, over: lower, resamples: resamples, using: &generator)
        )
    }

    /// Any statistic of questions, given by their indices, with a bootstrap interval over them.
    func statistic(
        units: Int,
        stream: String,
        _ statistic: ([Int]) -> Double?
    ) -> LensValue {
        var generator = generator("statistic", stream)
        return value(
            units: units,
            estimate: statistic(Array(0..<units)),
            units < minimumQuestions
                ? nil
                : bootstrapStatistic(
                    units: units,
                    // Such statistics cost more than sums; a thousand place the ends well enough.
                    resamples: min(resamples, 1_000),
                    using: &generator,
                    statistic
                )
        )
    }

    /// A share of questions with Wilson's interval.
    func share(_ successes: Int, of n: Int) -> LensValue {
        let interval = wilsonInterval(successes: successes, of: n, level: level)
        return LensValue(
            n: n,
            estimate: n > 0 ? Double(successes) / Double(n) : nil,
            low: interval?.low,
            high: interval?.high,
            method: interval.map { _ in "wilson" }
        )
    }

    private func value(
        units: Int,
        estimate: Double?,
        _ distribution: BootstrapDistribution?
    ) -> LensValue {
        var value = LensValue(n: units, estimate: estimate)
        guard units >= minimumQuestions else {
            value.note = "no interval from fewer than \(minimumQuestions) questions"
            return value
        }
        guard let found = distribution?.interval(level: level) else {
            if estimate != nil { value.note = "no interval: resamples do not differ" }
            return value
        }
        (value.low, value.high) = (found.interval.low, found.interval.high)
        value.method = found.method.rawValue
        return value
    }
}

extension LensKey {
    /// A row about this key.
    func row(
        _ lens: String,
        _ measure: String,
        _ value: LensValue,
        other: String? = nil,
        subset: String = "all",
        unit: String = "questions",
        null: LensNull? = nil,
        p: Double? = nil,
        note: String? = nil
    ) -> LensRow {
        let notes = [value.note, note].compactMap(\.self)
        return LensRow(
            lens: lens,
            suite: suite,
            model: model,
            origin: origin,
            condition: condition,
            target: target,
            other: other,
            measure: measure,
            subset: subset,
            n: value.n,
            unit: unit,
            estimate: value.estimate,
            low: value.low,
            high: value.high,
            method: value.method,
            null: null?.mean,
            nullLow: null?.low,
            nullHigh: null?.high,
            p: p ?? null?.p,
            note: notes.isEmpty ? nil : notes.joined(separator: "; ")
        )
    }
}
