import Exchange
import Foundation
import Ledger
import Vocabulary

/// The command `palimpsest export`.
enum ExportCommand {
    static let spec = CommandSpec(
        name: "export",
        summary: "Writes answers, verdicts and evidence as tables for other programs.",
        discussion: [
            "Beside the tables stand data-dictionary.md, which says what every column means, and "
                + "datapackage.json, which says it to programs. Answers are those that count for their "
                + "item as it is worded now; verdicts are one row for each declared proxy; evidence is "
                + "one row for each measure. Files are UTF-8 and get their names only once they are whole.",
            "Answers are strangers' texts. In CSV a text may begin like a formula of a spreadsheet; "
                + "--spreadsheet puts an apostrophe before such texts. Without it texts are exact.",
        ],
        options: [
            .path("out", "dir", default: "export", "The folder to write to, made if missing."),
            .choice(
                "format",
                ExportForm.allCases.map(\.rawValue),
                default: ExportForm.csv.rawValue,
                "The form of the tables."
            ),
            .choice(
                "table",
                ExportTable.all.map(\.name),
                "Only this table; all when left out."
            ).repeated,
            .text("locale", "tag", "Only what is about this locale; all when left out.").repeated,
            .text("model", "name", "Only what is of this model; all when left out.").repeated,
            .flag("raw", "Also writes the endpoints' whole replies, which are long."),
            .flag("spreadsheet", "Puts an apostrophe before texts that begin like a formula."),
            .flag("replace", "Replaces files that are there already."),
            SharedOptions.seed, SharedOptions.workspace, SharedOptions.locales,
            SharedOptions.probes, SharedOptions.json,
        ],
        examples: [
            .init("palimpsest export --out tables", "Writes all tables as CSV."),
            .init(
                "palimpsest export --table answers --format jsonl --locale am-ET",
                "Writes the answers about Ethiopia, one JSON object a line."
            ),
        ]
    )

    private struct Exported: Encodable {
        struct File: Encodable {
            var table: String
            var path: String
            var rows: Int
            var bytes: Int
        }
        var files: [File]
        var dictionary: String
        var package: String
    }

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        guard let form = ExportForm(rawValue: arguments.text("format")) else {
            preconditionFailure("the choices are the forms")
        }
        if form != .csv, arguments.flag("spreadsheet") {
            throw UsageError("--spreadsheet is for CSV only").of(arguments.command)
        }
        let names = arguments.texts("table")
        let tables = ExportTable.all.filter { names.isEmpty || names.contains($0.name) }
        let words = arguments.texts("locale")
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        // Answers alone need no packs, unless to know a locale by its name.
        let catalogue =
            tables == [.answers] && words.isEmpty ? nil : try Catalogue.load(arguments, world)
        var filter = AnswerFilter()
        if let catalogue, !words.isEmpty {
            filter.locales = try words.map { try catalogue.locale($0).tag }
        }
        try await EvidenceCommand.checkModels(arguments, ledger)
        if !arguments.texts("model").isEmpty { filter.models = arguments.texts("model") }
        let folder = arguments.text("out")
        let exporting = Exporting(
            ledger: ledger,
            folder: folder,
            form: form,
            tables: tables,
            filter: filter,
            includesRaw: arguments.flag("raw"),
            isForSpreadsheets: arguments.flag("spreadsheet")
        )
        try prepare(folder, for: exporting.paths, replacing: arguments.flag("replace"))
        let files = try await exporting.write(
            tables == [.answers] ? nil : catalogue,
            seed: UInt64(arguments.integer("seed")),
            world: world
        )
        try show(files, in: folder, arguments, world)
        return 0
    }

    private static func prepare(
        _ folder: String,
        for paths: [String],
        replacing: Bool
    ) throws {
        let manager = FileManager.default
        if !replacing, let taken = paths.first(where: manager.fileExists(atPath:)) {
            throw CommandFailure(
                "\(quoted(taken)) is there already; --replace replaces it, --out names another folder"
            )
        }
        do {
            try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure("the folder \(quoted(folder)) cannot be made")
        }
    }

    private static func show(
        _ files: [ExportFile],
        in folder: String,
        _ arguments: ParsedArguments,
        _ world: World
    ) throws {
        let dictionary = "\(folder)/\(Exporting.dictionaryName)"
        let package = "\(folder)/\(Exporting.packageName)"
        if arguments.flag("json") {
            let entries = files.map {
                Exported.File(table: $0.table.name, path: $0.path, rows: $0.rows, bytes: $0.bytes)
            }
            try world.print(
                json: Exported(files: entries, dictionary: dictionary, package: package)
            )
            return
        }
        for file in files {
            world.print("\(file.path)  \(file.rows) rows, \(file.bytes) bytes")
        }
        world.print(dictionary)
        world.print(package)
    }
}
