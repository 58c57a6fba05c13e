import Ledger
import Testing
import Vocabulary

@Suite struct AnswersTests {
    private let ledger: Ledger

    init() async throws {
        ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet(questions: 4, locales: ["am-ET", "ar-DZ"]))
        let run = try await startRun(in: ledger)
        let other = try await startRun(in: ledger, model: "n")
        // Deliberately out of order.
        var rows: [AnswerRow] = []
        for sample in [1, 0] {
            for question in [3, 1, 0, 2] {
                rows.append(row("q\(question)@ar-DZ:marked.en", run: run, sample: sample))
                rows.append(row("q\(question)@am-ET:marked.en", run: run, sample: sample))
            }
        }
        rows.append(row("q0@am-ET:marked.en", run: other, model: "n"))
        rows.append(row("q0@und:unmarked.en", run: run, condition: "unmarked"))
        rows.append(row("q1@und:unmarked.en", run: run, condition: "unmarked", failure: "timeout"))
        try await ledger.record(rows)
    }

    @Test(arguments: [1, 2, 5, 500])
    func `pages of any size yield the same answers in the same order`(size: Int) async throws {
        let places = try await allAnswers(in: ledger, pageSize: size).map {
            "\($0.answer.model) \($0.answer.condition) \($0.answer.item) \($0.answer.sample)"
        }
        #expect(places.count == 19)
        #expect(places == places.sorted())
        #expect(Set(places).count == 19)
    }

    @Test func `an answer comes with its item and question`() async throws {
        let answer = try #require(try await allAnswers(in: ledger).first)
        #expect(answer.item.id == "q0@am-ET:marked.en")
        #expect(answer.question == question("q0"))
        #expect(answer.judgement == nil)
    }

    @Test func `item by item the same answers come as through a filter`() async throws {
        var filter = AnswerFilter()
        filter.locales = [LocaleTag("am-ET")]
        filter.includesUnplaced = true
        let wanted = try await allAnswers(in: ledger, matching: filter, scorer: "1")
        let items = try await ledger.askedItems(
            about: [LocaleTag("am-ET")],
            includingUnplaced: true,
            framings: [.marked, .unmarked]
        )
        var found: [LedgerAnswer] = []
        for try await page in ledger.answers(to: items, scorer: "1") {
            found += page.flatMap(\.single)
        }
        #expect(Set(found) == Set(wanted) && found.count == 11)
        #expect(try await ledger.answers(to: ["no such item"], scorer: "1").isEmpty)
    }

    @Test func `filters narrow by each of their fields`() async throws {
        func count(_ change: (inout AnswerFilter) -> Void) async throws -> Int {
            var filter = AnswerFilter()
            change(&filter)
            return try await allAnswers(in: ledger, matching: filter).count
        }
        #expect(try await count { $0.locales = [LocaleTag("am-ET")] } == 9)
        #expect(
            try await count {
                $0.locales = [LocaleTag("am-ET")]
                $0.includesUnplaced = true
            } == 11
        )
        #expect(try await count { $0.models = ["n", "other"] } == 1)
        #expect(try await count { $0.models = [] } == 0)
        #expect(try await count { $0.conditions = ["unmarked"] } == 2)
        #expect(try await count { $0.framings = [.marked] } == 17)
        #expect(try await count { $0.origins = [.recorded] } == 0)
        #expect(try await count { $0.suites = ["reference"] } == 19)
        #expect(try await count { $0.packs = ["drinks"] } == 0)
        #expect(try await count { $0.questions = ["q0"] } == 6)
        #expect(try await count { $0.items = ["q0@am-ET:marked.en"] } == 3)
        #expect(try await count { $0.runs = [2] } == 1)
        #expect(try await count { $0.includesFailed = false } == 18)
    }
}
