/// How much a fault in somebody's file matters.
public enum Severity: String, Sendable, Hashable, Codable {
    case error
    case warning
    case note
}

/// One fault in somebody's file, with its place and a way out.
public struct Diagnostic: Sendable, Hashable, Codable {
    /// Whether the file can still be used.
    public var severity: Severity
    /// A stable name of the kind of fault, in kebab case, for programs and tests.
    public var identifier: String
    /// Where the fault is.
    public var location: SourceLocation
    /// What is wrong: lower case, no full stop, the culprit quoted.
    public var summary: String
    /// How to mend it, if that can be said.
    public var fix: String?

    /// Describes a fault.
    public init(
        _ severity: Severity,
        _ identifier: String,
        at location: SourceLocation,
        _ summary: String,
        fix: String? = nil
    ) {
        self.severity = severity
        self.identifier = identifier
        self.location = location
        self.summary = summary
        self.fix = fix
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The fault on one line, as tools and people read it.
    public var description: String {
        let mend = fix.map { "; \($0)" } ?? ""
        return "\(location): \(severity.rawValue): \(summary)\(mend)"
    }
}

/// Faults in somebody's files that stop a command.
public struct DiagnosticsError: Error, Sendable, CustomStringConvertible {
    /// The faults, the first of them the one that stopped the work.
    public var diagnostics: [Diagnostic]

    /// Stops with the given faults.
    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    /// Stops with one fault.
    public init(_ diagnostic: Diagnostic) {
        self.diagnostics = [diagnostic]
    }

    /// One line a fault.
    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}
