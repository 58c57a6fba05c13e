import Evidence

/// What the instrument makes of simulated respondents of known truth, on a page that every report has.
struct CalibrationPage {
    /// What it is made from.
    let site: SiteInput

    private var words: Words { site.words }

    /// The page with its tables.
    var document: SiteDocument {
        let tables =
            site.calibration.map { CalibrationKind.allCases.map(table(of: $0.cells)) } ?? []
        return SiteDocument(
            file: .calibration,
            section: .methods,
            title: words("Calibration: Palimpsest"),
            isSimulated: site.calibration != nil,
            body: pieces {
                site.heading(
                    [.text(words("Calibration"))],
                    lead: [
                        .text(
                            words(
                                "Simulated respondents of known truth went through the whole instrument. These tables show what it made of them: how often it finds what is not there, and how much of what is there it finds."
                            )
                        )
                    ]
                )
                if let calibration = site.calibration {
                    body(calibration, tables)
                } else {
                    element("p") {
                        words(
                            "Not enough data: no calibration of these matching rules stands beside the program."
                        )
                    }
                    element("p", .class("command")) {
                        element("code", .lang("en"), .dir(.ltr)) { "Scripts/calibrate" }
                    }
                }
                element("p") {
                    element("a", .href(LocalLink(file: .methods))) { words("Methods") }
                }
            },
            tables: tables
        )
    }

    private func body(_ calibration: CalibrationSummary, _ tables: [SiteTable]) -> [HTML] {
        pieces {
            element("p") {
                words(
                    "{cells} cells, {replications} replications a cell, {answers} answers; seed {seed}, matching rules of version {scorer}.",
                    [
                        "cells": words.number(calibration.cells.count),
                        "replications": words.number(calibration.replications),
                        "answers": words.number(calibration.answers),
                        "seed": "\(calibration.seed)", "scorer": calibration.scorer,
                    ]
                )
                " "
                words.count(
                    calibration.outside.count,
                    one: "{n} cell lies outside of the bounds that it is held to.",
                    other: "{n} cells lie outside of the bounds that they are held to."
                )
            }
            for (kind, table) in zip(CalibrationKind.allCases, tables) where !table.isEmpty {
                element("section") {
                    element("h2") { words(kind.heading) }
                    element("p", .class("soft small")) { words(kind.explained) }
                    table.html(on: .calibration)
                }
            }
        }
    }

    private func table(of cells: [CalibrationCell]) -> (CalibrationKind) -> SiteTable {
        { kind in
            var table = SiteTable(.calibration, words, suffix: kind.rawValue)
            for cell in cells where cell.kind == kind { table.add(row(cell)) }
            return table
        }
    }

    private func row(_ cell: CalibrationCell) -> [SiteCell] {
        [
            .text(cell.questions, language: "en"),
            SiteCell(.integer(cell.n), html: [.text(words.number(cell.n))]),
            share(cell.knowledge), share(cell.leak), share(cell.tested),
            SiteCell(
                .number(cell.leaks),
                html: [.text(words.number(cell.leaks, decimals: 1))]
            ),
            share(cell.found), share(cell.missesZero), share(cell.coverage),
            share(cell.plainCoverage), share(cell.familyFindings),
            difference(cell.truth), difference(cell.estimate), difference(cell.plainTruth),
            difference(cell.plainEstimate), difference(cell.detectable),
            SiteCell(
                .text(cell.outside.joined(separator: "; ")),
                html: cell.outside.isEmpty
                    ? [.text(words("kept"))] : [inEnglish(cell.outside.joined(separator: "; "))]
            ),
        ]
    }

    private func share(_ value: Double?) -> SiteCell {
        SiteCell(
            DataValue(value),
            html: [figure(value.map { words.percentValue($0) }, otherwise: words("not defined"))]
        )
    }

    private func difference(_ value: Double?) -> SiteCell {
        SiteCell(
            DataValue(value),
            html: [figure(value.map(words.points), otherwise: words("not defined"))]
        )
    }
}

extension CalibrationKind {
    /// What its table is about.
    fileprivate var heading: Sentence {
        switch self {
        case .size: Sentence("Where nothing leaks")
        case .leak: Sentence("Where a leak is planted")
        case .power: Sentence("Around the smallest detectable excess")
        case .masked: Sentence("Leaks behind right answers")
        }
    }

    /// How to read its table.
    fileprivate var explained: Sentence {
        switch self {
        case .size:
            Sentence(
                "Found by p is the rate of false findings before adjustment, which should be 5 %; the intervals should hold the truth in 95 %."
            )
        case .leak: Sentence("Estimates should come near the truth, and intervals hold it.")
        case .power:
            Sentence("Where the excess equals the detectable one, four in five should be found.")
        case .masked:
            Sentence("Masked flattening should be found where it was planted, and not elsewhere.")
        }
    }
}

extension TableShape {
    /// One cell of a calibration a row.
    static let calibration = TableShape(
        name: "cells",
        meaning: Sentence("One kind of simulated respondent, asked many times."),
        columns: [
            .words(
                Sentence("Questions"),
                .text(
                    "questions",
                    Sentence(
                        "How the golds of its questions relate; a star where errors fall on common answers more often."
                    )
                )
            ),
            .number(Sentence("n"), .integer("n", Sentence("Questions a replication."))),
            .number(
                Sentence("Knowledge %"),
                .number("knowledge", Sentence("The share answered rightly unless it leaks."))
            ),
            .number(
                Sentence("Planted leak %"),
                .number("leak", Sentence("The share answered with the proxy's top answer."))
            ),
            .number(
                Sentence("Tested %"),
                .number("tested", Sentence("Replications with enough for a test."))
            ),
            .number(
                Sentence("Leaks"),
                .number("leaks", Sentence("The mean number of items that leak to the proxy."))
            ),
            .number(
                Sentence("Found by p %"),
                .number("found", Sentence("Replications with p of at most 0.05."))
            ),
            .number(
                Sentence("Found by interval %"),
                .number("misses_zero", Sentence("Replications whose interval misses zero."))
            ),
            .number(
                Sentence("Coverage %"),
                .number("coverage", Sentence("Intervals of the matched excess that hold it."))
            ),
            .number(
                Sentence("Coverage as they are %"),
                .number(
                    "plain_coverage",
                    Sentence("Intervals of the excess on golds as they are that hold it.")
                )
            ),
            .number(
                Sentence("Found in family %"),
                .number("family", Sentence("Replications in which some row has a finding."))
            ),
            .number(
                Sentence("Truth"),
                .number("truth", Sentence("The expected matched excess, a share."))
            ),
            .number(
                Sentence("Estimate"),
                .number("estimate", Sentence("The mean of its estimates, a share."))
            ),
            .number(
                Sentence("Truth as they are"),
                .number(
                    "plain_truth",
                    Sentence("The expected excess on golds as they are, a share.")
                )
            ),
            .number(
                Sentence("Estimate as they are"),
                .number("plain_estimate", Sentence("The mean of its estimates, a share."))
            ),
            .number(
                Sentence("Detectable"),
                .number(
                    "mde",
                    Sentence("The mean of the printed smallest detectable excesses, a share.")
                )
            ),
            .words(
                Sentence("Bounds"),
                .text("outside", Sentence("Which bounds are missed; empty where all are kept.")),
                look: "wide"
            ),
        ]
    )
}
