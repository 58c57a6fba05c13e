public import Vocabulary

/// A respondent whose every rate is known, to check the pipeline with (MEASURES section 5).
///
/// An answer depends on nothing but seed, item and sample, so order and width do not matter.
/// - A `leak` is directed at the proxy whatever the target accepts: where the proxy's top answer is
///   right for the target too, it will be judged shared. Where the target has no proxy, or the
///   proxy no gold, nothing can leak and the share falls to the branches below.
/// - A question about a culture that is its own proxy, or in the `proxy` framing, is answered from
///   that culture's gold with probability 0.95.
/// - A question that names no real culture is answered as the default culture would.
/// - Where options are offered, the answer is the letter of the decided culture's; a native prompt
///   gets the answer in its language if the gold has it so; a text without a gold names ten things.
/// - A later turn of a conversation repeats what was said in the first: it stands by its answer.
public struct SimulatedRespondent: Respondent {
    /// How often a high-resource culture's own questions are answered rightly.
    public static let proxyKnowledge = 0.95

    /// `simulated:` and the whole specification.
    public let name: String
    /// Answers are invented.
    public let origin = AnswerOrigin.simulated
    /// The specification and the seed.
    public let parameters: [String: String]
    let spec: SimulationSpec
    let questions: [String: Question]
    /// The questions by name, sorted; only where a text has to be made of them.
    let questionNames: [String]
    let items: [String: ProbeItem]
    /// The seed of every draw.
    public let seed: UInt64
    let proxyOf: [LocaleTag: LocaleTag]
    /// What a distracted answer is drawn from, by item; only where there are such answers.
    let distractors: [String: Distractors]

    /// Makes a respondent that knows the golds of the questions and what each item asks.
    ///
    /// - Parameter proxyOf: the proxy of each target; the specification's own proxy goes before it.
    public init(
        spec: SimulationSpec,
        questions: [String: Question],
        items: [String: ProbeItem],
        seed: UInt64,
        proxyOf: [LocaleTag: LocaleTag]
    ) {
        self.name = "simulated:\(spec)"
        self.parameters = spec.parameters.merging(["seed": "\(seed)"]) { _, seed in seed }
        self.spec = spec
        self.questions = questions
        self.items = items
        self.seed = seed
        self.proxyOf = proxyOf
        let writesTexts = items.values.contains { $0.framing == .elaborate }
        questionNames = writesTexts ? questions.keys.sorted() : []
        distractors = spec.distraction > 0 ? Self.distractors(of: items, in: questions) : [:]
    }

    /// Knows the same questions, but answers at other rates and with another seed.
    public func answering(as spec: SimulationSpec, seed: UInt64) -> SimulatedRespondent {
        SimulatedRespondent(self, spec, seed)
    }

    private init(_ other: SimulatedRespondent, _ spec: SimulationSpec, _ seed: UInt64) {
        name = "simulated:\(spec)"
        parameters = spec.parameters.merging(["seed": "\(seed)"]) { _, seed in seed }
        self.spec = spec
        self.seed = seed
        questions = other.questions
        questionNames = other.questionNames
        items = other.items
        proxyOf = other.proxyOf
        let isKnown = other.spec.distraction > 0 || spec.distraction == 0
        distractors =
            isKnown ? other.distractors : Self.distractors(of: other.items, in: other.questions)
    }

    /// Answers at once; fails only for items it was not given.
    public func reply(to request: PromptRequest) async throws(ReplyFailure) -> Reply {
        Reply(text: try draw(for: request).text)
    }

    /// Decides an answer and says why, the same for the same seed, item and sample.
    public func draw(for request: PromptRequest) throws(ReplyFailure) -> SimulatedDraw {
        guard let item = items[request.item], let question = questions[item.question] else {
            throw ReplyFailure(
                cause: "unknown-item",
                message: "the simulation was given no item of this name",
                retryable: false
            )
        }
        var generator = SeededGenerator(seed: seed, stream: "\(item.firstTurn)#\(request.sample)")
        // The order of draws is fixed: one for the kind, then those of the kind, then the wrapping.
        let proxy = item.locale.flatMap { spec.proxy ?? proxyOf[$0] }
        if question.markers, let target = item.locale {
            if generator.unit() < spec.refusal { return refused(&generator) }
            return elaboration(about: target, proxy: proxy, &generator)
        }
        var draw = decide(item, question, &generator)
        draw = choosing(draw, of: item, proxy: proxy, &generator)
        if draw.kind != .refusal, generator.unit() < spec.verbosity {
            draw.text = SimulatedWording.wrapped(draw.words, &generator)
        }
        return draw
    }

    private func decide(
        _ item: ProbeItem,
        _ question: Question,
        _ generator: inout SeededGenerator
    ) -> SimulatedDraw {
        var place = generator.unit()
        guard let target = item.locale else {
            return known(spec.defaultCulture, question, item, &generator)
                ?? neutral(question, &generator)
        }
        let proxy = spec.proxy ?? proxyOf[target]
        if item.framing == .proxy || proxy == target {
            let right =
                place < SimulatedRespondent.proxyKnowledge
                ? known(target, question, item, &generator) : nil
            return right ?? neutral(question, &generator)
        }
        if let proxy, let words = top(of: proxy, question, item) {
            if place < spec.leak { return drawn(.leak, proxy, words) }
            place -= spec.leak
            if place < spec.refusal { return refused(&generator) }
        } else if place < spec.refusal {
            return refused(&generator)
        }
        if generator.unit() < spec.knowledge, let right = known(target, question, item, &generator)
        {
            return right
        }
        if let others = distractors[item.id], !others.wordings.isEmpty,
            generator.unit() < spec.distraction
        {
            var wordings = others.wordings
            // A draw less where it decides nothing, so that older simulations say what they said.
            if spec.common > 0, generator.unit() < spec.common {
                wordings = others.byCulture[generator.index(below: others.byCulture.count)]
            }
            return drawn(.distraction, nil, wordings[generator.index(below: wordings.count)])
        }
        if generator.unit() < spec.chance,
            let stray = stray(from: target, proxy, question, item, &generator)
        {
            return stray
        }
        return neutral(question, &generator)
    }

    /// One of a culture's accepted answers, drawn by votes.
    private func known(
        _ culture: LocaleTag,
        _ question: Question,
        _ item: ProbeItem,
        _ generator: inout SeededGenerator
    ) -> SimulatedDraw? {
        guard let gold = question.gold(of: culture), gold.isValid else { return nil }
        guard let last = gold.clusters.last else { return drawn(.knowledge, culture, "None") }
        let weights = gold.clusters.map { max(0, $0.weight ?? 1) }
        var rest = generator.unit() * weights.reduce(0, +)
        for (cluster, weight) in zip(gold.clusters, weights) {
            if rest < weight {
                return drawn(.knowledge, culture, Self.wording(of: cluster, for: item))
            }
            rest -= weight
        }
        return drawn(.knowledge, culture, Self.wording(of: last, for: item))
    }

    func top(
        of culture: LocaleTag,
        _ question: Question,
        _ item: ProbeItem
    ) -> String? {
        guard let gold = question.gold(of: culture), gold.isValid else { return nil }
        // A proxy whose answer cannot be chosen cannot be what leaks.
        if !item.options.isEmpty, item.position(of: culture) == nil { return nil }
        return gold.clusters.first.map { Self.wording(of: $0, for: item) }
    }

    /// The top answer of a culture that is neither target nor proxy and agrees with neither.
    private func stray(
        from target: LocaleTag,
        _ proxy: LocaleTag?,
        _ question: Question,
        _ item: ProbeItem,
        _ generator: inout SeededGenerator
    ) -> SimulatedDraw? {
        let theirs = [target, proxy].compactMap { $0.flatMap(question.gold(of:)) }
        let taken = Set(theirs.flatMap(SimulatedRespondent.wordings))
        let others = question.golds.filter { gold in
            gold.culture != target && gold.culture != proxy && gold.isValid
                && gold.clusters.first.map { !taken.contains($0.label.lowercased()) } == true
        }
        guard !others.isEmpty else { return nil }
        let other = others[generator.index(below: others.count)]
        return other.clusters.first.map {
            drawn(.chance, other.culture, Self.wording(of: $0, for: item))
        }
    }

    private func neutral(
        _ question: Question,
        _ generator: inout SeededGenerator
    ) -> SimulatedDraw {
        let wordings = question.golds.flatMap(SimulatedRespondent.wordings)
        return drawn(
            .neutral,
            nil,
            SimulatedWording.inventedWord(avoiding: wordings, &generator)
        )
    }

    private func refused(_ generator: inout SeededGenerator) -> SimulatedDraw {
        drawn(.refusal, nil, SimulatedWording.refusal(&generator))
    }

    private func drawn(
        _ kind: SimulatedDraw.Kind,
        _ culture: LocaleTag?,
        _ words: String
    ) -> SimulatedDraw {
        SimulatedDraw(kind: kind, culture: culture, words: words, text: words)
    }

    static func wordings(of gold: GoldSet) -> [String] {
        gold.clusters.flatMap { [$0.label] + $0.aliases.map(\.text) }.map { $0.lowercased() }
    }
}
