import Diagnostics
import Exchange
import Foundation
import Ledger
import Vocabulary

/// The commands of `palimpsest import` that bring recorded answers.
enum RecordingCommand {
    private static let promise =
        "Rows that cannot be placed are listed with their line and nothing is guessed; a damaged "
        + "line does not stop the rest. Importing the same files again changes nothing, and an "
        + "answer that differs from the one kept at its place is told and not kept."

    static let answers = CommandSpec(
        name: "answers",
        summary: "Imports recorded answers of models from CSV, TSV or JSONL files.",
        discussion: [
            "Rows are placed on the items of the workspace by question_id, by the question's text, or "
                + "both; or by prompt, the whole text as it was sent. Without a column for sample, rows "
                + "about the same item are numbered from zero as they come.",
            promise,
        ],
        arguments: [ArgumentSpec("file", "A table.", arity: .some, kind: .path)],
        options: [
            OptionSpec.text(
                "columns",
                "map",
                "NAME=COLUMN pairs with commas; NAME is one of "
                    + "\(ColumnMap.Field.allCases.map(\.rawValue).joined(separator: ", "))."
            ).required,
            .text("model", "name", "The model, when no column names it."),
        ] + shared,
        examples: [
            .init(
                "palimpsest import answers a.csv --columns question_id=id,answer=out --model m --locale ar-DZ",
                "Imports one model's answers about Algeria."
            ),
            .init(
                "palimpsest import answers b.jsonl --columns prompt=input,answer=output,sample=k --model m",
                "Places answers by the prompt they were given to."
            ),
        ]
    )
    static let lmEval = CommandSpec(
        name: "lm-eval",
        summary: "Imports answers that lm-evaluation-harness logged with --log_samples.",
        discussion: [
            "Takes samples_TASK_DATE.jsonl. Answers are placed by an identifier in the document (item, "
                + "item_id, question_id, id and the like) or by the exact prompt; each repeat of a "
                + "request is a sample. The model is that of the results_DATE.json beside the file "
                + "unless --model names it.",
            promise,
        ],
        arguments: [ArgumentSpec("file", "A file of samples.", arity: .some, kind: .path)],
        options: [modelInstead] + shared,
        examples: [
            .init(
                "palimpsest import lm-eval out/samples_months_2026-01-02T03-04-05.jsonl",
                "Imports one task's answers."
            )
        ]
    )
    static let inspect = CommandSpec(
        name: "inspect",
        summary: "Imports answers from logs of inspect_ai, .json or .eval.",
        discussion: [
            "Answers are placed by the sample's id or metadata, or by its exact input; each epoch is a "
                + "sample. Reasoning, tokens, log probability and the raw output are kept; a sample that "
                + "ended in an error or a limit without an answer is kept as a failure.",
            promise,
        ],
        arguments: [ArgumentSpec("file", "A log.", arity: .some, kind: .path)],
        options: [modelInstead] + shared,
        examples: [.init("palimpsest import inspect logs/*.eval", "Imports several logs.")]
    )

    private static let modelInstead = OptionSpec.text(
        "model",
        "name",
        "The model, in place of the one that the files name."
    )
    private static let shared: [OptionSpec] = [
        .text("locale", "tag", "The locale, when the file does not name it."),
        .text(
            "condition",
            "text",
            default: "recorded",
            "The condition, when the file does not name it."
        ),
        SharedOptions.workspace, SharedOptions.json,
    ]

    static func runAnswers(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let columns: ColumnMap
        do {
            columns = try ColumnMap(parsing: arguments.text("columns"))
        } catch {
            throw UsageError("--columns: \(error)").of(arguments.command)
        }
        return try await run(
            .table(columns),
            arguments,
            world,
            parameters: ["columns": arguments.text("columns")]
        )
    }

    static func runLMEval(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        try await run(.lmEval, arguments, world)
    }

    static func runInspect(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        try await run(.inspect, arguments, world)
    }

    private static func run(
        _ form: RecordingForm,
        _ arguments: ParsedArguments,
        _ world: World,
        parameters: [String: String] = [:]
    ) async throws -> Int32 {
        let files = arguments.arguments("file")
        // Folders stay out of the ledger: they may tell a person's name.
        let names = files.prefix(20).map { URL(filePath: $0).lastPathComponent }
        let more = files.count > names.count ? " and \(files.count - names.count) more" : ""
        var parameters = parameters
        parameters["file"] = names.joined(separator: ", ") + more
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let importing = try await RecordingImport(
            ledger: ledger,
            form: form,
            options: RecordingOptions(
                model: arguments.optionalText("model"),
                locale: arguments.optionalText("locale").map { LocaleTag($0) },
                condition: arguments.text("condition")
            ),
            start: RunStart(
                model: nil,
                startedAt: world.now(),
                toolVersion: toolVersion,
                parameters: parameters,
                arguments: ["import", arguments.spec.name] + names
            ),
            world: world,
            quiet: arguments.flag("json")
        )
        for file in files { try await importing.take(file) }
        try await importing.finish()
        let result = importing.result
        if arguments.flag("json") {
            try world.print(json: result)
        } else if result.placed + result.unplaced + result.unreadable > 0 {
            world.prose(result.sentence)
        }
        return result.code
    }
}
