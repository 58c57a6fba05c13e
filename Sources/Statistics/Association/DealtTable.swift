/// Tables of counts with given margins, drawn as quasi-independence would have them.
///
/// A Markov chain over single counts: two of them swap their columns, or three pass theirs on, with
/// the chance that keeps ∏ offered^count / count! stationary. Where only the diagonal is impossible,
/// these moves reach every table (Diaconis and Sturmfels 1998; Aoki and Takemura 2005); swaps alone
/// cannot leave a table of three cultures. Margins never change.
public struct DealtTable: Sendable {
    /// The counts as they lie now.
    public private(set) var counts: [[Int]]
    private let offered: [[Double]]
    private var places: [(row: Int, column: Int)]
    private var words: WordStream

    /// Starts from observed counts, none of which may stand in an impossible cell.
    public init(
        _ observed: [[Int]],
        offered: [[Double]],
        using generator: inout some RandomNumberGenerator
    ) {
        counts = observed
        self.offered = offered
        words = WordStream(seed: generator.next())
        places = []
        for (row, line) in observed.enumerated() {
            for (column, count) in line.enumerated() {
                for _ in 0..<count { places.append((row, column)) }
            }
        }
    }

    /// Deals on by a number of proposed moves.
    public mutating func deal(_ moves: Int) {
        guard places.count > 1 else { return }
        let bound = UInt32(places.count)
        for move in 0..<moves {
            let (first, second) = words.indexPair(below: bound)
            if move.isMultiple(of: 2) {
                swap(first, second)
            } else {
                pass(first, second, words.index(below: bound))
            }
        }
    }

    /// Lets two counts swap their columns.
    private mutating func swap(_ first: Int, _ second: Int) {
        let (a, b) = (places[first], places[second])
        guard a.row != b.row, a.column != b.column else { return }
        let then = offered[a.row][b.column] * offered[b.row][a.column]
        let now = offered[a.row][a.column] * offered[b.row][b.column]
        guard isTaken(then, now) else { return }
        place(first, in: b.column)
        place(second, in: a.column)
    }

    /// Lets the first of three counts take the column of the second, and so on in a ring.
    private mutating func pass(_ first: Int, _ second: Int, _ third: Int) {
        let (a, b, c) = (places[first], places[second], places[third])
        guard a.row != b.row, b.row != c.row, c.row != a.row else { return }
        let then =
            offered[a.row][b.column] * offered[b.row][c.column] * offered[c.row][a.column]
        let now = offered[a.row][a.column] * offered[b.row][b.column] * offered[c.row][c.column]
        guard isTaken(then, now) else { return }
        place(first, in: b.column)
        place(second, in: c.column)
        place(third, in: a.column)
    }

    /// Whether a move is made, by the ratio of what was on offer (Metropolis and others 1953).
    private mutating func isTaken(_ then: Double, _ now: Double) -> Bool {
        guard then > 0 else { return false }
        return then >= now || Double(words.next() >> 11) * 0x1p-53 < then / now
    }

    private mutating func place(_ count: Int, in column: Int) {
        let row = places[count].row
        counts[row][places[count].column] -= 1
        counts[row][column] += 1
        places[count].column = column
    }
}
