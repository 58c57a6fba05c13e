/// Everything that shapes the answers of a chat endpoint, and how it is reached.
public struct ChatSettings: Sendable {
    /// The model's name as the endpoint knows it.
    public var model: String
    /// The endpoint.
    public var endpoint: EndpointAddress
    /// The key for the `Authorization` header, if the endpoint wants one.
    public var key: APIKey?
    /// The sampling temperature; none leaves it to the endpoint.
    public var temperature: Double?
    /// The nucleus mass; none leaves it to the endpoint.
    public var topP: Double?
    /// The most tokens of an answer; none leaves it to the endpoint.
    public var maxTokens: Int?
    /// The seed of sample 0; sample k asks with seed + k, so that samples can differ.
    public var seed: Int?
    /// A system prompt before each question.
    public var system: String?
    /// The time for one whole exchange.
    public var timeout: Duration
    /// The time for reaching the endpoint.
    public var connectTimeout: Duration
    /// The most exchanges at once.
    public var width: Int
    /// A PEM file of certificate authorities in place of the system's.
    public var caFile: String?

    /// Makes settings; what is left out is left to the endpoint.
    public init(
        model: String,
        endpoint: EndpointAddress,
        key: APIKey? = nil,
        temperature: Double? = nil,
        topP: Double? = nil,
        maxTokens: Int? = nil,
        seed: Int? = nil,
        system: String? = nil,
        timeout: Duration = .seconds(120),
        connectTimeout: Duration = .seconds(10),
        width: Int = 8,
        caFile: String? = nil
    ) {
        self.model = model
        self.endpoint = endpoint
        self.key = key
        self.temperature = temperature
        self.topP = topP
        self.maxTokens = maxTokens
        self.seed = seed
        self.system = system
        self.timeout = timeout
        self.connectTimeout = connectTimeout
        self.width = width
        self.caFile = caFile
    }

    /// The settings that shape answers, sorted by name when written, without the key.
    var parameters: [String: String] {
        var all = ["api": "openai-chat", "base_url": endpoint.text, "model": model]
        all["temperature"] = temperature.map { "\($0)" }
        all["top_p"] = topP.map { "\($0)" }
        all["max_tokens"] = maxTokens.map { "\($0)" }
        all["seed"] = seed.map { "\($0)" }
        all["system"] = system
        return all.mapValues { key?.scrubbed(fromBody: $0) ?? $0 }
    }
}
