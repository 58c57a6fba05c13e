internal import Vocabulary

/// The error object in a provider's body, in the shapes that are about.
struct ProviderFault {
    /// The provider's words, bounded and clean, or none.
    var message: String?
    /// A status code inside the body of a response that calls itself a success.
    var status: Int?
    /// Whether the provider's filter kept the answer back.
    var isContentFilter: Bool

    /// Reads `error.message`, `error`, `message` or `detail`, whichever is there.
    init(_ top: Any?, scrub: (String) -> String) {
        let object = top as? [String: Any]
        let error = object?["error"] as? [String: Any]
        let words =
            error?["message"] as? String ?? object?["error"] as? String
            ?? object?["message"] as? String ?? object?["detail"] as? String
        message = words.map { ProviderFault.clean(scrub($0)) }.flatMap { $0.isEmpty ? nil : $0 }
        status = error?["code"] as? Int
        isContentFilter = error?["code"] as? String == "content_filter"
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

    /// The failure of a success status whose body holds no choices.
    var failureWithoutChoices: ReplyFailure {
        if isContentFilter { return .contentFilter(message ?? "") }
        if let status, (400...599).contains(status) { return .status(status, message, nil) }
        let words = message.map { ": \($0)" } ?? ""
        return ReplyFailure(
            cause: "no-choices",
            message: "the reply holds no choices\(words)",
            retryable: true
        )
    }
}
