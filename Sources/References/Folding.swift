import Foundation

/// A wording as sources are compared by: compatibility forms, case, Latin marks and punctuation gone.
///
/// A wording without letters keeps its marks: `1,234.56` and `«…»` are told by nothing else.
func folded(_ text: String) -> String {
    let wide = text.precomposedStringWithCompatibilityMapping.lowercased()
    guard wide.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
        return withoutBidiMarks(wide)
    }
    var folded = String.UnicodeScalarView()
    var base: Unicode.Scalar = " "
    for scalar in wide.decomposedStringWithCanonicalMapping.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .nonspacingMark:
            // Marks of other scripts are vowels and tones: they tell words apart.
            if base.value >= 0x250 { folded.append(scalar) }
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .spacingMark,
            .decimalNumber, .otherNumber, .letterNumber, .enclosingMark:
            base = scalar
            folded.append(plainLetters[scalar] ?? scalar)
        default: continue
        }
    }
    return String(folded)
}

/// Latin letters that Unicode does not take apart.
private let plainLetters: [Unicode.Scalar: Unicode.Scalar] = [
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ə": "a",
]
