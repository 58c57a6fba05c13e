import Evidence
import Vocabulary

extension ComparisonPage {
    /// What turned from one verdict to another, with both texts.
    var turned: HTML {
        let found = site.locales.compactMap { entry in
            entry.items.flips[pair].map { (entry, $0) }
        }.filter { $0.1.compared > 0 }
        return element("section", .id("flips")) {
            element("h2") { words("What turned") }
            if found.isEmpty {
                element("p") { words("No answers of the two stand side by side here.") }
            } else {
                element("p", .class("soft")) {
                    words(
                        "Questions on which the modal verdicts part, against the first declared proxy with a usable gold. Where one is right and the other leaks comes first."
                    )
                }
                turns(found.map(\.1))
                for (entry, flips) in found where flips.total > 0 { locale(entry, flips) }
            }
        }
    }

    /// How often each verdict of the first meets each of the second.
    private func turns(_ all: [Flips]) -> [HTML] {
        var counts: [Flips.Turn: Int] = [:]
        for flips in all { counts.merge(flips.counts) { $0 + $1 } }
        let verdicts = Verdict.allCases.filter { verdict in
            counts.keys.contains { $0.first == verdict || $0.second == verdict }
        }
        return pieces {
            element(
                "div",
                .class("scroll"),
                .set("role", "region"),
                .set("tabindex", "0"),
                .set("aria-label", words("Verdicts of the first by verdicts of the second"))
            ) {
                element("table", .class("turns")) {
                    element("thead") {
                        element("tr") {
                            element("th", .set("scope", "col")) { words("First, then second") }
                            for verdict in verdicts {
                                element("th", .set("scope", "col"), .class("n")) {
                                    "\(verdict.sign) "
                                    words(verdict.term)
                                }
                            }
                        }
                    }
                    element("tbody") {
                        for first in verdicts {
                            element("tr") {
                                element("th", .set("scope", "row")) {
                                    "\(first.sign) "
                                    words(first.term)
                                }
                                for second in verdicts {
                                    let count = counts[Flips.Turn(first: first, second: second)]
                                    element(
                                        "td",
                                        .class(first == second ? "n same" : "n")
                                    ) { words.number(count ?? 0) }
                                }
                            }
                        }
                    }
                }
            }
            element("p", .class("under")) {
                words(
                    "Questions by the modal verdict of the first (rows) and of the second (columns); on the diagonal both agree."
                )
            }
        }
    }

    private func locale(_ entry: IndexEntry, _ flips: Flips) -> HTML {
        element("details", .class("flips")) {
            element("summary") {
                isolated(entry.pack.place)
                ": "
                words(
                    "{turned} of {n} questions turned, each condition counted apart",
                    ["turned": words.number(flips.total), "n": words.number(flips.compared)]
                )
            }
            if flips.shown.count < flips.total {
                element("p", .class("soft small")) {
                    words(
                        "The {shown} that say most are shown.",
                        ["shown": words.number(flips.shown.count)]
                    )
                }
            }
            for flip in flips.shown { side(by: flip, entry) }
        }
    }

    private func side(by flip: Flips.Flip, _ entry: IndexEntry) -> HTML {
        let asked = entry.items.questions[flip.question]
        return element("article", .class("flip")) {
            element("h3") { isolated(shortened(flip.question, to: 200)) }
            if let asked, !asked.gold.isEmpty {
                element("p", .class("meta")) {
                    words("gold:")
                    " "
                    isolated(asked.gold)
                }
            }
            element("div", .class("sides")) {
                text(
                    pair.first,
                    flip.texts.first,
                    flip.languages.first,
                    flip.turn?.first,
                    AuditLink(entry, item: flip.items.first).link,
                    entry
                )
                text(
                    pair.second,
                    flip.texts.second,
                    flip.languages.second,
                    flip.turn?.second,
                    AuditLink(entry, item: flip.items.second).link,
                    entry
                )
            }
        }
    }

    private func text(
        _ side: ComparedSide,
        _ text: String,
        _ asked: String,
        _ verdict: Verdict?,
        _ link: LocalLink,
        _ entry: IndexEntry
    ) -> HTML {
        element("div", .class("side")) {
            element("p", .class("meta")) {
                element("a", .href(link)) { sideName(side) }
                if let verdict {
                    " "
                    element("span", .class("chip \(verdict.rawValue)")) {
                        "\(verdict.sign) "
                        words(verdict.term)
                    }
                }
                if site.simulatedModels.contains(side.model) {
                    " "
                    site.stamp
                }
            }
            element(
                "div",
                .class("answer"),
                languageAttribute(answerLanguage(text, asked: asked, pack: entry.pack)),
                .dir(.auto)
            ) { text.isEmpty ? words("The answer is empty.") : text }
        }
    }
}

/// Where an item's answers stand in the audit trail.
struct AuditLink {
    /// The locale.
    let locale: LocaleTag
    /// The item.
    let item: String
    /// The page of the trail, counted from one, where it is known.
    let part: Int?

    /// Finds an item of a locale.
    init(_ entry: IndexEntry, item: String) {
        locale = entry.pack.tag
        self.item = item
        part = entry.items.parts[item]
    }

    /// The link from a page above the locales' folders.
    ///
    /// It needs no script; where the page is not known, the audit page's script leads there.
    var link: LocalLink {
        LocalLink(
            file: (part.map(SafeName.audit(part:)) ?? .audit).inside(SafeName.folder(locale)),
            anchor: AuditAnchor.item(item)
        )
    }
}

extension TableShape {
    /// The questions that turned, with both answers.
    static let flips = TableShape(
        name: "turned",
        meaning: Sentence("One question on which the two sides part in one row."),
        columns: [
            .words(
                Sentence("Locale"),
                .text("target", Sentence("The target culture, a locale tag."))
            ),
            .words(Sentence("Question"), .text("question", Sentence("The question."))),
            .words(
                Sentence("Condition"),
                .text("condition_first", Sentence("The condition of the first answer.")),
                .text("condition_second", Sentence("The condition of the second answer."))
            ),
            .words(
                Sentence("Verdict, first"),
                .text("verdict_first", Sentence("The modal verdict on the first side."))
            ),
            .words(
                Sentence("Verdict, second"),
                .text("verdict_second", Sentence("The modal verdict on the second side."))
            ),
            .words(
                Sentence("Answer, first"),
                .text("answer_first", Sentence("The first side's first answer, shortened."))
            ),
            .words(
                Sentence("Answer, second"),
                .text("answer_second", Sentence("The second side's first answer, shortened."))
            ),
        ]
    )
}

extension SiteTable {
    /// Adds one question that turned.
    mutating func add(_ flip: Flips.Flip, of entry: IndexEntry) {
        add([
            .text(entry.pack.tag.rawValue), .text(flip.question),
            SiteCell(
                .text(flip.firstCondition),
                .text(flip.secondCondition),
                html: [isolated(flip.firstCondition), .text(" – "), isolated(flip.secondCondition)]
            ),
            .text(flip.turn?.first.rawValue ?? ""), .text(flip.turn?.second.rawValue ?? ""),
            .text(flip.texts.first), .text(flip.texts.second),
        ])
    }
}
