import Statistics
import Testing
import Vocabulary

@testable import Evidence

/// Labels of people against the matcher: closed forms, planted truths, and reasons for no figure.
@Suite struct AdjudicationTests {
    private let target = LocaleTag("am-ET")
    private let proxy = LocaleTag("en-US")

    private func stratum(_ verdict: Verdict, language: String = "en") -> AdjudicationStratum {
        AdjudicationStratum(target: target, proxy: proxy, language: language, verdict: verdict)
    }

    /// So many labelled answers of one stratum, each to a question of its own.
    private func labelled(
        _ verdict: Verdict,
        _ label: AdjudicationLabel,
        _ count: Int,
        now: Verdict? = nil,
        language: String = "en"
    ) -> [RatedAnswer] {
        (0..<count).map { number in
            RatedAnswer(
                question: "\(verdict) \(label) \(number) \(language)",
                stratum: stratum(verdict, language: language),
                verdict: now ?? verdict,
                labels: [RaterLabel(unit: "u", rater: "r", label: label)]
            )
        }
    }

    /// So many answers whose share is corrected, the first of them correct.
    private func answers(correct: Int, of count: Int, language: String = "en") -> [ApparentAnswer] {
        (0..<count).map { number in
            ApparentAnswer(
                suite: "s",
                model: "m",
                origin: .live,
                condition: "marked",
                language: language,
                proxy: proxy,
                question: "\(language) \(number)",
                verdict: number < correct ? .distinct : .other
            )
        }
    }

    private func material(
        _ labelled: [RatedAnswer],
        _ populations: [AdjudicationStratum: Int],
        _ answers: [ApparentAnswer] = []
    ) -> AdjudicationMaterial {
        var material = AdjudicationMaterial(target: target)
        material.labelled = labelled
        material.populations = populations
        material.answers = answers
        material.drawn = labelled.count
        return material
    }

    private var planted: AdjudicationMaterial {
        material(
            labelled(.distinct, .target, 45) + labelled(.distinct, .neither, 5)
                + labelled(.other, .target, 6) + labelled(.other, .neither, 54),
            [stratum(.distinct): 100, stratum(.other): 300],
            answers(correct: 100, of: 400)
        )
    }

    @Test func `strata are weighted by their size, and the corrected share is the true one`()
        throws
    {
        let rates = adjudicatedRates(planted)
        let correct = try #require(rates.matcher.first { $0.outcome == .correct })
        // 90 of 120 right answers are found, 270 of 280 wrong ones left.
        #expect(abs(try #require(correct.sensitivity.value) - 0.75) < 1e-12)
        #expect(abs(try #require(correct.specificity.value) - 270.0 / 280) < 1e-12)
        #expect(correct.sensitivity.n == 51 && correct.specificity.n == 59)
        #expect(correct.coverage == 1)
        let share = try #require(rates.corrected.first { $0.outcome == .correct })
        #expect(abs(try #require(share.apparent.value) - 0.25) < 1e-12)
        // 90 + 30 of 400.
        #expect(abs(try #require(share.corrected.value) - 0.3) < 1e-12)
        let (low, high) = (try #require(share.corrected.low), try #require(share.corrected.high))
        #expect(low < 0.3 && high > 0.3 && high - low > 0.08 && high - low < 0.25)
    }

    @Test func `in one stratum of each kind of equal weight the intervals are Wilson's own`()
        throws
    {
        // Weights of one: as many drawn as there are, none of which the matcher has wrong.
        let labels = labelled(.distinct, .target, 40) + labelled(.other, .neither, 40)
        let rates = adjudicatedRates(
            material(labels, [stratum(.distinct): 40, stratum(.other): 40])
        )
        let correct = try #require(rates.matcher.first { $0.outcome == .correct })
        #expect(correct.sensitivity.value == 1 && correct.sensitivity.high == 1)
        let plain = try #require(wilsonInterval(successes: 40, of: 40))
        #expect(abs(try #require(correct.sensitivity.low) - plain.low) < 0.01)
    }

    @Test func `a large stratum in which nothing was missed by luck makes sensitivity uncertain`()
        throws
    {
        let labels = labelled(.distinct, .target, 50) + labelled(.other, .neither, 50)
        func low(_ others: Int) throws -> Double {
            let rates = adjudicatedRates(
                material(labels, [stratum(.distinct): 100, stratum(.other): others])
            )
            return try #require(rates.matcher.first?.sensitivity.low)
        }
        // Up to 7 % of the others may be right: with 900 of them that is 63 missed beside 100.
        #expect(try low(100) > 0.9)
        #expect(try low(900) < 0.75)
    }

    @Test func `the verdict of the matcher as it is now counts, and the stratum of the draw`()
        throws
    {
        var mended = planted
        mended.labelled =
            labelled(.distinct, .target, 45) + labelled(.distinct, .neither, 5, now: .other)
            + labelled(.other, .target, 6, now: .distinct) + labelled(.other, .neither, 54)
        let correct = try #require(adjudicatedRates(mended).matcher.first)
        #expect(correct.sensitivity.value == 1 && correct.specificity.value == 1)
    }

    @Test func `raters who differ count in shares, and those who cannot tell do not count`() throws
    {
        var material = planted
        material.labelled = material.labelled.map { answer in
            var answer = answer
            let first = answer.labels[0].label
            let second: AdjudicationLabel = first == .target ? .neither : .unsure
            answer.labels.append(RaterLabel(unit: "u", rater: "s", label: second))
            return answer
        }
        let rates = adjudicatedRates(material)
        #expect(rates.raters == ["r", "s"] && rates.unsure == 59 && rates.labelled == 110)
        // Half of each right answer: 45 of 100 and 15 of 300.
        let correct = try #require(rates.matcher.first)
        #expect(abs(try #require(correct.sensitivity.value) - 45.0 / 60) < 1e-12)
        #expect(rates.agreement.n == 51)
        #expect(try #require(rates.agreement.value) < 0)
    }

    @Test func `agreement is Krippendorff's nominal alpha`() throws {
        let pairs: [(AdjudicationLabel, AdjudicationLabel)] = [
            (.target, .target), (.target, .proxy), (.proxy, .proxy), (.neither, .neither),
            (.neither, .refused), (.both, .both), (.target, .target), (.proxy, .target),
        ]
        let units = pairs.map { [$0.0, $0.1] as [AdjudicationLabel?] }
        var material = AdjudicationMaterial(target: target)
        material.labelled = pairs.enumerated().map { number, pair in
            RatedAnswer(
                question: "q\(number)",
                stratum: stratum(.distinct),
                verdict: .distinct,
                labels: [
                    RaterLabel(unit: "u", rater: "r", label: pair.0),
                    RaterLabel(unit: "u", rater: "s", label: pair.1),
                ]
            )
        }
        let found = adjudicatedRates(material).agreement
        #expect(abs(try #require(found.value) - (try nominalAlpha(units))) < 1e-12)
        #expect(try #require(found.low) < found.value ?? 0)
        material.labelled.removeLast(7)
        #expect(adjudicatedRates(material).agreement.undefined?.contains("same") == true)
    }

    @Test func `too few labels, strata without any and a matcher by chance give a reason`() {
        func reason(_ material: AdjudicationMaterial) -> String? {
            adjudicatedRates(material).corrected.first { $0.outcome == .correct }?
                .corrected.undefined
        }
        let strata = [stratum(.distinct): 100, stratum(.other): 300]
        let some = answers(correct: 100, of: 400)
        #expect(reason(material([], strata, some)) == nil)
        var drawn = material([], strata, some)
        drawn.drawn = 10
        #expect(reason(drawn) == "no labels")
        let few = labelled(.distinct, .target, 9) + labelled(.other, .neither, 50)
        #expect(
            reason(material(few, strata, some))
                == "people call 9 labelled answers correct, 10 are needed"
        )
        var parted = labelled(.distinct, .target, 10) + labelled(.other, .neither, 50)
        parted[9].labels.append(RaterLabel(unit: "u", rater: "s", label: .neither))
        #expect(
            reason(material(parted, strata, some))
                == "people call 9.5 labelled answers correct, 10 are needed"
        )
        let one = labelled(.distinct, .target, 20) + labelled(.distinct, .neither, 20)
        #expect(
            reason(material(one, strata, some))
                == "no labels yet from strata with 75 % of the answers"
        )
        let chance =
            labelled(.distinct, .target, 20) + labelled(.distinct, .neither, 20)
            + labelled(.other, .target, 30) + labelled(.other, .neither, 20)
        #expect(reason(material(chance, strata, some))?.contains("which tells nothing") == true)
        let weak =
            labelled(.distinct, .target, 11) + labelled(.distinct, .neither, 10)
            + labelled(.other, .target, 10) + labelled(.other, .neither, 11)
        #expect(reason(material(weak, strata, some))?.contains("cannot be told from 1") == true)
    }

    @Test func `a corrected share is cut at 0 and 1, and one far outside is no figure`() throws {
        let labels =
            labelled(.distinct, .target, 80) + labelled(.distinct, .neither, 20)
            + labelled(.other, .neither, 100)
        let strata = [stratum(.distinct): 100, stratum(.other): 100]
        func share(_ correct: Int) throws -> CorrectedShare {
            let rates = adjudicatedRates(
                material(labels, strata, answers(correct: correct, of: 400))
            )
            return try #require(rates.corrected.first { $0.outcome == .correct })
        }
        // One sixth of wrong answers is taken: 16.7 % would be judged correct if none were.
        let cut = try share(60)
        #expect(cut.corrected.value == 0 && cut.corrected.low == 0)
        #expect(try #require(cut.unclipped) < 0 && #require(cut.corrected.high) > 0)
        let far = try share(10)
        #expect(far.corrected.value == nil)
        #expect(far.corrected.undefined?.contains("do not fit") == true)
    }

    @Test func `each language is corrected by its own rates`() throws {
        var both = planted
        let native =
            labelled(.distinct, .target, 50, language: "am")
            + labelled(.other, .target, 25, language: "am")
            + labelled(.other, .neither, 25, language: "am")
        both.labelled += native
        both.populations[stratum(.distinct, language: "am")] = 100
        both.populations[stratum(.other, language: "am")] = 100
        both.answers += answers(correct: 100, of: 200, language: "am")
        let rates = adjudicatedRates(both)
        #expect(rates.matcher.map(\.language) == ["am", "am", "en", "en"])
        let share = try #require(rates.corrected.first { $0.outcome == .correct })
        #expect(share.languages == ["am", "en"])
        // 0.3 of 400 and 0.75 of 200.
        #expect(abs(try #require(share.corrected.value) - 270.0 / 600) < 1e-12)
        both.labelled = planted.labelled
        let half = try #require(
            adjudicatedRates(both).corrected.first { $0.outcome == .correct }
        )
        #expect(half.corrected.undefined == "am: no labels")
    }

    /// Answers of a matcher with known rates, and what people say of a sample of them.
    private struct Planted {
        var labels: [RatedAnswer] = []
        var populations: [AdjudicationStratum: Int] = [:]
        var apparent: [(String, Bool)] = []
    }

    private func plant(
        _ truths: [Double],
        of count: Int,
        labels: Int,
        using generator: inout SeededGenerator
    ) -> Planted {
        func answers() -> [(truth: Bool, found: Bool)] {
            (0..<count).map { _ in
                let truth = generator.unit() < truths[2]
                return (truth, generator.unit() < (truth ? truths[0] : 1 - truths[1]))
            }
        }
        let sampled = answers()
        var planted = Planted()
        for found in [true, false] {
            let verdict: Verdict = found ? .distinct : .other
            let places = sampled.indices.filter { sampled[$0].found == found }
            planted.populations[stratum(verdict)] = places.count
            for place in places.shuffled(using: &generator).prefix(labels) {
                let label: AdjudicationLabel = sampled[place].truth ? .target : .neither
                planted.labels.append(
                    RatedAnswer(
                        question: "\(place)",
                        stratum: stratum(verdict),
                        verdict: verdict,
                        labels: [RaterLabel(unit: "u", rater: "r", label: label)]
                    )
                )
            }
        }
        // Another model's answers, to which the rates are carried over.
        planted.apparent = answers().enumerated().map { ("\($0)", $1.found) }
        return planted
    }

    @Test(arguments: [([0.85, 0.92, 0.4], 500, 75), ([0.8, 0.9, 0.1], 300, 60)])
    func `planted rates are recovered, and intervals hold them as often as they say`(
        truths: [Double],
        count: Int,
        labels: Int
    ) throws {
        var generator = SeededGenerator(seed: 7)
        var (sums, held) = ([0.0, 0, 0], [0, 0, 0])
        let rounds = 250
        for _ in 0..<rounds {
            let planted = plant(truths, of: count, labels: labels, using: &generator)
            let errors = try #require(
                MatcherErrors(planted.labels, populations: planted.populations, outcome: .correct)
            )
            let estimates = errors.estimates(level: 0.95)
            let apparent = try #require(ApparentShare(planted.apparent))
            let corrected = try RoganGladen(apparent, errors, level: 0.95)
            let share = clipped(corrected.value, variance: corrected.variance, n: 1, level: 0.95)
            let found = [estimates.sensitivity, estimates.specificity, share]
            for (place, estimate) in found.enumerated() {
                sums[place] += try #require(estimate.value)
                let (low, high) = (try #require(estimate.low), try #require(estimate.high))
                if (low...high).contains(truths[place]) { held[place] += 1 }
            }
        }
        for (sum, truth) in zip(sums, truths) {
            #expect(abs(sum / Double(rounds) - truth) < 0.025)
        }
        // 250 rounds tell 95 % from 89 % and from 99.5 %.
        #expect(held.allSatisfy { (226...248).contains($0) }, "\(held)")
    }
}
