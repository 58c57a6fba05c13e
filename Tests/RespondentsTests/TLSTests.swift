import Foundation
import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// Certificates of an authority that the test makes itself, with `openssl` and `python3` if present.
@Suite(.timeLimit(.minutes(5))) struct TLSTests {
    @Test func `only an authority that was named is trusted, for its own host only`() async throws {
        guard let server = try SecureServer.start() else { return }
        defer { server.stop() }
        let request = PromptRequest(item: "q", prompt: "Why?", sample: 0)
        let named = try respondent("127.0.0.1", server.port, caFile: server.authority)
        #expect(try await named.reply(to: request).text == "Bread.")
        for (host, caFile) in [("127.0.0.1", nil), ("localhost", server.authority)] {
            let stranger = try respondent(host, server.port, caFile: caFile)
            let failure = await #expect(throws: ReplyFailure.self) {
                try await stranger.reply(to: request)
            }
            #expect(failure?.cause == "tls" && failure?.retryable == false)
        }
    }

    @Test func `a file of authorities that cannot serve is named before anything is asked`() throws
    {
        let folder = try temporaryFolder()
        let page = folder.appending(path: "page.pem")
        try Data("<html>Log in</html>\n".utf8).write(to: page)
        for path in [folder.appending(path: "none.pem").path, folder.path] {
            let error = #expect(throws: EndpointError.self) {
                try respondent("127.0.0.1", 9, caFile: path)
            }
            #expect(error?.message.contains("\"\(path)\" is not there, or may not be read") == true)
        }
        let error = #expect(throws: EndpointError.self) {
            try respondent("127.0.0.1", 9, caFile: page.path)
        }
        #expect(error?.message.hasSuffix("page.pem\" holds no certificate in PEM form") == true)
        // Text may stand around certificates, as in the bundles that systems bring.
        let text = "# Authority\n-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n"
        try Data(text.utf8).write(to: page)
        _ = try respondent("127.0.0.1", 9, caFile: page.path)
    }

    private func respondent(_ host: String, _ port: Int, caFile: String?) throws -> HTTPRespondent {
        try HTTPRespondent(
            ModelEntry(
                name: "m",
                api: "openai-chat",
                model: "m",
                baseURL: "https://\(host):\(port)/v1",
                limits: EndpointLimits(timeout: .seconds(20), caFile: caFile)
            ),
            key: APIKey("sk-0123456789abcdef")
        )
    }
}
