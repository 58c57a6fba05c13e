import Vocabulary

/// The questions on which two sides part, with both texts of those that say most.
struct Flips: Sendable {
    /// One question on which the sides part.
    struct Flip: Sendable {
        var question: String
        var suite: String
        var firstCondition: String
        var secondCondition: String
        /// The item of each side's answer.
        var items: (first: String, second: String)
        var languages: (first: String, second: String)
        var texts: (first: String, second: String)
        /// The modal verdict of each side by declared proxy; none where it has no usable gold.
        var first: [Verdict?]
        var second: [Verdict?]
        /// How much the parting says: a leak against a right answer first.
        var weight: Int
    }

    /// How often each kind of parting occurs, over all questions: first's verdict, second's, count.
    ///
    /// Against the first declared proxy that has a usable gold on the question.
    var counts: [Turn: Int] = [:]
    /// The partings shown, those that say most first.
    var shown: [Flip] = []
    /// How many partings there are.
    var total = 0
    /// The share of right samples of the first side minus that of the second, by question.
    var differences: [Double] = []
    /// Questions that both sides answered.
    var compared: Int { differences.count }

    /// From one verdict to another.
    struct Turn: Sendable, Hashable {
        var first: Verdict
        var second: Verdict
    }

    /// Partings of one locale that keep their texts.
    static let most = 40

    init(
        of pair: ComparedPair,
        among cells: [ItemGathering.Cell: ItemGathering.Counted],
        proxies: [LocaleTag]
    ) {
        var found: [Flip] = []
        let mine = cells.filter {
            $0.key.group.model == pair.first.model
                && pair.includes($0.key.group.condition, on: pair.first)
        }.sorted { ($0.key.question, $0.key.group) < ($1.key.question, $1.key.group) }
        for (cell, first) in mine {
            var group = cell.group
            group = AnswerGroup(
                suite: group.suite,
                model: pair.second.model,
                condition: pair.second.condition ?? group.condition
            )
            let other = ItemGathering.Cell(question: cell.question, group: group)
            guard other != cell, let second = cells[other] else { continue }
            if first.samples > 0, second.samples > 0 {
                differences.append(first.share - second.share)
            }
            let flip = Flip(cell, group, first, second)
            guard let turn = flip.turn else { continue }
            counts[turn, default: 0] += 1
            guard turn.first != turn.second else { continue }
            total += 1
            found.append(flip)
        }
        shown = Array(
            found.sorted {
                (-$0.weight, $0.question, $0.firstCondition) < (
                    -$1.weight, $1.question, $1.firstCondition
                )
            }.prefix(Flips.most)
        )
    }
}

extension Flips.Flip {
    fileprivate init(
        _ cell: ItemGathering.Cell,
        _ other: AnswerGroup,
        _ a: ItemGathering.Counted,
        _ b: ItemGathering.Counted
    ) {
        question = cell.question
        suite = cell.group.suite
        firstCondition = cell.group.condition
        secondCondition = other.condition
        items = (a.item, b.item)
        languages = (a.language, b.language)
        texts = (a.text, b.text)
        first = a.verdicts.map(modal)
        second = b.verdicts.map(modal)
        weight = 0
        if let turn { weight = turn.weight }
    }

    /// The verdicts against the first proxy that both have one for.
    var turn: Flips.Turn? {
        for (a, b) in zip(first, second) {
            if let a, let b { return Flips.Turn(first: a, second: b) }
        }
        return nil
    }
}

extension Flips.Turn {
    fileprivate var weight: Int {
        let pair: Set<Verdict> = [first, second]
        if pair == [.distinct, .leak] { return 4 }
        if pair.contains(.leak) { return 3 }
        if first.isCorrect != second.isCorrect { return 2 }
        return 1
    }
}

/// The most frequent verdict, ties by the order of verdicts; none without any.
private func modal(_ counts: [UInt16]) -> Verdict? {
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).map { Verdict.allCases[$0] }
}
