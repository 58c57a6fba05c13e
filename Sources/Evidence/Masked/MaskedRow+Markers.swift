import Vocabulary

/// Measures (d) of masked flattening: names of proxies in texts about the target.
///
/// Names of the proxy less the mean of names of placebos, per 100 marked entities; both are ratios
/// of sums over questions, samples of one question averaged first.
func markerRows(
    _ texts: [MarkedText],
    of pack: LocalePack,
    _ policy: EvidencePolicy
) -> [MaskedRow] {
    let about = texts.filter { $0.target == pack.tag }
    let groups = Dictionary(grouping: about) {
        AnswerTable.Key(
            suite: $0.suite,
            model: $0.model,
            condition: $0.condition,
            origin: $0.origin
        )
    }
    return groups.sorted { $0.key < $1.key }.flatMap { key, texts in
        let questions = Dictionary(grouping: texts, by: \.question)
            .sorted { $0.key < $1.key }.map(\.value)
        let known = Set(texts.flatMap(\.counts.keys))
        let placebos = pack.placebos(among: known).sorted()
        return pack.proxies.map(\.tag).filter(known.contains).compactMap { proxy in
            row(proxy, placebos, questions, key, pack, policy)
        }
    }
}

private func row(
    _ proxy: LocaleTag,
    _ placebos: [LocaleTag],
    _ questions: [[MarkedText]],
    _ key: AnswerTable.Key,
    _ pack: LocalePack,
    _ policy: EvidencePolicy
) -> MaskedRow? {
    func mean(_ texts: [MarkedText], _ count: (MarkedText) -> Int) -> Double {
        Double(texts.reduce(0) { $0 + count($1) }) / Double(texts.count)
    }
    let entities = questions.map { mean($0, \.entities) }
    let theirs = questions.map { texts in 100 * mean(texts) { $0.counts[proxy] ?? 0 } }
    let chance = questions.map { texts in
        placebos.isEmpty
            ? 0
            : 100 * placebos.reduce(0) { sum, tag in sum + mean(texts) { $0.counts[tag] ?? 0 } }
                / Double(placebos.count)
    }
    let stream = [key.stream, "markers", "\(pack.tag)", "\(proxy)"].joined(separator: "\u{1f}")
    guard let share = Estimate.ratio(theirs, over: entities, policy, stream: stream) else {
        return nil
    }
    let hasPlacebos = !placebos.isEmpty
    return MaskedRow(
        kind: .markers,
        suite: key.suite,
        model: key.model,
        origin: key.origin,
        condition: key.condition,
        target: pack.tag,
        proxy: proxy,
        share: share,
        placebo: hasPlacebos ? chance.reduce(0, +) / entities.reduce(0, +) : nil,
        excess: hasPlacebos
            ? Estimate.ratio(
                zip(theirs, chance).map { $0 - $1 },
                over: entities,
                policy,
                stream: stream
            ) : nil
    )
}
