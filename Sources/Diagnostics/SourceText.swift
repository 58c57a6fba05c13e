/// The lines of somebody's file, to show and measure faults in.
public struct SourceText: Sendable, Hashable {
    /// The lines without their ends, as scalars, since columns are counted in those.
    public let lines: [[Unicode.Scalar]]

    /// Cuts a text into lines; a byte order mark at its start is no part of them.
    public init(_ text: String) {
        var lines: [[Unicode.Scalar]] = [[]]
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r": lines.append([])
            case "\u{FEFF}" where previous == nil: break
            default: lines[lines.count - 1].append(scalar)
            }
            previous = scalar
        }
        self.lines = lines
    }

    /// A line counted from one, or none.
    func line(_ number: Int?) -> [Unicode.Scalar]? {
        guard let number, lines.indices.contains(number - 1) else { return nil }
        return lines[number - 1]
    }
}

extension Diagnostic {
    /// The column after the faulty text on its line, in scalars from one; none without a column.
    ///
    /// The faulty text is what the message quotes when it stands there, else the word that begins
    /// there: a key to its colon, a quoted text to its quote, a plain text to its end.
    public func endColumn(in source: SourceText) -> Int? {
        guard let column = location.column, let line = source.line(location.line),
            column >= 1, column <= line.count + 1
        else { return nil }
        let rest = Array(line[(column - 1)...].prefix(4_096))
        return column + max(1, faultyLength(of: rest, isInList: isInBrackets(line, column - 1)))
    }

    /// The first words in single quotes, which are the culprit by the rule for messages.
    private var culprit: [Unicode.Scalar]? {
        let scalars = Array(summary.unicodeScalars)
        guard let start = scalars.firstIndex(of: "'"),
            let end = scalars[(start + 1)...].firstIndex(of: "'"), end > start + 1
        else { return nil }
        return Array(scalars[(start + 1)..<end])
    }

    private func faultyLength(of rest: [Unicode.Scalar], isInList: Bool) -> Int {
        if let culprit, rest.starts(with: culprit) { return culprit.count }
        if let quote = rest.first, quote == "\"" || quote == "'" {
            return rest.dropFirst().firstIndex(of: quote).map { $0 + 1 } ?? rest.count
        }
        var end = rest.count
        for (index, scalar) in rest.enumerated() {
            let next = rest.indices.contains(index + 1) ? rest[index + 1] : " "
            if scalar == ":", next == " " { end = index }
            if scalar == "#", index > 0, rest[index - 1] == " " { end = index }
            if isInList, index > 0, [",", "]", "}"].contains(scalar) { end = index }
            if end < rest.count { break }
        }
        while end > 1, rest[end - 1] == " " || rest[end - 1] == "\t" { end -= 1 }
        return end
    }

    /// Whether a place stands in `[…]` or `{…}` that its line opens.
    private func isInBrackets(_ line: [Unicode.Scalar], _ place: Int) -> Bool {
        var depth = 0
        for scalar in line[..<place] {
            if scalar == "[" || scalar == "{" { depth += 1 }
            if scalar == "]" || scalar == "}" { depth -= 1 }
        }
        return depth > 0
    }
}
