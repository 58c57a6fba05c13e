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

/// How much of a dash between blanks was read, which parts a sentence as a comma does.
///
/// A dash inside a name or a range has no blanks around it, or a numeral on one side.
enum SpacedDash: Sendable {
    case none
    case blank
    /// A blank and a dash.
    case dash
    /// A blank, a dash and a blank.
    case whole

    /// Takes one more scalar that stands between words.
    @inline(__always) mutating func take(isBlank: Bool, isDash: Bool) {
        if isBlank {
            if self == .none { self = .blank } else if self == .dash { self = .whole }
        } else if isDash, self != .none {
            self = .dash
        } else {
            self = .none
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a blank within a line.
    var isBlank: Bool { self == " " || self == "\t" || self == "\u{A0}" }

    /// Whether it is a hyphen or an en dash, which end something between blanks only.
    var isDash: Bool { self == "-" || self == "\u{2013}" }

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
