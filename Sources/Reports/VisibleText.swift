/// How a hidden character is named in the place where it stood.
enum HiddenStyle {
    /// In a small box of its own.
    case boxed
    /// In brackets, where no element may stand.
    case bracketed
    /// In brackets, with line breaks kept as references.
    case attribute
}

/// Writes text escaped, with every character that is hidden or reorders text named by its code point.
///
/// Joiners stay where orthography needs them: inside Arabic and Indic words and in emoji. A letter of
/// another script inside a word stays too, with its code point behind it.
func writeVisible(_ text: String, into bytes: inout [UInt8], style: HiddenStyle) {
    if appendPlain(text, to: &bytes, { escape(of: $0, style) }) { return }
    visit(text) { scalar in
        writeEscaped(scalar, into: &bytes, style: style)
    } hidden: { value, run in
        let label = hiddenLabel(value, run: run)
        // A bdi keeps its label to itself, so the box cannot turn the line around either.
        let shown = style == .boxed ? "<bdi class=\"u\">\(label)</bdi>" : "[\(label)]"
        bytes.append(contentsOf: shown.utf8)
    }
}

/// Goes through a text, telling runs of one hidden character from what may be shown as it is.
///
/// A letter that looks like one of its word's script and is of another is shown, then named.
func visit(
    _ text: String,
    shown: (Unicode.Scalar) -> Void,
    hidden: (_ value: UInt32, _ run: Int) -> Void
) {
    let scalars = text.unicodeScalars
    let strays = homoglyphs(in: text)
    var index = scalars.startIndex
    var previous: UInt32?
    while index != scalars.endIndex {
        let scalar = scalars[index]
        var next = scalars.index(after: index)
        let following: UInt32? = next == scalars.endIndex ? nil : scalars[next].value
        if scalar == "\r", following == 0x0A {
            index = next
            continue
        }
        if isHidden(scalar.value, after: previous, before: following) {
            var run = 1
            while next != scalars.endIndex, scalars[next] == scalar {
                run += 1
                next = scalars.index(after: next)
            }
            hidden(scalar.value, run)
        } else {
            shown(scalar)
            if !strays.isEmpty, strays.contains(index) { hidden(scalar.value, 1) }
        }
        previous = scalar.value
        index = next
    }
}

/// The name that stands for a run of a hidden character, such as `U+202E ×2`.
func hiddenLabel(_ value: UInt32, run: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    let times = run > 1 ? " ×\(run)" : ""
    return "U+\(padding)\(digits)\(times)"
}

private func writeEscaped(
    _ scalar: Unicode.Scalar,
    into bytes: inout [UInt8],
    style: HiddenStyle
) {
    if scalar.isASCII, let escaped = escape(of: UInt8(scalar.value), style) {
        escaped.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    } else {
        bytes.append(
            contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
        )
    }
}

/// What stands for a character that means something to a browser.
private func escape(of byte: UInt8, _ style: HiddenStyle) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    // Between tags quotes mean nothing; values of attributes stand between double ones.
    case UInt8(ascii: "\"") where style == .attribute: "&quot;"
    case UInt8(ascii: "'") where style == .attribute: "&#39;"
    case 0x0A where style == .attribute: "&#10;"
    case 0x09 where style == .attribute: "&#9;"
    default: nil
    }
}

/// Writes a text run by run, or nothing when it holds characters that may have to be named.
///
/// Nearly all that pages say is such text, in whatever script, and needs no look at single characters.
func appendPlain(
    _ text: String,
    to bytes: inout [UInt8],
    _ escape: (UInt8) -> StaticString?
) -> Bool {
    let span = text.utf8Span.span
    guard unsafe span.withUnsafeBufferPointer({ unsafe isPlain($0) }) else { return false }
    unsafe span.withUnsafeBufferPointer { all in
        var start = 0
        for i in all.indices {
            guard let escaped = escape(unsafe all[i]) else { continue }
            unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: all[start..<i]))
            escaped.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
            start = i + 1
        }
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: all[start...]))
    }
    return true
}

/// Whether nothing in a text is hidden, hangs on what stands beside it, or mixes scripts in a word.
private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    // The last letter beyond ASCII, and where it ends.
    var last: (script: LetterScript, end: Int)?
    while place < bytes.count {
        let lead = unsafe bytes[place]
        if lead < 0x80 {
            guard 0x20..<0x7F ~= lead || lead == 0x0A || lead == 0x09 else { return false }
            place += 1
            continue
        }
        // A string is valid UTF-8: what follows a lead byte is there.
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for next in place + 1..<place + length {
            value = value << 6 | UInt32(unsafe bytes[next]) & 0x3F
        }
        if isJoiner(value) || isNeverShown(value) { return false }
        let end = place + length
        if let script = LetterScript(value) {
            if let last, last.end == place, last.script != script { return false }
            // A Latin letter beside it: perhaps a homoglyph, which only a look at the word can tell.
            if script != .latin {
                if place > 0, isLatinByte(unsafe bytes[place - 1]) { return false }
                if end < bytes.count, isLatinByte(unsafe bytes[end]) { return false }
            }
            last = (script, end)
        } else if isCombiningMark(value) {
            if let script = last?.script, last?.end == place {
                last = (script, end)
            } else if place > 0, isLatinByte(unsafe bytes[place - 1]) {
                last = (.latin, end)
            }
        }
        place = end
    }
    return true
}

private func isLatinByte(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

/// Whether a character is shown beside some characters and hidden beside others.
private func isJoiner(_ value: UInt32) -> Bool {
    switch value {
    case 0x200C, 0x200D, 0xFE0E, 0xFE0F: true
    default: false
    }
}

private func isHidden(_ value: UInt32, after previous: UInt32?, before next: UInt32?) -> Bool {
    if value < 0x20 { return value != 0x09 && value != 0x0A }
    if value < 0x7F { return false }
    switch value {
    case 0x200C, 0x200D:
        guard let previous, let next else { return true }
        return !(joins(previous) && joins(next))
    case 0xFE0E, 0xFE0F:
        guard let previous else { return true }
        return !takesEmojiSelector(previous)
    default:
        return isNeverShown(value)
    }
}

/// Whether a joiner beside the character is a matter of spelling.
private func joins(_ value: UInt32) -> Bool {
    switch value {
    case 0x0620...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0x0900...0x0DFF, 0x1780...0x17B3,
        0x2600...0x27BF, 0xFE0F, 0x1F000...0x1FAFF:
        true
    default: false
    }
}

private func takesEmojiSelector(_ value: UInt32) -> Bool {
    switch value {
    case 0x23, 0x2A, 0x30...0x39, 0xA9, 0xAE, 0x203C...0x3299, 0x1F000...0x1FAFF: true
    default: false
    }
}

/// Controls, bidirectional controls, default-ignorable code points and noncharacters (Unicode 15).
private func isNeverShown(_ value: UInt32) -> Bool {
    switch value {
    case 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
        0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFDD0...0xFDEF,
        0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
        0xE0000...0xE0FFF:
        true
    case 0xFFFE...0x10FFFF: value & 0xFFFE == 0xFFFE
    default: false
    }
}
