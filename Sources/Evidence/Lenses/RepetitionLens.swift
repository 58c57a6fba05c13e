import Statistics
import Vocabulary

extension Lens {
    /// How far one model repeats itself, and how far models say the same.
    public static let repetition: Lens = Lens(
        id: "repetition",
        name: "Repetition and hivemind",
        question: "Does a model say the same again and again, and do other models say it too?",
        needs: [.samples(2), .models(2)],
        source: "Jiang et al. 2025, arXiv 2510.22954; there with embeddings, here with character "
            + "4-grams unless embeddings are given",
        limit: "Short factual answers repeat because there is one right word; similar wording is "
            + "not the same meaning, and different wording is no other meaning.",
        measures: [
            LensMeasure(
                "similarity",
                "Mean similarity of two samples of one prompt; its null pairs prompts at random."
            ),
            LensMeasure(
                "same-answer",
                "How often two samples of one prompt are the same answer.",
                isShare: true
            ),
            LensMeasure(
                "between-similarity",
                "Mean similarity of answers of two models to one prompt, over all pairs."
            ),
            LensMeasure(
                "between-same-answer",
                "How often answers of two models to one prompt are the same answer.",
                isShare: true
            ),
            LensMeasure(
                "foreign-neighbour",
                "How often the most similar other answer is another model's; its null counts answers.",
                isShare: true
            ),
        ],
        spansTargets: false,
        look: repetitionRows
    )
}

private func repetitionRows(_ material: LensMaterial, _ policy: LensPolicy) -> LensResult {
    let likeness = TextLikeness(material)
    let cells = material.cells
    let crowds = Dictionary(grouping: cells.indices) { place in
        [
            cells[place].key.suite, cells[place].key.target?.rawValue ?? "",
            cells[place].key.condition,
        ]
    }
    var tallies: [Int: Repetition] = [:]
    var pairs: [[Int]: Repetition] = [:]
    for crowd in crowds.values {
        var prompts: [String: [(cell: Int, prompt: LensPrompt)]] = [:]
        for cell in crowd.sorted() {
            for prompt in cells[cell].prompts {
                prompts[prompt.item, default: []].append((cell, prompt))
            }
        }
        for (_, given) in prompts.sorted(by: { $0.key < $1.key }) {
            look(at: given, likeness, &tallies, &pairs)
        }
    }
    var rows: [LensRow] = []
    for place in cells.indices {
        guard let tally = tallies[place] else { continue }
        let chance = tally.similarity.isEmpty ? nil : apart(cells[place], likeness, policy)
        rows += tally.rows(cells[place].key, policy, chance: chance)
    }
    for (pair, tally) in pairs.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        rows += tally.rows(cells[pair[0]].key, policy, other: cells[pair[1]].key.model)
    }
    let single = cells.filter { cell in cell.prompts.allSatisfy { $0.answers.count < 2 } }
    return .rows(
        rows,
        leftOut: single.map { "one sample of each prompt, so nothing repeats: \($0.key.title)" },
        or: "no prompt has two samples or answers of two models",
        material.asking.run(["--samples", "5"], ofImported: true)
    )
}

/// Values by question of one model, or of a pair of models.
private struct Repetition {
    var similarity: [String: [Double]] = [:]
    var same: [String: [Double]] = [:]
    var foreign: [String: [Double]] = [:]
    var expected: [String: [Double]] = [:]
    /// Pairs of texts that have no n-gram or no vector.
    var undefined = 0

    func rows(
        _ key: LensKey,
        _ policy: LensPolicy,
        other: String? = nil,
        chance: Double? = nil
    ) -> [LensRow] {
        let mark = other == nil ? "" : "between-"
        var rows: [LensRow] = []
        func add(_ name: String, _ values: [String: [Double]], _ null: LensNull?, _ note: String?) {
            let means = values.sorted { $0.key < $1.key }.compactMap { average($0.value) }
            guard !means.isEmpty else { return }
            let stream = [key.stream, other ?? "", name].joined(separator: "\u{1f}")
            let value = policy.mean(means, stream: "repetition" + stream)
            rows.append(key.row("repetition", name, value, other: other, null: null, note: note))
        }
        let note = undefined == 0 ? nil : "\(undefined) pairs too short to compare"
        add(mark + "similarity", similarity, chance.map { LensNull(expected: $0) }, note)
        add(mark + "same-answer", same, nil, nil)
        let chance = average(expected.values.compactMap { average($0) }.sorted())
        add("foreign-neighbour", foreign, chance.map { LensNull(expected: $0) }, nil)
        return rows
    }
}

/// Compares all answers to one prompt.
private func look(
    at given: [(cell: Int, prompt: LensPrompt)],
    _ likeness: TextLikeness,
    _ tallies: inout [Int: Repetition],
    _ pairs: inout [[Int]: Repetition]
) {
    let answers = given.flatMap(\.prompt.answers)
    guard answers.count > 1 else { return }
    let question = answers[0].question
    let table = likeness.table(answers.map(\.text))
    var start = 0
    let ranges = given.map { entry in
        defer { start += entry.prompt.answers.count }
        return start..<(start + entry.prompt.answers.count)
    }
    /// The mean similarity, the share of the same answers and the pairs without similarity.
    func compare(_ pairs: some Sequence<(Int, Int)>, _ tally: inout Repetition) {
        var (sum, defined, same, all) = (0.0, 0, 0, 0)
        for (i, j) in pairs {
            all += 1
            if answers[i].label == answers[j].label { same += 1 }
            guard let value = table[i, j] else { continue }
            sum += value
            defined += 1
        }
        guard all > 0 else { return }
        tally.same[question, default: []].append(Double(same) / Double(all))
        tally.undefined += all - defined
        if defined > 0 { tally.similarity[question, default: []].append(sum / Double(defined)) }
    }
    for (place, range) in ranges.enumerated() {
        let inside = range.lazy.flatMap { i in (range.lowerBound..<i).lazy.map { ($0, i) } }
        compare(inside, &tallies[given[place].cell, default: Repetition()])
        for (later, others) in ranges.enumerated().dropFirst(place + 1) {
            let across = range.lazy.flatMap { i in others.lazy.map { (i, $0) } }
            let pair = [given[place].cell, given[later].cell]
            compare(across, &pairs[pair, default: Repetition()])
        }
        guard ranges.count > 1 else { continue }
        let shares = range.compactMap { i in
            foreignShare(of: i, own: range, among: answers.count, table)
        }
        guard let share = average(shares) else { continue }
        let chance = Double(answers.count - range.count) / Double(answers.count - 1)
        tallies[given[place].cell, default: Repetition()].foreign[question, default: []].append(
            share
        )
        tallies[given[place].cell, default: Repetition()].expected[question, default: []].append(
            chance
        )
    }
}

/// Which part of the answers nearest to one of them is of other models; ties share.
private func foreignShare(
    of i: Int,
    own: Range<Int>,
    among count: Int,
    _ table: LikenessTable
) -> Double? {
    var (best, all, foreign) = (-Double.infinity, 0, 0)
    for j in 0..<count where j != i {
        guard let value = table[i, j], value >= best else { continue }
        if value > best { (best, all, foreign) = (value, 0, 0) }
        all += 1
        if !own.contains(j) { foreign += 1 }
    }
    return all > 0 ? Double(foreign) / Double(all) : nil
}

/// How similar answers to different prompts are: each with one of another question, drawn by seed.
private func apart(_ cell: LensCell, _ likeness: TextLikeness, _ policy: LensPolicy) -> Double? {
    var generator = policy.generator("apart", cell.key.stream)
    let answers = cell.prompts.compactMap(\.answers.first)
    guard answers.count > 1 else { return nil }
    return average(
        answers.indices.compactMap { place in
            let step = 1 + generator.index(below: answers.count - 1)
            let other = answers[(place + step) % answers.count]
            guard other.question != answers[place].question else { return nil }
            return likeness.similarity(answers[place].text, other.text)
        }
    )
}
