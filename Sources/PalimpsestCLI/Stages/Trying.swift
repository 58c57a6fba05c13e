import Foundation
import Runner
import Scoring
import Vocabulary

/// A live answer with what it matched, which nothing keeps.
struct TriedAnswer: Encodable {
    var item: String
    var prompt: String
    var answer: String?
    /// Why there is no answer: a cause and a line.
    var failure: String?
    var outcome: Judgement.Outcome
    /// The rule or cause behind an outcome other than `coded`.
    var because: String?
    var matches: [GoldMatch]
    /// The verdict against each declared proxy that has a gold here.
    var verdicts: [String: Verdict]
}

/// Asks a model a few items and judges what it says, in memory only.
struct Trying {
    let selection: Selection
    let target: LocalePack
    let model: AskedModel
    let seed: UInt64
    let clock: any Clock<Duration>

    func run() async throws -> [TriedAnswer] {
        let requests = selection.items.map {
            PromptRequest(item: $0.id, prompt: $0.prompt, sample: 0)
        }
        let kept = KeptOutcomes()
        do {
            _ = try await ask(
                requests,
                of: model.respondent,
                policy: AskPolicy(
                    width: model.limits.width,
                    maxAttempts: min(3, model.limits.attempts)
                ),
                recorder: kept,
                clock: clock,
                seed: seed
            )
        } catch let stopped as AskStopped where kept.all.isEmpty {
            throw CommandFailure("\(model.respondent.name): \(stopped.message)")
        } catch is AskStopped {
            // What came before it ended is shown; the failures among it say why.
        }
        let outcomes = Dictionary(
            kept.all.map { ($0.request.item, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let questions = Dictionary(
            selection.generated.questions.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var scorer = Scorer()
        return selection.items.compactMap { item in
            guard let outcome = outcomes[item.id], let question = questions[item.question] else {
                return nil
            }
            return tried(item, outcome, question, &scorer)
        }
    }

    private func tried(
        _ item: ProbeItem,
        _ outcome: AskOutcome,
        _ question: Question,
        _ scorer: inout Scorer
    ) -> TriedAnswer {
        let reply = try? outcome.result.get()
        var failure: String?
        if case .failure(let cause) = outcome.result {
            failure = "\(cause.cause): \(cause.message)"
        }
        let judgement = scorer.judge(
            reply?.text ?? "",
            failure: failure,
            truncated: reply?.truncated ?? false,
            for: scorer.prepare(question),
            options: item.options
        )
        var verdicts: [String: Verdict] = [:]
        for proxy in target.proxies where question.gold(of: proxy.tag)?.isValid == true {
            verdicts[proxy.tag.rawValue] = judgement.verdict(target: target.tag, proxy: proxy.tag)
        }
        return TriedAnswer(
            item: item.id,
            prompt: item.prompt,
            answer: reply?.text,
            failure: failure,
            outcome: judgement.outcome,
            because: judgement.because,
            matches: judgement.matches,
            verdicts: verdicts
        )
    }
}

/// Keeps outcomes in memory.
///
/// Unchecked: the list is reached under the lock only.
private final class KeptOutcomes: AnswerRecorder, @unchecked Sendable {
    private let lock = NSLock()
    private var outcomes: [AskOutcome] = []

    func record(_ outcomes: [AskOutcome]) async throws {
        lock.withLock { self.outcomes += outcomes }
    }

    var all: [AskOutcome] { lock.withLock { outcomes } }
}

/// A text with some stretches of its bytes marked, and nothing in it that steers a terminal.
/// - Parameters:
///   - spans: stretches of the text's UTF-8; those that overlap are marked as one.
///   - marks: what goes before and behind a stretch.
func marking(_ text: String, spans: [Range<Int>], with marks: (String, String)) -> String {
    var merged: [Range<Int>] = []
    for span in spans.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    ) {
        if let last = merged.last, span.lowerBound < last.upperBound {
            merged[merged.count - 1] =
                last.lowerBound..<max(last.upperBound, span.upperBound)
        } else {
            merged.append(span)
        }
    }
    var marked = ""
    var place = 0
    for scalar in text.unicodeScalars {
        if merged.contains(where: { $0.upperBound == place }) { marked += marks.1 }
        if merged.contains(where: { $0.lowerBound == place }) { marked += marks.0 }
        switch scalar.properties.generalCategory {
        case .control where scalar == "\n": marked += " / "
        case .control, .lineSeparator, .paragraphSeparator: marked += "\u{FFFD}"
        default:
            if scalar.properties.isBidiControl {
                marked += "\u{FFFD}"
            } else {
                marked.unicodeScalars.append(scalar)
            }
        }
        place += String(scalar).utf8.count
    }
    if merged.contains(where: { $0.upperBound == place }) { marked += marks.1 }
    return marked
}
