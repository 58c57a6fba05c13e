import Diagnostics
import Exchange
import Foundation
import Ledger
import Vocabulary

/// The command `palimpsest import`.
enum ImportCommand {
    static let blend = CommandSpec(
        name: "blend",
        summary: "Imports BLEnD's human annotations as a probe pack with vote weights.",
        discussion: [
            "The folder holds annotations/<Region>_data.json and questions/<Region>_questions.csv, "
                + "any subset of the 16 regions. Items are made in English and in the local language; "
                + "questions that BLEnD's own rule skips stay out of the headline."
        ],
        arguments: [ArgumentSpec("dir", "The folder with annotations and questions.", kind: .path)],
        options: [SharedOptions.workspace, SharedOptions.json],
        examples: [.init("palimpsest import blend ~/BLEnD/data", "Imports all regions found.")]
    )
    static let answers = CommandSpec(
        name: "answers",
        summary: "Imports recorded answers of models from a CSV, TSV or JSONL file.",
        discussion: [
            "Rows are placed on imported items by question_id, by the question's text, or both. Rows "
                + "that cannot be placed are listed with their line and nothing is guessed."
        ],
        arguments: [ArgumentSpec("file", "The table.", kind: .path)],
        options: [
            OptionSpec.text(
                "columns",
                "map",
                "NAME=COLUMN pairs with commas; NAME is one of question_id, question, answer, model, locale, sample, condition."
            ).required,
            .text("model", "name", "The model, when no column names it."),
            .text("locale", "tag", "The locale, when no column names it."),
            .text(
                "condition",
                "text",
                default: "recorded",
                "The condition, when no column names it."
            ),
            SharedOptions.workspace, SharedOptions.json,
        ],
        examples: [
            .init(
                "palimpsest import answers a.csv --columns question_id=id,answer=out --model m --locale ar-DZ",
                "Imports one model's answers about Algeria."
            )
        ]
    )

    private struct BlendResult: Encodable {
        var regions: [LocaleTag]
        var questions: Int
        var items: Int
        var valid: [String: Int]
        var pack: String
    }

    static func runBlend(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        var folder = arguments.argument("dir")
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        let pack = try BLEnDPack.read(folder)
        for warning in pack.warnings { world.say("\(warning)") }
        let workspace = arguments.text("workspace")
        let ledger = try await newLedger(arguments)
        let path = "\(workspace)/packs/blend.json"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try writeWhole(String(decoding: try encoder.encode(pack.set), as: UTF8.self), to: path)
        _ = try await ledger.register(
            PackRecord(
                name: "blend",
                kind: "imported",
                version: "",
                digest: pack.digest,
                path: folder,
                registeredAt: world.now()
            )
        )
        _ = try await ledger.register(pack.set)
        let result = BlendResult(
            regions: pack.regions.map(\.tag),
            questions: pack.set.questions.count,
            items: pack.set.items.count,
            valid: Dictionary(
                uniqueKeysWithValues: pack.validQuestions.map { ($0.key.rawValue, $0.value) }
            ),
            pack: path
        )
        if arguments.flag("json") {
            try world.print(json: result)
            return 0
        }
        world.print(
            "blend: \(result.questions) questions, \(result.items) items, "
                + "\(result.regions.count) regions"
        )
        var table = Columns(["locale", "region", "valid questions"], numeric: [2])
        for region in pack.regions {
            let valid = pack.validQuestions[region.tag] ?? 0
            table.add([region.tag.rawValue, region.name, "\(valid)"])
        }
        for line in table.lines { world.print(line) }
        return 0
    }

    private struct AnswersResult: Encodable {
        var placed: Int
        var added: Int
        var unchanged: Int
        var conflicts: Int
        var unplaced: [Diagnostic]
    }

    static func runAnswers(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let file = arguments.argument("file")
        let columns: ColumnMap
        do {
            columns = try ColumnMap(parsing: arguments.text("columns"))
        } catch {
            throw UsageError("--columns: \(error)").of(arguments.command)
        }
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let set = ItemSet(
            questions: try await ledger.questions().map(\.question),
            items: try await ledger.items()
        )
        guard !set.items.isEmpty else {
            throw CommandFailure(
                "the workspace holds no items to place answers on; import a pack first, such as 'palimpsest import blend DIR'"
            )
        }
        let found = try AnswerImport.read(
            file,
            options: .init(
                columns: columns,
                model: arguments.optionalText("model"),
                locale: arguments.optionalText("locale").map { LocaleTag($0) },
                condition: arguments.text("condition")
            ),
            items: ItemFinder(set)
        )
        let report = try await keep(found, file: file, arguments, in: ledger, world)
        if arguments.flag("json") {
            try world.print(
                json: AnswersResult(
                    placed: found.placed.count,
                    added: report.added,
                    unchanged: report.unchanged,
                    conflicts: report.conflicts.count,
                    unplaced: found.unplaced
                )
            )
        } else {
            for diagnostic in found.unplaced { world.say("\(diagnostic)") }
            for conflict in report.conflicts.prefix(20) {
                world.say(
                    "warning: another answer of \(conflict.model) to '\(conflict.item)' is kept already; this one is not"
                )
            }
            world.print(
                "\(found.placed.count) answers placed (\(report.added) new, "
                    + "\(report.unchanged) known, \(report.conflicts.count) in conflict), "
                    + "\(found.unplaced.count) rows not placed"
            )
        }
        return report.conflicts.isEmpty && !found.placed.isEmpty ? 0 : 1
    }

    private static func keep(
        _ found: AnswerImport,
        file: String,
        _ arguments: ParsedArguments,
        in ledger: Ledger,
        _ world: World
    ) async throws -> RecordReport {
        for model in Set(found.placed.map(\.model)).sorted() {
            _ = try await ledger.register(ModelRecord(name: model, origin: .recorded))
        }
        let name = URL(filePath: file).lastPathComponent
        let run = try await ledger.startRun(
            RunStart(
                model: nil,
                startedAt: world.now(),
                toolVersion: toolVersion,
                parameters: ["file": name, "columns": arguments.text("columns")],
                arguments: ["import", "answers", name]
            )
        )
        var report = RecordReport()
        let time = world.now()
        for start in stride(from: 0, to: found.placed.count, by: 1000) {
            let batch = found.placed[start..<min(start + 1000, found.placed.count)]
            report.add(
                try await ledger.record(batch.map { AnswerRow($0, run: run, receivedAt: time) })
            )
        }
        try await ledger.endRun(run, at: world.now())
        return report
    }
}
