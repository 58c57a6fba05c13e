/// What a person says of one answer, held against the golds of a target and a proxy.
public enum AdjudicationLabel: String, Sendable, Hashable, Codable, CaseIterable {
    /// It says something the target's golds accept, and nothing of the proxy's.
    case target
    /// It says something the proxy's golds accept, and nothing of the target's.
    case proxy
    /// It says something of both, be it one thing or two.
    case both
    /// It says something else.
    case neither
    /// It refuses, does not know, or says that nothing applies.
    case refused
    /// The person cannot tell.
    case unsure

    /// Whether the answer is right for the target; none when the person cannot tell.
    public var acceptsTarget: Bool? {
        self == .unsure ? nil : self == .target || self == .both
    }

    /// Whether the answer is right for the proxy; none when the person cannot tell.
    public var acceptsProxy: Bool? {
        self == .unsure ? nil : self == .proxy || self == .both
    }
}

/// The same as the rater writes it, where nobody says which side is the target.
public enum BlindLabel: String, Sendable, Hashable, Codable, CaseIterable {
    case a
    case b
    case both
    case neither
    case refused
    case unsure

    /// Reads a rater's word, whatever its case and blanks; none for another word.
    public init?(word: some StringProtocol) {
        let plain = word.lowercased().filter { !$0.isWhitespace }
        self.init(rawValue: plain)
    }

    /// What it means once it is known which side the target is.
    public func label(targetIsA: Bool) -> AdjudicationLabel {
        switch self {
        case .a: targetIsA ? .target : .proxy
        case .b: targetIsA ? .proxy : .target
        case .both: .both
        case .neither: .neither
        case .refused: .refused
        case .unsure: .unsure
        }
    }
}

extension AdjudicationLabel {
    /// The same as a rater would have written it.
    public func blinded(targetIsA: Bool) -> BlindLabel {
        BlindLabel.allCases.first { $0.label(targetIsA: targetIsA) == self } ?? .unsure
    }
}
