import Exchange
import Ledger
import Respondents
import Vocabulary

/// The command `palimpsest batch`.
enum BatchCommand {
    static let export = CommandSpec(
        name: "export",
        summary: "Writes the requests that a run would send into files for a batch service.",
        discussion: [
            "The files have the form of OpenAI's batches, which vLLM's run-batch executes too, or of "
                + "Anthropic's message batches, each line with an identifier that stays the same. What is "
                + "answered or was exported before is left out. Later turns of a conversation come with "
                + "the next export, after the import of the answers they quote."
        ],
        options: ModelChoice.options + Selection.options + [
            .path("out", "dir", default: ".", "The folder to write to."),
            .text(
                "file",
                "name",
                "What the files are called before their number; batch when left out, or batch-2 and so on "
                    + "where that is taken."
            ),
            .integer("max-requests", 1...10_000_000, "The most requests of a file."),
            .integer("max-bytes", 1000...2_000_000_000, "The most bytes of a file."),
            .flag("again", "Also writes what was exported before and has no answer yet."),
            .flag("retry-failed", "Also writes what failed before."),
            SharedOptions.json,
        ],
        examples: [
            .init(
                "palimpsest batch export --model openai:gpt-5-mini --locale am-ET --out batches",
                "Writes batches/batch-0001.jsonl and so on."
            )
        ]
    )
    static let importing = CommandSpec(
        name: "import",
        summary: "Takes in the results of batches, in any order and any number of times.",
        discussion: [
            "Each result finds its place by its identifier. What failed is kept as a failure with its "
                + "cause; importing the same file again changes nothing."
        ],
        arguments: [
            ArgumentSpec("file", "A result or error file.", arity: .some, kind: .path)
        ],
        options: [SharedOptions.workspace, SharedOptions.json],
        examples: [
            .init(
                "palimpsest batch import batch_1_output.jsonl batch_1_error.jsonl",
                "Takes in two files."
            )
        ]
    )
    static let list = CommandSpec(
        name: "list",
        summary: "Lists the batch files that were written, and how much of each has come back.",
        options: [SharedOptions.workspace, SharedOptions.json],
        examples: [.init("palimpsest batch list", "Lists them.")]
    )

    private struct Exported: Encodable {
        var model: String
        var requests: Int
        var reused: Int
        var twins: Int
        var files: [File]
        struct File: Encodable {
            var path: String
            var requests: Int
            var bytes: Int
        }
    }

    static func runExport(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let chosen = try ModelChoice.entries(arguments, world)
        guard chosen.count == 1, let model = chosen.first else {
            throw UsageError("a batch is of one model; name one with --model").of(arguments.command)
        }
        let shape: BatchShape
        switch model.entry.api {
        case "openai-chat": shape = .chat
        case "openai-completions": shape = .completions
        case "anthropic": shape = .anthropic
        default:
            throw UsageError(
                "there are no batches for \(model.entry.api); openai, completions and anthropic have them"
            ).of(arguments.command)
        }
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
        // No key is needed to write a file, and none could slip into it.
        let respondent = try HTTPRespondent.withoutKey(model.entry)
        let ledger = if let existing { existing } else { try await newLedger(arguments) }
        let asking = Asking(ledger: ledger, seed: 0, world: world, quiet: true)
        try await asking.register(respondent)
        try await register(selection, catalogue: catalogue, in: ledger, world: world)
        let exporting = BatchExporting(
            ledger: ledger,
            respondent: respondent,
            shape: shape,
            selection: selection,
            arguments: arguments,
            world: world
        )
        let (files, requests, reused, twins) = try await exporting.write()
        let result = Exported(
            model: respondent.name,
            requests: requests,
            reused: reused,
            twins: twins,
            files: files.map { .init(path: $0.path, requests: $0.count, bytes: $0.bytes) }
        )
        if arguments.flag("json") {
            try world.print(json: result)
            return 0
        }
        for file in files {
            world.print("\(file.path)  \(file.count) requests, \(file.bytes) bytes")
        }
        let known = reused > 0 ? ", \(reused) known from identical requests" : ""
        world.print("\(respondent.name): \(requests) requests in \(files.count) files\(known)")
        if twins > 0 {
            world.prose(
                "\(twins) more are identical to some of these; give the same command again after the "
                    + "import, and their answers are taken over"
            )
        }
        return 0
    }

    static func runList(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        struct Entry: Encodable {
            var file: String
            var model: String
            var exported: String
            var requests: Int
            var answered: Int
            var failed: Int
        }
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let entries = try await ledger.batchFiles().map {
            Entry(
                file: $0.file,
                model: $0.model,
                exported: $0.exportedAt,
                requests: $0.requests,
                answered: $0.answered,
                failed: $0.failed
            )
        }
        if arguments.flag("json") {
            try world.print(json: entries)
            return 0
        }
        var table = Columns(
            ["file", "requests", "answered", "failed", "exported", "model"],
            numeric: [1, 2, 3]
        )
        for entry in entries {
            table.add([
                entry.file, "\(entry.requests)", "\(entry.answered)", "\(entry.failed)",
                entry.exported, entry.model,
            ])
        }
        for line in table.lines { world.print(line) }
        return 0
    }

    static func runImport(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let importing = BatchImporting(ledger: ledger, world: world)
        var result = BatchImported()
        for file in arguments.arguments("file") { try await importing.take(file, &result) }
        try await importing.finish(&result)
        if arguments.flag("json") {
            try world.print(json: result)
        } else {
            for diagnostic in result.unreadable.prefix(20) { world.say("\(diagnostic)") }
            world.print(result.sentence)
        }
        return result.code
    }
}
