extension Metric {
    static let association: [Metric] = [
        Metric(
            "odds_ratio_haldane",
            "odds ratio of a two-by-two table, half an observation added where asked",
            takes: "params correction (none, if_zero, always), level; input table",
            source: "Haldane 1955; Woolf 1955"
        ) { given throws(Undefined) in
            let table = try given.rows("table")
            try require(table.count == 2 && table.allSatisfy { $0.count == 2 }, "not two by two")
            let word = try given.setting("correction", else: "if_zero")
            let correction = try defined(
                HaldaneCorrection(rawValue: word),
                else: "'correction' is none, if_zero or always"
            )
            let odds = try oddsRatio(
                table[0][0],
                table[0][1],
                table[1][0],
                table[1][1],
                correction: correction,
                level: given.setting("level", else: 0.95)
            )
            return .values([
                "or": odds.ratio, "log_or": odds.logarithm, "se_log": odds.standardError,
                "lower": odds.interval.low, "upper": odds.interval.high,
            ])
        },
        Metric(
            "mantel_haenszel",
            "odds ratio common to several tables",
            takes: "input strata (two-by-two tables)",
            source: "Mantel and Haenszel 1959; Robins, Breslow and Greenland 1986"
        ) { given throws(Undefined) in
            var strata: [Stratum] = []
            for table in try given.cubes("strata") {
                try require(
                    table.count == 2 && table.allSatisfy { $0.count == 2 },
                    "not two by two"
                )
                strata.append(Stratum(table[0][0], table[0][1], table[1][0], table[1][1]))
            }
            let result = try mantelHaenszel(strata)
            return .values([
                "or": result.ratio, "log_or": result.logarithm, "se_log": result.standardError,
                "cmh_chi2": result.chiSquare, "p": result.p,
            ])
        },
        Metric(
            "cohens_h",
            "effect size of two shares",
            takes: "input p1, p2",
            source: "Cohen 1988, chapter 6"
        ) { given throws(Undefined) in
            let h = cohensH(try given.number("p1"), try given.number("p2"))
            return .number(try defined(h, else: "p outside [0,1]"))
        },
    ]
}
