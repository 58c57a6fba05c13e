import Vocabulary

/// A place that does not exist, for questions that no culture can pull.
struct InventedPlace {
    var place: String
    var language: String
}

extension InventedPlace {
    /// Names made for this list; none is a place, and none sounds like one region only.
    private static let all = [
        InventedPlace(place: "Quorvenia", language: "Quorvenian"),
        InventedPlace(place: "Zelmuria", language: "Zelmuric"),
        InventedPlace(place: "Ulvandria", language: "Ulvandrian"),
        InventedPlace(place: "Nalunvara", language: "Nalunvari"),
        InventedPlace(place: "Issorembe", language: "Issorembi"),
        InventedPlace(place: "Tavokhir", language: "Tavokhiri"),
        InventedPlace(place: "Omberath", language: "Omberathi"),
        InventedPlace(place: "Yelquista", language: "Yelquistan"),
    ]

    /// Draws the place of one question.
    static func draw(for question: String, seed: UInt64) -> InventedPlace {
        var generator = SeededGenerator(seed: seed, stream: "fictional/\(question)")
        return all[generator.index(below: all.count)]
    }
}
