import Foundation
import Probing
import References
import Vocabulary

/// The command `palimpsest facts`.
enum FactsCommand {
    static let list = CommandSpec(
        name: "list",
        summary: "Shows what the sources say about a locale, or what an XPath finds in a file.",
        discussion: [
            "For a locale, every property without a slot is shown, and those whose slots a probe fills. "
                + "The status tells whether a value may enter the headline.",
            "With --file and --xpath nothing is looked up: the expression is tried on the file, and what "
                + "it matches is shown with its line and path. Names of elements in a namespace need a "
                + "prefix, which --namespace declares, or local-name().",
        ],
        options: [
            .text("locale", "tag", "The locale, such as am-ET."),
            .text("property", "name", "Only this property, or all beneath it, such as places.")
                .repeated,
            .path("file", "file", "A file of XML or HTML to try an expression on."),
            .text("xpath", "xpath", "The XPath 1.0 expression."),
            .text("namespace", "p=uri", "A prefix of the expression and what it stands for.")
                .repeated,
            .choice("syntax", ["xml", "html"], "The syntax of the file; by its name if left out."),
            SharedOptions.locales, SharedOptions.probes, SharedOptions.cldr, SharedOptions.json,
        ],
        examples: [
            .init("palimpsest facts --locale am-ET", "Shows what is known of Ethiopia."),
            .init(
                "palimpsest facts --file page.html --xpath '//tr/th'",
                "Tries a recipe before it is written down."
            ),
        ]
    )
    static let why = CommandSpec(
        name: "why",
        summary: "Shows every source's opinion of a property, and why one of them holds.",
        arguments: [
            ArgumentSpec("locale", "The locale, such as am-ET."),
            ArgumentSpec("property", "The property, such as week.rest-days."),
        ],
        options: [
            SharedOptions.locales, SharedOptions.probes, SharedOptions.cldr, SharedOptions.json,
        ],
        examples: [
            .init("palimpsest facts why am-ET week.rest-days", "Traces Ethiopia's weekend.")
        ]
    )

    static func runList(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        if let file = arguments.optionalText("file") {
            if arguments.optionalText("locale") != nil || !arguments.texts("property").isEmpty {
                throw UsageError(
                    "'--file' looks into a file and knows no locale; drop one of the two"
                )
            }
            guard let xpath = arguments.optionalText("xpath") else {
                throw UsageError("'--file' needs '--xpath', the expression to try on it")
            }
            return try XPathTrial(file: file, xpath: xpath, arguments).run(world)
        }
        for option in ["xpath", "syntax"] where arguments.optionalText(option) != nil {
            throw UsageError("'--\(option)' needs '--file', the file to look into")
        }
        if !arguments.texts("namespace").isEmpty {
            throw UsageError("'--namespace' needs '--file', the file to look into")
        }
        guard let word = arguments.optionalText("locale") else {
            throw UsageError("give a locale with '--locale', or '--file' and '--xpath'")
        }
        let catalogue = try Catalogue.load(arguments, world)
        let pack = try catalogue.locale(word)
        let library = try openSources(arguments, world, catalogue)
        let wanted = arguments.texts("property")
        let facts = try properties(of: catalogue, library)
            .filter { property in
                wanted.isEmpty || wanted.contains { property == $0 || property.hasPrefix($0 + ".") }
            }
            .compactMap { property -> Fact? in
                let fact = try library.fact(property, for: pack)
                return pack.gold(for: property, from: fact).map {
                    Fact(property: property, gold: $0)
                }
            }
        if arguments.flag("json") {
            try world.print(json: facts)
            return 0
        }
        for fact in facts {
            let status = fact.gold.status.rawValue
            let room = max(20, 80 - fact.property.count - status.count - 5)
            world.print("\(fact.property): \(shortened(fact.gold.shown, room)) (\(status))")
            if let citation = fact.gold.citations.first { world.prose("\(citation)", indent: 4) }
        }
        world.say("\(facts.count) facts; 'palimpsest facts why \(pack.tag) PROPERTY' tells more")
        return 0
    }

    static func runWhy(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let pack = try catalogue.locale(arguments.argument("locale"))
        let property = arguments.argument("property")
        let library = try openSources(arguments, world, catalogue)
        guard library.patterns.contains(where: { $0.matches(property) }) else {
            let near = hint(property, among: library.patterns.map(\.pattern))
            let mend =
                near.isEmpty
                ? "; 'palimpsest facts --locale \(pack.tag)' names those there are, and --locales DIR "
                    + "takes the folder in whose 'sources' a further one is declared"
                : near
            throw UsageError("no source knows the property \(quoted(property))\(mend)")
        }
        let resolution = try library.resolution(of: property, for: pack)
        let gold = pack.gold(
            for: property,
            from: resolution.gold.map { Fact(property: property, gold: $0) }
        )
        let explanation = Explanation(
            pack: pack,
            resolution: resolution,
            gold: gold,
            silences: resolution.opinions.isEmpty
                ? try library.silences(on: property, for: pack) : []
        )
        if arguments.flag("json") {
            try world.print(json: explanation.record)
        } else {
            explanation.tell(world)
        }
        return gold == nil ? 1 : 0
    }

    /// Properties without a slot, and those that probes fill, sorted.
    static func properties(of catalogue: Catalogue, _ library: SourceLibrary) -> [String] {
        let plain = library.patterns.map(\.pattern).filter { !$0.contains("{") }
        let asked = catalogue.probes.flatMap(\.probes).flatMap(\.properties)
        return Set(plain + asked).sorted { $0.localizedStandardCompare($1) == .orderedAscending }
    }
}

extension GoldSet {
    /// The labels of the meanings, as tables show them.
    var shown: String {
        clusters.isEmpty && acceptsNone ? "none" : clusters.map(\.label).joined(separator: ", ")
    }
}

/// A text of at most so many characters.
func shortened(_ text: String, _ limit: Int) -> String {
    text.count <= limit ? text : text.prefix(limit - 1) + "…"
}
