import Statistics
import Vocabulary

extension Lens {
    /// Whether probability goes to right answers, and how it is spread over them.
    public static let calibration: Lens = Lens(
        id: "calibration",
        name: "Order and shape calibration",
        question: "Does a model hold right answers more likely than wrong ones, and all of them?",
        needs: [.logprobs],
        source: "arXiv 2605.11128, as summarised by others; Hanley and McNeil 1982",
        limit: "Only the likeliest continuations are seen, so masses have a least and a most; a "
            + "probable right answer says nothing about why it is probable.",
        measures: [
            LensMeasure(
                "valid-mass",
                "Probability of right continuations that were seen: the least.",
                isShare: true
            ),
            LensMeasure(
                "valid-mass-limit",
                "The same if all that was not seen were right: the most.",
                isShare: true
            ),
            LensMeasure(
                "valid-evenness",
                "Effective number of right continuations over their number (shape)."
            ),
            LensMeasure(
                "auroc",
                "Chance that a right continuation is likelier than a wrong one; unseen ones in the "
                    + "worst order (order)."
            ),
            LensMeasure("auroc-limit", "The same with unseen ones in the best order."),
            LensMeasure(
                "precision-at-1",
                "How often the likeliest continuation is right.",
                isShare: true
            ),
            LensMeasure(
                "average-precision",
                "Mean precision at the ranks of right continuations, zero for those not seen."
            ),
        ],
        spansTargets: false,
        look: calibrationRows
    )
}

private func calibrationRows(_ material: LensMaterial, _ policy: LensPolicy) -> LensResult {
    var rows: [LensRow] = []
    var broken = 0
    for cell in material.cells {
        for subset in Continuations.Kind.allCases {
            var found: [[String: Double]] = []
            for prompts in cell.questions {
                let read = prompts.compactMap { Continuations($0, subset) }
                let usable = read.compactMap(\.measures)
                broken += read.count - usable.count
                let names = Set(usable.flatMap(\.keys))
                var means: [String: Double] = [:]
                for name in names { means[name] = average(usable.compactMap { $0[name] }) }
                if !means.isEmpty { found.append(means) }
            }
            for measure in Lens.calibration.measures.map(\.id) {
                let values = found.compactMap { $0[measure] }
                guard !values.isEmpty else { continue }
                let stream = "calibration\(cell.key.stream)\(subset.rawValue)\(measure)"
                rows.append(
                    cell.key.row(
                        "calibration",
                        measure,
                        policy.mean(values, stream: stream),
                        subset: subset.rawValue
                    )
                )
            }
        }
    }
    let words = [
        "--framing", "choice", "--framing", "marked", "--logprobs", "20", "--samples", "5",
    ]
    return .rows(
        rows,
        leftOut: broken == 0
            ? [] : ["prompts whose probabilities add up to more than one: \(broken)"],
        or:
            "no answer came with probabilities of alternatives to an option's letter, and no prompt "
            + "has answers of known probability",
        material.asking.withLogprobs.run(words)
    )
}

/// What a model may say next or as a whole, with probabilities, and what of it is right.
private struct Continuations {
    /// What is ranked.
    enum Kind: String, CaseIterable {
        /// The letters of options, by the alternatives to the first token.
        case letters
        /// Whole answers that were sampled, by their own probability.
        case answers
    }

    let kind: Kind
    /// Probabilities by continuation.
    var chances: [String: Double]
    /// The right ones, seen or not.
    var valid: Set<String>
    /// The wrong ones that could have been seen.
    var invalid: Set<String>

    init?(_ prompt: LensPrompt, _ kind: Kind) {
        switch kind {
        case .letters: self.init(letters: prompt)
        case .answers: self.init(answers: prompt)
        }
    }

    /// The mean over samples, which differ only where an endpoint rounds.
    private init?(letters prompt: LensPrompt) {
        let seen = prompt.answers.filter { !$0.firstToken.isEmpty && !$0.rightLetters.isEmpty }
        guard let first = seen.first else { return nil }
        kind = .letters
        chances = [:]
        for answer in seen {
            for alternative in answer.firstToken {
                let letter = Self.letter(alternative.token)
                let name = answer.letters.contains(letter) ? letter : "token \(alternative.token)"
                chances[name, default: 0] += alternative.chance / Double(seen.count)
            }
        }
        valid = Set(first.rightLetters)
        invalid = Set(first.letters).subtracting(valid)
    }

    /// One continuation for each class of answers; spellings of a class add up.
    private init?(answers prompt: LensPrompt) {
        let known = prompt.answers.filter { $0.letters.isEmpty && $0.isRight != nil }
        guard let first = known.first(where: { $0.chance != nil }) else { return nil }
        var texts: [String: (label: String, chance: Double, isRight: Bool)] = [:]
        for answer in known {
            guard let chance = answer.chance, let isRight = answer.isRight else { continue }
            let earlier = texts[answer.text]?.chance ?? 0
            texts[answer.text] = (answer.label, max(earlier, chance), isRight)
        }
        kind = .answers
        (chances, valid, invalid) = ([:], [], [])
        for (_, entry) in texts.sorted(by: { $0.key < $1.key }) {
            chances[entry.label, default: 0] += entry.chance
            if entry.isRight { valid.insert(entry.label) } else { invalid.insert(entry.label) }
        }
        // Meanings of the gold that were not sampled are right too.
        for number in 0..<max(0, first.goldMeanings - valid.count) {
            valid.insert("unseen \(number)")
        }
    }

    /// The letter of a token such as ` B)`, or the token without blanks.
    private static func letter(_ token: String) -> String {
        String(
            token.unicodeScalars.filter {
                !$0.properties.isWhitespace && !"().:*".unicodeScalars.contains($0)
            }
        )
    }

    /// The measures by name; none for probabilities that are none.
    var measures: [String: Double]? {
        guard let shape = try? shapeCalibration(chances, valid: Array(valid)) else { return nil }
        var found = ["valid-mass": shape.validity, "valid-mass-limit": min(1, shape.validityLimit)]
        // With one right continuation there is nothing to spread over.
        if valid.count > 1 { found["valid-evenness"] = shape.diversity }
        let ranked = chances.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let isRight = ranked.map { valid.contains($0.key) }
        if let order = try? orderCalibration(isRight, valid: valid.count, threshold: 0.5) {
            found["precision-at-1"] = order.precision.first
            found["average-precision"] = order.averagePrecision
        }
        found["auroc"] = area(unseenRight: -2, unseenWrong: -1)
        // What is not among the top of a ranking is below it; an answer that was not sampled may
        // have all the mass that is left.
        let most = kind == .letters ? -1 : shape.unseenMass
        found["auroc-limit"] = area(unseenRight: most, unseenWrong: -2)
        return found
    }

    /// The area with unseen continuations below all seen ones, in a given order.
    private func area(unseenRight: Double, unseenWrong: Double) -> Double? {
        let right = valid.map { chances[$0] ?? unseenRight }
        let wrong = invalid.map { chances[$0] ?? unseenWrong }
        return try? areaUnderCurve(
            scores: right + wrong,
            isPositive: right.map { _ in true } + wrong.map { _ in false }
        )
    }
}
