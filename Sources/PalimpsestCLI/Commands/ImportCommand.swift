import Exchange
import Foundation
import Ledger
import Vocabulary

/// The command `palimpsest import blend`.
enum ImportCommand {
    static let blend = CommandSpec(
        name: "blend",
        summary: "Imports BLEnD's human annotations as a probe pack with vote weights.",
        discussion: [
            "The folder holds annotations/<Region>_data.json and questions/<Region>_questions.csv, "
                + "any subset of the 16 regions. Items are made in English and in the local language; "
                + "questions that BLEnD's own rule skips stay out of the headline."
        ],
        arguments: [ArgumentSpec("dir", "The folder with annotations and questions.", kind: .path)],
        options: [SharedOptions.workspace, SharedOptions.json],
        examples: [.init("palimpsest import blend ~/BLEnD/data", "Imports all regions found.")]
    )

    static let cultureScope = CommandSpec(
        name: "culturescope",
        summary: "Imports CultureScope's lists of options, every option tagged with its country.",
        discussion: [
            "Takes every CSV file of the folder and of the folders in it: blend_region and "
                + "blend_resource. Each list is an item of the framing 'choice' about its target, in "
                + "English, with the options in the order of the file. Ask them with 'run --pack "
                + "culturescope', or bring recorded choices with 'import answers', placed by item or by "
                + "prompt; 'evidence --matrix' shows which country's options were chosen."
        ],
        arguments: [ArgumentSpec("dir", "The folder with CultureScope's files.", kind: .path)],
        options: [SharedOptions.workspace, SharedOptions.json],
        examples: [
            .init("palimpsest import culturescope ~/CultureScope/data", "Imports all lists found.")
        ]
    )

    private struct CultureScopeResult: Encodable {
        var questions: Int
        var items: Int
        var unusable: Int
        var lists: [String: Int]
        var pack: String
    }

    static func runCultureScope(_ arguments: ParsedArguments, _ world: World) async throws -> Int32
    {
        let folder = folder(arguments)
        let pack = try CultureScopePack.read(folder)
        for warning in pack.warnings.prefix(mostWarnings) { world.say("\(warning)") }
        if pack.warnings.count > mostWarnings {
            world.say("and \(pack.warnings.count - mostWarnings) more rows that were passed over")
        }
        let path = try await keep(pack.set, named: "culturescope", pack.digest, arguments, world)
        let result = CultureScopeResult(
            questions: pack.set.questions.count,
            items: pack.set.items.count,
            unusable: pack.warnings.count,
            lists: Dictionary(uniqueKeysWithValues: pack.lists.map { ($0.key.rawValue, $0.value) }),
            pack: path
        )
        if arguments.flag("json") {
            try world.print(json: result)
            return 0
        }
        world.print(
            "culturescope: \(result.items) lists of options about \(pack.lists.count) countries"
        )
        var table = Columns(["locale", "lists"], numeric: [1])
        for (tag, count) in pack.lists.sorted(by: { $0.key < $1.key }) {
            table.add([tag.rawValue, "\(count)"])
        }
        for line in table.lines { world.print(line) }
        return 0
    }

    /// The rows passed over that are told one by one.
    private static let mostWarnings = 20

    private static func folder(_ arguments: ParsedArguments) -> String {
        var folder = arguments.argument("dir")
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        return folder
    }

    /// Keeps an imported pack in the workspace and the ledger, and returns the path of its file.
    private static func keep(
        _ set: ItemSet,
        named name: String,
        _ digest: String,
        _ arguments: ParsedArguments,
        _ world: World
    ) async throws -> String {
        let ledger = try await newLedger(arguments)
        let path = "\(arguments.text("workspace"))/packs/\(name).json"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try writeWhole(String(decoding: try encoder.encode(set), as: UTF8.self), to: path)
        _ = try await ledger.register(
            PackRecord(
                name: name,
                kind: "imported",
                version: "",
                digest: digest,
                path: folder(arguments),
                registeredAt: world.now()
            )
        )
        _ = try await ledger.register(set)
        return path
    }

    private struct BlendResult: Encodable {
        var regions: [LocaleTag]
        var questions: Int
        var items: Int
        var valid: [String: Int]
        var pack: String
    }

    static func runBlend(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let pack = try BLEnDPack.read(folder(arguments))
        for warning in pack.warnings { world.say("\(warning)") }
        let path = try await keep(pack.set, named: "blend", pack.digest, arguments, world)
        let result = BlendResult(
            regions: pack.regions.map(\.tag),
            questions: pack.set.questions.count,
            items: pack.set.items.count,
            valid: Dictionary(
                uniqueKeysWithValues: pack.validQuestions.map { ($0.key.rawValue, $0.value) }
            ),
            pack: path
        )
        if arguments.flag("json") {
            try world.print(json: result)
            return 0
        }
        world.print(
            "blend: \(result.questions) questions, \(result.items) items, "
                + "\(result.regions.count) regions"
        )
        var table = Columns(["locale", "region", "valid questions"], numeric: [2])
        for region in pack.regions {
            let valid = pack.validQuestions[region.tag] ?? 0
            table.add([region.tag.rawValue, region.name, "\(valid)"])
        }
        for line in table.lines { world.print(line) }
        return 0
    }
}
