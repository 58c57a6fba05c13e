import Diagnostics
import Vocabulary
import YAMLKit

/// A further phrasing with its place.
struct ReadParaphrase {
    var text: Located
    var frequency: Double?
}

/// A translation with its places.
struct ReadTranslation {
    var language: Located
    var text: Located
    var reviewer: String?
}

/// Words by a free key and a second one, each with its place.
typealias ReadWords = [(key: Located, words: [(key: Located, value: Located)])]

extension Fields {
    /// Free keys with mappings of free keys and texts behind them.
    func nestedPairs(_ key: String) -> ReadWords {
        guard let node = node(key) else { return [] }
        guard case .mapping(let entries) = node.content else {
            findings.error("pack-kind", at: node.location, "'\(key)' must be a mapping")
            return []
        }
        if entries.isEmpty {
            findings.error(
                "pack-empty",
                at: node.location,
                "'\(key)' is empty",
                fix: "add an item or drop the key"
            )
        }
        return entries.map { entry in
            // The outer name is free, so the inner mapping is read by a schema of this one name.
            let outer = PackMapping(name: key, keys: [.init(entry.key, .mapping, true, "")])
            let single = YAMLNode(.mapping([entry]), at: node.location)
            let words = Fields(single, as: outer, findings)?.pairs(entry.key) ?? []
            return (Located(text: entry.key, location: entry.location), words)
        }
    }

    /// The further phrasings of a probe.
    func paraphrases() -> [ReadParaphrase] {
        mappings("paraphrases", as: PackSchema.paraphrase).compactMap { entry in
            let frequency = entry.decimal("frequency", in: 0...9)
            return entry.text("text").map { ReadParaphrase(text: $0, frequency: frequency) }
        }
    }

    /// The translations of a probe.
    func translations() -> [ReadTranslation] {
        mappings("translations", as: PackSchema.translation).compactMap { entry in
            let language = entry.text("language")
            let text = entry.text("text")
            let reviewer = entry.text("reviewer")?.text
            guard let language, let text else { return nil }
            return ReadTranslation(language: language, text: text, reviewer: reviewer)
        }
    }
}

extension ReadWords {
    /// The same words without their places.
    var plain: [String: [String: String]] {
        let outer = map { key, words in
            let inner = words.map { ($0.key.text, $0.value.text) }
            return (key.text, Dictionary(inner) { first, _ in first })
        }
        return Dictionary(outer) { first, _ in first }
    }
}
