import Evidence
import Vocabulary

extension LocalePage {
    /// What was asked, of which models, when, and with which packs.
    var askedSection: HTML {
        element("section", .id("asked")) {
            element("h2") { words("What was asked") }
            if census.answers == 0 {
                element("p") { words("Nothing yet.") }
            } else {
                element("p") { askedSentence }
                askedTable
                element("p", .class("small soft")) { packSentence }
            }
            if !report.evidence.leftOut.isEmpty {
                details(words("What could not be measured, and why")) { leftOutTable }
            }
        }
    }

    private var askedSentence: [HTML] {
        let models = census.models.count
        return pieces {
            words.html(
                count: census.questions,
                one: "{n} question about {place}",
                other: "{n} questions about {place}",
                ["place": isolated(report.pack.place)]
            )
            ", "
            words.count(models, one: "{n} model", other: "{n} models")
            ", "
            words.count(census.answers, one: "{n} answer", other: "{n} answers")
            if let first = census.first, let last = census.last {
                let (from, to) = (words.date(first), words.date(last))
                if from == to {
                    words(", on {date}", ["date": from])
                } else {
                    words(", from {from} to {to}", ["from": from, "to": to])
                }
            }
            "."
        }
    }

    private var askedTable: [HTML] {
        var table = CountedTable(
            label: words("What was asked"),
            columns: [
                .words(words("Model"), "once"), .words(words("Origin")), .words(words("Suite")),
                .words(words("Framing")), .number(words("Items")), .number(words("Answers")),
                .number(words("Samples"), words("the most answers that one item has")),
                .number(words("Failed"), words("asked in vain; counted as uncodable")),
            ]
        )
        for row in census.rows {
            table.add(
                modelName(row.model),
                [.text(words(row.origin.term))],
                [isolated(row.suite)],
                row.condition == row.framing.rawValue
                    ? [.text(words(row.framing.term))]
                    : [.text(words(row.framing.term)), .text(", "), isolated(row.condition)],
                [.text(words.number(row.items))],
                [.text(words.number(row.answers))],
                [.text(words.number(row.samples))],
                [.text(words.number(row.failures))]
            )
        }
        return table.html + [download(.asked)]
    }

    private var packSentence: [HTML] {
        pieces {
            words("Packs:")
            for (i, pack) in report.provenance.packs.enumerated() {
                i > 0 ? ", " : " "
                isolated(pack.name)
                if let version = pack.version {
                    " "
                    isolated(version)
                }
            }
            ". "
            element("a", .href(LocalLink(anchor: "provenance"))) {
                words("Digests, sources and parameters")
            }
            "."
        }
    }
}
