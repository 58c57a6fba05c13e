import Ledger
import Respondents
import Runner
import Scoring
import Vocabulary

/// The command `palimpsest run`.
enum RunCommand {
    static let spec = CommandSpec(
        name: "run",
        summary: "Asks models the items of some locales and keeps every answer as it comes.",
        discussion: [
            "Running again asks only what was not asked yet, so a run that was cut short goes on where "
                + "it stopped. Ctrl-C finishes what is under way, a second Ctrl-C leaves at once; answers "
                + "that were kept stay kept. A request that is identical to one answered before, of "
                + "another pack or framing, is served by that answer.",
            "A key is read from an environment variable or from a file of its owner and from nowhere "
                + "else. Docs/asking.md tells about endpoints, models files, limits and proxies.",
        ],
        options: ModelChoice.options + Selection.options + [
            .number(
                "max-cost",
                0...1_000_000_000,
                "Ends the run cleanly before it has cost more, at the prices of the models."
            ),
            .flag("retry-failed", "Asks again what failed in an earlier run."),
            .flag(
                "fresh",
                "Asks further samples beside the kept ones, and uses no answer of identical requests."
            ),
            SharedOptions.quiet, SharedOptions.json,
        ],
        examples: [
            .init(
                "palimpsest run --model openai:my-model --base-url http://127.0.0.1:8000/v1 --locale am-ET",
                "Asks a local server about Ethiopia."
            ),
            .init(
                "palimpsest run --models models.yaml --locale am-ET --samples 5 --max-cost 2.50",
                "Asks every model of a file, five samples of each item, for at most 2.50."
            ),
            .init(
                "palimpsest run --model simulated:leak=0.2 --locale ar-DZ",
                "Asks a simulation whose leak rate is known."
            ),
        ],
        exitCodes: ExitCode.all + [
            ExitCode(value: 130, meaning: "stopped by Ctrl-C; run again to go on")
        ]
    )

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let chosen = try ModelChoice.entries(arguments, world)
        boundHeapAreas()
        // Its tables take a while to make, and judging needs them while the first answers come.
        Task { _ = Scorer() }
        let catalogue = try Catalogue.load(arguments, world)
        let existing = try await existingLedger(arguments)
        let selection = try await Selection.make(
            arguments,
            catalogue: catalogue,
            ledger: existing,
            world: world
        )
        guard !selection.items.isEmpty else {
            throw CommandFailure("the chosen packs and framings hold no item about these locales")
        }
        let cost = try ceiling(arguments, chosen)
        let making = RespondentMaking(
            arguments: arguments,
            world: world,
            selection: selection,
            catalogue: catalogue,
            ledger: existing,
            entries: chosen.map(\.entry)
        )
        var models: [AskedModel] = []
        for one in chosen { models.append(try await making.model(one)) }
        let ledger = if let existing { existing } else { try await newLedger(arguments) }
        let lock = try AskingLock(
            ledger.path,
            models: models.map(\.respondent).filter { $0.origin == .live }.map(\.name),
            items: selection.items,
            shard: arguments.optionalText("shard")
        )
        defer { lock.release() }
        let asking = Asking(
            ledger: ledger,
            seed: UInt64(arguments.integer("seed")),
            world: world,
            quiet: arguments.flag("quiet"),
            retryingFailures: arguments.flag("retry-failed"),
            isFresh: arguments.flag("fresh"),
            maximumCost: cost
        )
        for model in models { try await asking.register(model.respondent) }
        try await register(selection, catalogue: catalogue, in: ledger, world: world)
        let outcomes = try await asking.run(
            models,
            selection,
            words: ["run", "--model"] + chosen.map(\.entry.name) + arguments.texts("locale")
        )
        let result = RunResult(outcomes)
        if arguments.flag("json") {
            try world.print(json: result)
        } else {
            for outcome in outcomes { world.prose(outcome.sentence) }
        }
        return result.code
    }

    /// The most that may be spent; models without a price could not be held to it.
    static func ceiling(
        _ arguments: ParsedArguments,
        _ chosen: [ModelSpec]
    ) throws -> Double? {
        guard let most = arguments.optionalNumber("max-cost") else { return nil }
        let free = ["simulated", "replay", "command"]
        if let unpriced = chosen.first(where: {
            $0.entry.prices == nil && !free.contains($0.entry.api)
        }) {
            throw UsageError(
                "--max-cost needs the price of \(quoted(unpriced.entry.name)): give --price-in and "
                    + "--price-out, or prices in a models file"
            ).of(arguments.command)
        }
        let currencies = Set(chosen.compactMap(\.entry.prices?.currency))
        guard currencies.count <= 1 else {
            throw UsageError("--max-cost needs one currency, not \(listed(currencies.sorted()))")
                .of(arguments.command)
        }
        return most
    }
}
