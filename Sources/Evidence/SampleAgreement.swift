import Statistics

/// The share of questions, or of items, on which something held, with Wilson's interval.
///
/// - Parameters:
///   - count: how many it held on.
///   - n: how many there were.
/// - Returns: the share at the 95 % level; none without any.
public func wilsonEstimate(_ count: Int, of n: Int) -> Estimate? {
    guard n > 0 else { return nil }
    let interval = wilsonInterval(successes: count, of: n, level: 0.95)
    return Estimate(
        value: Double(count) / Double(n),
        low: interval?.low,
        high: interval?.high,
        n: n,
        method: interval == nil ? nil : .wilson,
        reason: interval == nil ? "no interval of so few" : nil
    )
}
