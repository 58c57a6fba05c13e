internal import JSONKit
internal import HTTPKit
public import Vocabulary

/// A model behind an HTTP endpoint, in any of the dialects.
///
/// The dialects are `openai-chat`, `openai-completions`, `anthropic`, `gemini` and `ollama`. One
/// call is one `POST`; repeating is the caller's business. The key goes into one header and is
/// removed from whatever the endpoint echoes. Redirects are not followed. The environment's proxy
/// variables are honoured except for loopback addresses.
public struct HTTPRespondent: CallingRespondent {
    /// The name reports show.
    public let name: String
    /// Answers come from the endpoint while the run goes on.
    public let origin = AnswerOrigin.live
    /// Everything that shapes the answers, without the key.
    public let parameters: [String: String]
    private let dialect: any Dialect
    private let template: BodyTemplate
    private let url: String
    private let key: APIKey?
    private let timeout: Duration
    private let client: HTTPClient
    private let clock: (@Sendable () -> Int?)?

    /// Prepares a respondent; nothing is sent before the first request.
    ///
    /// What the entry's dialect has no field for is an error, never left out in silence.
    /// - Parameter clock: tells the seconds since 1970, for replies that ask to wait until a date and
    ///   do not say what time it is; without it such a wish is not known.
    public init(
        _ entry: ModelEntry,
        key: APIKey?,
        clock: (@Sendable () -> Int?)? = nil
    ) throws(EndpointError) {
        let dialect = try Dialects.named(entry.api)
        let sampling = dialect.completed(entry.sampling)
        try sampling.check(for: dialect)
        let address = try EndpointAddress(of: entry, dialect.publicBase, dialect.path(model:))
        self.name = entry.name.isEmpty ? entry.model : entry.name
        self.parameters = sampling.parameters.merging(
            ["api": dialect.api, "base_url": address.text, "model": entry.model]
        ) { $1 }.mapValues { key?.scrubbed(fromBody: $0) ?? $0 }
        self.template = BodyTemplate(
            dialect.fields(model: entry.model, sampling: sampling).merging(extra: sampling.extra),
            shape: dialect.conversation(system: sampling.system)
        )
        self.url = address.text + dialect.path(model: entry.model)
        self.dialect = dialect
        self.key = key
        self.timeout = entry.limits.timeout
        self.client = try HTTPClient.of(entry.limits)
        self.clock = clock
    }

    /// The settings that an API has no field for, by the names they have in a `models.yaml`.
    ///
    /// Empty for what is no API over HTTP.
    public static func missingSettings(ofAPI api: String) -> Set<String> {
        Set((try? Dialects.named(api))?.missing.map(\.rawValue) ?? [])
    }

    /// Asks once; every failure says whether asking again may help.
    public func reply(to request: PromptRequest) async throws(ReplyFailure) -> Reply {
        let response: HTTPResponse
        do {
            response = try await client.send(message(for: request))
        } catch {
            throw .transfer(error)
        }
        return try read(response)
    }

    /// Asks once and calls back, most often on the thread of the client's transfers.
    public func start(
        _ request: PromptRequest,
        then done: @escaping @Sendable (Result<Reply, ReplyFailure>) -> Void
    ) -> Int {
        client.start(message(for: request)) { [self] result in
            switch result {
            case .failure(let error): done(.failure(.transfer(error)))
            case .success(let response) where response.body.count > Self.readAtOnce:
                // The other transfers must not wait for it.
                Task { done(outcome(of: response)) }
            case .success(let response): done(outcome(of: response))
            }
        }
    }

    /// Ends a request that was started.
    public func cancel(_ ticket: Int) {
        client.cancel(ticket)
    }

    /// The largest body, in bytes, that is read on the thread of the transfers.
    private static let readAtOnce = 64 << 10

    private func message(for request: PromptRequest) -> HTTPRequest {
        HTTPRequest(
            method: .post,
            url: url,
            // Made anew each time: a stored header would show the key when printed.
            headers: jsonHeaders + dialect.headers(key: key),
            body: template.body(for: request),
            timeout: timeout
        )
    }

    private func outcome(of response: HTTPResponse) -> Result<Reply, ReplyFailure> {
        do {
            return .success(try read(response))
        } catch {
            return .failure(error)
        }
    }

    private func read(_ response: HTTPResponse) throws(ReplyFailure) -> Reply {
        let isSuccess = (200...299).contains(response.status)
        var reply = try read(
            response.body,
            status: response.status,
            retryAfter: isSuccess ? nil : response.retryAfter(now: clock?()),
            encoding: response.header("Content-Encoding")
        )
        reply.seconds = response.seconds
        return reply
    }

    /// Returns the JSON body that asks a request, byte for byte the one that `reply` sends.
    ///
    /// It is what a line of a batch file holds: as `body` in OpenAI's batches, as `params` in
    /// Anthropic's. It never holds the key.
    public func batchBody(for request: PromptRequest) -> [UInt8] {
        template.body(for: request)
    }

    /// Reads a response that came another way, such as a line of a batch's results.
    ///
    /// Seconds are zero then; everything else is as if the endpoint had replied with the body.
    public func reply(fromBody body: [UInt8], status: Int) throws(ReplyFailure) -> Reply {
        try read(body, status: status, retryAfter: nil)
    }

    private func read(
        _ bytes: [UInt8],
        status: Int,
        retryAfter: Double?,
        encoding: @autoclosure () -> String? = nil
    ) throws(ReplyFailure) -> Reply {
        let body = ScrubbedBody(bytes, key: key)
        guard (200...299).contains(status) else {
            throw body.failure(status: status, retryAfter: retryAfter)
        }
        guard let top = body.top, top.isObject else {
            throw body.kept(with: .notJSON(encoding: encoding()))
        }
        switch dialect.reading(top) {
        case .answer(let parts):
            return Reply(
                text: body.scrubbed(parts.text),
                raw: body.text,
                truncated: parts.truncated,
                promptTokens: parts.promptTokens,
                completionTokens: parts.completionTokens,
                reasoning: parts.reasoning.map(body.scrubbed),
                logprob: parts.logprob
            )
        case .filtered(let words):
            throw body.kept(with: .contentFilter(body.line(words)))
        case .absent(let cause, let message, let retryable):
            let choice = top["choices"]?.elements.first
            for holder in [top, choice].compactMap({ $0 }) {
                if let failure = body.failureInside(holder) { throw failure }
            }
            let words = body.line(ProviderFault(top).words).map { ": \($0)" } ?? ""
            throw body.kept(
                with: ReplyFailure(
                    cause: cause,
                    message: body.line(message + words) ?? message,
                    retryable: retryable
                )
            )
        }
    }
}

/// The headers of a request that sends and takes JSON.
let jsonHeaders = [
    HTTPHeader("Content-Type", "application/json"), HTTPHeader("Accept", "application/json"),
]

extension HTTPClient {
    /// A client for one endpoint.
    static func of(_ limits: EndpointLimits) throws(EndpointError) -> HTTPClient {
        if let fault = limits.caFile.flatMap(CertificateFile.fault) {
            throw EndpointError(message: fault)
        }
        do {
            return try HTTPClient(
                Options(
                    width: limits.width,
                    connectTimeout: limits.connectTimeout,
                    caFile: limits.caFile
                )
            )
        } catch {
            throw EndpointError(message: error.message)
        }
    }
}
