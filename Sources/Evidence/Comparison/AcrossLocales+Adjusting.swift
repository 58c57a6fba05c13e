import Statistics
import Vocabulary

/// Adjusts the headline tests of several locales and all their models as one family.
///
/// The family holds one test a suite, model, condition, target and proxy: the excess over all
/// items, where there is enough for a test and answers count in the headline. The false discovery
/// rate is that of Benjamini and Hochberg (1995); tests of one model share questions, which the
/// procedure allows where tests depend on each other positively.
public func acrossLocales(_ evidence: [LocaleEvidence]) -> AcrossLocales {
    let tested = evidence.flatMap(\.rows).filter {
        $0.subset == .all && $0.p != nil && !standsApart(condition: $0.condition)
    }
    .sorted { $0.order.lexicographicallyPrecedes($1.order) }
    let p = tested.compactMap(\.p)
    let adjusted = benjaminiHochberg(p) ?? p
    let rows = zip(tested, adjusted).compactMap { row, discovery -> FamilyRow? in
        guard let p = row.p, let excess = row.excess else { return nil }
        return FamilyRow(
            suite: row.suite,
            model: row.model,
            origin: row.origin,
            condition: row.condition,
            target: row.target,
            proxy: row.proxy,
            excess: excess,
            p: p,
            pHolm: row.pAdjusted,
            pDiscovery: discovery
        )
    }
    return AcrossLocales(rows: rows, family: family(of: rows))
}

private func family(of rows: [FamilyRow]) -> String {
    guard !rows.isEmpty else { return "no tests" }
    let models = Set(rows.map { [$0.model, $0.origin.rawValue] }).count
    let locales = Set(rows.map(\.target)).count
    let pairs = Set(rows.map { "\($0.target) \($0.proxy)" }).count
    func counted(_ n: Int, _ noun: String) -> String { "\(n) \(noun)\(n == 1 ? "" : "s")" }
    return "false discovery rate of Benjamini and Hochberg over \(counted(rows.count, "test")): "
        + "\(counted(models, "model")) × \(counted(locales, "locale")), "
        + "\(counted(pairs, "pair")) of target and proxy, subset all, "
        + "each suite and condition apart"
}

extension EvidenceRow {
    fileprivate var order: [String] {
        [suite, model, condition, origin.rawValue, target.rawValue, proxy.rawValue]
    }
}
