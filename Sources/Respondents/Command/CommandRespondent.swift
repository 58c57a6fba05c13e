public import Vocabulary

/// Why a respondent cannot be made from its description.
public struct CommandError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong and how to mend it, on one line and free of secrets.
    public var message: String

    /// The message.
    public var description: String { message }
}

/// A model behind a program: one JSON line in, one JSON line out, and the next.
///
/// The program gets `{"item":…,"sample":…,"prompt":…,"system":…,"history":[{"role":…,"content":…}],
/// "parameters":{…}}` and answers `{"text":…}`, with `reasoning`, `prompt_tokens`,
/// `completion_tokens`, `truncated` and `logprob` if it likes, or `{"error":…,"retryable":…}`.
/// What a text holds inside `<think>` tags is reasoning, as with HTTP dialects.
/// A reply that names an `item` or `sample` must name those of the question. Up to `limits.width`
/// copies run side by side, each answering one line at a time; `limits.timeout` counts from the
/// moment a line is handed to a copy and includes its start. Copies are never run by a shell, end
/// by the end of their input, and are killed with all they started when they are late.
public struct CommandRespondent: Respondent {
    /// The name reports show.
    public let name: String
    /// Answers come from the program while the run goes on.
    public let origin = AnswerOrigin.live
    /// The program's words, less what looks like a key, and what shapes its answers.
    public let parameters: [String: String]
    private let question: CommandQuestion
    private let pool: CommandPool
    private let secret: APIKey?

    /// Prepares a respondent; no program is started before the first request.
    /// - Parameter environment: the program's variables; see `childEnvironment(_:entries:for:)`.
    public init(
        _ entry: ModelEntry,
        environment: [String: String]
    ) throws(CommandError) {
        guard let first = entry.command.first, !first.isEmpty else {
            throw CommandError(
                message: "model \"\(entry.name)\" names no program; give it a command"
            )
        }
        guard !entry.command.contains(where: { $0.utf8.contains(0) }) else {
            throw CommandError(message: "a word of the command holds a NUL byte; take it out")
        }
        let program = CommandProgram(words: entry.command, environment: environment)
        let seconds = entry.limits.timeout / .seconds(1)
        guard let pool = CommandPool(program, width: entry.limits.width, seconds: seconds) else {
            throw CommandError(message: "no pipe can be opened: too many files are open")
        }
        self.pool = pool
        name = entry.name
        question = CommandQuestion(entry.sampling)
        parameters = CommandQuestion.parameters(of: entry)
        if case .environment(let variable)? = entry.key {
            secret = environment[variable].flatMap { APIKey($0) }
        } else {
            secret = nil
        }
    }

    /// Asks once; every failure says whether asking again may help.
    public func reply(to request: PromptRequest) async throws(ReplyFailure) -> Reply {
        let result = await pool.ask(question.line(for: request))
        do {
            let answer = try result.get()
            return try reply(in: answer, to: request)
        } catch {
            throw scrubbed(error)
        }
    }

    /// A program's variables: those given, less the keys of all models but its own.
    public static func childEnvironment(
        _ environment: [String: String],
        entries: [ModelEntry],
        for entry: ModelEntry
    ) -> [String: String] {
        var left = environment
        for other in entries where other.key != entry.key {
            if case .environment(let variable)? = other.key { left[variable] = nil }
        }
        return left
    }

    private func reply(
        in answer: CommandAnswer,
        to request: PromptRequest
    ) throws(ReplyFailure) -> Reply {
        let raw = clean(String(decoding: answer.line, as: UTF8.self))
        guard let fields = LineFields(answer.line) else {
            let said = answer.lastWords.isEmpty ? "" : "; it said: \(answer.lastWords)"
            throw ReplyFailure(
                cause: "not-json",
                message: "the program's line is not a JSON object; it must print nothing else on "
                    + "its standard output" + said,
                retryable: true,
                raw: String(raw.prefix(2000))
            )
        }
        let isOther =
            fields.text("item").map { $0 != request.item } == true
            || fields.integer("sample").map { $0 != request.sample } == true
        if isOther {
            throw ReplyFailure(
                cause: "wrong-item",
                message: "the program answered another question than it was asked",
                retryable: true,
                raw: String(raw.prefix(2000))
            )
        }
        if fields.has("error") {
            throw ReplyFailure(
                cause: "command-error",
                message: "the program reports: "
                    + cleanStart(of: fields.text("error") ?? "an error"),
                retryable: fields.flag("retryable") ?? false,
                raw: String(raw.prefix(2000))
            )
        }
        guard let text = fields.text("text") else {
            throw ReplyFailure(
                cause: "no-content",
                message: "the program's reply has no text; answer {\"text\":…} or {\"error\":…}",
                retryable: true,
                raw: String(raw.prefix(2000))
            )
        }
        let spoken = SpokenText(clean(text))
        return Reply(
            text: spoken.text,
            raw: raw,
            truncated: fields.flag("truncated") ?? false,
            promptTokens: fields.count("prompt_tokens"),
            completionTokens: fields.count("completion_tokens"),
            seconds: answer.seconds,
            reasoning: spoken.reasoning(behind: fields.text("reasoning").map(clean)),
            // It counts the tokens of the thought as well.
            logprob: spoken.isParted ? nil : fields.number("logprob")
        )
    }

    private func clean(_ text: String) -> String { secret?.scrubbed(fromBody: text) ?? text }

    private func scrubbed(_ failure: ReplyFailure) -> ReplyFailure {
        var failure = failure
        failure.message = clean(failure.message)
        return failure
    }
}

extension LineFields {
    /// A count of tokens that is there and can be true.
    func count(_ key: String) -> Int? { statedTokens(integer(key)) }
}
