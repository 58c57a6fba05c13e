public import Vocabulary

/// Estimates everything reports say about one target (MEASURES sections 4 and 5).
///
/// Answers about other targets are ignored. The same answers and seed give the same evidence in
/// whatever order they come.
/// - Parameters:
///   - pack: the target and its declared proxies.
///   - answers: judged answers of any number of suites, models and conditions.
///   - relations: how the golds relate, by question.
///   - shuffled: answers dealt to other questions of the same type, if that check was made.
///   - beside: the models' answers about the declared proxies, and those about no culture; without
///     them there is neither direction nor in-model baseline.
///   - texts: the marked entities of texts about the target.
///   - compared: the models to compare two by two; none for all while they are few enough.
///   - policy: what was fixed beforehand.
///   - rowsOnly: leaves out the figures by culture and facet, which cost most.
///   - name: the name of a culture as sentences show it.
public func evidence(
    for pack: LocalePack,
    answers: [JudgedAnswer],
    relations: [String: GoldRelations],
    shuffled: [ShuffledAnswer]? = nil,
    beside: BesideAnswers = BesideAnswers(),
    texts: [MarkedText] = [],
    compared: [String]? = nil,
    policy: EvidencePolicy = EvidencePolicy(),
    rowsOnly: Bool = false,
    name: (LocaleTag) -> String = { $0.rawValue }
) -> LocaleEvidence {
    var result = LocaleEvidence(
        target: pack.tag,
        rows: [],
        cultures: [],
        facets: [],
        checks: instrumentChecks(of: pack.tag, shuffled ?? [], level: policy.level),
        family: ""
    )
    var families: [String] = []
    let tables = AnswerTable.tables(
        for: pack,
        answers: answers,
        relations: relations,
        policy: policy
    )
    for table in tables {
        let pairs = PairRows(table, policy: policy, name: name)
        let title = table.key.title
        result.rows += rowsOnly ? pairs.rows : table.withEstimates(pairs.rows, policy)
        if !rowsOnly {
            result.cultures += table.cultureLeaks(policy)
            result.facets += table.pooled(table.facetRows(policy), policy)
            result.directions += table.directions(beside.modal, policy)
            result.baselines += table.baselines(beside.modal, policy)
            result.slices += table.sliceRows(policy)
            result.positions += table.positionRows()
        }
        result.leftOut += table.leftOut(pack) + pairs.leftOut
        families.append("\(title): \(pairs.family)")
        result.families.append(
            TestFamily(
                suite: table.key.suite,
                model: table.key.model,
                condition: table.key.condition,
                origin: table.key.origin,
                tests: pairs.tests,
                tooFew: pairs.tooFew
            )
        )
    }
    if !rowsOnly {
        result.baselines += defaultAttribution(
            beside.unplaced,
            relations: relations,
            pack: pack,
            policy: policy
        )
        result.masked = maskedRows(tables, policy) + markerRows(texts, of: pack, policy)
        let (rows, leftOut) = modelComparisons(tables, among: compared, policy)
        result.comparisons = rows
        result.leftOut += leftOut
    }
    result.family =
        families.isEmpty
        ? "no tests"
        : "Holm's step-down inside each suite, model and condition, over declared proxies × "
            + "subsets with enough items and placebos. " + families.joined(separator: "; ")
    return result
}

/// Estimates only what right answers may hide: the `masked` rows that `evidence` gives for answers.
public func maskedEvidence(
    for pack: LocalePack,
    answers: [JudgedAnswer],
    relations: [String: GoldRelations],
    policy: EvidencePolicy = EvidencePolicy()
) -> [MaskedRow] {
    maskedRows(
        AnswerTable.tables(for: pack, answers: answers, relations: relations, policy: policy),
        policy
    )
}

extension PairRows {
    /// The size of the family in words.
    fileprivate var family: String {
        let left = tooFew == 0 ? "" : ", \(tooFew) left out as too few"
        return "\(tests) \(tests == 1 ? "test" : "tests")\(left)"
    }
}

extension AnswerTable {
    /// What of the answers could not be used.
    fileprivate func leftOut(_ pack: LocalePack) -> [LeftOut] {
        var found: [LeftOut] = []
        if excluded > 0 {
            let sentence = "questions kept out by an admission rule: \(excluded)"
            found.append(key.leftOut(.admissionRule, sentence, count: excluded))
        }
        if withoutGold > 0 {
            let sentence = "questions without a valid gold of \(pack.tag): \(withoutGold)"
            found.append(key.leftOut(.noTargetGold, sentence, count: withoutGold))
        }
        let present = Set(cultures.proxies.map(\.declared.tag))
        for proxy in pack.proxies where !present.contains(proxy.tag) {
            let sentence = "the declared proxy \(proxy.tag) has no gold"
            found.append(key.leftOut(.noProxyGold, sentence, proxy: proxy.tag))
        }
        if cultures.unused > 0 {
            let sentence =
                "cultures with gold that are neither proxies nor declared placebos: \(cultures.unused)"
            found.append(key.leftOut(.unusedCultures, sentence, count: cultures.unused))
        }
        return found
    }
}
