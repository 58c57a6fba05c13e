import Evidence
import Vocabulary

extension LocalePage {
    /// What right answers may hide: the plane of accuracy and proxy mass, and the four measures.
    var maskedSection: HTML {
        element("section", .id("masked")) {
            element("h2") { words("What right answers may hide") }
            element("p") {
                words(
                    "An item can be answered rightly most of the time and still lean to a proxy in the rest. These measures look only at items whose most frequent answer is right. They are never summed into one number."
                )
            }
            if masses.isEmpty {
                notEnough(
                    words("proxy mass needs several samples of each item."),
                    "palimpsest run --model NAME --locale \(report.pack.tag) --samples 5"
                )
            } else {
                planeFigure
            }
            if !report.evidence.masked.isEmpty { maskedTable }
        }
    }

    /// Rows of proxy mass with the surface accuracy of the same answers.
    var masses: [(row: MaskedRow, mass: Estimate, correct: Double)] {
        report.evidence.masked.compactMap { row in
            guard row.kind == .proxyMass, let mass = row.excess,
                let own = report.evidence.rows.first(where: {
                    $0.subset == .all && $0.suite == row.suite && $0.model == row.model
                        && $0.origin == row.origin && $0.condition == row.condition
                        && $0.proxy == row.proxy
                })
            else { return nil }
            return (row, mass, own.shares.correct)
        }
    }

    private var planeFigure: HTML {
        let masses = masses
        let proxies = report.pack.proxies.map(\.tag)
        let plane = MassPlane(
            points: masses.enumerated().map { index, entry in
                MassPlane.Point(
                    number: index + 1,
                    correct: entry.correct,
                    mass: entry.mass,
                    proxy: proxies.firstIndex(of: entry.row.proxy) ?? 0
                )
            },
            anchor: anchor("p", report.pack.tag.rawValue, "plane"),
            words: words
        )
        return element("figure", .class("bars")) {
            element("figcaption") {
                element("b") { words("Surface accuracy and proxy mass.") }
                " "
                words(
                    "Across, the share of right answers; upwards, how much more samples of rightly answered items match a proxy than placebos. High on the right would be a lean that right answers hide; near the zero line is what chance overlap looks like. Numbers are those of the table."
                )
                if masses.contains(where: { $0.row.origin == .simulated }) {
                    " "
                    stampOfSimulation(words)
                }
            }
            plane.html
            element("ul", .class("legend")) {
                for (index, proxy) in report.pack.proxies.enumerated() {
                    element("li") {
                        element(
                            "svg",
                            .set("width", "16"),
                            .set("height", "16"),
                            .set("aria-hidden", "true"),
                            .set("viewBox", "-8 -8 16 16")
                        ) {
                            element(
                                "path",
                                .class("dot-proxy"),
                                .set("d", MassPlane.form(index))
                            )
                        }
                        isolated(report.name(proxy.tag))
                    }
                }
            }
            details(words("Table behind the plot")) { planeTable(masses) }
        }
    }

    private func planeTable(
        _ masses: [(row: MaskedRow, mass: Estimate, correct: Double)]
    ) -> [HTML] {
        var table = CountedTable(
            label: words("Surface accuracy and proxy mass"),
            columns: [
                .words(words("No.")), .words(words("Model"), "once"), .words(words("Condition")),
                .words(words("Proxy"), "once"), .number("n"), .number(words("Correct %")),
                .number(words("Proxy mass")), .number(words("95 % interval")),
            ]
        )
        for (index, entry) in masses.enumerated() {
            table.add(
                [.text(words.number(index + 1))],
                modelName(entry.row.model),
                [conditionName(entry.row.condition)],
                [isolated(report.name(entry.row.proxy))],
                [.text(words.number(entry.mass.n))],
                [.text(words.percentValue(entry.correct))],
                [.text(words.points(entry.mass.value))],
                [
                    figure(
                        words.interval(entry.mass.low, entry.mass.high),
                        otherwise: Missing.interval
                    )
                ]
            )
        }
        return table.html + [download(.plane)]
    }

    private func term(_ kind: MaskedKind) -> Sentence {
        switch kind {
        case .proxyMass: Sentence("samples that leak")
        case .flip: Sentence("leaks once the prompt is put otherwise")
        case .recallGap: Sentence("free answers that leak though the choice is right")
        case .markers: Sentence("names of the proxy in texts, per 100 entities")
        }
    }

    private var maskedTable: [HTML] {
        var table = CountedTable(
            label: words("What right answers may hide"),
            caption: [
                .text(
                    words(
                        "Shares in %, except names per 100 entities; the last columns are the share minus that of placebos on the same questions."
                    )
                )
            ],
            columns: [
                .words(words("Measure")), .words(words("Model"), "once"),
                .words(words("Right in")), .words(words("Leak in")),
                .words(words("Proxy"), "once"), .number("n"), .number(words("Share")),
                .number(words("95 % interval")), .number(words("Placebos")),
                .number(words("Difference")), .number(words("95 % interval")),
            ]
        )
        for row in report.evidence.masked {
            // Names per 100 entities are no share and stand as they are.
            let unit = row.kind == .markers ? 0.01 : 1
            table.add(
                [.text(words(term(row.kind)))],
                modelName(row.model),
                [conditionName(row.condition)],
                [row.otherCondition.map(conditionName) ?? .text(words("the same"))],
                [isolated(report.name(row.proxy))],
                [.text(words.number(row.share.n))],
                [.text(words.percentValue(row.share.value * unit))],
                [
                    figure(
                        words.percentInterval(
                            row.share.low.map { $0 * unit },
                            row.share.high.map { $0 * unit }
                        ),
                        otherwise: Missing.interval
                    )
                ],
                [
                    figure(
                        row.placebo.map { words.percentValue($0 * unit) },
                        otherwise: Missing.excess
                    )
                ],
                [
                    figure(
                        row.excess.map { words.points($0.value * unit) },
                        otherwise: Missing.excess
                    )
                ],
                [
                    figure(
                        words.interval(
                            row.excess?.low.map { $0 * unit },
                            row.excess?.high.map { $0 * unit }
                        ),
                        otherwise: Missing.interval
                    )
                ]
            )
        }
        return [details(words("All measures")) { table.html + [download(.masked)] }]
    }
}
