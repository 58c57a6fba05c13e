import Ledger
import Respondents
import Vocabulary

/// The command `palimpsest plan`.
enum PlanCommand {
    static let spec = CommandSpec(
        name: "plan",
        summary: "Says what a run would ask, and what it could show, before anything is spent.",
        discussion: [
            "With a model it also says what is left to ask, the tokens, the cost at the model's prices "
                + "and the time at its limits. Tokens sent are estimated on the high side: four bytes a token "
                + "in English, and every byte of another script a token of its own."
        ],
        options: ModelChoice.options + Selection.options + [SharedOptions.json],
        examples: [
            .init(
                "palimpsest plan --locale am-ET --samples 5",
                "Counts items and requests for Ethiopia."
            ),
            .init(
                "palimpsest plan --models models.yaml --locale am-ET --samples 5",
                "Says for each model of a file what is left, what it costs and how long it takes."
            ),
        ]
    )

    private struct Result: Encodable {
        struct Locale: Encodable {
            var locale: LocaleTag
            var marked: Int
            var headline: Int
            var detectableExcess: Double?
        }
        var items: Int
        var requests: Int
        var missing: Int
        var promptTokens: Int
        var framings: [String: Int]
        var locales: [Locale]
        var models: [Forecast]
    }

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let ledger = try await existingLedger(arguments)
        let selection = try await Selection.make(
            arguments,
            catalogue: catalogue,
            ledger: ledger,
            world: world
        )
        let chosen =
            arguments.texts("model").isEmpty && !arguments.isGiven("models")
            ? [] : try ModelChoice.entries(arguments, world)
        // What a run refuses has no figures; a plan needs no key.
        let elsewhere = ["command", "replay", "simulated"]
        for one in chosen where !elsewhere.contains(one.entry.api) {
            _ = try HTTPRespondent.withoutKey(one.entry)
        }
        var models: [Forecast] = []
        for one in chosen { models.append(try await forecast(one, selection, ledger)) }
        let locales = selection.targets.map { pack in
            let marked = selection.items.filter {
                $0.locale == pack.tag && $0.framing == .marked && $0.follows == nil
            }
            let open = marked.count { item in !item.exclusions.contains { $0.culture == nil } }
            return Result.Locale(
                locale: pack.tag,
                marked: marked.count,
                headline: open,
                detectableExcess: excessThatShows(items: open)
            )
        }
        let result = Result(
            items: selection.items.count,
            requests: selection.requestCount,
            missing: models.isEmpty
                ? selection.requestCount : models.map(\.missing).reduce(0, +),
            promptTokens: selection.samples
                * selection.items.reduce(0) { $0 + estimatedTokens(of: $1.prompt) },
            framings: Dictionary(grouping: selection.items, by: \.condition)
                .mapValues(\.count),
            locales: locales,
            models: models
        )
        if arguments.flag("json") {
            try world.print(json: result)
            return 0
        }
        world.print(
            "\(result.items) items, \(result.requests) requests"
                + (models.count > 1 ? " of each model" : "")
                + ", about \(short(result.promptTokens)) prompt tokens"
        )
        for (framing, count) in result.framings.sorted(by: { $0.key < $1.key }) {
            world.print("  \(framing): \(count)")
        }
        for locale in locales {
            world.prose(
                "\(locale.locale): \(locale.headline) of \(locale.marked) marked items enter the headline; "
                    + (locale.detectableExcess.map {
                        "at best, an excess of about \(percent($0)) points would show"
                    } ?? "too few to show any excess")
            )
        }
        for model in models {
            for (index, line) in model.lines.enumerated() {
                world.prose(line, indent: index > 0 ? 2 : 0)
            }
        }
        return 0
    }

    private static func forecast(
        _ chosen: ModelSpec,
        _ selection: Selection,
        _ ledger: Ledger?
    ) async throws -> Forecast {
        let name = chosen.entry.name
        let tally = try await ledger?.tally(
            selection.items,
            model: name,
            samples: selection.samples
        )
        let usage = try await ledger?.usage(model: name)
        let open = try await OpenRequests.count(selection, of: chosen.entry, in: ledger)
        let known = (usage?.requests ?? 0) - (usage?.unknown ?? 0)
        return Forecast(
            chosen.entry,
            requests: selection.requestCount,
            answeredBefore: tally?.answered ?? 0,
            failedBefore: tally?.failed ?? 0,
            missing: open.count,
            promptTokens: open.tokens,
            meanTokens: known > 0 ? Double(usage?.completionTokens ?? 0) / Double(known) : nil,
            meanSeconds: usage?.meanSeconds
        )
    }
}
