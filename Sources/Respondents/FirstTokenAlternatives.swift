internal import JSONKit

/// Reads the alternatives to the first token that a reply's log probabilities tell of.
///
/// Known are the shapes of OpenAI's chat and completions, Ollama and Gemini; tokens of white space
/// before the first other one are passed over. Empty where the reply tells of none.
/// - Parameter raw: the whole body of a reply.
/// - Returns: the alternatives as the endpoint writes them, with natural logarithms.
public func firstTokenAlternatives(
    inReply raw: String
) -> [(token: String, logprob: Double)] {
    guard let root = JSONDocument(Array(raw.utf8))?.root else { return [] }
    let choice = root["choices"]?.elements.first
    let logprobs = choice?["logprobs"]
    if let content = logprobs?["content"] ?? (root["logprobs"].flatMap { $0.isArray ? $0 : nil }) {
        return listed(content)
    }
    if let tops = logprobs?["top_logprobs"], let chosen = logprobs?["tokens"] {
        return keyed(tops, chosen)
    }
    if let result = root["candidates"]?.elements.first?["logprobsResult"] {
        return gemini(result)
    }
    return []
}

private typealias Alternative = (token: String, logprob: Double)

private func isBlank(_ token: String) -> Bool {
    token.unicodeScalars.allSatisfy(\.properties.isWhitespace)
}

private func alternatives(_ list: JSONValue?, key: String) -> [Alternative] {
    guard let list else { return [] }
    return list.elements.compactMap { entry in
        guard let token = entry["token"]?.string, let value = entry[key]?.double else {
            return nil
        }
        return (token, value)
    }
}

/// A list of tokens, each with a list of alternatives.
private func listed(_ content: JSONValue) -> [Alternative] {
    for entry in content.elements {
        guard let token = entry["token"]?.string, !isBlank(token) else { continue }
        return alternatives(entry["top_logprobs"], key: "logprob")
    }
    return []
}

/// A list of tables of alternatives beside a list of the chosen tokens.
private func keyed(_ tops: JSONValue, _ chosen: JSONValue) -> [Alternative] {
    for (token, table) in zip(chosen.elements, tops.elements) {
        guard let token = token.string, !isBlank(token) else { continue }
        return table.members.compactMap { key, value in value.double.map { (key, $0) } }
    }
    return []
}

private func gemini(_ result: JSONValue) -> [Alternative] {
    guard let chosen = result["chosenCandidates"], let tops = result["topCandidates"] else {
        return []
    }
    for (token, entry) in zip(chosen.elements, tops.elements) {
        guard let token = token["token"]?.string, !isBlank(token) else { continue }
        return alternatives(entry["candidates"], key: "logProbability")
    }
    return []
}
