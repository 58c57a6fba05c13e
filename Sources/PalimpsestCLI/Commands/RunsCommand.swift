import Ledger

/// The command `palimpsest runs`.
enum RunsCommand {
    static let list = CommandSpec(
        name: "list",
        summary: "Lists the runs and imports of a workspace.",
        options: [SharedOptions.workspace, SharedOptions.json],
        examples: [.init("palimpsest runs", "Lists them.")]
    )
    static let show = CommandSpec(
        name: "show",
        summary: "Shows one run: what it was, and its answers and failures by cause.",
        arguments: [
            ArgumentSpec("number", "The run's number in the list.")
        ],
        options: [SharedOptions.workspace, SharedOptions.json],
        examples: [.init("palimpsest runs show 1", "Shows the first run.")]
    )

    private struct Entry: Encodable {
        var run: Int
        var model: String?
        var started: String
        var ended: String?
        var version: String
        var seed: UInt64
        var parameters: [String: String]
        var arguments: [String]
        var packs: [String: String]
        var answered: Int
        var failed: Int

        init(_ run: RunSummary) {
            self.run = run.id
            model = run.start.model
            started = run.start.startedAt
            ended = run.endedAt
            version = run.start.toolVersion
            seed = run.start.seed
            parameters = run.start.parameters
            arguments = run.start.arguments
            packs = run.start.packDigests
            answered = run.answered
            failed = run.failed
        }
    }

    private struct Detail: Encodable {
        struct Count: Encodable {
            var condition: String
            var locale: String?
            var failure: String?
            var count: Int
        }
        struct Failure: Encodable {
            var cause: String
            var count: Int
            var item: String
            var message: String?
        }
        struct Tokens: Encodable {
            var requests: Int
            var sent: Int
            var received: Int
            var unknown: Int
        }
        var run: Entry
        var counts: [Count]
        var failures: [Failure]
        var tokens: Tokens
    }

    static func runList(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let entries = try await ledger.runs().map(Entry.init)
        if arguments.flag("json") {
            try world.print(json: entries)
            return 0
        }
        var table = Columns(
            ["run", "started", "answered", "failed", "ended", "model"],
            numeric: [0, 2, 3]
        )
        for entry in entries {
            table.add([
                "\(entry.run)", entry.started, "\(entry.answered)", "\(entry.failed)",
                entry.ended == nil ? "cut short" : "yes",
                entry.model ?? entry.arguments.joined(separator: " "),
            ])
        }
        for line in table.lines { world.print(line) }
        return 0
    }

    static func runShow(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let word = arguments.argument("number")
        guard let number = Int(word), let run = try await ledger.run(number) else {
            throw CommandFailure("there is no run \(quoted(word)); 'palimpsest runs' lists them")
        }
        let entry = Entry(run)
        let counts = try await ledger.counts(ofRun: number)
        let failures = try await ledger.failures(ofRun: number)
        let usage = try await ledger.usage(ofRun: number)
        if arguments.flag("json") {
            try world.print(
                json: Detail(
                    run: entry,
                    counts: counts.map {
                        .init(
                            condition: $0.condition,
                            locale: $0.locale,
                            failure: $0.failure,
                            count: $0.count
                        )
                    },
                    failures: failures.map {
                        .init(cause: $0.cause, count: $0.count, item: $0.item, message: $0.message)
                    },
                    tokens: .init(
                        requests: usage.requests,
                        sent: usage.promptTokens,
                        received: usage.completionTokens,
                        unknown: usage.unknown
                    )
                )
            )
            return 0
        }
        world.print("run \(entry.run)  \(entry.model ?? entry.arguments.joined(separator: " "))")
        world.print("started \(entry.started), \(entry.ended.map { "ended \($0)" } ?? "cut short")")
        world.print("Palimpsest \(entry.version), seed \(entry.seed)")
        for (key, value) in entry.parameters.sorted(by: { $0.key < $1.key }) {
            world.print("  \(key) = \(value)")
        }
        var table = Columns(["condition", "locale", "count", "failure"], numeric: [2])
        for count in counts {
            table.add([
                count.condition, count.locale ?? "-", "\(count.count)", count.failure ?? "",
            ])
        }
        for line in table.lines { world.print(line) }
        for failure in failures {
            let message = failure.message.map { ": \($0)" } ?? ""
            world.prose("\(failure.cause) \(failure.count), such as '\(failure.item)'\(message)")
        }
        if usage.promptTokens + usage.completionTokens > 0 {
            world.print(
                "tokens of the kept answers: \(usage.promptTokens) sent, \(usage.completionTokens) received"
            )
        }
        return 0
    }
}
