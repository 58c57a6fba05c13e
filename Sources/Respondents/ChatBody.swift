private import Foundation
internal import Vocabulary

/// The JSON body of a request to `/chat/completions`.
struct ChatBody: Encodable {
    private struct Message: Encodable {
        var role: String
        var content: String
    }

    private var model: String
    private var messages: [Message]
    private var temperature: Double?
    private var topP: Double?
    private var maxTokens: Int?
    private var seed: Int?

    private enum CodingKeys: String, CodingKey {
        case model, messages, temperature, seed
        case topP = "top_p"
        case maxTokens = "max_tokens"
    }

    /// Asks one prompt under the given settings.
    init(_ request: PromptRequest, _ settings: ChatSettings) {
        model = settings.model
        messages = settings.system.map { [Message(role: "system", content: $0)] } ?? []
        messages.append(Message(role: "user", content: request.prompt))
        temperature = settings.temperature
        topP = settings.topP
        maxTokens = settings.maxTokens
        seed = settings.seed.map { $0 &+ request.sample }
    }

    /// The bytes, the same for the same request; numbers that JSON cannot hold throw.
    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}
