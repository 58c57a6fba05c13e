internal import JSONKit
internal import HTTPKit
internal import Vocabulary

/// Google's Gemini API, `generateContent`.
///
/// After "Generating content", "Gemini thinking" and "Troubleshooting guide" (ai.google.dev, API
/// reference). The key goes into a header, never into the address as some examples have it.
struct GeminiDialect: Dialect {
    let api = "gemini"
    let publicBase: String? = "https://generativelanguage.googleapis.com"
    let missing: Set<SamplingSetting> = [.minP]
    let reserved: Set<String> = [
        "contents", "generationConfig.candidateCount", "generationConfig.seed",
    ]

    /// The model's own segment is percent-encoded whole; `models/` and `tunedModels/` may lead it.
    func path(model: String) -> String {
        for collection in ["models/", "tunedModels/"] where model.hasPrefix(collection) {
            let name = String(model.dropFirst(collection.count))
            return "/v1beta/\(collection)\(percentEncoded(name)):generateContent"
        }
        return "/v1beta/models/\(percentEncoded(model)):generateContent"
    }

    func headers(key: APIKey?) -> [HTTPHeader] {
        key.map { [HTTPHeader("x-goog-api-key", $0.value)] } ?? []
    }

    func conversation(system: String?) -> ConversationShape { .contents }

    func fields(model: String, sampling: Sampling) -> [String: BodyField] {
        var config: [String: BodyField] = [:]
        config["temperature"] = sampling.temperature.map { .number($0) }
        config["topP"] = sampling.topP.map { .number($0) }
        config["seed"] = sampling.seed.map { .seed($0) }
        config["maxOutputTokens"] = sampling.maxTokens.map { .number($0) }
        if !sampling.stop.isEmpty { config["stopSequences"] = .texts(sampling.stop) }
        if let alternatives = sampling.logprobs {
            config["responseLogprobs"] = .flag(true)
            if alternatives > 0 { config["logprobs"] = .number(alternatives) }
        }
        var fields: [String: BodyField] = ["contents": .conversation]
        fields["systemInstruction"] = sampling.system.map { system in
            var bytes = Array(#"{"parts":[{"text":"#.utf8)
            bytes.append(json: system)
            return .json(bytes + Array("}]}".utf8))
        }
        if !config.isEmpty { fields["generationConfig"] = .object(config) }
        return fields
    }

    func reading(_ top: JSONValue) -> DialectReading {
        if let reason = top["promptFeedback"]?["blockReason"]?.string { return .filtered(reason) }
        guard let candidate = top["candidates"]?.elements.first, candidate.isObject else {
            return .absent(
                cause: "no-choices",
                message: "the reply holds no candidates",
                retryable: true
            )
        }
        let finish = candidate["finishReason"]?.string ?? ""
        guard !Self.filters.contains(finish) else { return .filtered(finish) }
        guard finish != "LANGUAGE" else {
            return .absent(
                cause: "unsupported-language",
                message: "the endpoint stopped at a language that the model does not support",
                retryable: false
            )
        }
        var parts = AnswerParts(text: "", truncated: finish == "MAX_TOKENS")
        var hasText = false
        let said = candidate["content"]?["parts"].map { Array($0.elements) } ?? []
        for part in said {
            guard let words = part["text"]?.string else { continue }
            if part["thought"]?.bool == true {
                parts.addReasoning(words)
            } else {
                parts.text += words
                hasText = true
            }
        }
        guard hasText || parts.truncated else {
            let note = finish.isEmpty ? "" : ", finish reason \(finish)"
            return .noContent("the reply's first candidate has no text\(note)")
        }
        let usage = top["usageMetadata"]
        parts.promptTokens = count(usage?["promptTokenCount"])
        let spoken = count(usage?["candidatesTokenCount"])
        let thought = count(usage?["thoughtsTokenCount"])
        if spoken != nil || thought != nil {
            parts.completionTokens = (spoken ?? 0) + (thought ?? 0)
        }
        if parts.reasoning == nil {
            let chosen = candidate["logprobsResult"]?["chosenCandidates"]
            parts.logprob = logprobSum(chosen, key: "logProbability")
        }
        return .answer(parts)
    }

    private static let filters: Set<String> = [
        "SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "IMAGE_SAFETY",
    ]
}

/// A text as one segment of a path, with all but unreserved characters encoded (RFC 3986, 2.3).
private func percentEncoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x7e:
            encoded.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            encoded += byte < 16 ? "%0\(digits)" : "%\(digits)"
        }
    }
    return encoded
}
