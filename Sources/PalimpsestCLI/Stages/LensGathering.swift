import Evidence
import Foundation
import Ledger
import Respondents
import Scoring
import Vocabulary

/// Reads what lenses look at out of a ledger that is judged.
struct LensGathering {
    let ledger: Ledger
    /// Which answers; failures never come along.
    var filter: AnswerFilter
    /// Frequencies of words by language, for prompts whose pack states none.
    var wordLists: [String: WordList] = [:]
    /// Whether probabilities are wanted, for which whole replies are read.
    var wantsChances = false

    /// The answers, each with its pack and framing.
    func answers() async throws -> [LensAnswer] {
        var filter = filter
        filter.includesFailed = false
        let relations = Dictionary(
            uniqueKeysWithValues: try await ledger.relations(scorer: Scorer.version).map {
                ($0.question, Set($0.cultures))
            }
        )
        let probabilities = wantsChances ? try await chances(filter) : [:]
        var names = Names()
        var answers: [LensAnswer] = []
        for try await page in ledger.allAnswers(matching: filter, scorer: Scorer.version) {
            for entry in page where entry.answer.failure == nil {
                var answer = lensAnswer(
                    entry,
                    hasGold: entry.item.locale.map {
                        relations[entry.question.id]?.contains($0) ?? false
                    } ?? false,
                    &names
                )
                if let found = probabilities[entry.id] {
                    answer.chance = found.whole
                    answer.firstToken = found.first
                }
                answers.append(answer)
            }
        }
        return answers
    }

    private func lensAnswer(
        _ entry: LedgerAnswer,
        hasGold: Bool,
        _ names: inout Names
    ) -> LensAnswer {
        let (item, question) = (entry.item, entry.question)
        let target = item.locale
        let judgement = entry.judgement ?? Judgement(outcome: .uncodable)
        let exclusions = item.exclusions + item.notOffered(among: question.golds)
        let isOut = exclusions.contains { $0.culture == nil || $0.culture == target }
        let gold = hasGold && !isOut ? target.flatMap { question.gold(of: $0) } : nil
        let options = zip(ChoiceOption.letters, item.options)
        return LensAnswer(
            item: names.one(item.id),
            question: names.one(question.id),
            suite: names.one(question.suite),
            model: names.one(entry.answer.model),
            origin: entry.answer.origin,
            condition: names.one(entry.answer.condition),
            target: target,
            language: names.one(item.language),
            sample: entry.answer.sample,
            text: entry.answer.text,
            isRight: gold == nil ? nil : isRight(judgement, target),
            label: answerLabel(entry.answer.text, judgement, target: target),
            frequency: item.frequency ?? wordLists[item.language]?.zipf(of: item.prompt),
            rightLetters: gold == nil
                ? []
                : options.filter { option in target.map { option.1.cultures.contains($0) } ?? false
                }
                .map { String($0.0) },
            letters: options.map { String($0.0) },
            goldMeanings: gold?.clusters.count ?? 0,
            pack: names.one(question.pack),
            framing: item.framing
        )
    }

    private func isRight(_ judgement: Judgement, _ target: LocaleTag?) -> Bool? {
        switch judgement.outcome {
        case .uncodable: nil
        case .refused: false
        case .coded: target.map { judgement.accepts($0) }
        }
    }

    /// Probabilities by the number of the answer, of those that have some.
    private func chances(
        _ filter: AnswerFilter
    ) async throws -> [Int: (whole: Double?, first: [TokenChance])] {
        var found: [Int: (whole: Double?, first: [TokenChance])] = [:]
        var cursor: AnswerCursor?
        repeat {
            let page = try await ledger.answerDetails(
                matching: filter,
                includingRaw: true,
                after: cursor
            )
            for detail in page.answers {
                // The first tokens of a model that thinks first are not those of its answer.
                let tokens =
                    detail.reasoning == nil
                    ? firstTokenAlternatives(inReply: detail.raw ?? "") : []
                guard detail.logprob != nil || !tokens.isEmpty else { continue }
                found[detail.id] = (
                    detail.logprob.map { exp(min(0, $0)) },
                    tokens.map { TokenChance(token: $0.token, chance: exp(min(0, $0.logprob))) }
                )
            }
            cursor = page.next
        } while cursor != nil
        return found
    }
}

/// Keeps one copy of each name, since a ledger has few names and many answers.
private struct Names {
    private var known: [String: String] = [:]

    mutating func one(_ name: String) -> String {
        if let copy = known[name] { return copy }
        known[name] = name
        return name
    }
}
