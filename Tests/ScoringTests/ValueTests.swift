import Scoring
import Testing
import Vocabulary

/// What an answer's values match, and what they must not.
@Suite struct ValueTests {
    private func matches(_ answer: String, gold: String, _ type: AnswerType) -> Bool {
        var scorer = Scorer()
        let judged = scorer.judge(answer, for: scorer.prepare(question(type, target: gold)))
        return judged.accepts(target)
    }

    @Test(arguments: [
        ("9 am in Ethiopia", true), ("9 a.m. (3 o'clock Ethiopian time)", true),
        ("9 a.m. Ethiopian offices open", true), ("3 a.m. Ethiopian time", true),
        ("3 in the morning (in Ethiopian time)", true), ("3 in the morning in Ethiopia", false),
        ("9 a.m. Ethiopian time", false),
    ])
    func `an hour is Ethiopian only where its clock is named`(answer: String, expected: Bool) {
        #expect(matches(answer, gold: "9:00", .clock) == expected)
    }

    @Test(arguments: [
        "-5", "\u{2212}5", ".5", "5½", "5 1/2", "minus 5", "5 – 12", "5~12", "between 5 and 12",
    ])
    func `a sign beside a number makes another one of it`(answer: String) {
        #expect(!matches(answer, gold: "5", .number))
        #expect(matches(answer, gold: answer, .number))
    }

    @Test(arguments: ["A-5", "- 5", "It is 5.", "5, 12", "5 or 12", "(5)", "**5**", "5-letter"])
    func `a stroke that is no sign leaves it as it is`(answer: String) {
        #expect(matches(answer, gold: "5", .number))
        #expect(!matches(answer, gold: "-5", .number))
    }

    @Test func `a part of an amount is no amount`() {
        #expect(!matches("$20 million", gold: "$20", .currency))
        #expect(matches("$20 million", gold: "$", .currency))
        #expect(matches("$20 million", gold: "20 million dollars", .currency))
        #expect(!matches("5 km/h", gold: "5 km", .number))
        #expect(matches("5 km per day", gold: "5 km", .number))
    }

    @Test func `the span of a glued amount is its word`() throws {
        var scorer = Scorer()
        let golds = question(.currency, target: "20 birr", proxy: "USD")
        let judged = scorer.judge("ETB20 or 20USD", for: scorer.prepare(golds))
        #expect(
            judged.matches.map { "\($0.culture.rawValue) \($0.start)-\($0.end)" }.sorted() == [
                "am-ET 0-5", "en-US 9-14",
            ]
        )
    }

    @Test(arguments: [
        ("አስራ ሁለት ሰዓት ከጠዋቱ", "18:00"), ("ከጠዋቱ 12 ሰዓት", "18:00"), ("saa 12 jioni", "6:00"),
        ("saa 17:00 jioni", "11:00"), ("saa 11 asubuhi", "17:00"),
    ])
    func `twelve o'clock closes the half of the day that it is told by`(
        answer: String,
        gold: String
    ) {
        #expect(!matches(answer, gold: gold, .clock))
    }

    @Test(arguments: [
        "twenty twenty-five", "one hundred and twenty-five", "مئة وخمسة وعشرون",
        "iki min iyirmi beş",
        "elfu mbili na ishirini na tano", "dubu biyu da ashirin da biyar", "이천이십오", "দুই হাজার পঁচিশ",
        "two and a half", "two dozen", "ten twenty",
    ])
    func `a part of a number in words is no number`(answer: String) {
        for part in ["2", "5", "10", "12", "20", "25", "100", "1000", "2000"] {
            #expect(!matches(answer, gold: part, .number), "\(part)")
        }
    }

    @Test(arguments: ["이 천사", "천사", "두부", "네", "삼십일", "만일", "세계", "anak laki", "laki-laki"])
    func `a word that is a number elsewhere is none`(answer: String) {
        for number in [
            "1", "2", "3", "4", "30", "31", "100", "200", "1004", "2004", "10001", "100000",
        ] {
            #expect(!matches(answer, gold: number, .number), "\(number)")
        }
    }

    @Test(arguments: AnswerType.allCases)
    func `numbers without end are judged without harm`(type: AnswerType) {
        var scorer = Scorer()
        let prepared = scorer.prepare(question(type, target: "5"))
        let digits = String(repeating: "9", count: 40)
        for text in [
            String(repeating: "hundred ", count: 30), String(repeating: "፻", count: 30),
            String(repeating: "፼", count: 30), "half past \(digits)", "\(digits)월 \(digits)일",
            "\(digits) to \(digits) pm", "January \(digits)", "\(digits)½", "-\(digits)",
            "\(digits)-\(digits) January", "\(digits)/\(digits)/\(digits)", "USD\(digits)",
            String(repeating: "million ", count: 30), "\(digits):\(digits)-\(digits):\(digits)",
            String(repeating: "one million ", count: 1000), String(repeating: "ሚሊዮን ", count: 1000),
            String(repeating: "صفر وصفر ", count: 1000),
            String(repeating: "elfu mbili ", count: 1000),
        ] {
            let judged = scorer.judge(text, for: prepared)
            #expect(judged.matches.isEmpty, "\(text)")
        }
    }
}
