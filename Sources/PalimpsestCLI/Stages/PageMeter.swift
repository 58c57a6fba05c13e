import Foundation

/// Shows how far the pages of a report are: one line that is rewritten on a terminal, a plain line
/// for each locale in a pipe.
///
/// Unchecked: the state is reached under the lock only.
final class PageMeter: @unchecked Sendable {
    private struct State {
        /// The locales whose pages are being made, the last begun at the end.
        var locales: [String] = []
        var done = 0
        var pages = 0
        var shown: ContinuousClock.Instant?
        var drew = false
    }

    private let world: World
    private let isQuiet: Bool
    private let total: Int
    // The thread sanitizer knows this lock; it takes Mutex of the toolchain for a race.
    private let lock = NSLock()
    private var state = State()

    /// - Parameter total: how many locales there are.
    init(world: World, isQuiet: Bool, total: Int) {
        self.world = world
        self.isQuiet = isQuiet
        self.total = total
    }

    /// The pages of a locale are being made.
    func begin(_ locale: String) {
        change(isUrgent: true) { $0.locales.append(locale) }
    }

    /// A page was written.
    func wrote() {
        change { $0.pages += 1 }
    }

    /// All pages of a locale were written.
    func end(_ locale: String, answers: Int) {
        change(isUrgent: true) { state in
            state.done += 1
            state.locales.removeAll { $0 == locale }
        }
        guard !isQuiet, !world.talksToTerminal else { return }
        let done = lock.withLock { state.done }
        world.say("\(locale): \(counted(answers, "answer")) (\(done) of \(total))")
    }

    /// Ends the rewritten line, or says how many pages there are.
    func finish() {
        guard !isQuiet else { return }
        let (drew, pages) = lock.withLock { () -> (Bool, Int) in
            defer { state.drew = false }
            return (state.drew, state.pages)
        }
        if drew {
            world.talk("\r\u{1B}[K\(line(columns: world.terminalColumns()))\n")
        } else if !world.talksToTerminal {
            world.say("\(counted(pages, "page")) written")
        }
    }

    private func change(isUrgent: Bool = false, _ body: (inout State) -> Void) {
        let now = ContinuousClock.now
        let isDue = lock.withLock { () -> Bool in
            body(&state)
            guard !isQuiet, world.talksToTerminal else { return false }
            if !isUrgent, let shown = state.shown, shown.duration(to: now) < .milliseconds(100) {
                return false
            }
            state.shown = now
            state.drew = true
            return true
        }
        if isDue { world.talk("\r\u{1B}[K\(line(columns: world.terminalColumns()))") }
    }

    /// The line as it stands, at most so many columns wide.
    func line(columns: Int) -> String {
        let state = lock.withLock { self.state }
        var parts = ["\(state.done)/\(total) locales", counted(state.pages, "page")]
        if let locale = state.locales.last { parts.append(locale) }
        let text = parts.joined(separator: "  ")
        let room = min(24, columns - text.count - 5)
        guard room >= 5 else { return String(text.prefix(max(1, columns - 1))) }
        let full = total > 0 ? room * state.done / total : room
        return "[" + String(repeating: "#", count: full)
            + String(repeating: ".", count: room - full) + "]  " + text
    }
}

/// A number with its noun, such as `1 answer` and `2 answers`.
func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
}
