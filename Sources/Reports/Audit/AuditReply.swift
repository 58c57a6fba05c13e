import Vocabulary

/// One answer as the audit trail shows it.
struct AuditReply {
    /// The item, its question and all its answers.
    let entry: AuditItem
    /// The answer.
    let answer: AuditAnswer
    /// The anchor.
    let anchor: String
    /// What it says.
    let saying: AuditSaying

    /// The verdict against each declared proxy; none without usable golds.
    var verdicts: [Verdict?] { saying.verdicts }
}

/// What an answer says and comes to, which is the same for everybody who says it to a question.
struct AuditSaying {
    /// What it matched.
    let judgement: Judgement
    /// The verdict against each declared proxy; none without usable golds.
    let verdicts: [Verdict?]
    /// The text with what it matched marked, and why, as pages show it.
    let page: RenderedHTML
    /// The same as data files have it, from the language to how the answer ended.
    let data: DataScript
    /// The letters of the verdicts.
    let letters: String
    /// The verdicts as pages show them.
    let chips: RenderedHTML
}

/// The sayings about one question, each rendered once.
struct AuditSayings {
    /// The bytes kept; few samples of a question differ, and long texts hardly ever come twice.
    private static let most = 4 << 20

    private struct Key: Hashable {
        var text: String
        var failure: String?
        var truncated: Bool
    }

    private var known: [Key: AuditSaying] = [:]
    /// Verdicts as pages show them, by their letters.
    private var chips: [String: RenderedHTML] = [:]
    private var size = 0
    private var place: (question: String, language: String)?

    /// What an answer says, rendered unless somebody said it before.
    mutating func saying(
        _ answer: AuditAnswer,
        to entry: AuditItem,
        _ entries: AuditEntries
    ) -> AuditSaying {
        if place?.question != entry.question.id || place?.language != entry.item.language
            || size > Self.most
        {
            known.removeAll(keepingCapacity: true)
            size = 0
            place = (entry.question.id, entry.item.language)
        }
        let key = Key(
            text: answer.answer.text,
            failure: answer.answer.failure,
            truncated: answer.answer.truncated
        )
        if let kept = known[key], kept.judgement == answer.judgement { return kept }
        let made = entries.saying(answer, to: entry, &chips)
        known[key] = made
        size += made.page.bytes.count + made.data.size
        return made
    }
}

extension AuditEntries {
    /// Renders what an answer says.
    ///
    /// - Parameter chips: what verdicts were rendered before, by their letters.
    func saying(
        _ answer: AuditAnswer,
        to entry: AuditItem,
        _ chips: inout [String: RenderedHTML]
    ) -> AuditSaying {
        let marked = MarkedAnswer(
            text: answer.answer.text,
            matches: answer.judgement.matches,
            target: context.pack.tag,
            proxies: context.proxyTags,
            words: context.words
        )
        let language = answerLanguage(
            answer.answer.text,
            asked: entry.item.language,
            pack: context.pack
        )
        var data = DataScript()
        data.text(soundLanguage(language ?? ""))
        if let failure = answer.answer.failure {
            data.segments([.text(shortened(failure, to: 600))])
        } else {
            data.segments(marked.content)
        }
        let (said, isCut) = (answer.answer, answer.answer.truncated)
        data.number(said.failure != nil ? 1 : said.text.isEmpty ? 2 : isCut ? 3 : 0)
        let verdicts = context.pack.proxies.map { proxy in
            context.verdict(answer.judgement, on: entry.question, against: proxy.tag)
        }
        let letters = verdicts.map { $0?.letter ?? "-" }.joined()
        let shown = chips[letters] ?? self.chips(verdicts)
        chips[letters] = shown
        return AuditSaying(
            judgement: answer.judgement,
            verdicts: verdicts,
            page: RenderedHTML(
                text(answer.answer, marked, language)
                    + reasons(answer.judgement, on: entry.question)
            ),
            data: data,
            letters: letters,
            chips: shown
        )
    }
}
