/// Why a statistic has no value for an input; never a not-a-number and never a silent zero.
public struct Undefined: Error, Sendable, Hashable, CustomStringConvertible {
    /// The reason in a few words, such as `no samples`.
    public var reason: String

    /// States a reason.
    public init(_ reason: String) {
        self.reason = reason
    }

    /// The reason.
    public var description: String { reason }
}

/// Throws the reason unless the condition holds.
func require(_ condition: Bool, _ reason: String) throws(Undefined) {
    if !condition { throw Undefined(reason) }
}
