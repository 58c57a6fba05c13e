public import Vocabulary

/// A model whose answers were recorded, one JSON object a line.
///
/// A line is `{"item":…,"sample":…,"text":…}` or `{"prompt":…,"sample":…,"text":…}`, with
/// `reasoning`, `prompt_tokens`, `completion_tokens`, `truncated`, `logprob` if they are known, or
/// with `failure` in place of `text`. Lines without `sample` are samples 0, 1, … of their item or
/// prompt in file order. An answer is looked up by item and sample, then by prompt and sample. What
/// is held in memory is 24 bytes a line, not the texts.
public struct ReplayRespondent: Respondent {
    /// The name reports show.
    public let name: String
    /// Answers were given before.
    public let origin = AnswerOrigin.recorded
    /// The model's name and the recording's mark, which any change of its content changes.
    public let parameters: [String: String]
    /// How many answers and failures the recording holds.
    public let count: Int
    private let recording: Recording

    /// Opens a recording and checks each of its lines.
    public init(_ entry: ModelEntry) throws(RecordingError) {
        guard let path = entry.file, !path.isEmpty else {
            throw RecordingError(
                file: "",
                message:
                    "model \"\(cleanStart(of: entry.name))\" names no recording; give it a file"
            )
        }
        recording = try Recording(path)
        name = entry.name
        count = recording.count
        parameters = ["api": entry.api, "model": entry.model, "recording": recording.mark]
    }

    /// Gives the recorded answer or failure; no other sample stands in for one that is not there.
    public func reply(to request: PromptRequest) async throws(ReplyFailure) -> Reply {
        let byItem = RecordKey(.item, request.item, sample: request.sample)
        let byPrompt = RecordKey(.prompt, request.prompt, sample: request.sample)
        for key in [byItem, byPrompt] {
            guard let bytes = try recording.line(of: key) else { continue }
            guard let fields = LineFields(bytes), key.isKey(of: fields) else { throw .changed }
            return try reply(fields, String(decoding: bytes, as: UTF8.self))
        }
        throw ReplyFailure(
            cause: "not-recorded",
            message: "the recording holds no sample \(request.sample) of this item or prompt",
            retryable: false
        )
    }

    private func reply(_ fields: LineFields, _ raw: String) throws(ReplyFailure) -> Reply {
        if let failure = fields.text("failure") {
            throw ReplyFailure(
                cause: cleanStart(of: failure),
                message: "the recording holds a failure in place of an answer",
                retryable: false,
                raw: String(raw.prefix(2000))
            )
        }
        guard let text = fields.text("text") else { throw .changed }
        let spoken = SpokenText(text)
        return Reply(
            text: spoken.text,
            raw: raw,
            truncated: fields.flag("truncated") ?? false,
            promptTokens: fields.count("prompt_tokens"),
            completionTokens: fields.count("completion_tokens"),
            reasoning: spoken.reasoning(behind: fields.text("reasoning")),
            // It counts the tokens of the thought as well.
            logprob: spoken.isParted ? nil : fields.number("logprob")
        )
    }
}

extension ReplyFailure {
    /// The failure of a recording that is no longer what was opened.
    static let changed = ReplyFailure(
        cause: "recording-changed",
        message: "the recording changed while it was read; start again",
        retryable: false
    )
}
