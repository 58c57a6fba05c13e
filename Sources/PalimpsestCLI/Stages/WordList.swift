import Foundation
import Statistics

/// How often the words of a language stand in a corpus.
struct WordList {
    private let counts: [String: Double]
    private let total: Double

    /// Languages that are written without blanks between words, where words cannot be found so.
    static let unsegmented: Set<String> = ["bo", "ja", "km", "lo", "my", "th", "yue", "zh"]

    /// Reads a file of lines with a word, a tab and its count.
    init(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("cannot read the word list \(quoted(path))")
        }
        guard data.count <= 256 << 20 else {
            throw CommandFailure("the word list \(quoted(path)) is larger than 256 MiB")
        }
        var counts: [String: Double] = [:]
        let text = String(decoding: data, as: UTF8.self)
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        where !line.allSatisfy(\.isWhitespace) {
            let fields = line.split(separator: "\t")
            guard fields.count == 2,
                let count = Double(fields[1].trimmingCharacters(in: .whitespaces)),
                count.isFinite, count > 0
            else {
                throw CommandFailure(
                    "\(path):\(number + 1): each line is a word, a tab and a count above zero"
                )
            }
            for word in Self.words(of: String(fields[0])) { counts[word, default: 0] += count }
        }
        guard !counts.isEmpty else {
            throw CommandFailure("the word list \(quoted(path)) holds no words")
        }
        self.counts = counts
        total = counts.values.sorted().reduce(0, +)
    }

    /// The mean Zipf value of the words of a text: the logarithm of their frequency in a billion.
    ///
    /// Words that are not in the list count as seen once in a hundred million (arXiv 2604.02176).
    /// None for a text without words.
    func zipf(of text: String) -> Double? {
        let words = Self.words(of: text)
        // Only the counts of these words, since every count that is handed over is checked.
        let own = words.reduce(into: [String: Double]()) { $0[$1] = counts[$1] }
        guard let rarity = try? sentenceRarity(words, counts: own, corpusSize: total) else {
            return nil
        }
        return 9 - rarity.logarithmByShare / log(10)
    }

    /// Runs of letters and marks of any script, in small letters.
    ///
    /// A cleaner that keeps Latin letters only would leave nothing of Amharic.
    static func words(of text: String) -> [String] {
        text.lowercased().unicodeScalars
            .split {
                !($0.properties.isAlphabetic
                    || $0.properties.canonicalCombiningClass != .notReordered)
            }
            .map { String($0) }
    }
}
