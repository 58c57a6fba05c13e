import Diagnostics
import Foundation
import Packs
import Respondents
import Vocabulary

/// The models that a command names, by words or by a models file.
enum ModelChoice {
    /// The file looked for in the workspace when none is named.
    static let fileName = "models.yaml"

    static let options: [OptionSpec] = [
        .text(
            "model",
            "spec",
            "openai:NAME, completions:NAME, anthropic:NAME, gemini:NAME, ollama:NAME, "
                + "'command:PROGRAM WORDS', replay:FILE, simulated:knowledge=0.6,leak=0.1,proxy=en-US, "
                + "or a name in the models file."
        ).repeated,
        .path(
            "models",
            "file",
            "A models file (Docs/asking.md); models.yaml of the workspace when left out. "
                + "Without --model, all of a file that is named."
        ),
        .text("base-url", "url", "The endpoint's address up to and with its version, as in …/v1."),
        .text(
            "key-env",
            "name",
            "The environment variable that holds the key; the vendor's usual one when left out."
        ),
        .path("key-file", "file", "A file with the key that nobody but its owner may read."),
        .text(
            "name",
            "name",
            "The name under which answers are kept, behind 'simulated:' for a simulation; the model's own when left out."
        ),
        .text("system", "text", "A system prompt."),
        .number(
            "temperature",
            0...2,
            "The sampling temperature; the endpoint's own when left out."
        ),
        .number("top-p", 0...1, "The nucleus mass."),
        .number("min-p", 0...1, "The least probability beside the likeliest token's."),
        .integer("max-tokens", 1...100_000, "The most tokens of an answer; 256 when left out."),
        .text("stop", "text", "A text at which the answer ends.").repeated,
        .integer(
            "logprobs",
            0...20,
            "Asks for log probabilities, with so many alternatives a token."
        ),
        .integer("width", 1...4096, "How many requests are under way at once; 8 when left out."),
        .integer("requests-per-minute", 1...1_000_000, "The most requests started in a minute."),
        .integer("tokens-per-minute", 1...1_000_000_000, "The most tokens in a minute."),
        .integer("attempts", 1...20, "How often one request is sent at most; 5 when left out."),
        .integer("timeout", 1...3600, "Seconds for one exchange; 120 when left out."),
        .path("ca-file", "file", "A PEM file of certificate authorities."),
        .flag(
            "no-model-seed",
            "Sends no seed with requests, for endpoints that refuse one; else each sample has its own."
        ),
        .number("price-in", 0...1_000_000, "What a million tokens sent cost, in USD."),
        .number("price-out", 0...1_000_000, "What a million tokens received cost, in USD."),
    ]

    /// The entries named, with the options of the command line laid over them.
    static func entries(_ arguments: ParsedArguments, _ world: World) throws -> [ModelSpec] {
        let words = arguments.texts("model")
        let file = try modelFile(arguments)
        guard !words.isEmpty || arguments.isGiven("models") else {
            throw UsageError("name a model with --model, or a file of models with --models")
                .of(arguments.command)
        }
        // With one of the two, half of the tokens would count as free.
        guard arguments.isGiven("price-in") == arguments.isGiven("price-out") else {
            throw UsageError("--price-in and --price-out go together").of(arguments.command)
        }
        var chosen: [ModelSpec] = []
        if words.isEmpty { chosen = file }
        for word in words {
            if let known = file.first(where: { $0.entry.name == word }) {
                chosen.append(known)
            } else {
                chosen.append(try spec(word, among: file.map(\.entry.name), arguments))
            }
        }
        if chosen.count > 1 {
            for option in ["name", "base-url", "key-env", "key-file"]
            where arguments.isGiven(option) {
                throw UsageError("--\(option) is for one model; describe several in a models file")
                    .of(arguments.command)
            }
        }
        // What is wrong with a name is told with the name in it.
        try refuseKeys(in: chosen, arguments, world)
        let named = try chosen.map { try laid(over: $0, arguments) }
        try refuseKeys(in: named, arguments, world)
        if let twice = Dictionary(grouping: named, by: \.entry.name).first(where: { $1.count > 1 })
        {
            throw UsageError("the model name \(quoted(twice.key)) is given twice")
                .of(arguments.command)
        }
        return named
    }

    /// Reads models files, and knows what addresses and rates look like.
    static let fileReader = ModelFileReader(
        addressFault: { address in
            do {
                _ = try EndpointAddress(address)
                return nil
            } catch {
                return "\(error)"
            }
        },
        simulationFault: { rates in
            do {
                _ = try SimulationSpec.parse(rates)
                return nil
            } catch {
                return "\(error)"
            }
        },
        missingSettings: HTTPRespondent.missingSettings(ofAPI:)
    )

    /// The models of the file in a workspace, without a word on what is wrong with it.
    static func namesInFile(of workspace: String) -> [String] {
        let path = URL(filePath: workspace).appending(path: fileName).path
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return fileReader.modelFile(at: path).0?.entries.map(\.name) ?? []
    }

    private static func modelFile(_ arguments: ParsedArguments) throws -> [ModelSpec] {
        let path: String
        if let named = arguments.optionalText("models") {
            path = named
        } else {
            let own = URL(filePath: arguments.text("workspace")).appending(path: fileName)
            guard FileManager.default.fileExists(atPath: own.path) else { return [] }
            path = own.relativePath
        }
        let (read, diagnostics) = fileReader.modelFile(at: path)
        guard let read, !diagnostics.contains(where: { $0.severity == .error }) else {
            throw DiagnosticsError(diagnostics.filter { $0.severity == .error })
        }
        return try read.entries.map { try ModelSpec($0) }
    }

    private static func spec(
        _ word: String,
        among names: [String],
        _ arguments: ParsedArguments
    ) throws -> ModelSpec {
        do {
            return try ModelSpec.parse(word)
        } catch {
            var near = hint(word, among: names)
            let kind = String(word.prefix { $0 != ":" })
            let kinds = ModelSpec.forms.map { form in String(form.prefix { $0 != ":" }) }
            if near.isEmpty, !kinds.contains(kind) { near = hint(kind, among: kinds) }
            throw UsageError("--model: \(error)\(near)").of(arguments.command)
        }
    }

    private static func laid(
        over chosen: ModelSpec,
        _ arguments: ParsedArguments
    ) throws -> ModelSpec {
        var chosen = chosen
        if let name = arguments.optionalText("name") {
            chosen.entry.name = try checked(name, of: chosen, arguments)
        }
        if let url = arguments.optionalText("base-url") { chosen.entry.baseURL = url }
        if let file = arguments.optionalText("key-file") { chosen.entry.key = .file(file) }
        if let variable = arguments.optionalText("key-env") {
            guard !arguments.isGiven("key-file") else {
                throw UsageError("give --key-env or --key-file, not both").of(arguments.command)
            }
            chosen.entry.key = .environment(variable)
        }
        lay(arguments, over: &chosen.entry.sampling)
        chosen.entry.sampling.seed = seed(of: chosen.entry, arguments)
        lay(arguments, over: &chosen.entry.limits)
        if let input = arguments.optionalNumber("price-in"),
            let output = arguments.optionalNumber("price-out")
        {
            chosen.entry.prices = TokenPrices(input: input, output: output, currency: "USD")
        }
        return chosen
    }

    private static func checked(
        _ name: String,
        of chosen: ModelSpec,
        _ arguments: ParsedArguments
    ) throws -> String {
        guard ModelName.isValid(name) else {
            throw UsageError(
                "--name \(quoted(name)) cannot be a model's name; \(ModelName.rule)"
            ).of(arguments.command)
        }
        let isCalledSimulated = name.hasPrefix("simulated:")
        // Whatever name is given, a simulation is called one, and nothing else is.
        if chosen.simulation != nil { return isCalledSimulated ? name : "simulated:\(name)" }
        guard !isCalledSimulated else {
            throw UsageError("a name that begins with 'simulated:' is kept for simulations")
                .of(arguments.command)
        }
        return name
    }

    /// The seed of sample 0: without one, endpoints that cache would answer all samples alike.
    private static func seed(of entry: ModelEntry, _ arguments: ParsedArguments) -> Int? {
        if arguments.flag("no-model-seed") { return nil }
        let own = entry.sampling.seed
        guard ["openai-chat", "openai-completions", "gemini", "ollama"].contains(entry.api) else {
            return own
        }
        return arguments.isGiven("seed")
            ? arguments.integer("seed") : own ?? arguments.integer("seed")
    }

    private static func lay(_ arguments: ParsedArguments, over sampling: inout Sampling) {
        sampling.system = arguments.optionalText("system") ?? sampling.system
        sampling.temperature = arguments.optionalNumber("temperature") ?? sampling.temperature
        sampling.topP = arguments.optionalNumber("top-p") ?? sampling.topP
        sampling.minP = arguments.optionalNumber("min-p") ?? sampling.minP
        sampling.maxTokens = arguments.optionalInteger("max-tokens") ?? sampling.maxTokens
        sampling.logprobs = arguments.optionalInteger("logprobs") ?? sampling.logprobs
        if !arguments.texts("stop").isEmpty { sampling.stop = arguments.texts("stop") }
        // Short answers are wanted; an unbounded one costs without telling more.
        if sampling.maxTokens == nil,
            !sampling.extra.keys.contains(where: { $0.contains("tokens") })
        {
            sampling.maxTokens = 256
        }
    }

    private static func lay(_ arguments: ParsedArguments, over limits: inout EndpointLimits) {
        limits.width = arguments.optionalInteger("width") ?? limits.width
        limits.requestsPerMinute =
            arguments.optionalInteger("requests-per-minute") ?? limits.requestsPerMinute
        limits.tokensPerMinute =
            arguments.optionalInteger("tokens-per-minute") ?? limits.tokensPerMinute
        limits.attempts = arguments.optionalInteger("attempts") ?? limits.attempts
        if let seconds = arguments.optionalInteger("timeout") { limits.timeout = .seconds(seconds) }
        limits.caFile = arguments.optionalText("ca-file") ?? limits.caFile
    }
}
