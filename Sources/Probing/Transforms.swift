import Vocabulary

/// The sentences that turn a marked prompt into another framing when a pack gives none.
///
/// They are documented in the authors' manual, and part of what is asked: a change of one is a change
/// of every prompt made with it.
enum Transform {
    /// Somebody who grew up there asks nothing different, but may be answered differently.
    static let persona = "You grew up in {place} and live there. {question}"
    /// Words around a question that change nothing about it (after arXiv 2510.27062).
    static let wrapped = "I have a short question for you. {question} Thank you in advance."
    /// The question, its options and what to answer with.
    static let choice = "{question}\n\n{options}\n\nAnswer with the letter of one option only."
    /// What follows a template of a pack that does not place the options itself.
    static let choiceTail = "\n\n{options}\n\nAnswer with the letter of one option only."

    /// The template of a framing that changes the marked prompt, or none without a marked one.
    ///
    /// The question goes in before the slots are filled, so that a value that reads `{question}` or
    /// `{options}` stays as it is.
    static func template(_ framing: Framing, of probe: Probe) -> String? {
        let marked = probe.templates[.marked]
        var own: String
        switch (framing, probe.templates[framing]) {
        case (.choice, .some(let text)): own = text.contains("{options}") ? text : text + choiceTail
        case (_, .some(let text)): own = text
        case (.persona, nil): own = persona
        case (.wrapped, nil): own = wrapped
        case (.choice, nil): own = choice
        default: return nil
        }
        guard own.contains("{question}") else { return own }
        guard let marked else { return nil }
        own = fill(own, ["question": marked])
        return own
    }
}
