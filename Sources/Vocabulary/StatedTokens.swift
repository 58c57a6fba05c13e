/// A number of tokens as somebody else's program states it, or none where it cannot be true.
///
/// No request has more than a thousand million tokens, and none has fewer than zero: such a count is
/// a slip or meant to harm. Sums over all answers of a ledger stay far below the greatest `Int`.
public func statedTokens(_ count: Int?) -> Int? {
    count.flatMap { plausibleTokens.contains($0) ? $0 : nil }
}

/// The numbers of tokens that one request can have.
public let plausibleTokens = 0...1_000_000_000
