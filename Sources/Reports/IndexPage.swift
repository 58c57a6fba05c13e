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
            answers: report.census.answers,
            isSimulated: !report.simulatedModels.isEmpty,
            toolVersion: report.provenance.toolVersion
        )
    }
}

/// Makes the overview of all locales, to stand as `index.html` above their folders.
///
/// - Parameters:
///   - reports: the locales in any order; the page lists them by tag.
///   - words: the words in which the page speaks to its reader.
/// - Returns: a whole page.
public func indexPage(_ reports: [IndexEntry], words: Words = Words()) -> String {
    IndexPage(entries: reports.sorted { $0.pack.tag < $1.pack.tag }, words: words).html
}

/// The overview of all locales.
struct IndexPage {
    /// The locales by tag.
    let entries: [IndexEntry]
    /// The words in which it is said.
    let words: Words

    /// The page as text.
    var html: String {
        PageShell(
            words: words,
            title: "Palimpsest: locales",
            toolVersion: entries.first?.toolVersion ?? "",
            banner: entries.contains(where: \.isSimulated) ? [banner] : [],
            stand: .above(.overview),
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
                    "hypothesis, measured locale by locale as the excess of matches with a declared "
                    "proxy over matches with other cultures. That the two cannot be told apart "
                    "is a normal result."
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
        let rows = entry.evidence.rows.filter(\.isHeadline)
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
                findings(rows, of: entry)
            }
        }
    }

    /// One scale for the whole page, so that rows can be compared by eye.
    private var scale: PointScale {
        PointScale(rows: entries.flatMap(\.evidence.rows))
    }

    private func findings(_ rows: [EvidenceRow], of entry: IndexEntry) -> [HTML] {
        let scale = scale
        return Set(rows.map(\.group)).sorted().flatMap { group in
            let lines = rows.filter { $0.group == group }
            return pieces {
                element("p", .class("group-head")) {
                    isolated(group.model)
                    element("span", .class("soft")) {
                        ", "
                        isolated(group.condition)
                        ", "
                        isolated(group.suite)
                    }
                    if lines.contains(where: { $0.origin == .simulated }) {
                        " "
                        simulatedStamp
                    }
                }
                element("ul", .class("findings")) {
                    for row in lines {
                        FindingLine(
                            row: row,
                            proxy: entry.cultures[row.proxy] ?? row.proxy.rawValue,
                            scale: scale
                        ).html
                    }
                }
            }
        }
    }
}
