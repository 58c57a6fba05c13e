import Diagnostics

/// Takes one large JSON object apart while it is read: chosen members whole, one array by element.
///
/// Only the part that is being handed out is in memory, bounded by a limit.
struct JSONStream {
    /// What came next.
    enum Part {
        /// A chosen member's value.
        case member(name: String, bytes: [UInt8], line: Int)
        /// An element of the array.
        case element(bytes: [UInt8], line: Int)
        /// An element of more bytes than the limit, which were passed over.
        case tooLong(line: Int, count: Int)
        /// The end of a file that breaks off or is no JSON object; nothing comes after it.
        case broken(line: Int)
    }

    private let source: ByteSource
    private let arrayName: String
    private let memberNames: Set<String>
    private let limit: Int
    private var state = State.start

    private enum State { case start, members, elements, done }

    init(
        _ path: String,
        array: String,
        members: Set<String>,
        limit: Int
    ) throws(DiagnosticsError) {
        source = try ByteSource(path)
        arrayName = array
        memberNames = members
        self.limit = limit
    }

    /// Reads the next part; none after the end.
    mutating func next() throws(DiagnosticsError) -> Part? {
        while true {
            switch state {
            case .done: return nil
            case .start:
                guard try significant() == UInt8(ascii: "{") else { return broken() }
                _ = try source.pop()
                state = .members
            case .members:
                if let part = try nextMember() { return part }
            case .elements:
                if let part = try nextElement() { return part }
            }
        }
    }

    private mutating func nextMember() throws(DiagnosticsError) -> Part? {
        guard let byte = try significant() else { return broken() }
        switch byte {
        case UInt8(ascii: ","):
            _ = try source.pop()
            return nil
        case UInt8(ascii: "}"):
            state = .done
            return nil
        case UInt8(ascii: "\""): break
        default: return broken()
        }
        guard let key = try value(keeping: 4096) else { return broken() }
        guard try significant() == UInt8(ascii: ":") else { return broken() }
        _ = try source.pop()
        let name = jsonText(key.bytes.dropFirst().dropLast())
        guard let first = try significant() else { return broken() }
        if name == arrayName, first == UInt8(ascii: "[") {
            _ = try source.pop()
            state = .elements
            return nil
        }
        let line = source.line
        let isWanted = memberNames.contains(name)
        guard let value = try value(keeping: isWanted ? limit : 0) else { return broken() }
        guard isWanted, value.count <= limit else { return nil }
        return .member(name: name, bytes: value.bytes, line: line)
    }

    private mutating func nextElement() throws(DiagnosticsError) -> Part? {
        guard let byte = try significant() else { return broken() }
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") {
            _ = try source.pop()
            if byte == UInt8(ascii: "]") { state = .members }
            return nil
        }
        let line = source.line
        guard let value = try value(keeping: limit) else { return broken() }
        return value.count > limit
            ? .tooLong(line: line, count: value.count) : .element(bytes: value.bytes, line: line)
    }

    private mutating func broken() -> Part {
        state = .done
        return .broken(line: source.line)
    }

    /// The next byte that is no blank.
    private func significant() throws(DiagnosticsError) -> UInt8? {
        while let byte = try source.peek() {
            guard byte == 0x20 || (byte >= 9 && byte <= 13) else { return byte }
            _ = try source.pop()
        }
        return nil
    }

    /// Takes one value by its brackets and quotes; its inside is checked by whoever reads it.
    ///
    /// - Returns: the bytes if they are no more than are kept, and their number; none when the file
    ///   ends inside the value or holds none here.
    private func value(
        keeping limit: Int
    ) throws(DiagnosticsError) -> (bytes: [UInt8], count: Int)? {
        var bytes: [UInt8] = []
        var count = 0
        var depth = 0
        var isInString = false
        var isEscaped = false
        while let byte = try source.peek() {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isInString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    // A bare word ends where the object or array round it does.
                    if depth == 0 { return count > 0 ? (bytes, count) : nil }
                    depth -= 1
                case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 9...13:
                    if depth == 0 { return count > 0 ? (bytes, count) : nil }
                default: break
                }
            }
            _ = try source.pop()
            count += 1
            if count <= limit { bytes.append(byte) } else if !bytes.isEmpty { bytes = [] }
            let isClosed = !isInString && depth == 0
            if isClosed,
                byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "}")
                    || byte == UInt8(ascii: "]")
            {
                return (bytes, count)
            }
        }
        return nil
    }
}
