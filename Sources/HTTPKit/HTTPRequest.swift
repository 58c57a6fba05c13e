/// One header line of a request or a response.
public struct HTTPHeader: Sendable, Hashable {
    /// The name; case does not matter.
    public var name: String
    /// The value without surrounding blanks.
    public var value: String

    /// Joins a name and a value.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// One request, sent once: redirects are not followed and nothing is repeated.
public struct HTTPRequest: Sendable, Hashable {
    /// What is asked of the server.
    public enum Method: String, Sendable, Hashable {
        case get = "GET"
        case post = "POST"
    }

    /// What is asked of the server.
    public var method: Method
    /// The absolute address, `http` or `https`.
    public var url: String
    /// Header lines beside those that the transfer itself needs.
    public var headers: [HTTPHeader]
    /// The bytes sent by a `POST`.
    public var body: [UInt8]
    /// The time from the call to the last byte, waiting for a turn included.
    public var timeout: Duration

    /// Makes a request.
    public init(
        method: Method = .get,
        url: String,
        headers: [HTTPHeader] = [],
        body: [UInt8] = [],
        timeout: Duration = .seconds(60)
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
    }

    /// What makes the request unfit for sending, or none.
    ///
    /// A line break in a header would let its value add lines of its own (RFC 9110, section 5.5).
    var fault: String? {
        if url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7f }) {
            return "the address holds a blank or a control character"
        }
        for header in headers {
            let isToken = header.name.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5a).contains($0)
                    || (0x61...0x7a).contains($0) || $0 == 0x2d || $0 == 0x5f
            }
            if header.name.isEmpty || !isToken { return "a header has an impossible name" }
            if header.value.utf8.contains(where: { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7f }) {
                return "the value of header \(header.name) holds a control character"
            }
        }
        return timeout > .zero ? nil : "the timeout is not above zero"
    }
}
