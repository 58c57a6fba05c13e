// Written by hand so that a question with golds keeps the form it always had: ledgers tell a changed
// question by its bytes.
extension Question: Codable {
    private enum Key: String, CodingKey {
        case id, pack, suite, probe, facet, answerType, scope, golds, markers, given
    }

    /// Reads a question; what older ledgers do not have is absent.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            id: try values.decode(String.self, forKey: .id),
            pack: try values.decode(String.self, forKey: .pack),
            suite: try values.decode(String.self, forKey: .suite),
            probe: try values.decode(String.self, forKey: .probe),
            facet: try values.decode(String.self, forKey: .facet),
            answerType: try values.decode(AnswerType.self, forKey: .answerType),
            scope: try values.decodeIfPresent(LocaleTag.self, forKey: .scope),
            golds: try values.decode([GoldSet].self, forKey: .golds),
            markers: try values.decodeIfPresent(Bool.self, forKey: .markers) ?? false,
            given: try values.decodeIfPresent([String].self, forKey: .given) ?? []
        )
    }

    /// Writes a question; absent and usual values are left out.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(id, forKey: .id)
        try values.encode(pack, forKey: .pack)
        try values.encode(suite, forKey: .suite)
        try values.encode(probe, forKey: .probe)
        try values.encode(facet, forKey: .facet)
        try values.encode(answerType, forKey: .answerType)
        try values.encodeIfPresent(scope, forKey: .scope)
        try values.encode(golds, forKey: .golds)
        if markers { try values.encode(true, forKey: .markers) }
        if !given.isEmpty { try values.encode(given, forKey: .given) }
    }
}
