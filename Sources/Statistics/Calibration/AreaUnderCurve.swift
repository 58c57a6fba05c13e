/// The chance that a positive scores above a negative, ties half (Hanley and McNeil 1982).
///
/// - Throws: for lists of different length, a score that is no number, or one class only.
public func areaUnderCurve(scores: [Double], isPositive: [Bool]) throws(Undefined) -> Double {
    try require(scores.count == isPositive.count, "different lengths")
    try require(!scores.contains { $0.isNaN }, "a score is no number")
    let positives = isPositive.count { $0 }
    let negatives = scores.count - positives
    try require(positives > 0 && negatives > 0, "one class")
    let order = scores.indices.sorted { scores[$0] < scores[$1] }
    // Twice the number of pairs won, in whole numbers: ties count one.
    var (won, below, place) = (0, 0, 0)
    while place < order.count {
        var end = place
        while end < order.count, scores[order[end]] == scores[order[place]] { end += 1 }
        let tied = order[place..<end].count { isPositive[$0] }
        won += tied * (2 * below + (end - place - tied))
        below += end - place - tied
        place = end
    }
    return Double(won) / (2 * Double(positives) * Double(negatives))
}
