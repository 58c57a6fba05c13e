import Probing
import References
import Vocabulary

/// The command `palimpsest facts lexicon`.
enum LexiconCommand {
    static let spec = CommandSpec(
        name: "lexicon",
        summary: "Shows the names by which a text is told to be about a locale.",
        discussion: [
            "Texts of the framing 'elaborate' have no gold; they are scanned for such names. A name counts "
                + "when every source's wording of it belongs to this locale and to none of those it is told "
                + "from, and when it is no word of a dictionary."
        ],
        arguments: [ArgumentSpec("locale", "The locale, such as am-ET.")],
        options: [
            .text("against", "tag", "A culture it is told from; its declared proxies if left out.")
                .repeated,
            SharedOptions.locales, SharedOptions.probes, SharedOptions.cldr, SharedOptions.json,
        ],
        examples: [
            .init("palimpsest facts lexicon am-ET", "Shows the names of Ethiopia."),
            .init(
                "palimpsest facts lexicon en-US --against am-ET",
                "Shows the names of the proxy, which Ethiopia has not."
            ),
        ]
    )

    private struct Entry: Encodable {
        var text: String
        var property: String
    }

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let pack = try catalogue.locale(arguments.argument("locale"))
        let words = arguments.texts("against")
        let others = try (words.isEmpty ? pack.proxies.map(\.tag.rawValue) : words).map {
            try catalogue.locale($0)
        }
        let library = try openSources(arguments, world, catalogue)
        let properties = FactsCommand.properties(of: catalogue, library)
        func facts(_ pack: LocalePack) throws -> [Fact] {
            try properties.compactMap { property in
                let fact = try library.fact(property, for: pack)
                return pack.gold(for: property, from: fact).map {
                    Fact(property: property, gold: $0)
                }
            }
            .filter(\.gold.status.admitsHeadline)
        }
        let lexicon = MarkerLexicon(
            of: pack.tag,
            facts: try facts(pack),
            without: try others.flatMap(facts)
        )
        if arguments.flag("json") {
            try world.print(
                json: lexicon.markers.map { Entry(text: $0.text, property: $0.property) }
            )
            return 0
        }
        var table = Columns(["name", "property"])
        for marker in lexicon.markers { table.add([shortened(marker.text, 40), marker.property]) }
        for line in table.lines { world.print(line) }
        world.say("\(lexicon.markers.count) names of \(pack.place)")
        return 0
    }
}
