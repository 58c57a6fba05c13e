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
        summary: "Shows one run: what it was, its answers, tokens, and failures by cause.",
        discussion: [
            "Counted are the answers that the run brought and no later run has asked anew; failures "
                + "that a later run has mended are that run's answers. Of each cause one message and "
                + "one item are shown."
        ],
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
            var message: String?
            var item: String
        }
        struct Tokens: Encodable {
            /// Requests that were sent; recordings and copies are none.
            var requests: Int
            var sent: Int
            var received: Int
            /// Answered requests for which the endpoint did not say.
            var unknown: Int
            var meanSeconds: Double?
        }
        var run: Entry
        var reused: Int
        var tokens: Tokens
        var failures: [Failure]
        var counts: [Count]
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
        let reused = try await ledger.reused(ofRun: number)
        if arguments.flag("json") {
            try world.print(
                json: Detail(
                    run: entry,
                    reused: reused,
                    tokens: .init(
                        requests: usage.requests,
                        sent: usage.promptTokens,
                        received: usage.completionTokens,
                        unknown: usage.unknown,
                        meanSeconds: usage.meanSeconds
                    ),
                    failures: failures.map {
                        .init(cause: $0.cause, count: $0.count, message: $0.message, item: $0.item)
                    },
                    counts: counts.map {
                        .init(
                            condition: $0.condition,
                            locale: $0.locale,
                            failure: $0.failure,
                            count: $0.count
                        )
                    }
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
        if !counts.isEmpty { for line in table.lines { world.print(line) } }
        show(usage, reused: reused, world)
        show(failures, world)
        return 0
    }

    private static func show(_ usage: TokenUsage, reused: Int, _ world: World) {
        if usage.requests > 0 {
            var text = "\(usage.requests) requests sent"
            if usage.promptTokens + usage.completionTokens > 0 {
                // Where answers came without their tokens, nothing is no count.
                func told(_ count: Int) -> String? {
                    count > 0 || usage.unknown == 0 ? "\(count)" : nil
                }
                let counts = tokenCounts(
                    sent: told(usage.promptTokens),
                    received: told(usage.completionTokens)
                )
                if let counts { text += ", \(counts)" }
            }
            if usage.unknown > 0 { text += "; \(usage.unknown) answers came without their tokens" }
            world.prose(text)
        }
        if reused > 0 { world.prose("\(reused) answers known from identical requests") }
    }

    private static func show(_ failures: [FailureCount], _ world: World) {
        guard !failures.isEmpty else { return }
        world.print("failures by cause:")
        for failure in failures {
            world.print("  \(failure.count)  \(failure.cause)")
            let message = failure.message.map { "\(oneLine($0)); " } ?? ""
            world.prose("\(message)item \(failure.item)", indent: 4)
        }
    }

    /// A message of a stranger's endpoint, bounded and on one line.
    private static func oneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(300) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: line.append(" ")
            default: line.append(scalar)
            }
        }
        return String(line)
    }
}
