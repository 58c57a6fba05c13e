import Evidence
import Exchange
import Ledger
import Scoring
import Vocabulary

/// Turns answers of the ledger into what estimates need to know of them.
struct JudgedAnswers {
    private let target: LocaleTag
    private var reader = WordingReader()

    init(about target: LocaleTag) {
        self.target = target
    }

    /// An answer with its judgement, or none while it is not judged.
    /// - Parameter reading: whether the words of answers that match nothing are looked at.
    mutating func judged(_ entry: LedgerAnswer, reading: Bool = false) -> JudgedAnswer? {
        guard let judgement = entry.judgement else { return nil }
        let question = entry.question
        let isUnread = reading && judgement.outcome == .coded && judgement.matches.isEmpty
        return JudgedAnswer(
            question: question.id,
            suite: question.suite,
            facet: question.facet,
            answerType: question.answerType,
            target: entry.item.locale ?? JudgedAnswer.noCulture,
            model: entry.answer.model,
            origin: entry.answer.origin,
            condition: entry.answer.condition,
            sample: entry.answer.sample,
            judgement: judgement,
            exclusions: entry.item.exclusions + entry.item.notOffered(among: question.golds),
            probe: "\(question.pack)/\(question.probe)",
            source: source(of: question),
            wording: isUnread ? reader.fingerprint(of: entry.answer.text) : nil,
            pick: entry.item.options.isEmpty
                ? nil
                : OptionPick(
                    offered: entry.item.options.map(\.cultures),
                    position: judgement.choice
                )
        )
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
