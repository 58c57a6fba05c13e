import Diagnostics
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// Sources with fixed opinions, held against each other.
@Suite struct ResolutionTests {
    struct Fixed: ReferenceSource {
        var id: String
        var values: [String]
        var keys: [String?] = []
        var status: GoldStatus = .explicit
        var isList = false
        var name: String { id.uppercased() }
        var patterns: [PropertyPattern] { [PropertyPattern("a.b", "", isList: isList)] }

        func opinion(
            on property: String,
            for pack: LocalePack
        ) throws(DiagnosticsError) -> SourceOpinion? {
            guard property == "a.b" else { return nil }
            return SourceOpinion(
                source: id,
                property: property,
                gold: GoldSet(
                    culture: pack.tag,
                    clusters: values.map { value in
                        let words = value.split(separator: "|").map { Alias(String($0)) }
                        return GoldCluster(label: words.first?.text ?? "", aliases: words)
                    },
                    status: status,
                    citations: [Citation(source: name, path: "\(id).xml", line: 1)]
                ),
                keys: keys
            )
        }
    }

    private func resolve(_ sources: Fixed..., asking: [String] = []) throws -> Resolution {
        var home = quaria
        home.sources = asking
        return try SourceLibrary(sources: sources).resolution(of: "a.b", for: home)
    }

    @Test func `sources that agree join their wordings and citations`() throws {
        let found = try resolve(
            Fixed(id: "one", values: ["Béjaïa"]),
            Fixed(id: "two", values: ["BEJAIA|Bgayet"])
        )
        #expect(found.winner == "one")
        #expect(found.status == .explicit)
        #expect(found.gold?.topWordings == ["Béjaïa", "BEJAIA", "Bgayet"])
        #expect(found.gold?.citations.map(\.path) == ["one.xml", "two.xml"])
        #expect(found.reason == "one holds: its value is explicit\ntwo agrees")
    }

    @Test func `sources that differ dispute the value and both are named`() throws {
        let found = try resolve(
            Fixed(id: "one", values: ["Sunday"]),
            Fixed(id: "two", values: ["Monday"])
        )
        #expect(found.status == .disputed)
        #expect(found.gold?.topWordings == ["Sunday"])
        #expect(
            found.gold?.citations.last?.note
                == "disputed: one says 'Sunday', two says 'Monday'"
        )
        #expect(found.reason.hasSuffix("two disputes it: 'Monday' is not 'Sunday'"))
    }

    @Test(arguments: [GoldStatus.default, .inherited, .draft])
    func `a value that is not admitted disputes nothing`(status: GoldStatus) throws {
        let found = try resolve(
            Fixed(id: "one", values: ["Sunday"]),
            Fixed(id: "two", values: ["Monday"], status: status)
        )
        #expect(found.status == .explicit)
        #expect(found.reason.contains("two changes nothing: its value is \(status.rawValue)"))
    }

    @Test func `an explicit value goes before a default of an earlier source`() throws {
        let found = try resolve(
            Fixed(id: "one", values: ["Sunday"], status: .default),
            Fixed(id: "two", values: ["Monday"])
        )
        #expect(found.winner == "two")
        #expect(found.status == .explicit)
        #expect(
            found.reason
                == "one goes first but its value is default\ntwo holds: its value is explicit"
        )
    }

    @Test func `without an admitted value the first stands as it is`() throws {
        let found = try resolve(
            Fixed(id: "one", values: ["Sunday"], status: .default),
            Fixed(id: "two", values: ["Monday"], status: .draft)
        )
        #expect(found.winner == "one")
        #expect(found.status == .default)
        #expect(found.gold?.citations.count == 1)
    }

    @Test func `keys decide where both have them`() throws {
        let same = try resolve(
            Fixed(id: "one", values: ["birr"], keys: ["ETB"]),
            Fixed(id: "two", values: ["ብር"], keys: ["ETB"])
        )
        #expect(same.status == .explicit)
        #expect(same.gold?.topWordings == ["birr", "ብር"])
        let other = try resolve(
            Fixed(id: "one", values: ["dinar"], keys: ["DZD"]),
            Fixed(id: "two", values: ["dinar"], keys: ["TND"])
        )
        #expect(other.status == .disputed)
    }

    @Test func `lists join by key, then by wording, and keep what one alone knows`() throws {
        let found = try resolve(
            Fixed(
                id: "one",
                values: ["Amhara", "Oromia", "Sidama"],
                keys: ["ET-AM", nil, "ET-SI"],
                isList: true
            ),
            Fixed(
                id: "two",
                values: ["Amara", "oromia|Oromiya", "Harari People"],
                keys: ["ET-AM", "ET-OR", "ET-HA"],
                isList: true
            )
        )
        #expect(found.status == .explicit)
        #expect(
            found.gold?.clusters.map { $0.aliases.map(\.text) } == [
                ["Amhara", "Amara"], ["Oromia", "oromia", "Oromiya"], ["Sidama"],
                ["Harari People"],
            ]
        )
        #expect(
            found.gold?.citations.last?.note == "has no 'Sidama'; alone has 'Harari People'"
        )
        #expect(
            found.reason.hasSuffix(
                "two agrees on 2 of 3; it has no 'Sidama'; it alone has 'Harari People'"
            )
        )
    }

    @Test func `a pack asks only the sources it names, in its order`() throws {
        let (one, two) = (Fixed(id: "one", values: ["A"]), Fixed(id: "two", values: ["B"]))
        #expect(try resolve(one, two, asking: ["two"]).gold?.topWordings == ["B"])
        #expect(try resolve(one, two, asking: ["two", "one"]).winner == "two")
        #expect(try resolve(one, two, asking: ["three"]).winner == nil)
    }

    @Test func `nobody speaks`() throws {
        let library = SourceLibrary(sources: [Fixed(id: "one", values: ["A"])])
        let found = try library.resolution(of: "c.d", for: quaria)
        #expect(found.gold == nil)
        #expect(found.reason == "no source has a value")
        #expect(try library.fact("c.d", for: quaria) == nil)
    }

    @Test(arguments: [
        ("Tizi-Ouzou", "tizi ouzou", true), ("ﬁn", "FIN", true), ("Łódź", "lodz", true),
        ("का", "कि", false), ("“…”", "«…»", false), ("“…”", "“…”", true), ("12", "1.2", false),
    ])
    func `spellings are compared after folding`(a: String, b: String, areEqual: Bool) throws {
        let found = try resolve(Fixed(id: "one", values: [a]), Fixed(id: "two", values: [b]))
        #expect((found.status == .explicit) == areEqual)
    }
}
