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
}
