internal import Vocabulary

/// Matches as a ledger keeps them: what was found, each once, and which golds hold it.
struct KeptMatches: Decodable {
    /// Words of an answer that a gold holds, without saying whose.
    struct Find: Decodable {
        var alias: String
        var start: Int
        var end: Int
        var rules: [String]
    }

    /// For each match the place of what was found.
    var at: [Int] = []
    /// For each match the cluster of the culture's gold.
    var clusters: [Int] = []
    /// For each match whose gold it is.
    var cultures: [LocaleTag] = []
    /// What was found.
    var found: [Find] = []

    /// The matches, or none where the lists do not belong together.
    var matches: [GoldMatch]? {
        guard clusters.count == at.count, cultures.count == at.count,
            at.allSatisfy(found.indices.contains)
        else { return nil }
        return at.indices.map { index in
            let find = found[at[index]]
            return GoldMatch(
                culture: cultures[index],
                cluster: clusters[index],
                alias: find.alias,
                start: find.start,
                end: find.end,
                rules: find.rules
            )
        }
    }

    /// Reads matches with the decoder, which knows escapes, in the present form or the older one.
    static func decode(_ text: String, of owner: String) throws -> [GoldMatch] {
        if text == "{}" { return [] }
        if text.utf8.first == UInt8(ascii: "[") {
            return try decodeBody([GoldMatch].self, text, of: owner)
        }
        guard let matches = try decodeBody(KeptMatches.self, text, of: owner).matches else {
            throw LedgerError.unreadable(owner)
        }
        return matches
    }
}
