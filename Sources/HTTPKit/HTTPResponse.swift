/// What a server sent back, complete: a body that ends early is an error, never a response.
public struct HTTPResponse: Sendable, Hashable {
    /// The status code, such as 200.
    public var status: Int
    /// The header lines of the final response, in order.
    public var headers: [HTTPHeader]
    /// The body as received.
    public var body: [UInt8]
    /// Seconds from the start of the transfer to the last byte.
    public var seconds: Double

    /// Makes a response.
    public init(status: Int, headers: [HTTPHeader], body: [UInt8], seconds: Double) {
        self.status = status
        self.headers = headers
        self.body = body
        self.seconds = seconds
    }

    /// The value of the first header of a name, in any case.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
