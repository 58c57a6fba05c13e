import Ledger

/// The command `palimpsest score`.
enum ScoreCommand {
    static let spec = CommandSpec(
        name: "score",
        summary: "Judges the answers in the ledger that are not judged yet; asks no model.",
        discussion: [
            "What an answer matched is kept, for all cultures at once; verdicts for any target and "
                + "proxy follow from it, so a new proxy needs no new judging.",
            "With --labelled, no ledger is read: the answers of the file, which people have judged, are "
                + "judged by the matcher, and the table says how often it finds what is there, passes what "
                + "is not, and gives the reader's verdict. Docs/matching.md describes the file.",
        ],
        options: [
            .flag("afresh", "Judges every answer again."),
            .path("labelled", "FILE", "Measures the matcher on labelled answers."),
            .flag(
                "differences",
                "Also lists the labelled answers on which matcher and reader differ."
            ),
            .text("with", "rule", "Switches on a rule that is off by default.").repeated,
            .text("without", "rule", "Switches off a rule.").repeated,
            SharedOptions.workspace, SharedOptions.json,
        ],
        examples: [
            .init("palimpsest score", "Judges what is new."),
            .init(
                "palimpsest score --labelled Tests/ScoringTests/Labelled/answers.tsv",
                "Prints the accuracy of the matcher."
            ),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        if let file = arguments.optionalText("labelled") {
            guard !arguments.flag("afresh") else {
                throw UsageError("'--labelled' reads no ledger, so '--afresh' means nothing")
            }
            return try scoreLabelled(file, arguments, world)
        }
        for name in ["with", "without"] where arguments.isGiven(name) {
            throw UsageError("'--\(name)' is for '--labelled'; the ledger is judged by all rules")
        }
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
