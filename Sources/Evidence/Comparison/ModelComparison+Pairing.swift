import Statistics
import Vocabulary

/// Compares models two by two on the questions that both answered under one condition.
///
/// - Parameter names: the models to compare; without any, all of them while they are few enough.
/// - Returns: the comparisons, and what was left out.
func modelComparisons(
    _ tables: [AnswerTable],
    among names: [String]?,
    _ policy: EvidencePolicy
) -> (rows: [ModelComparison], leftOut: [LeftOut]) {
    let chosen = tables.filter { names?.contains($0.key.model) ?? true }
    let groups = Dictionary(grouping: chosen) { [$0.key.suite, $0.key.condition] }
    var rows: [ModelComparison] = []
    var leftOut: [LeftOut] = []
    for (key, tables) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        guard names != nil || tables.count <= policy.mostCompared else {
            leftOut.append(
                LeftOut(
                    suite: key[0],
                    condition: key[1],
                    reason: .tooManyModels,
                    count: tables.count,
                    text: "\(key[0]), \(key[1]): \(tables.count) models are not compared two by "
                        + "two; up to \(policy.mostCompared) are, or those that are named"
                )
            )
            continue
        }
        let sides = tables.sorted { $0.key < $1.key }.map(ComparedSide.init)
        for (place, first) in sides.enumerated() {
            for second in sides[(place + 1)...] {
                rows += first.table.cultures.proxies.compactMap { declared, _ in
                    first.compared(with: second, declared.tag, policy)
                }
            }
        }
    }
    return (rows, leftOut)
}

/// One model's table, its questions by place and their modal answers.
private struct ComparedSide {
    var table: AnswerTable
    private var places: [String: Int]
    private var modal: [Judgement?]

    init(_ table: AnswerTable) {
        self.table = table
        places = Dictionary(
            table.items.enumerated().map { ($0.element.question, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        modal = table.given.map { ModalAnswer($0)?.judgement }
    }

    func compared(
        with other: ComparedSide,
        _ proxy: LocaleTag,
        _ policy: EvidencePolicy
    ) -> ModelComparison? {
        let target = table.cultures.target
        guard let mine = PairScores(table, proxy), let theirs = PairScores(other.table, proxy)
        else { return nil }
        var correct: [(Double, Double)] = []
        var leaks: [Double] = []
        var excess = PairedExcess()
        var correctFlips = (first: 0, second: 0)
        var leakFlips = (first: 0, second: 0)
        for (index, item) in table.items.enumerated() {
            guard let there = other.places[item.question], let a = mine.scores(index),
                let b = theirs.scores(there)
            else { continue }
            correct.append((a.correct, b.correct))
            leaks.append(a.leak - b.leak)
            if let own = a.matched, let others = b.matched { excess.add(own, others) }
            guard let first = modal[index], let second = other.modal[there] else { continue }
            let right = (first.accepts(target), second.accepts(target))
            if right.0, !right.1 { correctFlips.first += 1 }
            if right.1, !right.0 { correctFlips.second += 1 }
            let leak = (
                first.verdict(target: target, proxy: proxy) == .leak,
                second.verdict(target: target, proxy: proxy) == .leak
            )
            if leak.0, !leak.1 { leakFlips.first += 1 }
            if leak.1, !leak.0 { leakFlips.second += 1 }
        }
        let stream = [table.key.stream, other.table.key.stream, "\(target)", "\(proxy)"]
            .joined(separator: "\u{1f}")
        let n = Double(correct.count)
        guard
            let difference = Estimate.mean(
                correct.map { $0.0 - $0.1 },
                policy,
                stream: stream + "\u{1f}correct"
            ),
            let leak = Estimate.mean(leaks, policy, stream: stream + "\u{1f}leak"),
            let correctTest = VerdictFlips(correctFlips.first, correctFlips.second),
            let leakTest = VerdictFlips(leakFlips.first, leakFlips.second)
        else { return nil }
        return ModelComparison(
            suite: table.key.suite,
            first: table.key.model,
            firstOrigin: table.key.origin,
            second: other.table.key.model,
            secondOrigin: other.table.key.origin,
            condition: table.key.condition,
            target: target,
            proxy: proxy,
            n: correct.count,
            firstCorrect: correct.reduce(0) { $0 + $1.0 } / n,
            secondCorrect: correct.reduce(0) { $0 + $1.1 } / n,
            correct: difference,
            leak: leak,
            excess: excess.estimate(policy, stream: stream + "\u{1f}excess"),
            correctFlips: correctTest,
            leakFlips: leakTest
        )
    }
}

/// What one table says of each question for one proxy.
private struct PairScores {
    private var table: AnswerTable
    private var index: Int
    private var place: Int

    init?(_ table: AnswerTable, _ proxy: LocaleTag) {
        guard let index = table.cultures.proxies.firstIndex(where: { $0.declared.tag == proxy })
        else { return nil }
        self.table = table
        self.index = index
        place = table.cultures.proxies[index].place
    }

    /// The scores of an item; none where target and proxy are not compared on it.
    func scores(_ number: Int) -> (correct: Double, leak: Double, matched: MatchedTerm?)? {
        let item = table.items[number]
        guard item.isValid[place], let shares = item.whole.shares[index] else { return nil }
        let matched = item.matchedTerm(
            of: place,
            proxy: index,
            in: .all,
            placebos: table.cultures.placebos
        )
        return (shares.correct, item.whole.leak[place], matched)
    }
}

extension VerdictFlips {
    fileprivate init?(_ first: Int, _ second: Int) {
        guard let test = mcNemarTest(first, second) else { return nil }
        self.init(firstOnly: first, secondOnly: second, p: test.twoSided)
    }
}
