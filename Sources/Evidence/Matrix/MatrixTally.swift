public import Vocabulary

/// Counts where wrong answers fall, one locale after the other, for flattening matrices.
///
/// It keeps one number a cell and forgets the answers, so that any number of locales may pass.
public struct MatrixTally: Sendable {
    fileprivate struct Key: Hashable, Comparable {
        var suite: String
        var model: String
        var condition: String
        var origin: AnswerOrigin
        var form: FlatteningMatrix.Form

        private var parts: [String] { [suite, model, condition, origin.rawValue, form.rawValue] }

        var stream: String { parts.joined(separator: "\u{1f}") }

        static func < (a: Key, b: Key) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
    }

    /// What is known of the answers about one target.
    fileprivate struct Line {
        var wrong = 0
        var hits: [LocaleTag: Int] = [:]
        var offers: [LocaleTag: Int] = [:]
    }

    private var lines: [Key: [LocaleTag: Line]] = [:]
    private let policy: EvidencePolicy

    /// Starts without answers.
    public init(policy: EvidencePolicy = EvidencePolicy()) {
        self.policy = policy
    }

    /// Adds the answers about one target.
    ///
    /// Each question counts once, by its modal answer. A wrong free answer hits a culture when it
    /// matches the gold of that one alone; a wrong choice hits the culture whose option it is, if
    /// the option is of one culture alone.
    /// - Parameter relations: how the golds relate, by question.
    public mutating func add(
        _ answers: [JudgedAnswer],
        about target: LocaleTag,
        relations: [String: GoldRelations]
    ) {
        var groups: [Key: [String: [JudgedAnswer]]] = [:]
        for answer in answers where answer.target == target {
            let isOut = answer.exclusions.contains { $0.culture == nil || $0.culture == target }
            if isOut || isLaterTurn(condition: answer.condition) { continue }
            let key = Key(
                suite: answer.suite,
                model: answer.model,
                condition: answer.condition,
                origin: answer.origin,
                form: answer.pick == nil ? .free : .choice
            )
            groups[key, default: [:]][answer.question, default: []].append(answer)
        }
        for (key, questions) in groups {
            var line = lines[key]?[target] ?? Line()
            for (question, answers) in questions {
                guard let relation = relations[question], let own = relation.index(of: target),
                    let modal = ModalAnswer(answers), modal.isCoded
                else { continue }
                switch key.form {
                case .free: line.add(free: modal, answers, relation, own, target)
                case .choice: line.add(choice: modal, target)
                }
            }
            lines[key, default: [:]][target] = line
        }
    }

    /// The matrices of all suites, models and conditions that have a hit.
    public func matrices() -> [FlatteningMatrix] {
        lines.sorted { $0.key < $1.key }.compactMap { key, lines in
            let targets = lines.keys.sorted()
            let cultures = Set(lines.values.flatMap(\.offers.keys)).sorted()
            let observed = targets.map { target in
                cultures.map { lines[target]?.hits[$0] ?? 0 }
            }
            let offered = targets.map { target in
                cultures.map { $0 == target ? 0 : lines[target]?.offers[$0] ?? 0 }
            }
            return fittedMatrix(
                FlatteningMatrix(
                    suite: key.suite,
                    model: key.model,
                    origin: key.origin,
                    condition: key.condition,
                    form: key.form,
                    targets: targets,
                    cultures: cultures,
                    cells: [],
                    wrong: targets.map { lines[$0]?.wrong ?? 0 },
                    n: 0,
                    asymmetries: []
                ),
                observed: observed,
                offered: offered,
                policy,
                stream: key.stream
            )
        }
    }
}

extension MatrixTally.Line {
    /// Adds a free answer; where it could hit follows from the golds.
    fileprivate mutating func add(
        free modal: ModalAnswer,
        _ answers: [JudgedAnswer],
        _ relation: GoldRelations,
        _ own: Int,
        _ target: LocaleTag
    ) {
        let out = Set(answers.flatMap { $0.exclusions.compactMap(\.culture) })
        for (place, culture) in relation.cultures.enumerated() where place != own {
            if !out.contains(culture) { offers[culture, default: 0] += 1 }
        }
        guard !modal.judgement.accepts(target) else { return }
        wrong += 1
        let named = Set(modal.judgement.matches.map(\.culture)).subtracting(out)
        if named.count == 1, let culture = named.first { hits[culture, default: 0] += 1 }
    }

    /// Adds a choice; where it could hit are the options of one other culture alone.
    fileprivate mutating func add(choice modal: ModalAnswer, _ target: LocaleTag) {
        guard let pick = modal.pick else { return }
        for cultures in pick.offered where cultures.count == 1 && cultures[0] != target {
            offers[cultures[0], default: 0] += 1
        }
        guard let chosen = pick.chosen, !chosen.contains(target) else { return }
        wrong += 1
        if chosen.count == 1 { hits[chosen[0], default: 0] += 1 }
    }
}
