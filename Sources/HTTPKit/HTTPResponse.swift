/// What a server sent back, complete: a body that ends early is an error, never a response.
public struct HTTPResponse: Sendable, Hashable {
    /// The status code, such as 200.
    public var status: Int
    /// The body as received.
    public var body: [UInt8]
    /// Seconds from the start of the transfer to the last byte.
    public var seconds: Double
    /// The header lines as received; few callers look at any, so they are read when asked for.
    private let head: [UInt8]

    /// Makes a response.
    public init(status: Int, headers: [HTTPHeader], body: [UInt8], seconds: Double) {
        let lines = headers.map { "\($0.name): \($0.value)\r\n" }
        self.init(status: status, head: Array(lines.joined().utf8), body: body, seconds: seconds)
    }

    /// Takes what arrived as it is.
    init(status: Int, head: [UInt8], body: [UInt8], seconds: Double) {
        self.status = status
        self.head = head
        self.body = body
        self.seconds = seconds
    }

    /// The header lines of the final response, in order.
    public var headers: [HTTPHeader] {
        head.split(separator: newline).compactMap(HTTPHeader.init(line:))
    }

    /// The value of the first header of a name, in any case.
    public func header(_ name: String) -> String? {
        let name = name.lowercased()
        return headers.first { $0.name.lowercased() == name }?.value
    }
}

private let newline = UInt8(ascii: "\n")

extension HTTPHeader {
    /// Reads a line; none for one without a colon, such as the status line.
    fileprivate init?(line: ArraySlice<UInt8>) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
            !line.starts(with: "HTTP/".utf8)
        else { return nil }
        self.init(text(line[..<colon]), text(line[line.index(after: colon)...]))
    }
}

/// The text between the blanks at both ends.
private func text(_ bytes: ArraySlice<UInt8>) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0d }
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
}
