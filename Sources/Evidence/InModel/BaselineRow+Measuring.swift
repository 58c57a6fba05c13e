import Statistics
import Vocabulary

extension AnswerTable {
    /// Leaks and defaults against the model's own other answers; empty without any.
    func baselines(_ others: ModalAnswers, _ policy: EvidencePolicy) -> [BaselineRow] {
        guard isPlain else { return [] }
        var rows = cultures.proxies.indices.compactMap { conditionalLeak($0, others, policy) }
        let conditions = [Framing.unmarked.rawValue, key.condition]
        if let own = others.first(conditions, of: key, about: JudgedAnswer.noCulture) {
            rows += defaultPull(own, policy)
        }
        return rows
    }

    /// The leak on questions where the model is right when asked about the proxy itself.
    private func conditionalLeak(
        _ index: Int,
        _ others: ModalAnswers,
        _ policy: EvidencePolicy
    ) -> BaselineRow? {
        let declared = cultures.proxies[index].declared
        let conditions = [Framing.proxy.rawValue, key.condition]
        guard let about = others.first(conditions, of: key, about: declared.tag) else {
            return nil
        }
        var contrast = PlaceboContrast(index, cultures)
        for item in items {
            guard let theirs = about.answers[item.question],
                theirs.judgement.accepts(declared.tag)
            else { continue }
            contrast.add(item)
        }
        return row(.conditionalLeak, contrast, declared.tag, about.condition, policy)
    }

    /// How often the answer is the unmarked one although it is wrong for the target.
    ///
    /// Once whatever the unmarked answer is right for, and once for each proxy it is right for,
    /// beside the placebos it is right for.
    private func defaultPull(
        _ own: (condition: String, answers: [String: ModalAnswer]),
        _ policy: EvidencePolicy
    ) -> [BaselineRow] {
        var scores: [Double] = []
        var clusters: [String] = []
        var contrasts = cultures.proxies.indices.map { PlaceboContrast($0, cultures) }
        for (item, answers) in zip(items, given) {
            guard let unmarked = own.answers[item.question] else { continue }
            let isWrong = unmarked.isCoded && !unmarked.judgement.accepts(cultures.target)
            let equal =
                isWrong ? answers.count { Saying($0).agrees(with: unmarked.saying) } : 0
            let pulled = Double(equal) / Double(answers.count)
            scores.append(pulled)
            clusters.append(item.cluster)
            let given = item.reading(
                of: unmarked.judgement,
                given: equal,
                of: answers.count,
                cultures
            )
            for index in contrasts.indices { contrasts[index].add(item, given: given) }
        }
        guard let share = Estimate.share(scores, clusters, policy) else { return [] }
        let whole = BaselineRow(
            kind: .defaultPull,
            suite: key.suite,
            model: key.model,
            origin: key.origin,
            condition: key.condition,
            target: cultures.target,
            proxy: nil,
            otherCondition: own.condition,
            share: share
        )
        return [whole]
            + cultures.proxies.indices.compactMap { index in
                row(
                    .defaultPull,
                    contrasts[index],
                    cultures.proxies[index].declared.tag,
                    own.condition,
                    policy
                )
            }
    }

    private func row(
        _ kind: BaselineKind,
        _ contrast: PlaceboContrast,
        _ proxy: LocaleTag,
        _ other: String,
        _ policy: EvidencePolicy
    ) -> BaselineRow? {
        guard let share = contrast.share(policy) else { return nil }
        return BaselineRow(
            kind: kind,
            suite: key.suite,
            model: key.model,
            origin: key.origin,
            condition: key.condition,
            target: cultures.target,
            proxy: proxy,
            otherCondition: other,
            share: share,
            placebo: contrast.placebo,
            excess: contrast.excess(
                policy,
                stream: [key.stream, kind.rawValue, "\(cultures.target)", "\(proxy)"]
                    .joined(separator: "\u{1f}")
            )
        )
    }
}
