import Vocabulary

extension Generation {
    /// One item for each rotation of the options, so that each stands at each place once.
    ///
    /// A cyclic Latin square: variant v shows the options rotated by v − 1 places. Rule A4 does not
    /// apply, since the prompt must hold the answers; the condition keeps them out of free recall.
    func choices(
        _ target: LocalePack,
        _ probe: Probe,
        _ question: Question,
        _ filling: Filling
    ) -> [ProbeItem] {
        guard let template = Transform.template(.choice, of: probe) else { return [] }
        let options = options(for: target, probe, question)
        guard options.count >= 2, let gold = question.gold(of: target.tag) else { return [] }
        let out =
            statusExclusions(of: gold, called: "the gold")
            + pairsOfOtherLanguages(of: target, probe, question)
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

    /// The options in the order of the first rotation; empty when nothing contrasts.
    private func options(
        for target: LocalePack,
        _ probe: Probe,
        _ question: Question
    ) -> [ChoiceOption] {
        var generator = SeededGenerator(
            seed: seed,
            stream: "choice/\(question.id)/\(target.tag)"
        )
        let declared = target.proxies.map(\.tag)
        var placebos = locales.map(\.tag).filter { $0 != target.tag && !declared.contains($0) }
        placebos.shuffle(using: &generator)
        let comparable = Set(
            locales.filter { !probe.sameLanguageOnly || $0.sharesMainLanguage(with: target) }
                .map(\.tag)
        )
        let golds = Dictionary(question.golds.map { ($0.culture, $0) }) { first, _ in first }
        let others = (declared + placebos).filter(comparable.contains).compactMap { golds[$0] }
            .filter { $0.isValid && $0.status.admitsHeadline }
        guard let own = golds[target.tag], own.isValid, own.clusters.first != nil else {
            return []
        }
        let draft = OptionDraft.best(target: own, others: others, most: probe.choiceOptions)
        return draft.options.shuffled(using: &generator)
    }
}
