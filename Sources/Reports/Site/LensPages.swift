public import Vocabulary

/// What one lens gives on everything in a report, or what it needs.
public struct SiteLens: Sendable {
    /// One number of a lens.
    public struct Row: Sendable, Hashable {
        /// The body of questions.
        public var suite: String
        /// The model's name.
        public var model: String
        /// Where the answers come from.
        public var origin: AnswerOrigin
        /// The condition.
        public var condition: String
        /// The target culture; none for rows over several.
        public var target: LocaleTag?
        /// What it is compared with; none for a plain row.
        public var other: String?
        /// Which measure of the lens it is.
        public var measure: String
        /// Which answers or questions are counted.
        public var subset: String
        /// How many units the estimate rests on.
        public var n: Int
        /// What is counted in n.
        public var unit: String
        /// The estimate; none where it is not defined.
        public var estimate: Double?
        /// The lower end of its interval.
        public var low: Double?
        /// The upper end of its interval.
        public var high: Double?
        /// What chance alone gives.
        public var null: Double?
        /// The p-value of the measure's test, not corrected.
        public var p: Double?
        /// Why there is no estimate, or what else must be known.
        public var note: String?

        /// Makes a row.
        public init(
            suite: String,
            model: String,
            origin: AnswerOrigin,
            condition: String,
            target: LocaleTag?,
            other: String?,
            measure: String,
            subset: String,
            n: Int,
            unit: String,
            estimate: Double?,
            low: Double?,
            high: Double?,
            null: Double?,
            p: Double?,
            note: String?
        ) {
            self.suite = suite
            self.model = model
            self.origin = origin
            self.condition = condition
            self.target = target
            self.other = other
            self.measure = measure
            self.subset = subset
            self.n = n
            self.unit = unit
            self.estimate = estimate
            self.low = low
            self.high = high
            self.null = null
            self.p = p
            self.note = note
        }
    }

    /// One thing that rows measure.
    public struct Measure: Sendable, Hashable {
        /// The word in a row.
        public var id: String
        /// What it is, as a sentence of English.
        public var summary: String
        /// Whether it is a share.
        public var isShare: Bool

        /// Describes a measure.
        public init(id: String, summary: String, isShare: Bool) {
            self.id = id
            self.summary = summary
            self.isShare = isShare
        }
    }

    /// Rows, or what is missing.
    public enum Result: Sendable, Hashable {
        /// Rows, and a sentence on each thing left out.
        case rows([Row], leftOut: [String])
        /// A clause that says what is missing, and the command that brings it.
        case notEnough(reason: String, command: String)
    }

    /// The word that names it in commands.
    public var id: String
    /// The name shown.
    public var name: String
    /// The question it answers.
    public var question: String
    /// What answers must be there, in words.
    public var needs: [String]
    /// The paper it follows.
    public var source: String
    /// What it cannot show.
    public var limit: String
    /// What its rows measure.
    public var measures: [Measure]
    /// What it gives here.
    public var result: Result

    /// Describes a lens with what it gives.
    public init(
        id: String,
        name: String,
        question: String,
        needs: [String],
        source: String,
        limit: String,
        measures: [Measure],
        result: Result
    ) {
        self.id = id
        self.name = name
        self.question = question
        self.needs = needs
        self.source = source
        self.limit = limit
        self.measures = measures
        self.result = result
    }
}

/// Makes the list of lenses and a page for each.
func lensDocuments(_ site: SiteInput) -> [SiteDocument] {
    [LensList(site: site).document] + site.lenses.map { LensPage(site: site, lens: $0).document }
}

/// The list of lenses with what each needs.
struct LensList {
    /// What it is made from.
    let site: SiteInput

    private var words: Words { site.words }

    /// The page.
    var document: SiteDocument {
        SiteDocument(
            file: .lenses,
            section: .lenses,
            title: words("Lenses: Palimpsest"),
            body: pieces {
                site.heading(
                    [.text(words("Lenses"))],
                    lead: [
                        .text(
                            words(
                                "Other views on the same answers: how much they repeat, how they vary, what their form does. They describe what a model writes; none shows a culture behind the answers, and none enters the findings."
                            )
                        )
                    ]
                )
                if site.lenses.isEmpty {
                    element("p") { words("No lens was looked through for this report.") }
                }
                element("dl", .class("lenses")) {
                    for lens in site.lenses { entry(lens) }
                }
            }
        )
    }

    private func entry(_ lens: SiteLens) -> [HTML] {
        pieces {
            element("dt") {
                element("a", .href(LocalLink(file: lens.file))) { inEnglish(lens.name) }
                if lens.isSimulated {
                    " "
                    site.stamp
                }
            }
            element("dd") {
                element("p") { inEnglish(lens.question) }
                element("p", .class("soft small")) {
                    words("Needs:")
                    " "
                    inEnglish(lens.needs.joined(separator: "; "))
                }
                switch lens.result {
                case .rows(let rows, _):
                    element("p", .class("small")) {
                        words.count(rows.count, one: "{n} row", other: "{n} rows")
                    }
                case .notEnough(let reason, let command):
                    missing(reason, command, words)
                }
            }
        }
    }
}

/// What a lens lacks, and the command that brings it.
private func missing(_ reason: String, _ command: String, _ words: Words) -> HTML {
    element("div", .class("missing")) {
        element("p") {
            words("Not enough data:")
            " "
            inEnglish(reason)
        }
        element("pre", .dir(.ltr)) { element("code") { command } }
    }
}

extension SiteLens {
    /// The page of the lens.
    var file: SafeName { .over("lens", id) }

    /// Its rows; empty where something is missing.
    var rows: [Row] {
        guard case .rows(let rows, _) = result else { return [] }
        return rows
    }

    /// Whether any row is about a program.
    var isSimulated: Bool { rows.contains { $0.origin == .simulated } }
}

/// The page of one lens.
struct LensPage {
    /// What it is made from.
    let site: SiteInput
    /// The lens.
    let lens: SiteLens

    private var words: Words { site.words }

    /// The page with its table.
    var document: SiteDocument {
        var tables: [SiteTable] = []
        for measure in lens.measures {
            let rows = lens.rows.filter { $0.measure == measure.id }
            guard !rows.isEmpty else { continue }
            var table = SiteTable(.lensRows, words, suffix: measure.id)
            for row in rows { table.add(row, isShare: measure.isShare, site: site) }
            tables.append(table)
        }
        return SiteDocument(
            file: lens.file,
            section: .lenses,
            title: words("{lens}: lens, Palimpsest", ["lens": lens.name]),
            isSimulated: lens.isSimulated,
            body: pieces {
                site.heading(
                    [inEnglish(lens.name)] + (lens.isSimulated ? [.text(" "), site.stamp] : []),
                    lead: [inEnglish(lens.question)]
                )
                element("dl", .class("words")) {
                    element("dt") { words("Needs") }
                    element("dd") { inEnglish(lens.needs.joined(separator: "; ")) }
                    element("dt") { words("After") }
                    element("dd") { inEnglish(lens.source) }
                    element("dt") { words("Limit") }
                    element("dd") { inEnglish(lens.limit) }
                }
                if case .notEnough(let reason, let command) = lens.result {
                    missing(reason, command, words)
                }
                for (table, measure) in zip(tables, lens.measures.filter(isShown)) {
                    section(measure, table)
                }
                leftOut
            },
            tables: tables
        )
    }

    private func isShown(_ measure: SiteLens.Measure) -> Bool {
        lens.rows.contains { $0.measure == measure.id }
    }

    private func section(_ measure: SiteLens.Measure, _ table: SiteTable) -> HTML {
        element("section", .id("m-\(slug(measure.id))")) {
            element("h2") { element("code") { measure.id } }
            element("p", .class("soft")) { inEnglish(measure.summary) }
            table.html(on: lens.file, atMost: 300)
        }
    }

    private var leftOut: [HTML] {
        guard case .rows(_, let sentences) = lens.result, !sentences.isEmpty else { return [] }
        return [
            element("section", .id("left-out")) {
                element("h2") { words("Left out") }
                element("ul") {
                    for sentence in sentences.prefix(200) {
                        element("li") { inEnglish(shortened(sentence, to: 400)) }
                    }
                }
            }
        ]
    }
}

extension TableShape {
    /// The rows of a lens.
    static let lensRows = TableShape(
        name: "rows",
        meaning: Sentence("One number of a lens in one row."),
        columns: [
            .words(
                Sentence("Model"),
                .text("model", Sentence("The model's name.")),
                .text("origin", Sentence("Where the answers come from.")),
                look: "once"
            ),
            .words(
                Sentence("Locale"),
                .text("target", Sentence("The target culture; none for rows over several."))
            ),
            .words(
                Sentence("Condition"),
                .text("condition", Sentence("The condition the answers are counted under.")),
                .text("suite", Sentence("The body of questions."))
            ),
            .words(
                Sentence("Compared with"),
                .text("other", Sentence("What it is compared with; none for a plain row."))
            ),
            .words(
                Sentence("Counted"),
                .text("subset", Sentence("Which answers or questions are counted."))
            ),
            .number(
                Sentence("n"),
                .integer("n", Sentence("Units the estimate rests on.")),
                .text("unit", Sentence("What is counted in n."))
            ),
            .number(
                Sentence("Estimate"),
                .number("estimate", Sentence("The estimate; none where it is not defined."))
            ),
            .number(
                Sentence("95 % interval"),
                .number("low", Sentence("The lower end of its interval.")),
                .number("high", Sentence("The upper end of its interval."))
            ),
            .number(
                Sentence("By chance"),
                .number("null", Sentence("What chance alone gives, where that is known.")),
                .number("p", Sentence("The p-value of the measure's test, not adjusted."))
            ),
            .words(
                Sentence("Note"),
                .text("note", Sentence("Why there is no estimate, or what else must be known.")),
                look: "wide"
            ),
        ]
    )
}

extension SiteTable {
    fileprivate mutating func add(_ row: SiteLens.Row, isShare: Bool, site: SiteInput) {
        let words = words
        func shown(_ value: Double) -> String {
            isShare ? words.percent(value) : words.number(value, decimals: 3)
        }
        let interval = row.low.flatMap { low in row.high.map { "[\(shown(low)), \(shown($0))]" } }
        let place = row.target.map { tag in
            site.locales.first { $0.pack.tag == tag }?.pack.place ?? tag.rawValue
        }
        add([
            SiteCell(
                .text(row.model),
                .text(row.origin.rawValue),
                html: [isolated(row.model)]
                    + (row.origin == .simulated ? [.text(" "), site.stamp] : [])
            ),
            SiteCell(
                DataValue(row.target?.rawValue),
                html: [place.map { isolated($0) } ?? .text(words("several"))]
            ),
            SiteCell(
                .text(row.condition),
                .text(row.suite),
                html: [isolated(row.condition), .text(", "), isolated(row.suite)]
            ),
            SiteCell(DataValue(row.other), html: [isolated(row.other ?? "")]),
            SiteCell(.text(row.subset), html: [inEnglish(row.subset)]),
            SiteCell(
                .integer(row.n),
                .text(row.unit),
                html: [.text(words.number(row.n)), .text(" "), inEnglish(row.unit)]
            ),
            SiteCell(
                DataValue(row.estimate),
                html: [
                    figure(row.estimate.map(shown), otherwise: row.note ?? words("not defined"))
                ]
            ),
            SiteCell(
                DataValue(row.low),
                DataValue(row.high),
                html: [figure(interval, otherwise: row.note ?? words("not defined"))]
            ),
            SiteCell(
                DataValue(row.null),
                DataValue(row.p),
                html: [
                    .text(row.null.map(shown) ?? ""),
                    .text(row.p.map { " p \(words.probability($0))" } ?? ""),
                ]
            ),
            SiteCell(
                DataValue(row.note),
                html: [row.note.map { inEnglish(shortened($0, to: 300)) } ?? .text("")]
            ),
        ])
    }
}
