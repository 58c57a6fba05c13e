import Vocabulary

/// Everything one generation needs besides the probe at hand.
struct Generation {
    /// All cultures, sorted by tag.
    let locales: [LocalePack]
    /// The cultures asked about, sorted by tag.
    let targets: [LocalePack]
    let seed: UInt64
    let table: GoldTable

    func make(_ probe: Probe, of pack: ProbePack) -> ItemSet {
        probe.isScoped ? makeScoped(probe, of: pack) : makeShared(probe, of: pack)
    }

    /// Questions that every culture can be asked.
    private func makeShared(_ probe: Probe, of pack: ProbePack) -> ItemSet {
        var set = ItemSet(questions: [], items: [])
        for filling in probe.fillings() {
            let question = question(probe, of: pack, filling, scope: nil)
            let made = probe.framings.flatMap { items(probe, question, filling, framing: $0) }
            set.questions.append(question)
            set.items += made
        }
        return set
    }

    private func items(
        _ probe: Probe,
        _ question: Question,
        _ filling: Filling,
        framing: Framing
    ) -> [ProbeItem] {
        switch framing {
        case .proxy:
            guard let template = probe.templates[.proxy] ?? probe.templates[.marked] else {
                return []
            }
            return proxies(for: probe).flatMap { proxy in
                let words = words(filling, about: proxy)
                return turns(probe, question, proxy.tag, framing, template, words) { prompt in
                    exclusions(gold: question.gold(of: proxy.tag), prompt: prompt)
                }
            }
        case .unmarked:
            guard let template = probe.templates[.unmarked] else { return [] }
            return turns(probe, question, nil, framing, template, filling.words)
        case .fictional:
            guard let template = probe.templates[.fictional] ?? probe.templates[.marked] else {
                return []
            }
            let invented = InventedPlace.draw(for: question.id, seed: seed)
            let words = ["place": invented.place, "language": invented.language]
            let all = filling.words.merging(words) { own, _ in own }
            return turns(probe, question, nil, framing, template, all)
        case .choice: return choices(probe, question, filling)
        case .marked, .native, .persona, .paraphrase, .wrapped, .elaborate:
            return targets.flatMap { target in
                self.items(about: target, probe, question, filling, framing: framing)
            }
        }
    }

    /// The items of a framing that speaks of a target.
    private func items(
        about target: LocalePack,
        _ probe: Probe,
        _ question: Question,
        _ filling: Filling,
        framing: Framing
    ) -> [ProbeItem] {
        switch framing {
        case .marked:
            guard let template = probe.templates[.marked] else { return [] }
            return whole(target, probe, question, filling, framing, template)
        case .persona, .wrapped:
            guard let template = Transform.template(framing, of: probe) else { return [] }
            return whole(target, probe, question, filling, framing, template)
        case .paraphrase: return paraphrases(target, probe, question, filling)
        case .native: return native(target, probe, question, filling)
        case .elaborate: return elaborations(target, probe, question, filling)
        case .unmarked, .proxy, .fictional, .choice: return []
        }
    }

    /// Questions that only one target is asked, since its own values fill the slots.
    private func makeScoped(_ probe: Probe, of pack: ProbePack) -> ItemSet {
        var set = ItemSet(questions: [], items: [])
        let own: Set<Framing> = [.marked, .native, .persona, .paraphrase, .wrapped, .elaborate]
        let framings = probe.framings.filter(own.contains)
        guard !framings.isEmpty else { return set }
        for target in targets {
            let sources = probe.slots.compactMap(\.property)
                .compactMap { table.gold($0, of: target.tag) }
            let doubts = sources.flatMap { statusExclusions(of: $0, called: "a slot's value") }
            let fillings = probe.fillings { slot in
                let stream = "slot/\(pack.name)/\(probe.id)/\(slot.name)/\(target.tag)"
                var generator = SeededGenerator(seed: seed, stream: stream)
                guard let property = slot.property, let limit = slot.limit,
                    let gold = table.gold(property, of: target.tag), gold.isValid
                else { return [] }
                return drawValues(from: gold, limit: limit, using: &generator)
            }
            for filling in fillings {
                let question = question(probe, of: pack, filling, scope: target.tag)
                set.questions.append(question)
                for framing in framings {
                    let made = items(about: target, probe, question, filling, framing: framing)
                    for var item in made {
                        item.exclusions += doubts
                        set.items.append(item)
                    }
                }
            }
        }
        return set
    }

    private func question(
        _ probe: Probe,
        of pack: ProbePack,
        _ filling: Filling,
        scope: LocaleTag?
    ) -> Question {
        var parts = [pack.name, probe.id]
        if let scope { parts.append(scope.rawValue) }
        if !filling.parts.isEmpty { parts.append(filling.parts.joined(separator: ",")) }
        return Question(
            id: parts.joined(separator: "/"),
            pack: pack.name,
            suite: pack.suite,
            probe: probe.id,
            facet: probe.facet,
            answerType: probe.answerType,
            scope: scope,
            golds: probe.markers
                ? [] : table.golds(fill(probe.gold, filling.keys), askedBy: probe),
            markers: probe.markers,
            given: probe.given(by: filling)
        )
    }

    /// An item that asks the whole question about a target, and those that go on after it.
    private func whole(
        _ target: LocalePack,
        _ probe: Probe,
        _ question: Question,
        _ filling: Filling,
        _ framing: Framing,
        _ template: String
    ) -> [ProbeItem] {
        let words = words(filling, about: target)
        return turns(probe, question, target.tag, framing, template, words) { prompt in
            admission(of: target, probe, question, prompt: prompt)
        }
    }

    /// Why an item about a target, or one of its pairs, stays out of the headline.
    func admission(
        of target: LocalePack,
        _ probe: Probe,
        _ question: Question,
        prompt: String
    ) -> [Exclusion] {
        exclusions(gold: question.gold(of: target.tag), prompt: prompt)
            + pairsToldApart(of: target, probe, question)
    }

    /// The pairs that the language or the script alone tells apart, if the probe says so.
    func pairsToldApart(
        of target: LocalePack,
        _ probe: Probe,
        _ question: Question
    ) -> [Exclusion] {
        comparisonExclusions(of: target, in: probe, against: locales, golds: question.golds)
    }

    /// The declared proxies of all targets, each once; those with whom no target can be compared
    /// are left out, since no pair would use the answer.
    private func proxies(for probe: Probe) -> [LocalePack] {
        locales.filter { proxy in
            targets.contains { target in
                target.proxies.contains { $0.tag == proxy.tag }
                    && probe.compares(target, with: proxy)
            }
        }
    }

    /// What fills the slots of an English prompt about a culture.
    func words(_ filling: Filling, about locale: LocalePack) -> [String: String] {
        let words = ["place": locale.placeInSentence, "language": locale.languageName]
        return filling.words.merging(words) { own, _ in own }
    }

    /// An item and those that go on after it; `exclusions` are told from the first prompt.
    private func turns(
        _ probe: Probe,
        _ question: Question,
        _ locale: LocaleTag?,
        _ framing: Framing,
        _ template: String,
        _ words: [String: String],
        exclusions: (String) -> [Exclusion] = { _ in [] }
    ) -> [ProbeItem] {
        let prompt = fill(template, words)
        let first = ProbeItem(
            question: question.id,
            locale: locale,
            framing: framing,
            language: "en",
            prompt: prompt,
            exclusions: exclusions(prompt)
        )
        let gold = locale.flatMap { question.gold(of: $0) }
        return [first] + probe.laterTurns(after: first, words: words, gold: gold)
    }
}
