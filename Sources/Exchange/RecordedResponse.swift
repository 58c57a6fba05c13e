public import Diagnostics
public import Vocabulary

/// An answer that another engine recorded, placed on an item, with what else its file says.
public struct ImportedAnswer: Sendable, Hashable {
    /// The answer.
    public var answer: Answer
    /// The prompt as the file has it.
    public var prompt: String?
    /// The digest of the item's own prompt, if the file's is the same, outer blanks aside.
    public var wording: String?
    /// What the model wrote for itself before it answered.
    public var reasoning: String?
    /// Tokens sent.
    public var promptTokens: Int?
    /// Tokens received.
    public var completionTokens: Int?
    /// The natural logarithm of the probability of the whole answer.
    public var logprob: Double?
    /// The engine's own record of the model's output, as it stands in the file.
    public var raw: String?
}

/// A part of a recording: at most a page of answers, so that a file of millions is never in memory.
public struct RecordingPage: Sendable, Hashable {
    /// The answers that found their items, in file order.
    public var placed: [ImportedAnswer] = []
    /// The records that did not, each with its place and the reason.
    public var unplaced: [Diagnostic] = []
    /// What is worth knowing about the file as a whole, such as that its run was cancelled.
    public var notes: [Diagnostic] = []

    /// Makes an empty page.
    public init() {}

    var count: Int { placed.count + unplaced.count + notes.count }
}

/// One response as a file holds it, before it is placed.
struct RecordedResponse {
    var place: SourceLocation
    /// Texts that may be an item's or a question's identifier, the likeliest first.
    var identifiers: [String] = []
    /// The question's text, which need not be the whole prompt.
    var question: String?
    var prompt: String?
    var locale: LocaleTag?
    var model: String?
    var condition: String?
    /// The number of the sample.
    var sample: Int?
    /// Whether that number stands even if another answer has it.
    var sampleIsFixed = false
    var text: String
    var failure: String?
    var truncated = false
    var reasoning: String?
    var promptTokens: Int?
    var completionTokens: Int?
    var logprob: Double?
    var raw: String?
}

/// What a source of responses finds next.
enum RecordedFinding {
    case response(RecordedResponse)
    case unreadable(Diagnostic)
    case note(Diagnostic)
}

/// A file of recorded responses, read one by one.
protocol RecordedSource {
    /// Reads on; none at the end.
    mutating func next() throws(DiagnosticsError) -> RecordedFinding?
}
