import Diagnostics
import Foundation
import Packs
import Testing
import Vocabulary

private let others = [
    "ar-EG", "da-DK", "de-DE", "es-AR", "fr-FR", "he-IL", "hi-IN", "ja-JP", "nl-NL", "pl-PL",
]

private let good = """
    tag: am-ET
    place: Ethiopia
    names: {am: ኢትዮጵያ}
    language-name: Amharic
    territory: ET
    languages: [am]
    script: Ethi
    calendar: ethiopic
    region: Eastern Africa
    resource: low
    proxies:
      - tag: en-US
        kind: global-default
        reason: much text
    placebos: [\(others.joined(separator: ", "))]
    placebo-reason: drawn by lot
    """

/// A pack without proxies, which is no target.
private func plain(_ tag: String) -> String {
    let parts = tag.split(separator: "-")
    return """
        tag: \(tag)
        place: Place
        names: {en: Place}
        language-name: Language
        territory: \(parts[1])
        languages: [\(parts[0])]
        script: Latn
        calendar: gregorian
        region: Somewhere
        resource: high
        """
}

@Suite struct PlaceboPackTests {
    /// Edits of the good pack and the exact lines said about them.
    static let faults: [(edits: [(String, String)], lines: [String])] = [
        ([], []),
        (
            [("resource: low\n", "")],
            ["am-ET.yaml:1:1: error: the locale pack has no 'resource'; add 'resource: …'"]
        ),
        (
            [("resource: low", "resource: lo")],
            ["am-ET.yaml:10:11: error: unknown resource 'lo'; did you mean 'low'?"]
        ),
        (
            [("[ar-EG, ", "[en-US, ar-EG, ")],
            ["am-ET.yaml:15:12: error: placebo 'en-US' is a declared proxy; drop it"]
        ),
        (
            [("[ar-EG, ", "[am-ET, ar-EG, ")],
            ["am-ET.yaml:15:12: error: placebo 'am-ET' is the target itself; drop it"]
        ),
        (
            [("[ar-EG, ", "[da-DK, ar-EG, ")],
            ["am-ET.yaml:15:26: error: placebo 'da-DK' is declared twice; drop it"]
        ),
        (
            [("[ar-EG, ", "[arabic, ar-EG, ")],
            ["am-ET.yaml:15:12: error: 'arabic' is not a locale tag; write it like 'am-ET'"]
        ),
        (
            [("[ar-EG, ", "[")],
            ["am-ET.yaml:15:1: warning: 9 placebos are few; declare 10 or more"]
        ),
        (
            [("placebo-reason: drawn by lot", "")],
            [
                "am-ET.yaml:15:1: error: 'placebos' has no 'placebo-reason'; "
                    + "say how they were drawn"
            ]
        ),
        (
            [("placebos: [\(others.joined(separator: ", "))]\n", "")],
            [
                "am-ET.yaml:15:1: error: 'placebo-reason' tells how no placebos were drawn; "
                    + "add 'placebos' or drop it"
            ]
        ),
    ]

    @Test(arguments: faults.indices)
    func `a fault in placebos or level is told with its place`(index: Int) throws {
        let (edits, lines) = Self.faults[index]
        let folder = try PackFolder(["am-ET.yaml": edited(good, edits)])
        let (pack, diagnostics) = PackReader().localePack(at: folder.path("am-ET.yaml"))
        #expect(folder.lines(diagnostics) == lines)
        #expect((pack == nil) == diagnostics.contains { $0.severity == .error })
    }

    @Test func `placebos and level arrive, and sources and proxies may be left out`() throws {
        let folder = try PackFolder(["am-ET.yaml": good, "pl-PL.yaml": plain("pl-PL")])
        let pack = try #require(PackReader().localePack(at: folder.path("am-ET.yaml")).pack)
        #expect(pack.resource == .low)
        #expect(pack.placebos?.tags.map(\.rawValue) == others)
        #expect(pack.placebos?.reason == "drawn by lot")
        #expect(pack.sources.isEmpty)
        #expect(pack.isTarget)
        let poland = try #require(PackReader().localePack(at: folder.path("pl-PL.yaml")).pack)
        #expect(!poland.isTarget)
        #expect(poland.placebos == nil)
    }

    @Test func `a placebo without a pack is placed`() throws {
        var files = ["am-ET.yaml": good, "en-US.yaml": plain("en-US")]
        for tag in others where tag != "he-IL" { files["\(tag).yaml"] = plain(tag) }
        let folder = try PackFolder(files)
        let (packs, diagnostics) = PackReader().locales(in: folder.url.path)
        #expect(
            folder.lines(diagnostics) == [
                "am-ET.yaml:15:47: error: placebo 'he-IL' has no locale pack; "
                    + "add 'he-IL.yaml' or drop the placebo"
            ]
        )
        #expect(packs.count == 10)
    }
}
