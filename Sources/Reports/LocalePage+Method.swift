import Evidence
import Vocabulary

extension LocalePage {
    /// What the words mean and what the figures cannot show.
    var methodSection: HTML {
        element("section", .id("method")) {
            element("h2") { words("Method and limits") }
            element("div", .class("with-note")) {
                element("div") {
                    for paragraph in method { element("p") { paragraph } }
                    element("h3") { words("What the verdicts mean") }
                    verdictWords
                    element("h3") { words("Which items a subset counts") }
                    subsetWords
                    element("h3") { words("Limits") }
                    element("ul") {
                        for limit in limits { element("li") { limit } }
                    }
                }
                element("aside", .class("note")) {
                    element("p") {
                        words(
                            "“Not distinguishable from chance overlap” is a normal result, not a failed measurement: with this many items and placebos, the interval of the excess holds zero."
                        )
                    }
                    element("p") {
                        words(
                            "The detectable excess tells how large an effect would have to be for this n to show it four times out of five."
                        )
                    }
                }
            }
        }
    }

    private var method: [String] {
        [
            words(
                "Flattening through a proxy is a hypothesis here, not a fact. Published work does not settle it: CultureScope (arXiv 2508.08879) reports that low-resource cultures were less susceptible."
            ),
            words(
                "An answer can match a proxy's gold and not the target's by chance, because the golds of any two cultures overlap in odd ways. So each declared proxy is set beside placebos. The excess is the leak to the proxy minus the mean leak to the placebos."
            ),
            placeboSentence,
            words(
                "Accuracy is never shown without its floor, the share of items on which answering with the proxy's top answer would be right for the target. A model that knows only the proxy reaches the floor."
            ),
            words(
                "Questions are the sampling unit: intervals come from a seeded cluster bootstrap over questions, or from score intervals where few answers leak. Findings are told from golds of equal size: on each question proxy and placebos are cut to the same number of answers that could leak, only placebos whose answers about as many cultures accept are compared, and an exchange test asks whether the proxy could change places with its placebos. The adjusted figures allow for the whole family of tests printed under the instrument check."
            ),
        ]
    }

    private var placeboSentence: String {
        guard let declared = report.pack.placebos else {
            return words(
                "Placebos are every culture with gold on the question that is neither the target nor one of its declared proxies."
            )
        }
        return words.count(
            declared.tags.count,
            one:
                "Placebos are the {n} culture that the locale pack declares, as far as it has gold on the question; in the suites blend and culturescope, whose cultures were chosen by their authors, every culture that is no declared proxy.",
            other:
                "Placebos are the {n} cultures that the locale pack declares, as far as they have gold on the question; in the suites blend and culturescope, whose cultures were chosen by their authors, every culture that is no declared proxy."
        )
    }

    private var limits: [String] {
        var list = [
            words(
                "An excess above zero says that answers match the proxy's references more often than placebo references. It does not say why: similar customs, translated questions or thin references can have the same effect."
            ),
            words(
                "A gold is what annotators or a source gave, not everything that is true of a place; a right answer nobody listed counts as other."
            ),
            words(
                "Matching is by words and values. It misses paraphrase and irony, and the instrument check bounds only what it finds too much."
            ),
            words(
                "The figures are about these questions. They rank neither cultures nor models."
            ),
        ]
        if census.rows.contains(where: { $0.origin == .recorded }) {
            list.append(
                words(
                    "Some answers are recordings made elsewhere. Where each locale was recorded with its own model, model and locale are confounded: locales must not be compared with one another."
                )
            )
        } else {
            list.append(
                words(
                    "Locales may only be compared where the same model answered under the same condition; otherwise model and locale are confounded."
                )
            )
        }
        if !simulated.isEmpty {
            list.append(
                words(
                    "Simulated respondents answer by a program with a known leak. Their figures show whether the measure finds what was put in, and nothing about any model."
                )
            )
        }
        return list
    }

    private var verdictWords: HTML {
        element("dl", .class("words")) {
            for verdict in Verdict.allCases {
                element("dt") { "\(verdict.sign) \(words(verdict.term))" }
                element("dd") { words(meaning(of: verdict)) }
            }
        }
    }

    private func meaning(of verdict: Verdict) -> Sentence {
        switch verdict {
        case .distinct: Sentence("Matches the target's gold and nothing of the proxy's. Correct.")
        case .shared:
            Sentence("Everything it matches is in both golds. Correct, and tells nothing apart.")
        case .mixed:
            Sentence(
                "Names something of the target only and something of the proxy only. Correct."
            )
        case .leak: Sentence("Matches the proxy's gold and nothing of the target's.")
        case .other: Sentence("Matches neither.")
        case .refused: Sentence("Empty, a refusal, “I don't know”, or that nothing applies.")
        case .uncodable:
            Sentence(
                "Cannot be judged: wrong script, cut off, provider error. Counted, never dropped."
            )
        }
    }

    private var subsetWords: HTML {
        element("dl", .class("words")) {
            for subset in Subset.allCases {
                element("dt") { words(subsetTerm(subset)) }
                element("dd") { words(meaning(of: subset)) }
            }
        }
    }

    private func meaning(of subset: Subset) -> Sentence {
        switch subset {
        case .all: Sentence("Every item with usable golds of both target and proxy.")
        case .informative:
            Sentence("Only items where the proxy's top answer is wrong for the target.")
        case .contrastive: Sentence("Only items where the two golds share nothing.")
        case .equalised:
            Sentence(
                "Every item, each gold cut to its top answer, so that a culture with longer lists has no advantage."
            )
        }
    }
}
