/// Says the sentences of pages in one language, and writes numbers and dates as its readers do.
///
/// Every sentence is written in English where it is used; that text is its key in the catalogue. A
/// sentence that the catalogue lacks stays English.
public struct Words: Sendable {
    /// The language.
    public let language: InterfaceLanguage

    private let entries: [String: [String]]

    /// Takes the words of a language.
    public init(_ language: InterfaceLanguage = .english) {
        self.language = language
        entries = Catalogue.entries(language)
    }

    /// The direction in which the language is written.
    var direction: Direction { language == .arabic ? .rtl : .ltr }

    /// Says a sentence, its slots filled with text that needs no isolation, such as numbers.
    ///
    /// Names and other foreign text belong into `html(_:_:)`.
    func callAsFunction(_ english: String, _ slots: [String: String] = [:]) -> String {
        filled(template(english), slots)
    }

    /// Says a sentence that was kept.
    func callAsFunction(_ sentence: Sentence, _ slots: [String: String] = [:]) -> String {
        filled(template(sentence.english), slots)
    }

    /// Says a sentence whose form hangs on a count, which fills the slot `n`.
    func count(
        _ n: Int,
        one: String,
        other: String,
        _ slots: [String: String] = [:]
    ) -> String {
        filled(template(n, one, other), slots.merging(["n": number(n)]) { given, _ in given })
    }

    /// Says a sentence with pieces of a page in its slots, such as isolated names.
    func html(_ english: String, _ slots: [String: HTML]) -> [HTML] {
        pieces(of: template(english), slots)
    }

    /// Says a sentence that was kept, with pieces of a page in its slots.
    func html(_ sentence: Sentence, _ slots: [String: HTML]) -> [HTML] {
        pieces(of: template(sentence.english), slots)
    }

    /// Says a sentence whose form hangs on a count, with pieces of a page in its slots.
    func html(
        count n: Int,
        one: String,
        other: String,
        _ slots: [String: HTML] = [:]
    ) -> [HTML] {
        pieces(
            of: template(n, one, other),
            slots.merging(["n": .text(number(n))]) { given, _ in given }
        )
    }

    /// Whether the catalogue has a sentence in the language.
    func knows(_ english: String) -> Bool {
        language == .english || entries[english] != nil
    }

    private func template(_ english: String) -> String {
        if let said = entries[english]?.first { return said }
        // Spaces at the end join a sentence to what follows, in every language.
        let core = Catalogue.trimmed(english)
        guard core != english, let said = entries[core]?.first else { return english }
        return said + english.dropFirst(core.count)
    }

    private func template(_ n: Int, _ one: String, _ other: String) -> String {
        let form = language.pluralForm(of: n)
        if let forms = entries[Catalogue.key(one, other)],
            let place = language.pluralForms.firstIndex(of: form), place < forms.count
        {
            return forms[place] + other.dropFirst(Catalogue.trimmed(other).count)
        }
        return InterfaceLanguage.english.pluralForm(of: n) == .one ? one : other
    }

    private func filled(_ template: String, _ slots: [String: String]) -> String {
        guard !slots.isEmpty else { return template }
        var text = ""
        for part in sentenceParts(template) {
            switch part {
            case .words(let words): text += words
            case .slot(let name): text += slots[name] ?? "{\(name)}"
            }
        }
        return text
    }

    private func pieces(of template: String, _ slots: [String: HTML]) -> [HTML] {
        sentenceParts(template).map { part in
            switch part {
            case .words(let words): .text(words)
            case .slot(let name): slots[name] ?? .text("{\(name)}")
            }
        }
    }
}
