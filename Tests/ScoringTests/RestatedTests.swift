import Scoring
import Testing
import Vocabulary

/// What an answer restates of its prompt, which may be the very answer of a proxy.
@Suite struct RestatedTests {
    private func verdict(_ answer: String, _ golds: Question) -> Verdict {
        var scorer = Scorer()
        return scorer.judge(answer, for: scorer.prepare(golds)).verdict(
            target: target,
            proxy: proxy
        )
    }

    @Test(arguments: [
        ("On January 1, 2025 the Ethiopian year is 2018.", Verdict.other),
        ("On January 1, 2025 the Ethiopian year is 2017.", .distinct),
        ("1/1/2025 is in 2017.", .distinct), ("በ1/1/2025 ዓመቱ ፳፻፲፯ ነው።", .distinct),
        ("2025", .leak), ("1 January 2025 is in 2025.", .leak),
        ("The year is 2025, not 2017.", .leak),
        ("Not 2017 but 2025", .leak), ("2025, some 7 or 8 years ahead", .leak),
        ("2017. Wait, that's wrong: 2025.", .leak), ("2017", .distinct), ("2018", .other),
    ])
    func `a year of the prompt counts only where no other year is named`(
        answer: String,
        expected: Verdict
    ) {
        var golds = question(.number, target: "2017", proxy: "2025")
        golds.given = ["1 January 2025", "1/1/2025"]
        #expect(verdict(answer, golds) == expected)
    }

    @Test(arguments: [
        ("1 January 2025 corresponds to 24 Tahsas 2017", Verdict.other),
        ("1 January 2025 corresponds to 23 Tahsas 2017", .distinct),
        ("Tahsas 23 (January 1)", .distinct), ("1 January", .leak), ("January 1, 2025", .leak),
        ("January 1 in the month of Tahsas", .leak), ("January 1, not Tahsas 23", .leak),
    ])
    func `a day of the prompt counts only where no other day is named`(
        answer: String,
        expected: Verdict
    ) {
        var golds = question(target: "23 Tahsas|Tahsas 23", proxy: "1 January|January 1")
        golds.given = ["1 January 2025"]
        #expect(verdict(answer, golds) == expected)
    }

    @Test(arguments: [
        ("2025-02-03", Verdict.leak), ("The answer is 2025-02-03.", .leak),
        ("03/02/2025", .distinct),
        ("2/3/25", .other),
    ])
    func `a date that is to be written is the answer, however many days it may be`(
        answer: String,
        expected: Verdict
    ) {
        var golds = question(target: "03/02/2025", proxy: "2025-02-03")
        golds.given = ["the third of February in the year 2025", "ቀን 3፣ ወር 2፣ ዓመት 2025"]
        #expect(verdict(answer, golds) == expected)
    }

    @Test func `without values in the prompt nothing is left out`() {
        let golds = question(.number, target: "2017", proxy: "2025")
        #expect(verdict("2025 is 2017 there", golds) == .mixed)
        var months = question(.month, target: "1", proxy: "January", calendar: "ethiopic")
        months.given = ["1"]
        #expect(verdict("January", months) == .leak)
    }
}
