/// A command: what it is called, its table entry and what it does.
struct Command: Sendable {
    /// The words after the program's name.
    var path: String
    var spec: CommandSpec
    var run: @Sendable (ParsedArguments, World) async throws -> Int32
}

/// Every command, in the order in which help shows them.
let commands: [Command] = [
    Command(path: "demo", spec: DemoCommand.spec, run: DemoCommand.run),
    Command(path: "new probe", spec: NewCommand.probe, run: NewCommand.runProbe),
    Command(path: "new locale", spec: NewCommand.locale, run: NewCommand.runLocale),
    Command(path: "new source", spec: NewCommand.source, run: NewCommand.runSource),
    Command(path: "check", spec: CheckCommand.spec, run: CheckCommand.run),
    Command(path: "schema", spec: SchemaCommand.spec, run: SchemaCommand.run),
    Command(path: "locales list", spec: LocalesCommand.list, run: LocalesCommand.runList),
    Command(path: "locales show", spec: LocalesCommand.show, run: LocalesCommand.runShow),
    Command(path: "sources list", spec: SourcesCommand.list, run: SourcesCommand.runList),
    Command(path: "sources fetch", spec: SourcesCommand.fetch, run: SourcesCommand.runFetch),
    Command(path: "probes list", spec: ProbesCommand.list, run: ProbesCommand.runList),
    Command(path: "probes show", spec: ProbesCommand.show, run: ProbesCommand.runShow),
    Command(path: "probes preview", spec: PreviewCommand.spec, run: PreviewCommand.run),
    Command(path: "probes try", spec: TryCommand.spec, run: TryCommand.run),
    Command(path: "facts list", spec: FactsCommand.list, run: FactsCommand.runList),
    Command(path: "facts why", spec: FactsCommand.why, run: FactsCommand.runWhy),
    Command(path: "facts lexicon", spec: LexiconCommand.spec, run: LexiconCommand.run),
    Command(path: "lint", spec: LintCommand.spec, run: LintCommand.run),
    Command(path: "plan", spec: PlanCommand.spec, run: PlanCommand.run),
    Command(path: "run", spec: RunCommand.spec, run: RunCommand.run),
    Command(path: "import blend", spec: ImportCommand.blend, run: ImportCommand.runBlend),
    Command(
        path: "import culturescope",
        spec: ImportCommand.cultureScope,
        run: ImportCommand.runCultureScope
    ),
    Command(
        path: "import answers",
        spec: RecordingCommand.answers,
        run: RecordingCommand.runAnswers
    ),
    Command(path: "import lm-eval", spec: RecordingCommand.lmEval, run: RecordingCommand.runLMEval),
    Command(
        path: "import inspect",
        spec: RecordingCommand.inspect,
        run: RecordingCommand.runInspect
    ),
    Command(path: "batch export", spec: BatchCommand.export, run: BatchCommand.runExport),
    Command(path: "batch import", spec: BatchCommand.importing, run: BatchCommand.runImport),
    Command(path: "batch list", spec: BatchCommand.list, run: BatchCommand.runList),
    Command(path: "merge", spec: MergeCommand.spec, run: MergeCommand.run),
    Command(path: "score", spec: ScoreCommand.spec, run: ScoreCommand.run),
    Command(path: "evidence", spec: EvidenceCommand.spec, run: EvidenceCommand.run),
    Command(path: "lenses", spec: LensesCommand.spec, run: LensesCommand.run),
    Command(path: "report", spec: ReportCommand.spec, run: ReportCommand.run),
    Command(path: "export", spec: ExportCommand.spec, run: ExportCommand.run),
    Command(
        path: "adjudicate export",
        spec: AdjudicateCommand.export,
        run: AdjudicateCommand.runExport
    ),
    Command(
        path: "adjudicate import",
        spec: AdjudicateCommand.importing,
        run: AdjudicateCommand.runImport
    ),
    Command(path: "adjudicate show", spec: AdjudicateCommand.show, run: AdjudicateCommand.runShow),
    Command(path: "judge ask", spec: JudgeCommand.ask, run: JudgeCommand.runAsk),
    Command(path: "judge show", spec: JudgeCommand.show, run: JudgeCommand.runShow),
    Command(path: "runs list", spec: RunsCommand.list, run: RunsCommand.runList),
    Command(path: "runs show", spec: RunsCommand.show, run: RunsCommand.runShow),
    Command(path: "calibrate", spec: CalibrateCommand.spec, run: CalibrateCommand.run),
    Command(path: "stats", spec: StatsCommand.spec, run: StatsCommand.run),
    Command(path: "doctor", spec: DoctorCommand.spec, run: DoctorCommand.run),
]

private let groups: [String: String] = [
    "adjudicate":
        "Has people check a sample of the matcher's verdicts, and takes their errors out.",
    "judge":
        "Asks a model whether answers and accepted meanings are the same; never for a verdict.",
    "locales": "Lists the locale packs, or shows one of them.",
    "probes": "Lists the probe packs, shows one, previews the items it makes, or tries some.",
    "new": "Writes a commented, working file to begin with.",
    "facts": "Shows what the reference sources say, and why it holds.",
    "batch": "Writes requests for batch services, and takes in their results.",
    "import": "Brings annotations or recorded answers into the workspace.",
    "sources": "Lists the declared reference sources, or fetches them.",
    "runs": "Lists the runs of a workspace, or shows one of them.",
]

/// The table from which words are parsed, help is printed and the reference page is made.
let rootSpec: CommandSpec = {
    var specs: [CommandSpec] = []
    for command in commands {
        let words: [Substring] = command.path.split(separator: " ")
        let group = String(words[0])
        if words.count == 1 {
            specs.append(command.spec)
        } else if let index = specs.firstIndex(where: { $0.name == group }) {
            specs[index].subcommands.append(command.spec)
        } else {
            specs.append(
                CommandSpec(
                    name: group,
                    summary: groups[group] ?? "",
                    subcommands: [command.spec]
                )
            )
        }
    }
    return CommandSpec(
        name: "palimpsest",
        summary:
            "Probes how a language model represents a culture, and whether it writes another over it.",
        discussion: [
            "A probe asks a model about a target culture; every answer is held against the golds of "
                + "the target, of declared proxy cultures and of placebo cultures. What is reported is "
                + "an excess over placebo with an interval, never a bare share.",
            "The three jobs: 'run' or 'import' answers, 'report' on locales, and 'check' and "
                + "'probes preview' while writing probes.",
        ],
        options: [.flag("version", "Prints the version and does nothing else.")],
        examples: [
            .init("palimpsest demo", "Runs everything once on simulated models."),
            .init("palimpsest check", "Checks all packs."),
        ],
        subcommands: specs
    )
}()
