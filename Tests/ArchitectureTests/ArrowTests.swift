import Foundation
import PalimpsestTestSupport
import Testing

/// Holds the imports in `Sources` to the table in `Package.swift`.
@Suite struct ArrowTests {
    @Test func `each target imports only what the table allows`() throws {
        let table = try readTable()
        #expect(table.count >= 18)
        let sources = packageRoot.appending(path: "Sources")
        for (target, uses) in table {
            for file in try swiftFiles(in: sources.appending(path: target)) {
                for module in try imports(of: file)
                where table[module] != nil || module.hasPrefix("C") {
                    guard
                        FileManager.default.fileExists(
                            atPath: sources.appending(path: module).path
                        )
                    else { continue }
                    #expect(
                        uses.contains(module),
                        "\(file.lastPathComponent) of \(target) imports \(module)"
                    )
                }
            }
        }
    }

    @Test func `the arrows of the table hold no circle`() throws {
        let table = try readTable()
        var done: Set<String> = []
        while done.count < table.count {
            let ready = table.filter { name, uses in
                !done.contains(name) && uses.allSatisfy { done.contains($0) || table[$0] == nil }
            }
            try #require(!ready.isEmpty, "a circle among \(Set(table.keys).subtracting(done))")
            done.formUnion(ready.keys)
        }
    }

    @Test func `a C library is imported in one kit, in at most five files`() throws {
        let kits = [
            "CLibXML2": "MarkupKit", "CSQLite": "SQLiteKit", "CCurl": "HTTPKit", "CYAML": "YAMLKit",
            "CArchive": "ArchiveKit",
        ]
        var importers: [String: [String]] = [:]
        for file in try swiftFiles(in: packageRoot.appending(path: "Sources")) {
            for module in try imports(of: file) where kits[module] != nil {
                importers[module, default: []].append(file.path)
            }
        }
        for (module, kit) in kits {
            let files = importers[module, default: []]
            #expect(files.count <= 5, "\(module) is imported in \(files.count) files")
            #expect(files.allSatisfy { $0.contains("/Sources/\(kit)/") })
        }
    }

    @Test func `main is under twenty lines`() throws {
        let main = packageRoot.appending(path: "Sources/palimpsest/main.swift")
        let lines = try String(contentsOf: main, encoding: .utf8).split(separator: "\n")
        #expect(lines.count < 20)
    }

    private func readTable() throws -> [String: [String]] {
        let manifest = try String(
            contentsOf: packageRoot.appending(path: "Package.swift"),
            encoding: .utf8
        )
        let start = try #require(manifest.range(of: "let graph"))
        let end = try #require(manifest.range(of: "/// C libraries"))
        let text = manifest[start.upperBound..<end.lowerBound]
        var table: [String: [String]] = [:]
        let entry = /\(\s*"(\w+)",\s*\[([^\]]*)\]\s*\)/
        for match in text.matches(of: entry) {
            table[String(match.1)] = match.2.matches(of: /"(\w+)"/).map { String($0.1) }
        }
        return table
    }

    private func swiftFiles(in folder: URL) throws -> [URL] {
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (walk?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    }

    private func imports(of file: URL) throws -> [String] {
        let text = try String(contentsOf: file, encoding: .utf8)
        return text.matches(of: /(?m)^\s*(?:@\w+\s+)?(?:\w+ )?import (?:\w+ )?(\w+)/).map {
            String($0.1)
        }
    }
}
