import Respondents
import Testing
import Vocabulary

/// What a simulation says where options are offered, in native prompts, and where it writes a text.
@Suite struct SimulatedFramingTests {
    private static let target = LocaleTag("am-ET")
    private static let proxy = LocaleTag("en-US")
    private static let placebo = LocaleTag("fr-FR")

    private func question(_ number: Int, markers: Bool = false) -> Question {
        Question(
            id: "p/q\(number)",
            pack: "p",
            suite: "s",
            probe: "q",
            facet: "f",
            answerType: .text,
            golds: markers
                ? []
                : [Self.target, Self.proxy, Self.placebo].map { culture in
                    let label = "\(culture) word \(number)"
                    return GoldSet(
                        culture: culture,
                        clusters: [
                            GoldCluster(
                                label: label,
                                aliases: [Alias(label), Alias("\(number) ቃል", language: "am")]
                            )
                        ],
                        status: .explicit
                    )
                },
            markers: markers
        )
    }

    private func item(
        _ question: Question,
        _ framing: Framing,
        language: String = "en",
        options: [ChoiceOption] = []
    ) -> ProbeItem {
        ProbeItem(
            question: question.id,
            locale: Self.target,
            framing: framing,
            language: language,
            prompt: "?",
            options: options
        )
    }

    private func options(_ cultures: [LocaleTag]) -> [ChoiceOption] {
        cultures.map { ChoiceOption(text: "\($0)", cultures: [$0]) }
    }

    private func draws(
        _ spec: SimulationSpec,
        _ items: [ProbeItem],
        _ questions: [Question]
    ) throws -> [SimulatedDraw] {
        let respondent = SimulatedRespondent(
            spec: spec,
            questions: Dictionary(uniqueKeysWithValues: questions.map { ($0.id, $0) }),
            items: Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) }),
            seed: 3,
            proxyOf: [Self.target: Self.proxy]
        )
        return try items.map {
            try respondent.draw(for: PromptRequest(item: $0.id, prompt: "?", sample: 0))
        }
    }

    @Test func `a letter stands for what was decided, at the stated rates`() throws {
        let questions = (0..<4_000).map { question($0) }
        let all = options([Self.placebo, Self.proxy, Self.target])
        let items = questions.map { item($0, .choice, options: all) }
        let spec = try SimulationSpec(leak: 0.2, refusal: 0.1, knowledge: 0.5, chance: 0.5)
        var counts: [String: Int] = [:]
        for draw in try draws(spec, items, questions) {
            switch draw.kind {
            case .knowledge: #expect(draw.text == "C")
            case .leak: #expect(draw.text == "B")
            // Whatever is neither known nor leaked is the placebo's, so that the rates stay true.
            case .chance, .distraction, .neutral: #expect(draw.text == "A")
            case .refusal: #expect(draw.text.count > 1)
            }
            counts[draw.text.count == 1 ? draw.text : "refused", default: 0] += 1
        }
        for (letter, rate) in [("A", 0.35), ("B", 0.2), ("C", 0.35), ("refused", 0.1)] {
            let share = Double(counts[letter, default: 0]) / 4_000
            #expect(abs(share - rate) < 4 * (rate * (1 - rate) / 4_000).squareRoot(), "\(letter)")
        }
    }

    @Test func `a proxy that is not offered cannot leak, and nothing idle is left unsaid`() throws {
        let questions = (0..<300).map { question($0) }
        let items = questions.map {
            item($0, .choice, options: options([Self.target, Self.placebo]))
        }
        let leaky = try draws(SimulationSpec(leak: 0.9, knowledge: 0.5), items, questions)
        #expect(!leaky.contains { $0.kind == .leak })
        #expect(Set(leaky.map(\.text)) == ["A", "B"])
        let pair = questions.map { item($0, .choice, options: options([Self.target, Self.proxy])) }
        let free = try draws(SimulationSpec(leak: 0, knowledge: 0), pair, questions)
        #expect(free.allSatisfy { $0.kind == .neutral && $0.text.count > 1 })
    }

    @Test func `a native prompt is answered in its language where the gold has it so`() throws {
        let questions = [question(0)]
        let spec = try SimulationSpec(leak: 0, knowledge: 1)
        let native = try draws(spec, [item(questions[0], .native, language: "am")], questions)
        #expect(native.map(\.text) == ["0 ቃል"])
        let other = try draws(spec, [item(questions[0], .native, language: "om")], questions)
        #expect(other.map(\.text) == ["am-ET word 0"])
        let marked = try draws(spec, [item(questions[0], .marked)], questions)
        #expect(marked.map(\.text) == ["am-ET word 0"])
    }

    @Test(arguments: [0, 0.3, 1])
    func `a text names things of target and proxy in the stated share`(leak: Double) throws {
        let known = (0..<50).map { question($0) }
        let asked = (100..<300).map { question($0, markers: true) }
        let drawn = try draws(
            SimulationSpec(leak: leak),
            asked.map { item($0, .elaborate) },
            known + asked
        )
        let things = drawn.flatMap { $0.text.split(separator: ", of ") }
        #expect(things.count == 2_000)
        let proxies = things.count { $0.contains("en-US word") }
        #expect(things.count { $0.contains("am-ET word") } == 2_000 - proxies)
        let spread = 4 * (leak * (1 - leak) / 2_000).squareRoot()
        #expect(abs(Double(proxies) / 2_000 - leak) <= spread)
        #expect(drawn.allSatisfy { $0.culture == Self.target })
    }

    @Test func `a text about nothing known still says something`() throws {
        let asked = question(0, markers: true)
        let drawn = try draws(try SimulationSpec(), [item(asked, .elaborate)], [asked])
        #expect(drawn.map(\.text) == ["People there live as they like."])
    }
}
