import Foundation
import PalimpsestTestSupport

/// A sentence that a source file says through `Words`.
struct SaidSentence: Hashable {
    /// The English text, or both forms between bars.
    var key: String
    /// The file below the sources of the target.
    var file: String
}

/// Reads the sentences of pages out of the sources of their target.
struct SentenceReader {
    /// What is said, every sentence once a file.
    private(set) var sentences: Set<SaidSentence> = []
    /// Places where the words of a sentence are no plain literal, so that nobody could translate them.
    private(set) var faults: [String] = []

    init() throws {
        let root = packageRoot.appending(path: "Sources/Reports")
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
        for name in names where name.hasSuffix(".swift") && !name.hasPrefix("Words/") {
            let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
            read(withoutComments(text), of: name)
        }
    }

    private func withoutComments(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == " " }.hasPrefix("//") ? "" : String($0) }
            .joined(separator: "\n")
    }

    private mutating func read(_ text: String, of file: String) {
        // The calls are `words("…")`, `words.html("…")`, `Sentence("…")`, and those with forms.
        for call in text.matches(of: #/(?:words(?:\.html)?|Sentence)\(\s*(?=")/#) {
            guard isCall(text[..<call.range.lowerBound]) else { continue }
            keep(literal(in: text[call.range.upperBound...]), of: file, text[call.range])
        }
        for call in text.matches(of: #/\bone:\s*(?=")/#) {
            guard let one = literal(in: text[call.range.upperBound...]),
                let other = one.rest.prefixMatch(of: #/,\s*other:\s*/#)
            else { continue }
            let second = literal(in: one.rest[other.range.upperBound...])
            keep(
                second.map { (text: "\(trim(one.text)) | \(trim($0.text))", rest: $0.rest) },
                of: file,
                text[call.range]
            )
        }
    }

    /// Whether a name that begins here is the page's words and no other thing of that name.
    private func isCall(_ before: Substring) -> Bool {
        guard let last = before.last else { return true }
        // `site.words` are words; `.words` makes a column of a table, from what is said already.
        if last == "." { return before.dropLast().last?.isLetter == true }
        return !last.isLetter
    }

    private func trim(_ text: String) -> String { text.trimmingCharacters(in: .whitespaces) }

    private mutating func keep(
        _ found: (text: String, rest: Substring)?,
        of file: String,
        _ call: Substring
    ) {
        guard let found, !found.text.contains("\u{0}") else {
            faults.append("\(file): \(call)… is no plain literal")
            return
        }
        sentences.insert(SaidSentence(key: trim(found.text), file: file))
    }

    /// Reads literals joined by `+`; an interpolation leaves a null character in the text.
    private func literal(in text: Substring) -> (text: String, rest: Substring)? {
        var whole = ""
        var rest = text
        while true {
            rest = rest.drop(while: \.isWhitespace)
            guard rest.first == "\"" else { return nil }
            let isLong = rest.hasPrefix("\"\"\"")
            let end = isLong ? "\"\"\"" : "\""
            rest = rest.dropFirst(end.count)
            var body = ""
            while let character = rest.first, !rest.hasPrefix(end) {
                rest.removeFirst()
                guard character == "\\" else {
                    body.append(character)
                    continue
                }
                switch rest.popFirst() ?? " " {
                case "n": body.append("\n")
                case "\"": body.append("\"")
                case "\\": body.append("\\")
                case "\n": body.append("\u{1}")
                case "u":
                    let digits = rest.dropFirst().prefix { $0 != "}" }
                    rest = rest[digits.endIndex...].dropFirst()
                    if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
                        body.unicodeScalars.append(scalar)
                    }
                default: body.append("\u{0}")
                }
            }
            guard rest.hasPrefix(end) else { return nil }
            rest = rest.dropFirst(end.count)
            whole += isLong ? unindented(body) : body
            let next = rest.drop(while: \.isWhitespace)
            guard next.first == "+" else { return (whole, rest) }
            rest = next.dropFirst()
        }
    }

    /// The lines of a long literal without their indent, joined where a backslash ends a line.
    private func unindented(_ body: String) -> String {
        let lines = body.replacing("\u{1}", with: "\u{1}\n").split(separator: "\n")
        return lines.map { $0.drop { $0 == " " } }.joined(separator: "\n")
            .replacing("\u{1}\n", with: "").trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
