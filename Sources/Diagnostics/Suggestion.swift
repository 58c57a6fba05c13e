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

/// Levenshtein distance in scalars (Wagner and Fischer 1974), two rows at a time.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var previous = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var current = [i + 1]
        for (j, y) in b.enumerated() {
            current.append(
                min(previous[j + 1] + 1, current[j] + 1, previous[j] + (x == y ? 0 : 1))
            )
        }
        previous = current
    }
    return previous[b.count]
}
