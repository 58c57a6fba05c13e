public import Vocabulary

/// Judges answers against the golds of every culture at once.
///
/// A pure value: no clock, no files, no globals. What an answer matched is its result; verdicts for
/// any target and proxy follow from that (MEASURES section 3). It remembers how texts fold, within
/// bounds; each thread takes a copy of its own.
public struct Scorer: Sendable {
    /// The version of the matching rules; a change of it makes stored judgements stale.
    public static let version = "6"

    /// A scorer with the standard rules, made once: folding the phrases of refusal takes a while.
    private static let standard = Scorer(folding: .standard)

    private var tokenizer: FlatTokenizer
    private let rules: FoldingRules
    private let refusals: RefusalDetector
    private let negation: Negation
    private let clauses: Clauses
    private let names: NameTable
    private let longer: LongerNameTable
    private var resolver = Resolver()
    /// The names of sets of rules that matches have needed.
    private var ruleNames: [UInt32: [String]] = [:]

    /// Makes a scorer with the given rules.
    public init(rules: FoldingRules = .standard) {
        self = rules == .standard ? Self.standard : Self(folding: rules)
    }

    private init(folding rules: FoldingRules) {
        self.rules = rules
        var tokenizer = FlatTokenizer(rules: rules)
        refusals = RefusalDetector(tokenizer: &tokenizer)
        negation = Negation(tokenizer: &tokenizer)
        clauses = Clauses(tokenizer: &tokenizer, rules: rules)
        names = NameTable(rules: rules)
        if rules.has(.units) { tokenizer.words.insertUnits() }
        for article in ["the", "a", "an", "l"] { tokenizer.words.insert(article, .isArticle) }
        // Longer names are cut last, as units and endings are known by then.
        longer = LongerNameTable(tokenizer: &tokenizer, rules: rules)
        self.tokenizer = tokenizer
    }

    /// Makes a question ready: folds every alias once.
    public mutating func prepare(_ question: Question) -> PreparedQuestion {
        PreparedQuestion(
            golds: PreparedGolds(
                question: question,
                tokenizer: &tokenizer,
                rules: rules,
                names: names,
                longer: longer
            )
        )
    }

    /// Judges one answer to a question.
    /// - Parameter failure: why there is no answer; it makes the outcome uncodable.
    public mutating func judge(
        _ text: String,
        failure: String? = nil,
        truncated: Bool = false,
        for question: PreparedQuestion
    ) -> Judgement {
        if let failure { return Judgement(outcome: .uncodable, because: failure) }
        let (outcome, because) = assess(text, truncated: truncated, for: question.golds)
        guard outcome == .coded, !resolver.named.isEmpty else {
            return Judgement(outcome: outcome, because: because)
        }
        var matches: [GoldMatch] = []
        matches.reserveCapacity(resolver.named.count)
        let aliases = question.golds.aliases
        for found in resolver.named {
            matches.append(
                GoldMatch(
                    culture: question.golds.cultures[Int(found.gold)],
                    cluster: Int(found.cluster),
                    alias: found.isNothing
                        ? "none" : aliases[Int(found.entry)],
                    start: Int(found.start),
                    end: Int(found.end),
                    rules: found.isNothing ? ["none"] : names(of: found.rules)
                )
            )
        }
        return Judgement(outcome: .coded, matches: matches)
    }

    /// Why an answer that the length limit cut cannot be judged.
    private static let cutBefore = "truncated before it said anything"

    /// The number of characters of an answer that are read.
    public static let longestAnswer = 100_000

    private mutating func names(of rules: UInt32) -> [String] {
        if let known = ruleNames[rules] { return known }
        let names = RuleSet(rawValue: rules).names
        ruleNames[rules] = names
        return names
    }

    /// What the answer matches of each gold, as the last text was found.
    var named: ContiguousArray<Candidate> { resolver.named }

    /// Judges one answer; what it matched stands in `named` when it is coded.
    mutating func assess(
        _ text: String,
        truncated: Bool,
        for golds: PreparedGolds
    ) -> (outcome: Judgement.Outcome, because: String?) {
        // Longer texts are no short answers; the bound keeps hostile ones from costing minutes.
        let bounded =
            text.utf8.count > Scorer.longestAnswer
            ? String(text.prefix(Scorer.longestAnswer)) : text
        tokenizer.read(bounded)
        resolver.begin()
        if let written = golds.written {
            written.candidates(in: bounded, into: &resolver.candidates)
        } else if let index = golds.index {
            index.candidates(in: tokenizer.cutter.text, into: &resolver.candidates)
        }
        var restated: [Range<UInt32>] = []
        if let given = golds.given, !resolver.candidates.isEmpty {
            restated = given.restated(
                in: tokenizer.cutter.text,
                adding: &resolver.candidates
            )
        }
        resolver.removeDenied(
            in: tokenizer.cutter.text,
            by: negation,
            words: tokenizer.cutter.words
        )
        clauses.removeUnsaid(
            &resolver.candidates,
            in: tokenizer.cutter.text,
            words: tokenizer.cutter.words
        )
        if !restated.isEmpty { GivenValues.settle(restated, &resolver.candidates) }
        let own = none()
        if own != nil { resolver.candidates.removeAll(keepingCapacity: true) }
        let said = own ?? tokenizer.cutter.text
        resolver.resolve(golds)
        // Marks such as "«»" have no word in them and yet are an answer; so is a right "none".
        var speaks = said.tokens.isEmpty && !resolver.named.isEmpty
        if resolver.named.isEmpty, !golds.nothing.isEmpty,
            refusals.saysNothingApplies(said, words: tokenizer.cutter.words)
        {
            resolver.name(nothing: golds.nothing, length: bounded.utf8.count)
            speaks = true
        }
        // Silence that the length limit made says nothing about what would have come.
        if truncated, !speaks, said.tokens.isEmpty { return (.uncodable, Scorer.cutBefore) }
        if !speaks,
            let refusal = refusals.refusal(
                in: said,
                words: tokenizer.cutter.words,
                matched: !resolver.named.isEmpty
            )
        {
            // "It isn't celebrated on December 25" denies a day and not the occasion.
            if refusals.isOfOccasion(refusal), golds.index?.readsAny(said) ?? false {
                return (.coded, nil)
            }
            return (.refused, refusal)
        }
        guard resolver.named.isEmpty else { return (.coded, nil) }
        if truncated { return (.uncodable, Scorer.cutBefore) }
        if golds.index?.readsAny(tokenizer.cutter.text) ?? false { return (.coded, nil) }
        let scripts = LetterScripts(bounded, until: golds.scripts)
        if !scripts.isEmpty, !golds.scripts.isEmpty, scripts.isDisjoint(with: golds.scripts) {
            return (.uncodable, "written in \(scripts.names.joined(separator: ", ")) only")
        }
        return (.coded, nil)
    }

    /// The part of a text that says that there is nothing, where all that it names is of elsewhere.
    ///
    /// "They have none; Americans eat turkey" and "None (Americans eat turkey)" say that there is none,
    /// not turkey. Where "none" is itself a wording of a gold, only what stands behind it is left out.
    private mutating func none() -> FlatText? {
        if let end = refusals.opening(of: tokenizer.cutter.text, words: tokenizer.cutter.words),
            resolver.leaveOut(behind: tokenizer.cutter.text.tokens[end].start)
        {
            var opening = tokenizer.cutter.text
            opening.tokens.removeSubrange(end...)
            return opening
        }
        return clauses.own(
            tokenizer.cutter.text,
            without: resolver.candidates,
            words: tokenizer.cutter.words
        ).flatMap {
            refusals.saysNothingApplies($0, words: tokenizer.cutter.words) ? $0 : nil
        }
    }
}
