import Foundation

/// Whether a prompt holds a wording of its own answer (admission rule A4).
///
/// Both are folded and cut into words; a wording counts when its words stand in the prompt in the
/// same order, and when it has three letters or digits, since shorter ones stand there by chance.
func holds(_ prompt: String, answer wording: String) -> Bool {
    let needle = foldedWords(wording)
    guard needle.reduce(0, { $0 + $1.unicodeScalars.count }) >= 3 else { return false }
    let words = foldedWords(prompt)
    guard words.count >= needle.count else { return false }
    return (0...(words.count - needle.count)).contains { start in
        words[start...].starts(with: needle)
    }
}

/// The words of a text, folded; a decomposed letter and its mark are one.
func foldedWords(_ text: String) -> [String] {
    let folded = text.folding(
        options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive],
        locale: nil
    )
    return folded.unicodeScalars
        .split { !isPartOfWord($0) }
        .map { String(String.UnicodeScalarView($0)) }
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
