/// The form in which an answer is written, as far as its marks tell in any script.
enum AnswerFormat: String, CaseIterable {
    case empty
    case words
    case wordsWithStop = "words with a full stop"
    case labelled = "label before the answer"
    case sentences
    case list
    case markdown
    case code = "code or JSON"
    case paragraphs

    /// The place in `allCases`.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Reads the form off the marks of a text; the first that fits counts.
    init(of text: String) {
        let lines = comparedText(text).split(whereSeparator: \.isNewline)
            .map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }
        guard let first = lines.first else {
            self = .empty
            return
        }
        if first.hasPrefix("```") || first.hasPrefix("{") || first.hasPrefix("[{") {
            self = .code
        } else if lines.count(where: isListed) > 1 {
            self = .list
        } else if lines.contains(where: { $0.hasPrefix("#") || $0.hasPrefix("|") || holdsBold($0) })
        {
            self = .markdown
        } else if lines.count > 1 {
            self = .paragraphs
        } else {
            self = Self.ofLine(first)
        }
    }

    private static func ofLine(_ line: Substring) -> AnswerFormat {
        let words = line.split(whereSeparator: \.isWhitespace)
        let trimmed = line.reversed().drop(while: \.isWhitespace)
        let endsInStop = trimmed.first.map { stops.contains($0) } ?? false
        // A label is a few words before a colon that has more behind it: "Answer: injera".
        if let colon = line.firstIndex(where: { ":：".contains($0) }),
            line[..<colon].split(whereSeparator: \.isWhitespace).count <= 3,
            line[line.index(after: colon)...].first?.isWhitespace ?? false
        {
            return .labelled
        }
        if words.count > 6 { return .sentences }
        return endsInStop ? .wordsWithStop : .words
    }
}

/// Full stops: Latin, Chinese and Japanese, Devanagari, Ethiopic, Urdu, Armenian.
private let stops: Set<Character> = [".", "!", "?", "。", "।", "።", "۔", "։", "؟"]

private func isListed(_ line: Substring) -> Bool {
    guard let mark = line.split(separator: " ", maxSplits: 1).first, mark.count < line.count else {
        return false
    }
    if ["-", "*", "+", "•", "–"].contains(mark) { return true }
    return (mark.hasSuffix(".") || mark.hasSuffix(")")) && mark.dropLast().allSatisfy(\.isNumber)
        && mark.count > 1
}

private func holdsBold(_ line: Substring) -> Bool {
    let parts = line.split(separator: "**", omittingEmptySubsequences: false)
    return parts.count > 2
}
