import Evidence
import Vocabulary

extension LocaleTable {
    /// How good the golds are.
    static let golds = LocaleTable(
        "golds",
        Sentence("Status of the golds by suite"),
        [
            .suite,
            .text("status", Sentence("How the gold came to be; unusable and missing besides.")),
            .count,
        ]
    ) { page, file in
        for (suite, counts) in page.statusCounts {
            let byStatus = GoldStatus.allCases.map { ($0.rawValue, counts.byStatus[$0] ?? 0) }
            for (status, count) in byStatus + [
                ("unusable", counts.unusable), ("missing", counts.missing),
            ] {
                file.text(suite)
                file.text(status)
                file.integers(count)
            }
        }
    }

    /// What the reference lint found.
    static let lint = LocaleTable(
        "lint",
        Sentence("Findings of the reference lint by rule"),
        [
            .rule, .text("finds", Sentence("What the rule finds, in words.")),
            .integer("findings", Sentence("How often it found it.")),
            .integer("affected", Sentence("Items that hang on what it found.")),
            .integer("kept_out", Sentence("Of these, items kept out of the headline.")),
        ]
    ) { page, file in
        for warning in page.report.warnings {
            file.text(warning.rule)
            file.text(warning.meaning)
            file.integers(warning.findings, warning.items, warning.lost)
        }
    }

    /// What the locale pack corrects or disputes.
    static let remarks = LocaleTable(
        "remarks",
        Sentence("Corrections and disputes"),
        [
            .text("property", Sentence("The property that is corrected or disputed.")),
            .text("effect", Sentence("Which of the two: override or dispute.")),
            .text("golds", Sentence("What holds now, parted by semicolons.")), .because, .source,
            .text("reviewer", Sentence("Who reviewed it, if anybody did.")),
        ]
    ) { page, file in
        for remark in page.report.pack.remarks {
            file.text(remark.property)
            file.name(remark.effect)
            file.text(remark.clusters.map(\.label).joined(separator: "; "))
            file.text(remark.reason)
            file.text(remark.source)
            file.text(remark.reviewer)
        }
    }

    /// What stays out of the headline.
    static let excluded = LocaleTable(
        "excluded",
        Sentence("Excluded items"),
        [
            .text("item", Sentence("The item's identifier.")), .rule,
            .text(
                "concerns",
                Sentence(
                    "Cultures of the pairs kept out, parted by spaces; none for the whole item."
                )
            ), .because,
        ]
    ) { page, file in
        for row in page.excludedRows {
            file.text(row.item)
            file.text(row.rule)
            file.text(
                row.cultures.isEmpty ? nil : row.cultures.map(\.rawValue).joined(separator: " ")
            )
            file.text(row.reason)
        }
    }

    /// Answers by verdict against each proxy.
    static let verdicts = LocaleTable(
        "verdicts",
        Sentence("Answers by verdict"),
        group + [.framing, .proxy, .answers]
            + Verdict.allCases.map { .integer("n_\($0.rawValue)", $0.meaning) }
            + [.integer("n_none", Sentence("Answers to questions without usable golds of both."))]
    ) { page, file in
        for row in page.census.rows {
            for (proxy, counts) in zip(page.report.pack.proxies, row.verdicts) {
                file.group(row.suite, row.model, row.origin, row.condition)
                file.name(row.framing)
                file.text(proxy.tag)
                file.integers(row.answers)
                for count in counts { file.integers(count) }
            }
        }
    }

    /// Which runs the answers come from.
    static let runs = LocaleTable(
        "runs",
        Sentence("Runs"),
        [
            .integer("run", Sentence("The number of the run.")), .model, .origin,
            .text("started", Sentence("When it started, in UTC.")),
            .text("parameters", Sentence("Everything that shaped its answers.")),
        ]
    ) { page, file in
        for run in page.report.provenance.runs {
            file.integers(run.number)
            file.text(run.model)
            file.name(run.origin)
            file.text(run.started)
            file.text(
                run.parameters.keys.sorted().map { "\($0)=\(run.parameters[$0] ?? "")" }
                    .joined(separator: ", ")
            )
        }
    }

    /// The packs that were read.
    static let packs = LocaleTable(
        "packs",
        Sentence("Packs"),
        [
            .text("pack", Sentence("The pack's name.")), .version,
            .text("sha256", Sentence("The SHA-256 of its file.")),
        ]
    ) { page, file in
        let own = page.report.pack
        file.text(own.tag)
        file.text(String?.none)
        file.text(own.digest)
        for pack in page.report.provenance.packs where pack.digest != own.digest {
            file.text(pack.name)
            file.text(pack.version)
            file.text(pack.digest)
        }
    }

    /// The reference sources that golds cite.
    static let sources = LocaleTable(
        "sources",
        Sentence("Sources"),
        [
            .source, .version,
            .text("licence", Sentence("What its licence asks.")),
        ]
    ) { page, file in
        for source in page.report.provenance.sources {
            file.text(source.name)
            file.text(source.version)
            file.text(source.licence)
        }
    }
}
