import Diagnostics

/// The faults of one reading, gathered by all who take part in it.
final class Findings {
    private(set) var diagnostics: [Diagnostic]
    /// The patterns of properties that sources state, for corrections to offer.
    private let properties: [String]

    init(_ diagnostics: [Diagnostic] = [], properties: [String] = []) {
        self.diagnostics = diagnostics
        self.properties = properties
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// The faults in file order, which is how authors mend them.
    var inFileOrder: [Diagnostic] {
        diagnostics.enumerated()
            .sorted { a, b in
                let (x, y) = (a.element.location, b.element.location)
                return (x.file, x.line ?? 0, x.column ?? 0, a.offset)
                    < (y.file, y.line ?? 0, y.column ?? 0, b.offset)
            }
            .map(\.element)
    }

    func add(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    func error(
        _ identifier: String,
        at location: SourceLocation,
        _ summary: String,
        fix: String? = nil
    ) {
        add(Diagnostic(.error, identifier, at: location, summary, fix: fix))
    }

    /// Reports a property that no source states, with the nearest one that some source does.
    func unknownProperty(_ property: String, at location: SourceLocation) {
        let parts = property.split(separator: ".", omittingEmptySubsequences: false)
        let known = properties.map { pattern in
            let own = pattern.split(separator: ".", omittingEmptySubsequences: false)
            guard own.count == parts.count else { return pattern }
            // A slot of the pattern is whatever stands in its place.
            return zip(own, parts).map { $0.hasPrefix("{") ? $1 : $0 }.joined(separator: ".")
        }
        let near = suggestion(for: property, among: known).map { "did you mean '\($0)'?" }
        error(
            "unknown-property",
            at: location,
            "no source knows property '\(property)'",
            fix: near
                ?? "correct it, or read the source that states it: --locales DIR takes the folder in "
                + "whose 'sources' it is declared"
        )
    }
}
