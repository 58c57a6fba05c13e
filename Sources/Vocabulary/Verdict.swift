/// The verdict on one answer for a target and a proxy (MEASURES section 3).
public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    case distinct
    case shared
    case mixed
    case leak
    case other
    case refused
    case uncodable

    /// Whether the answer is right for the target, whatever else it says.
    public var isCorrect: Bool { self == .distinct || self == .shared || self == .mixed }
}

extension Judgement {
    /// Derives the verdict for a target and a proxy.
    ///
    /// Spans that overlap name one thing. A thing named by both golds is common; a target-only and
    /// a proxy-only thing in one answer make it mixed; anything right for both makes it shared.
    /// - Parameter equalised: count only clusters below this index, in both golds.
    public func verdict(
        target: LocaleTag,
        proxy: LocaleTag,
        equalised: Int? = nil
    ) -> Verdict {
        switch outcome {
        case .refused: return .refused
        case .uncodable: return .uncodable
        case .coded: break
        }
        let limit = equalised ?? .max
        let isMine = accepts(target, below: limit)
        let isTheirs = accepts(proxy, below: limit)
        if !isMine { return isTheirs ? .leak : .other }
        if !isTheirs { return .distinct }
        // Nothing is gathered first: pages ask for the verdicts of every answer.
        return names(target, without: proxy, below: limit)
            && names(proxy, without: target, below: limit) ? .mixed : .shared
    }

    private func accepts(_ culture: LocaleTag, below limit: Int) -> Bool {
        matches.contains { $0.culture == culture && $0.cluster < limit }
    }

    /// Whether something stands in a culture's gold that overlaps nothing in the other's.
    private func names(_ culture: LocaleTag, without other: LocaleTag, below limit: Int) -> Bool {
        matches.contains { match in
            match.culture == culture && match.cluster < limit
                && !matches.contains {
                    $0.culture == other && $0.cluster < limit && match.overlaps($0)
                }
        }
    }

    /// Whether it matches a culture's gold, counting only clusters below an index.
    public func accepts(_ culture: LocaleTag, equalised: Int? = nil) -> Bool {
        let limit = equalised ?? .max
        return outcome == .coded
            && matches.contains { $0.culture == culture && $0.cluster < limit }
    }
}

extension GoldMatch {
    /// Whether two matches speak of the same stretch of the answer.
    public func overlaps(_ other: GoldMatch) -> Bool {
        start < other.end && other.start < end
    }
}
