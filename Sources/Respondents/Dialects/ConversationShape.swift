internal import JSONKit
internal import Vocabulary

/// How history and prompt are written: bytes around each turn, between turns and around them all.
struct ConversationShape: Sendable {
    var opening: [UInt8]
    var user: (before: [UInt8], after: [UInt8])
    var model: (before: [UInt8], after: [UInt8])
    var between: [UInt8]
    var closing: [UInt8]

    /// A list of messages with a role and a content; a system prompt is the first of them.
    static func messages(system: String?) -> ConversationShape {
        var opening = Array("[".utf8)
        if let system {
            opening += Array(#"{"content":"#.utf8)
            opening.append(json: system)
            opening += Array(#","role":"system"},"#.utf8)
        }
        let before = Array(#"{"content":""#.utf8)
        return ConversationShape(
            opening: opening,
            user: (before, Array(#"","role":"user"}"#.utf8)),
            model: (before, Array(#"","role":"assistant"}"#.utf8)),
            between: [UInt8(ascii: ",")],
            closing: [UInt8(ascii: "]")]
        )
    }

    /// One string that holds all texts with an empty line between them, the system prompt first.
    static func plainText(system: String?) -> ConversationShape {
        var opening = Array("\"".utf8)
        if let system { opening.append(escaped: system + "\n\n") }
        return ConversationShape(
            opening: opening,
            user: ([], []),
            model: ([], []),
            between: Array(#"\n\n"#.utf8),
            closing: Array("\"".utf8)
        )
    }

    /// A list of contents made of parts, where the model's own turns have the role `model`.
    static let contents: ConversationShape = {
        let before = Array(#"{"parts":[{"text":""#.utf8)
        return ConversationShape(
            opening: [UInt8(ascii: "[")],
            user: (before, Array(#""}],"role":"user"}"#.utf8)),
            model: (before, Array(#""}],"role":"model"}"#.utf8)),
            between: [UInt8(ascii: ",")],
            closing: [UInt8(ascii: "]")]
        )
    }()

    /// About how many bytes a request takes.
    func size(of request: PromptRequest) -> Int {
        let turn = user.before.count + user.after.count + 16
        return request.history.reduce(request.prompt.utf8.count + turn + opening.count) {
            $0 + $1.text.utf8.count + turn
        }
    }

    /// Writes the turns before, then the prompt as the user's.
    func write(_ request: PromptRequest, to bytes: inout [UInt8]) {
        bytes += opening
        for turn in request.history {
            let frame = turn.speaker == .user ? user : model
            bytes += frame.before
            bytes.append(escaped: turn.text)
            bytes += frame.after
            bytes += between
        }
        bytes += user.before
        bytes.append(escaped: request.prompt)
        bytes += user.after
        bytes += closing
    }
}
