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

    private struct BlendResult: Encodable {
        var regions: [LocaleTag]
        var questions: Int
        var items: Int
        var valid: [String: Int]
        var pack: String
    }

    static func runBlend(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        var folder = arguments.argument("dir")
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        let pack = try BLEnDPack.read(folder)
        for warning in pack.warnings { world.say("\(warning)") }
        let workspace = arguments.text("workspace")
        let ledger = try await newLedger(arguments)
        let path = "\(workspace)/packs/blend.json"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try writeWhole(String(decoding: try encoder.encode(pack.set), as: UTF8.self), to: path)
        _ = try await ledger.register(
            PackRecord(
                name: "blend",
                kind: "imported",
                version: "",
                digest: pack.digest,
                path: folder,
                registeredAt: world.now()
            )
        )
        _ = try await ledger.register(pack.set)
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
