import Probing
import Testing
import Vocabulary

@Suite struct MarkerLexiconTests {
    private func facts(_ tag: String, _ values: [String: [String]]) -> [Fact] {
        values.map { property, names in
            Fact(
                property: property,
                gold: GoldSet(
                    culture: LocaleTag(tag),
                    clusters: names.map { GoldCluster(label: $0, aliases: [Alias($0)]) },
                    status: .explicit
                )
            )
        }
    }

    private func lexicon(
        _ own: [String],
        without others: [String] = [],
        excluding: Set<String> = [],
        keeping: Set<String> = []
    ) -> MarkerLexicon {
        MarkerLexicon(
            of: LocaleTag("am-ET"),
            facts: facts("am-ET", ["p": own]),
            without: facts("en-US", ["p": others]),
            excluding: excluding,
            keeping: keeping
        )
    }

    @Test func `names that another culture has are no markers, whatever their case and accents`() {
        let found = lexicon(["Genna", "Fasika", "Timket"], without: ["GENNA", "Fàsika"])
        #expect(found.markers.map(\.text) == ["Timket"])
    }

    @Test func `words of dictionaries, short ones and numbers are no markers`() {
        let found = lexicon([
            "orange", "May", "Or", "12", "2,5", "Ethio Telecom", "state", "Oromia", "dollar",
            "ቡና", "በ",
        ])
        #expect(found.markers.map(\.text) == ["Ethio Telecom", "Oromia", "ቡና"])
    }

    @Test func `a caller can keep and exclude words`() {
        let found = lexicon(
            ["birr", "Genna", "Ethio Telecom"],
            excluding: ["genna"],
            keeping: ["Birr"]
        )
        #expect(found.markers.map(\.text) == ["Ethio Telecom", "birr"])
        #expect(lexicon(["birr"], without: ["Birr"], keeping: ["birr"]).markers.isEmpty)
    }

    @Test func `golds that may not be used give nothing`() {
        var facts = facts("am-ET", ["p": ["Genna"]])
        facts[0].gold.invalid = "no answer"
        let found = MarkerLexicon(of: LocaleTag("am-ET"), facts: facts, without: [])
        #expect(found.markers.isEmpty)
    }

    @Test func `a text's names are counted, the longest at each place`() {
        let lexicon = lexicon(["New York", "York", "New York City", "Genna"])
        let found = lexicon.found(in: "In new york city, York and GENNA; Genna! Yorkshire.")
        #expect(
            found.map { "\($0.marker.text) \($0.count)" } == [
                "Genna 2", "New York City 1", "York 1",
            ]
        )
        #expect(lexicon.found(in: "").isEmpty)
    }

    @Test func `the order of facts does not matter`() {
        let all = ["a": ["Genna"], "b": ["GENNA", "Fasika"], "c": ["Timket"]]
        let one = facts("am-ET", all)
        let lexicons = [one, one.reversed()].map {
            MarkerLexicon(of: LocaleTag("am-ET"), facts: $0, without: [])
        }
        #expect(lexicons[0] == lexicons[1])
        #expect(lexicons[0].markers.count == 3)
    }
}
