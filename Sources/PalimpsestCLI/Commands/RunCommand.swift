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
            let model = try ModelSpec.parse(arguments.text("model"))
            switch model.entry.api {
            case "openai-chat":
                return Renamed(
                    try OpenAIChatRespondent(try settings(model.entry.model, arguments, world)),
                    as: arguments.optionalText("name")
                )
            case "command":
                return Renamed(
                    try CommandRespondent(
                        entry(model.entry, arguments),
                        environment: world.environment.filter {
                            $0.key != arguments.text("key-env")
                        }
                    ),
                    as: arguments.optionalText("name")
                )
            case "replay":
                return Renamed(
                    try ReplayRespondent(model.entry),
                    as: arguments.optionalText("name")
                )
            default:
                guard let spec = model.simulation else {
                    throw UsageError(
                        "--model: run asks openai:NAME, command:…, replay:FILE and simulated:…"
                    ).of(arguments.command)
                }
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
        } catch let error as CommandError {
            throw UsageError("--model: \(error)").of(arguments.command)
        } catch let error as RecordingError {
            throw CommandFailure("\(error)")
        }
    }

    /// A program as its word names it, asked as the other options say.
    private static func entry(_ entry: ModelEntry, _ arguments: ParsedArguments) -> ModelEntry {
        var entry = entry
        entry.sampling = Sampling(
            system: arguments.optionalText("system"),
            temperature: arguments.optionalNumber("temperature"),
            topP: arguments.optionalNumber("top-p"),
            seed: arguments.isGiven("seed") ? arguments.integer("seed") : nil,
            maxTokens: arguments.integer("max-tokens")
        )
        entry.limits.width = arguments.integer("width")
        entry.limits.timeout = .seconds(arguments.integer("timeout"))
        return entry
    }

    private static func settings(
        _ model: String,
        _ arguments: ParsedArguments,
        _ world: World
    ) throws -> ChatSettings {
        guard let address = arguments.optionalText("base-url") else {
            throw UsageError("openai:\(model) needs the endpoint's address with --base-url")
                .of(arguments.command)
        }
        let variable = arguments.text("key-env")
        var key: APIKey?
        if let value = world.environment[variable], !value.isEmpty {
            key = APIKey(value)
            if key == nil {
                throw CommandFailure(
                    "the key in $\(variable) holds signs that cannot stand in a header"
                )
            }
        } else if arguments.isGiven("key-env") {
            throw CommandFailure("the environment variable \(quoted(variable)) is not set")
        }
        return ChatSettings(
            model: model,
            endpoint: try EndpointAddress(address),
            key: key,
            temperature: arguments.optionalNumber("temperature"),
            topP: arguments.optionalNumber("top-p"),
            maxTokens: arguments.integer("max-tokens"),
            seed: arguments.isGiven("seed") ? arguments.integer("seed") : nil,
            system: arguments.optionalText("system"),
            timeout: .seconds(arguments.integer("timeout")),
            width: arguments.integer("width"),
            caFile: arguments.optionalText("ca-file")
        )
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
