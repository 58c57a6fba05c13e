internal import Vocabulary

extension SimulatedRespondent {
    /// The letter of the option that stands for what was decided.
    ///
    /// Knowledge, leaks and stray cultures choose the option of their culture. An invented word, or
    /// a stray that is not offered, chooses one that is neither the target's nor the proxy's, so that
    /// the stated rates stay the true ones; without such an option the answer is none of the list.
    func choosing(
        _ draw: SimulatedDraw,
        of item: ProbeItem,
        proxy: LocaleTag?,
        _ generator: inout SeededGenerator
    ) -> SimulatedDraw {
        guard !item.options.isEmpty, draw.kind != .refusal else { return draw }
        var place = draw.culture.flatMap(item.position)
        if place == nil {
            let spoken = [item.locale, proxy].compactMap { $0.flatMap(item.position) }
            let idle = item.options.indices.filter { !spoken.contains($0) }
            if !idle.isEmpty { place = idle[generator.index(below: idle.count)] }
        }
        guard let place else { return draw }
        var draw = draw
        draw.words = String(ChoiceOption.letters[place])
        draw.text = draw.words
        return draw
    }

    /// A text that names ten things, each the proxy's with the rate of leaks and else the target's.
    ///
    /// The things are the top answers to questions on which the two differ. Where there are none, the
    /// text names nothing.
    func elaboration(
        about target: LocaleTag,
        proxy: LocaleTag?,
        _ generator: inout SeededGenerator
    ) -> SimulatedDraw {
        var things: [String] = []
        let names = questionNames
        // Questions on which the two agree are passed over, so the tries are bounded.
        for _ in 0..<400 where things.count < 10 && !names.isEmpty {
            let question = questions[names[generator.index(below: names.count)]]
            guard let own = question?.gold(of: target), own.isValid,
                let mine = own.clusters.first?.label
            else { continue }
            var thing = mine
            if let proxy {
                guard let other = question?.gold(of: proxy), other.isValid,
                    let theirs = other.clusters.first?.label, theirs != mine
                else { continue }
                if generator.unit() < spec.leak { thing = theirs }
            }
            things.append(thing)
        }
        let words =
            things.isEmpty
            ? "People there live as they like."
            : "People there speak of " + things.joined(separator: ", of ") + "."
        return SimulatedDraw(kind: .knowledge, culture: target, words: words, text: words)
    }

    /// What a meaning is called in the language of a prompt: the label unless that is another.
    static func wording(of cluster: GoldCluster, for item: ProbeItem) -> String {
        guard item.framing == .native else { return cluster.label }
        return cluster.aliases.first { $0.language == item.language }?.text ?? cluster.label
    }
}
