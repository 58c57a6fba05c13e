internal import JSONKit
private import Foundation
internal import HTTPKit
public import Vocabulary

/// A model that turns texts into vectors, behind an endpoint that speaks OpenAI's embeddings.
///
/// After "API Reference: Create embeddings" (platform.openai.com). Extra fields may ask for
/// `dimensions`, or for `encoding_format` as base64; both encodings are read whatever was asked.
public struct EmbeddingEndpoint: Sendable {
    /// The word that names the dialect in a model's `api`.
    public static let api = "openai-embeddings"

    /// The name reports show.
    public let name: String
    /// Everything that shapes the vectors, without the key.
    public let parameters: [String: String]
    private let fields: [String: BodyField]
    private let url: String
    private let key: APIKey?
    private let batchSize: Int
    private let timeout: Duration
    private let client: HTTPClient

    /// Prepares an endpoint; nothing is sent before the first call.
    ///
    /// - Parameters:
    ///   - entry: The model; settings that shape answers make no sense here and are errors.
    ///   - key: The key for the `Authorization` header, if the endpoint wants one.
    ///   - batchSize: The most texts of one request; below one counts as one.
    public init(_ entry: ModelEntry, key: APIKey?, batchSize: Int = 64) throws(EndpointError) {
        guard entry.api == Self.api else {
            throw EndpointError(message: "embeddings need the api \(Self.api)")
        }
        guard entry.sampling == Sampling(extra: entry.sampling.extra) else {
            throw EndpointError(message: "embeddings have no sampling; leave its settings out")
        }
        try entry.sampling.checkExtra(reserved: ["model", "input"])
        let address = try EndpointAddress(of: entry, "https://api.openai.com/v1") { _ in Self.path }
        self.name = entry.name.isEmpty ? entry.model : entry.name
        self.parameters = entry.sampling.parameters.merging(
            ["api": Self.api, "base_url": address.text, "model": entry.model]
        ) { $1 }.mapValues { key?.scrubbed(fromBody: $0) ?? $0 }
        self.fields = ["model": BodyField.text(entry.model), "encoding_format": .text("float")]
            .merging(extra: entry.sampling.extra)
        self.url = address.text + Self.path
        self.key = key
        self.batchSize = max(1, batchSize)
        self.timeout = entry.limits.timeout
        self.client = try HTTPClient.of(entry.limits)
    }

    /// Returns one vector for each text, in the order of the texts and all of one length.
    ///
    /// Texts go in batches, one after another; the first batch that fails ends the call.
    public func embed(_ texts: [String]) async throws(ReplyFailure) -> [[Float]] {
        var vectors: [[Float]] = []
        vectors.reserveCapacity(texts.count)
        var start = 0
        while start < texts.count {
            let batch = Array(texts[start..<min(start + batchSize, texts.count)])
            vectors += try await embed(batch: batch, length: vectors.first?.count)
            start += batch.count
        }
        return vectors
    }

    private static let path = "/embeddings"

    private func embed(
        batch: [String],
        length: Int?
    ) async throws(ReplyFailure) -> [[Float]] {
        var fields = fields
        fields["input"] = .texts(batch)
        let template = BodyTemplate(fields, shape: .plainText(system: nil))
        let request = PromptRequest(item: "", prompt: "", sample: 0)
        let response: HTTPResponse
        do {
            response = try await client.send(
                HTTPRequest(
                    method: .post,
                    url: url,
                    headers: jsonHeaders + OpenAIChatDialect().headers(key: key),
                    body: template.body(for: request),
                    timeout: timeout
                )
            )
        } catch {
            throw .transfer(error)
        }
        let body = ScrubbedBody(response.body, key: key)
        guard (200...299).contains(response.status) else {
            throw body.failure(status: response.status, retryAfter: response.retryAfter(now: nil))
        }
        guard let top = body.top, top.isObject else {
            throw body.kept(with: .notJSON(encoding: response.header("Content-Encoding")))
        }
        do {
            return try placed(top, count: batch.count, length: length)
        } catch {
            throw body.failureInside(top) ?? body.kept(with: error)
        }
    }

    /// The vectors of a reply, each where its index says.
    private func placed(
        _ top: JSONValue,
        count: Int,
        length: Int?
    ) throws(ReplyFailure) -> [[Float]] {
        guard let data = top["data"], data.isArray else {
            throw unusable("no-content", "the reply holds no data")
        }
        var places = [[Float]?](repeating: nil, count: count)
        var length = length
        for entry in data.elements {
            guard let index = entry["index"]?.int, places.indices.contains(index) else {
                throw unusable("wrong-index", "a vector's index is not one of the texts sent")
            }
            guard places[index] == nil else {
                throw unusable("wrong-index", "two vectors have the index \(index)")
            }
            guard let vector = Self.vector(entry["embedding"]), !vector.isEmpty else {
                throw unusable("no-content", "the vector with index \(index) cannot be read")
            }
            guard vector.count == length ?? vector.count else {
                throw unusable("dimension-mismatch", "the vectors differ in their dimensions")
            }
            length = vector.count
            places[index] = vector
        }
        let vectors = places.compactMap { $0 }
        guard vectors.count == count else {
            throw unusable(
                "missing-index",
                "\(count - vectors.count) of \(count) texts have no vector in the reply"
            )
        }
        return vectors
    }

    private func unusable(_ cause: String, _ message: String) -> ReplyFailure {
        ReplyFailure(cause: cause, message: message, retryable: true)
    }

    /// A list of finite numbers, or base64 of little-endian IEEE 754 binary32.
    private static func vector(_ value: JSONValue?) -> [Float]? {
        guard let value else { return nil }
        var vector: [Float] = []
        if value.isArray {
            for element in value.elements {
                guard let number = element.double else { return nil }
                vector.append(Float(number))
            }
        } else {
            guard let data = value.string.flatMap({ Data(base64Encoded: $0) }),
                data.count.isMultiple(of: 4)
            else { return nil }
            let bytes = Array(data)
            for start in stride(from: 0, to: bytes.count, by: 4) {
                let bits = bytes[start..<start + 4].reversed().reduce(UInt32(0)) {
                    $0 << 8 | UInt32($1)
                }
                vector.append(Float(bitPattern: bits))
            }
        }
        return vector.allSatisfy(\.isFinite) ? vector : nil
    }
}
