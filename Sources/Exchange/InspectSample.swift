import Diagnostics
import Vocabulary

/// Reads one sample of an inspect_ai log (its `EvalSample`).
struct InspectSample {
    /// The model the log was made for.
    var model: String?

    func read(_ bytes: [UInt8], at place: SourceLocation) -> RecordedFinding {
        let sample: JSONView
        do {
            sample = try JSONView(bytes)
        } catch {
            var place = place
            // The sample may be spread over lines; its first is known.
            place.column = nil
            return .unreadable(Diagnostic(.warning, "not-json", at: place, error.reason))
        }
        guard sample.isObject else {
            return .unreadable(
                Diagnostic(.warning, "not-a-sample", at: place, "the sample is no JSON object")
            )
        }
        let output = sample["output"]
        let choice = output?["choices"]?.firstElement
        let message = choice?["message"]
        let texts = InspectTexts(sample["attachments"])
        var response = RecordedResponse(place: place, text: "")
        response.identifiers =
            [sample["id"]?.scalarText].compactMap { $0 } + (sample["metadata"]?.identifiers ?? [])
        response.prompt = sample["input"].flatMap { $0.string ?? $0.lastUserMessage }
            .map(texts.resolved)
        response.model = model ?? output?["model"]?.string
        response.sample = sample["epoch"]?.integer.flatMap { $0 >= 1 ? $0 - 1 : nil }
        response.text = texts.resolved(message?["content"]?.contentText ?? "")
        response.reasoning = texts.reasoning(of: message)
        let stop = choice?["stop_reason"]?.string
        response.truncated = stop == "max_tokens" || stop == "model_length"
        if stop == "content_filter" {
            // What stands there is a part of an answer at best, or what the filter says of itself.
            response.failure = "content-filter"
            response.text = ""
        } else if response.text.isEmpty, output?["error"]?.string?.isEmpty == false {
            response.failure = "recorded-error"
        }
        let usage = output?["usage"] ?? response.model.flatMap { sample["model_usage"]?[$0] }
        response.promptTokens = InspectSample.tokensSent(usage)
        response.completionTokens = statedTokens(usage?["output_tokens"]?.integer)
        response.logprob = InspectSample.logprob(choice?["logprobs"]?["content"])
        response.raw = output.map { String(decoding: $0.raw, as: UTF8.self) }
        if message == nil, response.failure == nil {
            if sample["error"] != nil {
                response.failure = "recorded-error"
            } else if sample["limit"] != nil {
                response.failure = "recorded-limit"
            } else {
                return .unreadable(
                    Diagnostic(.warning, "no-output", at: place, "the sample has no output")
                )
            }
        }
        return .response(response)
    }

    /// The tokens sent; inspect counts those read from and written to a cache apart.
    private static func tokensSent(_ usage: JSONView?) -> Int? {
        guard let usage, let plain = statedTokens(usage["input_tokens"]?.integer) else {
            return nil
        }
        let cached = ["input_tokens_cache_read", "input_tokens_cache_write"].reduce(0) {
            $0 + (statedTokens(usage[$1]?.integer) ?? 0)
        }
        return statedTokens(plain + cached)
    }

    /// The sum over the tokens of an answer, if each has a number.
    private static func logprob(_ tokens: JSONView?) -> Double? {
        guard let tokens, tokens.firstElement != nil else { return nil }
        var sum = 0.0
        for token in tokens.elements {
            guard let value = token["logprob"]?.number else { return nil }
            sum += value
        }
        return sum.isFinite ? sum : nil
    }
}

/// Texts of a sample, which a log may keep apart and name by digest.
private struct InspectTexts {
    private let attachments: JSONView?

    init(_ attachments: JSONView?) { self.attachments = attachments }

    func resolved(_ text: String) -> String {
        let mark = "attachment://"
        guard text.hasPrefix(mark) else { return text }
        return attachments?[String(text.dropFirst(mark.count))]?.string ?? text
    }

    /// The reasoning parts of a message; redacted ones are no text.
    func reasoning(of message: JSONView?) -> String? {
        var parts: [String] = []
        if let content = message?["content"] {
            for part in content.elements
            where part["type"]?.string == "reasoning" && part["redacted"]?.flag != true {
                parts.append(resolved(part["reasoning"]?.string ?? ""))
            }
        }
        let text = parts.filter { !$0.isEmpty }.joined(separator: "\n")
        return text.isEmpty ? message?["reasoning"]?.string : text
    }
}
