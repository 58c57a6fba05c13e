import Vocabulary

/// A value read from CLDR with its place and standing.
struct CLDRValue: Sendable, Hashable {
    /// The text as it stands in the file.
    var text: String
    /// The file relative to the CLDR folder.
    var path: String
    /// The line from one.
    var line: Int
    /// The path of the element.
    var place: LDMLPath
    /// How far the value speaks for the locale that was asked for.
    var status: GoldStatus
    /// How the value got here, or none when it stands in the locale's own file.
    var note: String?

    /// The place of the value in a release.
    func citation(_ source: String) -> Citation {
        Citation(source: source, path: path, line: line, element: place.description, note: note)
    }
}

/// The standing of a pair of which the source may state only one half.
func strongest(_ a: GoldStatus, _ b: GoldStatus) -> GoldStatus {
    a == .default ? b : a
}

/// The weakest standing among values that make one answer.
///
/// - Parameter computed: whether the answer is derived by calculation, so that explicit values
///   give a `computed` one.
func weakest(_ statuses: [GoldStatus], computed: Bool = false) -> GoldStatus {
    for status in [GoldStatus.draft, .default, .inherited] where statuses.contains(status) {
        return status
    }
    return computed ? .computed : .explicit
}
