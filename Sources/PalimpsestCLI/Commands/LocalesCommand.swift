import Vocabulary

/// The command `palimpsest locales`.
enum LocalesCommand {
    static let list = CommandSpec(
        name: "list",
        summary: "Lists the locale packs with their declared proxies.",
        options: [SharedOptions.locales, SharedOptions.probes, SharedOptions.json],
        examples: [.init("palimpsest locales", "Lists them.")]
    )
    static let show = CommandSpec(
        name: "show",
        summary: "Shows one locale pack: its proxies with reasons, its overrides and disputes.",
        arguments: [ArgumentSpec("tag", "The locale, such as am-ET.")],
        options: [SharedOptions.locales, SharedOptions.probes, SharedOptions.json],
        examples: [.init("palimpsest locales show am-ET", "Shows Ethiopia in Amharic.")]
    )

    private struct Entry: Encodable {
        var tag: LocaleTag
        var name: String
        var role: [String]
        var proxies: [DeclaredProxy]
        var placebos: Int
    }

    static func runList(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let declared = Set(catalogue.locales.flatMap { $0.proxies.map(\.tag) })
        let entries = catalogue.locales.map { pack in
            var role: [String] = pack.proxies.isEmpty ? [] : ["target"]
            if declared.contains(pack.tag) { role.append("proxy") }
            role.append("placebo")
            return Entry(
                tag: pack.tag,
                name: pack.place,
                role: role,
                proxies: pack.proxies,
                placebos: catalogue.locales.count - 1 - pack.proxies.count
            )
        }
        if arguments.flag("json") {
            try world.print(json: entries)
            return 0
        }
        var table = Columns(["locale", "place", "placebos", "proxies"], numeric: [2])
        for entry in entries {
            table.add([
                entry.tag.rawValue, entry.name, "\(entry.placebos)",
                entry.proxies.map { $0.tag.rawValue }.joined(separator: " "),
            ])
        }
        for line in table.lines { world.print(line) }
        return 0
    }

    static func runShow(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let pack = try catalogue.locale(arguments.argument("tag"))
        if arguments.flag("json") {
            try world.print(json: pack)
            return 0
        }
        world.print("\(pack.tag)  \(pack.place), \(pack.languageName) in \(pack.script)")
        world.print("calendar \(pack.calendar), region \(pack.region), from \(pack.path)")
        for proxy in pack.proxies {
            world.prose("proxy \(proxy.tag) (\(proxy.kind.rawValue)): \(proxy.reason)")
        }
        for remark in pack.remarks {
            let review = remark.reviewer.map { "reviewed by \($0)" } ?? "not reviewed"
            world.prose(
                "\(remark.effect.rawValue) of \(remark.property), \(review): \(remark.reason)"
            )
            world.prose("source: \(remark.source)", indent: 2)
        }
        return 0
    }
}
