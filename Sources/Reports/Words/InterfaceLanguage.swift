/// A language in which pages speak to their reader.
public enum InterfaceLanguage: String, Sendable, CaseIterable, Hashable {
    case english = "en"
    case french = "fr"
    case arabic = "ar"

    /// The name of the language in itself.
    public var ownName: String {
        switch self {
        case .english: "English"
        case .french: "Français"
        case .arabic: "العربية"
        }
    }
}

/// A form that a word takes beside a number (Unicode CLDR, plural rules).
enum PluralForm: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other
}

extension InterfaceLanguage {
    /// The forms of the language in the order in which the catalogue lists them.
    var pluralForms: [PluralForm] {
        switch self {
        case .english, .french: [.one, .other]
        case .arabic: [.zero, .one, .two, .few, .many, .other]
        }
    }

    /// The form beside a whole number (CLDR 41, `supplemental/plurals.xml`).
    ///
    /// French has a form for round millions too, which no sentence of ours needs: it is taken as `other`.
    func pluralForm(of n: Int) -> PluralForm {
        let size = n.magnitude
        switch self {
        case .english: return size == 1 ? .one : .other
        case .french: return size <= 1 ? .one : .other
        case .arabic:
            if size <= 2 { return [.zero, .one, .two][Int(size)] }
            switch size % 100 {
            case 3...10: return .few
            case 11...99: return .many
            default: return .other
            }
        }
    }
}
