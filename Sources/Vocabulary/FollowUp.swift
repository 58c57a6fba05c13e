/// The most characters of an earlier answer that a later prompt quotes.
public let longestQuotedAnswer = 2_000

/// Puts an earlier answer where `{answer}` stands in the prompt of a later turn.
///
/// The answer is a stranger's text. It goes in on one line, its white space evened and trimmed, cut
/// at a character boundary to 2,000 characters of at most 8,000 scalars in all. Control characters,
/// marks that turn the direction of writing, and invisible tags are dropped. An `{answer}` inside
/// the answer stays as it is.
public func filled(_ template: String, answer: String) -> String {
    template.replacing("{answer}", with: quotable(answer))
}

/// Whether answers under a condition belong to later turns, as those under `marked+2` do.
///
/// They take up the model's own earlier answer, so they are shown apart and are no finding.
public func isLaterTurn(condition: String) -> Bool {
    let parts = condition.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.count == 2, Framing(rawValue: String(parts[0])) != nil else { return false }
    return Int(parts[1]).map { $0 > 1 } ?? false
}

extension PromptRequest {
    /// Makes the request of an item, its prompt filled with the last answer if it is a later turn.
    ///
    /// - Parameters:
    ///   - item: the item to ask.
    ///   - history: what was said before in the same sample, oldest first; empty for a first turn.
    ///   - sample: which sample of the item is wanted, from zero.
    public init(_ item: ProbeItem, after history: [Turn] = [], sample: Int) {
        guard item.follows != nil else {
            self.init(item: item.id, prompt: item.prompt, sample: sample)
            return
        }
        let answer = history.last { $0.speaker == .model }?.text ?? ""
        self.init(
            item: item.id,
            prompt: filled(item.prompt, answer: answer),
            sample: sample,
            history: history,
            template: item.prompt
        )
    }
}

/// An answer as a later prompt quotes it.
private func quotable(_ answer: String) -> String {
    // A character may hold any number of combining marks, so its scalars are bounded too.
    let mostScalars = 4 * longestQuotedAnswer
    var line = String.UnicodeScalarView()
    var count = 0
    var isBetweenWords = false
    var isCut = false
    for scalar in answer.unicodeScalars {
        switch QuotedScalar(scalar) {
        case .dropped: continue
        case .blank:
            isBetweenWords = count > 0
            continue
        case .kept: break
        }
        if count >= mostScalars {
            isCut = true
            break
        }
        if isBetweenWords { line.append(" ") }
        count += isBetweenWords ? 2 : 1
        isBetweenWords = false
        line.append(scalar)
    }
    let text = String(line)
    // What was cut by scalars may end inside a character, which is dropped whole.
    let whole = isCut ? text.dropLast() : text[...]
    let quote = whole.prefix(longestQuotedAnswer)
    return String(quote.last == " " ? quote.dropLast() : quote)
}

/// What becomes of a sign of an answer that is quoted.
private enum QuotedScalar {
    case kept
    case blank
    /// It could steer what surrounds the quotation, or hide in it.
    case dropped

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x21...0x7E: self = .kept
        case 0x09...0x0D, 0x20, 0x85: self = .blank
        case 0...0x1F, 0x7F...0x9F: self = .dropped
        // Directional embeddings, overrides and isolates (UAX 9, table 1); byte order mark; tags.
        case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: self = .dropped
        default: self = scalar.properties.isWhitespace ? .blank : .kept
        }
    }
}
