import Foundation
import Ledger
import Reports
import Vocabulary

/// The command `palimpsest report`.
enum ReportCommand {
    static let spec = CommandSpec(
        name: "report",
        summary:
            "Writes a page for each locale that can be checked down to each answer, and an index.",
        discussion: [
            "Pages need no network and no script. Answers that are not judged yet are judged first. "
                + "Each page is written whole or not at all, the index last.",
            "Beside each page stand its tables as CSV and all of them together as JSON; a page links to "
                + "them. For tables over all locales at full precision, see 'palimpsest export'.",
            "With --serve the pages are shown on 127.0.0.1 alone and made anew whenever a pack or the "
                + "answers change; an open page then loads again by itself. The script for that is "
                + "added by the server and stands in no file.",
        ],
        options: [
            SharedOptions.locale, SharedOptions.all,
            .path("out", "dir", default: "reports", "The folder to write to."),
            .text(
                "compare",
                "model",
                "A model, or model@condition, to set beside the others named so; without any, all pairs of up to four models."
            ).repeated,
            SharedOptions.equalise,
            .flag("lenses", "Looks through every lens as well, which takes a while."),
            .choice(
                "lang",
                InterfaceLanguage.allCases.map(\.rawValue),
                default: InterfaceLanguage.english.rawValue,
                "The language in which pages speak to their reader."
            ),
            .flag("open", "Opens the first page in the browser of the desktop."),
            .flag("serve", "Serves the pages on 127.0.0.1 until Ctrl-C, for authors of packs."),
            .integer(
                "port",
                0...65_535,
                default: 0,
                "The port for --serve; 0 takes a free one."
            ),
            SharedOptions.seed, SharedOptions.workspace, SharedOptions.locales,
            SharedOptions.probes, SharedOptions.quiet,
        ],
        examples: [
            .init("palimpsest report --locale am-ET", "Writes reports/am-ET/index.html."),
            .init("palimpsest report --all --out pages", "Writes a page for every locale asked."),
            .init(
                "palimpsest report --locale ar-DZ --lang ar --open",
                "Writes pages in Arabic and opens them."
            ),
            .init(
                "palimpsest report --all --serve",
                "Shows the pages in a browser and keeps them up to date."
            ),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        if arguments.isGiven("port"), !arguments.flag("serve") {
            throw UsageError("--port means something with --serve only").of(arguments.command)
        }
        boundHeapAreas()
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let paths = try await write(arguments, ledger, world)
        for path in paths { world.print(path) }
        guard arguments.flag("serve") else {
            if arguments.flag("open"), let first = shown(paths, arguments) {
                try await openInBrowser(first, world)
            }
            return 0
        }
        let serving = ServedReport(
            folder: arguments.text("out"),
            port: UInt16(arguments.integer("port")),
            opensBrowser: arguments.flag("open"),
            packs: try Catalogue.folders("Locales", arguments, world)
                + Catalogue.folders("Probes", arguments, world),
            ledgerFile: "\(arguments.text("workspace"))/\(Ledger.fileName)"
        )
        try await serving.run(ledger, world) {
            _ = try await write(arguments, ledger, world)
        }
        return 0
    }

    /// Reads the packs and writes the pages.
    /// - Returns: the paths written, the index first.
    private static func write(
        _ arguments: ParsedArguments,
        _ ledger: Ledger,
        _ world: World
    ) async throws -> [String] {
        let catalogue = try Catalogue.load(arguments, world)
        let targets = try await EvidenceCommand.targets(arguments, catalogue, ledger)
        try await relateQuestions(ledger)
        let quiet = arguments.flag("quiet")
        let meter = PageMeter(world: world, isQuiet: quiet, total: targets.count)
        defer { meter.finish() }
        var writer = ReportWriter(
            ledger: ledger,
            catalogue: catalogue,
            seed: UInt64(arguments.integer("seed")),
            world: world,
            words: Words(InterfaceLanguage(rawValue: arguments.text("lang")) ?? .english),
            meter: meter
        )
        writer.comparing = try comparisonChoice(
            arguments.texts("compare"),
            models: try await ledger.models().map(\.name)
        )
        writer.equalised = arguments.integer("equalise")
        if arguments.flag("lenses") {
            _ = try await judgeLedger(ledger)
            writer.lensResults = try await lensResults(
                about: targets.map(\.tag),
                arguments,
                probes: catalogue.probes(named: []),
                ledger,
                world
            )
        }
        return try await writer.write(targets, to: arguments.text("out"), quiet: quiet)
    }

    /// The page to look at: that of the only locale, or the overview.
    private static func shown(_ paths: [String], _ arguments: ParsedArguments) -> String? {
        let page =
            arguments.texts("locale").count == 1 && paths.count > 1 ? paths[1] : paths.first
        return page.map { URL(filePath: $0).standardizedFileURL.path }
    }
}
