extension Metric {
    static let testing: [Metric] = [
        Metric(
            "holm",
            "p-values of a family, adjusted step down",
            takes: "input p",
            source: "Holm 1979"
        ) { given throws(Undefined) in
            try given.adjusted(holm)
        },
        Metric(
            "benjamini_hochberg",
            "p-values adjusted for the false discovery rate",
            takes: "input p",
            source: "Benjamini and Hochberg 1995"
        ) { given throws(Undefined) in
            try given.adjusted(benjaminiHochberg)
        },
        Metric(
            "binomial_exact",
            "exact binomial and sign test",
            takes:
                "params p0, alternative (two-sided, greater, less); input k and n, or differences",
            source: "method of small p-values, Fay 2010"
        ) { given throws(Undefined) in
            if given.has("differences") {
                let moving = try given.numbers("differences").filter { $0 != 0 }
                let p = try defined(signTest(moving), else: "no p-value")
                let positive = moving.count { $0 > 0 }
                return .values([
                    "k": Double(positive), "n": Double(moving.count), "p": p,
                ])
            }
            let alternative: Alternative
            switch try given.setting("alternative", else: "two-sided") {
            case "two-sided": alternative = .twoSided
            case "greater": alternative = .greater
            case "less": alternative = .less
            default: throw Undefined("'alternative' is two-sided, greater or less")
            }
            let p = binomialTest(
                successes: try given.count("k"),
                of: try given.count("n"),
                chance: try given.setting("p0", else: 0.5),
                alternative: alternative
            )
            return .number(try defined(p, else: "k outside [0,n] or p0 outside [0,1]"))
        },
        Metric(
            "mcnemar_exact",
            "exact test of paired verdicts that flip",
            takes: "input b, c",
            source: "McNemar 1947"
        ) { given throws(Undefined) in
            let test = try defined(
                mcNemarTest(try given.count("b"), try given.count("c")),
                else: "a count is negative"
            )
            return .values(["p_two_sided": test.twoSided, "p_greater": test.greater])
        },
        Metric(
            "sign_flip_permutation_exact",
            "permutation test of a mean over every turn of signs",
            takes: "input d (at most 30 values that are not zero)",
            source: "Fisher 1935, section 21"
        ) { given throws(Undefined) in
            let values = try given.numbers("d")
            let moving = values.count { $0 != 0 }
            try require(moving <= 30, "more than 30 values: draw arrangements instead")
            var unused = WordStream(seed: 0)
            let test = signFlipTest(values, exactLimit: 30, using: &unused)
            return .values(["p_two_sided": test.twoSided, "p_greater": test.greater])
        },
    ]
}

extension MetricArguments {
    fileprivate func adjusted(_ method: ([Double]) -> [Double]?) throws(Undefined) -> Datum {
        let adjusted = try defined(method(plainNumbers("p")), else: "p outside [0,1]")
        return .table([
            .init("adjusted", .numbers(adjusted)),
            .init("reject_05", .list(adjusted.map { .flag($0 <= 0.05) })),
        ])
    }
}
