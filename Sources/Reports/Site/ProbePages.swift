import Evidence
import Vocabulary

/// Makes the list of probe packs and a page for each, for the people who write them.
func probeDocuments(_ site: SiteInput) -> [SiteDocument] {
    let packs = ProbePackItems.all(of: site)
    return [ProbeList(site: site, packs: packs).document]
        + packs.map { ProbePackPage(site: site, pack: $0).document }
}

/// The items of one pack over all locales, as test theory describes them.
struct ProbePackItems {
    /// The pack.
    var name: String
    /// Its questions, sorted.
    var qualities: [ItemQuality]
    /// What is known of them, by locale.
    var asked: [String: [(entry: IndexEntry, asked: ItemDigest.Asked)]]
    /// Golds to look at.
    var suspects: [(entry: IndexEntry, suspect: ItemDigest.Suspect)]
    /// Whether programs alone answered.
    var isSimulated: Bool
    /// How many models and conditions answered.
    var models: Int

    /// The page of the pack.
    var file: SafeName { .over("probes", name) }

    /// All packs by name.
    static func all(of site: SiteInput) -> [ProbePackItems] {
        var asked: [String: [String: [(entry: IndexEntry, asked: ItemDigest.Asked)]]] = [:]
        var scores: [String: [(ItemScore, Bool, AnswerGroup)]] = [:]
        for entry in site.locales {
            for (id, question) in entry.items.questions {
                asked[question.pack, default: [:]][id, default: []].append((entry, question))
            }
            for score in entry.items.scores {
                guard let question = entry.items.questions[score.question] else { continue }
                let respondent = [
                    entry.pack.tag.rawValue, score.group.model, score.group.condition,
                ].joined(separator: "\u{1F}")
                scores[question.pack, default: []].append(
                    (
                        ItemScore(
                            item: score.question,
                            respondent: respondent,
                            score: score.right
                        ), score.origin == .simulated, score.group
                    )
                )
            }
        }
        return asked.sorted { $0.key < $1.key }.map { name, questions in
            // Programs know the golds they answer from, so they say nothing about items.
            let all = scores[name] ?? []
            let real = all.filter { !$0.1 }
            let used = real.isEmpty ? all : real
            return ProbePackItems(
                name: name,
                qualities: itemQualities(used.map(\.0)),
                asked: questions,
                suspects: site.locales.flatMap { entry in
                    entry.items.suspects.filter {
                        entry.items.questions[$0.hint.question]?.pack == name
                    }.map { (entry, $0) }
                },
                isSimulated: real.isEmpty && !all.isEmpty,
                models: Set(used.map { [$0.2.model, $0.2.condition] }).count
            )
        }
    }

    /// Golds that keep items out of the headline or cannot be used at all.
    var weak: [(entry: IndexEntry, question: String, asked: ItemDigest.Asked)] {
        asked.sorted { $0.key < $1.key }.flatMap { id, list in
            list.filter { !$0.asked.status.admitsHeadline || $0.asked.invalid != nil }
                .map { ($0.entry, id, $0.asked) }
        }
    }

    /// Questions on which a declared proxy's top answer is one of the target's.
    var coinciding: [(entry: IndexEntry, question: String, asked: ItemDigest.Asked)] {
        asked.sorted { $0.key < $1.key }.flatMap { id, list in
            list.filter { !$0.asked.sameAs.isEmpty }.map { ($0.entry, id, $0.asked) }
        }
    }
}

/// The list of probe packs.
struct ProbeList {
    /// What it is made from.
    let site: SiteInput
    /// The packs.
    let packs: [ProbePackItems]

    private var words: Words { site.words }

    /// The page with its table.
    var document: SiteDocument {
        var table = SiteTable(.packs, words)
        for pack in packs {
            func count(_ n: Int) -> SiteCell {
                SiteCell(.integer(n), html: [.text(words.number(n))])
            }
            table.add([
                SiteCell(
                    .text(pack.name),
                    html: [
                        element("a", .href(LocalLink(file: pack.file))) { isolated(pack.name) }
                    ] + (pack.isSimulated ? [.text(" "), site.stamp] : [])
                ),
                count(pack.asked.count), count(pack.models), count(pack.suspects.count),
                count(pack.weak.count), count(pack.coinciding.count),
            ])
        }
        return SiteDocument(
            file: .probes,
            section: .probes,
            title: words("Probes: Palimpsest"),
            isSimulated: packs.contains(where: \.isSimulated),
            body: pieces {
                site.heading(
                    [.text(words("Probes"))],
                    lead: [
                        .text(
                            words(
                                "For authors: how hard each question is, whether it tells good respondents from others, and which golds to look at again."
                            )
                        )
                    ]
                )
                if packs.isEmpty {
                    element("p") { words("No question has an answer yet.") }
                } else {
                    table.html(on: .probes)
                }
            },
            tables: [table]
        )
    }
}

/// The page of one probe pack.
struct ProbePackPage {
    /// What it is made from.
    let site: SiteInput
    /// The pack.
    let pack: ProbePackItems

    var words: Words { site.words }

    /// Rows of long lists that a page shows; the files have all.
    static let most = 400

    /// Longer tables open on request.
    static let open = 40

    /// The page with its tables.
    var document: SiteDocument {
        let (suspects, weak, same) = (suspectTable, weakTable, sameTable)
        let items = itemTable
        return SiteDocument(
            file: pack.file,
            section: .probes,
            title: words("{pack}: probes, Palimpsest", ["pack": pack.name]),
            isSimulated: pack.isSimulated,
            body: pieces {
                site.heading(
                    [isolated(pack.name)] + (pack.isSimulated ? [.text(" "), site.stamp] : []),
                    lead: [.text(lead)]
                )
                section("suspects", words("Golds to look at"), note: suspectNote, suspects)
                section("items", words("Items"), note: itemNote, items, before: [plot])
                section("weak", words("Golds from weak statuses"), note: weakNote, weak)
                section("same", words("Where proxy and target agree"), note: sameNote, same)
            },
            tables: [suspects, items, weak, same]
        )
    }

    private var lead: String {
        words.count(pack.asked.count, one: "{n} question, ", other: "{n} questions, ")
            + words.count(
                pack.models,
                one: "answered by {n} model and condition.",
                other: "answered by {n} models and conditions."
            )
    }

    private func section(
        _ id: String,
        _ title: String,
        note: String,
        _ table: SiteTable,
        before: [HTML] = []
    ) -> HTML {
        element("section", .id(id)) {
            element("h2") { title }
            element("p", .class("soft")) { note }
            if table.isEmpty {
                element("p") { words("None.") }
            } else {
                before
                if table.rows.count <= ProbePackPage.open {
                    table.html(on: pack.file)
                } else {
                    details(
                        words.count(
                            table.rows.count,
                            one: "Table of {n} row",
                            other: "Table of {n} rows"
                        )
                    ) { table.html(on: pack.file, atMost: ProbePackPage.most) }
                }
            }
        }
    }

    private var suspectNote: String {
        words(
            "Questions that the strongest respondents nearly all miss while they agree on one other answer. A hint and no test: where a proxy's gold accepts that answer, it may be what the project looks for and no fault of the gold."
        )
    }

    private var itemNote: String {
        words(
            "Difficulty is the share of right answers over respondents (one model and condition about one locale each): low is hard. Discrimination is the correlation with the respondent's share on all other items of the pack: near zero or below, the item tells good respondents from others badly, or its gold is wrong. Respondents about the same locale or of the same model are not independent, so intervals are narrower than they should be."
        )
    }

    private var weakNote: String {
        words(
            "Golds that the sources give by default, by inheritance, as drafts or in dispute; or that may not be used at all. They are kept out of the headline."
        )
    }

    private var sameNote: String {
        words(
            "A declared proxy's top answer is a wording of the target's gold, so that a right answer on the item does not tell the two apart. Compared by wording after case and punctuation are folded; the matcher may see more."
        )
    }

    // MARK: Difficulty by discrimination

    private var plot: HTML {
        let points = pack.qualities.compactMap { quality in
            quality.discrimination.value.map { (quality, $0) }
        }
        return element("figure", .class("scatter")) {
            if points.isEmpty {
                element("p", .class("soft small")) {
                    words(
                        "No item has enough respondents for a discrimination yet: it takes ten, each with five other items."
                    )
                }
            } else {
                element("figcaption") {
                    element("b") { words("Difficulty and discrimination.") }
                    " "
                    words(
                        "Each dot is an item: the share of right answers from left to right, the discrimination from bottom to top. The table has the figures."
                    )
                    if pack.isSimulated {
                        " "
                        site.stamp
                    }
                }
                ItemScatter(points: points.map { ($0.0.right, $0.1) }, words: words).html
            }
        }
    }
}
