/// A model as a user describes it, on the command line or in a `models.yaml`; never holds a key.
public struct ModelEntry: Sendable, Hashable {
    /// The name reports show and the ledger keeps answers under.
    public var name: String
    /// How it is spoken to, such as `openai-chat`, `anthropic` or `command`.
    public var api: String
    /// The model's name as its endpoint knows it.
    public var model: String
    /// The endpoint's base address; none leaves it to the dialect's public one, if it has any.
    public var baseURL: String?
    /// Where the key is, if one is needed.
    public var key: KeyPlace?
    /// The program and its words, for `command`.
    public var command: [String]
    /// The recording, for `replay`.
    public var file: String?
    /// What shapes its answers.
    public var sampling: Sampling
    /// What its tokens cost, if known.
    public var prices: TokenPrices?
    /// How hard its endpoint may be asked.
    public var limits: EndpointLimits

    /// Describes a model; what is left out is left to the endpoint or has the documented default.
    public init(
        name: String,
        api: String,
        model: String,
        baseURL: String? = nil,
        key: KeyPlace? = nil,
        command: [String] = [],
        file: String? = nil,
        sampling: Sampling = Sampling(),
        prices: TokenPrices? = nil,
        limits: EndpointLimits = EndpointLimits()
    ) {
        self.name = name
        self.api = api
        self.model = model
        self.baseURL = baseURL
        self.key = key
        self.command = command
        self.file = file
        self.sampling = sampling
        self.prices = prices
        self.limits = limits
    }
}

/// Where a key is kept; its value is read when it is needed and stored nowhere.
public enum KeyPlace: Sendable, Hashable {
    /// An environment variable of this name.
    case environment(String)
    /// A file that nobody but its owner may read.
    case file(String)
}

/// What shapes a model's answers; none in a field leaves it to the endpoint.
public struct Sampling: Sendable, Hashable {
    /// A system prompt before each question.
    public var system: String?
    /// The sampling temperature.
    public var temperature: Double?
    /// The nucleus mass, from 0 to 1.
    public var topP: Double?
    /// The least probability relative to the likeliest token, from 0 to 1.
    public var minP: Double?
    /// The seed of sample 0; sample k asks with seed + k, so that samples can differ.
    public var seed: Int?
    /// Texts at which the answer ends.
    public var stop: [String]
    /// The most tokens of an answer.
    public var maxTokens: Int?
    /// How many alternatives' log probabilities are wanted with each token; zero asks for the
    /// chosen token's only.
    public var logprobs: Int?
    /// Further fields of the request body, each value as JSON text, such as `"low"` or `512`.
    public var extra: [String: String]

    /// Makes settings.
    public init(
        system: String? = nil,
        temperature: Double? = nil,
        topP: Double? = nil,
        minP: Double? = nil,
        seed: Int? = nil,
        stop: [String] = [],
        maxTokens: Int? = nil,
        logprobs: Int? = nil,
        extra: [String: String] = [:]
    ) {
        self.system = system
        self.temperature = temperature
        self.topP = topP
        self.minP = minP
        self.seed = seed
        self.stop = stop
        self.maxTokens = maxTokens
        self.logprobs = logprobs
        self.extra = extra
    }
}

/// What a million tokens cost.
public struct TokenPrices: Sendable, Hashable {
    /// A million tokens sent.
    public var input: Double
    /// A million tokens received.
    public var output: Double
    /// The currency's code, such as `USD`.
    public var currency: String

    /// Makes prices.
    public init(input: Double, output: Double, currency: String = "USD") {
        self.input = input
        self.output = output
        self.currency = currency
    }

    /// The cost of so many tokens.
    public func cost(input tokensSent: Int, output tokensReceived: Int) -> Double {
        (Double(tokensSent) * input + Double(tokensReceived) * output) / 1_000_000
    }
}

/// How hard an endpoint may be asked.
public struct EndpointLimits: Sendable, Hashable {
    /// The most requests under way at once.
    public var width: Int
    /// The most requests started in any minute; none is no limit.
    public var requestsPerMinute: Int?
    /// The most tokens, sent and received, in any minute; none is no limit.
    public var tokensPerMinute: Int?
    /// The time for one whole exchange.
    public var timeout: Duration
    /// The time for name resolution, connection and TLS handshake.
    public var connectTimeout: Duration
    /// How often one request is sent at most.
    public var attempts: Int
    /// A PEM file of certificate authorities in place of the system's.
    public var caFile: String?

    /// Makes limits.
    public init(
        width: Int = 8,
        requestsPerMinute: Int? = nil,
        tokensPerMinute: Int? = nil,
        timeout: Duration = .seconds(120),
        connectTimeout: Duration = .seconds(10),
        attempts: Int = 5,
        caFile: String? = nil
    ) {
        self.width = width
        self.requestsPerMinute = requestsPerMinute
        self.tokensPerMinute = tokensPerMinute
        self.timeout = timeout
        self.connectTimeout = connectTimeout
        self.attempts = attempts
        self.caFile = caFile
    }
}
