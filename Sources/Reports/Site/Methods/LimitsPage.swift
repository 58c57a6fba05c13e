/// What no figure of a report can show, on a page that every reader can be pointed to.
struct LimitsPage {
    /// What it is made from.
    let site: SiteInput

    private var words: Words { site.words }

    /// The page.
    var document: SiteDocument {
        SiteDocument(
            file: .limits,
            section: .methods,
            title: words("Limits: Palimpsest"),
            body: pieces {
                site.heading(
                    [.text(words("Limits"))],
                    lead: [
                        .text(
                            words(
                                "What may be said from these figures is little, and this page says where it ends."
                            )
                        )
                    ]
                )
                for part in LimitsPage.parts {
                    element("section") {
                        element("h2") { words(part.title) }
                        element("ul") {
                            for limit in part.limits { element("li") { words(limit) } }
                        }
                    }
                }
                element("p") {
                    element("a", .href(LocalLink(file: .methods))) { words("Methods") }
                }
            }
        )
    }

    /// The limits by what they concern.
    static let parts: [(title: Sentence, limits: [Sentence])] = [
        (
            Sentence("What an excess is not"),
            [
                Sentence(
                    "An excess above zero says that answers match the proxy's references more often than placebo references. It does not say why: similar customs, translated questions or thin references can have the same effect."
                ),
                Sentence(
                    "That a model answers through another culture is the hypothesis under test. No figure here shows what goes on inside a model."
                ),
                Sentence(
                    "Not distinguishable from chance overlap is no proof of absence: the detectable excess says how large an effect would have had to be."
                ),
                Sentence(
                    "Findings of several locales, models or suites do not hold together: each table is a family of its own, and across tables they must be adjusted again."
                ),
            ]
        ),
        (
            Sentence("What golds are not"),
            [
                Sentence(
                    "A gold is what annotators or a source gave, not everything that is true of a place; a right answer nobody listed counts as other."
                ),
                Sentence(
                    "A place has many cultures, and a gold has one answer or a few. Nobody is described by them."
                ),
                Sentence(
                    "References copy each other. A value that a source takes from the default of the world is a flattening of its own, and is kept out of the headline where it is known."
                ),
            ]
        ),
        (
            Sentence("What intervals leave out"),
            [
                Sentence(
                    "An interval covers the choice of questions. Annotators, wording, the choice of placebos and faults of the matcher are outside of it; the instrument check speaks of the last."
                ),
                Sentence(
                    "Questions made from one template are not as good as independent ones; a suite of few templates has intervals that are too narrow."
                ),
                Sentence(
                    "That one row has a finding and another none is no difference between them; a difference needs an interval of its own."
                ),
            ]
        ),
        (
            Sentence("What must not be compared"),
            [
                Sentence(
                    "Locales may only be compared where the same model answered under the same condition; otherwise model and locale are confounded."
                ),
                Sentence(
                    "Lists stand in the order of tags and names. They rank neither cultures nor models."
                ),
                Sentence(
                    "Options to choose from make a question easier, and translations that no speaker has signed may make it another question."
                ),
                Sentence(
                    "Simulated respondents answer by a program with a known leak. Their figures show whether the measure finds what was put in, and nothing about any model."
                ),
            ]
        ),
    ]
}
