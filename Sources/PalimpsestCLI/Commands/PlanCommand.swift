import Ledger
import Vocabulary

/// The command `palimpsest plan`.
enum PlanCommand {
    static let spec = CommandSpec(
        name: "plan",
        summary: "Says what a run would ask, and what it could show, before anything is spent.",
        options: Selection.options + [
            .text("model", "name", "Counts what this model has answered already."),
            SharedOptions.json,
        ],
        examples: [
            .init(
                "palimpsest plan --locale am-ET --samples 5",
                "Counts items and requests for Ethiopia."
            )
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
        let requests = selection.requests
        var missing = requests.count
        if let model = arguments.optionalText("model"), let ledger {
            missing = try await ledger.missing(
                requests,
                model: model,
                conditions: selection.conditions
            ).count
        }
        let locales = selection.targets.map { pack in
            let marked = selection.items.filter {
                $0.locale == pack.tag && $0.framing == .marked && $0.follows == nil
            }
            let open = marked.count { item in !item.exclusions.contains { $0.culture == nil } }
            return Result.Locale(
                locale: pack.tag,
                marked: marked.count,
                headline: open,
                detectableExcess: detectable(open)
            )
        }
        let result = Result(
            items: selection.items.count,
            requests: requests.count,
            missing: missing,
            // Four bytes a token is the usual rough rule; scripts beyond Latin cost more.
            promptTokens: requests.reduce(0) { $0 + ($1.prompt.utf8.count + 3) / 4 },
            framings: Dictionary(grouping: selection.items, by: \.condition)
                .mapValues(\.count),
            locales: locales
        )
        if arguments.flag("json") {
            try world.print(json: result)
            return 0
        }
        world.print(
            "\(result.items) items, \(result.requests) requests, \(result.missing) not answered yet, "
                + "about \(result.promptTokens) prompt tokens"
        )
        for (framing, count) in result.framings.sorted(by: { $0.key < $1.key }) {
            world.print("  \(framing): \(count)")
        }
        for locale in locales {
            world.prose(
                "\(locale.locale): \(locale.headline) of \(locale.marked) marked items enter the headline; "
                    + "an excess of about \(percent(locale.detectableExcess)) points would show"
            )
        }
        return 0
    }

    /// The excess that so many items would show with 80 % power if one answer in ten leaks.
    private static func detectable(_ n: Int) -> Double? {
        guard n > 1 else { return nil }
        return (1.959_964 + 0.841_621) * (0.1 * 0.9 / Double(n)).squareRoot()
    }
}
