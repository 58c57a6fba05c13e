import Foundation
import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// Vectors from a scripted endpoint: where they land and what is refused.
@Suite(.timeLimit(.minutes(5))) struct EmbeddingEndpointTests {
    private func endpoint(
        _ base: String,
        batchSize: Int = 64,
        extra: [String: String] = [:]
    ) throws -> EmbeddingEndpoint {
        try EmbeddingEndpoint(
            ModelEntry(
                name: "",
                api: "openai-embeddings",
                model: "e-1",
                baseURL: base + "/v1",
                sampling: Sampling(extra: extra)
            ),
            key: APIKey(DialectFixture.secret),
            batchSize: batchSize
        )
    }

    private func embed(_ bodies: [String], _ texts: [String], batchSize: Int = 64) async throws
        -> (Result<[[Float]], ReplyFailure>, [ReceivedRequest])
    {
        let server = try LoopbackServer.start(script: bodies.map { .text($0) })
        defer { server.stop() }
        let endpoint = try endpoint(server.baseURL, batchSize: batchSize)
        do {
            return (.success(try await endpoint.embed(texts)), server.requests)
        } catch {
            return (.failure(error), server.requests)
        }
    }

    @Test func `vectors are placed by their index, in lists and in base64`() async throws {
        let numbers: [Float] = [0.5, -2, 1.25]
        let packed = Data(
            numbers.flatMap { number in
                (0..<4).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * $0)) }
            }
        ).base64EncodedString()
        let body =
            #"{"data":[{"index":1,"embedding":"\#(packed)"},{"index":0,"embedding":[1,2e0,-3.5]}]}"#
        let (result, requests) = try await embed([body], ["a \"b\"", "ሰላም"])
        #expect(try result.get() == [[1, 2, -3.5], numbers])
        let sent = try #require(requests.first)
        #expect(sent.path == "/v1/embeddings")
        #expect(sent.headers["authorization"] == "Bearer " + DialectFixture.secret)
        #expect(
            sent.text
                == #"{"encoding_format":"float","input":["a \"b\"","ሰላም"],"model":"e-1"}"#
        )
    }

    @Test func `many texts go in batches, none go nowhere`() async throws {
        let two = #"{"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[2]}]}"#
        let one = #"{"data":[{"index":0,"embedding":[3]}]}"#
        let (result, requests) = try await embed([two, one], ["a", "b", "c"], batchSize: 2)
        #expect(try result.get() == [[1], [2], [3]])
        #expect(requests.count == 2)
        let (none, silent) = try await embed([two], [])
        #expect(try none.get().isEmpty && silent.isEmpty)
    }

    @Test(arguments: [
        (#"{"data":[{"index":0,"embedding":[1]}]}"#, "missing-index"),
        (#"{"data":[]}"#, "missing-index"), (#"{"data":7}"#, "no-content"), ("{}", "no-content"),
        (#"{"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]}"#, "wrong-index"),
        (#"{"data":[{"index":2,"embedding":[1]}]}"#, "wrong-index"),
        (#"{"data":[{"embedding":[1]}]}"#, "wrong-index"), (#"{"data":[7]}"#, "wrong-index"),
        (
            #"{"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[1,2]}]}"#,
            "dimension-mismatch"
        ),
        (#"{"data":[{"index":0,"embedding":[]}]}"#, "no-content"),
        (#"{"data":[{"index":0,"embedding":[1e99]}]}"#, "no-content"),
        (#"{"data":[{"index":0,"embedding":["1"]}]}"#, "no-content"),
        (#"{"data":[{"index":0,"embedding":"AAA="}]}"#, "no-content"),
        (#"{"data":[{"index":0,"embedding":"AADAfw=="}]}"#, "no-content"),
        (#"{"error":{"message":"m","code":429}}"#, "http-429"), ("<html>", "not-json"),
    ])
    func `a reply that does not give each text its vector is a failure`(
        _ body: String,
        _ cause: String
    ) async throws {
        let (result, _) = try await embed([body], ["a", "b"])
        guard case .failure(let failure) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(failure.cause == cause && failure.retryable && failure.raw == body)
    }

    @Test func `batches of different dimensions do not mix`() async throws {
        let bodies = [
            #"{"data":[{"index":0,"embedding":[1]}]}"#,
            #"{"data":[{"index":0,"embedding":[1,2]}]}"#,
        ]
        let (result, _) = try await embed(bodies, ["a", "b"], batchSize: 1)
        #expect(throws: ReplyFailure.self) { try result.get() }
    }

    @Test func `settings that vectors do not have are errors, extra fields are sent`()
        async throws
    {
        let entry = ModelEntry(
            name: "e",
            api: "openai-embeddings",
            model: "e",
            sampling: Sampling(temperature: 1)
        )
        #expect(throws: EndpointError.self) { try EmbeddingEndpoint(entry, key: nil) }
        #expect(throws: EndpointError.self) {
            try EmbeddingEndpoint(ModelEntry(name: "e", api: "gemini", model: "e"), key: nil)
        }
        let server = try LoopbackServer.start { _ in
            .text(#"{"data":[{"index":0,"embedding":[1]}]}"#)
        }
        defer { server.stop() }
        let extra = ["dimensions": "1", "encoding_format": #""base64""#]
        let endpoint = try endpoint(server.baseURL, extra: extra)
        #expect(try await endpoint.embed(["a"]) == [[1]])
        #expect(
            server.requests.first?.text
                == #"{"dimensions":1,"encoding_format":"base64","input":["a"],"model":"e-1"}"#
        )
        #expect(endpoint.parameters["extra.dimensions"] == "1")
    }
}
