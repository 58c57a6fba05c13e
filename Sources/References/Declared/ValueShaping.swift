import Vocabulary

/// What a recipe does to a text once it is found: splitting, and keeping a part of each piece.
struct ValueShaping {
    private let separators: [String]
    private let pattern: Regex<AnyRegexOutput>?
    private let keepsAll: Bool

    /// The shaping of a recipe, or the one that leaves texts as they are.
    init(_ recipe: ExtractionRecipe?) {
        separators = recipe?.separator.map(ValueShaping.variants) ?? []
        let text = recipe?.pattern
        pattern = text.flatMap { try? ExtractionPattern($0).compiled }
        keepsAll = text == nil
    }

    /// A separator with the commas of other scripts, which pages write where authors think of `,`.
    ///
    /// The others need no blank beside them: they part no digits.
    private static func variants(_ separator: String) -> [String] {
        let bare = separator.filter { !$0.isWhitespace }
        switch bare {
        case ",": return [separator, "\u{60c}", "\u{3001}", "\u{1363}"]
        case ";": return [separator, "\u{61b}", "\u{1364}"]
        default: return [separator]
        }
    }

    /// A text split into pieces.
    func pieces(of text: String) -> [String] {
        pieces(of: [TextRun(text)]).map { $0.map(\.text).joined() }
    }

    /// A row of runs split into pieces; a link is never split.
    func pieces(of runs: [TextRun]) -> [[TextRun]] {
        guard !separators.isEmpty else { return [runs] }
        var pieces: [[TextRun]] = [[]]
        for run in runs {
            guard run.title == nil else {
                pieces[pieces.count - 1].append(run)
                continue
            }
            var isFirst = true
            for part in split(run.text) {
                if !isFirst, pieces.count < 2_000 { pieces.append([]) }
                isFirst = false
                pieces[pieces.count - 1].append(TextRun(part, language: run.language))
            }
        }
        return pieces
    }

    private func split(_ text: String) -> [String] {
        var parts = [Substring(text)]
        for separator in separators where !separator.isEmpty {
            parts = parts.flatMap {
                $0.split(separator: separator, omittingEmptySubsequences: false)
            }
        }
        return parts.map(String.init)
    }

    /// The part of a text that the pattern keeps: its first group that took part, or nothing.
    ///
    /// Matching is over clean text of a bounded length, since a pattern may take time that grows
    /// with a power of it.
    func kept(of text: String) -> String? {
        guard !keepsAll else { return text }
        guard let pattern, let plain = cleaned(text),
            let match = try? pattern.firstMatch(in: plain)
        else { return nil }
        for index in match.output.indices.dropFirst() {
            if let group = match.output[index].substring { return String(group) }
        }
        return nil
    }
}
