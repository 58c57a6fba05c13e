public import Diagnostics
public import Vocabulary

/// A source that knows the names of things by code, though not which culture they belong to.
public protocol WordingSource: ReferenceSource {
    /// Finds the names of what a code stands for in a property.
    func wordings(
        of key: String,
        in property: String
    ) throws(DiagnosticsError) -> CitedWordings?
}

/// The names of one thing, and where they stand.
public struct CitedWordings: Sendable, Hashable {
    /// The names.
    public var aliases: [Alias]
    /// Where they stand.
    public var citation: Citation

    /// Lists names.
    public init(aliases: [Alias], citation: Citation) {
        self.aliases = aliases
        self.citation = citation
    }
}
