extension Metric {
    static let diversity: [Metric] = [
        Metric(
            "hill_numbers",
            "effective number of categories of order q",
            takes: "params q (number or \"inf\"); input counts or labels",
            source: "Hill 1973; Jost 2006"
        ) { given throws(Undefined) in
            .number(try given.abundance().hillNumber(given.order()))
        },
        Metric(
            "shannon_entropy",
            "entropy, plain or as a share of its largest value",
            takes:
                "params base (\"2\" or \"e\"), normalise (none, pielou, k), K; input counts or labels",
            source: "Shannon 1948; Pielou 1966"
        ) { given throws(Undefined) in
            let abundance = try given.abundance()
            switch try given.setting("normalise", else: "none") {
            case "none": return .number(try abundance.entropy(base: given.base()))
            case "pielou": return .number(try abundance.evenness())
            case "k":
                let categories = try given.count(setting: "K", else: 0)
                return .number(try abundance.evenness(among: categories))
            default: throw Undefined("'normalise' is none, pielou or k")
            }
        },
        Metric(
            "simpson",
            "dominance and its relatives",
            takes: "params variant (gini_simpson, unbiased, dominance, inverse, berger_parker, "
                + "collision_unbiased); input counts or labels",
            source: "Simpson 1949; Berger and Parker 1970"
        ) { given throws(Undefined) in
            let abundance = try given.abundance()
            switch try given.setting("variant", else: "gini_simpson") {
            case "gini_simpson": return .number(try abundance.giniSimpson())
            case "unbiased": return .number(try abundance.unbiasedGiniSimpson())
            case "dominance": return .number(try abundance.dominance())
            case "inverse": return .number(try abundance.inverseSimpson())
            case "berger_parker": return .number(try abundance.bergerParker())
            case "collision_unbiased": return .number(try abundance.collision())
            default: throw Undefined("'variant' is not known")
            }
        },
        Metric(
            "rarefaction",
            "expected number of categories in n draws without replacement",
            takes: "params n; input counts or labels",
            source: "Hurlbert 1971"
        ) { given throws(Undefined) in
            .number(try given.abundance().rarefied(to: given.count(setting: "n", else: 1)))
        },
        Metric(
            "chao1",
            "lower bound of the number of categories, seen or not",
            takes:
                "params variant (bias_corrected, classic), chao_jost_factor; input counts or labels",
            source: "Chao 1984, 1987; Chao and Jost 2012"
        ) { given throws(Undefined) in
            let variant = try given.setting("variant", else: "bias_corrected")
            try require(["bias_corrected", "classic"].contains(variant), "'variant' is not known")
            return .number(
                try given.abundance().chao1(
                    biasCorrected: variant == "bias_corrected",
                    finiteSample: given.flag(setting: "chao_jost_factor")
                )
            )
        },
        Metric(
            "good_turing_coverage",
            "share of the population that the seen categories cover",
            takes: "params variant (good, chao_jost); input counts or labels",
            source: "Good 1953; Chao and Jost 2012, equation 4"
        ) { given throws(Undefined) in
            let abundance = try given.abundance()
            switch try given.setting("variant", else: "good") {
            case "good": return .number(try abundance.goodCoverage())
            case "chao_jost": return .number(try abundance.chaoJostCoverage())
            default: throw Undefined("'variant' is good or chao_jost")
            }
        },
        Metric(
            "vendi_score",
            "effective number of things by their similarities",
            takes: "params q (number or \"inf\"); input K (rows), p (shares, optional)",
            source: "Friedman and Dieng 2023"
        ) { given throws(Undefined) in
            let shares = given.has("p") ? try given.numbers("p") : nil
            return .number(try vendiScore(given.rows("K"), order: given.order(), shares: shares))
        },
        Metric(
            "semantic_partition",
            "classes of texts by pairwise judgements of one meaning",
            takes: "input E (rows of 0 and 1)",
            source: "NoveltyBench 2025; DARLING 2025"
        ) { given throws(Undefined) in
            let partition = try semanticPartition(given.flagRows("E"))
            return .table([
                .init("greedy", .numbers(partition.greedy.map(Double.init))),
                .init("union_find", .numbers(partition.components.map(Double.init))),
                .init("distinct_greedy", .number(Double(partition.greedyCount))),
                .init("distinct_union_find", .number(Double(partition.componentCount))),
                .init("darling", .list(partition.distinctShare.map { .number(orNull: $0) })),
                .init("pairwise_diversity", .number(orNull: partition.pairwiseDiversity)),
            ])
        },
        Metric(
            "novelty_utility",
            "worth of a list of generations of which only the first of a class counts",
            takes: "params patience; input partition, utility",
            source: "NoveltyBench 2025"
        ) { given throws(Undefined) in
            .number(
                try novelUtility(
                    partition: given.counts("partition"),
                    utilities: given.numbers("utility"),
                    patience: given.setting("patience", else: 0.8)
                )
            )
        },
    ]

    static let distances: [Metric] = [
        Metric(
            "jensen_shannon_divergence",
            "divergence of two distributions in bits",
            takes: "input p, q (weights)",
            source: "Lin 1991"
        ) { given throws(Undefined) in
            .number(try jensenShannonDivergence(given.numbers("p"), given.numbers("q")))
        },
        Metric(
            "total_variation",
            "half the sum of absolute differences of two distributions",
            takes: "input p, q (weights)",
            source: "Levin, Peres and Wilmer, Markov Chains, chapter 4"
        ) { given throws(Undefined) in
            .number(try totalVariation(given.numbers("p"), given.numbers("q")))
        },
    ]
}

extension MetricArguments {
    fileprivate func abundance() throws(Undefined) -> Abundance {
        if has("labels") { return Abundance(labels: try texts("labels")) }
        return try Abundance(counts: counts("counts"))
    }

    /// The base of a logarithm: a number or its text, none for e.
    fileprivate func base() throws(Undefined) -> Double? {
        switch settings["base"] {
        case .none, .text("e")?: return nil
        case .number(let base)?: return base
        case .text(let text)?: return try defined(Double(text), else: "'base' is not a number")
        default: throw Undefined("'base' is not a number")
        }
    }
}
