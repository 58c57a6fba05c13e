import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// What endpoints of any dialect may send in place of a plain answer.
@Suite(.timeLimit(.minutes(3))) struct HostileReplyTests {
    @Test(arguments: DialectFixture.all)
    func `an answer arrives whole, one request for each, the key in a header only`(
        _ dialect: DialectFixture
    ) async throws {
        let body = dialect.answer(#""Bread.""#)
        let asked = try await dialect.ask(.text(body))
        let reply = try asked.result.get()
        #expect(reply.text == "Bread." && reply.raw == body && !reply.truncated)
        #expect(reply.reasoning == nil && reply.logprob == nil && reply.promptTokens == nil)
        let sent = try #require(asked.requests.first)
        #expect(asked.requests.count == 1 && sent.method == "POST")
        #expect(sent.path == dialect.path)
        #expect(sent.headers.values.filter { $0.contains(DialectFixture.secret) }.count == 1)
        #expect(!sent.path.contains("0123456789") && !sent.text.contains("0123456789"))
    }

    @Test(arguments: DialectFixture.all)
    func `bad strings are mended and kept`(_ dialect: DialectFixture) async throws {
        for (json, text) in [
            (#""x\ud800y""#, "x\u{fffd}y"), (#""a\u0000b""#, "a\u{0}b"), ("\"a\u{0}b\"", "a\u{0}b"),
            (#""50\x25""#, #"50\x25"#), ("\"\"", ""),
        ] {
            let reply = try await dialect.ask(.text(dialect.answer(json))).result.get()
            #expect(Array(reply.text.utf8) == Array(text.utf8))
        }
        let parts = dialect.answer("\"|\"").split(separator: "|").map { Array($0.utf8) }
        let body = parts[0] + [0xff, 0xc3] + parts[1]
        let reply = try await dialect.ask(.response(status: 200, headers: [:], body: body))
            .result.get()
        #expect(reply.text == "\u{fffd}\u{fffd}")
    }

    @Test(arguments: DialectFixture.all)
    func `ten megabytes of text are an answer, and more than the cap is not`(
        _ dialect: DialectFixture
    ) async throws {
        let long = String(repeating: "0123456 ", count: 10 << 17)
        let reply = try await dialect.ask(.text(dialect.answer("\"\(long)\""))).result.get()
        #expect(reply.text.utf8.count == 10 << 20)
        let blank = [UInt8](repeating: 0x20, count: 33 << 20)
        let failure = try await dialect.failure(
            .response(status: 200, headers: [:], body: blank)
        )
        #expect(failure.cause == "too-large" && !failure.retryable)
    }

    @Test(arguments: DialectFixture.all)
    func `what is no JSON object has a cause and keeps its start`(_ dialect: DialectFixture)
        async throws
    {
        let deep = String(repeating: "[", count: 100_000)
        for body in ["<html>busy</html>", "[1]", "null", "\"x\"", deep, dialect.answer(deep)] {
            let failure = try await dialect.failure(.text(body))
            #expect(failure.cause == "not-json" && failure.retryable)
            #expect(failure.raw == String(body.prefix(64 << 10)))
        }
        let empty = try await dialect.failure(.text(""))
        #expect(empty.cause == "not-json" && empty.raw == nil)
    }

    @Test(arguments: DialectFixture.all)
    func `missing fields and wrong types are failures, never answers`(_ dialect: DialectFixture)
        async throws
    {
        for body in [
            "{}", #"{"choices":[],"content":null,"candidates":[],"message":null}"#,
            #"{"choices":7,"content":7,"candidates":7,"message":7}"#,
            #"{"choices":{},"content":{},"candidates":{},"message":{}}"#,
            #"{"choices":[7],"content":"7","candidates":[7],"message":"7"}"#,
            #"{"choices":[{}],"content":[{}],"candidates":[{}],"message":{"role":"x"}}"#,
            dialect.answer("7"), dialect.answer("null"), dialect.answer("{}"),
            dialect.answer("[]"), dialect.answer("[[]]"),
        ] {
            let failure = try await dialect.failure(.text(body))
            #expect(["no-choices", "no-content"].contains(failure.cause), "\(failure) \(body)")
            #expect(failure.retryable && failure.raw == body)
        }
    }

    @Test(arguments: DialectFixture.all)
    func `an error object is read under every status`(_ dialect: DialectFixture) async throws {
        let body = dialect.fault(#""slow\n down""#)
        for (status, retryable) in [
            (400, false), (401, false), (403, false), (404, false), (413, false), (422, false),
            (408, true), (429, true), (500, true), (502, true), (503, true), (529, true),
        ] {
            let failure = try await dialect.failure(.text(body, status: status))
            #expect(failure.cause == "http-\(status)")
            #expect(failure.message == "the endpoint replied \(status): slow down")
            #expect(failure.retryable == retryable && failure.retryAfter == nil)
            #expect(failure.raw == body)
        }
        let inside = try await dialect.failure(.text(body))
        #expect(inside.cause == "error-object" && inside.message.hasSuffix(": slow down"))
        #expect(inside.raw == body)
    }

    @Test(arguments: DialectFixture.all)
    func `a wish to wait comes along, in seconds or milliseconds`(_ dialect: DialectFixture)
        async throws
    {
        let body = dialect.fault(#""slow""#)
        let plain = try await dialect.failure(
            .text(body, status: 429, headers: ["Retry-After": "7", "retry-after-ms": "900"])
        )
        #expect(plain.retryAfter == 7)
        let fine = try await dialect.failure(
            .text(body, status: 503, headers: ["Retry-After-Ms": "1500"])
        )
        #expect(fine.retryAfter == 1.5)
    }

    @Test(arguments: DialectFixture.all)
    func `an HTML page under an error status is kept, not quoted`(_ dialect: DialectFixture)
        async throws
    {
        let page = "<html><body>Bad Gateway</body></html>"
        let failure = try await dialect.failure(.text(page, status: 502, type: "text/html"))
        #expect(failure.message == "the endpoint replied 502")
        #expect(failure.raw == page)
    }

    @Test(arguments: DialectFixture.all)
    func `an echoed key is removed from answers, messages and kept bodies`(
        _ dialect: DialectFixture
    ) async throws {
        let slashed = DialectFixture.secret.replacing("/", with: "\\/")
        // Bytes that only decoding turns into the key.
        let escaped = DialectFixture.secret.replacing("0", with: "\\u0030")
        // As in an address that a gateway quotes.
        let percent = DialectFixture.secret.replacing("/", with: "%2F")
        for form in [
            DialectFixture.secret, slashed, escaped, percent, percent.replacing("%2F", with: "%2f"),
        ] {
            let asked = try await dialect.ask(.text(dialect.answer("\"You sent \(form).\"")))
            let reply = try asked.result.get()
            #expect(reply.text == "You sent [key].")
            #expect(reply.raw?.contains("0123456789") == false)
            let failure = try await dialect.failure(
                .text(dialect.fault("\"bad key \(form)!\""), status: 401)
            )
            #expect(failure.message == "the endpoint replied 401: bad key [key]!")
        }
        // Cleaning would join the halves.
        let parted = DialectFixture.secret.replacing("5", with: "5\u{200b}")
        let failure = try await dialect.failure(
            .text(dialect.fault("\"bad key \(parted)!\""), status: 401)
        )
        #expect(failure.message == "the endpoint replied 401: bad key [key]!")
    }

    @Test(arguments: DialectFixture.all)
    func `a redirect is not followed and the key goes nowhere else`(_ dialect: DialectFixture)
        async throws
    {
        let other = try LoopbackServer.start { _ in .text(dialect.answer(#""stolen""#)) }
        defer { other.stop() }
        for status in [301, 302, 307, 308] {
            let failure = try await dialect.failure(
                .text("", status: status, headers: ["Location": other.baseURL + dialect.path])
            )
            #expect(failure.cause == "http-\(status)" && !failure.retryable)
            #expect(failure.message.contains("redirects are not followed"))
        }
        #expect(other.requests.isEmpty)
    }

    @Test(arguments: DialectFixture.all)
    func `a body that is cut or never ends is a failure in time`(_ dialect: DialectFixture)
        async throws
    {
        let brief = Duration.milliseconds(300)
        #expect(try await dialect.failure(.dribble(every: 20), timeout: brief).cause == "timeout")
        #expect(try await dialect.failure(.hang, timeout: brief).cause == "timeout")
        let half = Array(dialect.answer(#""Bread.""#).utf8.dropLast(9))
        let cut = LoopbackReply.cut(body: half, promised: half.count + 9)
        #expect(try await dialect.failure(cut).cause == "truncated-body")
        #expect(try await dialect.failure(.close).cause == "empty-reply")
        #expect(try await dialect.failure(.reset).cause == "reset")
    }

    @Test func `the kept start of a body is cut between characters`() async throws {
        let dialect = DialectFixture.openAIChat
        let page = "x" + String(repeating: "ሰ", count: 30_000)
        let failure = try await dialect.failure(.text(page, status: 500))
        let raw = try #require(failure.raw)
        #expect(page.hasPrefix(raw) && raw.utf8.count > 65_530 && raw.utf8.count <= 65_536)
    }

    /// What stands for the usage of an endpoint that says one number everywhere.
    private func usage(_ count: String) -> String {
        #"{"prompt_tokens":\#(count),"completion_tokens":\#(count),"input_tokens":\#(count),"#
            + #""output_tokens":\#(count),"cache_read_input_tokens":\#(count)}"#
    }

    private func ask(_ dialect: DialectFixture, count: String) async throws -> Reply {
        let body = dialect.answer(#""Bread.""#).dropLast()
        let counts =
            #","usage":\#(usage(count)),"prompt_eval_count":\#(count),"eval_count":\#(count),"#
            + #""usageMetadata":{"promptTokenCount":\#(count),"candidatesTokenCount":\#(count),"#
            + #""thoughtsTokenCount":\#(count)}}"#
        return try await dialect.ask(.text(String(body) + counts)).result.get()
    }

    @Test(arguments: DialectFixture.all)
    func `counts of tokens that cannot be true are absent, and the answer stands`(
        _ dialect: DialectFixture
    ) async throws {
        for count in ["9223372036854775807", "5000000000000000000", "1000000001", "-1", "1e300"] {
            let reply = try await ask(dialect, count: count)
            #expect(reply.text == "Bread.")
            #expect(reply.promptTokens == nil && reply.completionTokens == nil, "\(count)")
        }
    }

    @Test(arguments: DialectFixture.all)
    func `counts of tokens that can be true are kept`(_ dialect: DialectFixture) async throws {
        for count in [0, 128_000_000] {
            let reply = try await ask(dialect, count: "\(count)")
            // Two of the dialects count in parts, which are added.
            let sent = dialect.api == "anthropic" ? 2 * count : count
            let received = dialect.api == "gemini" ? 2 * count : count
            #expect(reply.promptTokens == sent && reply.completionTokens == received)
        }
    }
}
