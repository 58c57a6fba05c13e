internal import JSONKit
internal import HTTPKit
internal import Vocabulary

/// How one kind of endpoint is spoken to over HTTP: what a request looks like, what a reply means.
protocol Dialect: Sendable {
    /// The word that names it in a model's `api`.
    var api: String { get }
    /// The base address of the vendor or program that defined it, if it has one that all share.
    var publicBase: String? { get }
    /// The settings it has no field for.
    var missing: Set<SamplingSetting> { get }
    /// Fields that extra ones may not replace, nested ones as `outer.inner`.
    var reserved: Set<String> { get }

    /// Fills in what the dialect demands and the user left out.
    func completed(_ sampling: Sampling) -> Sampling
    /// What follows the base address.
    func path(model: String) -> String
    /// The headers that carry the key and the dialect's version.
    func headers(key: APIKey?) -> [HTTPHeader]
    /// The fields of a body, without the extra ones.
    func fields(model: String, sampling: Sampling) -> [String: BodyField]
    /// How the conversation is written.
    func conversation(system: String?) -> ConversationShape
    /// What the body of a success says; a JSON object is all that is certain of it.
    func reading(_ top: JSONValue) -> DialectReading
}

extension Dialect {
    func completed(_ sampling: Sampling) -> Sampling { sampling }

    func headers(key: APIKey?) -> [HTTPHeader] {
        key.map { [HTTPHeader("Authorization", "Bearer \($0.value)")] } ?? []
    }
}

/// The settings that some dialects have no field for.
enum SamplingSetting: String, Sendable {
    case minP = "min_p"
    case seed
    case logprobs
}

/// What the body of a success turned out to be.
enum DialectReading {
    /// An answer.
    case answer(AnswerParts)
    /// An answer that the provider's filter kept back, and its words for why.
    case filtered(String)
    /// Something else, with a stable cause and whether asking again may help.
    case absent(cause: String, message: String, retryable: Bool)

    /// A reply that holds no text where one belongs.
    static func noContent(_ message: String) -> DialectReading {
        .absent(cause: "no-content", message: message, retryable: true)
    }
}

/// The parts of an answer that dialects tell.
struct AnswerParts {
    var text: String
    var reasoning: String?
    var truncated = false
    var promptTokens: Int?
    var completionTokens: Int?
    var logprob: Double?
}

/// The dialects there are.
enum Dialects {
    private static let all: [any Dialect] = [
        OpenAIChatDialect(), OpenAICompletionsDialect(), AnthropicDialect(), GeminiDialect(),
        OllamaDialect(),
    ]

    /// The dialect that a model's `api` names.
    static func named(_ api: String) throws(EndpointError) -> any Dialect {
        if let dialect = all.first(where: { $0.api == api }) { return dialect }
        let words = all.map(\.api).joined(separator: ", ")
        throw EndpointError(
            message: "no HTTP dialect is called \"\(ProviderFault.clean(api))\"; there are \(words)"
        )
    }
}
