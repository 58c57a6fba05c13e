import Foundation

/// Shows how a run goes on: one line that is rewritten on a terminal, plain lines in a pipe.
///
/// Unchecked: the state is reached under the lock only.
final class ProgressMeter: @unchecked Sendable {
    private struct State {
        var shown: ContinuousClock.Instant?
        var drew = false
        var troubles: [String] = []
        /// What was done when, for the rate of the last half minute.
        var marks: [(at: ContinuousClock.Instant, done: Int)]
    }

    private let world: World
    private let isQuiet: Bool
    // The thread sanitizer knows this lock; it takes Mutex of the toolchain for a race.
    private let lock = NSLock()
    private var state: State

    init(world: World, isQuiet: Bool) {
        self.world = world
        self.isQuiet = isQuiet
        state = State(marks: [(.now, 0)])
    }

    func show(_ progress: RunProgress) {
        guard !isQuiet else { return }
        let text = lock.withLock { () -> String in
            let now = ContinuousClock.now
            var text = ""
            // What keeps an endpoint from answering is said once, on a line that stays.
            for trouble in progress.troubles where !state.troubles.contains(trouble) {
                text += world.talksToTerminal ? "\r\u{1B}[K\(trouble)\n" : trouble + "\n"
            }
            state.troubles = progress.troubles
            let isLast = progress.done >= progress.total
            let interval: Duration = world.talksToTerminal ? .milliseconds(100) : .seconds(10)
            if text.isEmpty, !isLast, let shown = state.shown,
                shown.duration(to: now) < interval
            {
                return ""
            }
            state.shown = now
            state.drew = true
            state.marks.append((now, progress.done))
            while state.marks.count > 2, state.marks[1].at.duration(to: now) > .seconds(30) {
                state.marks.removeFirst()
            }
            let first = state.marks[0]
            let seconds = first.at.duration(to: now) / .seconds(1)
            let rate = seconds > 0 ? Double(progress.done - first.done) / seconds : 0
            let line = progress.line(
                rate: rate,
                width: world.talksToTerminal ? world.terminalColumns() : nil
            )
            return text + (world.talksToTerminal ? "\r\u{1B}[K\(line)" : line + "\n")
        }
        if !text.isEmpty { world.talk(text) }
    }

    /// Ends the rewritten line.
    func finish() {
        let drew = lock.withLock { () -> Bool in
            defer { state.drew = false }
            return state.drew
        }
        if drew && world.talksToTerminal && !isQuiet { world.talk("\n") }
    }
}
