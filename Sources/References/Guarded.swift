import Foundation

/// A value that one thread at a time may touch.
///
/// In place of `Synchronization.Mutex`, whose lock the thread sanitizer of this toolchain does not
/// see. Unchecked: the value is reached through `withLock` only.
final class Guarded<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) {
        self.value = value
    }

    func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
        lock.withLock { body(&value) }
    }
}
