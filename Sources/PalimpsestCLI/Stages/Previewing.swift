import Probing
import Scoring
import Vocabulary

/// What one probe would ask about a target, and what its answers could tell, before anything is asked.
struct Preview: Encodable {
    /// A prompt of a question.
    struct Prompt: Encodable {
        var item: String
        var framing: Framing
        var language: String
        /// Which of several phrasings or orders it is.
        var variant: Int?
        /// Which turn of a conversation it is, from one.
        var turn: Int
        /// The culture it names, or none.
        var about: LocaleTag?
        var prompt: String
        /// Whether a speaker signed the wording; none for English.
        var isReviewed: Bool?
        /// Why the whole item stays out of the headline.
        var exclusions: [Exclusion]
    }

    /// What a culture answers, and whether it can be told from the target.
    struct Side: Encodable {
        var culture: LocaleTag
        /// `target`, `proxy` or `placebo`.
        var role: String
        var status: GoldStatus?
        var labels: [String]
        var citations: [Citation]
        /// Whether an answer tells the target from it; always for the target itself.
        var isInformative: Bool
        /// Why not, each with its rule.
        var because: [String]
        /// Why it has no value: what each source lacks; empty where it has one.
        var missing: [String]
    }

    /// One question with everything that would be asked for it.
    struct Entry: Encodable {
        var question: String
        var facet: String
        var answerType: AnswerType
        var prompts: [Prompt]
        /// Framings of the probe in which this question makes no prompt for the target.
        var unmade: [Framing]
        /// The languages in which it is not asked, since a right answer in them could not be told.
        var unasked: [ScriptGap]
        var sides: [Side]
    }

    /// What a declared proxy can be told apart on.
    struct Expectation: Encodable {
        var proxy: LocaleTag
        var kind: ProxyKind
        /// Questions on which an answer tells it from the target.
        var informative: Int
        /// The excess over placebo that so many would show with 80 % power.
        var detectableExcess: Double?
    }

    var pack: String
    var locale: LocaleTag
    var entries: [Entry]
    /// The same questions and items as they are kept in the ledger, for programs.
    var questions: [Question]
    var items: [ProbeItem]
    /// Marked items, and those of them that enter the headline.
    var marked: Int
    var headline: Int
    var detectableExcess: Double?
    /// The placebos of the target over all questions; each question counts those that have a value.
    var placebos: Int
    var proxies: [Expectation]
}

/// Makes previews of items.
struct Previewing {
    let pack: ProbePack
    let target: LocalePack
    let set: ItemSet
    /// Every culture that has a pack.
    let locales: [LocalePack]
    /// Says why no source has a value of a property for a culture.
    let silences: (String, LocalePack) throws -> [String]
    private var scorer = Scorer()

    init(
        pack: ProbePack,
        target: LocalePack,
        set: ItemSet,
        locales: [LocalePack],
        silences: @escaping (String, LocalePack) throws -> [String]
    ) {
        self.pack = pack
        self.target = target
        self.set = set
        self.locales = locales
        self.silences = silences
    }

    mutating func preview() throws -> Preview {
        let items = Dictionary(grouping: set.items, by: \.question)
        let gaps = Dictionary(
            grouping: scriptGaps(
                in: set,
                packs: [pack],
                locales: [target],
                targets: [target.tag]
            ),
            by: \.question
        )
        var entries: [Preview.Entry] = []
        for question in set.questions {
            let own = items[question.id] ?? []
            let unasked = gaps[question.id] ?? []
            guard !own.isEmpty || !unasked.isEmpty else { continue }
            entries.append(
                Preview.Entry(
                    question: question.id,
                    facet: question.facet,
                    answerType: question.answerType,
                    prompts: prompts(own, probe: question.probe),
                    unmade: unmade(own, probe: question.probe)
                        .filter { $0 != .native || unasked.isEmpty },
                    unasked: unasked,
                    sides: try sides(question, own)
                )
            )
        }
        let marked = set.items.filter {
            $0.locale == target.tag && $0.framing == .marked && $0.follows == nil
        }
        let open = marked.count { item in !item.exclusions.contains { $0.culture == nil } }
        return Preview(
            pack: pack.name,
            locale: target.tag,
            entries: entries,
            questions: set.questions,
            items: set.items,
            marked: marked.count,
            headline: open,
            detectableExcess: excessThatShows(items: open),
            placebos: target.placebos(among: locales.map(\.tag)).count,
            proxies: target.proxies.map { proxy in
                let count = entries.count { entry in
                    entry.sides.contains { $0.culture == proxy.tag && $0.isInformative }
                }
                return Preview.Expectation(
                    proxy: proxy.tag,
                    kind: proxy.kind,
                    informative: count,
                    detectableExcess: excessThatShows(items: count)
                )
            }
        )
    }

    /// The prompts in the order of framings, those about the target first.
    private func prompts(_ items: [ProbeItem], probe: String) -> [Preview.Prompt] {
        let probe = pack.probes.first { $0.id == probe }
        let framings = Framing.allCases
        let place = { (item: ProbeItem) in framings.firstIndex(of: item.framing) ?? 0 }
        return items.sorted { (place($0), $0.id) < (place($1), $1.id) }.map { item in
            var isReviewed: Bool?
            if item.framing == .native {
                let own = probe?.translations.filter { $0.serves(item.language) } ?? []
                isReviewed = !own.isEmpty && own.allSatisfy { $0.reviewer != nil }
            }
            return Preview.Prompt(
                item: item.id,
                framing: item.framing,
                language: item.language,
                variant: item.variant,
                turn: item.turn,
                about: item.locale,
                prompt: item.prompt,
                isReviewed: isReviewed,
                exclusions: item.exclusions.filter { $0.culture == nil }
            )
        }
    }

    /// Framings that the probe lists and that made nothing, in its order.
    private func unmade(_ items: [ProbeItem], probe: String) -> [Framing] {
        let made = Set(items.map(\.framing))
        return pack.probes.first { $0.id == probe }?.framings.filter { !made.contains($0) } ?? []
    }

    private mutating func sides(
        _ question: Question,
        _ items: [ProbeItem]
    ) throws -> [Preview.Side] {
        let item = items.first { $0.locale == target.tag && $0.framing == .marked }
        let proxies = target.proxies.map(\.tag)
        let others = question.golds.map(\.culture).filter { $0 != target.tag }
        let placebos = target.placebos(among: others)
        let prepared = scorer.prepare(question)
        let whole = (item?.exclusions ?? []).filter { $0.culture == nil }
        var sides = [try side(target.tag, "target", question, whole.map(\.sentence))]
        for (tags, role) in [(proxies, "proxy"), (placebos, "placebo")] {
            for tag in tags {
                var because = whole.map { "\($0.sentence), so the item is out" }
                if question.gold(of: tag)?.isValid != true {
                    because.append("A1: no value of \(tag) in the source")
                }
                for exclusion in item?.exclusions ?? [] where exclusion.culture == tag {
                    var sentence = exclusion.sentence
                    if exclusion.rule == "A2",
                        let words = shared(question, tag, prepared)
                    {
                        sentence += ": '\(words.theirs)'"
                        if words.theirs != words.ours { sentence += " and '\(words.ours)'" }
                    }
                    because.append(sentence)
                }
                sides.append(try side(tag, role, question, because))
            }
        }
        return sides
    }

    private func side(
        _ tag: LocaleTag,
        _ role: String,
        _ question: Question,
        _ because: [String]
    ) throws -> Preview.Side {
        let gold = question.gold(of: tag)
        var missing: [String] = []
        if gold == nil, !question.markers,
            let probe = pack.probes.first(where: { $0.id == question.probe }),
            let place = locales.first(where: { $0.tag == tag })
        {
            missing = try silences(probe.goldProperty(ofQuestion: question.id), place)
        }
        return Preview.Side(
            culture: tag,
            role: role,
            status: gold?.status,
            labels: gold?.clusters.map(\.label) ?? [],
            citations: gold?.citations ?? [],
            isInformative: because.isEmpty && gold?.isValid == true,
            because: because,
            missing: missing
        )
    }

    /// A wording that both cultures accept, as each gold writes it.
    private mutating func shared(
        _ question: Question,
        _ other: LocaleTag,
        _ prepared: PreparedQuestion
    ) -> (theirs: String, ours: String)? {
        let mine = Set(question.gold(of: target.tag)?.clusters.flatMap(\.aliases).map(\.text) ?? [])
        let theirs = question.gold(of: other)?.clusters.flatMap(\.aliases).map(\.text) ?? []
        // The same word in both says most; the matcher also finds forms, numbers and "none".
        if let same = theirs.first(where: { mine.contains($0) }) { return (same, same) }
        for (from, to) in [(other, target.tag), (target.tag, other)] {
            for alias in question.gold(of: from)?.clusters.flatMap(\.aliases) ?? [] {
                let found = scorer.judge(alias.text, for: prepared).matches
                guard let match = found.first(where: { $0.culture == to }) else { continue }
                return from == other ? (alias.text, match.alias) : (match.alias, alias.text)
            }
        }
        return nil
    }
}

extension Exclusion {
    /// The rule and the reason.
    var sentence: String { "\(rule): \(reason)" }
}

/// The excess that so many items would show with 80 % power if one answer in ten leaks.
///
/// The variance is that of a share of one tenth (Miller 2024, section 5).
func excessThatShows(items n: Int) -> Double? {
    guard n > 1 else { return nil }
    return (1.959_964 + 0.841_621) * (0.1 * 0.9 / Double(n)).squareRoot()
}
