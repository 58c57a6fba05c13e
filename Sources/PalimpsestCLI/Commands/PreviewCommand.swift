import References
import Vocabulary

/// The command `palimpsest probes preview`.
enum PreviewCommand {
    static let spec = CommandSpec(
        name: "preview",
        summary:
            "Shows what a probe would ask about a locale, what counts as right, and what it could show.",
        discussion: [
            "For each question: the very prompts in each framing and language, the golds of the target and "
                + "of its proxies with status and citation, and why an item says nothing about a proxy; "
                + "where there is no value, what each source lacks. A question counts the placebos that "
                + "have a value for it; a report names all that the locale has. "
                + "At the end: on how many items each proxy can be told from the target, and the least "
                + "excess that so many would show, as in plan.",
            "Rules: A1 no admitted value, A2 golds overlap, A3 disputed, A4 the prompt gives the answer "
                + "away. Native prompts that no speaker signed are marked unreviewed.",
        ],
        arguments: [ArgumentSpec("id", "A pack, or one probe of it, such as months/of-year.")],
        options: [
            .text("locale", "tag", "The target locale.").required,
            .flag("placebos", "Shows the gold of every placebo culture too."),
            SharedOptions.watch, SharedOptions.seed, SharedOptions.cldr, SharedOptions.locales,
            SharedOptions.probes, SharedOptions.json,
        ],
        examples: [
            .init(
                "palimpsest probes preview months --locale am-ET",
                "Shows what Ethiopia would be asked about months."
            ),
            .init(
                "palimpsest probes preview tea/currency --locale ar-DZ --probes my-probes --watch",
                "Shows one probe of a pack of one's own again after every change."
            ),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        guard arguments.flag("watch") else { return try once(arguments, world) }
        let folders =
            try Catalogue.folders("Locales", arguments, world)
            + Catalogue.folders("Probes", arguments, world)
        return try await watching(folders, world) { try once(arguments, world) }
    }

    private static func once(_ arguments: ParsedArguments, _ world: World) throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let pack = try catalogue.probe(arguments.argument("id"))
        let target = try catalogue.locale(arguments.text("locale"))
        let sources = try openSources(arguments, world, catalogue)
        let set = try makeItems(
            catalogue,
            packs: [pack],
            targets: [target.tag],
            seed: UInt64(arguments.integer("seed")),
            sources: sources
        )
        var previewing = Previewing(
            pack: pack,
            target: target,
            set: set,
            locales: catalogue.locales,
            silences: { property, place in try sources.silences(on: property, for: place) }
        )
        let preview = try previewing.preview()
        if arguments.flag("json") {
            try world.print(json: preview)
            return 0
        }
        let page = PreviewPage(
            world: world,
            target: target,
            names: catalogue.names,
            showsPlacebos: arguments.flag("placebos")
        )
        page.print(preview)
        return 0
    }
}
