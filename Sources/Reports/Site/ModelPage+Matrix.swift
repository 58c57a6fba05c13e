import Evidence
import Vocabulary

extension ModelPage {
    /// Where wrong answers fall: targets by the cultures whose gold alone they hit.
    var matrixSection: [HTML] {
        let shown = matrices
        guard !shown.isEmpty else { return [] }
        return [
            element("section", .id("matrix")) {
                element("h2") { words("Where wrong answers fall") }
                element("p", .class("soft")) {
                    words(
                        "Rows are targets, columns the cultures whose gold alone a wrong answer hits. Cells are standardised residuals: how many standard deviations more hits than the totals of row and column lead to expect. Values beyond two would be rare by chance in one cell, and some are expected among so many."
                    )
                }
                for matrix in shown { drawn(matrix) }
            }
        ]
    }

    /// The matrices of the model, those without hits left out.
    var matrices: [FlatteningMatrix] {
        site.matrices.filter { $0.model == model && $0.n > 0 }
    }

    /// The cells of all matrices as a table of its own.
    var matrixTable: SiteTable {
        var table = SiteTable(.matrix, words)
        for matrix in matrices {
            for (target, row) in zip(matrix.targets, matrix.cells) {
                for (culture, cell) in zip(matrix.cultures, row) {
                    guard let cell else { continue }
                    table.add([
                        .text(matrix.suite), .text(matrix.condition), .text(matrix.form.rawValue),
                        .text(target.rawValue), .text(culture.rawValue),
                        SiteCell(.integer(cell.observed), html: []),
                        SiteCell(.integer(cell.offered), html: []),
                        SiteCell(DataValue(cell.expected), html: []),
                        SiteCell(DataValue(cell.residual), html: []),
                    ])
                }
            }
        }
        return table
    }

    /// Columns that a page shows; the file has all.
    private static let mostColumns = 14

    private func drawn(_ matrix: FlatteningMatrix) -> HTML {
        let columns = busiest(matrix)
        return element("figure") {
            element("figcaption") {
                element("b") { isolated(matrix.suite) }
                ", "
                isolated(matrix.condition)
                if matrix.origin == .simulated {
                    " "
                    site.stamp
                }
                ". "
                words.count(
                    matrix.n,
                    one: "{n} answer hits one other culture alone.",
                    other: "{n} answers hit one other culture alone."
                )
                if columns.count < matrix.cultures.count {
                    " "
                    words(
                        "The {shown} cultures hit most of {n}.",
                        [
                            "shown": words.number(columns.count),
                            "n": words.number(matrix.cultures.count),
                        ]
                    )
                }
            }
            element(
                "div",
                .class("scroll"),
                .set("role", "region"),
                .set("tabindex", "0"),
                .set("aria-label", label(matrix))
            ) {
                element("table", .class("matrix")) {
                    element("thead") {
                        element("tr") {
                            element("th", .set("scope", "col")) {
                                words("Target")
                            }
                            for column in columns {
                                element("th", .set("scope", "col"), .class("n")) {
                                    isolated(name(matrix.cultures[column]))
                                }
                            }
                        }
                    }
                    element("tbody") {
                        for (place, target) in matrix.targets.enumerated() {
                            element("tr") {
                                element("th", .set("scope", "row")) {
                                    isolated(name(target))
                                }
                                for column in columns { cell(matrix.cells[place][column]) }
                            }
                        }
                    }
                }
            }
        }
    }

    private func label(_ matrix: FlatteningMatrix) -> String {
        words("Residuals") + " \(matrix.suite) \(matrix.condition) \(matrix.form.rawValue)"
    }

    private func cell(_ cell: FlatteningMatrix.Cell?) -> HTML {
        guard let cell, let residual = cell.residual, residual.isFinite else {
            return element("td", .class("n")) {
                figure(nil, otherwise: words("nothing could fall here"))
            }
        }
        let look = residual >= 4 ? " high2" : residual >= 2 ? " high" : residual <= -2 ? " low" : ""
        return element(
            "td",
            .class("n\(look)"),
            .title(
                words(
                    "{observed} observed, {expected} expected",
                    [
                        "observed": words.number(cell.observed),
                        "expected": words.number(cell.expected, decimals: 1),
                    ]
                )
            )
        ) { words.signed(residual, decimals: 1) }
    }

    private func busiest(_ matrix: FlatteningMatrix) -> [Int] {
        let totals = matrix.cultures.indices.map { column in
            matrix.cells.reduce(0) { $0 + ($1[column]?.observed ?? 0) }
        }
        return Array(
            matrix.cultures.indices.sorted { (-totals[$0], $0) < (-totals[$1], $1) }
                .prefix(ModelPage.mostColumns)
        )
    }

    private func name(_ culture: LocaleTag) -> String {
        for entry in site.locales {
            if let name = entry.cultures[culture] { return name }
        }
        return culture.rawValue
    }
}

extension TableShape {
    /// The cells of the flattening matrices.
    static let matrix = TableShape(
        name: "matrix",
        meaning: Sentence("One target and one culture that its wrong answers may hit in one row."),
        columns: [
            .words(Sentence("Suite"), .text("suite", Sentence("The body of questions."))),
            .words(
                Sentence("Condition"),
                .text("condition", Sentence("The condition the answers are counted under."))
            ),
            .words(
                Sentence("Form"),
                .text("form", Sentence("Whether answers were free or chosen from options."))
            ),
            .words(
                Sentence("Target"),
                .text("target", Sentence("The target culture, a locale tag."))
            ),
            .words(
                Sentence("Culture"),
                .text("culture", Sentence("The culture whose gold alone was hit."))
            ),
            .number(
                Sentence("Observed"),
                .integer("observed", Sentence("Wrong answers that hit it alone."))
            ),
            .number(
                Sentence("Offered"),
                .integer("offered", Sentence("Questions on which that was possible."))
            ),
            .number(
                Sentence("Expected"),
                .number("expected", Sentence("What row and column totals lead to expect."))
            ),
            .number(
                Sentence("Residual"),
                .number("residual", Sentence("The standardised Pearson residual."))
            ),
        ]
    )
}
