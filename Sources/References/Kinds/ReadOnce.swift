import Diagnostics

/// Values made from files, each made once and then shared between threads.
final class ReadOnce<Value: Sendable>: Sendable {
    private let values = Guarded<[String: Value]>([:])

    /// Returns the value of a name, made if nobody has made it yet.
    func value(
        _ name: String,
        _ make: () throws(DiagnosticsError) -> Value
    ) throws(DiagnosticsError) -> Value {
        if let known = values.withLock({ $0[name] }) { return known }
        let made = try make()
        // Another thread may have been first; both values are equal.
        values.withLock { $0[name] = made }
        return made
    }
}
