import Diagnostics
import Foundation
import Packs
import PalimpsestTestSupport
import Testing
import Vocabulary

private let algeria = """
    tag: ar-DZ
    place: Algeria
    names: {ar: الجزائر}
    language-name: Arabic
    territory: DZ
    languages: [ar]
    script: Arab
    calendar: gregorian
    region: Northern Africa
    resource: high
    disputes:
      - property: week.first-day
        reason: two sources differ
        source: a table
    """
private let corrections = """
    tag: ar-DZ
    overrides:
      - property: languages.official
        values:
          - label: Tamazight
        reason: the source is old
        source: a constitution, article 4
    """

/// A folder with the pack above and files beneath `overrides`.
private func folder(_ overrides: [String: String]) throws -> PackFolder {
    let folder = try PackFolder(["ar-DZ.yaml": algeria])
    let inner = folder.url.appending(path: "overrides")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: false)
    for (name, text) in overrides {
        try Data(text.utf8).write(to: inner.appending(path: name))
    }
    return folder
}

@Suite struct OverridesFileTests {
    @Test func `an overrides file joins the remarks of its pack, unreviewed`() throws {
        let folder = try folder(["ar-DZ.yaml": corrections])
        let (packs, diagnostics) = PackReader().locales(in: folder.url.path)
        #expect(folder.lines(diagnostics) == [])
        let pack = try #require(packs.first)
        #expect(pack.remarks.map(\.property) == ["week.first-day", "languages.official"])
        let joined = try #require(pack.remarks.last)
        #expect(joined.effect == .override)
        #expect(joined.reviewer == nil)
        #expect(joined.citation.note == "unreviewed")
        #expect(joined.citation.line == 3)
        #expect(joined.citation.path.hasSuffix("overrides/ar-DZ.yaml"))
    }

    @Test func `the digest of a pack covers its overrides file`() throws {
        func digest(_ files: [String: String]) throws -> String {
            let folder = try folder(files)
            let pack = PackReader().localePack(at: folder.path("ar-DZ.yaml")).pack
            return try #require(pack?.digest)
        }
        let alone = try digest([:])
        let corrected = try digest(["ar-DZ.yaml": corrections])
        let changed = try digest([
            "ar-DZ.yaml": corrections.replacing("article 4", with: "article 5")
        ])
        #expect(Set([alone, corrected, changed]).count == 3)
        #expect(try digest(["ar-DZ.yaml": corrections]) == corrected)
    }

    /// Names and texts of the file, and the exact lines said about it.
    static let faults: [(name: String, text: String, lines: [String])] = [
        (
            "ar-DZ.yaml", corrections.replacing("languages.official", with: "week.first-day"),
            [
                "overrides/ar-DZ.yaml:3:5: error: property 'week.first-day' has two remarks; "
                    + "keep one"
            ]
        ),
        (
            "ar-DZ.yaml", corrections.replacing("tag: ar-DZ", with: "tag: ar-EG"),
            [
                "overrides/ar-DZ.yaml:1:6: error: tag 'ar-EG' does not match the file name "
                    + "'ar-DZ'; name the file 'ar-EG.yaml' or correct the tag"
            ]
        ),
        (
            "ar-DZ.yaml", "tag: ar-DZ\nplace: Algeria",
            [
                "overrides/ar-DZ.yaml:1:1: error: the file of overrides has neither 'overrides' nor "
                    + "'disputes'; add one or remove the file",
                "overrides/ar-DZ.yaml:2:1: error: unknown key 'place' in a file of overrides; known "
                    + "keys: tag, overrides, disputes",
            ]
        ),
        (
            "ar-EG.yaml", corrections.replacing("tag: ar-DZ", with: "tag: ar-EG"),
            [
                "overrides/ar-EG.yaml: error: locale 'ar-EG' has no locale pack; "
                    + "add the pack or remove the file"
            ]
        ),
        (
            "ar-DZ.yml", corrections,
            [
                "overrides/ar-DZ.yml: warning: files that end in '.yml' are not read; "
                    + "rename it to '.yaml'"
            ]
        ),
    ]

    @Test(arguments: faults.indices)
    func `a fault in an overrides file is told with its place`(index: Int) throws {
        let fault = Self.faults[index]
        let folder = try folder([fault.name: fault.text])
        let (packs, diagnostics) = PackReader().locales(in: folder.url.path)
        #expect(folder.lines(diagnostics) == fault.lines)
        // A file that belongs to no pack spoils none.
        #expect(packs.count == (fault.name == "ar-DZ.yaml" ? 0 : 1))
    }
}
