import Ledger
import Vocabulary

/// What a run would send: all that no kept answer serves, identical first turns once.
struct OpenRequests {
    /// How many requests.
    var count = 0
    /// The tokens of their texts, estimated, with what they quote at its longest.
    var tokens = 0

    /// Counts them without changing the ledger.
    static func count(
        _ selection: Selection,
        of model: ModelEntry,
        in ledger: Ledger?
    ) async throws -> OpenRequests {
        var open = OpenRequests()
        let known = try await elsewhere(selection, ledger)
        let items = Dictionary(uniqueKeysWithValues: selection.items.map { ($0.id, $0) })
        let conditions = selection.conditions
        for sample in 0..<selection.samples {
            var pending = selection.items.map {
                PromptRequest(item: $0.id, prompt: $0.prompt, sample: sample)
            }
            if let ledger {
                pending = try await ledger.missing(
                    pending,
                    model: model.name,
                    conditions: conditions,
                    retryingFailures: false
                )
            }
            var prompts: Set<String> = []
            for request in pending {
                guard let item = items[request.item] else { continue }
                if item.follows == nil {
                    prompts.insert(item.prompt)
                } else {
                    open.count += 1
                    open.tokens += tokens(of: item, items, answer: model.sampling.longestAnswer)
                }
            }
            if let ledger {
                prompts.subtract(
                    try await known.served(prompts, sample, of: model.name, by: ledger)
                )
            }
            open.count += prompts.count
            open.tokens += prompts.reduce(0) { $0 + estimatedTokens(of: $1) }
        }
        return open
    }

    /// The tokens of a later turn: the conversation before it, and the answer that it quotes.
    private static func tokens(
        of item: ProbeItem,
        _ items: [String: ProbeItem],
        answer: Int
    ) -> Int {
        var tokens = estimatedTokens(of: item.prompt) + answer
        var earlier = item.follows.flatMap { items[$0] }
        while let turn = earlier {
            tokens += estimatedTokens(of: turn.prompt) + answer
            earlier = turn.follows.flatMap { items[$0] }
        }
        return tokens
    }

    /// The first turns in the ledger whose prompt the selection has too.
    private static func elsewhere(
        _ selection: Selection,
        _ ledger: Ledger?
    ) async throws -> SharedPrompts {
        let wanted = Set(selection.items.lazy.filter { $0.follows == nil }.map(\.prompt))
        let registered = try await ledger?.items() ?? []
        return SharedPrompts(
            items: registered.filter { $0.follows == nil && wanted.contains($0.prompt) }
        )
    }
}

/// Items by prompt, for finding the answers that identical requests have.
private struct SharedPrompts {
    private let byPrompt: [String: [ProbeItem]]
    private let conditions: [String: String]

    init(items: [ProbeItem]) {
        byPrompt = Dictionary(grouping: items, by: \.prompt)
        conditions = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.condition) })
    }

    /// Those prompts that the model has answered for some item.
    func served(
        _ prompts: Set<String>,
        _ sample: Int,
        of model: String,
        by ledger: Ledger
    ) async throws -> Set<String> {
        let requests = prompts.flatMap { prompt in
            byPrompt[prompt, default: []].map {
                PromptRequest(item: $0.id, prompt: prompt, sample: sample)
            }
        }
        guard !requests.isEmpty else { return [] }
        let unanswered = Set(
            try await ledger.missing(requests, model: model, conditions: conditions)
        )
        return Set(requests.filter { !unanswered.contains($0) }.map(\.prompt))
    }
}
