import Scoring
import Testing
import Vocabulary

@Suite struct MatchingTests {
    /// Answers that hold a gold's letters but do not name it.
    @Test(arguments: [
        ("2", "2.5 hours", AnswerType.text), ("2", "2.5", .number), ("2", "12", .number),
        ("ham", "champagne", .text), ("nuts", "peanuts", .text), ("salt", "shallots", .text),
        ("5", "5-7", .number), ("tea", "steam", .text), ("茶", "茶叶蛋", .text),
        ("8:00", "18:00", .clock), ("Friday and Saturday", "Saturday and Sunday", .weekday),
        ("1,234.56", "1.234,56", .digits), ("2024", "20245", .digits), ("٢٠٢٤", "2024", .digits),
        ("03/02/2025", "02/03/2025", .date), ("25. 2. 3.", "3/2/25", .date),
        ("25/2/3", "25, 2, 3", .date), ("6 months", "6 weeks", .number),
        ("Oran", "orange", .text), ("birr", "birria", .currency), ("rose", "prose", .text),
    ])
    func `a gold inside another word or number is not matched`(
        gold: String,
        answer: String,
        type: AnswerType
    ) {
        var scorer = Scorer()
        let judged = scorer.judge(answer, for: scorer.prepare(question(type, target: gold)))
        #expect(judged.matches.isEmpty)
    }

    @Test(arguments: [
        ("injera", "In Ethiopia, it is **Injera**.", AnswerType.text, "Injera"),
        ("ጳጉሜን", "መልሱ ጳጉሜን፣ ነው።", .text, "ጳጉሜን"), ("أوت", "هو شهر أوت.", .text, "أوت"),
        ("米饭", "一般吃米饭和菜", .text, "米饭"), ("$", "20$", .currency, "$"),
        ("«…»", "«ሰላም»", .digits, "«ሰላም»"), ("1.234,56", "1.234,56.", .digits, "1.234,56"),
        ("1 234,56", "1\u{202F}234,56", .digits, "1\u{202F}234,56"),
    ])
    func `the span is the matched stretch of the raw answer`(
        gold: String,
        answer: String,
        type: AnswerType,
        span: String
    ) throws {
        var scorer = Scorer()
        let judged = scorer.judge(answer, for: scorer.prepare(question(type, target: gold)))
        let match = try #require(judged.matches.first)
        let bytes = Array(answer.utf8)[match.start..<match.end]
        #expect(String(decoding: bytes, as: UTF8.self) == span)
    }

    @Test(arguments: [
        ("injera", Verdict.distinct), ("pizza", .leak), ("bread", .shared), ("sushi", .other),
        ("injera or pizza", .mixed), ("bread with injera", .shared),
        ("not pizza but injera", .distinct), ("injera, not pizza", .distinct),
        ("injera rather than pizza", .distinct), ("not fried pizza but injera", .distinct),
        ("injera, not fried pizza", .distinct),
        ("not any kind of fried pizza but injera", .distinct), ("no pizza, injera", .distinct),
        ("neither sushi nor pizza, injera", .distinct), ("No, pizza", .leak),
        ("pizza, not injera, but bread too", .shared), ("not only injera", .distinct),
        ("", .refused), ("I don't know.", .refused), ("I'm sorry, I cannot answer that", .refused),
        ("none", .refused), ("N/A", .refused), ("I am not sure, but probably injera", .distinct),
        ("I cannot say anything about injera", .refused), ("አላውቅም", .refused),
        ("Это что-то другое", .uncodable), ("Я не знаю такого блюда", .refused),
        ("لا أعرف", .refused),
    ])
    func `the verdict follows from what is matched`(answer: String, expected: Verdict) {
        var scorer = Scorer()
        let golds = question(target: "injera|እንጀራ\\bread", proxy: "bread\\pizza")
        let judged = scorer.judge(answer, for: scorer.prepare(golds))
        #expect(judged.verdict(target: target, proxy: proxy) == expected)
    }

    @Test func `a longer wording hides a shorter one of the same culture only`() {
        var scorer = Scorer()
        let golds = question(target: "tea with bread\\bread", proxy: "bread")
        let judged = scorer.judge("Tea with bread", for: scorer.prepare(golds))
        #expect(judged.matches.filter { $0.culture == target }.map(\.cluster) == [0])
        #expect(judged.verdict(target: target, proxy: proxy) == .shared)
    }

    @Test func `a gold that accepts none is matched before a refusal is seen`() {
        var golds = question(target: "Pagumen", proxy: "x")
        golds.golds[1] = GoldSet(
            culture: proxy,
            clusters: [],
            status: .computed,
            acceptsNone: true
        )
        var scorer = Scorer()
        let prepared = scorer.prepare(golds)
        for answer in ["None", "There is no thirteenth month.", "It does not exist."] {
            let verdict = scorer.judge(answer, for: prepared).verdict(target: target, proxy: proxy)
            #expect(verdict == .leak, "\(answer)")
        }
        #expect(
            scorer.judge("Pagumen", for: prepared).verdict(target: target, proxy: proxy)
                == .distinct
        )
    }

    @Test func `a gold that lists none beside others is met by saying there is none`() {
        var golds = question(target: "chess\\none", proxy: "polo")
        golds.golds[0].acceptsNone = true
        var scorer = Scorer()
        let prepared = scorer.prepare(golds)
        let judged = scorer.judge("There is no such game.", for: prepared)
        #expect(judged.verdict(target: target, proxy: proxy) == .distinct)
        #expect(judged.matches.map(\.cluster) == [1])
        for answer in [
            "There is no doubt that it is basketball", "There is no official one, but basketball",
            "The country has no winter, so basketball",
        ] {
            #expect(scorer.judge(answer, for: prepared).matches.isEmpty, "\(answer)")
        }
        let named = scorer.judge("There is no single game, but many play polo", for: prepared)
        #expect(named.verdict(target: target, proxy: proxy) == .leak)
    }

    @Test func `an Ethiopian month given as a number is no leak of its Gregorian reading`() {
        var scorer = Scorer()
        let golds = question(.month, target: "10", proxy: "6|June", calendar: "ethiopic")
        let judged = scorer.judge("6", for: scorer.prepare(golds))
        #expect(judged.verdict(target: target, proxy: proxy) == .shared)
    }

    @Test func `a failure and a cut answer cannot be judged`() {
        var scorer = Scorer()
        let prepared = scorer.prepare(question(target: "injera"))
        #expect(scorer.judge("", failure: "timeout", for: prepared).outcome == .uncodable)
        #expect(scorer.judge("The answer is", truncated: true, for: prepared).outcome == .uncodable)
        #expect(scorer.judge("Injera and", truncated: true, for: prepared).outcome == .coded)
    }

    @Test(arguments: ["", " \n", "\u{200B}", "…", "\"\"", "```"])
    func `silence is a refusal unless the length limit made it`(text: String) {
        var scorer = Scorer()
        let prepared = scorer.prepare(question(target: "injera"))
        let cut = scorer.judge(text, truncated: true, for: prepared)
        #expect(cut.outcome == .uncodable && cut.because == "truncated before it said anything")
        let whole = scorer.judge(text, for: prepared)
        #expect(whole.outcome == .refused && whole.because == "empty")
    }

    @Test func `an answer that declines or is made of marks stays one where it was cut`() {
        var scorer = Scorer()
        let prepared = scorer.prepare(question(target: "injera"))
        let declined = scorer.judge("I'm sorry, I can't help with", truncated: true, for: prepared)
        #expect(declined.outcome == .refused)
        let marks = scorer.prepare(question(.digits, target: "«…»", proxy: "1,000"))
        let named = scorer.judge("«»", truncated: true, for: marks)
        #expect(named.outcome == .coded && named == scorer.judge("«»", for: marks))
    }

    @Test func `adding a culture changes nothing that another one matched`() {
        var scorer = Scorer()
        var golds = question(target: "bread\\injera", proxy: "pizza")
        let before = scorer.judge("injera and bread rolls", for: scorer.prepare(golds))
        golds.golds.append(
            GoldSet(
                culture: LocaleTag("it-IT"),
                clusters: [GoldCluster(label: "bread rolls", aliases: [Alias("bread rolls")])],
                status: .annotated
            )
        )
        let after = scorer.judge("injera and bread rolls", for: scorer.prepare(golds))
        #expect(after.matches.filter { $0.culture != LocaleTag("it-IT") } == before.matches)
    }

    @Test func `a million characters of one word are judged without harm`() {
        var scorer = Scorer()
        let prepared = scorer.prepare(question(target: "injera"))
        let judged = scorer.judge(String(repeating: "a ", count: 500_000), for: prepared)
        #expect(judged.outcome == .coded)
    }
}
