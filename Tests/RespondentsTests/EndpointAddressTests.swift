import Respondents
import Testing
import Vocabulary

/// Which base addresses are taken and what is said of the others.
@Suite struct EndpointAddressTests {
    @Test(arguments: [
        ("http://127.0.0.1:8000/v1", "http://127.0.0.1:8000/v1"),
        ("https://example.org/v1/", "https://example.org/v1"),
        ("HTTP://localhost", "HTTP://localhost"),
        ("http://[::1]:9/v1", "http://[::1]:9/v1"),
    ])
    func `a base address is taken without its last slash`(
        _ text: String,
        _ expected: String
    ) throws {
        #expect(try EndpointAddress(text).text == expected)
    }

    @Test(arguments: [
        ("ftp://example.org", "must begin with http:// or https://, not ftp"),
        ("example.org/v1", "must begin with http:// or https://"),
        ("http://user:s3cr3t@example.org/v1", "holds credentials"),
        ("http://s3cr3t@example.org/v1", "holds credentials"),
        ("http://example.org/v1?key=s3cr3t", "holds a query"),
        ("http://example.org/v1#s3cr3t", "holds a query or fragment"),
        ("http:///v1", "names no host"),
        ("http://example.org:99999/v1", "impossible port"),
        ("http://exa mple.org/s3cr3t", "is not a URL"),
        ("http://example.org/v1/chat/completions", "leave it out"),
        ("", "must begin with http"),
    ])
    func `another address is refused in one line that tells no secret`(
        _ text: String,
        _ part: String
    ) {
        let error = #expect(throws: EndpointError.self) {
            try EndpointAddress(text, adding: "/chat/completions")
        }
        #expect(error?.message.contains(part) == true, "\(error?.message ?? "none")")
        #expect(error?.message.contains("s3cr3t") == false)
    }

    @Test func `a key shows nowhere`() throws {
        let key = try #require(APIKey(" sk-s3cr3t\n"))
        var dumped = ""
        dump(key, to: &dumped)
        #expect(!"\(key) \(String(reflecting: key)) \(dumped)".contains("s3cr3t"))
        let respondent = try HTTPRespondent(
            ModelEntry(
                name: "m",
                api: "openai-chat",
                model: "m",
                baseURL: "http://127.0.0.1:1/v1",
                sampling: Sampling(system: "The key is sk-s3cr3t-0123456789.")
            ),
            key: APIKey("sk-s3cr3t-0123456789")
        )
        dump(respondent, to: &dumped)
        // Settings are kept as given but for a key; `parameters` is what the ledger gets.
        #expect(respondent.parameters["system"] == "The key is [key].")
        #expect(!"\(respondent.parameters)".contains("s3cr3t"))
        let plain = try HTTPRespondent(
            ModelEntry(name: "m", api: "openai-chat", model: "m", baseURL: "http://127.0.0.1:1"),
            key: key
        )
        var shown = ""
        dump(plain, to: &shown)
        #expect(!"\(plain) \(plain.parameters) \(shown)".contains("s3cr3t"))
    }

    @Test(arguments: [
        ("anthropic", "https://api.example.org/v1", "ends in /v1,"),
        ("anthropic", "https://api.example.org/v1/messages/", "ends in /v1/messages,"),
        ("gemini", "https://api.example.org/v1beta", "ends in /v1beta,"),
        ("ollama", "http://127.0.0.1:11434/api", "ends in /api,"),
        ("openai-completions", "http://127.0.0.1:8000/v1/completions", "ends in /completions,"),
    ])
    func `what a dialect adds to an address is refused in it`(
        _ api: String,
        _ base: String,
        _ part: String
    ) {
        let error = #expect(throws: EndpointError.self) {
            try HTTPRespondent(
                ModelEntry(name: "m", api: api, model: "m", baseURL: base),
                key: nil
            )
        }
        #expect(error?.message.contains(part) == true, "\(error?.message ?? "none")")
    }

    @Test(arguments: ["", " \n", "two words", "ключ", "a\u{0}b"])
    func `what cannot be a key is none`(_ text: String) {
        #expect(APIKey(text) == nil)
    }
}
