import Testing
import Vocabulary

@testable import Scoring

/// What is denied, taken back, or said of another place, and what only looks so.
@Suite struct DenialTests {
    private func verdict(_ answer: String, _ golds: Question) -> Verdict {
        var scorer = Scorer()
        return scorer.judge(answer, for: scorer.prepare(golds)).verdict(
            target: target,
            proxy: proxy
        )
    }

    @Test(arguments: [
        ("Ethiopia does not celebrate it. In the US, people eat turkey.", Verdict.distinct),
        ("No such dish; turkey is American.", .distinct),
        ("They don't have one; Americans eat turkey.", .distinct),
        ("They do not keep it, but Americans eat turkey.", .distinct),
        ("They don't have one. Turkey is eaten instead.", .leak),
        ("There is no such dish in America, they eat turkey.", .leak),
        ("There is no special dish. American turkey is eaten.", .leak),
        ("Americans eat turkey.", .leak),
    ])
    func `what is said of another place does not outdo a right none`(
        answer: String,
        expected: Verdict
    ) {
        var golds = question(target: "none\\injera", proxy: "turkey")
        golds.golds[0].acceptsNone = true
        #expect(verdict(answer, golds) == expected)
    }

    @Test func `without a none among the golds such an answer declines`() {
        let golds = question(target: "injera", proxy: "turkey")
        #expect(verdict("They don't have one; Americans eat turkey.", golds) == .refused)
        #expect(verdict("They don't have one; injera is eaten.", golds) == .distinct)
    }

    @Test(arguments: [
        ("Not pounds – birr", true), ("Not pounds - birr", true), ("Not pounds -- birr", true),
        ("Not pounds\u{A0}– birr", true), ("Addis-Abeba", false), ("Addis–Abeba", false),
        ("20 - 30", false), ("20 – 30", false), ("$20 – $30", false), ("20 – birr", false),
        ("a -b", false), ("a- b", false),
    ])
    func `a dash between blanks ends a clause, but not inside a name or a range`(
        text: String,
        stops: Bool
    ) {
        var strings = Tokenizer(rules: .standard)
        let tokens = strings.tokens(of: text)
        #expect(tokens.dropFirst().contains { $0.stop == .clause } == stops)
        var flat = FlatTokenizer(rules: .standard)
        flat.read(text)
        #expect(flat.cutter.text.tokens.map(\.stop) == tokens.map(\.stop))
    }

    @Test(arguments: [
        ("instead of pizza injera", Verdict.distinct), ("به جای pizza injera", .distinct),
        ("به جای sushi injera", .distinct), ("instead of pizza or bread, injera", .distinct),
        ("injera instead of fried pizza", .distinct), ("pizza instead of injera", .leak),
        ("ليس pizza وإنما injera", .distinct), ("ليس injera ولكن pizza", .leak),
        ("ni pizza ni injera", .other), ("ni de la pizza ni de l'injera", .other),
        ("Ni injera.", .distinct), ("Ni injera, ni chakula.", .distinct),
        ("nə pizza, nə də injera", .other), ("jamais de pizza", .other),
        ("injera en vez de pizza", .distinct), ("вместо pizza injera", .distinct),
        ("pizza 대신 injera", .distinct), ("injera. 대신 pizza", .mixed),
        ("pizza əvəzinə injera", .distinct), ("maimakon pizza injera", .distinct),
    ])
    func `a denial reaches what it denies and not the answer behind`(
        answer: String,
        expected: Verdict
    ) {
        #expect(verdict(answer, question(target: "injera", proxy: "pizza\\bread")) == expected)
    }

    @Test(arguments: [
        ("Pizza is not eaten there; injera is.", Verdict.distinct),
        ("Pizza isn't used. Injera is.", .distinct),
        ("The correct answer is injera. Pizza is incorrect.", .distinct),
        ("The correct answer is pizza. Injera is wrong.", .leak),
        ("Injera is not eaten raw; pizza is.", .mixed),
        ("Pizza is not eaten there.", .leak),
    ])
    func `what is said not to be eaten does not count beside the answer`(
        answer: String,
        expected: Verdict
    ) {
        #expect(verdict(answer, question(target: "injera", proxy: "pizza")) == expected)
    }

    @Test(arguments: [
        ("I'm not able to help with that.", Verdict.refused), ("I won't answer that.", .refused),
        ("I won't say pizza; injera.", .distinct), ("No clue", .refused), ("Unsure.", .refused),
        ("모름", .refused), ("غير معروف", .refused), ("معلوم نیست", .refused), ("چای نیست", .other),
        ("A dish unknown elsewhere", .other), ("unsure if kitfo or tibs", .other),
    ])
    func `plain refusals are known and answers are not taken for them`(
        answer: String,
        expected: Verdict
    ) {
        #expect(verdict(answer, question(target: "injera|چای", proxy: "pizza")) == expected)
    }

    @Test(arguments: [
        ("قرمه‌سبزی", "خورشت قرمه سبزی", true), ("قرمه سبزی", "قرمه‌سبزی با برنج", true),
        ("قرمه‌سبزی", "سبزی", false), ("قرمه سبزی", "قرمه‌ها و سبزی", false),
        ("injera wat", "injerawat", false), ("র‌্যাব", "র ্যাব", false),
    ])
    func `a zero-width joint and a blank are one between Arabic letters`(
        gold: String,
        answer: String,
        meets: Bool
    ) {
        #expect((verdict(answer, question(target: gold)) == .distinct) == meets)
    }

    @Test func `not knowing is no answer that there is nothing`() {
        var golds = question(target: "none\\injera", proxy: "pizza")
        golds.golds[0].acceptsNone = true
        for answer in ["তথ্য নেই", "No comment.", "No data.", "معلوم نیست"] {
            #expect(verdict(answer, golds) == .refused, "\(answer)")
        }
        for answer in ["কিছু নেই", "None of the above", "چنین چیزی نیست"] {
            #expect(verdict(answer, golds) == .distinct, "\(answer)")
        }
    }
}
