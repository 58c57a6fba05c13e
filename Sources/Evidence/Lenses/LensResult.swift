/// What a lens gives.
public enum LensResult: Sendable, Hashable {
    /// Rows, sorted, and a sentence on each thing that was left out.
    case rows([LensRow], leftOut: [String])
    /// Nothing can be computed yet.
    ///
    /// The reason is a clause without capital and full stop; the command is one line that brings
    /// what is missing.
    case notEnough(reason: String, command: String)

    /// The rows; empty where nothing can be computed.
    public var rows: [LensRow] {
        guard case .rows(let rows, _) = self else { return [] }
        return rows
    }

    /// Rows if there are any, else what is missing.
    static func rows(
        _ rows: [LensRow],
        leftOut: [String] = [],
        or reason: String,
        _ command: String
    ) -> LensResult {
        guard !rows.isEmpty else { return .notEnough(reason: reason, command: command) }
        return .rows(rows, leftOut: leftOut)
    }
}
