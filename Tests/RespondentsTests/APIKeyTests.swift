import Testing

@testable import Respondents

/// A key wherever somebody else may have written it.
@Suite struct APIKeyTests {
    private let key = APIKey("ab/cd+ef==ghijk%2Fl")

    @Test(arguments: [
        "ab/cd+ef==ghijk%2Fl", "ab%2Fcd%2Bef%3D%3Dghijk%252Fl", "ab%2fcd%2bef%3d%3dghijk%252Fl",
        "%61b/cd+ef==ghijk%252Fl", #"ab\/cd+ef==ghijk%2Fl"#, #"ab\u002fcd\u002Bef==ghijk%252Fl"#,
    ])
    func `a key is found as it is and as JSON or a URL writes it`(_ form: String) throws {
        let key = try #require(key)
        #expect(key.scrubbed(fromBody: "in \(form), twice: \(form)") == "in [key], twice: [key]")
        #expect(key.stands(in: "http://x/\(form)/v1"))
    }

    @Test(arguments: [
        "ab/cd+ef==ghijk%2F", "ab%2Gcd+ef==ghijk%2Fl", "ab%2", "%", "100% of ab/cd",
        "AB/CD+EF==GHIJK%2FL",
    ])
    func `what is another text stays`(_ text: String) throws {
        let key = try #require(key)
        #expect(key.scrubbed(fromBody: text) == text)
        #expect(!key.stands(in: text))
    }

    @Test func `a conventional key stands in nothing`() throws {
        let key = try #require(APIKey("EMPTY"))
        #expect(!key.stands(in: "EMPTY") && key.scrubbed(fromBody: "EMPTY") == "EMPTY")
    }
}
