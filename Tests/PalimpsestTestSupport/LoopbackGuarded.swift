private import Foundation

/// A value that one thread at a time may touch, with a lock that the thread sanitizer sees.
///
/// `Synchronization.Mutex` is invisible to it, so that every use would be reported as a race.
/// Unchecked: the value is reached through `withLock` only.
public final class LoopbackGuarded<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    /// Guards a value.
    public init(_ value: Value) {
        self.value = value
    }

    /// Runs a short body alone with the value.
    public func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
        lock.withLock { body(&value) }
    }
}
