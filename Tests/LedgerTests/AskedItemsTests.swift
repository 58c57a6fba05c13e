import Ledger
import Testing
import Vocabulary

@Suite struct AskedItemsTests {
    private let ledger: Ledger
    private let target = LocaleTag("am-ET")

    init() async throws {
        ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet(questions: 4, locales: ["am-ET", "ar-DZ"]))
        let run = try await startRun(in: ledger)
        let other = try await startRun(in: ledger, model: "a")
        var rows: [AnswerRow] = []
        for sample in [1, 0] {
            for question in [3, 1, 0] {
                rows.append(row("q\(question)@ar-DZ:marked.en", run: run, sample: sample))
                rows.append(row("q\(question)@am-ET:marked.en", run: run, sample: sample))
            }
        }
        rows.append(row("q0@am-ET:marked.en", run: other, model: "a"))
        rows.append(row("q0@und:unmarked.en", run: run, condition: "unmarked"))
        try await ledger.record(rows)
    }

    @Test func `answered items of a locale are listed in the order of reports`() async throws {
        let items = try await ledger.askedItems(about: [target], framings: [.marked, .native])
        #expect(items.map(\.question) == ["q0", "q1", "q3"])
        #expect(Set(items.map(\.facet)) == ["food"])
        #expect(try await ledger.askedItems(about: [target], framings: [.native]).isEmpty)
        let more = try await ledger.askedItems(
            about: [target, LocaleTag("ar-DZ")],
            includingUnplaced: true,
            framings: [.marked, .unmarked]
        )
        #expect(more.count == 7)
        #expect(more.contains { $0.id == "q0@und:unmarked.en" })
    }

    @Test func `locales with an answer that counts are told from those without`() async throws {
        let locales = ["ar-DZ", "am-ET", "fr-FR"].map { LocaleTag($0) }
        let marked = try await ledger.answered(among: locales, framings: [.marked])
        #expect(marked == Set(locales.prefix(2)))
        #expect(try await ledger.answered(among: locales, framings: [.native]).isEmpty)
        #expect(try await ledger.answered(among: [locales[2]], framings: [.marked]).isEmpty)
    }

    @Test(arguments: [1, 2, 200])
    func `pages of items of any size yield the same answers`(size: Int) async throws {
        let items = try await ledger.askedItems(about: [target], framings: [.marked])
        var found: [LedgerAnswer] = []
        for try await page in ledger.answers(to: items, scorer: "s1", pageSize: size) {
            #expect(page.count <= size)
            for entry in page { found += entry.single }
        }
        let all = try await allAnswers(in: ledger).filter { $0.item.locale == target }
        #expect(Set(found) == Set(all))
        #expect(found.count == all.count)
        #expect(found.map(\.item.id) == found.map(\.item.id).sorted())
    }

    @Test func `answers come item by item, by model, condition and sample`() async throws {
        let ids = ["q1@am-ET:marked.en", "nobody", "q0@am-ET:marked.en"]
        let found = try await ledger.answers(to: ids, scorer: "s1")
        #expect(found.map(\.item.id) == [ids[0], ids[2]])
        #expect(found[1].question == question("q0"))
        #expect(
            found[1].answers.map { "\($0.answer.model)\($0.answer.sample)" } == ["a0", "m0", "m1"]
        )
        #expect(found.flatMap(\.answers).allSatisfy { $0.judgement == nil })
        let same = try await allAnswers(in: ledger).filter { $0.answer.item == ids[2] }
        #expect(found[1].answers.map(\.answer) == same.map(\.answer))
        #expect(found[1].answers.map(\.id) == same.map(\.id))
    }

    @Test func `judgements come along while they are of the question as it is`() async throws {
        let id = "q0@am-ET:marked.en"
        let open = try await ledger.unjudged(scorer: "s1").answers
        try await ledger.store(
            open.map {
                StoredJudgement(
                    answer: $0.id,
                    questionDigest: $0.questionDigest,
                    judgement: Judgement(outcome: .refused, because: "idk")
                )
            },
            scorer: "s1"
        )
        let judged = try await ledger.answers(to: [id], scorer: "s1")
        #expect(judged[0].answers.allSatisfy { $0.judgement?.because == "idk" })
        #expect(
            try await ledger.answers(to: [id], scorer: "s2")[0].answers
                .allSatisfy { $0.judgement == nil }
        )
        var set = itemSet(questions: 4, locales: ["am-ET", "ar-DZ"])
        set.questions[0] = question("q0", top: "shiro")
        try await ledger.register(set)
        #expect(
            try await ledger.answers(to: [id], scorer: "s1")[0].answers
                .allSatisfy { $0.judgement == nil }
        )
    }

    @Test func `an item that is worded otherwise now counts what counts elsewhere`() async throws {
        let id = "q0@am-ET:marked.en"
        let answered = try await ledger.answers(to: [id], scorer: "s1")[0].answers.count
        #expect(answered == 3)
        try await ledger.register(
            itemSet(questions: 4, locales: ["am-ET", "ar-DZ"], prompt: "What is eaten at night?")
        )
        let found = try await ledger.answers(to: [id], scorer: "s1")
        let counted = try await allAnswers(in: ledger).filter { $0.answer.item == id }
        #expect(found[0].answers.map(\.id) == counted.map(\.id))
    }
}
