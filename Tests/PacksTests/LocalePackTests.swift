import Diagnostics
import Foundation
import Packs
import Testing
import Vocabulary

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
      - tag: ar-EG
        kind: regional
        reason: a neighbour
    sources: [cldr]
    overrides:
      - property: languages.official
        values:
          - label: Amharic
            aliases: [አማርኛ, Amharic]
        reason: the source is old
        source: a law, article 5
        reviewer: N. N.
    disputes:
      - property: week.*
        reason: a world default
        source: a table
    """

@Suite struct LocalePackTests {
    /// Edits of the good pack and the exact lines said about them.
    static let faults: [(edits: [(String, String)], lines: [String])] = [
        ([], []),
        (
            [("sources: [cldr]", "sources: [cldr]\nforms: {ru: {in: в Эфиопии, language.in: x}}")],
            []
        ),
        (
            [("sources: [cldr]", "sources: [cldr]\nforms: {Russian: {In: в Эфиопии}, am: x}")],
            [
                "am-ET.yaml:19:9: error: 'Russian' is not a language tag; write it like 'am'",
                "am-ET.yaml:19:19: error: 'In' is not the name of a form; "
                    + "write it like 'in', 'of' or 'language.in'",
                "am-ET.yaml:19:39: error: 'am' must be a mapping, not a text; write it like 'key: value'",
            ]
        ),
        (
            [("place:", "plase:")],
            [
                "am-ET.yaml:1:1: error: the locale pack has no 'place'; add 'place: …'",
                "am-ET.yaml:2:1: error: unknown key 'plase' in a locale pack; "
                    + "did you mean 'place'?",
            ]
        ),
        (
            [("region:", "zzzzzzzzzz:")],
            [
                "am-ET.yaml:1:1: error: the locale pack has no 'region'; add 'region: …'",
                "am-ET.yaml:9:1: error: unknown key 'zzzzzzzzzz' in a locale pack; known keys: "
                    + "tag, place, place-in-sentence, names, language-name, territory, "
                    + "languages, script, calendar, region, resource, proxies, placebos, "
                    + "placebo-reason, sources, overrides, disputes, forms",
            ]
        ),
        (
            [("tag: am-ET\n", "tag: am-ER\n"), ("territory: ET", "territory: ER")],
            [
                "am-ET.yaml:1:6: error: tag 'am-ER' does not match the file name 'am-ET'; "
                    + "name the file 'am-ER.yaml' or correct the tag"
            ]
        ),
        (
            [("tag: am-ET\n", "tag: amharic\n")],
            [
                "am-ET.yaml:1:6: error: 'amharic' is not a locale tag; write it like 'am-ET'"
            ]
        ),
        (
            [("place: Ethiopia", "place: [Ethiopia]")],
            ["am-ET.yaml:2:8: error: 'place' must be a text, not a list"]
        ),
        (
            [("place: Ethiopia", "place:")],
            ["am-ET.yaml:2:7: error: 'place' has no value; write one, or drop the key"]
        ),
        (
            [("languages: [am]", "languages: am")],
            [
                "am-ET.yaml:6:12: error: 'languages' must be a list of texts, not a text; write it like '[first, second]'"
            ]
        ),
        (
            [("languages: [am]", "languages: []")],
            ["am-ET.yaml:6:12: error: 'languages' is empty; add an item or drop the key"]
        ),
        (
            [("languages: [am]", "languages: [om, am]")],
            [
                "am-ET.yaml:6:13: error: main language 'om' is not that of tag 'am-ET'; "
                    + "put 'am' first"
            ]
        ),
        (
            [("territory: ET", "territory: ER")],
            ["am-ET.yaml:5:12: error: territory 'ER' is not that of tag 'am-ET'"]
        ),
        (
            [("script: Ethi", "script: ethiopic")],
            [
                "am-ET.yaml:7:9: error: 'ethiopic' is not an ISO 15924 code; "
                    + "write it like 'Ethi'"
            ]
        ),
        (
            [("calendar: ethiopic", "calendar: etiopic")],
            [
                "am-ET.yaml:8:11: error: unknown calendar 'etiopic'; "
                    + "did you mean 'ethiopic'?"
            ]
        ),
        (
            [("kind: regional", "kind: neighbour")],
            [
                "am-ET.yaml:16:11: error: unknown kind 'neighbour'; one of: global-default, "
                    + "regional, colonial-language, intra-national, sibling"
            ]
        ),
        (
            [("\n    reason: a neighbour", "")],
            ["am-ET.yaml:15:5: error: the proxy has no 'reason'; add 'reason: …'"]
        ),
        (
            [("- tag: ar-EG", "- tag: am-ET")],
            ["am-ET.yaml:15:10: error: proxy 'am-ET' is the target itself; drop it"]
        ),
        (
            [("- tag: ar-EG", "- tag: en-US")],
            [
                "am-ET.yaml:15:10: error: proxy 'en-US' is declared twice; "
                    + "keep the kind that pulls most"
            ]
        ),
        (
            [("    source: a law, article 5\n", ""), ("\n    source: a table", "")],
            [
                "am-ET.yaml:20:5: error: the override has no 'source'; add 'source: …'",
                "am-ET.yaml:27:5: error: the dispute has no 'source'; add 'source: …'",
            ]
        ),
        (
            [("languages.official", "langages.official")],
            [
                "am-ET.yaml:20:15: error: no source knows property 'langages.official'; correct it, or read "
                    + "the source that states it: --locales DIR takes the folder in whose 'sources' it is "
                    + "declared"
            ]
        ),
        (
            [("week.*", "languages.official")],
            [
                "am-ET.yaml:28:5: error: property 'languages.official' has two remarks; keep one"
            ]
        ),
        (
            [("sources: [cldr]", "sources: [cldr، blend]")],
            [
                "am-ET.yaml:18:11: warning: 'cldr، blend' is one item: '،' does not separate "
                    + "items; separate items with ',', or quote the text if one item is meant",
                "am-ET.yaml:18:11: error: 'cldr، blend' is not the name of a source; write it like 'cldr'",
            ]
        ),
        (
            [("place: Ethiopia", "place: Ethiopia: land")],
            [
                "am-ET.yaml:2:16: error: a ':' makes a value where none can stand; quote the text "
                    + "if the ':' belongs to it, otherwise check the indentation"
            ]
        ),
    ]

    @Test(arguments: faults.indices)
    func `a fault is told in one line and the next ones too`(index: Int) throws {
        let (edits, lines) = Self.faults[index]
        let folder = try PackFolder(["am-ET.yaml": edited(good, edits)])
        let reader = PackReader { $0.hasPrefix("languages.") }
        let (pack, diagnostics) = reader.localePack(at: folder.path("am-ET.yaml"))
        #expect(folder.lines(diagnostics) == lines)
        #expect((pack == nil) == diagnostics.contains { $0.severity == .error })
    }

    @Test func `a good pack arrives whole`() throws {
        let folder = try PackFolder(["am-ET.yaml": good])
        let pack = try #require(PackReader().localePack(at: folder.path("am-ET.yaml")).pack)
        #expect(pack.tag == LocaleTag("am-ET"))
        #expect(pack.placeInSentence == "Ethiopia")
        #expect(pack.names == ["am": "ኢትዮጵያ"])
        #expect(pack.proxies.map(\.tag.rawValue) == ["en-US", "ar-EG"])
        #expect(pack.proxies.map(\.kind) == [.globalDefault, .regional])
        #expect(pack.digest == digest(of: good))
        let override = try #require(pack.remarks.first)
        #expect(override.clusters.map(\.label) == ["Amharic"])
        #expect(override.clusters.first?.aliases.map(\.text) == ["Amharic", "አማርኛ"])
        #expect(override.citation.line == 20)
        #expect(override.citation.note == "reviewed by N. N.")
        #expect(pack.remarks.last?.citation.note == "unreviewed")
        #expect(pack.remarks.map(\.effect) == [.override, .dispute])
    }

    @Test func `a proxy without a pack is placed, and one with a faulty pack is not`() throws {
        let egypt = edited(
            good,
            [
                ("tag: am-ET\n", "tag: ar-EG\n"), ("territory: ET", "territory: EG"),
                ("[am]", "[ar]"), ("- tag: ar-EG", "- tag: am-ET"),
                ("region: Eastern Africa", "region:"),
            ]
        )
        let folder = try PackFolder(["am-ET.yaml": good, "ar-EG.yaml": egypt, "x.yml": "a: 1"])
        let (packs, diagnostics) = PackReader().locales(in: folder.url.path)
        #expect(packs.isEmpty)
        let mend = "add '\(folder.url.path)/en-US.yaml' or drop the proxy"
            .replacing(folder.url.path + "/", with: "")
        #expect(
            folder.lines(diagnostics) == [
                "am-ET.yaml:12:10: error: proxy 'en-US' has no locale pack; \(mend)",
                "ar-EG.yaml:9:8: error: 'region' has no value; write one, or drop the key",
                "ar-EG.yaml:12:10: error: proxy 'en-US' has no locale pack; \(mend)",
                "x.yml: warning: files that end in '.yml' are not read; rename it to '.yaml'",
            ]
        )
    }

    @Test func `a folder without packs and no folder at all are faults`() throws {
        let folder = try PackFolder(["README.md": "nothing"])
        let empty = PackReader().locales(in: folder.url.path).diagnostics
        #expect(empty.map(\.summary) == ["the folder holds no pack"])
        let missing = PackReader().probes(in: folder.path("gone")).diagnostics
        #expect(missing.map(\.summary) == ["there is no such folder"])
    }
}
