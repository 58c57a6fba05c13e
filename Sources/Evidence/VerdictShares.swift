import Vocabulary

/// The share of answers under each verdict, as fractions of n.
public struct VerdictShares: Sendable, Hashable, Codable {
    /// Right for the target only.
    public var distinct: Double
    /// Right for both.
    public var shared: Double
    /// A target-only and a proxy-only thing.
    public var mixed: Double
    /// Right for the proxy only.
    public var leak: Double
    /// Right for neither.
    public var other: Double
    /// No answer given.
    public var refused: Double
    /// Cannot be judged.
    public var uncodable: Double

    /// Surface correctness: distinct, shared and mixed.
    public var correct: Double { distinct + shared + mixed }

    /// Makes shares.
    public init(
        distinct: Double,
        shared: Double,
        mixed: Double,
        leak: Double,
        other: Double,
        refused: Double,
        uncodable: Double
    ) {
        self.distinct = distinct
        self.shared = shared
        self.mixed = mixed
        self.leak = leak
        self.other = other
        self.refused = refused
        self.uncodable = uncodable
    }
}

extension VerdictShares {
    /// Counts verdicts into shares; none without verdicts.
    static func of(_ verdicts: [Verdict]) -> VerdictShares? {
        guard !verdicts.isEmpty else { return nil }
        let n = Double(verdicts.count)
        func share(_ verdict: Verdict) -> Double {
            Double(verdicts.count { $0 == verdict }) / n
        }
        return VerdictShares(
            distinct: share(.distinct),
            shared: share(.shared),
            mixed: share(.mixed),
            leak: share(.leak),
            other: share(.other),
            refused: share(.refused),
            uncodable: share(.uncodable)
        )
    }

    /// Averages the shares of items; none without items.
    static func mean(of items: [VerdictShares]) -> VerdictShares? {
        guard !items.isEmpty else { return nil }
        let n = Double(items.count)
        func mean(_ part: KeyPath<VerdictShares, Double>) -> Double {
            items.reduce(0) { $0 + $1[keyPath: part] } / n
        }
        return VerdictShares(
            distinct: mean(\.distinct),
            shared: mean(\.shared),
            mixed: mean(\.mixed),
            leak: mean(\.leak),
            other: mean(\.other),
            refused: mean(\.refused),
            uncodable: mean(\.uncodable)
        )
    }
}
