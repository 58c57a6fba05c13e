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
                + "every column.",
            "Beside the headline stand direction, in-model baselines, what right answers hide, parts of "
                + "the questions, pairs of models (up to \(EvidencePolicy().mostCompared), or those named "
                + "with --model) and the place of chosen options, where the answers for them are there. "
                + "With --json only the rows are printed unless --section names another part; 'export' "
                + "writes all of it.",
        ],
        options: [
            SharedOptions.locale, SharedOptions.all,
            .text("model", "name", "Only rows of this model.").repeated,
            .choice(
                "subset",
                Subset.allCases.map(\.rawValue),
                "Only rows of this subset; the table shows 'all' when left out."
            ),
            .choice(
                "section",
                EvidenceSection.allCases.map(\.rawValue),
                "Only this part; the tables leave out facets and matrix when no part is named."
            ),
            .flag("matrix", "Only the flattening matrix of the locales: --section matrix."),
            SharedOptions.equalise,
            SharedOptions.seed, SharedOptions.workspace, SharedOptions.locales,
            SharedOptions.probes, SharedOptions.json,
        ],
        examples: [
            .init("palimpsest evidence --locale am-ET", "Prints the table for Ethiopia."),
            .init("palimpsest evidence --all --json", "Prints every row as JSON."),
            .init(
                "palimpsest evidence --all --matrix",
                "Shows which cultures are taken for which."
            ),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        boundHeapAreas()
        let catalogue = try Catalogue.load(arguments, world)
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let targets = try await targets(arguments, catalogue, ledger)
        try await checkModels(arguments, ledger)
        try await relateQuestions(ledger)
        let judging = JudgingOnDemand(ledger)
        let relations = Dictionary(
            uniqueKeysWithValues: try await ledger.relations(scorer: Scorer.version).map {
                ($0.question, $0)
            }
        )
        let models = arguments.texts("model")
        let named = arguments.optionalText("section").flatMap { EvidenceSection(rawValue: $0) }
        let section = arguments.flag("matrix") ? .matrix : named
        var found: [LocaleEvidence] = []
        var notes: [String] = []
        var tally = MatrixTally(policy: EvidencePolicy(seed: UInt64(arguments.integer("seed"))))
        let (names, seed) = (catalogue.names, UInt64(arguments.integer("seed")))
        let equalised = arguments.integer("equalise")
        let shared = SharedQuestions()
        let isJSON = arguments.flag("json")
        let shown = section.map { [$0] } ?? (isJSON ? [.rows] : EvidenceSection.usual)
        let held =
            try await arguments.flag("all")
            ? held(targets, from: ledger, judging: judging) : nil
        let beside = SharedBeside(targets, from: ledger, held: held)
        if section == .matrix {
            for pack in targets {
                tally.add(
                    try await gather(pack, from: ledger, judging: judging, held: held),
                    relations: relations
                )
            }
        } else {
            // One locale is read while another is worked out.
            found = try await inOrder(targets) { pack in
                var evidence = try await estimate(
                    try await gather(
                        pack,
                        from: ledger,
                        judging: judging,
                        held: held,
                        sharing: beside
                    ),
                    relations: relations,
                    names: names,
                    seed: seed,
                    ledger: ledger,
                    world: world,
                    equalised: equalised,
                    compared: models.isEmpty ? nil : models,
                    sharing: shared
                )
                evidence.keep(models: models.isEmpty ? nil : models)
                EvidenceSections.strip(&evidence, for: shown, notes: !isJSON)
                returnFreeMemory()
                return evidence
            }
            notes = found.flatMap(Self.notes)
        }
        let matrices = tally.matrices().filter { models.isEmpty || models.contains($0.model) }
        var sections = EvidenceSections(found, across: acrossLocales(found), matrix: matrices)
        var rows = found.flatMap(\.rows)
        let older = try await olderWordings(in: ledger, of: Set(models), held)
        if let subset = arguments.optionalText("subset") {
            rows.removeAll { $0.subset.rawValue != subset }
        }
        let discovery = sections.family.discoveries
        let checked = found.compactMap(\.adjudication)
        sections.rows = rows.map { row in
            EvidenceLine(
                row,
                checked.first { $0.target == row.target },
                discovery: discovery
            )
        }
        if isJSON {
            for line in older { world.say(line) }
            try sections.print(section ?? .rows, world)
            return 0
        }
        for part in shown {
            sections.show(part, world)
            guard part == .rows else { continue }
            show(rows.filter { arguments.isGiven("subset") || $0.subset == .all }, world)
            for rates in found.compactMap(\.adjudication) {
                for line in rates.lines { world.prose(line) }
                for line in rates.table(models: Set(models)) { world.print(line) }
            }
        }
        for line in notes + older { world.prose(line) }
        return 0
    }

    /// What is said under the tables about one locale.
    private static func notes(_ found: LocaleEvidence) -> [String] {
        ["family of tests, \(found.target): \(found.family)"]
            + found.controls.map { control in
                "control, \(found.target) \(control.suite) to \(control.proxy): a simulation that leaks "
                    + "in \(percent(control.stated)) % made \(percent(control.made)), "
                    + "\(percent(control.found)) were found (n \(control.n))"
            }
            + found.leftOut.map { "not estimated, \(found.target): \($0.text)" }
    }

    /// What is said of answers to prompts that have changed since; of all models when none is named.
    private static func olderWordings(
        in ledger: Ledger,
        of models: Set<String>,
        _ held: HeldAnswers?
    ) async throws -> [String] {
        let outdated = if let held { held.outdated } else { try await ledger.outdated() }
        return
            outdated
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
        let answered = try await ledger.answered(
            among: catalogue.locales.map(\.tag),
            framings: evidenceFramings
        )
        let found = catalogue.locales.filter { answered.contains($0.tag) }
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
                    percentRange(row.excessLow, row.excessHigh),
                    row.rank.map { "\(Int($0.rounded()))/\(row.cultures)" } ?? "-",
                ])
            }
            for line in table.lines { world.print("  " + line) }
            for row in rows { world.prose("\(row.proxy): \(row.verdict)", indent: 2) }
            world.print("")
        }
    }
}
