import Foundation
import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// One respondent against a scripted endpoint: what it sends and what it makes of every reply.
@Suite(.timeLimit(.minutes(2))) struct HTTPRespondentTests {
    private static let secret = "sk-0123456789/abcdefghij"
    private let request = PromptRequest(item: "q", prompt: "What is \"injera\"?\nሰላም", sample: 2)

    private func ask(
        _ reply: LoopbackReply,
        timeout: Duration = .seconds(20)
    ) async throws -> (Result<Reply, ReplyFailure>, [ReceivedRequest]) {
        let server = try LoopbackServer.start { _ in reply }
        defer { server.stop() }
        let respondent = try respondent(at: server.baseURL + "/v1", timeout: timeout)
        do {
            return (.success(try await respondent.reply(to: request)), server.requests)
        } catch {
            #expect(!"\(error)".contains("0123456789"))
            #expect(error.message.unicodeScalars.allSatisfy { $0.value >= 0x20 })
            return (.failure(error), server.requests)
        }
    }

    private func respondent(
        at base: String,
        key: String = secret,
        timeout: Duration = .seconds(20)
    ) throws -> HTTPRespondent {
        try HTTPRespondent(
            ModelEntry(
                name: "m-1",
                api: "openai-chat",
                model: "m-1",
                baseURL: base,
                sampling: Sampling(
                    system: "Be brief.",
                    temperature: 0.7,
                    topP: 0.95,
                    seed: 40,
                    maxTokens: 64
                ),
                limits: EndpointLimits(timeout: timeout)
            ),
            key: APIKey(key)
        )
    }

    private func failure(_ reply: LoopbackReply, timeout: Duration = .seconds(20)) async throws
        -> ReplyFailure?
    {
        let (result, requests) = try await ask(reply, timeout: timeout)
        // A deadline may pass before a busy server has read the request.
        let isCertain = timeout >= .seconds(1)
        #expect(isCertain ? requests.count == 1 : requests.count <= 1)
        guard case .failure(let failure) = result else { return nil }
        return failure
    }

    @Test func `the request holds the prompt and every setting, the key in its header only`()
        async throws
    {
        let (result, requests) = try await ask(.chat("Bread."))
        let reply = try result.get()
        #expect(reply.text == "Bread.")
        #expect(!reply.truncated)
        #expect(reply.promptTokens == 11 && reply.completionTokens == 7)
        #expect(reply.raw?.contains("chat.completion") == true)
        #expect(reply.seconds > 0)
        let sent = try #require(requests.first)
        #expect(sent.method == "POST" && sent.path == "/v1/chat/completions")
        #expect(sent.headers["authorization"] == "Bearer " + Self.secret)
        #expect(sent.headers["content-type"] == "application/json")
        #expect(
            sent.text
                == #"{"max_tokens":64,"messages":[{"content":"Be brief.","role":"system"},"#
                + #"{"content":"What is \"injera\"?\nሰላም","role":"user"}],"model":"m-1","seed":42,"#
                + #""temperature":0.7,"top_p":0.95}"#
        )
    }

    @Test func `parameters hold what shapes answers and no key`() throws {
        let respondent = try respondent(at: "http://127.0.0.1:9/v1")
        #expect(
            respondent.parameters == [
                "api": "openai-chat", "base_url": "http://127.0.0.1:9/v1", "model": "m-1",
                "temperature": "0.7", "top_p": "0.95", "max_tokens": "64", "seed": "40",
                "system": "Be brief.",
            ]
        )
        #expect(respondent.name == "m-1" && respondent.origin == .live)
    }

    @Test(arguments: [
        (#"{"choices":[{"message":{"content":[{"type":"text","text":"a"},{"text":"b"}]}}]}"#, "ab"),
        (#"{"choices":[{"message":{"content":"x\ud800y"}}]}"#, "x\u{fffd}y"),
        (#"{"choices":[{"message":{"content":null,"refusal":"I cannot."}}]}"#, "I cannot."),
        (#"{"choices":[{"message":{"content":"","refusal":"I cannot."}}]}"#, "I cannot."),
        (#"{"choices":[{"message":{"content":"Bread.","refusal":""}}]}"#, "Bread."),
        (#"{"choices":[{"message":{"content":"Bread.","refusal":"I cannot."}}]}"#, "Bread."),
        (#"{"choices":[{"message":{"content":"","refusal":""}}]}"#, ""),
        (#"{"choices":[{"message":{"content":null},"finish_reason":"length"}]}"#, ""),
        (#"{"choices":[{"message":{"content":""},"finish_reason":"stop"}]}"#, ""),
    ])
    func `text is found in every shape it comes in`(_ body: String, _ expected: String)
        async throws
    {
        let (result, _) = try await ask(.text(body))
        let reply = try result.get()
        #expect(reply.text == expected)
        #expect(reply.raw == body)
        #expect(reply.truncated == body.contains("length"))
    }

    @Test(arguments: [
        (408, true), (409, true), (425, true), (429, true), (500, true), (502, true), (503, true),
        (529, true), (400, false), (401, false), (403, false), (404, false), (422, false),
        (307, false),
    ])
    func `a status says whether asking again may help`(_ status: Int, _ retryable: Bool)
        async throws
    {
        let failure = try #require(try await failure(.fault(status, "slow\\n down")))
        #expect(failure.cause == "http-\(status)")
        #expect(failure.retryable == retryable)
        #expect(failure.message.hasSuffix(": slow down"))
        #expect(failure.retryAfter == nil)
    }

    @Test func `the endpoint's wish to wait comes along`() async throws {
        let seconds = try await failure(.fault(429, headers: ["Retry-After": "7"]))
        #expect(seconds?.retryAfter == 7)
        let date = try await failure(
            .fault(
                503,
                headers: [
                    "Date": "Sun, 06 Nov 1994 08:49:37 GMT",
                    "Retry-After": "Sun, 06 Nov 1994 08:50:37 GMT",
                ]
            )
        )
        #expect(date?.retryAfter == 60)
    }

    @Test func `a date to wait for is held against the clock where the reply has no date`()
        async throws
    {
        let server = try LoopbackServer.start { _ in
            .fault(429, headers: ["Retry-After": "Sunday, 06-Nov-94 08:50:37 GMT"])
        }
        defer { server.stop() }
        let entry = ModelEntry(
            name: "m",
            api: "openai-chat",
            model: "m",
            baseURL: server.baseURL + "/v1"
        )
        for (clock, expected) in [(784_111_777, 60.0), (784_111_900, 0)] {
            let asked = try HTTPRespondent(entry, key: nil, clock: { clock })
            let failure = await #expect(throws: ReplyFailure.self) {
                try await asked.reply(to: request)
            }
            #expect(failure?.retryAfter == expected)
        }
        let timeless = try HTTPRespondent(entry, key: nil)
        let failure = await #expect(throws: ReplyFailure.self) {
            try await timeless.reply(to: request)
        }
        #expect(failure?.cause == "http-429" && failure?.retryAfter == nil)
    }

    @Test func `an echoed key is scrubbed from messages and from the kept body`() async throws {
        let plain = try await failure(.fault(401, "bad key \(Self.secret)!"))
        #expect(plain?.message == "the endpoint replied 401: bad key [key]!")
        let escaped = Self.secret.replacingOccurrences(of: "/", with: "\\/")
        let second = try await failure(.fault(401, "bad key \(escaped)!"))
        #expect(second?.message == "the endpoint replied 401: bad key [key]!")
        let (result, _) = try await ask(.chat("You sent \(escaped)"))
        let reply = try result.get()
        #expect(reply.text == "You sent [key]")
        #expect(reply.raw?.contains("0123456789") == false)
    }

    @Test(arguments: ["k", "key", "e"])
    func `a conventional key inside its own stand-in leaves messages as they are`(
        _ key: String
    ) async throws {
        let server = try LoopbackServer.start { _ in .fault(401, "no token\\nfor this key") }
        defer { server.stop() }
        let respondent = try respondent(at: server.baseURL + "/v1", key: key)
        await #expect {
            try await respondent.reply(to: request)
        } throws: { error in
            (error as? ReplyFailure)?.message == "the endpoint replied 401: no token for this key"
        }
    }

    @Test func `a provider's long message is cut`() async throws {
        let words = String(repeating: "long ", count: 200)
        let failure = try #require(try await failure(.fault(400, words)))
        #expect(failure.message.count <= 230)
        #expect(failure.message.hasSuffix("…"))
    }

    @Test(arguments: [
        ("<html>busy</html>", "not-json", true),
        ("[1]", "not-json", true),
        ("", "not-json", true),
        ("{}", "no-choices", true),
        (#"{"choices":[]}"#, "no-choices", true),
        (#"{"choices":[{"message":{"content":null}}]}"#, "no-content", true),
        (#"{"choices":[{"finish_reason":"content_filter"}]}"#, "content-filter", false),
        (#"{"error":{"code":429,"message":"m"}}"#, "http-429", true),
        (#"{"error":{"code":"content_filter","message":"m"}}"#, "content-filter", false),
    ])
    func `a success without an answer is a failure`(
        _ body: String,
        _ cause: String,
        _ retryable: Bool
    ) async throws {
        let failure = try #require(try await failure(.text(body)))
        #expect(failure.cause == cause)
        #expect(failure.retryable == retryable)
    }

    @Test func `a body that is packed unasked is named as such`() async throws {
        let packed: [UInt8] = [0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3]
        let reply = LoopbackReply.response(
            status: 200,
            headers: ["Content-Encoding": "gzip"],
            body: packed
        )
        let failure = try #require(try await failure(reply))
        #expect(failure.cause == "not-json" && failure.retryable)
        #expect(failure.message.hasSuffix("its body is packed as gzip, which was not asked for"))
    }

    @Test func `a body that says it is packed and is not is read`() async throws {
        let body = #"{"choices":[{"message":{"content":"Bread."}}]}"#
        let (result, _) = try await ask(.text(body, headers: ["Content-Encoding": "gzip"]))
        #expect(try result.get().text == "Bread.")
        let plain = try await self.failure(.text("<p>", headers: ["Content-Encoding": "identity"]))
        #expect(plain?.message == "the reply is not a JSON object")
    }

    @Test func `a reply that is no HTTP may be better the next time`() async throws {
        let failure = try #require(try await failure(.bytes(Array("hello\r\n\r\n".utf8))))
        #expect(failure.cause == "transport" && failure.retryable)
        #expect(failure.message == "the server's reply is no HTTP")
    }

    @Test func `faults of the connection have causes of their own`() async throws {
        let brief = Duration.milliseconds(300)
        #expect(try await failure(.hang, timeout: brief)?.cause == "timeout")
        #expect(try await failure(.dribble(every: 20), timeout: brief)?.cause == "timeout")
        let cut = LoopbackReply.cut(body: Array(#"{"choices":["#.utf8), promised: 500)
        #expect(try await failure(cut)?.cause == "truncated-body")
        #expect(try await failure(.close)?.cause == "empty-reply")
        #expect(try await failure(.reset)?.cause == "reset")
        let huge = LoopbackReply.response(
            status: 200,
            headers: [:],
            body: [UInt8](repeating: 0x20, count: 33 << 20)
        )
        let tooLarge = try #require(try await failure(huge))
        #expect(tooLarge.cause == "too-large" && !tooLarge.retryable)
    }

    @Test func `an endpoint that is not there is refused, unknown or insecure`() async throws {
        let server = try LoopbackServer.start { _ in .close }
        let secure = try respondent(at: "https://127.0.0.1:\(server.port)/v1")
        let tls = await #expect(throws: ReplyFailure.self) { try await secure.reply(to: request) }
        #expect(tls?.cause == "tls" && tls?.retryable == false)
        server.stop()
        let gone = try respondent(at: server.baseURL)
        let refused = await #expect(throws: ReplyFailure.self) { try await gone.reply(to: request) }
        #expect(refused?.cause == "refused" && refused?.retryable == true)
        let nowhere = try respondent(at: "http://nowhere.invalid/v1")
        let dns = await #expect(throws: ReplyFailure.self) { try await nowhere.reply(to: request) }
        #expect(dns?.cause == "dns" && dns?.retryable == true)
    }
}
