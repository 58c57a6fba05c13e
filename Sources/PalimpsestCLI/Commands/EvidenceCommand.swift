import Evidence
import Ledger
import Scoring
import Vocabulary

/// The command `palimpsest evidence`.
enum EvidenceCommand {
    static let spec = CommandSpec(
        name: "evidence",
        summary:
            "Estimates leaks beyond chance overlap for each model, condition, target and proxy.",
        discussion: [
            "Shares are of items; samples of one item are averaged first. Accuracy stands beside its "
                + "proxy floor, leak beside the mean leak to placebo cultures. Docs/measures.md defines "
                + "every column."
        ],
        options: [
            SharedOptions.locale, SharedOptions.all,
            .text("model", "name", "Only rows of this model.").repeated,
            .choice(
                "subset",
                Subset.allCases.map(\.rawValue),
                "Only rows of this subset; the table shows 'all' when left out."
            ),
            SharedOptions.seed, SharedOptions.workspace, SharedOptions.locales,
            SharedOptions.probes, SharedOptions.json,
        ],
        examples: [
            .init("palimpsest evidence --locale am-ET", "Prints the table for Ethiopia."),
            .init("palimpsest evidence --all --json", "Prints every row as JSON."),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let targets = try await targets(arguments, catalogue, ledger)
        try await checkModels(arguments, ledger)
        _ = try await judgeLedger(ledger)
        let relations = Dictionary(
            uniqueKeysWithValues: try await ledger.relations(scorer: Scorer.version).map {
                ($0.question, $0)
            }
        )
        var rows: [EvidenceRow] = []
        var families: [String] = []
        var checked: [AdjudicatedRates] = []
        for pack in targets {
            let material = try await gather(pack, from: ledger)
            let found = try await estimate(
                material,
                relations: relations,
                names: catalogue.names,
                seed: UInt64(arguments.integer("seed")),
                ledger: ledger,
                world: world
            )
            rows += found.rows
            if let rates = found.adjudication { checked.append(rates) }
            families.append("family of tests, \(pack.tag): \(found.family)")
            families += found.controls.map { control in
                "control, \(pack.tag) \(control.suite) to \(control.proxy): a simulation that leaks in "
                    + "\(percent(control.stated)) % made \(percent(control.made)), "
                    + "\(percent(control.found)) were found (n \(control.n))"
            }
            families += found.leftOut.map { "not estimated, \(pack.tag): \($0)" }
        }
        let models = Set(arguments.texts("model"))
        if !models.isEmpty { rows.removeAll { !models.contains($0.model) } }
        let older = try await olderWordings(in: ledger, of: models)
        if let subset = arguments.optionalText("subset") {
            rows.removeAll { $0.subset.rawValue != subset }
        }
        if arguments.flag("json") {
            for line in older { world.say(line) }
            try world.print(
                json: rows.map { row in
                    EvidenceLine(row, checked.first { $0.target == row.target })
                }
            )
            return 0
        }
        show(rows.filter { arguments.isGiven("subset") || $0.subset == .all }, world)
        for rates in checked {
            for line in rates.lines { world.prose(line) }
            for line in rates.table(models: models) { world.print(line) }
        }
        for line in families + older { world.prose(line) }
        return 0
    }

    /// What is said of answers to prompts that have changed since; of all models when none is named.
    private static func olderWordings(
        in ledger: Ledger,
        of models: Set<String>
    ) async throws -> [String] {
        try await ledger.outdated()
            .filter { models.isEmpty || models.contains($0.key) }
            .sorted { $0.key < $1.key }
            .map { model, count in
                "left out: \(count) \(count == 1 ? "answer" : "answers") of \(model) to an older wording "
                    + "of the prompt"
            }
    }

    /// The targets named, or all that have answers.
    static func targets(
        _ arguments: ParsedArguments,
        _ catalogue: Catalogue,
        _ ledger: Ledger
    ) async throws -> [LocalePack] {
        let words = arguments.texts("locale")
        if !words.isEmpty { return try words.map { try catalogue.locale($0) } }
        guard arguments.flag("all") else {
            throw UsageError("name a locale with --locale, or give --all").of(arguments.command)
        }
        var found: [LocalePack] = []
        for pack in catalogue.locales {
            var filter = AnswerFilter()
            filter.locales = [pack.tag]
            filter.framings = evidenceFramings
            if !(try await ledger.answers(matching: filter, limit: 1).answers.isEmpty) {
                found.append(pack)
            }
        }
        guard !found.isEmpty else {
            throw CommandFailure("the workspace holds no answers about any locale yet")
        }
        return found
    }

    /// Stops at a model that has no answers here.
    static func checkModels(_ arguments: ParsedArguments, _ ledger: Ledger) async throws {
        let known = try await ledger.models().map(\.name)
        for word in arguments.texts("model") where !known.contains(word) {
            throw UsageError("no answers of a model \(quoted(word))\(hint(word, among: known))")
        }
    }

    private static func show(_ rows: [EvidenceRow], _ world: World) {
        let groups = Dictionary(grouping: rows) {
            [$0.target.rawValue, $0.suite, $0.model, $0.condition]
        }
        for (key, rows) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let simulated = rows.first?.origin == .simulated ? " [simulated]" : ""
            world.print("\(key[0])  \(key[2])\(simulated), \(key[3]), \(key[1])")
            var table = Columns(
                [
                    "proxy", "n", "corr", "floor", "dist", "shar", "mix", "leak", "plac", "exc",
                    "95 %", "rank",
                ],
                numeric: Set(1...9)
            )
            for row in rows {
                table.add([
                    row.proxy.rawValue + (row.subset == .all ? "" : " \(row.subset.rawValue)"),
                    "\(row.n)", percent(row.shares.correct), percent(row.floor),
                    percent(row.shares.distinct), percent(row.shares.shared),
                    percent(row.shares.mixed), percent(row.shares.leak), percent(row.placebo),
                    percent(row.excess),
                    row.excessLow == nil
                        ? "-" : "\(percent(row.excessLow))..\(percent(row.excessHigh))",
                    row.rank.map { "\(Int($0.rounded()))/\(row.cultures)" } ?? "-",
                ])
            }
            for line in table.lines { world.print("  " + line) }
            for row in rows { world.prose("\(row.proxy): \(row.verdict)", indent: 2) }
            world.print("")
        }
    }
}

/// One row as `--json` prints it; what is not defined is null.
struct EvidenceLine: Encodable {
    private let row: EvidenceRow
    private let checked: AdjudicatedRates?

    /// - Parameter checked: what labels say about the row's target, if there are any.
    init(_ row: EvidenceRow, _ checked: AdjudicatedRates?) {
        self.row = row
        self.checked = checked
    }

    /// What labels say of a row: its corrected shares, and what they rest on.
    private struct Adjudication: Encodable {
        var correct: CorrectedShare?
        var leak: CorrectedShare?
        var raters: [String]
        var agreement: AdjudicatedEstimate
        var matcher: [MatcherRate]
        var judges: [JudgeAgreement]
    }

    private enum Key: String, CodingKey {
        case suite, model, origin, condition, target, proxy, kind, subset, n
        case correct, distinct, shared, mixed, leak, other, refused, uncodable
        case floor, lift, placebo, excess, rank, cultures, placebos, mde, p, finding, verdict
        case adjudication
        case excessLow = "excess_low"
        case excessHigh = "excess_high"
        case adjustedLow = "adjusted_low"
        case adjustedHigh = "adjusted_high"
        case pAdjusted = "p_adjusted"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(row.suite, forKey: .suite)
        try container.encode(row.model, forKey: .model)
        try container.encode(row.origin, forKey: .origin)
        try container.encode(row.condition, forKey: .condition)
        try container.encode(row.target, forKey: .target)
        try container.encode(row.proxy, forKey: .proxy)
        try container.encode(row.kind, forKey: .kind)
        try container.encode(row.subset, forKey: .subset)
        try container.encode(row.n, forKey: .n)
        try container.encode(row.shares.correct, forKey: .correct)
        try container.encode(row.shares.distinct, forKey: .distinct)
        try container.encode(row.shares.shared, forKey: .shared)
        try container.encode(row.shares.mixed, forKey: .mixed)
        try container.encode(row.shares.leak, forKey: .leak)
        try container.encode(row.shares.other, forKey: .other)
        try container.encode(row.shares.refused, forKey: .refused)
        try container.encode(row.shares.uncodable, forKey: .uncodable)
        try container.encode(row.floor, forKey: .floor)
        try container.encode(row.lift, forKey: .lift)
        try container.encode(row.placebo, forKey: .placebo)
        try container.encode(row.excess, forKey: .excess)
        try container.encode(row.excessLow, forKey: .excessLow)
        try container.encode(row.excessHigh, forKey: .excessHigh)
        try container.encode(row.adjustedLow, forKey: .adjustedLow)
        try container.encode(row.adjustedHigh, forKey: .adjustedHigh)
        try container.encode(row.p, forKey: .p)
        try container.encode(row.pAdjusted, forKey: .pAdjusted)
        try container.encode(row.rank, forKey: .rank)
        try container.encode(row.cultures, forKey: .cultures)
        try container.encode(row.placebos, forKey: .placebos)
        try container.encode(row.mde, forKey: .mde)
        try container.encode(row.finding, forKey: .finding)
        try container.encode(row.verdict, forKey: .verdict)
        // Labels are of all items, not of a subset.
        guard let checked, row.subset == .all else { return }
        try container.encode(
            Adjudication(
                correct: checked.corrected(.correct, for: row),
                leak: checked.corrected(.leak, for: row),
                raters: checked.raters,
                agreement: checked.agreement,
                matcher: checked.matcher,
                judges: checked.judges
            ),
            forKey: .adjudication
        )
    }
}
