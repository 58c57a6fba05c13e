public import Vocabulary

/// The label under which answers of one meaning fall together.
///
/// Answers are one if they match the same clusters of the target's gold, else the same clusters of
/// other cultures' golds, else if their letters and digits are the same without regard to case.
/// Refusals are one answer.
public func answerLabel(_ text: String, _ judgement: Judgement, target: LocaleTag?) -> String {
    if judgement.outcome == .refused { return "refused" }
    if let choice = judgement.choice { return "option \(choice)" }
    if judgement.outcome == .coded {
        let own = Set(judgement.matches.lazy.filter { $0.culture == target }.map(\.cluster))
        if !own.isEmpty {
            return "gold " + own.sorted().map { "\($0)" }.joined(separator: " ")
        }
        let others = Set(judgement.matches.map { "\($0.culture) \($0.cluster)" })
        if !others.isEmpty { return "other " + others.sorted().joined(separator: ", ") }
    }
    return "text " + plainText(text)
}

/// Letters, marks and digits of a text in small letters, with one blank between words.
func plainText(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars.prefix(longestText) {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            result.append(scalar)
        default:
            if let last = result.last, last != " " { result.append(" ") }
        }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
}

/// The scalars of an answer that are compared; what follows in longer ones is not looked at.
let longestText = 10_000
