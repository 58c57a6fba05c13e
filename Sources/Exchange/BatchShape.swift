import Vocabulary

/// The form of batch files that an engine takes.
public enum BatchShape: Sendable, Hashable {
    /// OpenAI's Batch API: JSONL, one request a line, all of one model and one endpoint.
    ///
    /// `vllm run-batch` takes the same for `/v1/chat/completions`, but has no `/v1/completions`.
    case openAI(endpoint: String)
    /// Anthropic's Message Batches: one JSON document, the body of one POST to
    /// `/v1/messages/batches`.
    case anthropic

    /// OpenAI's form for chat completions.
    public static let chat = BatchShape.openAI(endpoint: "/v1/chat/completions")
    /// OpenAI's form for raw completions.
    public static let completions = BatchShape.openAI(endpoint: "/v1/completions")

    /// How much one file may hold: OpenAI takes 50,000 requests in 200 MB, Anthropic 100,000 in
    /// 256 MB.
    public var limits: BatchLimits {
        switch self {
        case .openAI: BatchLimits(count: 50_000, bytes: 190_000_000)
        case .anthropic: BatchLimits(count: 100_000, bytes: 256_000_000)
        }
    }

    var ending: String {
        switch self {
        case .openAI: "jsonl"
        case .anthropic: "json"
        }
    }
}

/// How much one batch file may hold.
public struct BatchLimits: Sendable, Hashable {
    /// The most requests.
    public var count: Int
    /// The most bytes.
    public var bytes: Int

    /// Sets limits.
    public init(count: Int, bytes: Int) {
        self.count = count
        self.bytes = bytes
    }
}

/// One request of a batch.
public struct BatchRequest: Sendable, Hashable {
    /// The identifier that comes back with its result: 1 to 64 of `A-Z a-z 0-9 _ -`.
    public var customID: String
    /// The request body as its dialect writes it, a JSON object.
    public var body: [UInt8]

    /// Joins an identifier and a body.
    public init(customID: String, body: [UInt8]) {
        self.customID = customID
        self.body = body
    }
}

/// One batch file that was written.
public struct BatchShard: Sendable, Hashable {
    /// Where it is.
    public var path: String
    /// The requests in it.
    public var count: Int
    /// Its bytes.
    public var bytes: Int
}

/// The identifier of a request in batch files: the same for the same request, 44 signs.
///
/// It is `pal-` and the first 160 bits of a SHA-256 over all parts, each preceded by its length so
/// that no two lists of parts read the same. Anthropic's rule for identifiers, the strictest, is
/// kept: at most 64 of `A-Z a-z 0-9 _ -`.
/// - Parameter wording: the text sent, or its digest; another wording is another request.
public func batchIdentifier(
    model: String,
    condition: String,
    item: String,
    sample: Int,
    wording: String
) -> String {
    let parts = [model, condition, item, String(sample), wording]
    let joined = parts.map { "\($0.utf8.count):\($0)" }.joined()
    return "pal-" + digest(of: joined).prefix(40)
}
