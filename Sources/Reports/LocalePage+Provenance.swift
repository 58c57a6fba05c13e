import Vocabulary

extension LocalePage {
    /// Everything needed to make the page again.
    var provenanceSection: HTML {
        let provenance = report.provenance
        return element("section", .id("provenance")) {
            element("h2") { words("Provenance") }
            element("p") {
                words.html(
                    "Palimpsest {version}, seed {seed}. The same input and seed give the same bytes.",
                    [
                        "version": isolated(provenance.toolVersion),
                        "seed": .text(String(provenance.seed)),
                    ]
                )
            }
            element("h3") { words("Runs") }
            if provenance.runs.isEmpty {
                element("p") { words("No run is recorded.") }
            } else {
                runTable
            }
            element("h3") { words("Packs") }
            packTable
            element("h3") { words("Sources") }
            if provenance.sources.isEmpty {
                element("p") { words("No reference source is recorded.") }
            } else {
                sourceTable
            }
        }
    }

    private var runTable: [HTML] {
        var table = CountedTable(
            label: words("Runs"),
            columns: [
                .words(words("Model"), "once"), .words(words("Origin")),
                .words(words("Started"), "once"), .words(words("Parameters"), "wide"),
            ]
        )
        for run in report.provenance.runs {
            table.add(
                modelName(run.model),
                [.text(words(run.origin.term))],
                [
                    figure(
                        run.started.map(words.dateAndTime),
                        otherwise: Sentence("the time is not recorded")
                    )
                ],
                pieces {
                    for (i, key) in run.parameters.keys.sorted().enumerated() {
                        if i > 0 { ", " }
                        element("code") { "\(key)=\(run.parameters[key] ?? "")" }
                    }
                }
            )
        }
        return table.html + [download(.runs)]
    }

    private var packTable: [HTML] {
        var table = CountedTable(
            label: words("Packs"),
            columns: [
                .words(words("Pack"), "once"), .words(words("Version"), "once"), .words("SHA-256"),
            ]
        )
        table.add(
            words.html("locale {tag}", ["tag": isolated(report.pack.tag.rawValue)]),
            [figure(nil, otherwise: Sentence("locale packs are known by their digest"))],
            [element("code") { report.pack.digest }]
        )
        for pack in report.provenance.packs where pack.digest != report.pack.digest {
            table.add(
                [isolated(pack.name)],
                [figure(pack.version, otherwise: Sentence("the pack states no version"))],
                [element("code") { pack.digest }]
            )
        }
        return table.html + [download(.packs)]
    }

    private var sourceTable: [HTML] {
        var table = CountedTable(
            label: words("Sources"),
            columns: [
                .words(words("Source"), "once"), .words(words("Version"), "once"),
                .words(words("Licence"), "wide"),
            ]
        )
        for source in report.provenance.sources {
            table.add(
                [isolated(source.name)],
                [figure(source.version, otherwise: Sentence("the source states no version"))],
                [isolated(source.licence)]
            )
        }
        return table.html + [download(.sources)]
    }
}
