/// Reads `response` and `error` of OpenAI's batch output.
///
/// `vllm run-batch` differs in failures: the body is absent, the status stands in the response, and
/// `error` is a text or the server's error object, in older versions without a wrapper.
func openAIOutcome(_ line: JSONView) -> BatchResult.Outcome? {
    let response = line["response"]
    let status = response?["status_code"]?.integer
    if let body = response?["body"] {
        return .body(status: status ?? 200, bytes: body.raw)
    }
    if let error = line["error"] { return batchError(error, status: status) }
    guard let status else { return nil }
    return .error(code: "http-\(status)", message: "the response has no body")
}

/// Reads `result` of Anthropic's batch results.
func anthropicOutcome(_ result: JSONView) -> BatchResult.Outcome? {
    switch result["type"]?.string {
    case "succeeded":
        return result["message"].map { .body(status: 200, bytes: $0.raw) }
    case "errored":
        guard let error = result["error"] else {
            return .error(code: "errored", message: "no reason is given")
        }
        return batchError(error, status: nil)
    case "canceled":
        return .error(code: "canceled", message: "the batch was canceled before the request ran")
    case "expired":
        return .error(code: "expired", message: "the batch expired before the request ran")
    default: return nil
    }
}

/// Reads an error as a text, an object, or an object in one more named `error`.
private func batchError(_ error: JSONView, status: Int?) -> BatchResult.Outcome {
    let inner = error["error"] ?? error
    let plain = inner.string
    let code =
        [inner["code"], inner["type"], error["type"]].compactMap { $0?.scalarText }
        .first { !$0.isEmpty } ?? status.map { "http-\($0)" } ?? "error"
    let message = plain ?? inner["message"]?.scalarText ?? "no reason is given"
    return .error(code: shownText(code, limit: 60), message: shownText(message))
}
