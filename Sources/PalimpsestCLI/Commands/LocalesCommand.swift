import References
import Vocabulary

/// The command `palimpsest locales`.
enum LocalesCommand {
    static let list = CommandSpec(
        name: "list",
        summary: "Lists the locale packs with their roles and declared proxies.",
        discussion: [
            "A target declares proxies and is asked about; a proxy is one that some pack declares; a "
                + "placebo is one that some target's evidence is compared with. With --json each "
                + "target also has the number of its marked items by probe pack: all, and those "
                + "that may be counted because no rule excludes them and a declared proxy can be "
                + "compared."
        ],
        options: [
            SharedOptions.locales, SharedOptions.probes, SharedOptions.cldr, SharedOptions.json,
        ],
        examples: [
            .init("palimpsest locales", "Lists them."),
            .init("palimpsest locales list --json", "Lists them with their items by probe pack."),
        ]
    )
    static let show = CommandSpec(
        name: "show",
        summary: "Shows one locale pack: proxies, placebos and their balance, overrides, disputes.",
        arguments: [ArgumentSpec("tag", "The locale, such as am-ET.")],
        options: [SharedOptions.locales, SharedOptions.probes, SharedOptions.json],
        examples: [.init("palimpsest locales show am-ET", "Shows Ethiopia in Amharic.")]
    )

    private struct Entry: Encodable {
        var tag: LocaleTag
        var name: String
        var role: [LocaleRole]
        var proxies: [DeclaredProxy]
        var placebos: Int
        var items: [String: ItemYield]
        var resource: ResourceLevel
        var region: String
        var languages: [String]
    }

    static func runList(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let roles = LocaleRole.all(of: catalogue.locales)
        if arguments.flag("json") {
            let items = try self.items(of: catalogue, arguments, world)
            try world.print(
                json: catalogue.locales.map { pack in
                    Entry(
                        tag: pack.tag,
                        name: pack.place,
                        role: roles[pack.tag] ?? [],
                        proxies: pack.proxies,
                        placebos: pack.isTarget ? catalogue.placebos(of: pack).count : 0,
                        items: items[pack.tag] ?? [:],
                        resource: pack.resource,
                        region: pack.region,
                        languages: pack.languages
                    )
                }
            )
            return 0
        }
        var table = Columns(
            ["locale", "place", "role", "level", "placebos", "proxies"],
            numeric: [4]
        )
        for pack in catalogue.locales {
            let role = roles[pack.tag] ?? []
            let placebos = pack.isTarget ? "\(catalogue.placebos(of: pack).count)" : "-"
            table.add([
                pack.tag.rawValue, cut(pack.place, to: 18),
                LocaleRole.allCases.map { role.contains($0) ? $0.letter : "-" }.joined(),
                pack.resource.rawValue, placebos, short(pack.proxies.map(\.tag.rawValue)),
            ])
        }
        for line in table.lines { world.print(line) }
        world.print("")
        world.print("role: t target, p proxy, o placebo; level: of resources")
        return 0
    }

    /// The marked items of every target.
    private static func items(
        of catalogue: Catalogue,
        _ arguments: ParsedArguments,
        _ world: World
    ) throws -> [LocaleTag: [String: ItemYield]] {
        let targets = catalogue.locales.filter(\.isTarget)
        // The other framings would cost time and are not counted.
        let packs = catalogue.probes.map { pack in
            var pack = pack
            for index in pack.probes.indices {
                pack.probes[index].framings.removeAll { $0 != .marked }
                pack.probes[index].followUps = []
            }
            return pack
        }
        let set = try makeItems(
            catalogue,
            packs: packs,
            targets: targets.map(\.tag),
            seed: 1,
            sources: try openSources(arguments, world, catalogue)
        )
        return yields(set, targets: targets)
    }

    private static func cut(_ text: String, to length: Int) -> String {
        text.count <= length ? text : text.prefix(length - 1) + "…"
    }

    /// As many tags as a line of 80 columns has room for.
    private static func short(_ tags: [String]) -> String {
        let shown = tags.count <= 4 ? tags : Array(tags.prefix(3))
        let more = tags.count > shown.count ? ["+\(tags.count - shown.count)"] : []
        return (shown + more).joined(separator: " ")
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
        world.print(
            "languages \(pack.languages.joined(separator: " ")), \(pack.resource) resources"
        )
        for proxy in pack.proxies {
            world.prose("proxy \(proxy.tag) (\(proxy.kind.rawValue)): \(proxy.reason)")
        }
        if pack.isTarget { showPlacebos(of: pack, catalogue, world) }
        for remark in pack.remarks {
            let review = remark.reviewer.map { "reviewed by \($0)" } ?? "not reviewed"
            world.prose(
                "\(remark.effect.rawValue) of \(remark.property), \(review): \(remark.reason)"
            )
            world.prose("source: \(remark.source)", indent: 2)
        }
        return 0
    }

    private static func showPlacebos(
        of pack: LocalePack,
        _ catalogue: Catalogue,
        _ world: World
    ) {
        let placebos = catalogue.placebos(of: pack)
        let reason = pack.placebos?.reason ?? "every culture that is neither target nor proxy"
        world.prose("\(placebos.count) placebos: \(reason)")
        var table = Columns(["region"] + ResourceLevel.allCases.map(\.rawValue), numeric: [])
        let regions = Dictionary(grouping: placebos, by: \.region)
        for (region, found) in regions.sorted(by: { $0.key < $1.key }) {
            let levels = ResourceLevel.allCases.map { level in
                let tags = found.filter { $0.resource == level }.map(\.tag.rawValue)
                return tags.isEmpty ? "-" : tags.joined(separator: " ")
            }
            table.add([region] + levels)
        }
        for line in table.lines { world.print("  " + line) }
    }
}

/// What a culture serves for.
enum LocaleRole: String, Encodable, CaseIterable {
    case target, proxy, placebo

    /// One letter for a table; `o`, since `p` is taken.
    var letter: String {
        switch self {
        case .target: "t"
        case .proxy: "p"
        case .placebo: "o"
        }
    }

    /// The roles of all cultures.
    static func all(of packs: [LocalePack]) -> [LocaleTag: [LocaleRole]] {
        let targets = packs.filter(\.isTarget)
        let proxies = Set(targets.flatMap { $0.proxies.map(\.tag) })
        let tags = packs.map(\.tag)
        let placebos = Set(targets.flatMap { $0.placebos(among: tags) })
        var roles: [LocaleTag: [LocaleRole]] = [:]
        for pack in packs {
            var own: [LocaleRole] = pack.isTarget ? [.target] : []
            if proxies.contains(pack.tag) { own.append(.proxy) }
            if placebos.contains(pack.tag) { own.append(.placebo) }
            roles[pack.tag] = own
        }
        return roles
    }
}

extension Catalogue {
    /// The packs that stand for chance overlap in a target's evidence.
    func placebos(of pack: LocalePack) -> [LocalePack] {
        let tags = Set(pack.placebos(among: locales.map(\.tag)))
        return locales.filter { tags.contains($0.tag) }
    }
}
