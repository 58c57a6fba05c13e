import Respondents
import Testing
import Vocabulary

/// Whether the stated rates are the true ones.
@Suite struct SimulatedRespondentTests {
    private static let cultures = ["am-ET", "en-US", "fr-FR", "ar-EG", "ko-KR"].map {
        LocaleTag($0)
    }
    private static let target = LocaleTag("am-ET")
    private static let proxy = LocaleTag("en-US")

    private static func world(_ count: Int, framing: Framing = .marked, locale: LocaleTag? = target)
        -> (questions: [String: Question], items: [String: ProbeItem])
    {
        var questions: [String: Question] = [:]
        var items: [String: ProbeItem] = [:]
        for number in 0..<count {
            let golds = cultures.map { culture in
                GoldSet(
                    culture: culture,
                    clusters: (0..<3).map { cluster in
                        let label = "\(culture) word \(number).\(cluster)"
                        return GoldCluster(
                            label: label,
                            aliases: [Alias(label)],
                            weight: [4, 2, 1][cluster]
                        )
                    },
                    status: .annotated
                )
            }
            let question = Question(
                id: "p/q\(number)",
                pack: "p",
                suite: "s",
                probe: "q",
                facet: "f",
                answerType: .text,
                golds: golds
            )
            let item = ProbeItem(
                question: question.id,
                locale: locale,
                framing: framing,
                language: "en",
                prompt: "?"
            )
            questions[question.id] = question
            items[item.id] = item
        }
        return (questions, items)
    }

    private static func respondent(
        _ spec: SimulationSpec,
        _ world: (questions: [String: Question], items: [String: ProbeItem]),
        seed: UInt64 = 11
    ) -> SimulatedRespondent {
        SimulatedRespondent(
            spec: spec,
            questions: world.questions,
            items: world.items,
            seed: seed,
            proxyOf: [target: proxy]
        )
    }

    private static func requests(
        _ world: (questions: [String: Question], items: [String: ProbeItem]),
        samples: Int
    ) -> [PromptRequest] {
        world.items.keys.sorted().flatMap { item in
            (0..<samples).map { PromptRequest(item: item, prompt: "?", sample: $0) }
        }
    }

    /// Whether a count could come from a rate: four standard errors, missed once in 16,000.
    private func agrees(_ count: Int, of total: Int, with rate: Double) -> Bool {
        let spread = 4 * (Double(total) * rate * (1 - rate)).squareRoot()
        return abs(Double(count) - Double(total) * rate) <= spread
    }

    @Test(arguments: [0, 0.05, 0.15, 0.5])
    func `every stated rate is the true one`(_ leak: Double) throws {
        let spec = try SimulationSpec(
            leak: leak,
            refusal: 0.1,
            knowledge: 0.6,
            chance: 0.25,
            verbosity: 0.3
        )
        let world = Self.world(400)
        let respondent = Self.respondent(spec, world)
        let draws = try Self.requests(world, samples: 25).map { try respondent.draw(for: $0) }
        let rest = 1 - leak - 0.1
        let expected: [SimulatedDraw.Kind: Double] = [
            .leak: leak, .refusal: 0.1, .knowledge: rest * 0.6, .chance: rest * 0.4 * 0.25,
            .neutral: rest * 0.4 * 0.75,
        ]
        for kind in SimulatedDraw.Kind.allCases {
            let count = draws.count { $0.kind == kind }
            #expect(agrees(count, of: draws.count, with: expected[kind] ?? 0), "\(kind) \(count)")
        }
        let answers = draws.filter { $0.kind != .refusal }
        let wrapped = answers.count { $0.text != $0.words }
        #expect(agrees(wrapped, of: answers.count, with: 0.3))
        #expect(answers.allSatisfy { $0.text.contains($0.words) })
    }

    @Test func `answers are taken from where they are said to be`() throws {
        let spec = try SimulationSpec(leak: 0.3, refusal: 0.1, knowledge: 0.5, chance: 0.5)
        let world = Self.world(200)
        let respondent = Self.respondent(spec, world)
        var ranks = [0, 0, 0]
        for request in Self.requests(world, samples: 10) {
            let draw = try respondent.draw(for: request)
            let item = try #require(world.items[request.item])
            let question = try #require(world.questions[item.question])
            let holders = question.golds.filter { gold in
                gold.clusters.contains { draw.words.contains($0.label) }
            }
            switch draw.kind {
            case .leak:
                #expect(holders.map(\.culture) == [Self.proxy] && draw.words.hasSuffix(".0"))
            case .knowledge:
                #expect(holders.map(\.culture) == [Self.target])
                let rank = try #require(draw.words.last?.wholeNumberValue)
                ranks[rank] += 1
            case .chance:
                let culture = try #require(draw.culture)
                #expect(holders.map(\.culture) == [culture])
                #expect(culture != Self.target && culture != Self.proxy)
            case .distraction, .neutral, .refusal:
                #expect(holders.isEmpty && draw.culture == nil)
            }
        }
        let total = ranks.reduce(0, +)
        for (rank, weight) in zip(ranks, [4.0, 2.0, 1.0]) {
            #expect(agrees(rank, of: total, with: weight / 7))
        }
    }

    @Test func `order does not matter, seeds and samples do`() throws {
        let spec = try SimulationSpec(leak: 0.3, verbosity: 0.5)
        let world = Self.world(50)
        let requests = Self.requests(world, samples: 4)
        let respondent = Self.respondent(spec, world)
        let forwards = try requests.map { try respondent.draw(for: $0).text }
        let backwards = try requests.reversed().map { try respondent.draw(for: $0).text }
        #expect(forwards == backwards.reversed())
        let other = Self.respondent(spec, world, seed: 12)
        #expect(try requests.map { try other.draw(for: $0).text } != forwards)
        func kinds(ofSample sample: Int) throws -> [SimulatedDraw.Kind] {
            try requests.filter { $0.sample == sample }.map { try respondent.draw(for: $0).kind }
        }
        #expect(try kinds(ofSample: 0) != kinds(ofSample: 1))
    }

    @Test func `a later turn stands by the answer of the first`() throws {
        let spec = try SimulationSpec(leak: 0.3, refusal: 0.1, chance: 0.2, verbosity: 0.5)
        var world = Self.world(50)
        for item in world.items.values {
            for turn in 2...3 {
                let later = ProbeItem(
                    question: item.question,
                    locale: item.locale,
                    framing: item.framing,
                    language: item.language,
                    prompt: "{answer}?",
                    turn: turn
                )
                world.items[later.id] = later
            }
        }
        let respondent = Self.respondent(spec, world)
        var answers: [String: Set<String>] = [:]
        for request in Self.requests(world, samples: 3) {
            let item = try #require(world.items[request.item])
            let text = try respondent.draw(for: request).text
            answers["\(item.firstTurn)#\(request.sample)", default: []].insert(text)
        }
        #expect(answers.count == 150)
        #expect(answers.values.allSatisfy { $0.count == 1 })
        // What is repeated is what a world without later turns would have said.
        let alone = Self.respondent(spec, Self.world(50))
        for request in Self.requests(Self.world(50), samples: 3) {
            let said = try alone.draw(for: request).text
            #expect(answers["\(request.item)#\(request.sample)"] == [said])
        }
    }

    @Test func `the proxy is known well and no place means the default culture`() throws {
        let spec = try SimulationSpec(leak: 0.5, knowledge: 0, defaultCulture: LocaleTag("fr-FR"))
        let asProxy = Self.world(400, framing: .proxy, locale: Self.proxy)
        let draws = try Self.requests(asProxy, samples: 5).map {
            try Self.respondent(spec, asProxy).draw(for: $0)
        }
        let right = draws.count { $0.kind == .knowledge && $0.culture == Self.proxy }
        #expect(agrees(right, of: draws.count, with: 0.95))
        for framing in [Framing.unmarked, .fictional] {
            let nowhere = Self.world(20, framing: framing, locale: nil)
            for request in Self.requests(nowhere, samples: 2) {
                let draw = try Self.respondent(spec, nowhere).draw(for: request)
                #expect(draw.kind == .knowledge && draw.culture == LocaleTag("fr-FR"))
            }
        }
    }

    @Test func `nothing leaks where the proxy has no gold, and an unknown item fails`() throws {
        var world = Self.world(100)
        for id in world.questions.keys {
            world.questions[id]?.golds.removeAll { $0.culture == Self.proxy }
        }
        let spec = try SimulationSpec(leak: 0.9, knowledge: 1)
        let respondent = Self.respondent(spec, world)
        for request in Self.requests(world, samples: 1) {
            #expect(try respondent.draw(for: request).kind == .knowledge)
        }
        let unknown = PromptRequest(item: "nowhere", prompt: "?", sample: 0)
        let error = #expect(throws: ReplyFailure.self) { try respondent.draw(for: unknown) }
        #expect(error?.cause == "unknown-item" && error?.retryable == false)
    }

    @Test func `it is labelled as simulated with every rate and the seed`() async throws {
        let world = Self.world(1)
        let respondent = Self.respondent(try SimulationSpec(leak: 0.2), world)
        #expect(respondent.origin == .simulated)
        #expect(
            respondent.name
                == "simulated:chance=0.0,default=en-US,knowledge=0.6,leak=0.2,refusal=0.0,"
                + "verbosity=0.0"
        )
        #expect(respondent.parameters["leak"] == "0.2" && respondent.parameters["seed"] == "11")
        let request = try #require(Self.requests(world, samples: 1).first)
        #expect(try await respondent.reply(to: request).text == respondent.draw(for: request).text)
    }

    @Test func `distracted answers hit proxy and other cultures alike, as often as is said`() throws
    {
        let world = Self.world(400)
        let respondent = Self.respondent(
            try SimulationSpec(leak: 0.1, knowledge: 0.3, distraction: 1, proxy: Self.proxy),
            world
        )
        var expected: [String: Double] = [:]
        var seen: [String: Double] = [:]
        for item in world.items.values.sorted(by: { $0.id < $1.id }) {
            for answer in respondent.possibleAnswers(to: item) {
                // The culture stands first in each word.
                expected[String(answer.words.prefix(5)), default: 0] += answer.chance / 400
            }
            for sample in 0..<10 {
                let draw = try respondent.draw(
                    for: PromptRequest(item: item.id, prompt: item.prompt, sample: sample)
                )
                seen[String(draw.text.prefix(5)), default: 0] += 1 / 4_000
            }
        }
        #expect(expected.count == 5 && abs(expected.values.reduce(0, +) - 1) < 1e-9)
        for (culture, share) in expected {
            #expect(abs(seen[culture, default: 0] - share) < 0.03, "\(culture)")
        }
        // Three answers each of four cultures share what is left: 0.9 · 0.7 / 4.
        #expect(abs((expected["ko-KR"] ?? 0) - 0.1575) < 1e-9)
        #expect(abs((expected["en-US"] ?? 0) - 0.2575) < 1e-9)
        #expect(SimulatedRespondent.phrasings(of: "tea").count == 6)
        #expect(try SimulationSpec.parse("distraction=0.5").distraction == 0.5)
        #expect(!"\(try SimulationSpec())".contains("distraction"))
    }

    @Test func `where errors fall on common answers, each comes as often as cultures hold it`()
        throws
    {
        // One answer each: right is t; of the others three cultures hold x and one y.
        let golds = ["am-ET": "t", "en-US": "x", "fr-FR": "x", "ar-EG": "x", "ko-KR": "y"]
        let question = Question(
            id: "p/q",
            pack: "p",
            suite: "s",
            probe: "q",
            facet: "f",
            answerType: .text,
            golds: golds.sorted { $0.key < $1.key }.map { culture, word in
                GoldSet(
                    culture: LocaleTag(culture),
                    clusters: [GoldCluster(label: word, aliases: [Alias(word)])],
                    status: .annotated
                )
            }
        )
        let item = ProbeItem(
            question: question.id,
            locale: Self.target,
            framing: .marked,
            language: "en",
            prompt: "?"
        )
        func chances(_ common: Double) throws -> (respondent: SimulatedRespondent, [String: Double])
        {
            let respondent = Self.respondent(
                try SimulationSpec(leak: 0, knowledge: 0, distraction: 1, common: common),
                ([question.id: question], [item.id: item])
            )
            var chances: [String: Double] = [:]
            for answer in respondent.possibleAnswers(to: item) {
                chances[answer.words, default: 0] += answer.chance
            }
            return (respondent, chances)
        }
        let (_, alike) = try chances(0)
        #expect(alike["x"] == 0.5 && alike["y"] == 0.5)
        let (respondent, common) = try chances(1)
        #expect(common["x"] == 0.75 && common["y"] == 0.25)
        let x = try (0..<2_000).count { sample in
            try respondent.draw(
                for: PromptRequest(item: item.id, prompt: item.prompt, sample: sample)
            ).words == "x"
        }
        // Four standard errors of 2,000 draws.
        #expect(abs(Double(x) / 2_000 - 0.75) < 0.04)
        #expect(try SimulationSpec.parse("common=0.5").common == 0.5)
        #expect(!"\(try SimulationSpec())".contains("common"))
    }
}
