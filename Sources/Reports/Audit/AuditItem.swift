public import Vocabulary

/// One answer with what it matched.
public struct AuditAnswer: Sendable {
    /// The answer.
    public var answer: Answer
    /// What it matched; spans count bytes of the answer's UTF-8.
    public var judgement: Judgement
    /// The number of the run that brought it, if that is known.
    public var run: Int?
    /// The prompt as it was sent where it differs from the item's own.
    public var prompt: String?
    /// When it came, as ISO 8601 text, if that is known.
    public var receivedAt: String?

    /// Joins an answer and its judgement.
    public init(
        answer: Answer,
        judgement: Judgement,
        run: Int? = nil,
        prompt: String? = nil,
        receivedAt: String? = nil
    ) {
        self.answer = answer
        self.judgement = judgement
        self.run = run
        self.prompt = prompt
        self.receivedAt = receivedAt
    }
}

/// One item with its question and every answer to it.
public struct AuditItem: Sendable {
    /// The item.
    public var item: ProbeItem
    /// Its question.
    public var question: Question
    /// Its answers, by model, condition and sample.
    public var answers: [AuditAnswer]

    /// Joins an item and its answers, which may come in any order.
    public init(item: ProbeItem, question: Question, answers: [AuditAnswer]) {
        self.item = item
        self.question = question
        self.answers = answers.sorted { a, b in
            // One after the other: model, condition and sample settle nearly all.
            let (x, y) = (a.answer, b.answer)
            if x.model != y.model { return x.model < y.model }
            if x.condition != y.condition { return x.condition < y.condition }
            if x.sample != y.sample { return x.sample < y.sample }
            if x.text != y.text { return x.text < y.text }
            return (x.failure ?? "") < (y.failure ?? "")
        }
    }

    /// Where it stands in an audit trail: by suite, facet, question, then identifier.
    var place: [String] { [question.suite, question.facet, question.id, item.id] }
}

/// One file of a report as it is written to disk.
public struct ReportFile: Sendable, Hashable {
    /// Where it stands below the report's folder.
    public var path: String
    /// What is in it, as UTF-8.
    public var bytes: [UInt8]

    /// The file as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
