import Evidence

extension MethodsPage {
    /// One number that is fixed beforehand.
    struct Threshold {
        var name: String
        var value: String
        var meaning: Sentence
    }

    var thresholds: [Threshold] {
        let policy = site.methods.policy
        func threshold(_ name: String, _ value: String, _ meaning: Sentence) -> Threshold {
            Threshold(name: name, value: value, meaning: meaning)
        }
        return [
            threshold(
                "minimumItems",
                "\(policy.minimumItems)",
                Sentence("Fewer compared items than this give no interval and no finding.")
            ),
            threshold(
                "minimumPlacebos",
                "\(policy.minimumPlacebos)",
                Sentence("Fewer placebo cultures than this give no interval and no finding.")
            ),
            threshold(
                "minimumLeaks",
                Figure.decimal(policy.minimumLeaks, places: 1),
                Sentence(
                    "Fewer leaks than this to the proxy or any placebo, those that all share left out, give no interval and no finding; a culture drawn by lot must get a fifth of them, or one if that is less."
                )
            ),
            threshold(
                "bootstrapLeaks",
                Figure.decimal(policy.bootstrapLeaks, places: 1),
                Sentence(
                    "From this many leaks on, seen or by chance, intervals of an excess come from the bootstrap, below from scores."
                )
            ),
            threshold(
                "level",
                Figure.percent(policy.level) + " %",
                Sentence("The level of intervals, before any adjustment.")
            ),
            threshold(
                "power",
                Figure.percent(policy.power) + " %",
                Sentence("The power at which the detectable excess is stated.")
            ),
            threshold(
                "resamples",
                Figure.count(policy.resamples),
                Sentence("Bootstrap resamples at least; adjusted levels take more.")
            ),
            threshold(
                "permutations",
                Figure.count(policy.permutations),
                Sentence("Random exchanges at least, where they are too many to count.")
            ),
            threshold(
                "equalisedClusters",
                "\(policy.equalisedClusters)",
                Sentence("How many top answers each gold keeps in the subset equalised.")
            ),
            threshold(
                "specificLimit",
                "\(policy.specificLimit)",
                Sentence("A leak is specific when at most so many other cultures accept it.")
            ),
            threshold(
                "mostCompared",
                "\(policy.mostCompared)",
                Sentence("With more models than this none are compared unless they are named.")
            ),
            threshold(
                "deals",
                Figure.count(policy.deals),
                Sentence("How often the hits of a flattening matrix are dealt anew.")
            ),
            threshold(
                "seed",
                "\(policy.seed)",
                Sentence("The seed of all draws: the same answers and seed give the same figures.")
            ),
        ]
    }
}
