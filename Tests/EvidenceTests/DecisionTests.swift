@testable import Evidence
import Statistics
import Testing
import Vocabulary

@Suite struct DecisionTests {
    /// A distribution whose interval at a level is plain to see: replicates from −1 to 1, shifted.
    private func member(p: Double, around centre: Double) -> FamilyMember {
        let replicates = (0...2_000).map { centre + Double($0 - 1_000) / 1_000 }
        return FamilyMember(
            p: p,
            source: BootstrapDistribution(
                estimate: centre,
                replicates: replicates,
                leaveOneOut: [centre + 0.01, centre - 0.01]
            ).map(IntervalSource.resampled)
        )
    }

    @Test func `each step has its own level until one interval holds zero`() {
        let family = [
            member(p: 0.9, around: 0), member(p: 0.001, around: 2), member(p: 0.002, around: -2),
            member(p: 0.01, around: 0.5), member(p: 0.02, around: 1.5),
        ]
        let result = adjusted(family, level: 0.95)
        let steps = result.map { (0.05 / (1 - $0.level)).rounded() }
        // In order of p: five tests left, four, three; the third fails, so the rest stay at three.
        #expect(steps == [3, 5, 4, 3, 3])
        #expect(result[3].interval?.contains(0) == true)
        #expect(result.map(\.p) == holm([0.9, 0.001, 0.002, 0.01, 0.02]))
    }

    @Test func `a single test keeps its level and an undefined interval ends the steps`() {
        let one = adjusted([member(p: 0.5, around: 3)], level: 0.9)
        #expect(abs((one.first?.level ?? 0) - 0.9) < 1e-12)
        let mixed = adjusted(
            [FamilyMember(p: 0, source: nil), member(p: 0.5, around: 3)],
            level: 0.9
        )
        #expect(mixed[0].interval == nil && abs(mixed[1].level - 0.95) < 1e-12)
        #expect(adjusted([], level: 0.95).isEmpty)
    }

    /// Items on which the leak to the proxy is one share and the leak to all placebos another.
    private func matched(_ values: [Double]) -> MatchedExcess {
        let items = values.enumerated().map { place, value in
            let reading = MeasuredItem.Reading(
                leak: [max(value, 0), max(-value, 0)],
                shares: [nil],
                specific: [0],
                samples: 1_000
            )
            return MeasuredItem(
                question: "q\(place)",
                facet: "food",
                isValid: [true, true],
                topAccepted: [false, false],
                topShared: [false, false],
                overlap: [false, false],
                whole: reading,
                equalised: reading
            )
        }
        return MatchedExcess(of: 0, proxy: 0, in: .all, items: items, placebos: [1])
    }

    private func sentence(
        _ low: Double?,
        _ high: Double?,
        tests: Int = 1,
        p: Double = 0.01
    ) -> VerdictSentence {
        let interval = low.flatMap { low in high.map { Interval(low: low, high: $0) } }
        return VerdictSentence(
            proxy: "US",
            matched: matched([0.068, 0.068]),
            adjusted: AdjustedMember(p: p, level: 0.95, interval: interval),
            tests: tests,
            policy: EvidencePolicy(minimumItems: 2, minimumPlacebos: 1)
        )
    }

    @Test func `sentences say what the adjusted interval allows`() {
        let leans = sentence(0.041, 0.098)
        #expect(leans.finding == .leans)
        #expect(leans.text == "leans to US beyond chance overlap: +6.8 points [4.1, 9.8]")
        let unclear = sentence(-0.004, 0.0394, tests: 12)
        #expect(unclear.finding == .indistinguishable)
        #expect(
            unclear.text
                == "not distinguishable from chance overlap: +6.8 points [\u{2212}0.4, +3.9], "
                + "interval adjusted for 12 tests"
        )
        let away = sentence(-0.09, -0.01)
        #expect(away.finding == .away)
        #expect(
            away.text
                == "matches US less often than chance overlap would: "
                + "+6.8 points [\u{2212}9.0, \u{2212}1.0]"
        )
        let unconfirmed = sentence(0.041, 0.098, p: 0.125)
        #expect(unconfirmed.finding == .indistinguishable)
        #expect(
            unconfirmed.text
                == "not distinguishable from chance overlap: +6.8 points [4.1, 9.8]; "
                + "the exchange test does not agree (adjusted p 0.13)"
        )
        #expect(sentence(0, 0.1).finding == .indistinguishable)
        #expect(sentence(-0.1, 0).finding == .indistinguishable)
        #expect(
            sentence(nil, nil).text
                == "not distinguishable from chance overlap: +6.8 points on every item, "
                + "so no interval"
        )
    }

    @Test func `an end that rounding would make zero shows its side`() {
        // Were both written as 0.0, opposite verdicts would stand beside the same interval.
        let leans = sentence(0.00017, 0.05)
        #expect(leans.finding == .leans)
        #expect(leans.text == "leans to US beyond chance overlap: +6.8 points [0.02, 5.0]")
        let unclear = sentence(-0.00029, 0.053)
        #expect(unclear.finding == .indistinguishable)
        #expect(
            unclear.text
                == "not distinguishable from chance overlap: +6.8 points [\u{2212}0.03, +5.3]"
        )
        #expect(sentence(-0.1, 0).text.hasSuffix("[\u{2212}10.0, 0.0]"))
        #expect([0.05, -0.05, 4, 0].map(decimalsOffZero) == [1, 1, 1, 1])
        #expect([0.049, -0.0004, 1e-12].map(decimalsOffZero) == [2, 4, 6])
    }

    @Test(arguments: [
        (0.0, "0.0"), (0.0004, "0.0"), (-0.0004, "0.0"), (0.0005, "+0.1"),
        (-0.0123, "\u{2212}1.2"), (1.0, "+100.0"),
    ])
    func `points have one decimal and a sign only when they are not zero`(
        value: Double,
        expected: String
    ) {
        #expect(points(value) == expected)
    }

    @Test func `equal differences still have an interval, since shares do`() throws {
        let world = InvarianceTests.world(6)
        let answers = (0..<6).map { world.answer("q\($0)", "p") }
        let policy = EvidencePolicy(resamples: 100, minimumItems: 6)
        let row = try #require(world.evidence(answers, policy).rows.first)
        #expect(row.excess == 1 && row.excessHigh == 1 && row.intervalMethod == .hybridScore)
        let low = try #require(row.excessLow)
        #expect(low > 0.2 && low < 0.8)
        // Of four cultures that could have been named, it is the proxy six times in six.
        let chance = 0.5 / 4096
        #expect(near(row.p, chance) && near(row.pAdjusted, 4 * chance))
        #expect(row.finding == .leans)
    }

    @Test func `a clear leak leans and a clear absence of it leans away`() throws {
        let world = InvarianceTests.world(40)
        let policy = EvidencePolicy(resamples: 400, minimumItems: 20)
        func finding(_ words: [String]) throws -> Finding {
            let answers = (0..<40).map { world.answer("q\($0)", words[$0 % words.count]) }
            return try #require(world.evidence(answers, policy).rows.first).finding
        }
        #expect(try finding(["p", "p", "t"]) == .leans)
        #expect(try finding(["q", "r", "t"]) == .away)
        #expect(try finding(["p", "q", "r", "s", "t"]) == .indistinguishable)
    }

    @Test func `draws grow with the family`() {
        let policy = EvidencePolicy()
        #expect(policy.draws(2_000, tests: 1) == 2_000)
        #expect(policy.draws(2_000, tests: 16) == 6_400)
    }

    @Test func `shuffled answers give a rate with Wilson's interval, in all and by type`() throws {
        let dealt = (0..<40).map { place in
            ShuffledAnswer(
                model: place < 30 ? "a" : "b",
                suite: "s",
                condition: "marked",
                answerType: place.isMultiple(of: 2) ? .text : .month,
                accepted: place < 3
            )
        }
        let world = InvarianceTests.world(1)
        let checks = evidence(
            for: world.pack,
            answers: [],
            relations: [:],
            shuffled: dealt.reversed()
        ).checks
        #expect(checks.map(\.model) == ["a", "b"] && checks.map(\.shuffled) == [30, 10])
        #expect(checks[0].falsePositiveRate == 0.1 && checks[1].falsePositiveRate == 0)
        let interval = try #require(wilsonInterval(successes: 3, of: 30))
        #expect(checks[0].low == interval.low && checks[0].high == interval.high)
        #expect(checks[0].types.map(\.answerType) == [.text, .month])
        #expect(checks[0].types.map(\.falsePositiveRate) == [2 / 15.0, 1 / 15.0])
    }
}
