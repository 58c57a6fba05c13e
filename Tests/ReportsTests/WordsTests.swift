import Testing

@testable import Reports

@Suite struct WordsTests {
    private let english = Words(.english)
    private let french = Words(.french)
    private let arabic = Words(.arabic)

    @Test func `an English sentence is said as it is written, its slots filled`() {
        #expect(english("{a} of {b}", ["a": "3", "b": "{a}"]) == "3 of {a}")
        #expect(english("{a of {b}, {} and {1}", ["b": "x"]) == "{a of x, {} and {1}")
        #expect(french("a sentence that nobody translated") == "a sentence that nobody translated")
    }

    @Test func `pieces of a page stay pieces in the slots of a sentence`() {
        let said = english.html(
            "{n} items of {place}",
            ["n": .text("3"), "place": isolated("<b>")]
        )
        var writer = HTMLWriter()
        for piece in said { writer.write(piece) }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "3 items of <bdi>&lt;b&gt;</bdi>")
    }

    @Test(arguments: [
        (0, "0 answers", "0 réponse", "لا إجابات"), (1, "1 answer", "1 réponse", "إجابة واحدة"),
        (2, "2 answers", "2 réponses", "إجابتان"), (3, "3 answers", "3 réponses", "٣ إجابات"),
        (11, "11 answers", "11 réponses", "١١ إجابة"),
        (110, "110 answers", "110 réponses", "١١٠ إجابات"),
        (1102, "1,102 answers", "1\u{202F}102 réponses", "١٬١٠٢ إجابة"),
    ])
    func `a count takes the plural form of its language`(n: Int, en: String, fr: String, ar: String)
    {
        let said = [english, french, arabic].map {
            $0.count(n, one: "{n} answer", other: "{n} answers")
        }
        #expect(said == [en, fr, ar])
    }

    @Test func `Arabic has six forms at the numbers that CLDR lists`() {
        let samples: [(PluralForm, [Int])] = [
            (.zero, [0]), (.one, [1]), (.two, [2]), (.few, [3, 10, 103, 110, 1003]),
            (.many, [11, 26, 99, 111, 1011]), (.other, [100, 101, 102, 200, 1000, 1_000_000]),
        ]
        for (form, numbers) in samples {
            for n in numbers { #expect(InterfaceLanguage.arabic.pluralForm(of: n) == form) }
        }
    }

    @Test func `the end of an interval shows on which side of nought it lies`() {
        #expect(english.interval(0.00017, 0.05) == "[+0.02, +5.0]")
        #expect(english.interval(-0.00029, 0.053) == "[−0.03, +5.3]")
        #expect(french.interval(-0.00029, 0.053) == "[−0,03 ; +5,3]")
        #expect(english.interval(-0.0000041, 0.000496) == "[−0.0004, +0.05]")
        // Nought itself, and what is off it in one decimal, is written as ever.
        #expect(english.interval(0, 0.0005) == "[0.0, +0.1]")
        #expect(english.interval(-0.004, 0.039) == "[−0.4, +3.9]")
        #expect(english.interval(nil, 0.1) == nil)
    }

    @Test func `numbers are written as readers of the language write them`() {
        #expect(english.number(-1_234_567) == "−1,234,567")
        #expect(french.number(1_234_567) == "1\u{202F}234\u{202F}567")
        #expect(arabic.number(1_234_567) == "١٬٢٣٤٬٥٦٧")
        #expect(english.number(1234.56, decimals: 1) == "1,234.6")
        #expect(french.number(-0.44, decimals: 1) == "−0,4")
        #expect(english.percent(0.436) == "43.6 %")
        #expect(french.percent(0.436) == "43,6\u{202F}%")
        #expect(arabic.percent(0.436) == "٤٣٫٦٪")
        #expect(english.points(0.019) == "+1.9")
        #expect(english.points(0.0001) == "0.0")
        #expect(french.interval(-0.004, 0.039) == "[−0,4 ; +3,9]")
        #expect(arabic.interval(-0.004, 0.039) == "[−٠٫٤، +٣٫٩]")
        #expect(english.number(.nan, decimals: 1) == "—" && arabic.percent(.infinity) == "—")
        #expect(english.probability(0.0001) == "<0.001" && french.probability(0.05) == "0,050")
        #expect(english.rank(2) == "2" && french.rank(2.5) == "2,5")
    }

    @Test func `a date is written out, and what is none stays as it is`() {
        #expect(english.date("2026-11-21T16:22:25Z") == "21 November 2026")
        #expect(french.date("2026-08-01") == "1er août 2026")
        #expect(arabic.date("2026-08-09") == "٩ أغسطس ٢٠٢٦")
        #expect(english.dateAndTime("2026-11-21T16:22:25Z") == "21 November 2026, 16:22 UTC")
        for text in ["", "yesterday", "2026-13-01", "2026-11-21 16:22", "２０２６-11-21"] {
            #expect(english.date(text) == text && arabic.dateAndTime(text) == text)
        }
    }

    @Test func `a page tells its language and direction`() {
        #expect(indexPage([]).contains("<html lang=\"en\" dir=\"ltr\">"))
        #expect(indexPage([], words: french).contains("<html lang=\"fr\" dir=\"ltr\">"))
        #expect(indexPage([], words: arabic).contains("<html lang=\"ar\" dir=\"rtl\">"))
    }
}
