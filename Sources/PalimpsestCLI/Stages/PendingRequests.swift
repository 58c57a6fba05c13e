import Ledger
import Runner
import Vocabulary

/// Items that may be asked together: no answer to one is needed for the prompt of another.
struct Wave: Sendable {
    var items: [ProbeItem]
    /// The samples wanted of each item.
    var samples: Range<Int>
    /// Whether the answers of an earlier wave serve it.
    var isOfTwins = false
}

extension Wave {
    /// Cuts items into waves: first turns, then first turns whose prompt an earlier one shares and
    /// which its answers will serve, then second turns, and so on.
    static func waves(of items: [ProbeItem], samples: Range<Int>) -> [Wave] {
        var seen: Set<String> = []
        var first: [ProbeItem] = []
        var twins: [ProbeItem] = []
        var later: [Int: [ProbeItem]] = [:]
        for item in items {
            if item.follows != nil {
                later[item.turn, default: []].append(item)
            } else if seen.insert(item.prompt).inserted {
                first.append(item)
            } else {
                twins.append(item)
            }
        }
        let inOrder =
            [Wave(items: first, samples: samples)]
            + [Wave(items: twins, samples: samples, isOfTwins: true)]
            + later.sorted { $0.key < $1.key }.map { Wave(items: $0.value, samples: samples) }
        return inOrder.filter { !$0.items.isEmpty }
    }
}

/// The requests of one wave to which the ledger has no answer, read a page at a time.
///
/// They come sample by sample, so that a run cut short has asked each item once first.
actor PendingRequests: RequestSource {
    private let wave: Wave
    private let items: [String: ProbeItem]
    private let conditions: [String: String]
    private let ledger: Ledger
    private let model: String
    /// The run that copies of answers belong to; without one, identical requests serve nothing.
    nonisolated let run: Int?
    private let retryingFailures: Bool
    private let reusing: Bool
    private let now: @Sendable () -> String
    /// Told of each page before its requests are sent.
    private let ahead: @Sendable ([PromptRequest]) -> Void
    private var position = 0
    private var page: ArraySlice<PromptRequest> = []
    /// How many requests were answered from the ledger by an identical one.
    private(set) var reused = 0
    /// What kept the ledger from being read, which ends the source.
    private(set) var fault: (any Error)?
    /// How many later turns could not be asked because the turn before has no answer.
    private(set) var waiting = 0

    /// - Parameters:
    ///   - items: all items of the run by identifier, for the turns before.
    ///   - reusing: whether an answer to an identical request serves.
    ///   - ahead: told of each page before its requests are sent.
    init(
        _ wave: Wave,
        items: [String: ProbeItem],
        conditions: [String: String],
        ledger: Ledger,
        model: String,
        run: Int?,
        retryingFailures: Bool,
        reusing: Bool,
        now: @escaping @Sendable () -> String,
        ahead: @escaping @Sendable ([PromptRequest]) -> Void = { _ in }
    ) {
        self.wave = wave
        self.items = items
        self.conditions = conditions
        self.ledger = ledger
        self.model = model
        self.run = run
        self.retryingFailures = retryingFailures
        self.reusing = reusing
        self.now = now
        self.ahead = ahead
    }

    /// How many items and samples the wave has, answered ones among them.
    var total: Int { wave.items.count * wave.samples.count }

    /// The next requests that have no answer yet, at most so many; none when all are handed out.
    func next(_ count: Int) async throws -> [PromptRequest] {
        do {
            while page.isEmpty, position < total { try await turnPage() }
        } catch {
            fault = error
            throw error
        }
        defer { page = page.dropFirst(count) }
        return Array(page.prefix(count))
    }

    private static let pageSize = 1024

    private func turnPage() async throws {
        let end = min(position + Self.pageSize, total)
        let candidates = (position..<end).map { place in
            let item = wave.items[place % wave.items.count]
            return PromptRequest(
                item: item.id,
                prompt: item.prompt,
                sample: wave.samples.lowerBound + place / wave.items.count
            )
        }
        position = end
        var pending = try await ledger.missing(
            candidates,
            model: model,
            conditions: conditions,
            retryingFailures: retryingFailures
        )
        if wave.items[0].follows != nil {
            pending = try await continued(pending)
        } else if reusing, let run {
            let open = pending.count
            pending = try await ledger.reuse(
                pending,
                model: model,
                conditions: conditions,
                run: run,
                at: now()
            )
            reused += open - pending.count
        }
        ahead(pending)
        page = pending[...]
    }

    /// Fills in the answers of the turns before; requests whose turn before has none wait.
    private func continued(_ pending: [PromptRequest]) async throws -> [PromptRequest] {
        var ready: [PromptRequest] = []
        for request in pending {
            if let filled = try await conversation(request) {
                ready.append(filled)
            } else {
                waiting += 1
            }
        }
        return ready
    }

    /// The request with what was said before; none when a turn before it has no answer.
    private func conversation(_ request: PromptRequest) async throws -> PromptRequest? {
        guard let item = items[request.item] else { return nil }
        guard let earlier = item.follows else { return request }
        guard let parent = items[earlier] else { return nil }
        let open = PromptRequest(item: parent.id, prompt: parent.prompt, sample: request.sample)
        guard let before = try await conversation(open),
            let answer = try await ledger.answerText(
                to: open,
                model: model,
                condition: parent.condition
            )
        else { return nil }
        // A model that rambled must not make every later request cost as much again.
        let said = String(answer.prefix(longestQuotedAnswer))
        let history = before.history + [Turn(.user, before.prompt), Turn(.model, said)]
        return PromptRequest(item, after: history, sample: request.sample)
    }
}
