import Vocabulary

extension LocalePage {
    /// Everything needed to make the page again.
    var provenanceSection: HTML {
        let provenance = report.provenance
        return element("section", .id("provenance")) {
            element("h2") { "Provenance" }
            element("p") {
                "Palimpsest "
                isolated(provenance.toolVersion)
                ", seed \(String(provenance.seed)). The same input and seed give the same bytes."
            }
            element("h3") { "Runs" }
            if provenance.runs.isEmpty {
                element("p") { "No run is recorded." }
            } else {
                runTable
            }
            element("h3") { "Packs" }
            packTable
            element("h3") { "Sources" }
            if provenance.sources.isEmpty {
                element("p") { "No reference source is recorded." }
            } else {
                sourceTable
            }
        }
    }

    private var runTable: [HTML] {
        var table = CountedTable(
            label: "Runs",
            columns: [
                .words("Model", "once"), .words("Origin"), .words("Started", "once"),
                .words("Parameters", "wide"),
            ]
        )
        for run in report.provenance.runs {
            table.add(
                modelName(run.model),
                [.text(run.origin.rawValue)],
                [figure(run.started, otherwise: "the time is not recorded")],
                pieces {
                    for (i, key) in run.parameters.keys.sorted().enumerated() {
                        if i > 0 { ", " }
                        element("code") { "\(key)=\(run.parameters[key] ?? "")" }
                    }
                }
            )
        }
        return table.html
    }

    private var packTable: [HTML] {
        var table = CountedTable(
            label: "Packs",
            columns: [.words("Pack", "once"), .words("Version", "once"), .words("SHA-256")]
        )
        table.add(
            [isolated("locale \(report.pack.tag)")],
            [figure(nil, otherwise: "locale packs are known by their digest")],
            [element("code") { report.pack.digest }]
        )
        for pack in report.provenance.packs where pack.digest != report.pack.digest {
            table.add(
                [isolated(pack.name)],
                [figure(pack.version, otherwise: "the pack states no version")],
                [element("code") { pack.digest }]
            )
        }
        return table.html
    }

    private var sourceTable: [HTML] {
        var table = CountedTable(
            label: "Sources",
            columns: [
                .words("Source", "once"), .words("Version", "once"), .words("Licence", "wide"),
            ]
        )
        for source in report.provenance.sources {
            table.add(
                [isolated(source.name)],
                [figure(source.version, otherwise: "the source states no version")],
                [isolated(source.licence)]
            )
        }
        return table.html
    }
}
