extension Metric {
    static let calibration: [Metric] = [
        Metric(
            "expected_calibration_error",
            "distance of stated chances from what came true",
            takes: "params bins; input p, y",
            source: "Naeini et al. 2015; Guo et al. 2017; Brier 1950"
        ) { given throws(Undefined) in
            let error = try calibrationError(
                given.numbers("p"),
                outcomes: given.flags("y"),
                bins: given.count(setting: "bins", else: 10)
            )
            return .values(["ece": error.expected, "mce": error.maximum, "brier": error.brier])
        },
        Metric(
            "auroc",
            "chance that a positive scores above a negative",
            takes: "input scores, labels (0 or 1)",
            source: "Hanley and McNeil 1982"
        ) { given throws(Undefined) in
            let labels = try given.flags("labels")
            return .number(try areaUnderCurve(scores: given.numbers("scores"), isPositive: labels))
        },
        Metric(
            "order_calibration",
            "precision and recall of valid continuations along a ranking",
            takes: "params tau; input valid (ranked), n_valid_total",
            source: "arXiv 2605.11128"
        ) { given throws(Undefined) in
            let order = try orderCalibration(
                given.flags("valid"),
                valid: given.count("n_valid_total"),
                threshold: given.setting("tau", else: 1)
            )
            return .table([
                .init("precision", .numbers(order.precision)),
                .init("recall", .numbers(order.recall)),
                .init("oracle_recall", .number(order.oracleRecall)),
                .init("best_f1", .number(order.bestF1)),
                .init("average_precision", .number(order.averagePrecision)),
            ])
        },
        Metric(
            "shape_calibration",
            "valid mass and its evenness from top probabilities",
            takes: "input p (object of probabilities), valid (texts)",
            source: "arXiv 2605.11128"
        ) { given throws(Undefined) in
            let shape = try shapeCalibration(given.weights("p"), valid: given.texts("valid"))
            return .values([
                "validity": shape.validity, "validity_upper": shape.validityLimit,
                "unseen_mass": shape.unseenMass, "diversity": shape.diversity,
                "top1_share": shape.topShare,
            ])
        },
        Metric(
            "pass_at_k",
            "chance that any, and that all, of k draws are right",
            takes: "params k; input n, c",
            source: "Chen et al. 2021"
        ) { given throws(Undefined) in
            let pass = try passAtK(
                samples: given.count("n"),
                right: given.count("c"),
                k: given.count(setting: "k", else: 1)
            )
            return .values(["pass_at_k": pass.any, "pass_hat_k": pass.all])
        },
    ]
}
