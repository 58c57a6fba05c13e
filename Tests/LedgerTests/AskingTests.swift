import Ledger
import PalimpsestTestSupport
import Testing
import Vocabulary

/// What a run reads before it asks.
@Suite struct AskingTests {
    private let ledger: Ledger

    init() async throws {
        ledger = try await Ledger.inMemory()
        var set = itemSet(questions: 3, locales: ["am-ET", "az-AZ"])
        set.questions.append(question("other/q"))
        set.items.append(
            ProbeItem(
                question: "other/q",
                locale: LocaleTag("am-ET"),
                framing: .proxy,
                language: "en",
                prompt: "What?"
            )
        )
        set.items.append(
            ProbeItem(
                question: "other/q",
                locale: LocaleTag("am-ET"),
                framing: .marked,
                language: "en",
                prompt: "What?"
            )
        )
        try await ledger.register(set)
    }

    @Test func `items of a pack are those of its questions, locale and framings`() async throws {
        let locale = LocaleTag("am-ET")
        let all = try await ledger.items(of: "other", for: [locale], framings: [.marked, .proxy])
        #expect(Set(all.map(\.framing)) == [.marked, .proxy])
        let marked = try await ledger.items(of: "other", for: [locale], framings: [.marked])
        #expect(marked.map(\.framing) == [.marked])
        #expect(try await ledger.items(of: "other", for: [locale], framings: []).isEmpty)
        // A name is no beginning of a longer one, and no pattern.
        #expect(try await ledger.items(of: "othe", for: [locale], framings: [.marked]).isEmpty)
        #expect(try await ledger.items(of: "othe_", for: [locale], framings: [.marked]).isEmpty)
        let elsewhere = LocaleTag("az-AZ")
        #expect(try await ledger.items(of: "other", for: [elsewhere], framings: [.marked]).isEmpty)
        let known = try await ledger.items(for: locale).filter { $0.question == "other/q" }
        #expect(all.sorted { $0.id < $1.id } == known.sorted { $0.id < $1.id })
    }

    @Test func `items of several locales come once each, however many pages they fill`()
        async throws
    {
        // More than are read at once, the locales in turns.
        let both = [LocaleTag("az-AZ"), LocaleTag("am-ET")]
        let questions = (0..<600).map { question("many/q\($0)") }
        let items = questions.flatMap { question in
            both.map { locale in
                ProbeItem(
                    question: question.id,
                    locale: locale,
                    framing: .marked,
                    language: "en",
                    prompt: "What?"
                )
            }
        }
        try await ledger.register(ItemSet(questions: questions, items: items))
        let all = try await ledger.items(of: "many", for: both + both, framings: [.marked])
        let byName = items.sorted { $0.id < $1.id }
        #expect(all.sorted { $0.id < $1.id } == byName)
        let one = try await ledger.items(of: "many", for: [both[0]], framings: [.marked])
        #expect(one.sorted { $0.id < $1.id } == byName.filter { $0.locale == both[0] })
    }

    @Test func `questions come by identifier, and those that are not there are left out`()
        async throws
    {
        let found = try await ledger.questionsToJudge(["q2", "nowhere", "q0"])
        #expect(found.map(\.question.id) == ["q2", "q0"])
        #expect(found.first == (try await ledger.question("q2")))
        #expect(try await ledger.questionsToJudge([]).isEmpty)
    }

    @Test func `a model has answers besides a run when another run or an import has brought some`()
        async throws
    {
        let run = try await startRun(in: ledger)
        #expect(try await !ledger.hasAnswers(of: "m", besides: run))
        try await ledger.record([row("q0@az-AZ:marked.en", run: run)])
        #expect(try await !ledger.hasAnswers(of: "m", besides: run))
        let second = try await startRun(in: ledger)
        #expect(try await ledger.hasAnswers(of: "m", besides: second))
        let other = try await startRun(in: ledger, model: "other")
        #expect(try await !ledger.hasAnswers(of: "other", besides: other))
        // What nobody knows the model of counts for all.
        let nameless = try await ledger.startRun(
            RunStart(model: nil, startedAt: startOfTime, toolVersion: "1.0.0", seed: 1)
        )
        #expect(try await !ledger.hasAnswers(of: "other", besides: other))
        try await ledger.record([row("q1@az-AZ:marked.en", run: nameless)])
        #expect(try await ledger.hasAnswers(of: "other", besides: other))
    }

    @Test func `a model without answers has everything left`() async throws {
        let items = try await ledger.items(for: LocaleTag("az-AZ"))
        let before = try await ledger.tally(items, model: "m", samples: 2)
        #expect(before == AnswerTally(requests: items.count * 2))
        let run = try await startRun(in: ledger)
        try await ledger.record([row("q0@az-AZ:marked.en", run: run)])
        #expect(try await ledger.tally(items, model: "m", samples: 2).answered == 1)
    }

    @Test func `texts to judge keep their items apart, in turns and out of turn`() async throws {
        let run = try await startRun(in: ledger)
        let order = [0, 1, 2, 0, 1, 2, 2, 0, 1, 1, 2, 0]
        try await ledger.record(
            order.enumerated().map { sample, number in
                row("q\(number)@am-ET:marked.en", "a\(sample)", run: run, sample: sample)
            }
        )
        for size in [1, 5, 100] {
            var found: [String] = []
            var cursor: UnjudgedCursor?
            repeat {
                let page = try await ledger.unjudgedTexts(scorer: "s", after: cursor, limit: size)
                found += page.texts.map(\.question)
                cursor = page.next
            } while cursor != nil
            #expect(found == order.map { "q\($0)" })
        }
    }
}
