internal import HTTPKit
internal import Vocabulary

extension ReplyFailure {
    /// The failure behind a transfer that brought no response.
    static func transfer(_ error: HTTPError) -> ReplyFailure {
        let (cause, retryable): (String, Bool) =
            switch error.code {
            case .refused: ("refused", true)
            case .dns: ("dns", true)
            case .timeout: ("timeout", true)
            case .emptyReply: ("empty-reply", true)
            case .truncated: ("truncated-body", true)
            case .reset: ("reset", true)
            case .tls: ("tls", false)
            case .proxy: ("proxy", false)
            case .tooLarge: ("too-large", false)
            case .cancelled: ("cancelled", false)
            case .invalidRequest: ("invalid-request", false)
            default: ("transport", true)
            }
        return ReplyFailure(cause: cause, message: error.message, retryable: retryable)
    }

    /// The failure behind a status code other than 2xx (RFC 9110, section 15; RFC 6585, section 4).
    static func status(_ status: Int, _ message: String?, _ retryAfter: Double?) -> ReplyFailure {
        let words = message.map { ": \($0)" } ?? ""
        let note = (300...399).contains(status) ? " (redirects are not followed)" : ""
        return ReplyFailure(
            cause: "http-\(status)",
            message: "the endpoint replied \(status)\(note)\(words)",
            retryable: [408, 409, 425, 429].contains(status) || (500...599).contains(status),
            retryAfter: retryAfter
        )
    }

    /// The failure of an answer that the provider's filter kept back.
    static func contentFilter(_ message: String?) -> ReplyFailure {
        let words = message.map { ": \($0)" } ?? ""
        return ReplyFailure(
            cause: "content-filter",
            message: "the provider's content filter kept the answer back\(words)",
            retryable: false
        )
    }

    /// The failure of a success whose body cannot be read.
    /// - Parameter encoding: the reply's `Content-Encoding`; none is asked for, and none undone.
    static func notJSON(encoding: String? = nil) -> ReplyFailure {
        let named = encoding?.lowercased().prefix { $0.isASCII && $0.isLetter || $0 == "-" } ?? ""
        let hint =
            named.isEmpty || named == "identity"
            ? "" : "; its body is packed as \(named.prefix(20)), which was not asked for"
        return ReplyFailure(
            cause: "not-json",
            message: "the reply is not a JSON object\(hint)",
            retryable: true
        )
    }
}
