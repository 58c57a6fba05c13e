import Vocabulary

/// One page of the audit trail: answers of one suite, model and condition.
struct AuditPage {
    /// What the answers are.
    var group: AnswerGroup
    /// Which part of the group's answers it holds, from one.
    var part: Int
    /// How many answers it holds.
    var answers: Int
    /// Where it stands beside the locale page.
    var file: SafeName
    /// The page as text.
    var html: String
}

/// The suite of answers whose question is not among those given.
private let unknownSuite = "unknown"

/// Makes the pages of the audit trail, by suite, model, condition and part.
func auditPages(_ report: LocaleReport) -> [AuditPage] {
    let items = Dictionary(report.items.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    var byGroup: [AnswerGroup: [AuditAnswer]] = [:]
    for entry in report.answers {
        let question = items[entry.answer.item].flatMap { report.questions[$0.question] }
        let group = AnswerGroup(
            suite: question?.suite ?? unknownSuite,
            model: entry.answer.model,
            condition: entry.answer.condition
        )
        byGroup[group, default: []].append(entry)
    }
    return byGroup.keys.sorted().flatMap { group in
        AuditTrail(report: report, group: group, answers: byGroup[group] ?? [], items: items).pages
    }
}
