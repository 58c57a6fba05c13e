import Exchange
import Foundation
import Packs
import PalimpsestTestSupport
import Testing

@testable import PalimpsestCLI

/// Files that are made by the program and checked in; `UPDATE_GOLDEN=1` makes them anew.
@Suite struct GeneratedFilesTests {
    private let updates = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

    @Test func `the reference page of commands is the one the table makes`() throws {
        let path = packageRoot.appending(path: "Docs/cli.md")
        let made = commandReference(rootSpec)
        if updates { try write(made, to: path) }
        #expect(try String(contentsOf: path, encoding: .utf8) == made)
    }

    @Test func `the data dictionary is the one the catalogue of tables makes`() throws {
        let path = packageRoot.appending(path: "Docs/data-dictionary.md")
        let made = dataDictionary()
        if updates { try write(made, to: path) }
        #expect(try String(contentsOf: path, encoding: .utf8) == made)
    }

    @Test(arguments: PackKind.allCases)
    func `the committed schemas are those that the readers' tables make`(kind: PackKind)
        async throws
    {
        let path = packageRoot.appending(path: "Docs/schemas/\(kind.rawValue).json")
        let ending = await palimpsestCommand(["schema", kind.rawValue])
        #expect(ending.code == 0)
        if updates { try write(ending.out, to: path) }
        #expect(try String(contentsOf: path, encoding: .utf8) == ending.out)
    }

    @Test func `every command prints its help`() async {
        for command in commands {
            let words: [Substring] = command.path.split(separator: " ")
            let ending = await palimpsestCommand(words.map(String.init) + ["--help"])
            #expect(ending.code == 0)
            #expect(ending.out.hasPrefix("Usage: palimpsest \(command.path)"))
            let longest = ending.out.split(separator: "\n").map(\.count).max() ?? 0
            #expect(longest <= 80, "\(command.path)")
        }
    }

    @Test func `the example reports are those that the demo makes`() async throws {
        guard hasCLDR41 else { return }
        let example = packageRoot.appending(path: "reports/example")
        let locales = ["am-ET", "ar-DZ", "ha-NG", "km-KH", "ne-NP", "su-ID"]
        let brief = locales.filter { $0 != "ha-NG" }
        // Packs whose questions tell cultures apart, so that few of them make a finding.
        let packs = [
            "places", "conventions", "everyday", "names", "money", "script-and-digits",
        ]
        let made = try temporaryFolder("example")
        let ending = await palimpsestCommand(
            [
                "demo", "--out", made.path, "--workspace", try temporaryFolder("demo").path,
                "--quiet",
                "--questions", "26", "--framing", "marked",
            ] + locales.flatMap { ["--locale", $0] }
                + brief.flatMap { ["--brief", $0] }
                + packs.flatMap { ["--pack", $0] }
        )
        #expect(ending.code == 0, "\(ending.talk)")
        if updates {
            try? FileManager.default.removeItem(at: example)
            try FileManager.default.copyItem(at: made, to: example)
        }
        let names = try FileManager.default.subpathsOfDirectory(atPath: made.path).sorted()
        #expect(
            names == (try FileManager.default.subpathsOfDirectory(atPath: example.path)).sorted()
        )
        for locale in locales { #expect(names.contains("\(locale)/index.html")) }
        var total = 0
        for name in names where name.hasSuffix(".html") {
            let page = try String(contentsOf: made.appending(path: name), encoding: .utf8)
            let kept = try String(contentsOf: example.appending(path: name), encoding: .utf8)
            #expect(page == kept, "\(name) differs; UPDATE_GOLDEN=1 makes it anew")
            #expect(page.contains("Simulated respondents"))
            total += page.utf8.count
        }
        // All files, data and styles too; how much a folder takes is the file system's affair.
        for name in names where !name.hasSuffix(".html") {
            let values = try made.appending(path: name).resourceValues(forKeys: [
                .fileSizeKey, .isRegularFileKey,
            ])
            if values.isRegularFile == true { total += values.fileSize ?? 0 }
        }
        #expect(total < 3_000_000)
    }
}
