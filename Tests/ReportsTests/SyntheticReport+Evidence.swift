import Vocabulary

@testable import Evidence

extension SyntheticReport {
    mutating func row(
        _ model: String,
        _ origin: AnswerOrigin,
        _ condition: String,
        _ proxy: DeclaredProxy,
        _ subset: Subset,
        lean: Double
    ) -> EvidenceRow {
        let excess = lean + generator.unit() * 0.04 - 0.02
        let leak = 0.1 + excess
        let shares = VerdictShares(
            distinct: 0.217,
            shared: 0.219,
            mixed: 0.021,
            leak: leak,
            other: 0.463 - leak,
            refused: 0.05,
            uncodable: 0.03
        )
        let half = subset == .all ? 0.022 : 0.04
        let finding: Finding = excess > half ? .leans : .indistinguishable
        return EvidenceRow(
            suite: "blend",
            model: model,
            origin: origin,
            condition: condition,
            target: pack.tag,
            proxy: proxy.tag,
            kind: proxy.kind,
            subset: subset,
            n: 443,
            shares: shares,
            floor: proxy.kind == .regional ? 0.592 : 0.262,
            lift: shares.correct - (proxy.kind == .regional ? 0.592 : 0.262),
            placebo: 0.1,
            excess: excess,
            excessLow: excess - half,
            excessHigh: excess + half,
            adjustedLow: excess - half * 1.5,
            adjustedHigh: excess + half * 1.5,
            p: 0.012,
            pAdjusted: subset == .contrastive ? nil : 0.0002,
            rank: 3.5,
            cultures: 18,
            placebos: 15,
            mde: 0.031,
            finding: finding,
            verdict: finding == .leans
                ? "Answers match this proxy more often than chance overlap explains (\(subset))."
                : "Not distinguishable from chance overlap (\(subset), \(proxy.tag), \(model)).",
            matched: Estimate(
                value: excess - 0.01,
                low: excess - half - 0.01,
                high: excess + half - 0.01,
                n: 431,
                method: .bca
            ),
            matchedPlacebos: 14,
            placeboRange: -0.03...0.025
        )
    }

    mutating func leaks(_ model: String, _ condition: String, lean: Double) -> [CultureLeak] {
        names.keys.sorted().filter { $0 != pack.tag }.map { culture in
            let kind = pack.proxies.first { $0.tag == culture }?.kind
            let excess = (kind == nil ? 0 : lean) + generator.unit() * 0.05 - 0.025
            return CultureLeak(
                suite: "blend",
                model: model,
                condition: condition,
                target: pack.tag,
                culture: culture,
                kind: kind,
                n: 440,
                leak: 0.1 + excess,
                excess: culture == LocaleTag("ko-KP") ? nil : excess,
                low: culture == LocaleTag("ko-KP") ? nil : excess - 0.022,
                high: culture == LocaleTag("ko-KP") ? nil : excess + 0.022
            )
        }
    }

    mutating func facetRow(
        _ model: String,
        _ condition: String,
        _ proxy: DeclaredProxy,
        _ facet: String
    ) -> FacetRow {
        let excess = generator.unit() * 0.1 - 0.05
        return FacetRow(
            suite: "blend",
            model: model,
            condition: condition,
            target: pack.tag,
            proxy: proxy.tag,
            facet: facet,
            n: 81,
            shares: VerdictShares(
                distinct: 0.3,
                shared: 0.2,
                mixed: 0,
                leak: 0.1,
                other: 0.4,
                refused: 0,
                uncodable: 0
            ),
            floor: 0.25,
            placebo: 0.09,
            excess: excess,
            low: excess - 0.06,
            high: facet == "money" ? nil : excess + 0.06
        )
    }
}
