import Evidence
import Ledger
import Respondents
import Scoring
import Vocabulary

/// The commands `palimpsest judge ask` and `judge show`.
enum JudgeCommand {
    static let ask = CommandSpec(
        name: "ask",
        summary: "Asks a model whether answers and accepted meanings name the same thing.",
        discussion: [
            "A second opinion on the matcher, never on a verdict: the request holds the question, an "
                + "answer and one accepted meaning, and asks for yes, no or unsure. Its wording is fixed "
                + "and versioned. Replies are kept apart from answers, and nothing that is reported about "
                + "models counts them; running again asks only what has no reply yet.",
            "'palimpsest judge' alone means 'palimpsest judge ask'.",
        ],
        options: ModelChoice.options.map { option in
            option.name == "model"
                ? .text(
                    "model",
                    "spec",
                    "The judge: any of the specs of 'palimpsest run' but simulated."
                )
                .repeated
                : option
        } + [
            SharedOptions.locale, SharedOptions.all,
            .text("of", "model", "Only answers of this model; of all when left out.").repeated,
            .choice(
                "choose",
                JudgedChoice.allCases.map(\.rawValue),
                default: JudgedChoice.drawn.rawValue,
                "A seeded sample; all that the matcher may well be wrong about; or all in samples for people."
            ),
            .integer(
                "size",
                1...1_000_000,
                default: 200,
                "How many answers times golds a sample has; each gold has several meanings to ask about."
            ),
            .number(
                "max-cost",
                0...1_000_000_000,
                "Ends the run cleanly before it has cost more, at the prices of the models."
            ),
            .flag("retry-failed", "Asks again what failed in an earlier run."),
            SharedOptions.seed, SharedOptions.workspace, SharedOptions.locales,
            SharedOptions.probes, SharedOptions.quiet, SharedOptions.json,
        ],
        examples: [
            .init(
                "palimpsest judge --model openai:my-judge --locale am-ET --size 300",
                "Asks about a seeded sample."
            ),
            .init(
                "palimpsest judge --model my-judge --locale am-ET --choose adjudicated",
                "Asks about what people were given, so that all three can be compared."
            ),
        ],
        exitCodes: ExitCode.all + [
            ExitCode(value: 130, meaning: "stopped by Ctrl-C; run again to go on")
        ]
    )
    static let show = CommandSpec(
        name: "show",
        summary: "Shows how judge models agree with the matcher and with people.",
        discussion: [
            "Over answers times golds: Krippendorff's nominal alpha, what the judge alone accepts, and "
                + "what it alone rejects, each with n and interval. A drawn sample is balanced, so these "
                + "are not shares of all answers."
        ],
        options: [
            SharedOptions.locale, SharedOptions.seed, SharedOptions.workspace,
            SharedOptions.locales, SharedOptions.probes, SharedOptions.json,
        ],
        examples: [
            .init("palimpsest judge show", "Shows all targets that a judge was asked about.")
        ]
    )

    private struct Asked: Encodable {
        /// Answers times golds.
        var sides: Int
        var judges: [AskingOutcome]
    }

    static func runAsk(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let chosen = try ModelChoice.entries(arguments, world)
        if let simulated = chosen.first(where: { $0.simulation != nil }) {
            throw UsageError(
                "\(quoted(simulated.entry.name)) answers questions about cultures and cannot judge; "
                    + "'command:PROGRAM' can stand for a judge in trials"
            ).of(arguments.command)
        }
        guard let choice = JudgedChoice(rawValue: arguments.text("choose")) else {
            preconditionFailure("the choices are the cases")
        }
        let cost = try RunCommand.ceiling(arguments, chosen)
        let catalogue = try Catalogue.load(arguments, world)
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let targets = try await EvidenceCommand.targets(arguments, catalogue, ledger)
        let choosing = JudgeChoosing(
            ledger: ledger,
            relations: try await AdjudicateCommand.judgedRelations(ledger),
            choice: choice,
            seed: UInt64(arguments.integer("seed")),
            size: arguments.integer("size"),
            models: Set(arguments.texts("of"))
        )
        let making = RespondentMaking(
            arguments: arguments,
            world: world,
            selection: Selection(
                targets: targets,
                generated: ItemSet(questions: [], items: []),
                items: [],
                samples: 1,
                packs: []
            ),
            catalogue: catalogue,
            ledger: ledger,
            entries: chosen.map(\.entry)
        )
        var judges: [AskedModel] = []
        for one in chosen { judges.append(try await making.model(one)) }
        let (requests, sides) = try await choosing.requests(about: targets)
        guard !requests.isEmpty else {
            throw CommandFailure(
                choice == .adjudicated
                    ? "no hand-check sample is about these locales; 'adjudicate export' draws one"
                    : "there is nothing to ask about: no judged answers, or none that are disputable"
            )
        }
        let asking = JudgeAsking(
            ledger: ledger,
            seed: UInt64(arguments.integer("seed")),
            world: world,
            quiet: arguments.flag("quiet"),
            retryingFailures: arguments.flag("retry-failed"),
            maximumCost: cost
        )
        let outcomes = try await asking.run(judges, requests)
        if arguments.flag("json") {
            try world.print(json: Asked(sides: sides, judges: outcomes))
        } else {
            for outcome in outcomes { world.prose(outcome.sentence) }
        }
        return outcomes.map(\.code).max() ?? 0
    }

    private struct Shown: Encodable {
        var target: LocaleTag
        var judges: [JudgeAgreement]
    }

    static func runShow(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let chosen = try arguments.texts("locale").map { try catalogue.locale($0).tag }
        let relations = try await AdjudicateCommand.judgedRelations(ledger)
        let policy = AdjudicationPolicy(seed: UInt64(arguments.integer("seed")))
        var shown: [Shown] = []
        for pack in catalogue.locales where chosen.isEmpty || chosen.contains(pack.tag) {
            guard try await !ledger.judgedPairs(target: pack.tag).isEmpty else { continue }
            let material = try await gatherLabels(
                try await gather(pack, from: ledger),
                relations: relations,
                ledger: ledger
            )
            shown.append(
                Shown(target: pack.tag, judges: judgeAgreements(material.sides, policy: policy))
            )
        }
        guard !shown.isEmpty else {
            throw CommandFailure("no judge was asked here; 'palimpsest judge' asks one")
        }
        if arguments.flag("json") {
            try world.print(json: shown)
            return 0
        }
        for entry in shown {
            for judge in entry.judges { world.prose("\(entry.target): \(judge.sentence)") }
            if entry.judges.isEmpty {
                world.prose("\(entry.target): no golds are judged whole yet")
            }
        }
        return 0
    }
}
