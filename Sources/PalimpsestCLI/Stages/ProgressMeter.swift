import Foundation
import Runner

/// Shows how a run goes on: one line that is rewritten on a terminal, plain lines in a pipe.
///
/// Unchecked: the state is reached under the lock only.
final class ProgressMeter: @unchecked Sendable {
    private struct State {
        var started: ContinuousClock.Instant?
        var shown: ContinuousClock.Instant?
        var drew = false
    }

    private let world: World
    private let isQuiet: Bool
    // The thread sanitizer knows this lock; it takes Mutex of the toolchain for a race.
    private let lock = NSLock()
    private var state = State()

    init(world: World, isQuiet: Bool) {
        self.world = world
        self.isQuiet = isQuiet
        state.started = .now
    }

    func show(_ progress: AskProgress) {
        guard !isQuiet else { return }
        let isLast = progress.recorded == progress.total
        let interval: Duration = world.talksToTerminal ? .milliseconds(100) : .seconds(10)
        let elapsed: Duration? = lock.withLock {
            let now = ContinuousClock.now
            if !isLast, let shown = state.shown, shown.duration(to: now) < interval { return nil }
            state.shown = now
            state.drew = true
            return state.started.map { $0.duration(to: now) } ?? .zero
        }
        guard let elapsed else { return }
        let seconds =
            Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        let rate = seconds > 0 ? Double(progress.recorded) / seconds : 0
        let left = rate > 0 ? Double(progress.total - progress.recorded) / rate : 0
        let line =
            "\(progress.recorded)/\(progress.total)  \(Int(rate.rounded()))/s  "
            + "\(span(left)) left  \(progress.failed) failed  \(progress.retries) repeats"
        world.talk(world.talksToTerminal ? "\r\u{1B}[K\(line)" : line + "\n")
    }

    /// Ends the rewritten line.
    func finish() {
        let drew = lock.withLock { state.drew }
        if drew && world.talksToTerminal && !isQuiet { world.talk("\n") }
    }

    private func span(_ seconds: Double) -> String {
        let whole = Int(min(seconds, 1e9).rounded())
        if whole < 60 { return "\(whole) s" }
        if whole < 3600 { return "\(whole / 60) min" }
        return "\(whole / 3600) h \(whole % 3600 / 60) min"
    }
}
