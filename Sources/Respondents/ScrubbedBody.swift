internal import JSONKit
internal import HTTPKit
internal import Vocabulary

/// What an endpoint sent back, with the key removed from it: the bytes, and their JSON if any.
struct ScrubbedBody {
    /// The most of a body that a failure keeps.
    static let keptOfFailure = 64 << 10

    private let bytes: [UInt8]
    private let key: APIKey?
    /// The JSON, or none where the body holds no such thing.
    let top: JSONValue?

    init(_ bytes: [UInt8], key: APIKey?) {
        self.bytes = key?.scrubbed(fromBody: bytes) ?? bytes
        self.key = key
        self.top = JSONDocument(self.bytes)?.root
    }

    /// The whole body, bytes that are no UTF-8 replaced.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A text out of the body; an escape such as `\u002d` may have hidden the key from the bytes.
    func scrubbed(_ text: String) -> String { key?.scrubbed(fromBody: text) ?? text }

    /// The endpoint's words on one clean line, or none.
    ///
    /// Scrubbed twice, since cleaning takes invisible characters out that may part a key.
    func line(_ words: String?) -> String? {
        guard let words else { return nil }
        let once = ProviderFault.clean(key?.scrubbed(from: words) ?? words)
        let line = key?.scrubbed(from: once) ?? once
        return line.isEmpty ? nil : line
    }

    /// A failure with the start of the body, cut between characters.
    func kept(with failure: ReplyFailure) -> ReplyFailure {
        var failure = failure
        var end = min(bytes.count, Self.keptOfFailure)
        if end < bytes.count {
            while end > 0, bytes[end] & 0xc0 == 0x80, end > Self.keptOfFailure - 4 { end -= 1 }
        }
        failure.raw = end == 0 ? nil : String(decoding: bytes[..<end], as: UTF8.self)
        return failure
    }

    /// The failure that the body tells of under a status other than 2xx.
    func failure(status: Int, retryAfter: Double?) -> ReplyFailure {
        kept(with: failure(ProviderFault(top), status: status, retryAfter: retryAfter))
    }

    /// The failure that a success tells of through an error object, or none.
    func failureInside(_ holder: JSONValue) -> ReplyFailure? {
        let isError =
            holder["error"].map { !$0.isNull } ?? false || holder["type"]?.string == "error"
            || holder["object"]?.string == "error"
        guard isError else { return nil }
        let fault = ProviderFault(holder)
        if let status = fault.status, (400...599).contains(status) {
            return kept(with: failure(fault, status: status, retryAfter: nil))
        }
        if fault.isContentFilter { return kept(with: .contentFilter(line(fault.words))) }
        let words = line(fault.words).map { ": \($0)" } ?? ""
        return kept(
            with: ReplyFailure(
                cause: "error-object",
                message: "the endpoint replied with an error\(words)",
                retryable: true,
                retryAfter: fault.retryAfter
            )
        )
    }

    private func failure(
        _ fault: ProviderFault,
        status: Int,
        retryAfter: Double?
    ) -> ReplyFailure {
        let words = line(fault.words)
        if fault.isContentFilter { return .contentFilter(words) }
        var failure = ReplyFailure.status(status, words, retryAfter ?? fault.retryAfter)
        if fault.isOutOfQuota { failure.retryable = false }
        return failure
    }
}

extension HTTPResponse {
    /// Seconds to wait by the headers; OpenAI and Azure also send milliseconds.
    /// - Parameter now: seconds since 1970 by the local clock, if there is one.
    func retryAfter(now: Int?) -> Double? {
        let value = header("Retry-After")
        if let seconds = RetryAfter.seconds(value, date: header("Date"), now: now) {
            return seconds
        }
        return RetryAfter.seconds(header("retry-after-ms"), date: nil).map { $0 / 1000 }
    }
}
