/// What ends between two tokens, the stronger the greater.
enum Stop: UInt8, Sendable, Comparable {
    case none
    /// A comma, a colon, a closing bracket.
    case clause
    /// An opening bracket.
    case bracket
    /// A full stop of any script, a question mark.
    case sentence
    /// The end of a line, or the beginning of the text.
    case line

    static func < (a: Stop, b: Stop) -> Bool { a.rawValue < b.rawValue }
}

extension Unicode.Scalar {
    /// What a scalar between words ends.
    var stop: Stop {
        switch self {
        case "\n", "\r", "\u{2028}", "\u{2029}": .line
        case ".", "!", "?", "\u{61F}", "\u{6D4}", "\u{964}", "\u{965}", "\u{1362}", "\u{1367}",
            "\u{1368}", "\u{2026}", "\u{3002}":
            .sentence
        case "(", "[", "\u{FF08}": .bracket
        case ",", ";", ":", "\u{60C}", "\u{61B}", "\u{1361}", "\u{1363}"..."\u{1366}", "\u{3001}",
            "\u{FF0C}", ")", "*", "|", "\u{2014}":
            .clause
        default: .none
        }
    }
}
