public import Vocabulary

/// An answer that a person has judged, with the golds it was held against.
public struct LabelledAnswer: Sendable, Hashable {
    /// The line of the file it stands on, from 1.
    public var line: Int
    /// The BCP 47 language in which the answer is asked for.
    public var language: String
    /// What the row tries, such as `negation`.
    public var topic: String
    /// What was said.
    public var text: String
    /// The verdict of a careful reader.
    public var label: Verdict
    /// Why the label may be argued about, or empty.
    public var note: String
    /// The question with the golds of a made-up target and a made-up proxy.
    public var question: Question

    /// The culture that stands for the target in labelled questions.
    public static let target = LocaleTag("und-001")
    /// The culture that stands for the proxy in labelled questions.
    public static let proxy = LocaleTag("und-002")

    /// Whether the reader found something of the target's gold in it.
    public var namesTarget: Bool { label.isCorrect }

    /// Whether the reader found something of the proxy's gold in it.
    public var namesProxy: Bool { label == .shared || label == .mixed || label == .leak }
}
