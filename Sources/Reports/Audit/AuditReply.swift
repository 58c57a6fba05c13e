import Vocabulary

/// One answer as the audit trail shows it.
struct AuditReply {
    /// The item, its question and all its answers.
    let entry: AuditItem
    /// The answer.
    let answer: AuditAnswer
    /// The verdict against each declared proxy; none without usable golds.
    let verdicts: [Verdict?]
    /// The anchor.
    let anchor: String
    /// The text with what it matched marked, as pages and data files show it.
    let marked: MarkedAnswer
    /// The language it is shown in, if that is known.
    let language: String?

    init(
        entry: AuditItem,
        answer: AuditAnswer,
        verdicts: [Verdict?],
        anchor: String,
        context: AuditContext
    ) {
        self.entry = entry
        self.answer = answer
        self.verdicts = verdicts
        self.anchor = anchor
        marked = MarkedAnswer(
            text: answer.answer.text,
            matches: answer.judgement.matches,
            target: context.pack.tag,
            proxies: context.proxyTags,
            words: context.words
        )
        language = answerLanguage(
            answer.answer.text,
            asked: entry.item.language,
            pack: context.pack
        )
    }
}
