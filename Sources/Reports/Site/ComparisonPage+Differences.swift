import Evidence
import Vocabulary

/// One difference of two sides: a locale, a proxy where it takes one, and a condition.
struct ComparisonLine {
    /// The locale.
    var entry: IndexEntry
    /// The proxy; none where only right answers are compared.
    var proxy: LocaleTag?
    /// The condition, or the two of them.
    var condition: String
    /// The body of questions, if it is one.
    var suite: String?
    /// Questions that both answered.
    var n: Int
    /// The accuracies, if they are stated.
    var accuracies: (first: Double, second: Double)?
    /// The difference of accuracies.
    var correct: Estimate
    /// The difference of leaks.
    var leak: Estimate?
    /// The difference of excesses.
    var excess: Estimate?
    /// What turned.
    var correctFlips: VerdictFlips?
    /// What turned from or to a leak.
    var leakFlips: VerdictFlips?
}

extension ComparisonPage {
    /// The differences about one locale: those of the evidence where sides are whole models.
    func lines(_ entry: IndexEntry) -> [ComparisonLine] {
        if pair.first.condition == nil, pair.second.condition == nil {
            return entry.evidence.comparisons.compactMap { line($0, entry) }
        }
        guard let flips = entry.items.flips[pair],
            let correct = pairedEstimate(
                of: flips.differences,
                stream: [entry.pack.tag.rawValue, pair.first.text, pair.second.text]
                    .joined(separator: "\u{1F}")
            )
        else { return [] }
        let firstOnly = flips.counts.filter { $0.key.first.isCorrect && !$0.key.second.isCorrect }
        let secondOnly = flips.counts.filter { !$0.key.first.isCorrect && $0.key.second.isCorrect }
        return [
            ComparisonLine(
                entry: entry,
                condition: [pair.first.condition, pair.second.condition].compactMap(\.self)
                    .joined(separator: " − "),
                n: correct.n,
                correct: correct,
                correctFlips: VerdictFlips(
                    firstOnly: firstOnly.values.reduce(0, +),
                    secondOnly: secondOnly.values.reduce(0, +)
                )
            )
        ]
    }

    private func line(_ found: ModelComparison, _ entry: IndexEntry) -> ComparisonLine? {
        let isTurned = found.first == pair.second.model && found.second == pair.first.model
        guard isTurned || (found.first == pair.first.model && found.second == pair.second.model)
        else { return nil }
        return ComparisonLine(
            entry: entry,
            proxy: found.proxy,
            condition: found.condition,
            suite: found.suite,
            n: found.n,
            accuracies: isTurned
                ? (found.secondCorrect, found.firstCorrect)
                : (found.firstCorrect, found.secondCorrect),
            correct: isTurned ? found.correct.turned : found.correct,
            leak: isTurned ? found.leak.turned : found.leak,
            excess: isTurned ? found.excess?.turned : found.excess,
            correctFlips: isTurned ? found.correctFlips.turned : found.correctFlips,
            leakFlips: isTurned ? found.leakFlips.turned : found.leakFlips
        )
    }

    /// The table of all differences.
    func differences(_ lines: [ComparisonLine]) -> SiteTable {
        var table = SiteTable(
            .comparison,
            words,
            caption: [
                .text(
                    words(
                        "Accuracies in %; differences in percentage points with 95 % intervals; p of McNemar's exact test on modal answers, not adjusted."
                    )
                )
            ]
        )
        for line in lines { table.add(line) }
        return table
    }
}

extension Estimate {
    /// The same difference taken the other way.
    fileprivate var turned: Estimate {
        var turned = self
        turned.value = -value
        turned.low = high.map { -$0 }
        turned.high = low.map { -$0 }
        return turned
    }
}

extension VerdictFlips {
    fileprivate var turned: VerdictFlips {
        VerdictFlips(firstOnly: secondOnly, secondOnly: firstOnly, p: p)
    }
}

extension TableShape {
    /// The differences of two sides.
    static let comparison = TableShape(
        name: "differences",
        meaning: Sentence("One locale, proxy and condition that both sides answered in one row."),
        columns: [
            .words(
                Sentence("Locale"),
                .text("target", Sentence("The target culture, a locale tag.")),
                look: "once"
            ),
            .words(
                Sentence("Proxy"),
                .text("proxy", Sentence("The declared proxy, a locale tag.")),
                look: "once"
            ),
            .words(
                Sentence("Condition"),
                .text("condition", Sentence("The condition the answers are counted under.")),
                .text("suite", Sentence("The body of questions."))
            ),
            .number(
                Sentence("n"),
                .integer("n", Sentence("Questions that both sides answered."))
            ),
            .number(
                Sentence("Correct, first"),
                .number("correct_first", Sentence("The first side's accuracy on them."))
            ),
            .number(
                Sentence("Correct, second"),
                .number("correct_second", Sentence("The second side's accuracy on them."))
            ),
            .number(
                Sentence("Difference"),
                .number("correct", Sentence("The difference of accuracies, first minus second.")),
                .number("correct_low", Sentence("The lower end of its interval.")),
                .number("correct_high", Sentence("The upper end of its interval."))
            ),
            .number(
                Sentence("Leak difference"),
                .number("leak", Sentence("The difference of leaks to the proxy.")),
                .number("leak_low", Sentence("The lower end of its interval.")),
                .number("leak_high", Sentence("The upper end of its interval."))
            ),
            .number(
                Sentence("Excess difference"),
                .number("excess", Sentence("The difference of excesses over placebos.")),
                .number("excess_low", Sentence("The lower end of its interval.")),
                .number("excess_high", Sentence("The upper end of its interval."))
            ),
            .number(
                Sentence("Right for one only"),
                .integer("right_first_only", Sentence("Questions right for the first only.")),
                .integer("right_second_only", Sentence("Questions right for the second only.")),
                .number("right_p", Sentence("McNemar's exact p-value of the two counts."))
            ),
            .number(
                Sentence("Leak for one only"),
                .integer("leak_first_only", Sentence("Questions that leak for the first only.")),
                .integer("leak_second_only", Sentence("Questions that leak for the second only.")),
                .number("leak_p", Sentence("McNemar's exact p-value of the two counts."))
            ),
        ]
    )
}

extension SiteTable {
    fileprivate mutating func add(_ line: ComparisonLine) {
        let words = words
        func share(_ value: Double?) -> SiteCell {
            SiteCell(
                DataValue(value),
                html: [figure(value.map { words.percentValue($0) }, otherwise: words("not stated"))]
            )
        }
        func difference(_ estimate: Estimate?) -> SiteCell {
            let shown = estimate.map { estimate in
                words.points(estimate.value)
                    + (words.interval(estimate.low, estimate.high).map { " \($0)" } ?? "")
            }
            return SiteCell(
                DataValue(estimate?.value),
                DataValue(estimate?.low),
                DataValue(estimate?.high),
                html: [figure(shown, otherwise: words("not defined"))]
            )
        }
        func flips(_ flips: VerdictFlips?) -> SiteCell {
            SiteCell(
                flips.map { .integer($0.firstOnly) } ?? .missing,
                flips.map { .integer($0.secondOnly) } ?? .missing,
                DataValue(flips?.p),
                html: [
                    figure(
                        flips.map {
                            words(
                                "{first} and {second}, p {p}",
                                [
                                    "first": words.number($0.firstOnly),
                                    "second": words.number($0.secondOnly),
                                    "p": words.probability($0.p),
                                ]
                            )
                        },
                        otherwise: words("not defined")
                    )
                ]
            )
        }
        add([
            SiteCell(
                .text(line.entry.pack.tag.rawValue),
                html: [isolated(line.entry.pack.place)]
            ),
            SiteCell(
                DataValue(line.proxy?.rawValue),
                html: [
                    line.proxy.map { isolated(line.entry.name($0)) }
                        ?? figure(nil, otherwise: words("right answers only"))
                ]
            ),
            SiteCell(
                .text(line.condition),
                DataValue(line.suite),
                html: [isolated(line.condition)]
            ),
            SiteCell(.integer(line.n), html: [.text(words.number(line.n))]),
            share(line.accuracies?.first), share(line.accuracies?.second),
            difference(line.correct), difference(line.leak), difference(line.excess),
            flips(line.correctFlips), flips(line.leakFlips),
        ])
    }
}
