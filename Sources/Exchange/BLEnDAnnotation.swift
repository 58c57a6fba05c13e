import Diagnostics
import Vocabulary

/// What BLEnD's annotators of one region said about one question.
struct BLEnDAnnotation {
    var question: String
    var englishQuestion: String
    var clusters: [GoldCluster]
    /// Why BLEnD's own skip rule drops it, or none.
    var skipped: String?
    /// Whether an annotator said that nothing applies.
    var acceptsNone: Bool
    var file: String
    var line: Int?

    /// Reads one entry of `annotations/<Region>_data.json`.
    init(_ value: Any?, id: String, language: String, place: SourceLocation)
        throws(DiagnosticsError)
    {
        guard let entry = value as? [String: Any], let question = entry["question"] as? String,
            let annotations = entry["annotations"] as? [[String: Any]]
        else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "blend-shape",
                    at: place,
                    "the entry '\(id)' lacks 'question' or 'annotations'",
                    fix: "give BLEnD's own data/annotations folder"
                )
            )
        }
        self.question = question
        englishQuestion = entry["en_question"] as? String ?? question
        file = place.file
        line = place.line
        clusters = annotations.compactMap { BLEnDAnnotation.cluster($0, language: language) }
        // Heaviest first; the sort is stable so that ties keep the file's order.
        clusters = clusters.enumerated().sorted {
            ($1.element.weight ?? 0, $0.offset) < ($0.element.weight ?? 0, $1.offset)
        }.map(\.element)
        skipped = BLEnDAnnotation.skip(
            entry["idks"] as? [String: Any] ?? [:],
            isEmpty: clusters.isEmpty
        )
        acceptsNone = clusters.contains(where: BLEnDAnnotation.saysNone)
    }

    /// BLEnD's rule: no-answer and not-applicable three times together, or idk five times.
    ///
    /// Keys of `idks` beside the three named ones are free remarks of annotators. One that says
    /// "I don't know" in so many words left the question without an answer and counts as that;
    /// the others explain or complain, and do not count.
    private static func skip(_ idks: [String: Any], isEmpty: Bool) -> String? {
        func count(_ key: String) -> Int { idks[key] as? Int ?? 0 }
        if isEmpty { return "no annotation" }
        let none = count("no-answer") + count("not-applicable") + count("I don't know")
        if none >= 3 { return "no answer or not applicable, \(none) times" }
        if count("idk") >= 5 { return "idk, \(count("idk")) times" }
        return nil
    }

    private static func saysNone(_ cluster: GoldCluster) -> Bool {
        cluster.aliases.allSatisfy {
            ["none", "nothing", "n/a", "no", "i don't know", "idk", "unknown"]
                .contains($0.text.lowercased())
        }
    }

    private static func cluster(_ annotation: [String: Any], language: String) -> GoldCluster? {
        let local = words(annotation["answers"])
        let english = words(annotation["en_answers"])
        var aliases: [Alias] = []
        for (texts, tag) in [(english, "en"), (local, language)] {
            for text in texts where !aliases.contains(where: { $0.text == text }) {
                aliases.append(Alias(text, language: tag))
            }
        }
        guard let label = aliases.first?.text else { return nil }
        let count = annotation["count"] as? Int
        return GoldCluster(label: label, aliases: aliases, weight: count.map(Double.init))
    }

    private static func words(_ value: Any?) -> [String] {
        guard let list = value as? [Any] else { return [] }
        return list.compactMap { element in
            let text =
                (element as? String) ?? (element as? any CustomStringConvertible)?.description
            return text.map { $0.trimmed }.flatMap { $0.isEmpty ? nil : $0 }
        }
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        guard let first = firstIndex(where: { !isSpace($0) }),
            let last = lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(self[first...last])
    }
}
