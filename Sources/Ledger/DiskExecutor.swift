import Dispatch

/// Runs an actor on a queue of its own, so that waiting for the disk never holds up other tasks.
///
/// Swift's shared pool has one thread a core; a commit that blocks one of them would stall the
/// requests to models. Dispatch has no executor for queues on Linux, hence this one.
final class DiskExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "palimpsest.ledger")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async {
            unsafe job.runSynchronously(on: self.asUnownedSerialExecutor())
        }
    }

    /// Makes a value on the queue, for what must be there before the actor is.
    func make<Value>(
        _ body: @escaping @Sendable () throws(LedgerError) -> sending Value
    ) async throws(LedgerError) -> sending Value {
        do {
            return try await withCheckedThrowingContinuation { continuation in
                queue.async {
                    do throws(LedgerError) {
                        continuation.resume(returning: try body())
                    } catch {
                        continuation.resume(throwing: error)
                    }
                }
            }
        } catch let error as LedgerError {
            throw error
        } catch {
            preconditionFailure("the body throws ledger errors only: \(error)")
        }
    }
}
