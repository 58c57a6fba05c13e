private import HTTPKit
public import Vocabulary

/// A model behind an endpoint that speaks OpenAI's chat completions.
///
/// One call is one `POST {base}/chat/completions`; repeating is the caller's business. The key goes
/// into the `Authorization` header and is removed from whatever the endpoint echoes. The
/// environment's proxy variables are honoured except for loopback addresses.
public struct OpenAIChatRespondent: Respondent {
    /// The name reports show, the model's own.
    public let name: String
    /// Answers come from the endpoint while the run goes on.
    public let origin = AnswerOrigin.live
    /// Everything that shapes the answers, without the key.
    public let parameters: [String: String]
    private let settings: ChatSettings
    private let client: HTTPClient

    /// Prepares a respondent; nothing is sent before the first request.
    public init(_ settings: ChatSettings) throws(EndpointError) {
        guard !settings.model.isEmpty else { throw EndpointError(message: "the model has no name") }
        self.name = settings.model
        self.parameters = settings.parameters
        self.settings = settings
        do {
            self.client = try HTTPClient(
                HTTPClient.Options(
                    width: settings.width,
                    connectTimeout: settings.connectTimeout,
                    caFile: settings.caFile
                )
            )
        } catch {
            throw EndpointError(message: error.message)
        }
    }

    /// Asks once; every failure says whether asking again may help.
    public func reply(to request: PromptRequest) async throws(ReplyFailure) -> Reply {
        let response: HTTPResponse
        do {
            response = try await client.send(try httpRequest(for: request))
        } catch let error as HTTPError {
            throw .transfer(error)
        } catch {
            throw ReplyFailure(
                cause: "invalid-request",
                message: "the request cannot be written as JSON",
                retryable: false
            )
        }
        guard (200...299).contains(response.status) else { throw failure(of: response) }
        let chat = try ChatReply(response.body, scrub: scrub)
        let raw = String(decoding: response.body, as: UTF8.self)
        return Reply(
            text: settings.key?.scrubbed(fromBody: chat.text) ?? chat.text,
            raw: settings.key?.scrubbed(fromBody: raw) ?? raw,
            truncated: chat.truncated,
            promptTokens: chat.promptTokens,
            completionTokens: chat.completionTokens,
            seconds: response.seconds
        )
    }

    private func httpRequest(for request: PromptRequest) throws -> HTTPRequest {
        var headers = [
            HTTPHeader("Content-Type", "application/json"),
            HTTPHeader("Accept", "application/json"),
        ]
        if let key = settings.key {
            headers.append(HTTPHeader("Authorization", "Bearer \(key.value)"))
        }
        return HTTPRequest(
            method: .post,
            url: settings.endpoint.text + "/chat/completions",
            headers: headers,
            body: try ChatBody(request, settings).encoded(),
            timeout: settings.timeout
        )
    }

    private func failure(of response: HTTPResponse) -> ReplyFailure {
        let fault = ProviderFault(JSONRepair.parse(response.body), scrub: scrub)
        if fault.isContentFilter { return .contentFilter(fault.message ?? "") }
        let wait = RetryAfter.seconds(
            response.header("Retry-After"),
            date: response.header("Date")
        )
        return .status(response.status, fault.message, wait)
    }

    private func scrub(_ text: String) -> String {
        settings.key?.scrubbed(from: text) ?? text
    }
}
