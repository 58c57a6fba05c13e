import Foundation
import PalimpsestTestSupport
import Testing

/// What `palimpsest locales` says of a folder of four packs.
@Suite struct LocalesCommandTests {
    private struct Line: Decodable {
        struct Proxy: Decodable {
            var tag: String
            var kind: String
            var reason: String
        }
        struct Yield: Decodable {
            var admitted: Int
            var all: Int
        }
        var tag: String
        var name: String
        var role: [String]
        var proxies: [Proxy]
        var placebos: Int
        var items: [String: Yield]
        var resource: String
        var region: String
        var languages: [String]
    }

    private func pack(_ tag: String, _ place: String, _ rest: String) -> String {
        let parts = tag.split(separator: "-")
        return """
            tag: \(tag)
            place: \(place)
            names: {en: \(place)}
            language-name: Language
            territory: \(parts[1])
            languages: [\(parts[0])]
            script: Latn
            calendar: gregorian
            region: Region of \(place)
            \(rest)
            """
    }

    /// A target, its proxy, its placebo, and a culture that serves for nothing.
    private func folders() throws -> [String] {
        let locales = try temporaryFolder("locales")
        let probes = try temporaryFolder("probes")
        let packs = [
            "ar-DZ": pack(
                "ar-DZ",
                "Algeria",
                """
                resource: high
                proxies:
                  - tag: fr-FR
                    kind: colonial-language
                    reason: French stayed in schools
                placebos: [pl-PL]
                placebo-reason: drawn by lot
                """
            ),
            "fr-FR": pack("fr-FR", "France", "resource: high"),
            "pl-PL": pack("pl-PL", "Poland", "resource: middle"),
            "ja-JP": pack("ja-JP", "Japan", "resource: high"),
        ]
        for (tag, text) in packs {
            try Data(text.utf8).write(to: locales.appending(path: "\(tag).yaml"))
        }
        let week = packageRoot.appending(path: "Probes/money.yaml")
        try FileManager.default.copyItem(at: week, to: probes.appending(path: "money.yaml"))
        return ["--locales", locales.path, "--probes", probes.path]
    }

    @Test func `the list as JSON has roles, proxies and items by probe pack`() async throws {
        guard hasCLDR41 else { return }
        let ending = await palimpsestCommand(["locales", "list", "--json"] + (try folders()))
        #expect(ending.code == 0, "\(ending.talk)")
        let lines = try JSONDecoder().decode([Line].self, from: Data(ending.out.utf8))
        let byTag = Dictionary(uniqueKeysWithValues: lines.map { ($0.tag, $0) })
        #expect(lines.map(\.tag) == ["ar-DZ", "fr-FR", "ja-JP", "pl-PL"])
        let algeria = try #require(byTag["ar-DZ"])
        #expect(algeria.role == ["target"] && algeria.name == "Algeria")
        #expect(algeria.proxies.map(\.tag) == ["fr-FR"])
        #expect(algeria.proxies.map(\.kind) == ["colonial-language"])
        #expect(algeria.proxies.allSatisfy { !$0.reason.isEmpty })
        #expect(algeria.placebos == 1 && algeria.resource == "high")
        #expect(algeria.region == "Region of Algeria" && algeria.languages == ["ar"])
        // Dinar and euro differ; of the currencies before, both are known too.
        let money = try #require(algeria.items["money"])
        #expect(money.all >= 1 && money.admitted >= 1 && money.admitted <= money.all)
        #expect(byTag["fr-FR"]?.role == ["proxy"])
        #expect(byTag["fr-FR"]?.items.isEmpty == true)
        #expect(byTag["pl-PL"]?.role == ["placebo"])
        #expect(byTag["ja-JP"]?.role == [])
        // One placebo is few, and that is said without stopping.
        #expect(ending.talk.contains("1 placebos are few"))
    }

    @Test func `one pack is shown with its placebos by region and level`() async throws {
        let words = ["locales", "show", "ar-DZ"] + (try folders())
        let ending = await palimpsestCommand(words)
        #expect(ending.code == 0, "\(ending.talk)")
        #expect(ending.out.contains("1 placebos: drawn by lot"))
        let row = try #require(
            ending.out.split(separator: "\n").first { $0.contains("Region of Poland") }
        )
        let cells: [Substring] = row.split(separator: " ")
        #expect(cells == ["Region", "of", "Poland", "-", "pl-PL", "-"])
    }

    @Test func `the list of the committed packs fits a terminal`() async {
        let locales = packageRoot.appending(path: "Locales").path
        let probes = packageRoot.appending(path: "Probes").path
        let ending = await palimpsestCommand([
            "locales", "--locales", locales, "--probes", probes,
        ])
        #expect(ending.code == 0, "\(ending.talk)")
        let lines = ending.out.split(separator: "\n")
        #expect(lines.count > 60)
        #expect(lines.allSatisfy { $0.count <= 80 })
    }
}
