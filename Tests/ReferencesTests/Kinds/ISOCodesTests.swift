import Diagnostics
import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

@Suite struct ISOCodesTests {
    let source = ISOCodes(directory: "\(kinds)/iso-codes", release: "4.15.0")

    @Test func `a country goes by its common name and keeps the official one`() throws {
        let opinion = try source.found("places.country")
        #expect(opinion.gold.clusters.map(\.label) == ["Quaria"])
        #expect(
            opinion.gold.topWordings == ["Quaria", "Quaria, Republic of", "Republic of Quaria"]
        )
        #expect(opinion.keys == ["XQ"])
        #expect(opinion.gold.status == .explicit)
        #expect(
            opinion.gold.citations.map(\.description) == [
                "iso-codes 4.15.0, iso_3166-1.xml:14 "
                    + "/iso_3166_entries/iso_3166_entry[@alpha_2_code='XQ']"
            ]
        )
    }

    @Test func `divisions inside others are left out, and a bare ampersand is mended`() throws {
        let opinion = try source.found("places.divisions")
        #expect(
            opinion.gold.clusters.map(\.label)
                == ["Quar", "Alfa", "Bráva & Beta", "Delta (Deltia)", "Echo", "Foxtrot"]
        )
        #expect(opinion.keys == ["XQ-CC", "XQ-A", "XQ-B", "XQ-D", "XQ-E", "XQ-F"])
        #expect(
            opinion.gold.clusters[3].aliases.map(\.text) == ["Delta (Deltia)", "Delta", "Deltia"]
        )
        #expect(opinion.gold.citations.map(\.line) == [5, 9, 11, 13, 15, 17])
    }

    @Test func `the word most divisions go by is theirs, and a lone city is not`() throws {
        let opinion = try source.found("places.division-term")
        #expect(opinion.gold.clusters.map(\.label) == ["regional state"])
        #expect(opinion.gold.citations.first?.note == "5 of 6 divisions")
    }

    @Test func `the number of divisions is counted`() throws {
        let opinion = try source.found("places.division-count")
        #expect(opinion.gold.clusters.map(\.label) == ["6"])
        #expect(opinion.gold.status == .computed)
    }

    @Test func `a currency is named by code only`() throws {
        #expect(try source.opinion(on: "money.currency", for: quaria) == nil)
        let words = try #require(try source.wordings(of: "XQC", in: "money.currency"))
        #expect(words.aliases.map(\.text) == ["Quarian Crown"])
        #expect(try source.wordings(of: "XQC", in: "script.name") == nil)
    }

    @Test func `a territory it does not list has no value`() throws {
        for property in ISOCodes.patterns.map(\.pattern) {
            #expect(try source.opinion(on: property, for: pack("en-ZZ")) == nil)
        }
    }

    @Test func `a folder that is not there has no value`() throws {
        let absent = ISOCodes(directory: "/no/such/folder")
        #expect(try absent.opinion(on: "places.country", for: quaria) == nil)
        #expect(absent.name == "iso-codes")
    }

    @Test func `a table cut in half is one message with its place`() throws {
        let folder = try copyOfKinds()
        let file = folder.appending(path: "iso-codes/iso_3166-2.xml")
        try Data(contentsOf: file).prefix(300).write(to: file)
        let broken = ISOCodes(directory: folder.appending(path: "iso-codes").path)
        let error = #expect(throws: DiagnosticsError.self) {
            try broken.opinion(on: "places.divisions", for: quaria)
        }
        #expect(error?.diagnostics.map(\.identifier) == ["markup-truncated"])
        #expect(error?.diagnostics.first?.location.file == file.path)
        #expect(error?.diagnostics.first?.location.line != nil)
    }
}
