import Statistics

/// How alike texts are: character n-grams, or cosines where embeddings are given.
struct TextLikeness {
    let vectors: [String: [Double]]

    init(_ material: LensMaterial) { vectors = material.vectors }

    /// The similarity of every pair of texts of one prompt; equal texts are compared once.
    func table(_ texts: [String]) -> LikenessTable {
        var places: [String: Int] = [:]
        var unique: [String] = []
        let place = texts.map { text in
            if let known = places[text] { return known }
            places[text] = unique.count
            unique.append(text)
            return unique.count - 1
        }
        let count = unique.count
        var values = [Double?](repeating: nil, count: count * count)
        func fill(_ similarity: (Int, Int) -> Double?) {
            for i in 0..<count {
                for j in i..<count {
                    let value = similarity(i, j)
                    values[i * count + j] = value
                    values[j * count + i] = value
                }
            }
        }
        if vectors.isEmpty {
            let grams = unique.map { CharacterNGrams(comparedText($0)) }
            fill { grams[$0].overlap(with: grams[$1]) }
        } else {
            let known = unique.map { vectors[$0].map { [$0] } }
            fill { i, j in
                guard let a = known[i], let b = known[j] else { return nil }
                return try? meanCosine(a, with: b)
            }
        }
        return LikenessTable(place: place, count: count, values: values)
    }

    /// The similarity of two texts; none when it is not defined.
    func similarity(_ a: String, _ b: String) -> Double? {
        if vectors.isEmpty { return ngramOverlap(comparedText(a), comparedText(b)) }
        guard let x = vectors[a], let y = vectors[b] else { return nil }
        return try? meanCosine([x], with: [y])
    }
}

/// Similarities by the places of texts in the list they were made of.
struct LikenessTable {
    let place: [Int]
    let count: Int
    let values: [Double?]

    subscript(_ i: Int, _ j: Int) -> Double? { values[place[i] * count + place[j]] }
}

/// The part of a text that is compared.
func comparedText(_ text: String) -> String {
    guard text.utf8.count > longestText else { return text }
    let scalars = text.unicodeScalars
    let end = scalars.index(
        scalars.startIndex,
        offsetBy: longestText,
        limitedBy: scalars.endIndex
    )
    return String(scalars[..<(end ?? scalars.endIndex)])
}
