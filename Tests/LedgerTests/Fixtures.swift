import Foundation
import Ledger
import PalimpsestTestSupport
import Vocabulary

let startOfTime = "2026-01-02T03:04:05Z"

/// Makes a question about two cultures with invented golds.
func question(_ id: String, suite: String = "reference", top: String = "injera") -> Question {
    Question(
        id: id,
        pack: "food",
        suite: suite,
        probe: "dish",
        facet: "food",
        answerType: .text,
        golds: [gold("am-ET", top), gold("en-US", "burger")]
    )
}

func gold(_ culture: String, _ label: String) -> GoldSet {
    GoldSet(
        culture: LocaleTag(culture),
        clusters: [GoldCluster(label: label, aliases: [Alias(label)], weight: 3)],
        status: .explicit
    )
}

/// Makes questions `q0`… with a marked item for each locale and one without any.
func itemSet(
    questions count: Int = 2,
    locales: [String] = ["am-ET"],
    suite: String = "reference",
    top: String = "injera",
    prompt: String = "What is eaten at noon?"
) -> ItemSet {
    let questions = (0..<count).map { question("q\($0)", suite: suite, top: top) }
    return ItemSet(
        questions: questions,
        items: questions.flatMap { question in
            locales.map { locale in
                ProbeItem(
                    question: question.id,
                    locale: LocaleTag(locale),
                    framing: .marked,
                    language: "en",
                    prompt: prompt
                )
            } + [
                ProbeItem(
                    question: question.id,
                    locale: nil,
                    framing: .unmarked,
                    language: "en",
                    prompt: prompt
                )
            ]
        }
    )
}

/// Registers the model and starts a run of it.
func startRun(in ledger: Ledger, model: String = "m", at time: String = startOfTime) async throws
    -> Int
{
    try await ledger.register(ModelRecord(name: model, origin: .live, parameters: ["t": "0"]))
    return try await ledger.startRun(
        RunStart(model: model, startedAt: time, toolVersion: "1.0.0", seed: .max)
    )
}

func row(
    _ item: String,
    _ text: String = "injera",
    run: Int,
    model: String = "m",
    condition: String = "marked",
    sample: Int = 0,
    failure: String? = nil,
    message: String? = nil,
    prompt: String? = "What is eaten at noon?"
) -> AnswerRow {
    AnswerRow(
        Answer(
            item: item,
            model: model,
            condition: condition,
            sample: sample,
            origin: .live,
            text: text,
            failure: failure
        ),
        run: run,
        prompt: prompt,
        raw: failure == nil ? "{\"text\": \"\(text)\"}" : nil,
        failureMessage: message,
        attempts: 1,
        seconds: 0.5,
        promptTokens: 7,
        completionTokens: 2,
        receivedAt: startOfTime
    )
}

/// Reads all pages of a filter into one list.
func allAnswers(
    in ledger: Ledger,
    matching filter: AnswerFilter = AnswerFilter(),
    scorer: String? = nil,
    pageSize: Int = 3
) async throws -> [LedgerAnswer] {
    var answers: [LedgerAnswer] = []
    for try await page in ledger.allAnswers(matching: filter, scorer: scorer, pageSize: pageSize) {
        answers += page
    }
    return answers
}
