import Diagnostics
import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

@Suite struct MobileProvidersTests {
    let source = MobileProviders(file: "\(kinds)/serviceproviders.xml", release: "20230416")

    @Test func `an operator of two contracts is one, and a wire is none`() throws {
        let opinion = try source.found("phone.operators")
        #expect(opinion.gold.clusters.map(\.label) == ["QuaTel", "Wave"])
        #expect(
            opinion.gold.topWordings
                == ["QuaTel", "QuaTel (contract)", "Quatelo", "Quatel", "Quatel (prepaid)"]
        )
        #expect(opinion.gold.citations.map(\.line) == [6, 11, 15])
        #expect(
            opinion.gold.citations.first?.note == "a list of 20230416, which may be out of date"
        )
    }

    @Test func `a country that is not listed and a file that is not there have no value`() throws {
        #expect(try source.opinion(on: "phone.operators", for: pack("en-ZZ")) == nil)
        let absent = MobileProviders(file: "/no/such/file.xml")
        #expect(try absent.opinion(on: "phone.operators", for: quaria) == nil)
    }
}

@Suite struct KGeographyTests {
    let source = KGeography(directory: "\(kinds)/kgeography", release: "22.12.3")

    @Test func `the capital is that of the country, not of the sea before it`() throws {
        let opinion = try source.found("places.capital")
        #expect(opinion.gold.topWordings == ["Quar (Old Quar)", "Quar", "Old Quar"])
        #expect(
            opinion.gold.citations.map(\.description) == [
                "KGeography 22.12.3, world.kgm:13 /map/division[name='The Quaria']/capital"
            ]
        )
    }

    @Test func `words for divisions are told in the singular, with the plural`() throws {
        let opinion = try source.found("places.division-term", for: pack("ca-AD"))
        #expect(
            opinion.gold.clusters.map { $0.aliases.map(\.text) }
                == [["parish", "parishes"], ["county", "counties"]]
        )
    }

    @Test func `capitals of divisions say of which, frontiers have none`() throws {
        let opinion = try source.found("places.division-capitals", for: pack("ca-AD"))
        #expect(opinion.gold.clusters.map(\.label) == ["Alfaville", "Upton/Downton"])
        #expect(
            opinion.gold.clusters.last?.aliases.map(\.text)
                == ["Upton/Downton", "Upton", "Downton"]
        )
        #expect(opinion.gold.citations.first?.note == "of Alfa's Land")
        #expect(
            opinion.gold.citations.first?.element
                == "/map/division[name=\"Alfa's Land\"]/capital"
        )
    }

    @Test func `a territory without a map has no value`() throws {
        #expect(try source.opinion(on: "places.division-capitals", for: quaria) == nil)
        #expect(try source.opinion(on: "places.division-term", for: pack("am-ET")) == nil)
    }

    @Test func `a map that is no XML is one message with its place`() throws {
        let folder = try copyOfKinds().appending(path: "kgeography")
        let file = folder.appending(path: "world.kgm")
        try Data("<map>\n<division>\n</map>".utf8).write(to: file)
        let error = #expect(throws: DiagnosticsError.self) {
            try KGeography(directory: folder.path).opinion(on: "places.capital", for: quaria)
        }
        #expect(error?.diagnostics.first?.location.file == file.path)
        #expect(error?.diagnostics.first?.location.line == 3)
    }
}
