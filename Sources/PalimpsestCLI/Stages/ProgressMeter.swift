import Foundation
import Runner

/// Shows how a run goes on: one line that is rewritten on a terminal, plain lines in a pipe.
///
/// Unchecked: the state is reached under the lock only.
final class ProgressMeter: @unchecked Sendable {
    private struct State {
        var shown: ContinuousClock.Instant?
        var drew = false
        var last: RunProgress?
        var troubles = TroubleLines()
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
            // What keeps an endpoint from answering is said on lines that stay.
            for line in state.troubles.lines(
                progress.troubles,
                ended: progress.ended,
                at: now
            ) {
                text += world.talksToTerminal ? "\r\u{1B}[K\(line)\n" : line + "\n"
            }
            // Nothing to ask, or nothing new since the last line.
            guard progress.total > 0, progress != state.last else { return text }
            let isLast = progress.done >= progress.total
            let interval: Duration = world.talksToTerminal ? .milliseconds(100) : .seconds(10)
            if text.isEmpty, !isLast, let shown = state.shown,
                shown.duration(to: now) < interval
            {
                return ""
            }
            state.shown = now
            state.last = progress
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

/// How far each model of a run is, put together for the meter.
///
/// Unchecked: the state is reached under the lock only.
final class RunBoard: @unchecked Sendable {
    private let meter: ProgressMeter
    private let lock = NSLock()
    private var outcomes: [AskingOutcome]
    private var waves: [Int: AskProgress] = [:]

    /// - Parameter outcomes: what each model has done before the first wave.
    init(_ outcomes: [AskingOutcome], meter: ProgressMeter) {
        self.outcomes = outcomes
        self.meter = meter
    }

    /// Shows models of a wave as they stand, by their place in the run.
    func show(_ wave: [(index: Int, progress: AskProgress)]) {
        // The meter under the lock too, so that counts are shown in order.
        lock.withLock {
            for (index, progress) in wave { waves[index] = progress }
            show()
        }
    }

    /// Keeps what models have done when their wave is over.
    func end(_ wave: [(Int, AskingOutcome)]) {
        lock.withLock {
            for (index, outcome) in wave {
                outcomes[index] = outcome
                waves[index] = nil
            }
        }
    }

    /// Shows the end, which no wave has told: what was served by identical requests.
    func finish() {
        lock.withLock { show() }
        meter.finish()
    }

    private func show() {
        let wave = waves.sorted { $0.key < $1.key }.map { (index: $0.key, progress: $0.value) }
        meter.show(RunProgress(outcomes, adding: wave))
    }
}

/// Which troubles of endpoints are worth a line: each once, and not again within half a minute.
struct TroubleLines {
    private var told: [String: (at: ContinuousClock.Instant, isOver: Bool)] = [:]

    /// The lines to say now.
    /// - Parameters:
    ///   - troubles: what is wrong at the moment, by model.
    ///   - ended: the models that are asked no more, whose trouble is over without their going on.
    mutating func lines(
        _ troubles: [String: String],
        ended: Set<String> = [],
        at now: ContinuousClock.Instant
    ) -> [String] {
        var lines: [String] = []
        for model in ended { told[model]?.isOver = true }
        for (model, trouble) in troubles.sorted(by: { $0.key < $1.key }) {
            if let last = told[model], last.at.duration(to: now) < .seconds(30) { continue }
            told[model] = (now, false)
            lines.append("\(model): \(trouble)")
        }
        for (model, last) in told.sorted(by: { $0.key < $1.key })
        where troubles[model] == nil && !last.isOver {
            told[model] = (last.at, true)
            lines.append("\(model): going on")
        }
        return lines
    }
}
