/// Longer names, cut into tokens, by every shorter wording that stands in them.
struct LongerNameTable: Sendable {
    /// The names as they fold.
    let names: [FlatText]
    /// The names that hold a phrase, by its hash.
    let holding: [UInt64: [Int]]

    init(tokenizer: inout FlatTokenizer, rules: FoldingRules) {
        guard rules.has(.longerNames) else {
            names = []
            holding = [:]
            return
        }
        var names: [FlatText] = []
        var holding: [UInt64: [Int]] = [:]
        for (number, name) in LongerNames.all.enumerated() {
            tokenizer.read(name)
            let text = tokenizer.cutter.text
            names.append(text)
            for start in text.tokens.indices {
                var hash: UInt64 = 0
                for end in start..<text.tokens.count where end - start + 1 < text.tokens.count {
                    hash = WordHash.joined(hash, text.tokens[end].stemHash)
                    holding[hash, default: []].append(number)
                }
            }
        }
        self.names = names
        self.holding = holding
    }
}
