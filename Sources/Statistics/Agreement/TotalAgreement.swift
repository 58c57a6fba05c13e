import Foundation

/// How far repeated outputs to the same items are the same.
public struct RepeatedAgreement: Sendable, Hashable {
    /// The share of items whose outputs are all the same (TAR@N, Atil and others 2024).
    public var totalAgreementRate: Double
    /// The mean share of each item's most frequent output.
    public var modalShare: Double
    /// The mean share of each item's pairs of outputs that are the same.
    public var pairwise: Double
}

/// Compares repeated outputs, the same when their bytes are after NFC.
///
/// - Parameter items: for each item its outputs, two or more, in any order.
/// - Throws: without items, or with an item of fewer than two outputs.
public func repeatedAgreement(_ items: [[String]]) throws(Undefined) -> RepeatedAgreement {
    let isComplete = !items.isEmpty && items.allSatisfy { $0.count > 1 }
    try require(isComplete, "no items, or fewer than 2 repetitions")
    var (total, modal, pairs) = (0.0, 0.0, 0.0)
    for outputs in items {
        let abundance = Abundance(labels: outputs)
        if abundance.richness == 1 { total += 1 }
        modal += try abundance.bergerParker()
        pairs += try abundance.collision()
    }
    let n = Double(items.count)
    return RepeatedAgreement(
        totalAgreementRate: total / n,
        modalShare: modal / n,
        pairwise: pairs / n
    )
}
