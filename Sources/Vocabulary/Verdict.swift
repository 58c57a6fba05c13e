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
        let mine = matches.filter { $0.culture == target && $0.cluster < limit }
        let theirs = matches.filter { $0.culture == proxy && $0.cluster < limit }
        if mine.isEmpty { return theirs.isEmpty ? .other : .leak }
        if theirs.isEmpty { return .distinct }
        let targetOnly = mine.contains { match in !theirs.contains { match.overlaps($0) } }
        let proxyOnly = theirs.contains { match in !mine.contains { match.overlaps($0) } }
        return targetOnly && proxyOnly ? .mixed : .shared
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
