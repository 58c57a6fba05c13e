import Evidence
import Vocabulary

/// One model against one proxy: a dot with its interval over the band of placebos, and a sentence.
struct HeadlineLine {
    /// The row, of subset `all`.
    var row: EvidenceRow
    /// Whose answers they are, as a link.
    var who: HTML
    /// The proxy's display name.
    var proxy: String
    /// The scale shared by all lines of a page.
    var scale: PointScale
    /// The words of the page.
    var words: Words

    /// The line, to stand in a list of class `findings`.
    var html: HTML {
        element("li", .class(row.finding.rawValue)) {
            element("div", .class("who")) {
                who
                " "
                element("span", .class("kind")) {
                    condition
                    ", "
                    isolated(row.suite)
                }
                if row.origin == .simulated {
                    " "
                    stampOfSimulation(words)
                }
            }
            MiniatureInterval(row: row, scale: scale).html
            element("div", .class("says")) { sentence }
            element("div", .class("how")) { how }
        }
    }

    private var condition: HTML {
        Framing(rawValue: row.condition).map { .text(words($0.term)) } ?? isolated(row.condition)
    }

    /// What may be said, in plain words and no more than the finding allows (MEASURES section 1).
    var sentence: [HTML] {
        let slots: [String: HTML] = [
            "proxy": isolated(proxy),
            "points": .text(row.matched.map { words.points($0.value) } ?? Figure.undefined),
            "interval": element("span", .class("once")) {
                words.interval(row.adjustedLow, row.adjustedHigh) ?? Figure.undefined
            },
            "p": .text(row.pAdjusted.map(words.probability) ?? Figure.undefined),
        ]
        switch row.finding {
        case .leans:
            return words.html(
                "Leans to {proxy} beyond chance overlap: {points} points on golds of equal size and answers about as common, adjusted interval {interval}.",
                slots
            )
        case .away:
            return words.html(
                "Matches {proxy} less often than chance overlap would: {points} points on golds of equal size and answers about as common, adjusted interval {interval}.",
                slots
            )
        case .tooFew: return tooFew
        case .indistinguishable:
            guard let low = row.adjustedLow, let high = row.adjustedHigh else {
                return words.html(
                    "Not distinguishable from chance overlap: {points} points on every item with golds of equal size and answers about as common, so no interval.",
                    slots
                )
            }
            if low > 0 || high < 0 {
                return words.html(
                    "Not distinguishable from chance overlap: {points} points on golds of equal size and answers about as common, adjusted interval {interval}; the exchange test does not agree (adjusted p {p}).",
                    slots
                )
            }
            return words.html(
                "Not distinguishable from chance overlap: {points} points on golds of equal size and answers about as common, adjusted interval {interval}.",
                slots
            )
        }
    }

    private var tooFew: [HTML] {
        let policy = EvidencePolicy()
        let compared = row.matched?.n ?? 0
        if compared < max(policy.minimumItems, 2) {
            return words.html(
                count: compared,
                one: "Too few items to tell: {n} can be compared.",
                other: "Too few items to tell: {n} can be compared."
            )
        }
        let placebos = row.matchedPlacebos ?? row.placebos
        if placebos < policy.minimumPlacebos {
            return words.html(
                count: placebos,
                one: "Too few placebo cultures to tell: {n}.",
                other: "Too few placebo cultures to tell: {n}."
            )
        }
        return [.text(words("Too few leaks, seen or expected by chance, to tell."))]
    }

    private var how: [HTML] {
        words.html(
            "excess on golds as they are {excess} points, 95 % interval {interval} · n {n} · correct {correct} against a floor of {floor}",
            [
                "excess": element("b") {
                    figure(row.excess.map(words.points), otherwise: words(Missing.excess))
                },
                "interval": element("span", .class("once")) {
                    figure(
                        words.interval(row.excessLow, row.excessHigh),
                        otherwise: words(Missing.interval)
                    )
                },
                "n": .text(words.number(row.n)),
                "correct": .text(words.percent(row.shares.correct)),
                "floor": element("span", .class("once")) {
                    figure(row.floor.map { words.percent($0) }, otherwise: words(Missing.floor))
                },
            ]
        )
    }
}

/// The axis under the lines of one proxy, in percentage points.
struct HeadlineAxis {
    /// The scale of the lines.
    var scale: PointScale
    /// The words of the page.
    var words: Words

    /// The axis, as the last entry of the list.
    var html: HTML {
        element("li", .class("axis"), .set("aria-hidden", "true")) {
            element("div", .class("who")) { words("excess, points") }
            element("svg", .class("mini")) {
                for tick in scale.ticks {
                    let x = Figure.position(scale.position(tick))
                    element(
                        "line",
                        attributes: lookOfTick(tick) + [
                            .set("x1", x), .set("x2", x), .set("y2", "0.4em"),
                        ]
                    )
                    if scale.isLabelled(tick) {
                        element(
                            "text",
                            .set("x", x),
                            .set("y", "1.5em"),
                            .set("text-anchor", "middle")
                        ) { words.signed(tick * 100, decimals: scale.step < 0.01 ? 1 : 0) }
                    }
                }
            }
        }
    }
}
