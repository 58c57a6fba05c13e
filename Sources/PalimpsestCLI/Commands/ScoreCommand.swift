import Ledger

/// `palimpsest score`
enum ScoreCommand {
    static let spec = CommandSpec(
        name: "score",
        summary: "Judges the answers in the ledger that are not judged yet; asks no model.",
        discussion: [
            "What an answer matched is kept, for all cultures at once; verdicts for any target and "
                + "proxy follow from it, so a new proxy needs no new judging."
        ],
        options: [
            .flag("afresh", "Judges every answer again."), SharedOptions.workspace,
            SharedOptions.json,
        ],
        examples: [.init("palimpsest score", "Judges what is new.")]
    )

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let summary = try await judgeLedger(ledger, afresh: arguments.flag("afresh"))
        if arguments.flag("json") {
            try world.print(json: summary)
        } else {
            world.print("\(summary.answers) answers judged, \(summary.questions) questions related")
        }
        return 0
    }
}
