import Foundation
import Testing

/// A batch service as its public documentation describes it, as far as files go.
enum FakeService: CaseIterable, Sendable {
    case chat
    case completions
    case anthropic

    /// One request of a batch file.
    struct Request {
        var id: String
        var messages: [String]
        /// Which thing of the imported questions is asked for.
        var thing: String
    }

    var model: String {
        switch self {
        case .chat: "openai:gpt-x"
        case .completions: "completions:base-x"
        case .anthropic: "anthropic:claude-x"
        }
    }

    /// Reads a file as the service would; every line must be a request of its form.
    func requests(_ path: String) throws -> [Request] {
        let data = try #require(FileManager.default.contents(atPath: path), "\(path)")
        let entries: [[String: Any]]
        if self == .anthropic {
            let whole = try JSONSerialization.jsonObject(with: data) as? [String: Any]
            entries = try #require(whole?["requests"] as? [[String: Any]])
        } else {
            entries = try data.split(separator: 10).map { line in
                try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
            }
        }
        return try entries.map { entry in
            let id = try #require(entry["custom_id"] as? String)
            let body = try #require(entry[self == .anthropic ? "params" : "body"] as? [String: Any])
            if self != .anthropic {
                let end = self == .chat ? "/v1/chat/completions" : "/v1/completions"
                #expect(entry["method"] as? String == "POST")
                #expect(entry["url"] as? String == end)
            }
            #expect(body["model"] as? String == String(model.split(separator: ":")[1]))
            #expect(body["max_tokens"] as? Int == 256)
            let messages = (body["messages"] as? [[String: Any]] ?? [])
                .compactMap { $0["content"] as? String }
            let said = body["prompt"] as? String ?? messages.last ?? ""
            let words = said.split(separator: " ")
            let thing = words.firstIndex(of: "thing").map { String(words[$0 + 1]) } ?? ""
            return Request(id: id, messages: messages, thing: thing)
        }
    }

    /// A result line with an answer.
    func answer(_ id: String, _ text: String) -> String {
        switch self {
        case .chat:
            response(
                id,
                200,
                #"{"choices":[{"index":0,"message":{"role":"assistant","content":"\#(text)"},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":2}}"#
            )
        case .completions:
            response(
                id,
                200,
                #"{"choices":[{"index":0,"text":"\#(text)","finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":2}}"#
            )
        case .anthropic:
            #"{"custom_id":"\#(id)","result":{"type":"succeeded","message":{"id":"m","type":"message","role":"assistant","content":[{"type":"text","text":"\#(text)"}],"stop_reason":"end_turn","usage":{"input_tokens":3,"output_tokens":2}}}}"#
        }
    }

    /// A result line of a request that the service refused.
    func fault(_ id: String) -> String {
        self == .anthropic
            ? #"{"custom_id":"\#(id)","result":{"type":"errored","error":{"type":"error","error":{"type":"invalid_request_error","message":"bad"}}}}"#
            : response(id, 400, #"{"error":{"message":"bad","type":"invalid_request_error"}}"#)
    }

    /// A result line of a request that the service did not come to.
    func expiry(_ id: String) -> String {
        self == .anthropic
            ? #"{"custom_id":"\#(id)","result":{"type":"expired"}}"#
            : #"{"id":"b","custom_id":"\#(id)","response":null,"error":{"code":"batch_expired","message":"late"}}"#
    }

    private func response(_ id: String, _ status: Int, _ body: String) -> String {
        #"{"id":"b","custom_id":"\#(id)","response":{"status_code":\#(status),"request_id":"r","body":\#(body)},"error":null}"#
    }
}
