import Vocabulary

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
    mutating func add(_ row: SiteLens.Row, isShare: Bool, site: SiteInput) {
        let words = words
        func shown(_ value: Double) -> String {
            isShare ? words.percent(value) : words.number(value, decimals: 3)
        }
        let interval = row.low.flatMap { low in row.high.map { "[\(shown(low)), \(shown($0))]" } }
        let reason = row.note.map { notes(in: $0).map(words.plain).joined(separator: "; ") }
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
            SiteCell(.text(row.subset), html: [words.own(row.subset)]),
            SiteCell(
                .integer(row.n),
                .text(row.unit),
                html: [.text(words.number(row.n)), .text(" "), words.own(row.unit)]
            ),
            SiteCell(
                DataValue(row.estimate),
                html: [
                    figure(row.estimate.map(shown), otherwise: reason ?? words("not defined"))
                ]
            ),
            SiteCell(
                DataValue(row.low),
                DataValue(row.high),
                html: [figure(interval, otherwise: reason ?? words("not defined"))]
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
                html: row.note.map { words.own(notes(in: $0)) } ?? []
            ),
        ])
    }
}

/// The parts of a note, which is several when more than one thing must be known.
private func notes(in text: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(shortened(text, to: 300))
    while let mark = rest.firstRange(of: "; ") {
        parts.append(String(rest[..<mark.lowerBound]))
        rest = rest[mark.upperBound...]
    }
    return parts + [String(rest)]
}
