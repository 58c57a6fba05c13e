import Scoring
import Testing
public import Vocabulary

@Suite struct MarkerCounterTests {
    @Test func `names count once each, the longest at its place`() {
        var counter = MarkerCounter([
            "am-ET": ["Addis Ababa", "Meskerem", "injera bread"],
            "en-US": ["Ababa", "dollar", "Thanksgiving Day"], "fr-FR": ["dollar"],
        ])
        let count = counter.count(
            in:
                "In Addis Ababa, dollars and dollars: ADDIS ABABA keeps Thanksgiving Day in Meskerem."
        )
        #expect(count.byCulture == ["am-ET": 2, "en-US": 2, "fr-FR": 1])
        #expect(count.entities == 4)
    }

    @Test func `names in other scripts and forms are found, parts of words are not`() {
        var counter = MarkerCounter(["am-ET": ["መስከረም", "Ethio"], "ar-DZ": ["الجزائر"]])
        let count = counter.count(in: "በመስከረም። መስከረም፥ جزائر, Ethiopian")
        #expect(count.byCulture == ["am-ET": 1, "ar-DZ": 1] && count.entities == 2)
    }

    @Test func `words of names that are remembered are not read again`() {
        var known = ["Addis Ababa": ["addis"]]
        var read: [String] = []
        var counter = MarkerCounter(["am-ET": ["Addis Ababa", "Meskerem"]]) { name, reading in
            if let words = known[name] { return words }
            read.append(name)
            known[name] = reading(name)
            return known[name] ?? []
        }
        #expect(read == ["Meskerem"])
        #expect(counter.count(in: "Addis in Meskerem").byCulture == ["am-ET": 2])
    }

    @Test func `without names or words nothing is found`() {
        var counter = MarkerCounter(["am-ET": ["", "—"]])
        #expect(counter.count(in: "anything — at all").entities == 0)
        #expect(counter.count(in: "").byCulture.isEmpty)
    }

    @Test func `a long text is read as far as the bound`() {
        var counter = MarkerCounter(["en-US": ["dollar"]])
        let filler = String(repeating: "x ", count: MarkerCounter.longestText)
        #expect(counter.count(in: "dollar " + filler + "dollar").entities == 1)
        #expect(counter.count(in: filler + "dollar").entities == 0)
    }

    @Test func `answers of the same words have one number`() {
        var reader = WordingReader()
        let one = reader.fingerprint(of: "The football match!")
        #expect(one != nil && one == reader.fingerprint(of: "football   MATCHES."))
        #expect(one != reader.fingerprint(of: "match football"))
        #expect(reader.fingerprint(of: "ab c") != reader.fingerprint(of: "a bc"))
        #expect(reader.fingerprint(of: " … ") == nil)
        #expect(reader.fingerprint(of: String(repeating: "word ", count: 41)) == nil)
    }
}

/// Tags in tests are written as texts.
extension LocaleTag: ExpressibleByStringLiteral {
    /// Takes a tag as it stands.
    public init(stringLiteral tag: String) { self.init(tag) }
}
