import Evidence
import Foundation
import Respondents
import Vocabulary

/// Turns the answers that lenses compare into vectors, each text once.
struct LensVectors {
    static let options: [OptionSpec] = [
        .text(
            "embeddings",
            "model",
            "Compares texts by this model's embeddings in place of character n-grams."
        ),
        .text("base-url", "url", "The embedding endpoint's address up to and with its version."),
        .text(
            "key-env",
            "name",
            "The environment variable that holds its key; OPENAI_API_KEY when left out."
        ),
        .path("key-file", "file", "A file with the key that nobody but its owner may read."),
    ]

    private let endpoint: EmbeddingEndpoint

    /// Prepares the endpoint that the arguments name; none where they name none.
    init?(_ arguments: ParsedArguments, _ world: World) throws {
        guard let model = arguments.optionalText("embeddings") else {
            for option in ["base-url", "key-env", "key-file"] where arguments.isGiven(option) {
                throw UsageError("--\(option) goes with --embeddings").of(arguments.command)
            }
            return nil
        }
        let place: KeyPlace?
        switch (arguments.optionalText("key-file"), arguments.optionalText("key-env")) {
        case (_?, _?):
            throw UsageError("give --key-env or --key-file, not both").of(arguments.command)
        case (let file?, nil): place = .file(file)
        case (nil, let variable?): place = .environment(variable)
        case (nil, nil):
            let usual = "OPENAI_API_KEY"
            place = world.environment[usual]?.isEmpty == false ? .environment(usual) : nil
        }
        guard arguments.isGiven("base-url") || place != nil else {
            throw UsageError("--embeddings needs the endpoint's address with --base-url, or a key")
                .of(arguments.command)
        }
        let entry = ModelEntry(
            name: model,
            api: EmbeddingEndpoint.api,
            model: model,
            baseURL: arguments.optionalText("base-url")
        )
        do {
            let key = try place.map { try readKey($0, environment: world.environment) }
            endpoint = try EmbeddingEndpoint(entry, key: key)
        } catch let error as KeyError {
            throw CommandFailure("\(error)")
        } catch let error as EndpointError {
            throw CommandFailure("\(error)", code: 64)
        }
    }

    /// The vectors by text; blank texts have none.
    func vectors(of answers: [LensAnswer]) async throws -> [String: [Double]] {
        let texts = Set(answers.map(\.text)).filter { !$0.allSatisfy(\.isWhitespace) }.sorted()
        do {
            let vectors = try await endpoint.embed(texts)
            return Dictionary(
                uniqueKeysWithValues: zip(texts, vectors).map { ($0, $1.map(Double.init)) }
            )
        } catch {
            throw CommandFailure("no embeddings: \(error.message)")
        }
    }
}
