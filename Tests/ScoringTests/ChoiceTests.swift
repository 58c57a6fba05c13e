import Scoring
import Testing
import Vocabulary

/// Which option an answer chooses, and how the choice is judged.
@Suite struct ChoiceTests {
    private static let options = [
        ChoiceOption(text: "Pagumen", cultures: [LocaleTag("am-ET")]),
        ChoiceOption(text: "December", cultures: [LocaleTag("en-US")]),
        ChoiceOption(text: "Dhu al-Hijjah", cultures: [LocaleTag("ar-SA")]),
        ChoiceOption(text: "Esfand", cultures: [LocaleTag("fa-IR")]),
    ]

    private func golds(_ words: [[String]], type: AnswerType = .text) -> Question {
        let cultures = ["am-ET", "en-US", "ar-SA", "fa-IR"]
        return Question(
            id: "q",
            pack: "p",
            suite: "s",
            probe: "q",
            facet: "f",
            answerType: type,
            golds: zip(cultures, words).map { culture, words in
                GoldSet(
                    culture: LocaleTag(culture),
                    clusters: [GoldCluster(label: words[0], aliases: words.map { Alias($0) })],
                    status: .explicit
                )
            }
        )
    }

    private var months: Question {
        golds([
            ["Pagumen", "ጳጉሜን"], ["December"], ["Dhu al-Hijjah", "ذو الحجة"], ["Esfand", "اسفند"],
        ])
    }

    private func judge(
        _ text: String,
        _ options: [ChoiceOption] = options,
        of question: Question? = nil,
        truncated: Bool = false
    ) -> Judgement {
        var scorer = Scorer()
        let ready = scorer.prepare(question ?? months)
        return scorer.judge(text, truncated: truncated, for: ready, options: options)
    }

    /// Answers and the place they choose.
    static let plain: [(String, Int)] = [
        ("B", 1), ("b", 1), ("B.", 1), ("(b)", 1), ("b)", 1), ("**B**", 1), ("\"B\"", 1),
        (" B \n", 1),
        ("[B]", 1), ("B)", 1), ("**B)**", 1), ("`B`", 1), ("Ｂ", 1), ("Ⓑ", 1),
        ("B) December", 1), ("B. December", 1), ("B: December", 1), ("B – December", 1),
        ("B December", 1), ("A Pagumen", 0), ("**B) December**", 1), ("(B) December.", 1),
        ("The answer is B.", 1), ("The answer is **B**.", 1), ("Answer: B", 1), ("answer: (b)", 1),
        ("The correct answer is option B, December.", 1), ("I would choose A.", 0),
        ("Option C", 2), ("option c", 2), ("The right letter is A because of the calendar.", 0),
        ("The answer to your question is D.", 3), ("I think it is option A", 0),
        ("Let me think about the calendar.\n\nB", 1), ("B\n\nLet me know if you want more!", 1),
        ("It is generally B, as far as I can tell.", 1),
        ("Good question! Most would say \"B\".", 1),
        ("I would go with (B) here", 1), ("Not A but B.", 1), ("The answer is not A but B.", 1),
        ("B) December, not Pagumen", 1), ("I am not sure, but the answer is C.", 2),
        ("2", 1), ("٢", 1), ("২", 1), ("2.", 1), ("Option 2", 1), ("ب", 1), ("أ", 0), ("ا", 0),
        ("ب) ", 1), ("Б", 1), ("Β", 1), ("ለ", 1), ("ב", 1), ("ख", 1),
        ("A) Pagumen\nB) December\nC) Dhu al-Hijjah\nD) Esfand\n\nThe answer is D.", 3),
    ]

    @Test(arguments: plain)
    func `a letter chooses its option`(text: String, place: Int) {
        let judgement = judge(text)
        #expect(judgement.choice == place)
        #expect(judgement.outcome == .coded && judgement.because == nil)
        #expect(judgement.matches.map(\.culture) == Self.options[place].cultures)
        #expect(judgement.matches.allSatisfy { $0.rules.last == "choice" })
    }

    @Test(arguments: [
        ("December", 1), ("It is called Pagumen.", 0), ("ጳጉሜን", 0), ("ذو الحجة", 2),
        ("**Esfand**, of course", 3), ("That would be Pagumen, a short month", 0),
    ])
    func `the words of one option choose it`(text: String, place: Int) {
        let judgement = judge(text)
        #expect(judgement.choice == place)
        #expect(judgement.matches.map(\.culture) == Self.options[place].cultures)
    }

    @Test(
        arguments: [
            ("A) December", "the letter A stands beside the words of another option"),
            ("The answer is C: Esfand", "the letter C stands beside the words of another option"),
            ("A or B", "several options are named"), ("A) or B)", "several options are named"),
            ("The answer is A or the answer is B", "several options are named"),
            ("Pagumen and December", "several options are named"),
            ("A) Pagumen\nB) December", "several options are named"),
            ("(A) and (B)", "several options are named"),
        ] as [(String, String?)]
    )
    func `what cannot be told apart is no choice`(text: String, because: String?) {
        let judgement = judge(text)
        #expect(judgement.choice == nil)
        if let because {
            #expect(judgement.outcome == .uncodable)
            #expect(judgement.because == because)
        }
    }

    @Test(arguments: [
        "A month of its own", "A difficult question", "e", "F", "7", "0", "E)", "В",
        "Vitamin C helps",
        "Hamle", "The answer is a month", "It has 2 names", "C'est la vie", "12",
    ])
    func `what names none of the list chooses nothing`(text: String) {
        let judgement = judge(text)
        #expect(judgement.choice == nil)
        #expect(judgement.matches.isEmpty)
    }

    @Test(arguments: [
        "I don't know.", "", "I'm sorry, but I can't answer that.", "I cannot choose A or B, sorry",
    ])
    func `a refusal stays a refusal`(text: String) {
        let judgement = judge(text)
        #expect(judgement.choice == nil)
        #expect(judgement.outcome == .refused)
    }

    @Test func `a failure is uncodable and chooses nothing`() {
        var scorer = Scorer()
        let ready = scorer.prepare(months)
        let judgement = scorer.judge("B", failure: "timeout", for: ready, options: Self.options)
        #expect(judgement == Judgement(outcome: .uncodable, because: "timeout"))
    }

    @Test func `the span is that of the words, or of the letter where there are none`() {
        let words = judge("ለ) It is December")
        #expect(words.choice == 1)
        #expect(words.matches.map { [$0.start, $0.end] } == [[11, 19]])
        let letter = judge("መልስ፦ The answer is **B**.")
        let match = letter.matches.first
        let text = Array("መልስ፦ The answer is **B**.".utf8)
        #expect(match.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) } == "B")
        let both = judge("B) December")
        #expect(both.matches.map { [$0.start, $0.end] } == [[3, 11]])
    }

    @Test func `a letter says nothing where the answer is free`() {
        for text in ["A", "B) ", "The answer is B."] {
            let judgement = judge(text, [])
            #expect(judgement.choice == nil && judgement.matches.isEmpty)
        }
        #expect(judge("December", []).choice == nil)
        #expect(judge("December", []).matches.count == 1)
    }

    @Test func `a digit is an answer of its own where options hold digits`() {
        let question = golds([["13"], ["12"], ["2"], ["1"]], type: .number)
        let options = zip(["am-ET", "en-US", "ar-SA", "fa-IR"], ["13", "12", "2", "1"]).map {
            ChoiceOption(text: $1, cultures: [LocaleTag($0)])
        }
        #expect(judge("2", options, of: question).choice == 2)
        #expect(judge("12", options, of: question).choice == 1)
        #expect(judge("B) 12", options, of: question).choice == 1)
        #expect(judge("B", options, of: question).choice == 1)
    }

    @Test func `an option that two cultures share is shared`() {
        let question = golds([["Pagumen"], ["December"], ["December"], ["Esfand"]])
        let options = [
            ChoiceOption(text: "December", cultures: [LocaleTag("en-US"), LocaleTag("ar-SA")]),
            ChoiceOption(text: "Pagumen", cultures: [LocaleTag("am-ET")]),
        ]
        let leak = judge("A", options, of: question)
        #expect(leak.choice == 0)
        #expect(leak.verdict(target: LocaleTag("am-ET"), proxy: LocaleTag("en-US")) == .leak)
        #expect(leak.verdict(target: LocaleTag("en-US"), proxy: LocaleTag("ar-SA")) == .shared)
        let right = judge("B", options, of: question)
        #expect(right.verdict(target: LocaleTag("am-ET"), proxy: LocaleTag("en-US")) == .distinct)
    }

    @Test func `long and hostile texts are read at both ends`() {
        let filler = String(repeating: "b c d ", count: 40_000)
        #expect(judge("The answer is A.\n" + filler).choice == 0)
        #expect(judge(filler + "\nThe answer is D.").choice == 3)
        #expect(judge(String(repeating: "A", count: 200_000)).choice == nil)
        #expect(judge(String(repeating: "B) ", count: 2_000)).choice == 1)
    }

    @Test func `a truncated answer that names its letter is an answer`() {
        #expect(judge("B) Dec", truncated: true).choice == 1)
        #expect(judge("Well, let me think", truncated: true).outcome == .uncodable)
    }
}
