public import Vocabulary

/// What the lint found on one culture, counted by rule.
public struct LintTally: Sendable, Hashable, Codable {
    /// The culture.
    public var locale: LocaleTag
    /// All items about it in the framing `marked`.
    public var items: Int
    /// Those that are in the headline.
    public var admitted: Int
    /// A row for each rule that found anything, in the order of the rules.
    public var rules: [Row]

    /// What one rule found.
    public struct Row: Sendable, Hashable, Codable {
        /// The rule.
        public var rule: LintRule
        /// Its findings.
        public var findings: Int
        /// The items that hang on what it found.
        public var items: Int
        /// Of these, the items that are out of the headline.
        public var lost: Int
    }
}

/// Counts findings by culture and rule.
public func tally(
    _ findings: [LintFinding],
    of set: ItemSet,
    targets: [LocaleTag]
) -> [LintTally] {
    var items: [LocaleTag: [ProbeItem]] = [:]
    for item in set.items where item.framing == .marked && item.turn == 1 {
        if let locale = item.locale { items[locale, default: []].append(item) }
    }
    let byLocale = Dictionary(grouping: findings, by: \.locale)
    return targets.sorted().map { locale in
        let own: [ProbeItem] = items[locale] ?? []
        let found: [LintFinding] = byLocale[locale] ?? []
        let isOut = Dictionary(grouping: own, by: \.question)
            .mapValues { $0.count { $0.isOutOfHeadline } }
        let rules = LintRule.allCases.compactMap { rule -> LintTally.Row? in
            let found = found.filter { $0.rule == rule }
            guard !found.isEmpty else { return nil }
            // A question may break a rule twice; its items count once.
            var questions: [String: Int] = [:]
            for finding in found { questions[finding.question] = finding.items }
            return LintTally.Row(
                rule: rule,
                findings: found.count,
                items: questions.values.reduce(0, +),
                lost: questions.keys.reduce(0) { $0 + (isOut[$1] ?? 0) }
            )
        }
        return LintTally(
            locale: locale,
            items: own.count,
            admitted: own.count { !$0.isOutOfHeadline },
            rules: rules
        )
    }
}

extension ProbeItem {
    /// Whether the item as a whole, not only a pair, is kept out of the headline.
    fileprivate var isOutOfHeadline: Bool { exclusions.contains { $0.culture == nil } }
}
