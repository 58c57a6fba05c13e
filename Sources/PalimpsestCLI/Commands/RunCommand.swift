import Ledger
import Respondents
import Runner
import Vocabulary

/// The command `palimpsest run`.
enum RunCommand {
    static let spec = CommandSpec(
        name: "run",
        summary: "Asks a model the items of some locales and keeps every answer as it comes.",
        discussion: [
            "Running again asks only what has no answer yet, so a run that was cut short goes on where "
                + "it stopped. Ctrl-C stops softly, a second Ctrl-C at once; answers that were kept stay "
                + "kept.",
            "An endpoint's key is read from an environment variable and from nowhere else.",
        ],
        options: [
            OptionSpec.text(
                "model",
                "spec",
                "openai:NAME for a chat completions endpoint, or simulated:knowledge=0.6,leak=0.1,proxy=en-US."
            ).required,
            .text("base-url", "url", "The endpoint up to, and not with, /chat/completions."),
            .text(
                "key-env",
                "name",
                default: "OPENAI_API_KEY",
                "The environment variable that holds the key."
            ),
            .text(
                "name",
                "name",
                "The name under which answers are kept, behind 'simulated:' for a simulation; the model's own when left out."
            ),
        ] + Selection.options + [
            .text("system", "text", "A system prompt."),
            .number(
                "temperature",
                0...2,
                "The sampling temperature; the endpoint's own when left out."
            ),
            .number("top-p", 0...1, "The nucleus mass."),
            .integer("max-tokens", 1...100_000, default: 256, "The most tokens of an answer."),
            .integer("width", 1...512, default: 8, "How many requests are under way at once."),
            .integer("attempts", 1...20, default: 5, "How often one request is sent at most."),
            .integer("timeout", 1...3600, default: 120, "Seconds for one exchange."),
            .path("ca-file", "file", "A PEM file of certificate authorities."),
            .flag("keep-failed", "Does not ask again what failed in an earlier run."),
            SharedOptions.quiet, SharedOptions.json,
        ],
        examples: [
            .init(
                "palimpsest run --model openai:my-model --base-url http://127.0.0.1:8000/v1 --locale am-ET",
                "Asks a local server about Ethiopia."
            ),
            .init(
                "palimpsest run --model simulated:leak=0.2 --locale ar-DZ",
                "Asks a simulation whose leak rate is known."
            ),
        ],
        exitCodes: ExitCode.all + [
            ExitCode(value: 130, meaning: "stopped by Ctrl-C; run again to go on")
        ]
    )

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let existing = try await existingLedger(arguments)
        let selection = try await Selection.make(
            arguments,
            catalogue: catalogue,
            ledger: existing,
            world: world
        )
        guard !selection.items.isEmpty else {
            throw CommandFailure("the chosen packs and framings hold no item about these locales")
        }
        let respondent = try await respondent(arguments, selection, catalogue, existing, world)
        let ledger = if let existing { existing } else { try await newLedger(arguments) }
        let policy = AskPolicy(
            width: arguments.integer("width"),
            maxAttempts: arguments.integer("attempts")
        )
        let asking = Asking(
            ledger: ledger,
            respondent: respondent,
            policy: policy,
            seed: UInt64(arguments.integer("seed")),
            world: world,
            quiet: arguments.flag("quiet")
        )
        try await asking.registerModel()
        try await register(selection, catalogue: catalogue, in: ledger, world: world)
        let outcome = try await asking.run(
            selection,
            retryingFailures: !arguments.flag("keep-failed"),
            words: ["run", "--model", arguments.text("model")] + arguments.texts("locale")
        )
        if arguments.flag("json") {
            try world.print(json: outcome)
        } else {
            world.print(outcome.sentence)
        }
        return outcome.code
    }

    private static func respondent(
        _ arguments: ParsedArguments,
        _ selection: Selection,
        _ catalogue: Catalogue,
        _ ledger: Ledger?,
        _ world: World
    ) async throws -> any Respondent {
        do {
            switch try ModelSpec.parse(arguments.text("model")) {
            case .openAI(let model):
                return try HTTPRespondent(
                    try entry(model, arguments),
                    key: try key(arguments, world)
                )
            case .simulated(let spec):
                let known = try await ledger?.questions().map(\.question) ?? []
                // Whatever name is given, a simulation is called one.
                let name = arguments.optionalText("name").map {
                    $0.hasPrefix("simulated:") ? $0 : "simulated:\($0)"
                }
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
                return Renamed(simulation, as: name ?? arguments.text("model"))
            }
        } catch let error as ModelSpecError {
            throw UsageError("--model: \(error)").of(arguments.command)
        } catch let error as EndpointError {
            throw UsageError("--base-url: \(error)").of(arguments.command)
        }
    }

    private static func entry(
        _ model: String,
        _ arguments: ParsedArguments
    ) throws -> ModelEntry {
        guard let address = arguments.optionalText("base-url") else {
            throw UsageError("openai:\(model) needs the endpoint's address with --base-url")
                .of(arguments.command)
        }
        return ModelEntry(
            name: arguments.optionalText("name") ?? model,
            api: "openai-chat",
            model: model,
            baseURL: address,
            sampling: Sampling(
                system: arguments.optionalText("system"),
                temperature: arguments.optionalNumber("temperature"),
                topP: arguments.optionalNumber("top-p"),
                seed: arguments.isGiven("seed") ? arguments.integer("seed") : nil,
                maxTokens: arguments.integer("max-tokens")
            ),
            limits: EndpointLimits(
                width: arguments.integer("width"),
                timeout: .seconds(arguments.integer("timeout")),
                caFile: arguments.optionalText("ca-file")
            )
        )
    }

    private static func key(_ arguments: ParsedArguments, _ world: World) throws -> APIKey? {
        let variable = arguments.text("key-env")
        guard let value = world.environment[variable], !value.isEmpty else {
            guard !arguments.isGiven("key-env") else {
                throw CommandFailure("the environment variable \(quoted(variable)) is not set")
            }
            return nil
        }
        guard let key = APIKey(value) else {
            throw CommandFailure(
                "the key in $\(variable) holds signs that cannot stand in a header"
            )
        }
        return key
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
