import Vocabulary

/// For whom a model's unmarked answers are right: D(c) of MEASURES section 4.
///
/// D(c) is the share of unmarked answers in the gold of c minus the mean over all cultures with a
/// gold on the same question, c among them. Told for the target and its declared proxies.
func defaultAttribution(
    _ unmarked: [JudgedAnswer],
    relations: [String: GoldRelations],
    pack: LocalePack,
    policy: EvidencePolicy
) -> [BaselineRow] {
    let groups = Dictionary(grouping: unmarked) {
        AnswerTable.Key(
            suite: $0.suite,
            model: $0.model,
            condition: $0.condition,
            origin: $0.origin
        )
    }
    return groups.sorted { $0.key < $1.key }.flatMap { key, answers in
        let questions = Dictionary(grouping: answers, by: \.question).sorted { $0.key < $1.key }
        let attributed = questions.compactMap { question, answers in
            relations[question].flatMap { Attributed(answers, $0) }
        }
        return ([pack.tag] + pack.proxies.map(\.tag)).compactMap { culture in
            row(culture, attributed, key, pack, policy)
        }
    }
}

/// The unmarked answers to one question, by the cultures they are right for.
private struct Attributed {
    var cluster: String
    /// The share of samples right for each culture with a gold.
    var shares: [LocaleTag: Double]
    var mean: Double

    init?(_ answers: [JudgedAnswer], _ relations: GoldRelations) {
        let out = Set(answers.flatMap { $0.exclusions.compactMap(\.culture) })
        let isOut = answers.contains { $0.exclusions.contains { $0.culture == nil } }
        let cultures = isOut ? [] : relations.cultures.filter { !out.contains($0) }
        guard let first = answers.first, cultures.count > 1 else { return nil }
        cluster = first.probe ?? first.question
        var right: [LocaleTag: Int] = [:]
        for answer in answers where answer.judgement.outcome == .coded {
            for culture in Set(answer.judgement.matches.map(\.culture)) {
                right[culture, default: 0] += 1
            }
        }
        let total = cultures.reduce(0) { $0 + (right[$1] ?? 0) }
        shares = Dictionary(
            uniqueKeysWithValues: cultures.map {
                ($0, Double(right[$0] ?? 0) / Double(answers.count))
            }
        )
        mean = Double(total) / Double(answers.count * cultures.count)
    }
}

private func row(
    _ culture: LocaleTag,
    _ questions: [Attributed],
    _ key: AnswerTable.Key,
    _ pack: LocalePack,
    _ policy: EvidencePolicy
) -> BaselineRow? {
    let counted = questions.compactMap { question in
        question.shares[culture].map { (share: $0, question: question) }
    }
    let shares = counted.map(\.share)
    guard let share = Estimate.share(shares, counted.map(\.question.cluster), policy) else {
        return nil
    }
    let mean = counted.reduce(0) { $0 + $1.question.mean } / Double(counted.count)
    return BaselineRow(
        kind: .defaultAttribution,
        suite: key.suite,
        model: key.model,
        origin: key.origin,
        condition: key.condition,
        target: pack.tag,
        proxy: culture,
        otherCondition: key.condition,
        share: share,
        placebo: mean,
        excess: Estimate.mean(
            counted.map { $0.share - $0.question.mean },
            policy,
            stream: [key.stream, "attribution", "\(pack.tag)", "\(culture)"]
                .joined(separator: "\u{1f}")
        )
    )
}
