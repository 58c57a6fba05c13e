internal import JSONKit
internal import Vocabulary

/// What an endpoint's body says of a failure, in the shapes that are about.
///
/// Read are `error.message` (OpenAI, Anthropic, Google, llama.cpp), `error` as text (Ollama, TGI),
/// `message` (older vLLM) and `detail` (FastAPI), and the codes beside them. Google's wait stands
/// in a `RetryInfo` among the details (google.rpc, "error_details.proto").
struct ProviderFault {
    /// The provider's words as they came, or none.
    var words: String?
    /// A status code inside the body.
    var status: Int?
    /// Whether the provider's filter kept the answer back.
    var isContentFilter = false
    /// Whether a quota is used up that waiting does not refill.
    var isOutOfQuota = false
    /// Seconds the body asks to wait, if it says.
    var retryAfter: Double?

    /// Reads a body, which may be anything; Google wraps some of its errors in a list.
    init(_ top: JSONValue?) {
        let object = top?.elements.first ?? top
        let error = object?["error"]
        words =
            error?["message"]?.string ?? error?.string ?? object?["message"]?.string
            ?? object?["detail"]?.string ?? object?["detail"]?.elements.first?["msg"]?.string
        let code = error?["code"] ?? object?["code"]
        let names = [code?.string, error?["type"]?.string, error?["status"]?.string]
            .compactMap { $0 }
        status = code?.int ?? names.lazy.compactMap { Self.statuses[$0] }.first
        isContentFilter = names.contains { Self.filters.contains($0) }
        isOutOfQuota = names.contains("insufficient_quota")
        retryAfter =
            error?["details"]?.elements.lazy
            .compactMap { Self.seconds($0["retryDelay"]?.string) }.first
    }

    /// One line of at most 200 characters, without control characters.
    static func clean(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
                if let last = scalars.last, last != " " { scalars.append(" ") }
            case .format, .surrogate, .privateUse, .unassigned:
                break
            default:
                scalars.append(scalar)
            }
            // Scalars, so that one endless grapheme cannot pass the bound.
            if scalars.count > 200 { break }
        }
        if scalars.last == " " { scalars.removeLast() }
        return scalars.count <= 200
            ? String(scalars) : String(String.UnicodeScalarView(scalars.prefix(199))) + "…"
    }

    /// The seconds of a duration such as `34.07s` (protobuf's JSON mapping).
    private static func seconds(_ text: String?) -> Double? {
        guard let text, text.hasSuffix("s"), text.utf8.first.map({ 0x30...0x39 ~= $0 }) == true
        else { return nil }
        return Double(text.dropLast()).flatMap { $0.isFinite ? min($0, RetryAfter.longest) : nil }
    }

    /// The codes behind names, for bodies that come without a status line, as in batch results.
    private static let statuses = [
        "invalid_request_error": 400, "authentication_error": 401, "permission_error": 403,
        "not_found_error": 404, "request_too_large": 413, "rate_limit_error": 429,
        "rate_limit_exceeded": 429, "insufficient_quota": 429, "api_error": 500,
        "server_error": 500, "timeout_error": 504, "overloaded_error": 529,
        "INVALID_ARGUMENT": 400, "FAILED_PRECONDITION": 400, "UNAUTHENTICATED": 401,
        "PERMISSION_DENIED": 403, "NOT_FOUND": 404, "RESOURCE_EXHAUSTED": 429, "INTERNAL": 500,
        "UNAVAILABLE": 503, "DEADLINE_EXCEEDED": 504,
    ]

    /// OpenAI's and Azure's codes for a prompt or an answer that their filter kept back.
    private static let filters: Set<String> = ["content_filter", "content_policy_violation"]
}
