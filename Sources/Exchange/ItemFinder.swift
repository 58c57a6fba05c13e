public import Vocabulary

/// Finds the item that a recorded answer belongs to.
public struct ItemFinder: Sendable {
    /// Where an answer belongs, or why nowhere.
    public enum Place: Sendable, Hashable {
        case item(ProbeItem)
        case nowhere(reason: String)
    }

    /// Items of real cultures by the identifier of their question or its probe.
    private(set) var byID: [String: [ProbeItem]] = [:]
    /// All items by their own identifier.
    private(set) var byItem: [String: ProbeItem] = [:]
    /// All first turns by their prompt without outer blanks.
    private(set) var byPrompt: [String: [ProbeItem]] = [:]
    private var byText: [String: [ProbeItem]] = [:]

    /// Indexes all items by identifier and prompt, and by question those that name a real culture.
    ///
    /// Later turns of a conversation are placed by identifier only: their prompt was another for
    /// every answer.
    public init(_ set: ItemSet) {
        let probes = Dictionary(uniqueKeysWithValues: set.questions.map { ($0.id, $0.probe) })
        for item in set.items {
            byItem[item.id] = item
            if item.follows == nil { byPrompt[item.prompt.trimmed, default: []].append(item) }
        }
        for item in set.items
        where item.follows == nil && (item.framing == .marked || item.framing == .native) {
            byID[item.question, default: []].append(item)
            if let probe = probes[item.question] { byID[probe, default: []].append(item) }
            byText[ItemFinder.plain(item.prompt), default: []].append(item)
        }
        // A list of options that a benchmark brings is asked in one order only, and its question has
        // no other item; its probe may be the name of a free question as well.
        for item in set.items
        where item.follows == nil && item.framing == .choice && item.variant == nil {
            byID[item.question, default: []].append(item)
        }
    }

    /// Finds the item by identifier, or by text, among those of a locale if one is given.
    public func place(id: String?, question: String?, locale: LocaleTag?) -> Place {
        let named = question.map { byText[ItemFinder.plain($0)] ?? [] } ?? []
        guard let id else {
            return one(of: named, locale: locale, what: "the question's text")
        }
        let known = byID[id] ?? []
        let both = named.filter { item in known.contains { $0.id == item.id } }
        if !both.isEmpty { return one(of: both, locale: locale, what: "the question") }
        if question != nil, !known.isEmpty {
            return .nowhere(reason: "the question's text is not that of '\(shown(id))'")
        }
        return one(of: known, locale: locale, what: "the question '\(shown(id))'")
    }

    private func one(of items: [ProbeItem], locale: LocaleTag?, what: String) -> Place {
        guard !items.isEmpty else {
            return .nowhere(reason: "\(what) is in no imported pack")
        }
        let here = locale.map { tag in items.filter { $0.locale == tag } } ?? items
        guard !here.isEmpty else {
            return .nowhere(
                reason: "\(what) is not asked about \(locale?.rawValue ?? "any locale")"
            )
        }
        let marked = here.filter { $0.framing == .marked }
        let candidates = marked.isEmpty ? here : marked
        guard Set(candidates.map(\.question)).count == 1, Set(candidates.map(\.locale)).count == 1,
            let item = candidates.first
        else {
            return .nowhere(
                reason:
                    "\(what) fits \(candidates.count) items; name a column for \(locale == nil ? "locale or " : "")question_id"
            )
        }
        return .item(item)
    }

    private func shown(_ id: String) -> String { shownText(id, limit: 60) }

    /// The text as compared: the pack's instruction off, case and spaces evened, "the" left out.
    ///
    /// BLEnD's files write "in US" where copies of its questions write "in the US".
    static func plain(_ text: String) -> String {
        var text = text
        if text.hasSuffix(BLEnDPack.instruction) { text.removeLast(BLEnDPack.instruction.count) }
        var words: [Substring] = []
        let lower = text.lowercased()
        for word in lower.split(whereSeparator: { $0.isWhitespace }) where word != "the" {
            words.append(word)
        }
        return words.joined(separator: " ")
    }
}
