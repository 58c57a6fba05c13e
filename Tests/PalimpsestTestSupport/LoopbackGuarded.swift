private import Foundation

/// A value that one thread at a time may touch, with a lock that the thread sanitizer sees.
///
/// Unchecked: the value is reached through `withLock` only.
final class LoopbackGuarded<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) {
        self.value = value
    }

    func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
        lock.withLock { body(&value) }
    }
}
