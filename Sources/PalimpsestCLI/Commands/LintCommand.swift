import Probing
import Vocabulary

/// The command `palimpsest lint`.
enum LintCommand {
    static let spec = CommandSpec(
        name: "lint",
        summary: "Looks through the golds of locales before anything is measured with them.",
        discussion: [
            "References flatten too: a value may be the default of the world, come from a parent, or be "
                + "residue of a template. Each rule says how many items hang on what it found, and how "
                + "many of them are kept out of the headline.",
            "Without a locale, one line a target; with one, every finding.",
        ],
        options: [
            SharedOptions.locale,
            .text("probes-only", "name", "Only questions of this probe pack.").repeated,
            .flag("strict", "Ends with 1 if anything was found."),
            SharedOptions.locales, SharedOptions.probes, SharedOptions.cldr, SharedOptions.seed,
            SharedOptions.json,
        ],
        examples: [
            .init("palimpsest lint", "Counts findings for all targets."),
            .init("palimpsest lint --locale am-ET", "Shows each finding on Ethiopia."),
        ]
    )

    private struct Record: Encodable {
        var tally: [LintTally]
        var findings: [LintFinding]
    }

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let chosen = try arguments.texts("locale").map { try catalogue.locale($0) }
        let targets = (chosen.isEmpty ? catalogue.locales.filter { !$0.proxies.isEmpty } : chosen)
            .map(\.tag)
        let packs = try catalogue.probes(named: arguments.texts("probes-only"))
        let set = try makeItems(
            catalogue,
            packs: packs,
            targets: targets,
            seed: UInt64(arguments.integer("seed")),
            sources: try openSources(arguments, world, catalogue)
        )
        let (findings, tallies) = lintTally(
            of: set,
            locales: catalogue.locales,
            targets: targets,
            gaps: scriptGaps(in: set, packs: packs, locales: catalogue.locales, targets: targets)
        )
        if arguments.flag("json") {
            try world.print(json: Record(tally: tallies, findings: findings))
        } else if chosen.isEmpty {
            overview(tallies, world)
        } else {
            for tally in tallies { details(tally, findings, world) }
        }
        return arguments.flag("strict") && !findings.isEmpty ? 1 : 0
    }

    /// One line a locale, with a column for each rule that found anything anywhere.
    private static func overview(_ tallies: [LintTally], _ world: World) {
        let rules = LintRule.allCases.filter { rule in
            tallies.contains { $0.rules.contains { $0.rule == rule } }
        }
        var table = Columns(
            ["locale", "items", "in"] + rules.map(short),
            numeric: Set(1..<(rules.count + 3))
        )
        for tally in tallies {
            table.add(
                [tally.locale.rawValue, "\(tally.items)", "\(tally.admitted)"]
                    + rules.map { rule in
                        tally.rules.first { $0.rule == rule }.map { "\($0.items)" } ?? "."
                    }
            )
        }
        for line in table.lines { world.print(line) }
        world.print("")
        for rule in rules {
            let effect = rule.keepsOut ? "out of the headline" : "to be looked at"
            world.prose("\(short(rule)) (\(rule.rawValue)): \(rule.meaning); \(effect)", indent: 2)
        }
        world.say("counts are items; 'palimpsest lint --locale TAG' shows the findings")
    }

    private static func short(_ rule: LintRule) -> String {
        switch rule {
        case .worldDefault: "world"
        case .root: "root"
        case .inherited: "inher"
        case .draft: "draft"
        case .disputed: "disp"
        case .staleList: "stale"
        case .sharedValue: "shared"
        case .givesAway: "gives"
        case .refusal: "refus"
        case .encoding: "enc"
        case .unreviewed: "unrev"
        case .script: "script"
        case .missing: "none"
        }
    }

    private static func details(_ tally: LintTally, _ findings: [LintFinding], _ world: World) {
        world.print(
            "\(tally.locale): \(tally.admitted) of \(tally.items) items are in the headline"
        )
        for row in tally.rules {
            world.print("")
            world.prose(
                "\(row.rule.rawValue): \(row.rule.meaning); \(row.findings) findings, "
                    + "\(row.items) items, \(row.lost) of them out",
                indent: 2
            )
            for finding in findings where finding.locale == tally.locale && finding.rule == row.rule
            {
                let value = finding.value.isEmpty ? "" : ": \(finding.value)"
                world.prose("\(finding.question)\(value)", indent: 4)
                if finding.rule != .missing { world.prose(finding.reason, indent: 6) }
                if var citation = finding.citation {
                    // The reason says what the note says.
                    citation.note = nil
                    world.prose("\(citation)", indent: 6)
                }
            }
        }
        world.print("")
    }
}
