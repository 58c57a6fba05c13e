import Statistics
import Vocabulary

/// What intervals of an excess are read from, at whatever level a family asks for.
///
/// The bootstrap needs leaks to vary: with fewer than about twenty its intervals hold the truth too
/// seldom, with a few two times in three, while the hybrid score interval keeps its level. With many
/// the two agree, and the bootstrap makes no assumption on how shares spread. The score interval reads
/// Student's quantile at twice as many degrees as there are leaks that say something, those of the
/// chi-square that bounds a Poisson count: with the normal one it held the truth in as few as 91 %.
enum IntervalSource {
    case resampled(BootstrapDistribution)
    /// With as many degrees of freedom as Student's quantile has for it.
    case score(HybridScore, degrees: Double)

    /// None with fewer than two items.
    ///
    /// - Parameter leaking: the items' worth of answers that leak to some cultures and not to all; none
    ///   where answers weigh by how many placebos hold them, so that the two mean leaks are.
    init?(
        _ values: [Double],
        own: [Double],
        chance: [Double],
        leaking: Double?,
        _ policy: EvidencePolicy,
        tests: Int,
        stream: String
    ) {
        var generator = SeededGenerator(seed: policy.seed, stream: stream + "\u{1f}bootstrap")
        let (more, less) = (own.reduce(0, +), chance.reduce(0, +))
        let (leaks, differing) = (max(more, less), more + less)
        if leaks >= policy.bootstrapLeaks - 1e-9,
            let distribution = bootstrapMean(
                values,
                resamples: policy.draws(policy.resamples, tests: tests),
                using: &generator
            ), distribution.hasSpread
        {
            self = .resampled(distribution)
        } else if let score = HybridScore(own, chance) {
            self = .score(score, degrees: max(1, 2 * (leaking ?? differing)))
        } else {
            return nil
        }
    }

    /// The interval and how it was found.
    func interval(level: Double) -> (interval: Interval, method: IntervalMethod)? {
        switch self {
        case .resampled(let distribution):
            distribution.interval(level: level).map {
                ($0.interval, $0.method == .bca ? .bca : .percentile)
            }
        case .score(let score, let degrees):
            score.interval(level: level, degrees: degrees).map { ($0, .hybridScore) }
        }
    }
}
