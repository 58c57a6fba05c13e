/// One option of a prompt that offers answers to choose from.
public struct ChoiceOption: Sendable, Hashable, Codable {
    /// The words after the letter.
    public var text: String
    /// The cultures whose top cluster it is, sorted.
    public var cultures: [LocaleTag]

    /// Makes an option.
    public init(text: String, cultures: [LocaleTag]) {
        self.text = text
        self.cultures = cultures.sorted()
    }

    /// The letters of options, in the order shown.
    public static let letters: [Character] = ["A", "B", "C", "D", "E", "F"]

    /// The options as a prompt shows them, one a line, such as `B) Pagumen`.
    public static func list(_ options: [ChoiceOption]) -> String {
        zip(letters, options).map { "\($0)) \($1.text)" }.joined(separator: "\n")
    }
}

extension ProbeItem {
    /// The place of the option that is a culture's own answer, from zero, if it is offered.
    public func position(of culture: LocaleTag) -> Int? {
        options.firstIndex { $0.cultures.contains(culture) }
    }

    /// Why cultures of a question cannot be compared here: none of the options is their answer.
    ///
    /// Not kept with the item, since it follows from its options. None for an item without options.
    public func notOffered(among golds: [GoldSet]) -> [Exclusion] {
        guard !options.isEmpty else { return [] }
        return golds.map(\.culture).filter { position(of: $0) == nil }.map {
            Exclusion(rule: "A4", culture: $0, reason: "no option is the answer of \($0)")
        }
    }
}

/// Whether answers under a condition are shown beside the headline and never counted in it.
///
/// So are later turns, which lean on an answer; framings that change the marked question, which are
/// there to be compared with it; options to choose from; and texts that have no gold.
public func standsApart(condition: String) -> Bool {
    if isLaterTurn(condition: condition) { return true }
    switch Framing(rawValue: condition) {
    case .persona, .paraphrase, .wrapped, .choice, .elaborate: return true
    case .marked, .unmarked, .proxy, .fictional, .native, nil: return false
    }
}
