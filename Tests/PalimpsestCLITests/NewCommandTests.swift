import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

/// Files to begin with.
@Suite struct NewCommandTests {
    @Test func `a new probe passes check as written and is never written over`() async throws {
        let folder = try temporaryFolder("new").path
        let words = ["new", "probe", "tea", "--in", folder + "/mine"]
        let made = await palimpsestCommand(words)
        #expect(made.code == 0, "\(made.talk)")
        let path = folder + "/mine/tea.yaml"
        #expect(made.out.contains("wrote \(path)"))
        let check = await palimpsestCommand(["check", path])
        #expect(check.code == 0, "\(check.out)")
        #expect(check.out.contains("1 probe pack with 1 probe and 0 sources read: no error"))
        try "mine".write(toFile: path, atomically: true, encoding: .utf8)
        let again = await palimpsestCommand(words)
        #expect(again.code == 1)
        #expect(
            again.complaints == [
                "palimpsest: '\(path)' is there already and is left as it is; choose another name or, "
                    + "with --in, another folder, or move that file away first"
            ]
        )
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }

    @Test func `the part behind marks works when the marks are taken away`() async throws {
        let folder = try temporaryFolder("new").path
        _ = await palimpsestCommand(["new", "probe", "tea", "--in", folder])
        let path = folder + "/tea.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let start = try #require(text.range(of: "  # - id: month"))
        let open =
            text[..<start.lowerBound]
            + text[start.lowerBound...].replacing("\n  # ", with: "\n  ").replacing(
                "  # - id",
                with: "  - id"
            )
        try String(open).write(toFile: path, atomically: true, encoding: .utf8)
        let check = await palimpsestCommand(["check", path])
        #expect(check.out.contains("with 2 probes and 0 sources read: no error"), "\(check.out)")
    }

    @Test(arguments: ["ti-ER", "mg-MG", "en-US", "az-Latn-AZ", "xx-AQ", "no-NO"])
    func `a new locale passes check as written`(tag: String) async throws {
        guard hasCLDR41 else { return }
        let folder = try temporaryFolder("new").path
        let made = await palimpsestCommand(["new", "locale", tag, "--in", folder])
        #expect(made.code == 0, "\(made.talk)")
        let check = await palimpsestCommand(["check", "\(folder)/\(tag).yaml"])
        #expect(check.code == 0, "\(check.out)")
        #expect(check.out.contains("1 locale pack, "))
    }

    @Test func `a new locale holds what CLDR knows`() async throws {
        guard hasCLDR41 else { return }
        let folder = try temporaryFolder("new").path
        _ = await palimpsestCommand(["new", "locale", "mg-MG", "--in", folder])
        let text = try String(contentsOfFile: folder + "/mg-MG.yaml", encoding: .utf8)
        for line in [
            "place: Madagascar", "  mg: Madagasikara", "language-name: Malagasy", "territory: MG",
            "languages: [mg, fr, en]", "script: Latn", "calendar: gregorian",
            "region: Eastern Africa",
            "  # - tag: fr-FR",
        ] {
            #expect(text.contains("\n\(line)\n"), "\(line) in \(text)")
        }
    }

    @Test(arguments: SourceKind.allCases)
    func `a new source of each kind passes check as written`(kind: SourceKind) async throws {
        let folder = try temporaryFolder("new").path + "/sources"
        let made = await palimpsestCommand(
            ["new", "source", "my-page", "--kind", kind.rawValue, "--in", folder]
        )
        #expect(made.code == 0, "\(made.talk)")
        let check = await palimpsestCommand(["check", folder + "/my-page.yaml"])
        #expect(check.code == 0, "\(check.out)")
        #expect(check.out.contains("1 source read: no error"))
        #expect(!check.out.contains(": error: "))
        // A kind that takes recipes comes with a file to try it on.
        let example = try? FileManager.default.contentsOfDirectory(atPath: folder + "/my-page")
        #expect((example?.count == 1) == kind.takesRecipes)
    }

    @Test(arguments: [
        (SourceKind.html, "food.dish", "Doro wat"), (.xml, "food.dish", "Doro wat"),
        (.sparqlResults, "food.dish", "Doro wat"), (.mediaWiki, "food.dish", "Doro wat"),
        (.tei, "places.town", "Gondar"), (.rdfXML, "places.town", "Gondar"),
    ])
    func `the recipe of a new source works on the file beside it`(
        kind: SourceKind,
        property: String,
        label: String
    ) async throws {
        guard hasCLDR41 else { return }
        let folder = try temporaryFolder("new").path
        _ = await palimpsestCommand(
            ["new", "source", "my-page", "--kind", kind.rawValue, "--in", folder + "/l/sources"]
        )
        _ = await palimpsestCommand(["new", "probe", "tea", "--in", folder + "/p"])
        let path = folder + "/p/tea.yaml"
        try String(contentsOfFile: path, encoding: .utf8)
            .replacing("gold: money.currency", with: "gold: \(property)")
            .replacing("answer-type: currency", with: "answer-type: text")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let ending = await palimpsestCommand([
            "probes", "preview", "tea", "--locale", "am-ET", "--probes", folder + "/p",
            "--locales", "shipped", "--locales", folder + "/l",
        ])
        #expect(ending.code == 0, "\(ending.talk)")
        #expect(ending.out.contains("  target am-ET: \(label)"), "\(ending.out)")
    }

    @Test func `a declared file that is not there is an error at its key`() async throws {
        let folder = try temporaryFolder("new").path
        _ = await palimpsestCommand(["new", "source", "my-page", "--in", folder])
        try FileManager.default.removeItem(atPath: folder + "/my-page")
        let check = await palimpsestCommand(["check", folder + "/my-page.yaml"])
        #expect(check.code == 1)
        #expect(
            check.out.contains(
                #/my-page\.yaml:\d+:7: error: there is no file 'my-page/example\.html'; /#
            ),
            "\(check.out)"
        )
    }

    @Test(arguments: [
        (["new", "probe", "My Tea"], "is not in kebab case"),
        (["new", "locale", "ti"], "write it like 'ti-ER'"),
        (["new", "probe", "../tea"], "is not in kebab case"),
    ])
    func `a name that cannot be one is refused`(words: [String], part: String) async {
        let ending = await palimpsestCommand(words)
        #expect(ending.code == 64)
        #expect(ending.complaints.count == 1 && ending.talk.contains(part), "\(ending.talk)")
    }

    @Test func `a folder that cannot be made is one line`() async {
        let ending = await palimpsestCommand(["new", "probe", "tea", "--in", "/proc/none"])
        #expect(ending.code == 1)
        #expect(ending.complaints == ["palimpsest: '/proc/none/tea.yaml' cannot be written"])
    }
}
