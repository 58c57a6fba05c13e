import Evidence
import Vocabulary

extension LocaleTable {
    /// Answers dealt to other questions.
    static let checks = LocaleTable(
        "checks",
        Sentence("Shuffled-answer check"),
        group + [
            .integer(
                "shuffled",
                Sentence("Answers dealt to other questions of the same answer type.")
            )
        ] + estimate("matching", Sentence("Share of these that still match."))
    ) { page, file in
        let origins = page.originsByModel
        for check in page.report.evidence.checks {
            file.group(check.suite, check.model, origins[check.model], check.condition)
            file.integers(check.shuffled)
            file.numbers(check.falsePositiveRate, check.low, check.high)
        }
    }

    /// Simulated respondents with a known leak.
    static let controls = LocaleTable(
        "controls",
        Sentence("Simulated controls"),
        [
            .suite, .proxy,
            .number("stated", Sentence("The stated share of leaks of a simulated respondent.")), .n,
            .number("made", Sentence("Share of leaks that it made.")),
            .number("found", Sentence("Share of leaks that were found.")),
        ] + excess
    ) { page, file in
        for control in page.report.evidence.controls {
            file.text(control.suite)
            file.text(control.proxy)
            file.numbers(control.stated)
            file.integers(control.n)
            file.numbers(control.made, control.found, control.excess, control.low, control.high)
        }
    }

    /// Which tests are adjusted together.
    static let families = LocaleTable(
        "families",
        Sentence("Family of tests"),
        group + [
            .integer("tests", Sentence("Tests in the family.")),
            .integer("too_few", Sentence("Tests left out: too few items or placebos.")),
        ]
    ) { page, file in
        for family in page.report.evidence.families {
            file.group(family.suite, family.model, family.origin, family.condition)
            file.integers(family.tests, family.tooFew)
        }
    }

    private static let outcome = DataField.text(
        "outcome",
        Sentence("What the matcher judged: correct or leak.")
    )

    /// What labels of people say of the matcher.
    static let matcher = LocaleTable(
        "matcher",
        Sentence("The matcher held against people"),
        [
            .text("language", Sentence("The language of the prompts, a BCP 47 tag.")), outcome,
            .integer("labelled", Sentence("Answers that people labelled.")),
        ]
            + estimate(
                "sensitivity",
                Sentence("Of what people find, the share that the matcher finds.")
            )
            + estimate(
                "specificity",
                Sentence("Of what people do not find, the share that the matcher leaves.")
            )
    ) { page, file in
        for rate in page.adjudicated?.matcher ?? [] {
            file.text(rate.language)
            file.name(rate.outcome)
            file.integers(rate.labelled)
            file.estimate(rate.sensitivity)
            file.estimate(rate.specificity)
        }
    }

    /// Shares without the matcher's errors.
    static let corrected = LocaleTable(
        "corrected",
        Sentence("Shares corrected for the matcher's errors"),
        group + [.proxy, outcome, .n]
            + estimate("judged", Sentence("The share as the matcher judged it."))
            + estimate("corrected", Sentence("The share with the matcher's errors taken out."))
    ) { page, file in
        for share in page.adjudicated?.corrected ?? [] {
            file.group(share.suite, share.model, share.origin, share.condition)
            file.text(share.proxy)
            file.name(share.outcome)
            file.integers(share.apparent.n)
            file.estimate(share.apparent)
            file.estimate(share.corrected)
        }
    }

    /// How far judge models agree with the matcher and with people.
    static let judges = LocaleTable(
        "judges",
        Sentence("Judge models"),
        [
            .text("judge", Sentence("The judge model.")), .origin,
            .text("against", Sentence("What it is held against: matcher or people.")), .n,
        ]
            + estimate("alpha", Sentence("Their agreement, Krippendorff's nominal α."))
            + estimate(
                "judge_accepts",
                Sentence("Of what the other rejects, the share that the judge accepts.")
            )
            + estimate(
                "judge_rejects",
                Sentence("Of what the other accepts, the share that the judge rejects.")
            )
    ) { page, file in
        for judge in page.report.evidence.adjudication?.judges ?? [] {
            file.text(judge.judge)
            file.name(judge.origin)
            file.name(judge.other)
            file.integers(judge.n)
            file.estimate(judge.agreement)
            file.estimate(judge.judgeAlone)
            file.estimate(judge.otherAlone)
        }
    }
}

extension LocalePage {
    /// What labels of people say, when any were asked for.
    fileprivate var adjudicated: AdjudicatedRates? {
        report.evidence.adjudication.flatMap { $0.drawn > 0 ? $0 : nil }
    }
}
