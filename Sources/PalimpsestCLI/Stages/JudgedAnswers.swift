import Evidence
import Exchange
import Ledger
import Scoring
import Vocabulary

/// Turns answers of the ledger into what estimates need to know of them.
struct JudgedAnswers {
    private let target: LocaleTag
    private var reader = WordingReader()
    private var asked: AskedQuestion?
    private var frame: Frame?

    init(about target: LocaleTag) {
        self.target = target
    }

    /// What is the same for all answers to an item.
    private struct Frame {
        var exclusions: [Exclusion]
        var probe: String
        var source: String?
        var offered: [[LocaleTag]]
    }

    /// An answer with its judgement, or none while it is not judged.
    /// - Parameter reading: whether the words of answers that match nothing are looked at.
    mutating func judged(_ entry: LedgerAnswer, reading: Bool = false) -> JudgedAnswer? {
        guard let judgement = entry.judgement else { return nil }
        let question = entry.asked.question
        let item = entry.asked.item
        let frame = frame(of: entry.asked)
        let isUnread = reading && judgement.outcome == .coded && judgement.matches.isEmpty
        return JudgedAnswer(
            question: question.id,
            suite: question.suite,
            facet: question.facet,
            answerType: question.answerType,
            target: item.locale ?? JudgedAnswer.noCulture,
            model: entry.answer.model,
            origin: entry.answer.origin,
            condition: entry.answer.condition,
            sample: entry.answer.sample,
            judgement: judgement,
            exclusions: frame.exclusions,
            probe: frame.probe,
            source: frame.source,
            wording: isUnread ? reader.fingerprint(of: entry.answer.text) : nil,
            pick: item.options.isEmpty
                ? nil : OptionPick(offered: frame.offered, position: judgement.choice)
        )
    }

    /// Answers come item by item, so that the last frame serves most of them.
    private mutating func frame(of asked: AskedQuestion) -> Frame {
        if self.asked === asked, let frame { return frame }
        let made = Frame(
            exclusions: asked.item.exclusions + asked.item.notOffered(among: asked.question.golds),
            probe: "\(asked.question.pack)/\(asked.question.probe)",
            source: source(of: asked.question),
            offered: asked.item.options.map(\.cultures)
        )
        (self.asked, frame) = (asked, made)
        return made
    }

    /// Where a question comes from: whose people wrote it, or else the source of the target's gold.
    private func source(of question: Question) -> String? {
        if let writers = BLEnDRegion.writing(question.id) { return "written for \(writers)" }
        return question.gold(of: target)?.citations.first?.source
    }
}

extension MatrixTally {
    /// Adds the answers about one target.
    mutating func add(_ material: LocaleMaterial, relations: [String: GoldRelations]) {
        var judging = JudgedAnswers(about: material.pack.tag)
        add(
            material.answers.compactMap { judging.judged($0) },
            about: material.pack.tag,
            relations: relations
        )
    }
}
