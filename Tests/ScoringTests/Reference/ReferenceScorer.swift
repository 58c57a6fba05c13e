import Vocabulary

@testable import Scoring

/// The rules of judging as they are meant: characters, strings and dictionaries, one step a rule.
///
/// The scorer of the program reads bytes and must give the same judgements, match by match.
struct ReferenceScorer {
    private var tokenizer: Tokenizer
    private let rules: FoldingRules
    private let refusals: ReferenceRefusals
    private let negation: ReferenceNegation
    private let clauses: ReferenceClauses
    private let names: NameTable

    /// Makes a scorer with the given rules.
    init(rules: FoldingRules = .standard) {
        self.rules = rules
        var tokenizer = Tokenizer(rules: rules)
        refusals = ReferenceRefusals(tokenizer: &tokenizer)
        negation = ReferenceNegation(tokenizer: &tokenizer)
        clauses = ReferenceClauses(tokenizer: &tokenizer, rules: rules)
        names = NameTable(rules: rules)
        self.tokenizer = tokenizer
    }

    /// Makes a question ready: folds every alias once.
    mutating func prepare(_ question: Question) -> ReferenceQuestion {
        ReferenceQuestion(
            question: question,
            tokenizer: &tokenizer,
            rules: rules,
            names: names
        )
    }

    /// Judges one answer to a question.
    /// - Parameter failure: why there is no answer; it makes the outcome uncodable.
    mutating func judge(
        _ text: String,
        failure: String? = nil,
        truncated: Bool = false,
        for question: ReferenceQuestion
    ) -> Judgement {
        if let failure { return Judgement(outcome: .uncodable, because: failure) }
        // Longer texts are no short answers; the bound keeps hostile ones from costing minutes.
        let bounded =
            text.utf8.count > Scorer.longestAnswer
            ? String(text.prefix(Scorer.longestAnswer)) : text
        let tokens = tokenizer.tokens(of: bounded)
        return question.judge(
            bounded,
            tokens: tokens,
            truncated: truncated,
            refusals: refusals,
            negation: negation,
            clauses: clauses
        )
    }
}

extension ReferenceScorer {
    /// Holds every culture's gold against every other's, with the matcher itself.
    ///
    /// A cluster is right for another culture when any of its wordings is: the proxy floor gives the
    /// top cluster in its luckiest wording, so that lift is never flattered.
    mutating func relations(of prepared: ReferenceQuestion) -> GoldRelations {
        let golds = prepared.question.golds.filter(\.isValid)
        let cultures = golds.map(\.culture)
        let place = Dictionary(uniqueKeysWithValues: cultures.enumerated().map { ($1, $0) })
        let none = [Bool](repeating: false, count: golds.count)
        var topAccepted = [[Bool]](repeating: none, count: golds.count)
        var topShared = topAccepted
        var overlap = topAccepted
        var taken = [[UInt16]](repeating: none.map { _ in 0 }, count: golds.count)
        for (from, gold) in golds.enumerated() {
            for (number, cluster) in gold.clusters.enumerated() {
                for alias in cluster.aliases.map(\.text) {
                    let judgement = judge(alias, for: prepared)
                    for match in judgement.matches {
                        guard let to = place[match.culture] else { continue }
                        overlap[to][from] = true
                        overlap[from][to] = true
                        if number < GoldRelations.mostTaken { taken[to][from] |= 1 << number }
                        let isWhole = match.start == 0 && match.end == alias.utf8.count
                        guard number == 0, isWhole else { continue }
                        topAccepted[to][from] = true
                        if match.cluster == 0 { topShared[to][from] = true }
                    }
                }
            }
            overlap[from][from] = true
        }
        return GoldRelations(
            question: prepared.question.id,
            cultures: cultures,
            topAccepted: topAccepted,
            topShared: topShared,
            overlap: overlap,
            taken: taken
        )
    }
}
