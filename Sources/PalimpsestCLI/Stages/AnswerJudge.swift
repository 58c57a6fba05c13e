import Scoring
import Vocabulary

/// Questions made ready once, however many answers they get.
struct PreparedQuestions: Sendable {
    /// The questions kept; a few kilobytes each.
    private static let mostKept = 4096

    var scorer = Scorer()
    private var known: [String: PreparedQuestion] = [:]
    private let shared: SharedQuestions?

    /// - Parameter shared: questions that others made ready and want to find ready.
    init(sharing shared: SharedQuestions? = nil) {
        self.shared = shared
    }

    /// The question with a digest, if it is ready.
    func ready(digest: String) -> PreparedQuestion? { known[digest] }

    /// Keeps a question that was made ready elsewhere.
    mutating func keep(_ question: PreparedQuestion, digest: String) {
        // Answers come question by question, so that starting over costs little.
        if known.count >= Self.mostKept { known.removeAll(keepingCapacity: true) }
        known[digest] = question
    }

    /// Makes a question ready unless it is.
    mutating func ready(_ question: Question, digest: String) -> PreparedQuestion {
        if let prepared = known[digest] { return prepared }
        let prepared =
            shared?.ready(question, digest, { scorer.prepare(question) })
            ?? scorer.prepare(question)
        keep(prepared, digest: digest)
        return prepared
    }
}

/// Judges answers one by one as they come, whatever questions they belong to.
struct AnswerJudge: Sendable {
    private var prepared = PreparedQuestions()

    /// Makes a question ready; it may be forgotten again when there are thousands.
    mutating func prepare(_ question: Question, digest: String) {
        _ = prepared.ready(question, digest: digest)
    }

    /// Takes a question that was made ready elsewhere; it too may be forgotten again.
    mutating func take(_ question: PreparedQuestion, digest: String) {
        prepared.keep(question, digest: digest)
    }

    /// Whether a question is ready.
    func isReady(digest: String) -> Bool { prepared.ready(digest: digest) != nil }

    /// Judges an answer, unless its question has to be made ready first.
    /// - Parameters:
    ///   - text: what was said.
    ///   - digest: the digest of the question's body.
    ///   - failure: why there is no answer, or none when there is one.
    ///   - truncated: whether the model stopped at its length limit.
    ///   - options: the options that were offered; empty where the answer is free.
    mutating func judge(
        _ text: String,
        digest: String,
        failure: String? = nil,
        truncated: Bool = false,
        options: [ChoiceOption] = []
    ) -> Judgement? {
        guard let ready = prepared.ready(digest: digest) else { return nil }
        return prepared.scorer.judge(
            text,
            failure: failure,
            truncated: truncated,
            for: ready,
            options: options
        )
    }
}
