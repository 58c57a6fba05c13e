public import Vocabulary

/// One way to fill all slots of a probe.
struct Filling {
    /// The part of the question's identifier, such as `n=1`.
    var parts: [String] = []
    /// What stands in a property.
    var keys: [String: String] = [:]
    /// What stands in a prompt.
    var words: [String: String] = [:]
    /// What stands in prompts of a language, by slot; none where nothing is known.
    private var foreign: [String: (String) -> String?] = [:]

    func adding(_ value: DrawnValue, to slot: Probe.Slot) -> Filling {
        var filling = self
        filling.parts.append("\(slot.name)=\(value.key)")
        filling.keys[slot.name] = value.key
        filling.words[slot.name] = value.words
        filling.foreign[slot.name] = { language in
            slot.property == nil
                ? slot.words(Probe.Value(key: value.key, words: value.words), in: language)
                : value.names[language]
        }
        return filling
    }

    /// What stands in a prompt of a language, as far as it is known.
    func words(in language: String) -> [String: String] {
        foreign.compactMapValues { $0(language) }
    }
}

/// One filling of a slot, with the names it has in other languages.
struct DrawnValue: Hashable {
    var key: String
    var words: String
    /// By language; empty for the fixed values of a pack, whose words stand with the slot.
    var names: [String: String] = [:]
}

extension Probe.Slot {
    /// The words of a fixed value in a language: the pack's own, or the value's where it has no words.
    func words(_ value: Probe.Value, in language: String) -> String? {
        if let own = words[language] { return own[value.key] }
        if language == "en" { return value.words }
        // Digits are read in every language.
        if value.key.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return value.key }
        return value.words.contains { $0.isLetter } ? nil : value.words
    }
}

extension Probe {
    /// Whether a slot is filled from the target, so that every target has questions of its own.
    var isScoped: Bool { slots.contains { $0.property != nil } }

    /// Every combination of slot values; `drawn` gives those of a slot filled from a property.
    func fillings(drawn: (Slot) -> [DrawnValue] = { _ in [] }) -> [Filling] {
        slots.reduce([Filling()]) { fillings, slot in
            let values =
                slot.property == nil
                ? slot.values.map { DrawnValue(key: $0.key, words: $0.words) } : drawn(slot)
            return fillings.flatMap { filling in values.map { filling.adding($0, to: slot) } }
        }
    }

    /// The words with figures in them that prompts have from fixed values, in every language.
    ///
    /// An answer may restate them, such as the date it is asked about; other words are no value.
    func given(by filling: Filling) -> [String] {
        var given: Set<String> = []
        for slot in slots where slot.property == nil {
            guard let key = filling.keys[slot.name] else { continue }
            given.formUnion([filling.words[slot.name]].compactMap(\.self))
            given.formUnion(slot.words.values.compactMap { $0[key] })
        }
        return given.filter { $0.contains(where: \.isNumber) }.sorted()
    }

    /// Every property the probe needs a value of.
    public var properties: [String] { goldProperties + slotProperties }

    /// The properties that hold the answers.
    var goldProperties: [String] {
        slots.reduce(markers ? [] : [gold]) { properties, slot in
            guard slot.property == nil else { return properties }
            return properties.flatMap { property in
                slot.values.map { fill(property, [slot.name: $0.key]) }
            }
        }
    }

    /// The property that holds the answers to one of the probe's questions.
    ///
    /// - Parameter question: the question's identifier, such as `months/of-year/n=1`.
    public func goldProperty(ofQuestion question: String) -> String {
        var keys: [String: String] = [:]
        for part in (question.split(separator: "/").last ?? "").split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1)
            if pair.count == 2 { keys[String(pair[0])] = String(pair[1]) }
        }
        return fill(gold, keys)
    }

    /// The properties from which slots are filled.
    var slotProperties: [String] { slots.compactMap(\.property) }
}

/// Puts values into the braces of a text, in one pass: a brace inside a value stays as it is.
func fill(_ text: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"),
        let close = rest[open...].firstIndex(of: "}")
    {
        let name = String(rest[rest.index(after: open)..<close])
        result += rest[..<open]
        result += values[name] ?? "{\(name)}"
        rest = rest[rest.index(after: close)...]
    }
    return result + rest
}

/// Draws the values of a slot from a target's own gold, the same ones for the same seed.
///
/// Clusters are put in order of their key first, so that the order of a source does not matter.
func drawValues(
    from gold: GoldSet,
    limit: Int,
    using generator: inout SeededGenerator
) -> [DrawnValue] {
    var words: [String: String] = [:]
    var names: [String: [String: String]] = [:]
    for cluster in gold.clusters {
        let wording = cluster.aliases.first { $0.language == "en" }?.text ?? cluster.label
        let key = identifierKey(wording)
        if !key.isEmpty, words[key].map({ wording < $0 }) ?? true {
            words[key] = wording
            names[key] = Dictionary(
                cluster.aliases.compactMap { alias in alias.language.map { ($0, alias.text) } },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }
    var keys = words.keys.sorted()
    keys.shuffle(using: &generator)
    return keys.prefix(limit).sorted().map {
        DrawnValue(key: $0, words: words[$0] ?? $0, names: names[$0] ?? [:])
    }
}

/// A name as a part of identifiers: small letters of any script and digits, joined by hyphens.
private func identifierKey(_ name: String) -> String {
    name.lowercased()
        .split { !($0.isLetter || $0.isNumber) }
        .joined(separator: "-")
}
