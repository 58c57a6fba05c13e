import Vocabulary

/// The command `palimpsest probes`.
enum ProbesCommand {
    private static let folders = [SharedOptions.locales, SharedOptions.probes]

    static let list = CommandSpec(
        name: "list",
        summary: "Lists the probe packs and their probes.",
        options: folders + [SharedOptions.json],
        examples: [.init("palimpsest probes", "Lists them.")]
    )
    static let show = CommandSpec(
        name: "show",
        summary: "Shows the probes of one pack with their templates.",
        arguments: [ArgumentSpec("pack", "The pack's name, such as months.")],
        options: folders + [SharedOptions.json],
        examples: [.init("palimpsest probes show months", "Shows the probes about months.")]
    )
    static let preview = CommandSpec(
        name: "preview",
        summary:
            "Makes the items of one pack for one locale and shows prompts, golds and exclusions.",
        arguments: [ArgumentSpec("pack", "The pack's name, such as months.")],
        options: [
            .text("locale", "tag", "The target locale.").required, SharedOptions.seed,
            SharedOptions.cldr,
        ] + folders + [SharedOptions.json],
        examples: [
            .init(
                "palimpsest probes preview months --locale am-ET",
                "Shows what Ethiopia would be asked about months."
            )
        ]
    )

    static func runList(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        if arguments.flag("json") {
            try world.print(json: catalogue.probes)
            return 0
        }
        for pack in catalogue.probes {
            world.print("\(pack.name) \(pack.version)  \(pack.title)")
            for probe in pack.probes {
                world.print("  \(probe.id): \(probe.goal)")
            }
        }
        return 0
    }

    static func runShow(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let pack = try catalogue.probes(named: [arguments.argument("pack")])[0]
        if arguments.flag("json") {
            try world.print(json: pack)
            return 0
        }
        world.print("\(pack.name) \(pack.version)  \(pack.title)  (\(pack.path))")
        for probe in pack.probes {
            world.print("")
            world.print("\(probe.id), line \(probe.citation.line ?? 0)")
            world.prose("goal      \(probe.goal)", indent: 2)
            world.print("  facet     \(probe.facet), answer \(probe.answerType.rawValue)")
            world.print("  gold      \(probe.gold)")
            for (framing, text) in probe.templates.sorted(by: { $0.key.rawValue < $1.key.rawValue })
            {
                world.prose("\(framing.rawValue)  \(text)", indent: 2)
            }
            for (index, text) in probe.followUps.enumerated() {
                world.prose("turn \(index + 2)  \(text)", indent: 2)
            }
        }
        return 0
    }

    static func runPreview(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let packs = try catalogue.probes(named: [arguments.argument("pack")])
        let target = try catalogue.locale(arguments.text("locale"))
        let set = try makeItems(
            catalogue,
            packs: packs,
            targets: [target.tag],
            seed: UInt64(arguments.integer("seed")),
            sources: try openSources(arguments, world)
        )
        if arguments.flag("json") {
            try world.print(json: set)
            return 0
        }
        let questions = Dictionary(uniqueKeysWithValues: set.questions.map { ($0.id, $0) })
        let conversations = Dictionary(grouping: set.items, by: \.firstTurn)
        for item in set.items where item.locale == target.tag && item.follows == nil {
            guard let question = questions[item.question] else { continue }
            let later = conversations[item.id, default: []].filter { $0.follows != nil }
            show(item, then: later.sorted { $0.turn < $1.turn }, question, target, world)
        }
        let others = set.items.count { $0.locale != target.tag }
        world.print("")
        world.print("and \(others) baseline items: unmarked, fictional and about the proxies")
        return 0
    }

    private static func show(
        _ item: ProbeItem,
        then later: [ProbeItem],
        _ question: Question,
        _ target: LocalePack,
        _ world: World
    ) {
        world.print("")
        world.print(item.id)
        world.prose("prompt  \(item.prompt.replacing("\n", with: " / "))", indent: 2)
        for turn in later {
            world.prose("turn \(turn.turn)  \(turn.prompt.replacing("\n", with: " / "))", indent: 2)
            for exclusion in turn.exclusions where !item.exclusions.contains(exclusion) {
                world.prose("out by \(exclusion.rule): \(exclusion.reason)", indent: 4)
            }
        }
        for tag in [target.tag] + target.proxies.map(\.tag) {
            guard let gold = question.gold(of: tag) else { continue }
            let labels = gold.clusters.prefix(4).map(\.label).joined(separator: " | ")
            let more = gold.clusters.count > 4 ? " and \(gold.clusters.count - 4) more" : ""
            let none = gold.acceptsNone ? "none" : "no value"
            world.print(
                "  \(tag)  \(gold.status.rawValue)  \(labels.isEmpty ? none : labels)\(more)"
            )
            if let citation = gold.citations.first { world.prose("\(citation)", indent: 4) }
        }
        let whole = item.exclusions.filter { $0.culture == nil }
        for exclusion in whole {
            world.prose("out of the headline by \(exclusion.rule): \(exclusion.reason)", indent: 2)
        }
        let pairs = Dictionary(grouping: item.exclusions.filter { $0.culture != nil }, by: \.rule)
        for (rule, exclusions) in pairs.sorted(by: { $0.key < $1.key }) {
            let tags = exclusions.compactMap { $0.culture?.rawValue }.joined(separator: " ")
            world.prose("pairs left out by \(rule): \(tags)", indent: 2)
        }
    }
}
