import Evidence
import Vocabulary

extension LocalePage {
    /// The same questions put in every way they were asked, a table for each model.
    var framingSection: HTML {
        element("section", .id("framings")) {
            element("h2") { words("Framings side by side") }
            element("p") {
                words(
                    "The same questions put in other ways. Only the questions as marked, and in the languages of the place, are told as findings; the rest shows how far a figure hangs on the wording."
                )
            }
            for model in framedModels { framingTable(model) }
            element("dl", .class("words")) {
                for framing in Framing.allCases where framing != .fictional {
                    element("dt") { words(framing.term) }
                    element("dd") {
                        words(framing.explained)
                        if !asked.contains(framing) { " \(words("Not asked."))" }
                    }
                }
            }
            if let missing = missingFramings { command(missing) }
        }
    }

    struct FramedModel: Hashable {
        var suite: String
        var model: String
    }

    /// The models with several conditions to set side by side.
    var framedModels: [FramedModel] {
        var conditions: [FramedModel: Set<String>] = [:]
        for row in report.evidence.rows where row.subset == .all {
            conditions[FramedModel(suite: row.suite, model: row.model), default: []]
                .insert(row.condition)
        }
        return conditions.filter { $0.value.count > 1 }.keys
            .sorted { ($0.suite, $0.model) < ($1.suite, $1.model) }
    }

    /// The framings with an answer, those of in-model baselines among them.
    private var asked: Set<Framing> {
        Set(
            census.rows.map(\.framing)
                + report.evidence.baselines.compactMap { Framing(rawValue: $0.otherCondition) }
                + report.evidence.directions.compactMap { Framing(rawValue: $0.proxyCondition) }
        )
    }

    private var missingFramings: String? {
        let wanted: [Framing] = [
            .marked, .unmarked, .proxy, .native, .persona, .paraphrase, .wrapped, .choice,
        ]
        let missing = wanted.filter { !asked.contains($0) }
        guard !missing.isEmpty else { return nil }
        let options = missing.map { " --framing \($0.rawValue)" }.joined()
        return "palimpsest run --model NAME --locale \(report.pack.tag)\(options)"
    }

    private func framingTable(_ model: FramedModel) -> [HTML] {
        let rows = report.evidence.rows.filter {
            $0.suite == model.suite && $0.model == model.model && $0.subset == .all
        }
        let conditions = Set(rows.map(\.condition)).sorted { order($0) < order($1) }
        let proxies = report.pack.proxies.filter { proxy in
            rows.contains { $0.proxy == proxy.tag }
        }
        var table = CountedTable(
            label: "\(words("Framings side by side")): \(model.model), \(model.suite)",
            caption: [
                .text(
                    words(
                        "Subset all. Correct and leak in %, excess with its 95 % interval in percentage points."
                    )
                )
            ],
            columns: [.words(words("Framing"), "once"), .number("n"), .number(words("Correct"))]
                + proxies.flatMap { proxy in
                    [
                        Column.number(
                            words("Leak to {proxy}", ["proxy": report.name(proxy.tag)])
                        ),
                        Column.number(
                            words("Excess of {proxy}", ["proxy": report.name(proxy.tag)])
                        ),
                    ]
                }
        )
        for condition in conditions {
            let own = rows.filter { $0.condition == condition }
            guard let first = own.first else { continue }
            var cells: [[HTML]] = [
                stamped([conditionName(condition)], model: model.model),
                [.text(words.number(first.n))], [.text(words.percentValue(first.shares.correct))],
            ]
            for proxy in proxies {
                let row = own.first { $0.proxy == proxy.tag }
                cells.append([
                    figure(row.map { words.percentValue($0.shares.leak) }, otherwise: Missing.top)
                ])
                cells.append([excess(row)])
            }
            table.rows.append((standsApart(condition: condition) ? "sub" : "", cells))
        }
        return pieces {
            element("h3") {
                modelName(model.model)
                ", "
                isolated(model.suite)
            }
            table.html
            download(.framings)
        }
    }

    private func excess(_ row: EvidenceRow?) -> HTML {
        guard let row, let excess = row.excess else {
            return figure(nil, otherwise: Missing.excess)
        }
        let interval = words.interval(row.excessLow, row.excessHigh).map { " \($0)" } ?? ""
        return .text(words.points(excess) + interval)
    }

    /// A condition as pages call it: the framing's word, or the recording's own.
    func conditionName(_ condition: String) -> HTML {
        Framing(rawValue: condition).map { .text(words($0.term)) } ?? isolated(condition)
    }

    private func order(_ condition: String) -> String {
        let place = Framing(rawValue: condition).flatMap { Framing.allCases.firstIndex(of: $0) }
        return (place.map { String(10 + $0) } ?? "99") + condition
    }
}
