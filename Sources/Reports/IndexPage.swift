public import Evidence
public import Vocabulary

/// What the overview shows of one locale.
public struct IndexEntry: Sendable {
    /// What is declared about the locale.
    public var pack: LocalePack
    /// The display names of all cultures.
    public var cultures: [LocaleTag: String]
    /// The figures.
    public var evidence: LocaleEvidence
    /// How many answers stand behind them.
    public var answers: Int
    /// Whether any of the answers is simulated.
    public var isSimulated: Bool
    /// The version of the tool.
    public var toolVersion: String

    /// Makes an entry.
    public init(
        pack: LocalePack,
        cultures: [LocaleTag: String],
        evidence: LocaleEvidence,
        answers: Int,
        isSimulated: Bool,
        toolVersion: String
    ) {
        self.pack = pack
        self.cultures = cultures
        self.evidence = evidence
        self.answers = answers
        self.isSimulated = isSimulated
        self.toolVersion = toolVersion
    }

    /// Takes from a report what the overview shows of it.
    public init(_ report: LocaleReport) {
        self.init(
            pack: report.pack,
            cultures: report.cultures,
            evidence: report.evidence,
            answers: report.answers.count,
            isSimulated: !report.simulatedModels.isEmpty,
            toolVersion: report.provenance.toolVersion
        )
    }
}

/// Makes the overview of all locales, to stand as `index.html` above their folders.
///
/// - Parameter reports: the locales in any order; the page lists them by tag.
/// - Returns: a whole page.
public func indexPage(_ reports: [IndexEntry]) -> String {
    IndexPage(entries: reports.sorted { $0.pack.tag < $1.pack.tag }).html
}

/// The overview of all locales.
struct IndexPage {
    /// The locales by tag.
    let entries: [IndexEntry]

    /// The page as text.
    var html: String {
        PageShell(
            title: "Palimpsest: locales",
            toolVersion: entries.first?.toolVersion ?? "",
            banner: entries.contains(where: \.isSimulated) ? [banner] : [],
            body: body
        ).html
    }

    private var banner: HTML {
        element("div", .class("simulated"), .set("role", "note")) {
            "Simulated respondents are among these: figures stamped simulated describe a program, "
            "not a model"
        }
    }

    private var body: [HTML] {
        pieces {
            element("header", .class("masthead")) {
                element("h1") { "Palimpsest" }
                element("p", .class("lead")) {
                    "Does a model answer for one culture through the customs of another? A "
                    "hypothesis, measured locale by locale as the excess of proxy matches over "
                    "chance overlap. Most rows of such a table should be expected to hold zero."
                }
            }
            if entries.isEmpty { element("p") { "No locale has a report yet." } }
            for entry in entries { section(entry) }
            if !entries.isEmpty {
                element("p", .class("soft small")) {
                    "Excess in percentage points with its 95 % interval, all items. The list is "
                    "in the order of tags; it ranks neither locales nor models, and where each "
                    "locale was answered by its own model the two are confounded."
                }
            }
        }
    }

    private func section(_ entry: IndexEntry) -> HTML {
        let page = SafeName.localePage.inside(SafeName.folder(entry.pack.tag))
        let rows = entry.evidence.rows.filter { $0.subset == .all }
        return element("section") {
            element("h2") {
                element("a", .href(LocalLink(file: page))) { isolated(entry.pack.place) }
            }
            element("p", .class("meta")) {
                element("code") { entry.pack.tag.rawValue }
                for (language, name) in entry.pack.ownNames.prefix(2) {
                    " · "
                    isolated(name, language: language)
                }
                " · \(Figure.count(entry.answers, "answer", "answers"))"
            }
            if rows.isEmpty {
                element("p") {
                    entry.answers == 0
                        ? "No answers yet." : "No declared proxy could be measured yet."
                }
            } else {
                table(rows, of: entry)
            }
        }
    }

    /// One scale for the whole page, so that rows can be compared by eye.
    private var scale: PointScale {
        let rows = entries.flatMap(\.evidence.rows).filter { $0.subset == .all }
        return PointScale(
            covering: rows.flatMap { [$0.excess, $0.excessLow, $0.excessHigh].compactMap(\.self) }
        )
    }

    private func table(_ rows: [EvidenceRow], of entry: IndexEntry) -> HTML {
        let scale = scale
        var table = CountedTable(
            label: "Excess by model and proxy for \(entry.pack.place)",
            columns: [
                .words("Model", "once"), .words("Proxy", "once"), .number("n"),
                .number("Correct %"), .number("Floor %"), .words(""), .number("Excess"),
                .number("95 % interval"), .words("In words", "wide"),
            ]
        )
        for row in rows {
            table.add(
                pieces {
                    isolated(row.model)
                    if row.origin == .simulated {
                        " "
                        simulatedStamp
                    }
                    element("span", .class("soft")) {
                        " "
                        isolated(row.condition)
                        ", "
                        isolated(row.suite)
                    }
                },
                [isolated(entry.cultures[row.proxy] ?? row.proxy.rawValue)],
                [.text(Figure.count(row.n))],
                [.text(Figure.percent(row.shares.correct))],
                [figure(row.floor.map(Figure.percent), otherwise: "no item to take a floor from")],
                [miniature(row, scale: scale)],
                [figure(row.excess.map(Figure.points), otherwise: "no placebo culture")],
                [figure(interval(row), otherwise: "too few items or placebos for an interval")],
                [.text(row.verdict)]
            )
        }
        return table.html
    }

    private func interval(_ row: EvidenceRow) -> String? {
        guard let low = row.excessLow, let high = row.excessHigh else { return nil }
        return Figure.interval(low, high)
    }

    private func miniature(_ row: EvidenceRow, scale: PointScale) -> HTML {
        let zero = Figure.position(scale.position(0))
        return element("svg", .class("mini"), .set("aria-hidden", "true")) {
            element(
                "line",
                .class("zero-line"),
                .set("x1", zero),
                .set("x2", zero),
                .set("y1", "0"),
                .set("y2", "100%")
            )
            if let low = row.excessLow, let high = row.excessHigh {
                element(
                    "line",
                    .class("reach-proxy"),
                    .set("x1", Figure.position(scale.position(low))),
                    .set("x2", Figure.position(scale.position(high))),
                    .set("y1", "50%"),
                    .set("y2", "50%")
                )
            }
            if let excess = row.excess {
                element(
                    "svg",
                    .set("x", Figure.position(scale.position(excess))),
                    .set("y", "50%"),
                    .set("overflow", "visible")
                ) {
                    element("path", .class("dot-proxy"), .set("d", "M0-6 6 0 0 6-6 0z"))
                }
            }
        }
    }
}
