/// How a question speaks of the culture it is about (MEASURES section 2).
public enum Framing: String, Sendable, Hashable, Codable, CaseIterable {
    /// Names the locale.
    case marked
    /// Names no place.
    case unmarked
    /// The same question about a proxy.
    case proxy
    /// The same question about an invented place.
    case fictional
    /// Asked in the locale's own language.
    case native
    case persona
    case paraphrase
    case wrapped
    case choice
    case elaborate
}
