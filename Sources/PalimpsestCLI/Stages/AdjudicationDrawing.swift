import Evidence
import Ledger
import Scoring
import Vocabulary

/// Draws a hand-check sample: seeded, stratified by what the matcher said, blinded.
struct AdjudicationDrawing {
    /// An answer that may be drawn.
    private struct Candidate: Sendable {
        var entry: LedgerAnswer
        var key: String
    }

    let ledger: Ledger
    let relations: [String: GoldRelations]
    let seed: UInt64
    let size: Int
    /// Only answers of these models; of all when empty.
    let models: Set<String>

    /// Draws from the answers about some targets.
    func sample(
        of targets: [LocalePack],
        world: World
    ) async throws -> (sample: AdjudicationSample, rows: [RatingRow]) {
        var draw = StratifiedDraw<Candidate>(size: size, seed: seed)
        for pack in targets {
            for try await page in ledger.allAnswers(
                matching: adjudicatedFilter(pack.tag),
                scorer: Scorer.version
            ) {
                for entry in page where models.isEmpty || models.contains(entry.answer.model) {
                    for (proxy, verdict) in entry.countedPairs(of: pack, relations: relations) {
                        let key = AnswerPlace(entry.answer).key + "\u{1F}\(pack.tag)\u{1F}\(proxy)"
                        draw.offer(
                            Candidate(entry: entry, key: key),
                            key: key,
                            in: AdjudicationStratum(
                                target: pack.tag,
                                proxy: proxy,
                                language: entry.item.language,
                                verdict: verdict
                            )
                        )
                    }
                }
            }
        }
        let strata = draw.strata
        guard strata > 0 else {
            throw CommandFailure("there are no judged answers to draw from; 'run' or 'import' some")
        }
        guard let (drawn, counts) = draw.drawn() else {
            throw CommandFailure(
                "\(size) answers cannot hold one of each of the \(strata) strata (target, proxy, "
                    + "language, verdict); give --size \(strata) or more, or fewer locales"
            )
        }
        return made(drawn, counts, world)
    }

    private func made(
        _ drawn: [(AdjudicationStratum, Candidate)],
        _ counts: [StratumCount],
        _ world: World
    ) -> (AdjudicationSample, [RatingRow]) {
        let shown = drawn.map { $1.entry.shownDigest(target: $0.target, proxy: $0.proxy) }
        let parts = zip(drawn, shown).map { "\($0.1.key)\u{1F}\($0.0.verdict.rawValue)\u{1F}\($1)" }
        let name = String(
            digest(of: (["\(seed)", Scorer.version] + parts).joined(separator: "\n")).prefix(16)
        )
        var units: [AdjudicationUnit] = []
        var rows: [RatingRow] = []
        for ((stratum, candidate), shown) in zip(drawn, shown) {
            var generator = SeededGenerator(seed: seed, stream: "sides \(candidate.key)")
            let entry = candidate.entry
            let unit = AdjudicationUnit(
                id: String(digest(of: "\(name) \(candidate.key)").prefix(12)),
                place: AnswerPlace(entry.answer),
                stratum: stratum,
                targetIsA: generator.next() & 1 == 0,
                shown: shown
            )
            let (mine, theirs) = (
                entry.shownGolds(of: stratum.target), entry.shownGolds(of: stratum.proxy)
            )
            units.append(unit)
            rows.append(
                RatingRow(
                    id: unit.id,
                    language: stratum.language,
                    question: namingHidden(entry.item.prompt, limit: 4_000),
                    answer: entry.shownAnswer,
                    goldsA: unit.targetIsA ? mine : theirs,
                    goldsB: unit.targetIsA ? theirs : mine
                )
            )
        }
        let sample = AdjudicationSample(
            uid: name,
            createdAt: world.now(),
            seed: seed,
            scorer: Scorer.version,
            toolVersion: toolVersion,
            strata: counts,
            units: units
        )
        return (sample, rows)
    }
}

/// The answers about a target that may be drawn: those of which evidence is made, with a text.
func adjudicatedFilter(_ target: LocaleTag) -> AnswerFilter {
    var filter = AnswerFilter()
    filter.locales = [target]
    filter.framings = evidenceFramings
    filter.includesFailed = false
    return filter
}

/// What a rater is told, beside the sheet.
let ratingInstructions = """
    # How to label the sheet

    Each row of the sheet holds a question, the answer that a language model gave, and two sets of
    accepted answers, A and B. Fill in the column `label`; leave `id` as it is. One word a row:

    | label | when |
    |---|---|
    | a | the answer gives something of set A and nothing of set B |
    | b | the answer gives something of set B and nothing of set A |
    | both | it gives something that stands in both sets, or one thing of each |
    | neither | it says something else |
    | refused | it declines, does not know, or says that nothing applies |
    | unsure | you cannot tell, for instance because you do not read the language |

    An empty cell means that you have not come to it yet; half a sheet can be handed back.

    - Only what the answer says counts: not whether you think it true, and not which place the
      question is about. Which set belongs to which place was dealt at random for each row.
    - Spelling, script, language, digits, calendar, units and length do not matter: another way of
      writing or saying the same thing is the same thing. A broader, narrower or merely related
      thing is not.
    - An answer that takes something back ("not this but that") gives what it ends with.
    - `(that there is none)` in a set is given by an answer that says that there is no such thing.
    - `[U+202E]` and the like stand for characters that cannot be seen. An apostrophe before a text
      was put there so that no spreadsheet takes the text for a formula.
    - The column `note` is for anything worth saying.

    Label on your own, without another rater, another model or a search. Save as CSV in UTF-8.

    """
