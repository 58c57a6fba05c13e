extension Metric {
    static let agreement: [Metric] = [
        Metric(
            "krippendorff_nominal",
            "agreement on labels beyond chance",
            takes: "input units (rows of labels, null for missing)",
            source: "Krippendorff, Content Analysis, chapter 12"
        ) { given throws(Undefined) in
            .number(try nominalAlpha(given.sparseRows("units")))
        },
        Metric(
            "krippendorff_interval",
            "agreement on numbers beyond chance",
            takes: "input units (rows of numbers, null for missing)",
            source: "Krippendorff, Content Analysis, chapter 12"
        ) { given throws(Undefined) in
            var units: [[Double?]] = []
            for row in try given.sparseRows("units") {
                var unit: [Double?] = []
                for datum in row {
                    unit.append(
                        try datum.map { d throws(Undefined) in try given.number(d, "units") }
                    )
                }
                units.append(unit)
            }
            return .number(try intervalAlpha(units))
        },
        Metric(
            "fleiss_kappa",
            "agreement of many raters on categories",
            takes: "input table (items × categories, counts)",
            source: "Fleiss 1971"
        ) { given throws(Undefined) in
            .number(try fleissKappa(given.countRows("table")))
        },
        Metric(
            "total_agreement_rate",
            "how far repeated outputs are the same",
            takes: "input items (rows of texts)",
            source: "Atil et al. 2024"
        ) { given throws(Undefined) in
            let agreement = try repeatedAgreement(given.textRows("items"))
            return .values([
                "tar": agreement.totalAgreementRate,
                "modal_share": agreement.modalShare,
                "pairwise": agreement.pairwise,
            ])
        },
        Metric(
            "icc",
            "the six intraclass correlations",
            takes: "input X (targets × raters)",
            source: "Shrout and Fleiss 1979"
        ) { given throws(Undefined) in
            let icc = try intraclassCorrelation(given.rows("X"))
            return .values([
                "ICC(1,1)": icc.oneWaySingle, "ICC(2,1)": icc.randomSingle,
                "ICC(3,1)": icc.fixedSingle, "ICC(1,k)": icc.oneWayMean,
                "ICC(2,k)": icc.randomMean, "ICC(3,k)": icc.fixedMean,
            ])
        },
        Metric(
            "cronbach_alpha",
            "how far items measure the same",
            takes: "input X (targets × items)",
            source: "Cronbach 1951"
        ) { given throws(Undefined) in
            .number(try cronbachAlpha(given.rows("X")))
        },
        Metric(
            "mcdonald_omega",
            "share of the variance of a sum that one factor explains",
            takes: "params mode (from_loadings, from_covariance); input lambda and psi, or R",
            source: "McDonald 1999; Rubin and Thayer 1982"
        ) { given throws(Undefined) in
            let mode = try given.setting(
                "mode",
                else: given.has("R") ? "from_covariance" : "from_loadings"
            )
            switch mode {
            case "from_loadings":
                return .number(
                    try mcDonaldOmega(
                        loadings: given.numbers("lambda"),
                        uniqueness: given.numbers("psi")
                    )
                )
            case "from_covariance": return .number(try mcDonaldOmega(covariance: given.rows("R")))
            default: throw Undefined("'mode' is from_loadings or from_covariance")
            }
        },
    ]

    static let variance: [Metric] = [
        Metric(
            "variance_components",
            "variance between and within groups, or of personas, items and runs",
            takes: "params design (one_way, two_way); input groups, or Y (personas × items × runs)",
            source: "Searle, Casella and McCulloch, Variance Components"
        ) { given throws(Undefined) in
            if try given.setting("design", else: given.has("Y") ? "two_way" : "one_way")
                == "two_way"
            {
                let parts = try twoWayComponents(given.cubes("Y"))
                return .values([
                    "MS_persona": parts.meanSquares.persona,
                    "MS_item": parts.meanSquares.item,
                    "MS_inter": parts.meanSquares.interaction,
                    "MS_run": parts.meanSquares.run,
                    "s2_run": parts.runVariance,
                    "s2_inter": parts.interactionVariance,
                    "s2_persona": parts.personaVariance,
                    "s2_item": parts.itemVariance,
                ])
            }
            let parts = try oneWayComponents(given.rows("groups"))
            return .values([
                "MSB": parts.meanSquareBetween, "MSW": parts.meanSquareWithin,
                "n0": parts.effectiveSize, "F": parts.f,
                "s2_between": parts.between, "s2_within": parts.within,
                "icc": parts.intraclass, "eta2": parts.etaSquared, "omega2": parts.omegaSquared,
            ])
        },
        Metric(
            "permanova_f",
            "share of distances that lies between groups",
            takes: "input D (rows), groups",
            source: "Anderson 2001"
        ) { given throws(Undefined) in
            let result = try permanova(given.rows("D"), groups: given.labels("groups"))
            return .values([
                "F": result.f, "SS_total": result.totalSquares,
                "SS_within": result.withinSquares, "R2": result.rSquared,
            ])
        },
    ]
}
