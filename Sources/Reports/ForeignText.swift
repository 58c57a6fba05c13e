import Vocabulary

/// The direction of writing of an element.
enum Direction: String, Sendable {
    case ltr
    case rtl
    /// Left to the first strong character.
    case auto
}

/// The direction in which a language tag's script is written.
func direction(of tag: String) -> Direction {
    // Most tags are a language alone.
    if !tag.utf8.contains(UInt8(ascii: "-")) {
        return rightToLeftLanguages.contains(tag) ? .rtl : .ltr
    }
    let parsed = LocaleTag(tag)
    if let script = parsed.script { return rightToLeftScripts.contains(script) ? .rtl : .ltr }
    return rightToLeftLanguages.contains(parsed.language) ? .rtl : .ltr
}

/// A language tag as an attribute, empty when it is none or malformed: the language is unknown then.
func languageAttribute(_ tag: String?) -> Attribute {
    let text = tag ?? ""
    let isSound = text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
        default: false
        }
    }
    return .lang(isSound ? text : "")
}

/// A short foreign string inside a sentence, isolated from the words around it.
func isolated(_ text: String, language: String? = nil) -> HTML {
    .element("bdi", isolation(of: text, language), [.text(text)])
}

extension HTMLWriter {
    /// Writes a short foreign string inside a sentence, isolated from the words around it.
    mutating func isolate(_ text: String, language: String? = nil) {
        open("bdi", attributes: isolation(of: text, language))
        self.text(text)
        close("bdi")
    }
}

/// What the element around a foreign string says of it.
private func isolation(of text: String, _ language: String?) -> [Attribute] {
    if let language, !language.isEmpty {
        // Latin letters show their direction by themselves.
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        if isPlain, text.utf8.contains(where: { 0x61...0x7A ~= $0 | 0x20 }) {
            return [languageAttribute(language)]
        }
        return [languageAttribute(language), .dir(direction(of: language))]
    }
    return text.utf8.allSatisfy({ $0 < 0x80 }) ? [] : [languageAttribute(nil)]
}

/// The language an answer is shown in: that of the question, of the locale by its script, or unknown.
func answerLanguage(_ text: String, asked: String?, pack: LocalePack) -> String? {
    // Latin letters alone, as most answers are: there is nothing of another script to count.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
        guard let asked, pack.script != "Latn",
            text.utf8.contains(where: { 0x61...0x7A ~= $0 | 0x20 })
        else { return nil }
        return LocaleTag(asked).language == pack.tag.language ? nil : asked
    }
    let (own, roman) = (scriptRanges[pack.script, default: []], scriptRanges["Latn", default: []])
    var (letters, native, latin) = (0, 0, 0)
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
        if own.contains(where: { $0.contains(scalar.value) }) { native += 1 }
        if roman.contains(where: { $0.contains(scalar.value) }) { latin += 1 }
        letters += 1
        if letters == 400 { break }
    }
    if pack.script != "Latn", native > latin { return pack.languages.first ?? pack.tag.language }
    guard let asked, latin > 0, native == 0 else { return nil }
    let askedIsNative = LocaleTag(asked).language == pack.tag.language
    return askedIsNative && pack.script != "Latn" ? nil : asked
}

private let scriptRanges: [String: [ClosedRange<UInt32>]] = [
    "Latn": [0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF],
    "Ethi": [0x1200...0x139F, 0x2D80...0x2DDF, 0xAB00...0xAB2F],
    "Arab": [0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC],
    "Beng": [0x980...0x9FF],
    "Deva": [0x900...0x97F],
    "Cyrl": [0x400...0x52F],
    "Grek": [0x370...0x3FF],
    "Hebr": [0x590...0x5FF],
    "Thaa": [0x780...0x7BF],
    "Syrc": [0x700...0x74F],
    "Kore": [0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF],
    "Hang": [0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF],
    "Hans": [0x3400...0x9FFF],
    "Hant": [0x3400...0x9FFF],
    "Jpan": [0x3040...0x30FF, 0x3400...0x9FFF],
]

private let rightToLeftScripts: Set<String> = [
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
]

private let rightToLeftLanguages: Set<String> = [
    "ar", "arc", "arq", "ary", "arz", "azb", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "khw",
    "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "sdh", "syr", "ug", "ur", "yi",
]
