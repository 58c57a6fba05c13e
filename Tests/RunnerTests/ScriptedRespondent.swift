import Synchronization
import Vocabulary

/// Answers as a script says, and keeps how often each item was asked and how many at once.
final class ScriptedRespondent: Respondent {
    typealias Script =
        @Sendable (PromptRequest, _ attempt: Int) async throws(ReplyFailure) -> String

    private struct State {
        var attempts: [PromptRequest: Int] = [:]
        var underWay = 0
        var peak = 0
    }

    let name = "scripted"
    let origin = AnswerOrigin.simulated
    let parameters: [String: String] = [:]
    private let script: Script
    private let state = Mutex(State())

    init(_ script: @escaping Script) {
        self.script = script
    }

    var peak: Int { state.withLock { $0.peak } }
    var underWay: Int { state.withLock { $0.underWay } }
    var calls: Int { state.withLock { $0.attempts.values.reduce(0, +) } }
    func attempts(of request: PromptRequest) -> Int {
        state.withLock { $0.attempts[request, default: 0] }
    }

    func reply(to request: PromptRequest) async throws(ReplyFailure) -> Reply {
        let attempt = state.withLock { state in
            state.attempts[request, default: 0] += 1
            state.underWay += 1
            state.peak = max(state.peak, state.underWay)
            return state.attempts[request, default: 0]
        }
        defer { state.withLock { $0.underWay -= 1 } }
        return Reply(text: try await script(request, attempt))
    }
}

/// Keeps outcomes in memory and the sizes in which they came.
final class MemoryRecorder: AnswerRecorder {
    private struct State {
        var outcomes: [AskOutcome] = []
        var batches: [Int] = []
        var isBusy = false
        var overlapped = false
    }

    private let state = Mutex(State())
    private let before: @Sendable (Int) async throws -> Void

    /// - Parameter before: called with the number of the batch before it is kept.
    init(before: @escaping @Sendable (Int) async throws -> Void = { _ in }) {
        self.before = before
    }

    var outcomes: [AskOutcome] { state.withLock { $0.outcomes } }
    var batches: [Int] { state.withLock { $0.batches } }
    var overlapped: Bool { state.withLock { $0.overlapped } }

    func record(_ outcomes: [AskOutcome]) async throws {
        let number = state.withLock { state in
            if state.isBusy { state.overlapped = true }
            state.isBusy = true
            return state.batches.count
        }
        defer { state.withLock { $0.isBusy = false } }
        try await before(number)
        state.withLock { state in
            state.outcomes += outcomes
            state.batches.append(outcomes.count)
        }
    }
}

/// Makes requests `q0`, `q1` and so on.
func requests(_ count: Int) -> [PromptRequest] {
    (0..<count).map { PromptRequest(item: "q\($0)", prompt: "What is \($0)?", sample: 0) }
}

/// A door that opens once.
actor Door {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func open() {
        isOpen = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }

    func pass() async {
        if isOpen { return }
        await withCheckedContinuation { waiting.append($0) }
    }
}
