/// Why a transfer failed below the level of status codes.
public struct HTTPError: Error, Sendable, Hashable {
    /// The kind of failure; more may be added.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The stable name, such as `refused`.
        public let rawValue: String

        /// Takes a name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Nobody listens at the address.
        public static let refused = Code(rawValue: "refused")
        /// The host's name, or the proxy's, has no address.
        public static let dns = Code(rawValue: "dns")
        /// The deadline for connecting or for the whole transfer passed.
        public static let timeout = Code(rawValue: "timeout")
        /// The server hung up without a byte.
        public static let emptyReply = Code(rawValue: "emptyReply")
        /// The server hung up before the body was complete.
        public static let truncated = Code(rawValue: "truncated")
        /// The connection broke.
        public static let reset = Code(rawValue: "reset")
        /// The server's certificate or the TLS handshake was not accepted.
        public static let tls = Code(rawValue: "tls")
        /// The proxy refuses to open a tunnel to the server.
        public static let proxy = Code(rawValue: "proxy")
        /// The response is larger than the client accepts.
        public static let tooLarge = Code(rawValue: "tooLarge")
        /// The waiting task was cancelled.
        public static let cancelled = Code(rawValue: "cancelled")
        /// The request cannot be sent as it stands.
        public static let invalidRequest = Code(rawValue: "invalidRequest")
        /// Anything else.
        public static let other = Code(rawValue: "other")
    }

    /// The kind of failure.
    public var code: Code
    /// One line for people, without addresses, headers or bodies, so free of secrets.
    public var message: String

    /// Makes an error.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

extension HTTPError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
