import Statistics
import Vocabulary

/// The answers to the same questions asked in two ways, question by question.
struct PairedPrompts {
    /// One question with its prompts asked either way.
    struct Question {
        var first: [LensPrompt]
        var second: [LensPrompt]
    }

    var questions: [Question]

    /// Joins the questions that two cells have in common.
    init(_ first: LensCell, _ second: LensCell) {
        let others = Dictionary(
            uniqueKeysWithValues: second.questions.map { ($0[$0.startIndex].question, $0) }
        )
        questions = first.questions.compactMap { prompts in
            others[prompts[prompts.startIndex].question].map {
                Question(first: Array(prompts), second: Array($0))
            }
        }
    }

    init(questions: [Question]) { self.questions = questions }

    /// What a flip lens may report, in the order in which it is shown.
    static let measures = [
        LensMeasure("right-before", "Share of right answers to the first wording.", isShare: true),
        LensMeasure("right-after", "Share of right answers to the second wording.", isShare: true),
        LensMeasure(
            "gain",
            "Right after minus right before; p is McNemar's exact test, two-sided.",
            isShare: true
        ),
        LensMeasure(
            "flip",
            "How often an answer to one wording is right and to the other wrong; its null is the same "
                + "between two samples of one prompt.",
            isShare: true
        ),
        LensMeasure(
            "flip-excess",
            "Flips between wordings minus flips between samples of one prompt.",
            isShare: true
        ),
        LensMeasure(
            "answer-change",
            "How often answers to the two wordings are not the same answer.",
            isShare: true
        ),
    ]

    /// The rows of the comparison; none without a question that can be judged both ways.
    func rows(
        _ lens: String,
        _ key: LensKey,
        other: String,
        _ policy: LensPolicy,
        note: String? = nil
    ) -> [LensRow] {
        let judged = questions.compactMap(JudgedPair.init)
        guard !judged.isEmpty else { return [] }
        let stream = [lens, key.stream, other].joined(separator: "\u{1f}")
        func row(
            _ measure: String,
            _ values: [Double],
            null: LensNull? = nil,
            p: Double? = nil,
            note: String? = nil
        ) -> LensRow? {
            guard !values.isEmpty else { return nil }
            let value = policy.mean(values, stream: stream + measure)
            return key.row(lens, measure, value, other: other, null: null, p: p, note: note)
        }
        let lost = judged.count { $0.before > 0.5 && $0.after < 0.5 }
        let won = judged.count { $0.before < 0.5 && $0.after > 0.5 }
        let even = judged.count { $0.before == 0.5 || $0.after == 0.5 }
        let counts =
            "\(lost) lost, \(won) won" + (even > 0 ? ", \(even) even and not tested" : "")
        let noise = judged.compactMap(\.noise)
        // Flips and noise are compared on the same questions.
        let excess = judged.compactMap { pair in pair.noise.map { pair.flip - $0 } }
        return [
            row("right-before", judged.map(\.before), note: note),
            row("right-after", judged.map(\.after)),
            row(
                "gain",
                judged.map { $0.after - $0.before },
                p: mcNemarTest(lost, won)?.twoSided,
                note: counts
            ),
            row(
                "flip",
                judged.map(\.flip),
                null: average(noise).map { LensNull(expected: $0) },
                note: noise.isEmpty
                    ? "one sample of each prompt: flips of chance are not known" : nil
            ),
            row("flip-excess", excess),
            row("answer-change", questions.compactMap(\.change)),
        ].compactMap(\.self)
    }
}

/// How often one question is answered right either way.
private struct JudgedPair {
    var before: Double
    var after: Double
    /// How often two samples of one prompt differ in being right; none without two on either side.
    var noise: Double?

    init?(_ question: PairedPrompts.Question) {
        guard let before = question.first.rightShare, let after = question.second.rightShare else {
            return nil
        }
        self.before = before
        self.after = after
        if let a = question.first.sampleFlips, let b = question.second.sampleFlips {
            noise = (a + b) / 2
        }
    }

    /// The chance that an answer drawn from either side is right on one of them only.
    var flip: Double { before * (1 - after) + after * (1 - before) }
}

extension [LensPrompt] {
    /// The share of right answers among those that can be judged; prompts count alike.
    fileprivate var rightShare: Double? {
        average(
            compactMap { prompt in
                average(prompt.answers.compactMap(\.isRight).map { $0 ? 1 : 0 })
            }
        )
    }

    /// How often two samples of one prompt differ in being right.
    fileprivate var sampleFlips: Double? {
        average(
            compactMap { prompt in
                let judged = prompt.answers.compactMap(\.isRight)
                guard judged.count > 1 else { return nil }
                let right = judged.count { $0 }
                return try? Abundance(counts: [right, judged.count - right]).unbiasedGiniSimpson()
            }
        )
    }
}

extension PairedPrompts.Question {
    /// How often an answer of one side and one of the other have different labels.
    fileprivate var change: Double? {
        let before = first.flatMap(\.answers)
        let after = second.flatMap(\.answers)
        guard !before.isEmpty, !after.isEmpty else { return nil }
        let counts = after.reduce(into: [String: Int]()) { $0[$1.label, default: 0] += 1 }
        let same = before.reduce(0) { $0 + counts[$1.label, default: 0] }
        return 1 - Double(same) / Double(before.count * after.count)
    }
}
