public import Vocabulary

/// Makes the questions and items of probe packs, the same ones for the same packs and seed.
///
/// Every culture in `locales` that has a value gets a gold on every question, so that it can be a
/// proxy or a placebo; items in the framing `marked` are made for `targets` only. A target
/// without a locale pack has none. The order of packs, locales and targets does not matter.
/// - Parameter fact: looks up what the sources say; remarks of the pack are applied to it here.
public func generate(
    packs: [ProbePack],
    locales: [LocalePack],
    targets: [LocaleTag],
    seed: UInt64,
    fact: (LocalePack, String) throws -> Fact?
) rethrows -> ItemSet {
    let locales = locales.sorted { $0.tag < $1.tag }
    let properties = packs.flatMap(\.probes).flatMap(\.properties)
    let wanted = Set(targets)
    let generation = Generation(
        locales: locales,
        targets: locales.filter { wanted.contains($0.tag) },
        seed: seed,
        table: try GoldTable(properties: Set(properties), locales: locales, fact: fact)
    )
    var questions: [Question] = []
    var items: [ProbeItem] = []
    for pack in packs {
        for probe in pack.probes {
            let made = generation.make(probe, of: pack)
            questions += made.questions
            items += made.items
        }
    }
    return ItemSet(questions: questions, items: items)
}

/// Everything one generation needs besides the probe at hand.
private struct Generation {
    let locales: [LocalePack]
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
            set.questions.append(question)
            set.items += probe.framings.flatMap { framing in
                items(probe, question, filling, framing: framing)
            }
        }
        return set
    }

    private func items(
        _ probe: Probe,
        _ question: Question,
        _ filling: Filling,
        framing: Framing
    ) -> [ProbeItem] {
        guard let template = probe.templates[framing] ?? probe.templates[.marked] else { return [] }
        switch framing {
        case .marked:
            return targets.flatMap { marked($0, probe, question, filling, template) }
        case .proxy:
            return proxies(for: probe).flatMap { proxy in
                let words = words(filling, about: proxy)
                return turns(probe, question, proxy.tag, framing, template, words) { prompt in
                    exclusions(gold: question.gold(of: proxy.tag), prompt: prompt)
                }
            }
        case .unmarked:
            return turns(probe, question, nil, framing, template, filling.words)
        case .fictional:
            let invented = InventedPlace.draw(for: question.id, seed: seed)
            let words = ["place": invented.place, "language": invented.language]
            let all = filling.words.merging(words) { own, _ in own }
            return turns(probe, question, nil, framing, template, all)
        // These need a language or a transformation, which a template alone does not give.
        case .native, .persona, .paraphrase, .wrapped, .choice, .elaborate:
            return []
        }
    }

    /// Questions that only one target is asked, since its own values fill the slots.
    private func makeScoped(_ probe: Probe, of pack: ProbePack) -> ItemSet {
        var set = ItemSet(questions: [], items: [])
        guard let template = probe.templates[.marked], probe.framings.contains(.marked) else {
            return set
        }
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
                for var item in marked(target, probe, question, filling, template) {
                    item.exclusions += doubts
                    set.items.append(item)
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
            golds: table.golds(fill(probe.gold, filling.keys))
        )
    }

    private func marked(
        _ target: LocalePack,
        _ probe: Probe,
        _ question: Question,
        _ filling: Filling,
        _ template: String
    ) -> [ProbeItem] {
        let words = words(filling, about: target)
        return turns(probe, question, target.tag, .marked, template, words) { prompt in
            var out = exclusions(gold: question.gold(of: target.tag), prompt: prompt)
            out += comparisonExclusions(
                of: target,
                in: probe,
                against: locales,
                golds: question.golds
            )
            return out
        }
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

    private func words(_ filling: Filling, about locale: LocalePack) -> [String: String] {
        let words = ["place": locale.placeInSentence, "language": locale.languageName]
        return filling.words.merging(words) { own, _ in own }
    }

    /// An item and those that go on after it; `exclusions` are told from the first prompt.
    ///
    /// Templates are English; other languages would be further templates.
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
