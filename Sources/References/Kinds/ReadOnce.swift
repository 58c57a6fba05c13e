import Diagnostics
import Foundation

/// Values made from files, each made once and then shared between threads.
final class ReadOnce<Value: Sendable>: Sendable {
    private let rooms = Guarded<[String: Room]>([:])

    /// Where one value is made; who comes second waits rather than reading the same file again.
    ///
    /// Unchecked: the value is touched under the lock only.
    private final class Room: @unchecked Sendable {
        private let lock = NSLock()
        private var value: Value?

        func value(
            _ make: () throws(DiagnosticsError) -> Value
        ) throws(DiagnosticsError) -> Value {
            lock.lock()
            defer { lock.unlock() }
            if let value { return value }
            let made = try make()
            value = made
            return made
        }
    }

    /// Returns the value of a name, made if nobody has made it yet; a failed attempt is repeated.
    ///
    /// What makes a value must not ask for the same one.
    func value(
        _ name: String,
        _ make: () throws(DiagnosticsError) -> Value
    ) throws(DiagnosticsError) -> Value {
        let room = rooms.withLock { rooms in
            if let known = rooms[name] { return known }
            let room = Room()
            rooms[name] = room
            return room
        }
        return try room.value(make)
    }
}
