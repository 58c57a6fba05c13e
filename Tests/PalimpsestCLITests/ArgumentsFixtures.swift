@testable import PalimpsestCLI

/// A small table with one of everything.
let sampleCommand = CommandSpec(
    name: "palimpsest",
    summary: "Measures through which culture a model answers for another.",
    options: [.flag("version", "Prints the version.")],
    subcommands: [
        CommandSpec(
            name: "run",
            summary: "Asks a model the items of some packs and keeps every answer.",
            discussion: [
                "A run that was cut short is resumed by the same words: only what is missing is "
                    + "asked. Answers are kept in the ledger of the workspace before they count."
            ],
            arguments: [
                ArgumentSpec("model", "The model's name."),
                ArgumentSpec("pack", "Packs to ask | all when none.", arity: .any, kind: .path),
            ],
            options: [
                .path("workspace", "folder", default: ".palimpsest", "Where the ledger lives."),
                .integer("samples", 1...100, default: 1, "How often each item is asked."),
                .integer("seed", 0...Int.max, "Seeds all that is drawn."),
                .number("temperature", 0...2, "How freely the model answers."),
                .choice("framing", ["marked", "unmarked", "native"], "Asks these only.").repeated,
                .text("endpoint", "url", "Where the model answers.").required,
                .flag("json", "Prints for machines."),
            ],
            examples: [
                .init(
                    "palimpsest run some-model Probes/months.yaml --endpoint http://localhost:8080/v1 "
                        + "--samples 5 --framing marked --framing native",
                    "Asks a local model five times."
                )
            ]
        ),
        CommandSpec(
            name: "runs",
            summary: "Looks at runs.",
            subcommands: [
                CommandSpec(
                    name: "show",
                    summary: "Shows one run.",
                    arguments: [
                        ArgumentSpec("run", "Its number.", kind: .integer(1...Int.max))
                    ],
                    exitCodes: [.done, .faults]
                ),
                CommandSpec(
                    name: "list",
                    summary: "Lists all runs.",
                    arguments: [ArgumentSpec("model", "Of this one.", arity: .optional)]
                ),
            ]
        ),
    ]
)

/// Parses words that are separated by blanks.
func parseSample(_ line: String) throws(UsageError) -> ParsedArguments {
    try parse(line.split(separator: " ").map(String.init), sampleCommand)
}
