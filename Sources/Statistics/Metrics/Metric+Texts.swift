extension Metric {
    static let texts: [Metric] = [
        Metric(
            "char_ngram_jaccard",
            "mean overlap of sets of character n-grams",
            takes: "params n, mode (intra, inter); input texts, or texts_a and texts_b",
            source: "arXiv 2510.22954"
        ) { given throws(Undefined) in
            let n = try given.count(setting: "n", else: 4)
            guard try given.isInter() else {
                return .number(try meanNGramOverlap(given.texts("texts"), n: n))
            }
            let other = try given.texts("texts_b")
            return .number(try meanNGramOverlap(given.texts("texts_a"), with: other, n: n))
        },
        Metric(
            "chrf_pairwise",
            "mean chrF2 over ordered pairs of texts",
            takes: "params mode (intra, inter); input texts, or texts_a and texts_b",
            source: "Popović 2015"
        ) { given throws(Undefined) in
            guard try given.isInter() else {
                return .number(try meanChrF(given.texts("texts")))
            }
            let references = try given.texts("texts_b")
            return .number(try meanChrF(given.texts("texts_a"), against: references))
        },
        Metric(
            "distinct_n",
            "share of n-grams of tokens that are distinct",
            takes: "params n, variant (pooled, mean_per_text); input texts (lists of tokens)",
            source: "Li et al. 2016"
        ) { given throws(Undefined) in
            let variant = try given.setting("variant", else: "pooled")
            try require(["pooled", "mean_per_text"].contains(variant), "'variant' is not known")
            return .number(
                try distinctN(
                    given.textRows("texts"),
                    n: given.count(setting: "n", else: 1),
                    pooling: variant == "pooled" ? .pooled : .meanPerText
                )
            )
        },
        Metric(
            "ead",
            "distinct n-grams over those expected by chance",
            takes: "params variant (single with n, averaged with n_min and n_max), V; "
                + "input texts (lists of tokens)",
            source: "Liu et al. 2022; Kirk et al. 2024"
        ) { given throws(Undefined) in
            let texts = try given.textRows("texts")
            let vocabulary = try given.count(setting: "V", else: 50_257)
            if try given.setting("variant", else: "single") == "averaged" {
                let low = try given.count(setting: "n_min", else: 1)
                let high = try given.count(setting: "n_max", else: 5)
                try require(low <= high, "n_min is above n_max")
                return .number(
                    try expectationAdjustedDistinct(
                        texts,
                        lengths: low...high,
                        vocabulary: vocabulary
                    )
                )
            }
            let n = try given.count(setting: "n", else: 1)
            return .number(try expectationAdjustedDistinct(texts, n: n, vocabulary: vocabulary))
        },
        Metric(
            "compression_ratio",
            "bytes of texts over bytes of their zlib stream, or the distance of two texts",
            takes: "params level, variant (ratio, ncd); input texts, or x and y",
            source: "Cilibrasi and Vitányi 2005; RFC 1950"
        ) { given throws(Undefined) in
            let level = try given.count(setting: "level", else: 6)
            if try given.setting("variant", else: "ratio") == "ncd" {
                let distance = try compressionDistance(
                    given.text("x"),
                    given.text("y"),
                    level: level
                )
                return .number(distance)
            }
            let ratio = try compressionRatio(given.texts("texts"), level: level)
            return .values([
                "raw_bytes": Double(ratio.rawBytes),
                "zlib_bytes": Double(ratio.compressedBytes),
                "ratio": ratio.ratio,
            ])
        },
        Metric(
            "lz76",
            "phrases of the exhaustive history of a text",
            takes: "input text",
            source: "Lempel and Ziv 1976; Kaspar and Schuster 1987"
        ) { given throws(Undefined) in
            let complexity = try lempelZivComplexity(given.text("text"))
            return .values([
                "phrases": Double(complexity.phrases), "normalised": complexity.normalised,
            ])
        },
        Metric(
            "cosine_mean_pairwise",
            "mean cosine of vectors",
            takes: "params mode (intra, inter, self_inclusive); input X, and Y for inter",
            source: "arXiv 2510.22954"
        ) { given throws(Undefined) in
            let x = try given.rows("X")
            switch try given.setting("mode", else: "intra") {
            case "intra": return .number(try meanCosine(x))
            case "inter": return .number(try meanCosine(x, with: given.rows("Y")))
            case "self_inclusive": return .number(try selfInclusiveCosine(x))
            default: throw Undefined("'mode' is intra, inter or self_inclusive")
            }
        },
        Metric(
            "sentence_frequency",
            "how rare the words of a sentence are",
            takes: "params unseen_count, unseen_p; input tokens, counts, total",
            source: "arXiv 2604.02176"
        ) { given throws(Undefined) in
            let counts = try given.weights("counts")
            let size =
                given.has("total")
                ? try given.number("total") : counts.values.sorted().reduce(0, +)
            let rarity = try sentenceRarity(
                given.texts("tokens"),
                counts: counts,
                corpusSize: size,
                unseenCount: given.setting("unseen_count", else: 1),
                unseenShare: given.setting("unseen_p", else: 1e-8)
            )
            return .values([
                "log_rarity_a": rarity.logarithmByCount,
                "rarity_a": rarity.byCount,
                "log_rarity_b": rarity.logarithmByShare,
                "rarity_b": rarity.byShare,
            ])
        },
    ]
}

extension MetricArguments {
    /// Whether two lists are compared with each other; by the mode, or by what was given.
    fileprivate func isInter() throws(Undefined) -> Bool {
        let mode = try setting("mode", else: has("texts_b") ? "inter" : "intra")
        try require(["intra", "inter"].contains(mode), "'mode' is intra or inter")
        return mode == "inter"
    }
}
