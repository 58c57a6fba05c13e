internal import JSONKit
internal import Vocabulary

/// A field of a request body.
indirect enum BodyField: Sendable {
    /// The bytes of a JSON value, the same in every request.
    case json([UInt8])
    /// Fields of its own.
    case object([String: BodyField])
    /// What is said: history and prompt.
    case conversation
    /// The seed of sample 0.
    case seed(Int)

    static func text(_ text: String) -> BodyField {
        var bytes: [UInt8] = []
        bytes.append(json: text)
        return .json(bytes)
    }

    static func texts(_ texts: [String]) -> BodyField {
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        for text in texts {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(json: text)
        }
        bytes.append(UInt8(ascii: "]"))
        return .json(bytes)
    }

    static func number(_ value: Int) -> BodyField { .json(Array("\(value)".utf8)) }

    static func number(_ value: Double) -> BodyField { .json(Array("\(value)".utf8)) }

    static func flag(_ value: Bool) -> BodyField { .json(Array("\(value)".utf8)) }
}

/// A request body with everything prepared but what differs between requests.
///
/// Fields are sorted by name, so that the same request has the same bytes.
struct BodyTemplate: Sendable {
    private enum Piece {
        case bytes([UInt8])
        case conversation
        case seed(Int)
    }

    private var pieces: [Piece] = []
    private var fixed = 0
    private let shape: ConversationShape

    /// Prepares the fields.
    init(_ fields: [String: BodyField], shape: ConversationShape) {
        self.shape = shape
        add(.object(fields))
    }

    /// The bytes of one request; sample k has the seed plus k.
    func body(for request: PromptRequest) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(fixed + shape.size(of: request) + 32)
        for piece in pieces {
            switch piece {
            case .bytes(let prepared): bytes += prepared
            case .seed(let seed): bytes += Array("\(seed &+ request.sample)".utf8)
            case .conversation: shape.write(request, to: &bytes)
            }
        }
        return bytes
    }

    private mutating func add(_ field: BodyField) {
        switch field {
        case .json(let bytes): add(bytes)
        case .conversation: pieces.append(.conversation)
        case .seed(let seed): pieces.append(.seed(seed))
        case .object(let fields):
            var lead = UInt8(ascii: "{")
            if fields.isEmpty { add([lead]) }
            for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
                var key = [lead]
                key.append(json: name)
                key.append(UInt8(ascii: ":"))
                add(key)
                add(value)
                lead = UInt8(ascii: ",")
            }
            add([UInt8(ascii: "}")])
        }
    }

    private mutating func add(_ bytes: [UInt8]) {
        fixed += bytes.count
        if case .bytes(let before) = pieces.last {
            pieces[pieces.count - 1] = .bytes(before + bytes)
        } else {
            pieces.append(.bytes(bytes))
        }
    }
}
