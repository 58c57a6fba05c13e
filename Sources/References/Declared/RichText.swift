import Vocabulary

/// A piece of the text of a cell or field: plain, or a link with the title of what it leads to.
struct TextRun: Sendable, Hashable {
    /// The text that readers see.
    var text: String
    /// The title of the page it leads to, for links.
    var title: String?
    /// Its language, if it is marked.
    var language: String?

    init(_ text: String, title: String? = nil, language: String? = nil) {
        self.text = text
        self.title = title
        self.language = language
    }
}

/// One value with all its wordings, the first of them the one that is shown.
struct ValueWordings: Sendable, Hashable {
    private(set) var aliases: [Alias] = []
    /// What tells it from others of the same label, such as the title of the page it links to.
    var title: String?

    /// The wording that is shown, or none without any.
    var label: String? { aliases.first?.text }

    /// Adds a wording in clean form; empty, overlong and known ones are left out.
    mutating func add(_ text: String?, _ language: String?) {
        guard aliases.count < 200, let text, let plain = cleaned(text) else { return }
        if let known = aliases.firstIndex(where: { $0.text == plain }) {
            if aliases[known].language == nil { aliases[known].language = language }
            return
        }
        aliases.append(Alias(plain, language: language))
    }

    /// Adds the wordings of another value.
    mutating func add(_ other: ValueWordings) {
        for alias in other.aliases { add(alias.text, alias.language) }
    }
}

extension [ValueWordings] {
    /// Adds further wordings, each to the value at its place where there are as many of both.
    ///
    /// A cell with two dishes stands beside one with two names, and the second name is no wording of
    /// the first dish. Where the numbers differ nobody can tell, and all go to the first value.
    mutating func add(wordings others: [ValueWordings]) {
        guard !isEmpty else { return }
        for (index, other) in others.enumerated() {
            self[others.count == count ? index : 0].add(other)
        }
    }
}

/// The items of a cell or field, each a row of runs.
struct RichText: Sendable, Hashable {
    private(set) var items: [[TextRun]] = [[]]

    /// Adds a run to the last item.
    mutating func add(_ run: TextRun) {
        guard !run.text.isEmpty else { return }
        items[items.count - 1].append(run)
    }

    /// Ends the last item, unless nothing is in it yet.
    mutating func endItem() {
        guard items.count < 2_000, let last = items.last,
            last.contains(where: { cleaned($0.text) != nil })
        else { return }
        items.append([])
    }

    /// Adds the items of another text, the first of them continuing the last one here.
    mutating func add(_ other: RichText) {
        for (index, item) in other.items.enumerated() {
            if index > 0 { endItem() }
            for run in item { add(run) }
        }
    }

    /// The text as one line.
    var plain: String {
        items.map { $0.map(\.text).joined() }.joined(separator: " ")
    }

    /// The values: items, split further, each with what its recipe keeps of it.
    func values(_ shaping: ValueShaping, language: String?) -> [ValueWordings] {
        items.flatMap { item in shaping.pieces(of: item) }
            .compactMap { piece in wordings(of: piece, shaping, language: language) }
    }

    /// The wordings of one item: the title of the link it begins with, that link's text, the whole.
    private func wordings(
        of runs: [TextRun],
        _ shaping: ValueShaping,
        language: String?
    ) -> ValueWordings? {
        let shown = runs.drop { cleaned($0.text) == nil }
        var found = ValueWordings()
        let own = shown.first?.language
        if let first = shown.first, let title = first.title {
            if isName(title, of: first.text) {
                found.title = cleaned(title)
                found.add(shaping.kept(of: withoutQualifier(title)), own ?? language)
            }
            found.add(shaping.kept(of: first.text), own ?? language)
        }
        let languages = Set(shown.map(\.language))
        let whole = runs.map(\.text).joined()
        found.add(shaping.kept(of: whole), languages.count == 1 ? own ?? language : language)
        // A text in a language of its own beside others is a wording in that language.
        if languages.count > 1 {
            for run in shown {
                if let mark = run.language { found.add(shaping.kept(of: run.text), mark) }
            }
        }
        return found.label == nil ? nil : found
    }
}

/// Whether the title of a page names what a link to it says, and not a wider matter.
///
/// `Māori` leads to `Māori language` and `NZD` to `New Zealand dollar`, but `left` leads to `Left- and
/// right-hand traffic`, which must not be taken for the answer.
private func isName(_ title: String, of text: String) -> Bool {
    let words = { (text: String) in text.split { $0.isWhitespace || $0 == "_" }.count }
    let isShort =
        text.contains(where: \.isLetter) && text == text.uppercased()
        && text != text.lowercased()
    return isShort || words(withoutQualifier(title)) <= words(text) + 1
}

/// A page's title without the words in brackets that tell it from others of the same name.
func withoutQualifier(_ title: String) -> String {
    let plain = title.replacing("_", with: " ")
    guard plain.hasSuffix(")"), let open = plain.lastIndex(of: "("), open > plain.startIndex else {
        return plain
    }
    return String(plain[..<open])
}
