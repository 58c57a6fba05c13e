import Diagnostics
import Ledger
import Probing
import References
import Vocabulary

/// What a run or plan is about: items, chosen by locale, pack and framing.
struct Selection {
    var targets: [LocalePack]
    /// Generated questions and items; imported ones are in the ledger already.
    var generated: ItemSet
    var items: [ProbeItem]
    var samples: Int
    var packs: [ProbePack]

    static let options: [OptionSpec] = [
        SharedOptions.locale,
        .text(
            "pack",
            "name",
            "A probe pack, or an imported one such as blend; all of Probes when left out."
        )
        .repeated,
        .choice(
            "framing",
            Framing.allCases.map(\.rawValue),
            "Only items of this framing; all that the packs have when left out."
        ).repeated,
        .integer("samples", 1...10_000, default: 1, "How often each item is asked."),
        .integer("limit", 1...1_000_000, "At most so many items, drawn by seed."),
        .text(
            "shard",
            "i/n",
            "Only the i-th of n parts of the items, the same on every machine; join them with merge."
        ),
        SharedOptions.seed, SharedOptions.cldr, SharedOptions.locales, SharedOptions.probes,
        SharedOptions.workspace,
    ]

    /// Makes the items that the arguments ask for.
    static func make(
        _ arguments: ParsedArguments,
        catalogue: Catalogue,
        ledger: Ledger?,
        world: World
    ) async throws -> Selection {
        let words = arguments.texts("locale")
        guard !words.isEmpty else {
            throw UsageError("name at least one locale with --locale").of(arguments.command)
        }
        let targets = try words.map { try catalogue.locale($0) }
        let tags = targets.map(\.tag)
        let seed = UInt64(arguments.integer("seed"))
        let names = arguments.texts("pack")
        let imported = try await ledger?.packs().filter { $0.kind == "imported" }.map(\.name) ?? []
        let own = names.filter { !imported.contains($0) }
        let packs = names.isEmpty || !own.isEmpty ? try catalogue.probes(named: own) : []
        var generated = ItemSet(questions: [], items: [])
        if !packs.isEmpty {
            generated = try makeItems(
                catalogue,
                packs: packs,
                targets: tags,
                seed: seed,
                sources: try openSources(arguments, world, catalogue)
            )
        }
        var items = generated.items
        let framings = Set(arguments.texts("framing"))
        let wanted = Set(Framing.allCases).subtracting([.proxy])
            .filter { framings.isEmpty || framings.contains($0.rawValue) }
        for name in names where imported.contains(name) {
            items += try await ledger?.items(of: name, for: tags, framings: wanted) ?? []
        }
        if !framings.isEmpty { items.removeAll { !framings.contains($0.framing.rawValue) } }
        if let limit = arguments.optionalInteger("limit"), items.count > limit {
            items = drawn(limit, of: items, seed: seed)
        }
        if let word = arguments.optionalText("shard") {
            guard let shard = Shard(word) else {
                throw UsageError("--shard needs two numbers such as 1/8, not \(quoted(word))")
                    .of(arguments.command)
            }
            items.removeAll { !shard.holds($0) }
        }
        return Selection(
            targets: targets,
            generated: generated,
            items: items.sorted { $0.id < $1.id },
            samples: arguments.integer("samples"),
            packs: packs
        )
    }

    /// Draws so many items at most; a conversation is drawn whole, or not at all.
    static func drawn(_ limit: Int, of items: [ProbeItem], seed: UInt64) -> [ProbeItem] {
        var generator = SeededGenerator(seed: seed, stream: "limit")
        let conversations = Dictionary(grouping: items, by: \.firstTurn)
        var drawn: [ProbeItem] = []
        for first in conversations.keys.sorted().shuffled(using: &generator) {
            let turns = conversations[first, default: []]
            if drawn.count + turns.count <= limit { drawn += turns }
        }
        return drawn
    }

    /// How many items and samples there are to ask.
    var requestCount: Int { items.count * samples }

    /// The condition of each item.
    var conditions: [String: String] {
        var conditions: [String: String] = [:]
        conditions.reserveCapacity(items.count)
        // By place: taking out whole items would copy every part of each.
        for place in items.indices { conditions[items[place].id] = items[place].condition }
        return conditions
    }
}

/// Keeps generated items and the packs they come from in the ledger.
func register(
    _ selection: Selection,
    catalogue: Catalogue,
    in ledger: Ledger,
    world: World
) async throws {
    let time = world.now()
    for pack in selection.packs {
        _ = try await ledger.register(
            PackRecord(
                name: pack.name,
                kind: "probes",
                version: pack.version,
                digest: pack.digest,
                path: pack.path,
                registeredAt: time
            )
        )
    }
    for pack in selection.targets {
        _ = try await ledger.register(
            PackRecord(
                name: pack.tag.rawValue,
                kind: "locale",
                version: "",
                digest: pack.digest,
                path: pack.path,
                registeredAt: time
            )
        )
    }
    let change = try await ledger.register(selection.generated)
    let stale = change.answeredUnderOldPrompt
    if !stale.isEmpty {
        world.say(
            "warning: \(stale.count) items have answers to an older wording, such as '\(stale[0])'"
        )
    }
}
