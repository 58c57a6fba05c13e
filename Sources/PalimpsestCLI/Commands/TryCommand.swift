import Ledger
import Respondents
import Vocabulary

/// The command `palimpsest probes try`.
enum TryCommand {
    /// The most characters of an answer that are shown.
    private static let longest = 600

    static let spec = CommandSpec(
        name: "try",
        summary: "Asks a model a few items of a probe and shows the answers with their verdicts.",
        discussion: [
            "Nothing is kept: no ledger is read or written. Words that a gold accepts stand in brackets, on "
                + "a terminal they are underlined. Every item is asked once; the same seed draws the same "
                + "items."
        ],
        arguments: [ArgumentSpec("id", "A pack, or one probe of it, such as months/of-year.")],
        options: [
            .text(
                "locale",
                "tag",
                "The target locale; the first one with proxies when left out."
            ),
            .integer("n", 1...100, default: 5, "How many items are asked, drawn by seed."),
            .choice(
                "framing",
                Framing.allCases.map(\.rawValue),
                default: Framing.marked.rawValue,
                "The framing of the items."
            ),
        ] + ModelChoice.options + [
            SharedOptions.seed, SharedOptions.cldr, SharedOptions.locales, SharedOptions.probes,
            SharedOptions.workspace, SharedOptions.json,
        ],
        examples: [
            .init(
                "palimpsest probes try months --locale am-ET --model simulated:knowledge=0.7,leak=0.3",
                "Shows five answers of a simulation."
            ),
            .init(
                "palimpsest probes try tea/currency --probes my-probes --model openai:m "
                    + "--base-url http://127.0.0.1:8000/v1",
                "Shows what a local server answers to a probe of one's own."
            ),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let chosen = try ModelChoice.entries(arguments, world)
        guard let one = chosen.first, chosen.count == 1 else {
            throw UsageError("name one model").of(arguments.command)
        }
        let catalogue = try Catalogue.load(arguments, world)
        let pack = try catalogue.probe(arguments.argument("id"))
        let target = try self.target(arguments, catalogue)
        let selection = try self.selection(arguments, world, catalogue, pack, target)
        let making = RespondentMaking(
            arguments: arguments,
            world: world,
            selection: selection,
            catalogue: catalogue,
            ledger: nil,
            entries: [one.entry]
        )
        let trying = Trying(
            selection: selection,
            target: target,
            model: try await making.model(one),
            seed: UInt64(arguments.integer("seed")),
            clock: ContinuousClock()
        )
        let answers = try await trying.run()
        if arguments.flag("json") {
            try world.print(json: answers)
        } else {
            for answer in answers { show(answer, target, world) }
            world.print("")
            world.print("nothing of this was kept")
        }
        return answers.contains { $0.failure != nil } ? 1 : 0
    }

    private static func target(
        _ arguments: ParsedArguments,
        _ catalogue: Catalogue
    ) throws -> LocalePack {
        if let word = arguments.optionalText("locale") { return try catalogue.locale(word) }
        guard let pack = catalogue.locales.first(where: { !$0.proxies.isEmpty }) else {
            throw UsageError("name a locale with --locale").of(arguments.command)
        }
        return pack
    }

    private static func selection(
        _ arguments: ParsedArguments,
        _ world: World,
        _ catalogue: Catalogue,
        _ pack: ProbePack,
        _ target: LocalePack
    ) throws -> Selection {
        let seed = UInt64(arguments.integer("seed"))
        let set = try makeItems(
            catalogue,
            packs: [pack],
            targets: [target.tag],
            seed: seed,
            sources: try openSources(arguments, world, catalogue)
        )
        let framing = arguments.text("framing")
        // Later turns need an answer first, and baselines without a place have no gold to hold to.
        let open = set.items.filter {
            $0.framing.rawValue == framing && $0.follows == nil
                && ($0.locale == nil || $0.locale == target.tag || framing == "proxy")
        }
        // What has a value tells more about a probe; the rest is tried when there is nothing else.
        let held = open.filter { item in item.hasGold(among: set.questions, target: target.tag) }
        let items = Selection.drawn(
            arguments.integer("n"),
            of: held.isEmpty ? open : held,
            seed: seed
        )
        guard !items.isEmpty else {
            throw CommandFailure(
                "\(quoted(arguments.argument("id"))) makes no item about \(target.tag) in the framing "
                    + "'\(framing)'"
            )
        }
        return Selection(
            targets: [target],
            generated: set,
            items: items.sorted { $0.id < $1.id },
            samples: 1,
            packs: [pack]
        )
    }

    private static func show(_ tried: TriedAnswer, _ target: LocalePack, _ world: World) {
        world.print("")
        world.print(tried.item)
        world.prose("asked: \(tried.prompt.replacing("\n", with: " / "))", indent: 2)
        guard let answer = tried.answer else {
            world.prose("no answer: \(tried.failure ?? "")", indent: 2)
            return
        }
        let cultures = [target.tag] + target.proxies.map(\.tag)
        let matches = tried.matches.filter { cultures.contains($0.culture) }
        let marks = world.printsToTerminal ? ("\u{1B}[4m", "\u{1B}[24m") : ("[", "]")
        let cut = String(answer.prefix(longest))
        let text = marking(cut, spans: matches.map { $0.start..<$0.end }, with: marks)
        world.prose("answered: \(text)\(cut.count < answer.count ? " …" : "")", indent: 2)
        for match in matches {
            let rules = match.rules.isEmpty ? "" : " (\(match.rules.joined(separator: ", ")))"
            world.prose("matched: '\(match.alias)' of \(match.culture)\(rules)", indent: 2)
        }
        if let because = tried.because {
            world.prose("verdict: \(tried.outcome.rawValue): \(because)", indent: 2)
            return
        }
        let verdicts = target.proxies.compactMap { proxy in
            tried.verdicts[proxy.tag.rawValue].map { "\($0.rawValue) beside \(proxy.tag)" }
        }
        let shown = verdicts.isEmpty ? ["none, since no proxy has a value"] : verdicts
        world.prose("verdict: \(shown.joined(separator: ", "))", indent: 2)
    }
}

extension ProbeItem {
    /// Whether an answer can be held against a value of the culture it is about.
    fileprivate func hasGold(among questions: [Question], target: LocaleTag) -> Bool {
        questions.first { $0.id == question }?.gold(of: locale ?? target)?.isValid ?? false
    }
}
