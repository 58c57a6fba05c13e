/// A request as the loopback server received it.
public struct ReceivedRequest: Sendable, Hashable {
    /// Its place in the order of arrival, from zero.
    public var index: Int
    /// The connection it came on, from zero; kept-alive connections carry several.
    public var connection: Int
    /// The method, such as `POST`.
    public var method: String
    /// The path with its query, such as `/v1/chat/completions`.
    public var path: String
    /// The header values by lower-case name.
    public var headers: [String: String]
    /// The bytes of the body.
    public var body: [UInt8]

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
}

/// What the loopback server does with one request.
public indirect enum LoopbackReply: Sendable {
    /// Answers completely and keeps the connection.
    case response(status: Int, headers: [String: String], body: [UInt8])
    /// Promises more bytes than it sends, then hangs up.
    case cut(body: [UInt8], promised: Int)
    /// Sends bytes as they are, which need not be HTTP, then hangs up.
    case bytes([UInt8])
    /// Says nothing until the client or the test gives up.
    case hang
    /// Hangs up without a byte.
    case close
    /// Breaks the connection with a TCP reset.
    case reset
    /// Sends the head, then one byte every so many milliseconds for as long as the client listens.
    case dribble(every: Int)
    /// Waits until so many requests have arrived at the server in all, then replies.
    case afterArrivals(Int, LoopbackReply)
    /// Waits so many milliseconds, as a slow model does, then replies.
    case delayed(milliseconds: Int, LoopbackReply)

    /// Answers with a text body.
    public static func text(
        _ text: String,
        status: Int = 200,
        type: String = "application/json",
        headers: [String: String] = [:]
    ) -> LoopbackReply {
        var headers = headers
        headers["Content-Type"] = type
        return .response(status: status, headers: headers, body: Array(text.utf8))
    }

    /// Answers as a chat completion endpoint does; the words must need no escape in JSON.
    public static func chat(_ words: String, finish: String = "stop") -> LoopbackReply {
        .text(
            """
            {"id":"c1","object":"chat.completion","choices":[{"index":0,"message":{"role":\
            "assistant","content":"\(words)"},"finish_reason":"\(finish)"}],\
            "usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}
            """
        )
    }

    /// Answers with an error as chat completion endpoints word it.
    public static func fault(
        _ status: Int,
        _ message: String = "try again",
        headers: [String: String] = [:]
    ) -> LoopbackReply {
        .text(#"{"error":{"message":"\#(message)"}}"#, status: status, headers: headers)
    }
}
