import Diagnostics
import Foundation
import Vocabulary

extension CLDRLookup {
    /// Whether lines of the main language run to the left or to the right.
    func scriptDirection() throws(DiagnosticsError) -> GoldSet? {
        guard let value = try native(LDMLPath("layout/orientation/characterOrder")) else {
            return nil
        }
        let label: String
        switch value.text {
        case "right-to-left": label = "right to left"
        case "left-to-right": label = "left to right"
        default: return nil
        }
        var names = AliasList()
        names.add(label, "en")
        names.add(value.text, "en")
        names.add(label == "right to left" ? "RTL" : "LTR", "en")
        return gold([names.cluster(label)], value.status, [value.citation(source)])
    }

    /// The letters of the main language that the largest language of its script does not have.
    ///
    /// A property of one culture, since the yardstick is fixed by the script.
    func specialLetters() throws(DiagnosticsError) -> GoldSet? {
        let path = LDMLPath("characters/exemplarCharacters")
        var written = chain.script
        if written == nil { written = try files.script(of: language) }
        guard let script = written, let yardstick = Self.yardsticks[script], yardstick != language,
            let own = try native(path), own.status != .default,
            let common = try value(path, along: plainChain(of: yardstick))
        else { return nil }
        let known = Set(ExemplarSet(common.text).letters)
        let special = ExemplarSet(own.text).letters.filter { !known.contains($0) }
        guard !special.isEmpty else { return nil }
        let clusters = special.map { letter in
            var forms = AliasList()
            forms.add(letter, language)
            forms.add(letter.uppercased(), language)
            return forms.cluster(letter)
        }
        return gold(
            clusters,
            own.status,
            [own.citation(source), common.citation(source)]
        )
    }

    /// The chain of a language without script and territory.
    func plainChain(of language: String) throws(DiagnosticsError) -> LocaleChain {
        LocaleChain(
            language: language,
            script: nil,
            territory: nil,
            parents: try files.parents(),
            exists: { files.has($0, in: "main") }
        )
    }

    /// The language with the most speakers by script.
    private static let yardsticks = [
        "Latn": "en", "Cyrl": "ru", "Arab": "ar", "Deva": "hi", "Beng": "bn", "Ethi": "am",
    ]
}

/// A set of exemplar characters such as `[a b {ch} \u0301]` (UTS 35, part 1, section 5.3.3).
struct ExemplarSet: Sendable {
    /// The members that hold letters only, composed, in the order of the set.
    let letters: [String]

    init(_ text: String) {
        var members: [String] = []
        for word in text.split(whereSeparator: { $0 == " " || $0 == "[" || $0 == "]" }) {
            if word.hasPrefix("{"), word.hasSuffix("}") {
                members.append(Self.unescaped(word.dropFirst().dropLast()))
                continue
            }
            let scalars = Array(Self.unescaped(word).unicodeScalars)
            if scalars.count == 3, scalars[1] == "-", scalars[0].value < scalars[2].value {
                for value in scalars[0].value...scalars[2].value {
                    if let scalar = Unicode.Scalar(value) { members.append(String(scalar)) }
                }
            } else {
                members.append(contentsOf: scalars.map { String($0) })
            }
        }
        letters = members.map(\.precomposedStringWithCanonicalMapping).filter { member in
            !member.isEmpty && member.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
                && member.unicodeScalars.allSatisfy {
                    switch $0.properties.generalCategory {
                    case .nonspacingMark, .spacingMark, .enclosingMark: false
                    default: true
                    }
                }
        }
    }

    /// A text with escapes such as `\u200C` and `\-` resolved.
    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var rest = text
        while let letter = rest.popFirst() {
            guard letter == "\\", let next = rest.popFirst() else {
                result.append(letter)
                continue
            }
            if next == "u", let value = UInt32(rest.prefix(4), radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                result.unicodeScalars.append(scalar)
                rest = rest.dropFirst(4)
            } else {
                result.append(next)
            }
        }
        return result
    }
}
