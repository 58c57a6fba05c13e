import Statistics
public import Vocabulary

/// Estimates what labels say of the matcher about one target (MEASURES section 5).
///
/// Pure: the same labels, answers and policy give the same rates in whatever order they come.
public func adjudicatedRates(
    _ material: AdjudicationMaterial,
    policy: AdjudicationPolicy = AdjudicationPolicy()
) -> AdjudicatedRates {
    let labels = material.labelled.flatMap(\.labels)
    let agreement = NominalAgreement(
        material.labelled.map { answer in
            (answer.question, answer.labels.compactMap { code(of: $0.label) })
        },
        codes: AdjudicationLabel.allCases.count
    )
    let rates = matcherErrors(material, policy)
    return AdjudicatedRates(
        target: material.target,
        raters: Set(labels.map(\.rater)).sorted(),
        drawn: material.drawn,
        labelled: material.labelled.count { $0.labels.contains { $0.label != .unsure } },
        unsure: labels.count { $0.label == .unsure },
        stale: material.stale,
        agreement: agreement.estimate(policy: policy, stream: "raters \(material.target)"),
        matcher: rates.map(\.rate),
        corrected: material.drawn == 0 ? [] : correctedShares(material, rates, policy),
        judges: judgeAgreements(material.sides, policy: policy)
    )
}

/// The matcher's rates in each language, of labels about any targets.
public func matcherRates(
    _ labelled: [RatedAnswer],
    populations: [AdjudicationStratum: Int],
    policy: AdjudicationPolicy = AdjudicationPolicy()
) -> [MatcherRate] {
    var material = AdjudicationMaterial(target: LocaleTag("und"))
    material.labelled = labelled
    material.populations = populations
    return matcherErrors(material, policy).map(\.rate)
}

/// A label as a number from zero; none when the rater cannot tell.
private func code(of label: AdjudicationLabel) -> Int? {
    label == .unsure ? nil : AdjudicationLabel.allCases.firstIndex(of: label)
}

/// The rates of one language and outcome, with what corrections need if they may be made.
private struct LanguageErrors {
    var rate: MatcherRate
    var errors: MatcherErrors?
}

private func matcherErrors(
    _ material: AdjudicationMaterial,
    _ policy: AdjudicationPolicy
) -> [LanguageErrors] {
    let languages = Set(material.populations.keys.map(\.language))
        .union(material.labelled.map(\.stratum.language))
    return languages.sorted().flatMap { language in
        MatcherOutcome.allCases.map { outcome in
            let labelled = material.labelled.filter {
                $0.stratum.language == language && $0.truth(outcome) != nil
            }
            let populations = material.populations.filter { $0.key.language == language }
            let errors = MatcherErrors(labelled, populations: populations, outcome: outcome)
            let found = labelled.reduce(0) { $0 + ($1.truth(outcome) ?? 0) }
            let left = Double(labelled.count) - found
            let reason = refusal(errors, outcome, found: found, left: left, policy)
            if let errors, reason == nil {
                let estimates = errors.estimates(level: policy.level)
                return LanguageErrors(
                    rate: MatcherRate(
                        language: language,
                        outcome: outcome,
                        labelled: errors.n,
                        coverage: errors.coverage,
                        sensitivity: estimates.sensitivity,
                        specificity: estimates.specificity
                    ),
                    errors: errors
                )
            }
            let why = reason ?? "no labels"
            return LanguageErrors(
                rate: MatcherRate(
                    language: language,
                    outcome: outcome,
                    labelled: labelled.count,
                    coverage: errors?.coverage,
                    sensitivity: AdjudicatedEstimate(undefined: why, n: Int(found.rounded())),
                    specificity: AdjudicatedEstimate(undefined: why, n: Int(left.rounded()))
                )
            )
        }
    }
}

/// Why labels give no rates, or none when they do.
private func refusal(
    _ errors: MatcherErrors?,
    _ outcome: MatcherOutcome,
    found: Double,
    left: Double,
    _ policy: AdjudicationPolicy
) -> String? {
    guard found + left > 0 else { return "no labels" }
    let needed = Int(policy.minimumLabels)
    let word = outcome == .correct ? "correct" : "a leak"
    if found < policy.minimumLabels {
        return "people call \(answers(found)) labelled answers \(word), \(needed) are needed"
    }
    if left < policy.minimumLabels {
        return
            "people call \(answers(left)) labelled answers not \(word), \(needed) are needed"
    }
    guard let errors else { return "no labels" }
    if errors.coverage < policy.minimumCoverage {
        let percent = Int(((1 - errors.coverage) * 100).rounded())
        return "no labels yet from strata with \(percent) % of the answers"
    }
    return nil
}

/// A number of answers, with one decimal where raters part over one and it is not whole.
///
/// Rounded down, so that what is short of a number never reads as that number.
private func answers(_ count: Double) -> String {
    // Thirds that sum up to a whole number may miss it by the last bit.
    let tenths = Int((count * 10 + 1e-6).rounded(.down))
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
}

private func correctedShares(
    _ material: AdjudicationMaterial,
    _ rates: [LanguageErrors],
    _ policy: AdjudicationPolicy
) -> [CorrectedShare] {
    let groups = Dictionary(grouping: material.answers) {
        [$0.suite, $0.model, $0.condition, $0.origin.rawValue, $0.proxy.rawValue]
    }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { _, answers in
        MatcherOutcome.allCases.compactMap { outcome in
            correctedShare(answers, outcome, material.target, rates, policy)
        }
    }
}

/// Corrects the share of one row: each language by its own rates, then joined by their questions.
private func correctedShare(
    _ answers: [ApparentAnswer],
    _ outcome: MatcherOutcome,
    _ target: LocaleTag,
    _ rates: [LanguageErrors],
    _ policy: AdjudicationPolicy
) -> CorrectedShare? {
    func share(_ answers: [ApparentAnswer]) -> ApparentShare? {
        ApparentShare(answers.map { ($0.question, outcome.holds(for: $0.verdict)) })
    }
    guard let first = answers.first, let whole = share(answers) else { return nil }
    let languages = Dictionary(grouping: answers, by: \.language).sorted { $0.key < $1.key }
    var (value, variance, weights) = (0.0, 0.0, 0.0)
    var reason: String?
    for (language, answers) in languages {
        guard let apparent = share(answers), reason == nil else { continue }
        let known = rates.first { $0.rate.language == language && $0.rate.outcome == outcome }
        guard let errors = known?.errors else {
            let why = known?.rate.sensitivity.undefined ?? "no labels"
            reason = languages.count > 1 ? "\(language): \(why)" : why
            continue
        }
        do {
            let corrected = try RoganGladen(apparent, errors, level: policy.level)
            let weight = Double(apparent.n)
            value += weight * corrected.value
            variance += weight * weight * corrected.variance
            weights += weight
        } catch {
            reason = languages.count > 1 ? "\(language): \(error.reason)" : error.reason
        }
    }
    let corrected: AdjudicatedEstimate
    if let reason {
        corrected = AdjudicatedEstimate(undefined: reason, n: whole.n)
    } else {
        corrected = clipped(
            value / weights,
            variance: variance / (weights * weights),
            n: whole.n,
            level: policy.level
        )
    }
    return CorrectedShare(
        suite: first.suite,
        model: first.model,
        origin: first.origin,
        condition: first.condition,
        target: target,
        proxy: first.proxy,
        outcome: outcome,
        languages: languages.map(\.key),
        apparent: whole.estimate(level: policy.level),
        corrected: corrected,
        unclipped: reason == nil ? value / weights : nil
    )
}
