import Diagnostics

/// The faults of one reading, gathered by all who take part in it.
final class Findings {
    private(set) var diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic] = []) {
        self.diagnostics = diagnostics
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
}
