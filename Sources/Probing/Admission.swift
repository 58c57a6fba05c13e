import Vocabulary

/// Why an item about a culture stays out of the headline as a whole.
///
/// A1: the gold is there and of an admitted status. A3: it is not disputed. A4: the prompt does
/// not hold the answer. A2 needs the matcher and is added by `admitting(_:relations:)`.
func exclusions(gold: GoldSet?, prompt: String) -> [Exclusion] {
    guard let gold else {
        return [Exclusion(rule: "A1", reason: "no value in the source")]
    }
    if let invalid = gold.invalid { return [Exclusion(rule: "A1", reason: invalid)] }
    guard gold.isValid else {
        return [Exclusion(rule: "A1", reason: "no value in the source")]
    }
    var exclusions = statusExclusions(of: gold, called: "the gold")
    if let given = givenAway(gold, by: prompt) { exclusions.append(given) }
    return exclusions
}

/// Why a prompt may not be leaned on: it holds a wording of the answer (A4).
func givenAway(_ gold: GoldSet, by prompt: String) -> Exclusion? {
    let words = foldedWords(prompt)
    return gold.clusters.lazy.flatMap(\.aliases).first { holds(words, answer: $0.text) }
        .map { Exclusion(rule: "A4", reason: "the prompt holds the answer '\($0.text)'") }
}

/// Why a value may not be leaned on: its status, with the note of the source.
func statusExclusions(of gold: GoldSet, called name: String) -> [Exclusion] {
    guard !gold.status.admitsHeadline else { return [] }
    let because = gold.citations.last?.note.map { ": \($0)" } ?? ""
    let rule = gold.status == .disputed ? "A3" : "A1"
    return [Exclusion(rule: rule, reason: "\(name) is \(gold.status.rawValue)\(because)")]
}

/// The cultures an item cannot be held against, because the language or the script of the answer
/// alone tells them apart.
func comparisonExclusions(
    of target: LocalePack,
    in probe: Probe,
    against locales: [LocalePack],
    golds: [GoldSet]
) -> [Exclusion] {
    let asked = Set(golds.map(\.culture))
    return locales.compactMap { other in
        guard asked.contains(other.tag), let giveaway = probe.giveaway(of: target, against: other)
        else { return nil }
        return Exclusion(
            rule: "A4",
            culture: other.tag,
            reason: "the \(giveaway) alone tells \(other.tag) from \(target.tag)"
        )
    }
}

extension Probe {
    /// Whether an answer about one culture can be held against the gold of another.
    func compares(_ target: LocalePack, with other: LocalePack) -> Bool {
        giveaway(of: target, against: other) == nil
    }

    /// What tells two cultures apart whatever is answered, if the probe rules such pairs out.
    fileprivate func giveaway(of target: LocalePack, against other: LocalePack) -> String? {
        if sameLanguageOnly, !other.sharesMainLanguage(with: target) { return "language" }
        if sameScriptOnly, other.script != target.script { return "script" }
        return nil
    }
}

extension LocalePack {
    /// Whether the main languages are one, whatever the script or territory.
    fileprivate func sharesMainLanguage(with other: LocalePack) -> Bool {
        mainLanguage == other.mainLanguage
    }

    private var mainLanguage: String {
        languages.first.map { LocaleTag($0).language } ?? tag.language
    }
}
