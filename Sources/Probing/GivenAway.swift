import Foundation

/// Whether a prompt, folded and cut into words, holds a wording of its answer (admission rule A4).
///
/// A wording counts when its words stand in the prompt in the same order, and when it has three
/// letters or digits, since shorter ones stand there by chance.
func holds(_ words: [String], answer wording: String) -> Bool {
    let needle = foldedWords(wording)
    guard needle.reduce(0, { $0 + $1.unicodeScalars.count }) >= 3 else { return false }
    guard words.count >= needle.count else { return false }
    return (0...(words.count - needle.count)).contains { start in
        words[start...].starts(with: needle)
    }
}

/// The words of a text, folded; a decomposed letter and its mark are one.
func foldedWords(_ text: String) -> [String] {
    // Most wordings are English; folding does no more than take their case.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldedWords(ascii: text) }
    let folded = text.folding(
        options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive],
        locale: nil
    )
    return folded.unicodeScalars
        .split { !isPartOfWord($0) }
        .map { String(String.UnicodeScalarView($0)) }
}

private func foldedWords(ascii text: String) -> [String] {
    text.utf8.split { !isPartOfWord(ascii: $0) }.map { word in
        String(decoding: word.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}

private func isPartOfWord(ascii byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: false
    }
}

/// Letters, digits, and the marks that stay with their letter, as vowel signs do.
private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
        true
    default: false
    }
}
