/// Signs beside numerals that are no tokens and yet make another number of them.
enum NumberSigns {
    private static let longestGap = 8

    /// Gives each token what stands beside it in the raw text.
    static func addGaps(to tokens: inout [Token], from raw: String) {
        let bytes = raw.utf8Span.span
        var end = 0
        for index in tokens.indices {
            let start = tokens[index].start
            tokens[index].before = text(bytes, max(end, start - longestGap), start)
            if index > 0, tokens[index - 1].kind == .numeral {
                tokens[index - 1].behind = text(bytes, end, min(start, end + longestGap))
            }
            end = tokens[index].end
        }
        guard let last = tokens.indices.last, tokens[last].kind == .numeral else { return }
        tokens[last].behind = text(bytes, end, min(bytes.count, end + longestGap))
    }

    private static func text(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String {
        guard start < end else { return "" }
        // Most are one blank, alone or behind a mark, for which no array is needed.
        if end - start == 1, bytes[start] == 0x20 { return " " }
        if end - start == 2, bytes[start] < 0x80, bytes[start + 1] == 0x20 {
            return String(Unicode.Scalar(bytes[start])) + " "
        }
        return String(decoding: (start..<end).map { bytes[$0] }, as: UTF8.self)
    }

    /// The fraction in one character right behind a numeral, with the number of its bytes.
    static func fraction(behind token: Token) -> (value: Double, length: Int)? {
        guard let first = token.behind.unicodeScalars.first, first.value >= 0x80,
            first.properties.numericType == .numeric, let value = first.properties.numericValue,
            value > 0, value < 1
        else { return nil }
        return (value, String(first).utf8.count)
    }

    /// Whether a decimal point stands right in front of a numeral, and no sentence ends with it.
    static func hasPoint(_ index: Int, in tokens: [Token]) -> Bool {
        tokens[index].before.last == "."
            && opens(tokens[index].before.dropLast(), isFirst: index == 0)
    }

    /// The bytes of a minus right in front of a numeral that is no hyphen and no sign of a range.
    static func minus(_ index: Int, in tokens: [Token]) -> Int? {
        let gap = tokens[index].before
        guard let sign = gap.last, sign == "-" || sign == "\u{2212}",
            opens(gap.dropLast(), isFirst: index == 0)
        else { return nil }
        let follows =
            index > 0 && tokens[index - 1].kind == .numeral && tokens[index].stop == .none
            && gap.dropLast().allSatisfy(\.isWhitespace)
        return follows ? nil : sign.utf8.count
    }

    /// Whether nothing but a blank or an opening mark stands in front of a sign.
    private static func opens(_ rest: Substring, isFirst: Bool) -> Bool {
        guard let last = rest.last else { return isFirst }
        return last.isWhitespace || "([{*\"«“:=≈<>$€£".contains(last)
    }

    /// Whether a stroke between two numbers makes a range of them.
    static func isRange(_ token: Token) -> Bool {
        let sign = token.before.filter { !$0.isWhitespace }
        return token.stop == .none && strokes.contains(sign)
    }

    private static let strokes: Set<String> = [
        "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}", "~", "\u{223C}",
        "\u{301C}", "\u{FF5E}",
    ]
}
