import Respondents
import Testing

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
        let error = #expect(throws: EndpointError.self) { try EndpointAddress(text) }
        #expect(error?.message.contains(part) == true, "\(error?.message ?? "none")")
        #expect(error?.message.contains("s3cr3t") == false)
    }

    @Test func `a key shows nowhere`() throws {
        let key = try #require(APIKey(" sk-s3cr3t\n"))
        var dumped = ""
        dump(key, to: &dumped)
        #expect(!"\(key) \(String(reflecting: key)) \(dumped)".contains("s3cr3t"))
        let settings = ChatSettings(
            model: "m",
            endpoint: try EndpointAddress("http://127.0.0.1:1/v1"),
            key: key
        )
        let respondent = try OpenAIChatRespondent(settings)
        dump(respondent, to: &dumped)
        dump(settings, to: &dumped)
        #expect(!"\(respondent) \(respondent.parameters) \(dumped)".contains("s3cr3t"))
    }

    @Test(arguments: ["", " \n", "two words", "ключ", "a\u{0}b"])
    func `what cannot be a key is none`(_ text: String) {
        #expect(APIKey(text) == nil)
    }
}
