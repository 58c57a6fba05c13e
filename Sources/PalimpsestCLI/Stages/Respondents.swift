import Foundation
import Ledger
import Respondents
import Vocabulary

/// Makes the respondent that an entry describes.
struct RespondentMaking {
    let arguments: ParsedArguments
    let world: World
    /// For simulations, which must know what is asked.
    let selection: Selection
    let catalogue: Catalogue
    let ledger: Ledger?
    /// All models of the command, so that a child process gets no other model's key.
    let entries: [ModelEntry]

    func model(_ chosen: ModelSpec) async throws -> AskedModel {
        let entry = chosen.entry
        return AskedModel(
            respondent: try await respondent(chosen),
            lane: lane(of: entry),
            limits: entry.limits,
            prices: entry.prices,
            longestAnswer: entry.sampling.longestAnswer,
            systemTokens: entry.sampling.system.map { estimatedTokens(of: $0) } ?? 0
        )
    }

    /// The endpoint's name: models behind one address and key share its limits.
    private func lane(of entry: ModelEntry) -> String {
        guard let address = entry.baseURL else {
            return ["anthropic", "gemini", "ollama", "openai-chat", "openai-completions"].contains(
                entry.api
            )
                ? entry.api : entry.name
        }
        switch entry.key {
        case .environment(let name): return "\(address) with $\(name)"
        case .file(let path): return "\(address) with \(path)"
        case nil: return address
        }
    }

    private func respondent(_ chosen: ModelSpec) async throws -> any Respondent {
        let entry = chosen.entry
        do {
            switch entry.api {
            case "simulated":
                return try await simulation(chosen)
            case "command":
                return try CommandRespondent(
                    entry,
                    environment: CommandRespondent.childEnvironment(
                        world.environment,
                        entries: entries,
                        for: entry
                    )
                )
            case "replay":
                return try ReplayRespondent(entry)
            default:
                let key = try key(of: chosen)
                if let key { try ModelChoice.refuse(key, "its key", in: entry) }
                // Without either, requests meant for a local server would go to a vendor.
                guard entry.baseURL != nil || key != nil || entry.api == "ollama" else {
                    throw CommandFailure(
                        "\(entry.name): give the endpoint's address with --base-url, or a key for the "
                            + "vendor's own in \(chosen.usualKeyVariable.map { "$\($0)" } ?? "--key-env")",
                        code: 64
                    )
                }
                let now = world.now
                return try HTTPRespondent(
                    entry,
                    key: key,
                    clock: {
                        (try? Date(now(), strategy: .iso8601)).map { Int($0.timeIntervalSince1970) }
                    }
                )
            }
        } catch let error as EndpointError {
            throw CommandFailure("\(entry.name): \(error)", code: 64)
        } catch let error as KeyError {
            throw CommandFailure("\(entry.name): \(error)")
        } catch let error as CommandError {
            throw CommandFailure("\(entry.name): \(error)")
        } catch let error as RecordingError {
            throw CommandFailure("\(error)")
        }
    }

    private func key(of chosen: ModelSpec) throws -> APIKey? {
        if let place = chosen.entry.key {
            return try readKey(place, environment: world.environment)
        }
        // A local server needs none, so an unset variable is no error unless it was named.
        guard let variable = chosen.usualKeyVariable,
            world.environment[variable]?.isEmpty == false
        else { return nil }
        return try readKey(.environment(variable), environment: world.environment)
    }

    private func simulation(_ chosen: ModelSpec) async throws -> any Respondent {
        guard let spec = chosen.simulation else {
            throw CommandFailure("\(chosen.entry.name): no rates are given for the simulation")
        }
        let known = try await ledger?.questions().map(\.question) ?? []
        let simulation = SimulatedRespondent(
            spec: spec,
            questions: Dictionary(
                (selection.generated.questions + known).map { ($0.id, $0) },
                uniquingKeysWith: { new, _ in new }
            ),
            items: Dictionary(uniqueKeysWithValues: selection.items.map { ($0.id, $0) }),
            seed: UInt64(arguments.integer("seed")),
            proxyOf: catalogue.firstProxies
        )
        return Renamed(simulation, as: chosen.entry.name)
    }
}

extension HTTPRespondent {
    /// A respondent that asks nothing, made to hold the entry against what a run would refuse.
    static func withoutKey(_ entry: ModelEntry) throws -> HTTPRespondent {
        do {
            return try HTTPRespondent(entry, key: nil)
        } catch {
            throw CommandFailure("\(entry.name): \(error)", code: 64)
        }
    }
}

extension Sampling {
    /// The most tokens of an answer, whatever the endpoint calls that setting; 256 when unknown.
    var longestAnswer: Int {
        let named = extra.filter { $0.key.contains("tokens") }.compactMap { Int($0.value) }
        return ([maxTokens].compactMap(\.self) + named).max() ?? 256
    }
}

/// A respondent under a name that the user chose.
struct Renamed: Respondent {
    let base: any Respondent
    let name: String

    init(_ base: any Respondent, as name: String?) {
        self.base = base
        self.name = name ?? base.name
    }

    var origin: AnswerOrigin { base.origin }
    var parameters: [String: String] { base.parameters }

    func reply(to request: PromptRequest) async throws(ReplyFailure) -> Reply {
        try await base.reply(to: request)
    }
}
