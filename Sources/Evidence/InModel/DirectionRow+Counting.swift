import Statistics
import Vocabulary

extension AnswerTable {
    /// Whether answers to these prompts are held against answers about other cultures.
    var isPlain: Bool {
        if standsApart(condition: key.condition) || isChoice { return false }
        return switch Framing(rawValue: key.condition) {
        case .unmarked, .proxy, .fictional: false
        default: true
        }
    }

    /// Whether its answers were chosen from lists, whatever a recording calls the condition.
    var isChoice: Bool { given.first?.first?.pick != nil }

    /// Which way answers about target and proxies fall together; empty without answers about them.
    func directions(_ others: ModalAnswers, _ policy: EvidencePolicy) -> [DirectionRow] {
        guard isPlain else { return [] }
        let own = given.map { ModalAnswer($0) }
        return cultures.proxies.compactMap { declared, place in
            let conditions = [Framing.proxy.rawValue, key.condition]
            guard let about = others.first(conditions, of: key, about: declared.tag) else {
                return nil
            }
            var counts = DirectionCounts()
            for (item, ours) in zip(items, own) {
                guard item.isValid[place], !item.overlap[place],
                    let theirs = about.answers[item.question], theirs.isCoded,
                    let ours, ours.isCoded
                else { continue }
                counts.add(
                    same: ours.saying.agrees(with: theirs.saying),
                    rightForTarget: ours.judgement.accepts(cultures.target),
                    rightForProxy: theirs.judgement.accepts(declared.tag),
                    cluster: item.cluster
                )
            }
            return counts.row(self, declared.tag, about.condition, policy)
        }
    }
}

/// Counts questions by whether both answers are the same, and for whom they are right.
private struct DirectionCounts {
    private var same: [Double] = []
    private var clusters: [String] = []
    private var sameTargetOnly = 0
    private var sameProxyOnly = 0
    private var differentTargetOnly = 0
    private var differentProxyOnly = 0

    mutating func add(same: Bool, rightForTarget: Bool, rightForProxy: Bool, cluster: String) {
        self.same.append(same ? 1 : 0)
        clusters.append(cluster)
        // Right for both or for neither says nothing of a direction.
        switch (same, rightForTarget, rightForProxy) {
        case (true, true, false): sameTargetOnly += 1
        case (true, false, true): sameProxyOnly += 1
        case (false, true, false): differentTargetOnly += 1
        case (false, false, true): differentProxyOnly += 1
        default: break
        }
    }

    func row(
        _ table: AnswerTable,
        _ proxy: LocaleTag,
        _ condition: String,
        _ policy: EvidencePolicy
    ) -> DirectionRow? {
        guard let share = Estimate.share(same, clusters, policy) else { return nil }
        let p = fisherExactTest(
            sameTargetOnly,
            sameProxyOnly,
            differentTargetOnly,
            differentProxyOnly
        )
        return DirectionRow(
            suite: table.key.suite,
            model: table.key.model,
            origin: table.key.origin,
            condition: table.key.condition,
            target: table.cultures.target,
            proxy: proxy,
            proxyCondition: condition,
            n: same.count,
            same: share,
            sameTargetOnly: sameTargetOnly,
            sameProxyOnly: sameProxyOnly,
            differentTargetOnly: differentTargetOnly,
            differentProxyOnly: differentProxyOnly,
            p: p,
            verdict: verdict(p, proxy, policy)
        )
    }

    private func verdict(_ p: Double?, _ proxy: LocaleTag, _ policy: EvidencePolicy) -> String {
        guard let p else {
            return "no direction can be told: too few answers that are right for one side only"
        }
        // Cross products compare the odds without dividing by zero.
        let towards = sameProxyOnly * differentTargetOnly
        let away = sameTargetOnly * differentProxyOnly
        guard p <= 1 - policy.level, towards != away else {
            return "the split of same answers is not distinguishable from that of differing ones"
        }
        return towards > away
            ? "same answers are right for \(proxy) more often than differing ones"
            : "same answers are right for the target more often than differing ones"
    }
}
