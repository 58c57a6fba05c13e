import Evidence
import Statistics
import Testing
import Vocabulary

@Suite struct JudgeAgreementTests {
    private func sides(
        _ judge: Bool?,
        _ matcher: Bool,
        people: [Bool] = [],
        _ count: Int
    ) -> [JudgedSide] {
        (0..<count).map { number in
            JudgedSide(
                judge: "j",
                origin: .live,
                question: "\(String(describing: judge)) \(matcher) \(people) \(number)",
                accepts: judge,
                matcherAccepts: matcher,
                people: people
            )
        }
    }

    @Test func `both directions of error are shares of what the other says`() throws {
        let all =
            sides(true, true, 30) + sides(true, false, 6) + sides(false, true, 2)
            + sides(false, false, 34) + sides(nil, true, 3)
        let found = judgeAgreements(all)
        #expect(found.map(\.other) == [.matcher])
        let matcher = try #require(found.first)
        #expect(matcher.n == 72 && matcher.unsure == 3 && matcher.tied == 0)
        #expect(matcher.judgeAlone.value == 6.0 / 40 && matcher.judgeAlone.n == 40)
        #expect(matcher.otherAlone.value == 2.0 / 32 && matcher.otherAlone.n == 32)
        #expect(try #require(matcher.judgeAlone.low) < 0.15)
        #expect(try #require(matcher.judgeAlone.high) > 0.15)
        let units: [[Bool?]] =
            Array(repeating: [true, true], count: 30) + Array(repeating: [true, false], count: 8)
            + Array(repeating: [false, false], count: 34)
        let alpha = try nominalAlpha(units)
        #expect(abs(try #require(matcher.agreement.value) - alpha) < 1e-12)
    }

    @Test func `people are heard by majority, and even votes are counted apart`() throws {
        let all =
            sides(true, false, people: [true, true, false], 10)
            + sides(false, false, people: [false], 10)
            + sides(true, true, people: [true, false], 4)
            + sides(true, true, 5)
        let people = try #require(judgeAgreements(all).last)
        #expect(people.other == .people && people.n == 20 && people.tied == 4)
        #expect(people.agreement.value == 1)
        #expect(people.otherAlone.value == 0 && people.otherAlone.n == 10)
        #expect(try #require(people.otherAlone.high) > 0.1)
    }

    @Test func `what nobody accepts or rejects gives a reason`() throws {
        let found = try #require(judgeAgreements(sides(true, true, 5)).first)
        #expect(found.agreement.undefined != nil)
        #expect(found.judgeAlone.undefined == "there is nothing that the matcher rejects")
        #expect(judgeAgreements([]).isEmpty)
    }
}
