public import Diagnostics
public import Vocabulary

/// A body of reference data that can be asked what a culture's answer is.
public protocol ReferenceSource: Sendable {
    /// The identifier as locale packs list it, such as `cldr`.
    var id: String { get }
    /// The name with the release as citations give it, such as `CLDR 41`.
    var name: String { get }
    /// The properties it may know of.
    var patterns: [PropertyPattern] { get }
    /// Looks a property of a culture up.
    ///
    /// - Returns: the value, or none when the property is unknown here or has no value.
    /// - Throws: located messages about a broken source; a source that is merely absent has no value.
    func opinion(
        on property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> SourceOpinion?
}
