/// What the value of an option or argument must look like.
enum ValueKind: Sendable, Hashable {
    /// Any text that is not empty.
    case text
    /// The path of a file or folder; whether it is there is for the command to see.
    case path
    /// A whole number in a range.
    case integer(ClosedRange<Int>)
    /// A finite number in a range.
    case number(ClosedRange<Double>)
    /// One of some words.
    case choice([String])
}

/// A value that was read from a word of the command line.
enum ArgumentValue: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case number(Double)
}

extension ValueKind {
    /// Reads a word, or says in a phrase what is wrong with it.
    /// - Parameters:
    ///   - word: the word as typed.
    ///   - owner: what the value belongs to, such as `'--seed'`.
    func read(_ word: String, for owner: String) throws(UsageError) -> ArgumentValue {
        guard !word.isEmpty else { throw UsageError("\(owner) needs a value that is not empty") }
        switch self {
        case .text, .path: return .text(word)
        case .integer(let range):
            guard let value = Int(word) else {
                throw UsageError("\(owner) needs a whole number, not \(quoted(word))")
            }
            guard range.contains(value) else {
                throw UsageError("\(owner) needs \(bounds), not \(quoted(word))")
            }
            return .integer(value)
        case .number(let range):
            // Swift also reads "nan", "inf" and hexadecimal digits, which nobody means here.
            let isPlain = word.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
            guard isPlain, let value = Double(word), value.isFinite else {
                throw UsageError("\(owner) needs a number, not \(quoted(word))")
            }
            guard range.contains(value) else {
                throw UsageError("\(owner) needs \(bounds), not \(quoted(word))")
            }
            return .number(value)
        case .choice(let words):
            guard words.contains(word) else {
                throw UsageError(
                    "\(owner) is one of \(listed(words)), not \(quoted(word))"
                        + hint(word, among: words)
                )
            }
            return .text(word)
        }
    }

    /// What is allowed, for help pages; none when there is nothing to say.
    var limits: String? {
        switch self {
        case .text, .path: nil
        case .integer, .number: bounds
        case .choice(let words): "one of \(listed(words))"
        }
    }

    private var bounds: String {
        switch self {
        case .integer(let range): phrase(range.lowerBound, range.upperBound, Int.min, Int.max)
        case .number(let range):
            phrase(
                range.lowerBound,
                range.upperBound,
                -Double.greatestFiniteMagnitude,
                Double.greatestFiniteMagnitude
            )
        case .text, .path, .choice: ""
        }
    }

    private func phrase<Bound: Equatable>(
        _ low: Bound,
        _ high: Bound,
        _ lowest: Bound,
        _ highest: Bound
    ) -> String {
        switch (low == lowest, high == highest) {
        case (true, true): "a number"
        case (false, true): "a number from \(plain(low))"
        case (true, false): "a number up to \(plain(high))"
        case (false, false): "a number from \(plain(low)) to \(plain(high))"
        }
    }

    private func plain<Bound>(_ bound: Bound) -> String {
        let text = "\(bound)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

/// Writes words as a list for people.
func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
}
