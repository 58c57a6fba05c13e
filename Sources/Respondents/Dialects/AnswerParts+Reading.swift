internal import JSONKit
internal import Vocabulary

extension AnswerParts {
    /// Moves what a model wrote for itself inside `<think>` tags from the text to the reasoning.
    ///
    /// Some chat templates write the opening tag themselves, so that replies hold the closing one
    /// only. A block that is never closed has no answer after it. The log probability goes, since
    /// it counts tokens of both.
    mutating func separateThinking() {
        let start = text.utf8.firstIndex { !isBlank($0) } ?? text.startIndex
        let isOpened = text.utf8[start...].starts(with: "<think>".utf8)
        // The search is over bytes: a long answer has few `<`.
        let closing = text.firstIndex(of: "</think>")
        guard isOpened || closing != nil else { return }
        let inner = isOpened ? text.utf8.index(start, offsetBy: 7) : start
        let thought = trimmed(text[inner..<(closing ?? text.endIndex)])
        if let closing {
            let rest = text[text.utf8.index(closing, offsetBy: 8)...]
            let begin = rest.utf8.firstIndex { !isBlank($0) } ?? rest.endIndex
            text = String(rest[begin...])
        } else {
            text = ""
        }
        addReasoning(thought)
        logprob = nil
    }

    /// Adds to what the model wrote for itself; nothing is added by an empty text.
    mutating func addReasoning(_ words: String?) {
        guard let words, !words.isEmpty else { return }
        reasoning = reasoning.map { $0 + "\n" + words } ?? words
    }
}

/// The sum over a list of tokens of the log probability each holds under a key.
///
/// Nothing comes of an empty list, or of one token without a number: the sum would be another's.
func logprobSum(_ tokens: JSONValue?, key: String) -> Double? {
    guard let tokens, tokens.isArray else { return nil }
    var sum: Double?
    for token in tokens.elements {
        guard let value = token[key]?.double else { return nil }
        sum = (sum ?? 0) + value
    }
    return sum
}

/// The sum in either shape that OpenAI's dialects have, whichever of them a server chose.
///
/// Chat has a list of tokens, completions a list of numbers; llama.cpp uses the first for both, and
/// llama-cpp-python used the second for both.
func openAILogprob(_ logprobs: JSONValue?) -> Double? {
    guard let numbers = logprobs?["token_logprobs"], numbers.isArray else {
        return logprobSum(logprobs?["content"], key: "logprob")
    }
    var sum: Double?
    for number in numbers.elements {
        // The first token of a text has nothing before it that it could be likely after.
        if sum == nil, number.isNull { continue }
        guard let value = number.double else { return nil }
        sum = (sum ?? 0) + value
    }
    return sum
}

/// A count of tokens that is there and can be true.
func count(_ value: JSONValue?) -> Int? { statedTokens(value?.int) }

private func trimmed(_ text: Substring) -> String {
    let start = text.utf8.firstIndex { !isBlank($0) } ?? text.endIndex
    let end = text.utf8.lastIndex { !isBlank($0) }.map { text.utf8.index(after: $0) } ?? start
    return String(text[start..<max(start, end)])
}

private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0d).contains(byte)
}

extension String {
    /// Where an ASCII tag begins, or none.
    fileprivate func firstIndex(of tag: StaticString) -> Index? {
        let letters = Array(tag.description.utf8)
        var rest = utf8[...]
        while let place = rest.firstIndex(of: letters[0]) {
            if utf8[place...].starts(with: letters) { return place }
            rest = utf8[utf8.index(after: place)...]
        }
        return nil
    }
}
