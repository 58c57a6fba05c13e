import Foundation
import PalimpsestTestSupport
import Testing

/// Broken and hostile files: one clear located line each, exit code 1, nothing written.
@Suite struct BadInputTests {
    private func copyPacks(to folder: URL) throws {
        for name in ["Locales", "Probes"] {
            try FileManager.default.copyItem(
                at: packageRoot.appending(path: name),
                to: folder.appending(path: name)
            )
        }
    }

    private func check(_ folder: URL) async -> Ending {
        await palimpsestCommand([
            "check", "--locales", folder.appending(path: "Locales").path, "--probes",
            folder.appending(path: "Probes").path,
        ])
    }

    @Test func `the committed packs are without fault`() async {
        let ending = await palimpsestCommand(["check"])
        #expect(ending.code == 0, "\(ending.out)")
    }

    @Test(arguments: [
        ("Locales/it-IT.yaml", "tag: it-IT", "tag: [it-IT", ":"),
        ("Locales/it-IT.yaml", "script: Latn", "scirpt: Latn", "did you mean 'script'?"),
        ("Probes/money.yaml", "answer-type: currency", "answer-type: money", "money"),
    ])
    func `a broken pack is named with line and column`(
        file: String,
        right: String,
        wrong: String,
        part: String
    ) async throws {
        let folder = try temporaryFolder("packs")
        try copyPacks(to: folder)
        let path = folder.appending(path: file)
        let text = try String(contentsOf: path, encoding: .utf8)
        #expect(text.contains(right))
        try text.replacing(right, with: wrong, maxReplacements: 1)
            .write(to: path, atomically: true, encoding: .utf8)
        let ending = await check(folder)
        #expect(ending.code == 1)
        let located = ending.out.split(separator: "\n").filter {
            $0.contains(#/\.yaml:\d+:\d+: error: /#) && $0.contains(file)
        }
        #expect(!located.isEmpty, "\(ending.out)")
        #expect(located.contains { $0.contains(part) }, "\(located)")
    }

    /// A CLDR folder whose file of the English language is replaced.
    private func brokenCLDR(_ bytes: [UInt8]) throws -> String {
        let folder = try temporaryFolder("cldr")
        let root = "/usr/share/unicode/cldr/common"
        for name in ["supplemental", "dtd", "subdivisions"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: name).path,
                withDestinationPath: "\(root)/\(name)"
            )
        }
        let main = folder.appending(path: "main")
        try FileManager.default.createDirectory(at: main, withIntermediateDirectories: true)
        for name in try FileManager.default.contentsOfDirectory(atPath: "\(root)/main")
        where name != "am.xml" {
            try FileManager.default.createSymbolicLink(
                atPath: main.appending(path: name).path,
                withDestinationPath: "\(root)/main/\(name)"
            )
        }
        try Data(bytes).write(to: main.appending(path: "am.xml"))
        return folder.path
    }

    static let bomb = """
        <?xml version="1.0"?>
        <!DOCTYPE ldml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <ldml><identity>&b;</identity></ldml>
        """
    static let external = """
        <?xml version="1.0"?>
        <!DOCTYPE ldml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <ldml><identity>&x;</identity></ldml>
        """
    static let hostile: [(String, [UInt8])] = [
        ("cut", Array("<?xml version=\"1.0\"?>\n<ldml><dates><calendars>".utf8)),
        ("bomb", Array(bomb.utf8)), ("external entity", Array(external.utf8)),
        (
            "lying charset",
            Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ldml><a>caf".utf8) + [0xE9]
                + Array("</a></ldml>".utf8)
        ),
    ]

    @Test(arguments: hostile)
    func `a broken or hostile source is one located line`(name: String, bytes: [UInt8]) async throws
    {
        guard hasCLDR41 else { return }
        let workspace = try temporaryFolder("workspace").path
        let ending = await palimpsestCommand([
            "run", "--model", "simulated", "--locale", "am-ET", "--pack", "months", "--cldr",
            try brokenCLDR(bytes), "--workspace", workspace,
        ])
        #expect(ending.code == 1)
        #expect(ending.complaints.count == 1, "\(ending.talk)")
        #expect(ending.talk.contains(#/am\.xml:\d+(:\d+)?: error: /#), "\(ending.talk)")
        #expect(!ending.talk.contains("root:"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: workspace).isEmpty)
    }

    @Test func `a BLEnD file cut in half is one located line and nothing is written`() async throws
    {
        let blend = try writeBlend(questions: 5)
        let path = blend.appending(path: "annotations/Spain_data.json")
        let text = try String(contentsOf: path, encoding: .utf8)
        try write(String(text.prefix(text.count / 2)), to: path)
        let workspace = try temporaryFolder("workspace").path
        let ending = await palimpsestCommand([
            "import", "blend", blend.path, "--workspace", workspace,
        ])
        #expect(ending.code == 1)
        #expect(ending.complaints.count == 1)
        #expect(ending.talk.contains(#/Spain_data\.json:\d+(:\d+)?: error: /#), "\(ending.talk)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: workspace).isEmpty)
    }

    @Test func `a missing CLDR folder says how to get one`() async throws {
        let ending = await palimpsestCommand([
            "probes", "preview", "money", "--locale", "am-ET", "--cldr", "/nowhere",
        ])
        #expect(ending.code == 1)
        #expect(ending.complaints.count == 1)
        #expect(ending.talk.contains("unicode-cldr-core"))
    }

    @Test(arguments: ["score", "runs", "report", "evidence"])
    func `a folder without a ledger is named`(command: String) async throws {
        let workspace = try temporaryFolder("empty").path
        let all = ["report", "evidence"].contains(command) ? ["--all"] : []
        let ending = await palimpsestCommand([command, "--workspace", workspace] + all)
        #expect(ending.code == 1)
        #expect(ending.complaints.count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: workspace).isEmpty)
    }
}
