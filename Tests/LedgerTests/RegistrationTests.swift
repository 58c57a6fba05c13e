import Ledger
import Testing
import Vocabulary

@Suite struct RegistrationTests {
    @Test func `registering says what is new, what changed and what stayed`() async throws {
        let ledger = try await Ledger.inMemory()
        let first = try await ledger.register(itemSet())
        #expect(first.addedQuestions == ["q0", "q1"])
        #expect(first.addedItems.count == 4)
        #expect(first.changedQuestions.isEmpty && first.changedItems.isEmpty)

        #expect(try await ledger.register(itemSet()).isEmpty)

        var set = itemSet(questions: 3)
        set.questions[1] = question("q1", top: "shiro")
        let second = try await ledger.register(set)
        #expect(second.addedQuestions == ["q2"])
        #expect(second.changedQuestions == ["q1"])
        #expect(second.addedItems == ["q2@am-ET:marked.en", "q2@und:unmarked.en"])
        #expect(second.changedItems.isEmpty)
        #expect(try await ledger.questions().map(\.question) == set.questions)
        #expect(try await ledger.items() == set.items)
    }

    @Test func `a new wording of an answered prompt is pointed out`() async throws {
        let ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet())
        let run = try await startRun(in: ledger)
        try await ledger.record([row("q0@am-ET:marked.en", run: run)])
        let change = try await ledger.register(itemSet(prompt: "And in the evening?"))
        #expect(change.changedItems.count == 4)
        #expect(change.answeredUnderOldPrompt == ["q0@am-ET:marked.en"])
    }

    @Test func `an item of a question that is not there is refused with nothing kept`()
        async throws
    {
        let ledger = try await Ledger.inMemory()
        var set = itemSet()
        set.questions.removeLast()
        let error = await #expect(throws: LedgerError.self) { try await ledger.register(set) }
        #expect(error?.code == .unknown)
        #expect(try await ledger.questions().isEmpty)
    }

    @Test func `items are found by locale, those without one on request`() async throws {
        let ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet(questions: 1, locales: ["am-ET", "ar-DZ"]))
        let tag = LocaleTag("am-ET")
        #expect(try await ledger.items(for: tag).map(\.id) == ["q0@am-ET:marked.en"])
        #expect(
            try await ledger.items(for: tag, includesUnplaced: true).map(\.id)
                == ["q0@am-ET:marked.en", "q0@und:unmarked.en"]
        )
        #expect(try await ledger.items().count == 3)
    }

    @Test func `questions are found by suite`() async throws {
        let ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet(questions: 1))
        #expect(try await ledger.questions(suites: ["reference"]).count == 1)
        #expect(try await ledger.questions(suites: ["blend"]).isEmpty)
    }

    @Test func `packs are kept by kind and name with their newest version`() async throws {
        let ledger = try await Ledger.inMemory()
        var pack = PackRecord(
            name: "food",
            kind: "probes",
            version: "1",
            digest: "d1",
            path: "Probes/food.yaml",
            registeredAt: startOfTime
        )
        #expect(try await ledger.register(pack) == .added)
        #expect(try await ledger.register(pack) == .unchanged)
        pack.version = "2"
        pack.digest = "d2"
        #expect(try await ledger.register(pack) == .changed)
        pack.kind = "locale"
        #expect(try await ledger.register(pack) == .added)
        #expect(try await ledger.packs().map(\.kind) == ["locale", "probes"])
        #expect(try await ledger.packs().map(\.digest) == ["d2", "d2"])
    }

    @Test func `a model's name holds answers of one origin only`() async throws {
        let ledger = try await Ledger.inMemory()
        var model = ModelRecord(name: "m", origin: .recorded, parameters: ["b": "2", "a": "1"])
        #expect(try await ledger.register(model) == .added)
        #expect(try await ledger.register(model) == .unchanged)
        model.parameters = [:]
        #expect(try await ledger.register(model) == .changed)
        #expect(try await ledger.models() == [model])
        model.origin = .simulated
        let error = await #expect(throws: LedgerError.self) { try await ledger.register(model) }
        #expect(
            error?.description
                == "the name 'm' belongs to recorded answers; "
                + "keep simulated ones under another name"
        )
    }
}
