import Ledger

/// The command `palimpsest report`.
enum ReportCommand {
    static let spec = CommandSpec(
        name: "report",
        summary:
            "Writes a page for each locale that can be checked down to each answer, and an index.",
        discussion: [
            "Pages need no network and no script. Answers that are not judged yet are judged first."
        ],
        options: [
            SharedOptions.locale, SharedOptions.all,
            .path("out", "dir", default: "reports", "The folder to write to."),
            .text(
                "compare",
                "model",
                "A model, or model@condition, to set beside the others named so; without any, all pairs of up to four models."
            ).repeated,
            SharedOptions.seed, SharedOptions.workspace, SharedOptions.locales,
            SharedOptions.probes, SharedOptions.quiet,
        ],
        examples: [
            .init("palimpsest report --locale am-ET", "Writes reports/am-ET/index.html."),
            .init("palimpsest report --all --out pages", "Writes a page for every locale asked."),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let targets = try await EvidenceCommand.targets(arguments, catalogue, ledger)
        _ = try await judgeLedger(ledger)
        var writer = ReportWriter(
            ledger: ledger,
            catalogue: catalogue,
            seed: UInt64(arguments.integer("seed")),
            world: world
        )
        writer.comparing = try comparisonChoice(
            arguments.texts("compare"),
            models: try await ledger.models().map(\.name)
        )
        let paths = try await writer.write(
            targets,
            to: arguments.text("out"),
            quiet: arguments.flag("quiet")
        )
        for path in paths { world.print(path) }
        return 0
    }
}
