import Ledger
import References
import Respondents
import Runner
import Vocabulary

/// The command `palimpsest demo`.
enum DemoCommand {
    static let spec = CommandSpec(
        name: "demo",
        summary:
            "Runs everything once: items from CLDR, simulated models, verdicts, evidence, pages.",
        discussion: [
            "The models are simulations with stated rates, and every page says so. Nothing is asked "
                + "over a network."
        ],
        options: [
            SharedOptions.locale,
            .path("out", "dir", default: "reports/demo", "The folder to write pages to."),
            .path(
                "workspace",
                "dir",
                default: ".palimpsest-demo",
                "The folder for the demo's ledger."
            ),
            .text("pack", "name", "A probe pack to draw from; all of them when left out.").repeated,
            .integer(
                "questions",
                1...100_000,
                default: 100,
                "How many questions about each locale are drawn by the seed, so that pages stay small."
            ),
            .text(
                "brief",
                "locale",
                "A locale of which only a tenth as many questions are drawn."
            ).repeated,
            .text(
                "framing",
                "name",
                "A framing to ask in, such as marked; all of them when left out."
            ).repeated,
            SharedOptions.seed, SharedOptions.cldr, SharedOptions.locales, SharedOptions.probes,
            SharedOptions.quiet,
        ],
        examples: [.init("palimpsest demo", "Writes reports/demo/index.html.")]
    )

    /// Respondents whose truth is known: one that knows, one that leans, one that knows little.
    static let models = [
        ("simulated:informed", "simulated:knowledge=0.9,leak=0"),
        ("simulated:leaning", "simulated:knowledge=0.5,leak=0.35,verbosity=0.4"),
        ("simulated:uninformed", "simulated:knowledge=0.3,leak=0,chance=0.3,refusal=0.1"),
    ]

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let ledger = try await newLedger(arguments)
        let words = arguments.texts("locale")
        let brief = Set(arguments.texts("brief"))
        let demo = Demo(
            catalogue: catalogue,
            targets: try (words.isEmpty ? ["am-ET", "ar-DZ"] : words).map {
                try catalogue.locale($0)
            },
            brief: Set(try brief.map { try catalogue.locale($0).tag }),
            packs: arguments.texts("pack").isEmpty
                ? catalogue.probes : try catalogue.probes(named: arguments.texts("pack")),
            questions: arguments.integer("questions"),
            framings: try arguments.texts("framing").map { word in
                guard let framing = Framing(rawValue: word) else {
                    let near = hint(word, among: Framing.allCases.map(\.rawValue))
                    throw UsageError("unknown framing \(quoted(word))\(near)")
                }
                return framing
            },
            seed: UInt64(arguments.integer("seed")),
            world: world,
            quiet: arguments.flag("quiet")
        )
        let paths = try await demo.run(
            sources: try openSources(arguments, world, catalogue),
            ledger: ledger,
            out: arguments.text("out")
        )
        guard !arguments.flag("quiet") else { return 0 }
        world.print("Pages, made by simulated respondents:")
        for path in paths { world.print("  \(path)") }
        world.print("")
        world.print("Next:")
        world.print("  \(world.program) probes preview months --locale am-ET")
        world.print("  \(world.program) plan --locale am-ET --locale ar-DZ --samples 5")
        world.print(
            "  \(world.program) run --model openai:NAME --base-url http://127.0.0.1:8000/v1 --locale am-ET"
        )
        return 0
    }
}

/// The whole way from packs to pages with simulated respondents.
struct Demo {
    let catalogue: Catalogue
    let targets: [LocalePack]
    /// Those of which few questions are drawn.
    let brief: Set<LocaleTag>
    /// What questions are drawn from.
    let packs: [ProbePack]
    let questions: Int
    /// The framings to ask in; all when empty.
    let framings: [Framing]
    let seed: UInt64
    let world: World
    let quiet: Bool

    func run(sources: SourceLibrary, ledger: Ledger, out: String) async throws -> [String] {
        let items = drawn(
            from: try makeItems(
                catalogue,
                packs: packs,
                targets: targets.map(\.tag),
                seed: seed,
                sources: sources
            )
        )
        let selection = Selection(
            targets: targets,
            generated: items,
            items: items.items,
            samples: 1,
            packs: packs
        )
        try await register(selection, catalogue: catalogue, in: ledger, world: world)
        let questions = Dictionary(uniqueKeysWithValues: items.questions.map { ($0.id, $0) })
        let byID = Dictionary(uniqueKeysWithValues: items.items.map { ($0.id, $0) })
        let asking = Asking(ledger: ledger, seed: seed, world: world, quiet: true)
        for (name, word) in DemoCommand.models {
            guard let spec = try ModelSpec.parse(word).simulation else { continue }
            let simulation = SimulatedRespondent(
                spec: spec,
                questions: questions,
                items: byID,
                seed: seed,
                proxyOf: catalogue.firstProxies
            )
            let model = AskedModel(respondent: Renamed(simulation, as: name), lane: name)
            try await asking.register(model.respondent)
            let outcomes = try await asking.run([model], selection, words: ["demo"])
            if !quiet { for outcome in outcomes { world.say(outcome.sentence) } }
        }
        _ = try await judgeLedger(ledger)
        let writer = ReportWriter(ledger: ledger, catalogue: catalogue, seed: seed, world: world)
        return try await writer.write(targets, to: out, quiet: quiet)
    }

    /// For each target some questions with all their items: one in eight of those that compare it with
    /// no proxy, so that pages show what that looks like, the rest of those that do.
    private func drawn(from set: ItemSet) -> ItemSet {
        var (asked, counting): ([LocaleTag: Set<String>], [LocaleTag: Set<String>]) = ([:], [:])
        for item in set.items where item.framing == .marked {
            guard let locale = item.locale else { continue }
            asked[locale, default: []].insert(item.question)
            let out = Set(item.exclusions.map(\.culture))
            let proxies = targets.first { $0.tag == locale }?.proxies ?? []
            if !out.contains(nil), proxies.contains(where: { !out.contains($0.tag) }) {
                counting[locale, default: []].insert(item.question)
            }
        }
        var generator = SeededGenerator(seed: seed, stream: "demo/questions")
        let all = set.questions.map(\.id).shuffled(using: &generator)
        var kept: [LocaleTag: Set<String>] = [:]
        for target in targets.map(\.tag) {
            let most = brief.contains(target) ? max(1, questions / 10) : questions
            let own = all.filter { asked[target]?.contains($0) == true }
            let (used, out) = (
                own.filter { counting[target]?.contains($0) == true },
                own.filter { counting[target]?.contains($0) != true }
            )
            kept[target] = Set(out.prefix(most / 8) + used.prefix(most - most / 8))
        }
        let any = kept.values.reduce(into: Set()) { $0.formUnion($1) }
        return ItemSet(
            questions: set.questions.filter { any.contains($0.id) },
            items: set.items.filter { item in
                let own = item.locale.flatMap { kept[$0] } ?? any
                return own.contains(item.question)
                    && (framings.isEmpty || framings.contains(item.framing))
            }
        )
    }
}
