import Vocabulary

extension Probe {
    /// The items that go on after a first turn, in order; none when its framing does not go on.
    ///
    /// Each stays out for the reasons of the turn before it, and when its own words give the answer
    /// away (A4). What `{answer}` will hold is the model's own answer and no matter of admission.
    /// - Parameters:
    ///   - first: the item of the first turn.
    ///   - words: what fills the slots.
    ///   - gold: the answers of the item's culture, if it has any that may be compared.
    func laterTurns(
        after first: ProbeItem,
        words: [String: String],
        gold: GoldSet?
    ) -> [ProbeItem] {
        guard followUpFramings.contains(first.framing) else { return [] }
        // A value that reads `{answer}` must not be taken for the place of the answer later.
        let words = words.mapValues { $0.replacing("{answer}", with: "answer") }
        var exclusions = first.exclusions
        return followUps.enumerated().map { index, template in
            let own = fill(template, words.merging(["answer": ""]) { _, empty in empty })
            if let gold, gold.invalid == nil, let given = givenAway(gold, by: own),
                !exclusions.contains(where: { $0.rule == given.rule && $0.culture == nil })
            {
                exclusions.append(given)
            }
            return ProbeItem(
                question: first.question,
                locale: first.locale,
                framing: first.framing,
                language: first.language,
                prompt: fill(template, words),
                exclusions: exclusions,
                turn: index + 2
            )
        }
    }
}
