import Foundation
import Runner

/// Lets the first Ctrl-C end a run softly; a second one ends the process as it always does.
func draining<Result: Sendable>(
    _ stop: AskStop,
    _ world: World,
    _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    guard world.handlesInterrupts else { return try await body() }
    let queue = DispatchQueue(label: "palimpsest.interrupts")
    let sources = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
        source.setEventHandler {
            // Whichever comes second leaves at once, from before the user is told so.
            signal(SIGINT, SIG_DFL)
            signal(SIGTERM, SIG_DFL)
            guard !stop.isDraining else {
                // It came while the first one was being taken in.
                kill(getpid(), number)
                return
            }
            stop.drain()
            world.say("\nfinishing what is under way; Ctrl-C again leaves at once")
        }
        source.resume()
        return source
    }
    defer {
        for source in sources { source.cancel() }
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
    }
    return try await body()
}
