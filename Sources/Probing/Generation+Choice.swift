import Vocabulary

extension Generation {
    /// One item for each target and rotation of its options, so that each stands at each place once.
    ///
    /// A cyclic Latin square: variant v shows the options rotated by v − 1 places. Rule A4 does not
    /// apply, since the prompt must hold the answers; the condition keeps them out of free recall.
    func choices(_ probe: Probe, _ question: Question, _ filling: Filling) -> [ProbeItem] {
        guard let template = Transform.template(.choice, of: probe) else { return [] }
        let packs = Dictionary(locales.map { ($0.tag, $0) }) { first, _ in first }
        // Options are put in English, so wordings for prompts in other languages are not offered.
        let plain = table.golds(fill(probe.gold, filling.keys))
        let golds = Dictionary(plain.map { ($0.culture, $0) }) { first, _ in first }
        let offered = golds.compactMapValues { gold in
            packs[gold.culture].flatMap { OptionGold(gold, of: $0) }
        }
        return targets.flatMap { target -> [ProbeItem] in
            guard let gold = golds[target.tag], let own = offered[target.tag] else { return [] }
            var generator = SeededGenerator(
                seed: seed,
                stream: "choice/\(question.id)/\(target.tag)"
            )
            let others = comparable(with: target, probe, &generator).compactMap { tag in
                golds[tag]?.status.admitsHeadline == true ? offered[tag] : nil
            }
            let draft = OptionDraft.best(target: own, others: others, most: probe.choiceOptions)
            let options = draft.options.shuffled(using: &generator)
            let out =
                statusExclusions(of: gold, called: "the gold")
                + pairsToldApart(of: target, probe, question)
            return options.indices.map { turn in
                let shown = Array(options[turn...] + options[..<turn])
                var words = words(filling, about: target)
                words["options"] = ChoiceOption.list(shown)
                return ProbeItem(
                    question: question.id,
                    locale: target.tag,
                    framing: .choice,
                    language: "en",
                    prompt: fill(template, words),
                    exclusions: out,
                    variant: turn + 1,
                    options: shown
                )
            }
        }
    }

    /// The cultures whose answers may be offered: declared proxies in order, then the others drawn.
    private func comparable(
        with target: LocalePack,
        _ probe: Probe,
        _ generator: inout SeededGenerator
    ) -> [LocaleTag] {
        let declared = target.proxies.map(\.tag)
        var placebos = locales.map(\.tag).filter { $0 != target.tag && !declared.contains($0) }
        placebos.shuffle(using: &generator)
        let comparable = Set(locales.filter { probe.compares(target, with: $0) }.map(\.tag))
        return (declared + placebos).filter(comparable.contains)
    }
}
