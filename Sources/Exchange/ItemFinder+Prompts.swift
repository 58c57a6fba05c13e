public import Vocabulary

extension ItemFinder {
    /// The items that an answer belongs to, or why to none.
    public enum Places: Sendable, Hashable {
        case items([ProbeItem])
        case nowhere(reason: String)
    }

    /// Whether a text is the identifier of an item here.
    public func isItem(_ identifier: String) -> Bool { byItem[identifier] != nil }

    /// Finds the items by identifier or by the exact prompt, outer blanks aside.
    ///
    /// An item's own identifier decides. Else all items with the prompt are meant, because the same
    /// prompt has the same answer; a question's identifier narrows them down, and contradicts when
    /// none of its items has the prompt. Later turns of a conversation have no prompt of their own
    /// and are found by identifier only.
    public func places(identifiers: [String], prompt: String?, locale: LocaleTag?) -> Places {
        for identifier in identifiers {
            if let item = byItem[identifier] { return .items([item]) }
        }
        let asked = prompt.map { byPrompt[$0.trimmed] ?? [] } ?? []
        let here = locale.map { tag in asked.filter { $0.locale == tag } } ?? asked
        for identifier in identifiers where byID[identifier] != nil {
            guard prompt != nil else {
                switch place(id: identifier, question: nil, locale: locale) {
                case .item(let item): return .items([item])
                case .nowhere(let reason): return .nowhere(reason: reason)
                }
            }
            let known = Set((byID[identifier] ?? []).map(\.question))
            let both = here.filter { known.contains($0.question) }
            if !both.isEmpty { return .items(both) }
            return .nowhere(
                reason: "the prompt is not that of '\(shownText(identifier, limit: 60))'"
            )
        }
        if !here.isEmpty { return .items(here) }
        if !asked.isEmpty {
            return .nowhere(reason: "the prompt is not asked about \(locale?.rawValue ?? "")")
        }
        if prompt != nil { return .nowhere(reason: "no item has this prompt") }
        return .nowhere(
            reason: identifiers.isEmpty
                ? "the record has neither an identifier nor a prompt"
                : "no item or question has the identifier "
                    + "'\(shownText(identifiers[0], limit: 60))'"
        )
    }
}
