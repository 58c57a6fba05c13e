import Evidence
import Vocabulary

extension LocaleTable {
    /// Surface accuracy and proxy mass, the points of the plane.
    static let plane = LocaleTable(
        "plane",
        Sentence("Surface accuracy and proxy mass"),
        group + [.proxy, .n, .correct]
            + estimate(
                "mass",
                Sentence(
                    "Share of samples that leak although the most frequent answer is right, minus that of placebos."
                )
            )
    ) { page, file in
        for (row, mass, correct) in page.masses {
            file.group(row.suite, row.model, row.origin, row.condition)
            file.text(row.proxy)
            file.integers(mass.n)
            file.numbers(correct)
            file.estimate(mass)
        }
    }

    private static let measured: [DataField] =
        estimate(
            "share",
            Sentence("The share that is measured; of markers, names per 100 entities.")
        ) + [.placeboShare]
        + estimate(
            "difference",
            Sentence("The share minus that of placebos or of all cultures.")
        )

    /// What right answers may hide.
    static let masked = LocaleTable(
        "masked",
        Sentence("What right answers may hide"),
        group + [.otherCondition, .measure, .proxy, .n] + measured
    ) { page, file in
        for row in page.report.evidence.masked {
            file.group(row.suite, row.model, row.origin, row.condition)
            file.text(row.otherCondition)
            file.name(row.kind)
            file.text(row.proxy)
            file.integers(row.share.n)
            file.estimate(row.share)
            file.numbers(row.placebo)
            file.estimate(row.excess)
        }
    }

    /// How far samples of one item agree.
    static let samples = LocaleTable(
        "samples",
        Sentence("Samples"),
        group + [
            .framing, .items, .answers,
            .integer("repeated", Sentence("Items with several answers.")),
        ]
            + estimate(
                "agreement",
                Sentence(
                    "Share of these whose answers have the same verdict against every declared proxy."
                )
            )
    ) { page, file in
        for row in page.census.rows where row.repeated > 0 {
            file.group(row.suite, row.model, row.origin, row.condition)
            file.name(row.framing)
            file.integers(row.items, row.answers, row.repeated)
            let agreement = wilsonEstimate(row.agreeing, of: row.repeated)
            file.numbers(agreement?.value, agreement?.low, agreement?.high)
        }
    }

    /// Answers against the model's own other ones.
    static let baselines = LocaleTable(
        "baselines",
        Sentence("Against the model's own answers"),
        group + [.otherCondition, .measure, .proxy, .n] + measured
    ) { page, file in
        for row in page.report.evidence.baselines {
            file.group(row.suite, row.model, row.origin, row.condition)
            file.text(row.otherCondition)
            file.name(row.kind)
            file.text(row.proxy)
            file.integers(row.share.n)
            file.estimate(row.share)
            file.numbers(row.placebo)
            file.estimate(row.excess)
        }
    }

    /// Which way answers about target and proxy fall together.
    static let directions = LocaleTable(
        "directions",
        Sentence("Which way answers fall together"),
        group + [.otherCondition, .proxy, .n]
            + estimate("same", Sentence("Share of questions with the same answer for both."))
            + [
                .integer("same_target", Sentence("Same answer, right for the target only.")),
                .integer("same_proxy", Sentence("Same answer, right for the proxy only.")),
                .integer(
                    "differing_target",
                    Sentence("Differing answers, the one about the target alone right.")
                ),
                .integer(
                    "differing_proxy",
                    Sentence("Differing answers, the one about the proxy alone right.")
                ), .p, .text("verdict", Sentence("What may be said, in English.")),
            ]
    ) { page, file in
        for row in page.report.evidence.directions {
            file.group(row.suite, row.model, row.origin, row.condition)
            file.text(row.proxyCondition)
            file.text(row.proxy)
            file.integers(row.n)
            file.estimate(row.same)
            file.integers(row.sameTargetOnly, row.sameProxyOnly)
            file.integers(row.differentTargetOnly, row.differentProxyOnly)
            file.numbers(row.p)
            file.text(row.verdict)
        }
    }

    /// Parts of the questions.
    static let slices = LocaleTable(
        "slices",
        Sentence("Parts of the questions"),
        group + [
            .text("part", Sentence("The part of the questions: numeric-free, or one source.")),
            .proxy, .n, .correct, .leak,
        ]
            + estimate("equal_excess", Sentence("The excess on golds of equal size, a share."))
    ) { page, file in
        for row in page.report.evidence.slices {
            file.group(row.suite, row.model, row.origin, row.condition)
            file.text(row.slice.name)
            file.text(row.proxy)
            file.integers(row.n)
            file.numbers(row.shares.correct, row.shares.leak)
            file.estimate(row.excess)
        }
    }

    /// Models two by two.
    static let comparisons = LocaleTable(
        "comparisons",
        Sentence("Models two by two"),
        [
            .suite, .text("first", Sentence("The first model.")),
            .text("first_origin", Sentence("Where the answers of the first come from.")),
            .text("second", Sentence("The second model.")),
            .text("second_origin", Sentence("Where the answers of the second come from.")),
            .condition, .proxy, .n,
        ]
            + estimate(
                "correct_difference",
                Sentence("The difference of accuracies, first minus second.")
            )
            + estimate("leak_difference", Sentence("Leak of the first minus the second."))
            + estimate(
                "excess_difference",
                Sentence("Excess of the first minus the second, on golds of equal size.")
            )
            + [
                .integer("first_only", Sentence("Questions that only the first has right.")),
                .integer("second_only", Sentence("Questions that only the second has right.")), .p,
            ]
    ) { page, file in
        for row in page.report.evidence.comparisons {
            file.text(row.suite)
            file.text(row.first)
            file.name(row.firstOrigin)
            file.text(row.second)
            file.name(row.secondOrigin)
            file.text(row.condition)
            file.text(row.proxy)
            file.integers(row.n)
            file.estimate(row.correct)
            file.estimate(row.leak)
            file.estimate(row.excess)
            file.integers(row.correctFlips.firstOnly, row.correctFlips.secondOnly)
            file.numbers(row.correctFlips.p)
        }
    }

    /// Where in their list the chosen options stood.
    static let positions = LocaleTable(
        "positions",
        Sentence("Places of the chosen options"),
        group + [
            .integer("options", Sentence("How many options there were.")), .n,
            .text("counts", Sentence("How often each place was chosen, parted by spaces.")), .p,
        ]
    ) { page, file in
        for row in page.report.evidence.positions {
            file.group(row.suite, row.model, row.origin, row.condition)
            file.integers(row.options, row.n)
            file.text(row.counts.map { String($0) }.joined(separator: " "))
            file.numbers(row.p)
        }
    }
}
