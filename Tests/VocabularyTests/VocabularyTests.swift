import Testing
import Vocabulary

@Suite struct VocabularyTests {
    @Test(
        arguments: [
            ("<think>7 January?</think>25 December", "25 December", "7 January?"),
            ("\n<think>\nHm.\n</think>\n\nBread.", "Bread.", "Hm."),
            ("Hm.</think> Bread", "Bread", "Hm."),
            ("<think></think>Bread.", "Bread.", nil), ("<think>Hm. Bread.", "", "Hm. Bread."),
            ("I <think> so.", "I <think> so.", nil), ("", "", nil), (" Bread ", " Bread ", nil),
        ] as [(String, String, String?)]
    )
    func `a thought inside its tags is parted from the answer`(
        raw: String,
        text: String,
        thought: String?
    ) {
        let spoken = SpokenText(raw)
        #expect(spoken.text == text && spoken.thought == thought)
        #expect(spoken.isParted == (text != raw))
        #expect(spoken.reasoning(behind: nil) == thought)
        #expect(spoken.reasoning(behind: "A") == (thought.map { "A\n" + $0 } ?? "A"))
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `the digest is that of FIPS 180-4`(text: String, expected: String) {
        #expect(digest(of: text) == expected)
    }

    @Test func `the digest is right wherever the last block ends`() {
        var all = ""
        for length in [1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000] {
            let bytes = (0..<length).map { UInt8(($0 * 7 + length) % 251) }
            #expect(digest(of: bytes) == digest(of: bytes.lazy.map { $0 }))
            all += digest(of: bytes)
        }
        // Of the same bytes with sha256sum.
        #expect(
            digest(of: all) == "aed3e3ced4e88590bafa22288774ed945e8ec302fe87ae43537df969bdcc3510"
        )
    }

    @Test func `a tag knows its parts`() {
        let tag = LocaleTag("az-Arab-IR")
        #expect(tag.language == "az")
        #expect(tag.script == "Arab")
        #expect(tag.territory == "IR")
        #expect(LocaleTag("es-419").territory == "419")
        #expect(LocaleTag("am").territory == nil)
    }

    @Test func `the generator gives the same numbers for the same seed and stream`() {
        var one = SeededGenerator(seed: 7, stream: "a")
        var two = SeededGenerator(seed: 7, stream: "a")
        var other = SeededGenerator(seed: 7, stream: "b")
        let drawn = (0..<8).map { _ in one.index(below: 1000) }
        #expect(drawn == (0..<8).map { _ in two.index(below: 1000) })
        #expect(drawn != (0..<8).map { _ in other.index(below: 1000) })
    }

    @Test func `the first numbers of SplitMix64 are those of its authors`() {
        var generator = SeededGenerator(seed: 1_234_567)
        #expect(generator.next() == 6_457_827_717_110_365_317)
        #expect(generator.next() == 3_203_168_211_198_807_973)
    }

    /// Every way in which two cultures can match up to two places of an answer.
    @Test func `the verdict depends only on which places each culture names`() {
        let a = LocaleTag("a")
        let b = LocaleTag("b")
        func match(_ culture: LocaleTag, _ place: Int) -> GoldMatch {
            GoldMatch(
                culture: culture,
                cluster: place,
                alias: "x",
                start: place * 10,
                end: place * 10 + 5,
                rules: []
            )
        }
        for bits in 0..<16 {
            let mine = [0, 1].filter { bits >> $0 & 1 == 1 }
            let theirs = [0, 1].filter { bits >> ($0 + 2) & 1 == 1 }
            let judgement = Judgement(
                outcome: .coded,
                matches: mine.map { match(a, $0) } + theirs.map { match(b, $0) }
            )
            let expected: Verdict =
                switch (mine.isEmpty, theirs.isEmpty) {
                case (true, true): .other
                case (true, false): .leak
                case (false, true): .distinct
                case (false, false):
                    Set(mine).isDisjoint(with: theirs) ? .mixed : .shared
                }
            #expect(judgement.verdict(target: a, proxy: b) == expected, "\(mine) \(theirs)")
        }
    }
}
