public import Vocabulary

/// Looks through the golds of targets for what MEASURES section 6 warns of, before measuring.
///
/// Findings come sorted by locale, rule and question. One gold may break several rules.
/// - Parameters:
///   - set: questions and items with the exclusions of the admission rules.
///   - locales: all packs, targets or not, in whose golds shared values are looked for.
///   - targets: the locales to report on.
///   - gaps: the native items that are not made for want of a script.
///   - declines: whether a wording is a refusal, as the matcher sees it.
public func lint(
    _ set: ItemSet,
    locales: [LocalePack],
    targets: [LocaleTag],
    gaps: [ScriptGap] = [],
    declines: (String) -> Bool = { _ in false }
) -> [LintFinding] {
    let packs = Dictionary(uniqueKeysWithValues: locales.map { ($0.tag, $0) })
    let questions = Dictionary(uniqueKeysWithValues: set.questions.map { ($0.id, $0) })
    let wanted = Set(targets)
    var asked: [LocaleTag: [String: [ProbeItem]]] = [:]
    var unsigned: [LocaleTag: [String: [ProbeItem]]] = [:]
    for item in set.items where item.turn == 1 {
        guard let locale = item.locale, wanted.contains(locale) else { continue }
        if item.framing == .marked {
            asked[locale, default: [:]][item.question, default: []].append(item)
        } else if item.isUnreviewed {
            unsigned[locale, default: [:]][item.question, default: []].append(item)
        }
    }
    var findings: [LintFinding] = []
    for (locale, byQuestion) in asked {
        for (id, items) in byQuestion {
            guard let question = questions[id] else { continue }
            var looking = GoldLint(question: question, locale: locale, items: items)
            looking.look(packs: packs, declines: declines)
            findings += looking.findings
        }
    }
    for (locale, byQuestion) in unsigned {
        for (id, items) in byQuestion {
            let languages = Set(items.map(\.language)).sorted().joined(separator: ", ")
            findings.append(
                LintFinding(
                    rule: .unreviewed,
                    locale: locale,
                    question: id,
                    value: items[0].prompt.shortenedForLint,
                    reason: "the translation into \(languages) has no reviewer",
                    citation: nil,
                    items: items.count
                )
            )
        }
    }
    for gaps in Dictionary(grouping: gaps, by: { [$0.locale.rawValue, $0.question] }).values {
        guard let first = gaps.first, wanted.contains(first.locale) else { continue }
        let gold = questions[first.question]?.gold(of: first.locale)
        findings.append(
            LintFinding(
                rule: .script,
                locale: first.locale,
                question: first.question,
                value: gold?.shownLabels.shortenedForLint ?? "",
                reason: gaps.map(\.reason).sorted().joined(separator: "; "),
                citation: gold?.citations.first,
                items: gaps.count
            )
        )
    }
    return findings.sorted { $0.order < $1.order }
}

extension LintFinding {
    fileprivate var order: (LocaleTag, Int, String, String) {
        (locale, LintRule.allCases.firstIndex(of: rule) ?? 0, question, value)
    }
}

/// One gold under the rules.
private struct GoldLint {
    let question: Question
    let locale: LocaleTag
    let items: [ProbeItem]
    var findings: [LintFinding] = []

    mutating func look(packs: [LocaleTag: LocalePack], declines: (String) -> Bool) {
        guard let gold = question.gold(of: locale), gold.isValid else {
            add(.missing, "no source has a value that can be used", value: "")
            return
        }
        lookAtStatus(of: gold)
        for citation in gold.citations where citation.tellsListDifference {
            add(.staleList, citation.note ?? "", citation: citation, value: gold.shownLabels)
        }
        if let shared = sharers(of: gold, packs: packs) {
            add(.sharedValue, shared, citation: gold.citations.first, value: gold.shownLabels)
        }
        for alias in gold.clusters.flatMap(\.aliases) {
            if let damage = encodingDamage(in: alias.text) {
                add(.encoding, damage, citation: gold.citations.first, value: alias.text)
            }
            // A sign such as `«…»` is no refusal, though it says nothing in words.
            let hasLetters = alias.text.unicodeScalars.contains(where: \.properties.isAlphabetic)
            if !gold.acceptsNone, hasLetters, declines(alias.text) {
                let reason = "the matcher takes this wording for a refusal"
                add(.refusal, reason, citation: gold.citations.first, value: alias.text)
            }
        }
        if let exclusion = items.lazy.flatMap(\.exclusions).first(where: \.givesWholeItemAway) {
            add(.givesAway, exclusion.reason, value: gold.shownLabels)
        }
        if gold.status == .override, let pack = packs[locale],
            let remark = pack.remarks.first(where: { gold.citations.contains($0.citation) }),
            remark.reviewer == nil
        {
            let reason = "the correction in the locale pack has no reviewer"
            add(.unreviewed, reason, citation: remark.citation, value: gold.shownLabels)
        }
    }

    private mutating func lookAtStatus(of gold: GoldSet) {
        let telling = gold.citations.last { $0.note != nil } ?? gold.citations.last
        let rule: LintRule
        switch gold.status {
        case .default: rule = telling?.note?.contains("001") == true ? .worldDefault : .root
        case .inherited: rule = .inherited
        case .draft: rule = .draft
        case .disputed: rule = .disputed
        case .explicit, .computed, .annotated, .override: return
        }
        add(rule, telling?.note ?? rule.meaning, citation: telling, value: gold.shownLabels)
    }

    /// Says who else has the same meanings, if five or more cultures have them that share neither
    /// main language nor region.
    ///
    /// Where a question has few answers at all, such as the direction of writing, sharing says
    /// nothing: a quarter of the values have to differ.
    private func sharers(of gold: GoldSet, packs: [LocaleTag: LocalePack]) -> String? {
        guard question.answerType == .text, !gold.clusters.isEmpty else { return nil }
        let value = gold.comparedLabels
        let values = question.golds.filter(\.isValid).map(\.comparedLabels)
        guard Set(values).count * 4 >= values.count else { return nil }
        var languages: Set<String> = []
        var regions: Set<String> = []
        var sharing: [LocaleTag] = []
        for other in question.golds where other.comparedLabels == value {
            guard let pack = packs[other.culture] else { continue }
            let language = pack.languages.first ?? pack.tag.language
            if languages.insert(language).inserted, regions.insert(pack.region).inserted {
                sharing.append(other.culture)
            }
        }
        guard sharing.count >= 5 else { return nil }
        let names = sharing.map(\.rawValue).sorted().joined(separator: ", ")
        return "\(sharing.count) unrelated cultures share it: \(names)"
    }

    private mutating func add(
        _ rule: LintRule,
        _ reason: String,
        citation: Citation? = nil,
        value: String
    ) {
        // A set repeats a fault in many wordings; one of each kind is enough to look at it.
        guard !findings.contains(where: { $0.rule == rule && $0.reason == reason }) else { return }
        findings.append(
            LintFinding(
                rule: rule,
                locale: locale,
                question: question.id,
                value: value.shortenedForLint,
                reason: String(reason.prefix(400)),
                citation: citation,
                items: items.count
            )
        )
    }
}

extension String {
    /// At most eighty scalars.
    fileprivate var shortenedForLint: String {
        String(String.UnicodeScalarView(unicodeScalars.prefix(80)))
    }
}

extension Exclusion {
    fileprivate var givesWholeItemAway: Bool { rule == "A4" && culture == nil }
}

extension GoldSet {
    /// All labels in small letters, in no order, as two sets are compared.
    fileprivate var comparedLabels: Set<String> { Set(clusters.map { $0.label.lowercased() }) }

    fileprivate var shownLabels: String {
        clusters.prefix(4).map(\.label).joined(separator: ", ")
            + (clusters.count > 4 ? ", …" : "")
    }
}

extension Citation {
    /// Whether the note says that one source's list has members which another's has not.
    var tellsListDifference: Bool {
        guard let note else { return false }
        return note.contains("has no '") || note.contains("alone has '")
    }
}
