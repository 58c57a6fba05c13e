internal import JSONKit
internal import Vocabulary

extension AnswerParts {
    /// Moves what a model wrote for itself inside `<think>` tags from the text to the reasoning.
    ///
    /// The log probability goes, since it counts tokens of both.
    mutating func separateThinking() {
        let spoken = SpokenText(text)
        guard spoken.isParted else { return }
        text = spoken.text
        addReasoning(spoken.thought)
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
