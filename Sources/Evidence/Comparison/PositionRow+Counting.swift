import Statistics

extension AnswerTable {
    /// How often each place of the list was chosen, by length of the list; empty for free answers.
    ///
    /// Of several samples of one order each counts.
    func positionRows() -> [PositionRow] {
        var counts: [Int: [Int]] = [:]
        for pick in given.joined().compactMap(\.pick) {
            guard let position = pick.position, pick.offered.indices.contains(position) else {
                continue
            }
            let length = pick.offered.count
            counts[length, default: [Int](repeating: 0, count: length)][position] += 1
        }
        return counts.sorted { $0.key < $1.key }.compactMap { length, counts in
            guard let test = uniformityTest(counts) else { return nil }
            return PositionRow(
                suite: key.suite,
                model: key.model,
                origin: key.origin,
                condition: key.condition,
                target: cultures.target,
                options: length,
                n: counts.reduce(0, +),
                counts: counts,
                chiSquare: test.chiSquare,
                p: test.p,
                test: test.isExact ? .exact : .chiSquare
            )
        }
    }
}
