import Testing

@testable import PalimpsestCLI

@Suite struct ArgumentsHelpTests {
    @Test func `a help page has every section in its order`() {
        let page = helpText(sampleCommand.subcommands[0], path: ["palimpsest", "run"])
        #expect(
            page == """
                Usage: palimpsest run <model> [<pack>...] --endpoint <url> [options]

                Asks a model the items of some packs and keeps every answer.

                A run that was cut short is resumed by the same words: only what is missing is
                asked. Answers are kept in the ledger of the workspace before they count.

                Arguments:
                  <model>      The model's name.
                  [<pack>...]  Packs to ask | all when none.

                Options:
                  --workspace <folder>  Where the ledger lives. (default .palimpsest)
                  --samples <n>         How often each item is asked. (a number from 1 to 100;
                                        default 1)
                  --seed <n>            Seeds all that is drawn. (a number from 0)
                  --temperature <x>     How freely the model answers. (a number from 0 to 2)
                  --framing <word>      Asks these only. (one of marked, unmarked or native; may
                                        be repeated)
                  --endpoint <url>      Where the model answers. (required)
                  --json                Prints for machines.
                  --help                Shows this page and does nothing else.

                Examples:
                  Asks a local model five times.
                    palimpsest run some-model Probes/months.yaml --endpoint \\
                    http://localhost:8080/v1 --samples 5 --framing marked --framing native

                Exit codes:
                  0   done
                  1   faults were found, or some items failed
                  64  the command line cannot be understood
                  70  a mistake in Palimpsest itself

                """
        )
    }

    @Test func `a group lists its commands`() {
        let page = helpText(sampleCommand, path: ["palimpsest"])
        #expect(page.hasPrefix("Usage: palimpsest <command> [options]\n"))
        #expect(
            page.contains(
                """
                Commands:
                  run   Asks a model the items of some packs and keeps every answer.
                  runs  Looks at runs.
                """
            )
        )
        #expect(page.hasSuffix("\n'palimpsest <command> --help' explains a command.\n"))
    }

    @Test func `no line of help is wider than eighty columns`() {
        let long = CommandSpec(
            name: "long",
            summary: String(repeating: "word ", count: 60),
            arguments: [ArgumentSpec("thing", String(repeating: "word ", count: 60))],
            options: [
                .text(
                    "an-option-with-a-long-name",
                    "valueName",
                    String(repeating: "w ", count: 99)
                )
            ],
            examples: [.init(String(repeating: "word ", count: 60), "Does much.")]
        )
        let lines = helpText(long, path: ["palimpsest", "long"])
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count > 20)
        for line in lines { #expect(line.count <= 80) }
        for line in lines { #expect(line.last != " ") }
    }

    @Test func `the reference names every command, argument and option`() {
        let page = commandReference(sampleCommand)
        #expect(page.contains("\n## palimpsest runs show\n"))
        #expect(page.contains("| `--framing <word>` | Asks these only. (one of marked,"))
        #expect(page.contains("| `<run>` | Its number. (a number from 1) |"))
        #expect(page.contains("Packs to ask \\| all when none."))
        #expect(page.contains("Ends with 0 (done), 1 (faults were found, or some items failed)."))
        #expect(page.contains("```sh\npalimpsest run some-model Probes/months.yaml --endpoint"))
    }
}
