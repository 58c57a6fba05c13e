/// The texts of a list as Python prints it, such as `['tea', "it's"]`; none for anything else.
///
/// Backslashes may stand before quotes, backslashes and n, t, r; other escapes are not read, and
/// neither is anything that is not a text.
func pythonTexts(_ source: String) -> [String]? {
    var rest = Substring(source.trimmed)
    guard rest.popFirst() == "[", rest.popLast() == "]" else { return nil }
    rest = rest.drop(while: \.isWhitespace)
    var texts: [String] = []
    while !rest.isEmpty {
        guard let text = pythonText(&rest) else { return nil }
        texts.append(text)
        rest = rest.drop(while: \.isWhitespace)
        guard !rest.isEmpty else { break }
        guard rest.popFirst() == "," else { return nil }
        rest = rest.drop(while: \.isWhitespace)
    }
    return texts
}

/// One quoted text, which is taken off.
private func pythonText(_ rest: inout Substring) -> String? {
    guard let quote = rest.popFirst(), quote == "'" || quote == "\"" else { return nil }
    var text = ""
    while let character = rest.popFirst() {
        if character == quote { return text }
        guard character == "\\" else {
            text.append(character)
            continue
        }
        switch rest.popFirst() {
        case "'": text.append("'")
        case "\"": text.append("\"")
        case "\\": text.append("\\")
        case "n": text.append("\n")
        case "t": text.append("\t")
        case "r": text.append("\r")
        default: return nil
        }
    }
    return nil
}
