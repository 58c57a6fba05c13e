public import Evidence
public import Vocabulary

/// What one rule of the reference lint found on a locale.
public struct ReferenceWarning: Sendable, Hashable {
    /// The rule, such as `world-default`.
    public var rule: String
    /// What it finds, in words.
    public var meaning: String
    /// How often it found it.
    public var findings: Int
    /// The items that hang on what it found.
    public var items: Int
    /// Of these, the items kept out of the headline.
    public var lost: Int

    /// States what a rule found.
    public init(rule: String, meaning: String, findings: Int, items: Int, lost: Int) {
        self.rule = rule
        self.meaning = meaning
        self.findings = findings
        self.items = items
        self.lost = lost
    }
}

/// Everything the pages of one locale are made from.
public struct LocaleReport: Sendable {
    /// What is declared about the locale.
    public var pack: LocalePack
    /// The display names of all cultures; a culture without one is shown by its tag.
    public var cultures: [LocaleTag: String]
    /// The figures.
    public var evidence: LocaleEvidence
    /// The questions by identifier.
    public var questions: [String: Question]
    /// The items about this locale.
    public var items: [ProbeItem]
    /// Answers to those items at hand; empty where they stream by, as they do in long reports.
    public var answers: [AuditAnswer]
    /// What was asked and answered, counted while answers streamed by; none to count those at hand.
    public var counted: AnswerCensus?
    /// Where everything comes from.
    public var provenance: Provenance
    /// What the reference lint found, a row for each rule that found anything.
    public var warnings: [ReferenceWarning]
    /// The words in which the pages speak to their reader.
    public var words: Words

    /// Makes the input of a report.
    public init(
        pack: LocalePack,
        cultures: [LocaleTag: String],
        evidence: LocaleEvidence,
        questions: [String: Question],
        items: [ProbeItem],
        answers: [AuditAnswer],
        provenance: Provenance,
        warnings: [ReferenceWarning] = [],
        words: Words = Words(),
        counted: AnswerCensus? = nil
    ) {
        self.pack = pack
        self.cultures = cultures
        self.evidence = evidence
        self.questions = questions
        self.items = items
        self.answers = answers
        self.provenance = provenance
        self.warnings = warnings
        self.words = words
        self.counted = counted
    }
}

extension LocaleReport {
    /// The display name of a culture.
    func name(_ culture: LocaleTag) -> String {
        cultures[culture] ?? (culture == pack.tag ? pack.place : culture.rawValue)
    }

    /// What was asked and answered, counted.
    var census: AnswerCensus { counted ?? auditTrail.census }

    /// The models of which any answer or figure is simulated.
    var simulatedModels: Set<String> {
        var models: Set<String> = []
        models.formUnion(census.simulatedModels)
        for row in evidence.rows where row.origin == .simulated { models.insert(row.model) }
        for run in provenance.runs where run.origin == .simulated { models.insert(run.model) }
        return models
    }

    /// Where the answers and figures come from.
    var origins: Set<AnswerOrigin> {
        Set(census.rows.map(\.origin)).union(evidence.rows.map(\.origin))
            .union(provenance.runs.map(\.origin))
    }

    /// Every suite, model and condition that has a figure, sorted.
    var evidenceGroups: [AnswerGroup] {
        var groups = Set(evidence.rows.map(\.group))
        groups.formUnion(evidence.cultures.map(\.group))
        groups.formUnion(evidence.facets.map(\.group))
        groups.formUnion(evidence.checks.map(\.group))
        return groups.sorted()
    }
}

extension LocaleReport {
    /// The audit trail of the answers at hand; those whose item or question is not given are left out.
    var auditTrail: (files: [ReportFile], census: AnswerCensus) {
        let known = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        let entries = Dictionary(grouping: answers, by: \.answer.item).compactMap {
            id,
            answers -> AuditItem? in
            guard let item = known[id], let question = questions[item.question] else { return nil }
            return AuditItem(item: item, question: question, answers: answers)
        }
        var trail = AuditTrail(
            AuditContext(
                pack: pack,
                cultures: cultures,
                runs: provenance.runs,
                toolVersion: provenance.toolVersion,
                words: words
            )
        )
        var files: [ReportFile] = []
        for entry in entries.sorted(by: { $0.place.lexicographicallyPrecedes($1.place) }) {
            files += trail.add(entry)
        }
        let end = trail.finish()
        return (files + end.files, end.census)
    }
}
