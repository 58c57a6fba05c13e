import Evidence
import Exchange
import Foundation
import PalimpsestTestSupport
import Scoring
import Testing
import Vocabulary

/// Flips between the recorded conditions of one model, against a count made by another program.
///
/// That program has a matcher of its own (words without case, English plurals, all annotated
/// answers in both languages) and BLEnD's rule on which questions are valid. So n agrees exactly,
/// and shares within three points, which is how far two sound matchers differ here.
@Suite struct PersonaLensDataTests {
    struct Figures: Sendable, CustomTestStringConvertible {
        var region: String
        var target: String
        var n: Int
        var condition: String
        /// Per cent right before and after, and per cent of questions that flip.
        var right: [Double]
        var flips: Double
        /// McNemar's p-value by that program's counts.
        var p: Double

        var testDescription: String { "\(region), \(condition)" }
    }

    static let figures = [
        Figures(
            region: "Algeria",
            target: "ar-DZ",
            n: 437,
            condition: "persona",
            right: [43.0, 39.8],
            flips: 10.1,
            p: 0.0488
        ),
        Figures(
            region: "Algeria",
            target: "ar-DZ",
            n: 437,
            condition: "language",
            right: [43.0, 30.9],
            flips: 29.5,
            p: 3.46e-6
        ),
        Figures(
            region: "Indonesia",
            target: "id-ID",
            n: 480,
            condition: "persona",
            right: [49.8, 47.1],
            flips: 11.5,
            p: 0.105
        ),
        Figures(
            region: "Indonesia",
            target: "id-ID",
            n: 480,
            condition: "language",
            right: [49.8, 60.0],
            flips: 25.6,
            p: 1.17e-5
        ),
        Figures(
            region: "Spain",
            target: "es-ES",
            n: 469,
            condition: "persona",
            right: [45.8, 46.7],
            flips: 12.4,
            p: 0.694
        ),
        Figures(
            region: "Spain",
            target: "es-ES",
            n: 469,
            condition: "language",
            right: [45.8, 54.8],
            flips: 24.7,
            p: 0.00012
        ),
    ]

    @Test func `flips of persona and language are those counted elsewhere`() throws {
        guard let data = sharedFolder("data") else { return }
        let pack = try BLEnDPack.read(data.appending(path: "blend").path)
        var scorer = Scorer()
        var prepared: [String: PreparedQuestion] = [:]
        var results: [String: LensResult] = [:]
        for figures in Self.figures {
            let known =
                try results[figures.region]
                ?? look(figures, data, pack.set, &scorer, &prepared)
            results[figures.region] = known
            func row(_ measure: String) throws -> LensRow {
                try #require(
                    known.rows.first { $0.measure == measure && $0.other == figures.condition }
                )
            }
            let (before, after) = (try row("right-before"), try row("right-after"))
            let (flip, gain) = (try row("flip"), try row("gain"))
            let name = figures.testDescription
            #expect(before.n == figures.n && flip.n == figures.n, "\(name): \(before.n)")
            #expect(abs(100 * (before.estimate ?? 0) - figures.right[0]) <= 3, "\(name)")
            #expect(abs(100 * (after.estimate ?? 0) - figures.right[1]) <= 3, "\(name)")
            #expect(abs(100 * (flip.estimate ?? 0) - figures.flips) <= 3, "\(name)")
            // What one program finds beyond doubt or within it, so does the other.
            let p = try #require(gain.p)
            if figures.p < 0.001 { #expect(p < 0.01, "\(name): \(p)") }
            if figures.p > 0.1 { #expect(p > 0.01, "\(name): \(p)") }
            // The test is that of the counts in the note, which are whole questions.
            let counts = (gain.note ?? "").split(whereSeparator: { !$0.isNumber }).compactMap {
                Int($0)
            }
            #expect(abs(p - mcNemar(counts[0], counts[1])) < 1e-9, "\(name)")
            #expect(
                abs(Double(counts[0] + counts[1]) / Double(figures.n) - (flip.estimate ?? 0)) < 1e-9
            )
        }
    }

    /// The two-sided exact test from binomial coefficients, term by term.
    private func mcNemar(_ b: Int, _ c: Int) -> Double {
        let n = b + c
        var (term, sum) = (1.0, 0.0)
        for k in 0...min(b, c) {
            sum += term
            term *= Double(n - k) / Double(k + 1)
        }
        return min(1, 2 * sum / pow(2, Double(n)))
    }

    private func look(
        _ figures: Figures,
        _ data: URL,
        _ set: ItemSet,
        _ scorer: inout Scorer,
        _ prepared: inout [String: PreparedQuestion]
    ) throws -> LensResult {
        let items = Dictionary(uniqueKeysWithValues: set.items.map { ($0.id, $0) })
        let questions = Dictionary(uniqueKeysWithValues: set.questions.map { ($0.id, $0) })
        let finder = ItemFinder(set)
        let target = LocaleTag(figures.target)
        var answers: [LensAnswer] = []
        for condition in ["control", "persona", "language"] {
            let text = condition == "language" ? "local_question" : "en_question"
            let columns = "question_id=question_id,question=\(text),answer=\(condition)_output"
            let read = try AnswerImport.read(
                data.appending(path: "recorded/tiny-aya-global_\(figures.region).csv").path,
                options: .init(
                    columns: try ColumnMap(parsing: columns),
                    model: "tiny-aya-global",
                    locale: target,
                    condition: condition
                ),
                items: finder
            )
            for answer in read.placed {
                guard let item = items[answer.item], let question = questions[item.question],
                    question.gold(of: target) != nil, item.exclusions.isEmpty
                else { continue }
                let ready = prepared[question.id] ?? scorer.prepare(question)
                prepared[question.id] = ready
                let judgement = scorer.judge(answer.text, for: ready)
                answers.append(
                    LensAnswer(
                        item: item.id,
                        question: question.id,
                        suite: "blend",
                        model: "tiny-aya-global",
                        origin: .recorded,
                        condition: condition,
                        target: target,
                        text: answer.text,
                        isRight: judgement.accepts(target),
                        label: answerLabel(answer.text, judgement, target: target)
                    )
                )
            }
        }
        let policy = LensPolicy(resamples: 50, permutations: 10)
        return Lens.persona.rows(of: LensMaterial(answers: answers), policy: policy)
    }
}
