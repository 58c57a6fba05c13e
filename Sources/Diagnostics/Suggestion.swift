/// Finds the known word nearest to an unknown one, for messages that offer a correction.
public func suggestion(for word: String, among known: [String]) -> String? {
    let limit = max(1, word.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in known.sorted() {
        let distance = editDistance(Array(word.unicodeScalars), Array(candidate.unicodeScalars))
        if distance <= limit, distance < (best?.distance ?? .max) {
            best = (candidate, distance)
        }
    }
    return best?.word
}

/// Distance in scalars, two neighbours that changed places counting as one slip (optimal string
/// alignment: Damerau 1964, after Wagner and Fischer 1974), three rows at a time.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var row = [i + 1]
        for (j, y) in b.enumerated() {
            var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (x == y ? 0 : 1))
            if i > 0, j > 0, x == b[j - 1], y == a[i - 1] {
                least = min(least, beforeLast[j - 1] + 1)
            }
            row.append(least)
        }
        beforeLast = last
        last = row
    }
    return last[b.count]
}
