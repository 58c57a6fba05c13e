/// What comes in English from packs and from the program itself.
extension Words {
    /// Says a text of the program in the language of the page; one that the catalogue lacks stays English.
    func own(_ english: String) -> HTML {
        if language == .english { return .text(english) }
        guard let said = translated(english) else { return inEnglish(english) }
        return .text(said)
    }

    /// The same where no element can stand, such as the reason behind a dash.
    func plain(_ english: String) -> String {
        language == .english ? english : translated(english) ?? english
    }

    /// Says several texts of the program, one after the other.
    func own(_ english: [String]) -> [HTML] {
        english.enumerated().flatMap { place, text in
            (place > 0 ? [HTML.text("; ")] : []) + [own(text)]
        }
    }

    /// The name of a language or region of the world that a pack has in English.
    func name(_ english: String) -> HTML {
        language != .english && knows(english) ? .text(self(english)) : isolated(english)
    }

    /// What the catalogue has for a text of the program, slots filled with what the text has there.
    private func translated(_ english: String) -> String? {
        if knows(english) { return self(english) }
        for parts in Catalogue.openSentences {
            guard let found = slots(of: parts, in: english) else { continue }
            let sentence = parts.map { part in
                switch part {
                case .words(let words): words
                case .slot(let name): "{\(name)}"
                }
            }.joined()
            return self(sentence, found)
        }
        return nil
    }

    /// What stands in the slots when a text is such a sentence; the numbers of `n` and `value` as the
    /// language writes them.
    private func slots(of parts: [SentencePart], in text: String) -> [String: String]? {
        var found: [String: String] = [:]
        var rest = Substring(text)
        for (place, part) in parts.enumerated() {
            switch part {
            case .words(let words):
                guard rest.hasPrefix(words) else { return nil }
                rest = rest.dropFirst(words.count)
            case .slot(let name):
                var value = rest
                if place + 1 < parts.count, case .words(let next) = parts[place + 1] {
                    guard let end = rest.firstRange(of: next)?.lowerBound else { return nil }
                    value = rest[..<end]
                }
                rest = rest[value.endIndex...]
                switch name {
                case "n":
                    guard Double(value) != nil else { return nil }
                    found[name] = digits(String(value))
                case "value":
                    guard let number = decimal(value) else { return nil }
                    found[name] = number
                default: found[name] = String(value)
                }
            }
        }
        return rest.isEmpty ? found : nil
    }

    /// A number of the program with as many decimals as it has there; none for other words.
    private func decimal(_ text: Substring) -> String? {
        guard let value = Double(text.replacing("\u{2212}", with: "-")) else { return nil }
        let places = text.split(separator: ".", maxSplits: 1).dropFirst().first?.utf8.count ?? 0
        return number(value, decimals: places)
    }
}
