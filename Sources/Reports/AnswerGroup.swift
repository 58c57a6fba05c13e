import Evidence
import Vocabulary

/// What one set of figures is about: a body of questions, a model and a condition.
struct AnswerGroup: Sendable, Hashable, Comparable {
    /// The body of questions.
    let suite: String
    /// The model's name.
    let model: String
    /// The condition.
    let condition: String

    /// Orders by suite, then model, then condition.
    static func < (a: AnswerGroup, b: AnswerGroup) -> Bool {
        (a.suite, a.model, a.condition) < (b.suite, b.model, b.condition)
    }

    /// The anchor of its section on the locale page.
    var anchor: String { Reports.anchor("g", suite, model, condition) }
}

extension EvidenceRow {
    /// What the row is about.
    var group: AnswerGroup { AnswerGroup(suite: suite, model: model, condition: condition) }

    /// Whether the row is told as a finding: all items, and a condition of its own right.
    var isHeadline: Bool { subset == .all && !standsApart(condition: condition) }
}

extension CultureLeak {
    /// What the row is about.
    var group: AnswerGroup { AnswerGroup(suite: suite, model: model, condition: condition) }
}

extension FacetRow {
    /// What the row is about.
    var group: AnswerGroup { AnswerGroup(suite: suite, model: model, condition: condition) }
}

extension InstrumentCheck {
    /// What the row is about.
    var group: AnswerGroup { AnswerGroup(suite: suite, model: model, condition: condition) }
}
