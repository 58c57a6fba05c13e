import Evidence
import Testing

@Suite struct ItemQualityTests {
    /// Scores as rows of respondents and columns of items `a`, `b`, … .
    private func scores(_ rows: [[Double?]]) -> [ItemScore] {
        rows.enumerated().flatMap { r, row in
            row.enumerated().compactMap { i, score in
                score.map {
                    ItemScore(item: ["a", "b", "c", "d"][i], respondent: "r\(r)", score: $0)
                }
            }
        }
    }

    private let table: [[Double?]] = [
        [1, 1, 1], [1, 1, 0], [1, 0, 0], [0, 0, 0],
    ]

    @Test func `difficulty is the share that is right`() {
        let found = itemQualities(scores(table), minimumRespondents: 4, minimumRest: 1)
        #expect(found.map(\.item) == ["a", "b", "c"])
        #expect(found.map(\.right) == [0.75, 0.5, 0.25])
        for item in found {
            #expect(item.n == 4 && item.low ?? 1 < item.right && item.right < item.high ?? 0)
        }
    }

    @Test func `discrimination is the correlation with the rest in closed form`() throws {
        let found = itemQualities(scores(table), minimumRespondents: 4, minimumRest: 1)
        // Item b is 1, 1, 0, 0; the mean of a and c is 1, ½, ½, 0.
        // Covariance ¼·(½·½ + 0 + 0 + ½·½) = ⅛; deviations ½ and √⅛: r = ⅛ / (½ · √⅛) = 1/√2.
        #expect(abs(try #require(found[1].discrimination.value) - 0.5.squareRoot()) < 1e-12)
        // Item a is 1, 1, 1, 0; the rest is 1, ½, 0, 0 with mean ⅜.
        // Covariance ¼·1.5 − ¾·⅜ = 3/32; deviations √3/4 and √11/8: r = 3/√33.
        #expect(abs(try #require(found[0].discrimination.value) - 3 / 33.0.squareRoot()) < 1e-12)
    }

    @Test func `an item that good respondents miss discriminates below zero`() throws {
        let rows: [[Double?]] = (0..<12).map { r in
            let good = r < 6 ? 1.0 : 0.0
            return [1 - good, good, r.isMultiple(of: 2) ? good : 0.5, good]
        }
        let found = itemQualities(scores(rows), minimumRest: 2)
        let wrong = try #require(found.first)
        guard case .correlation(let r, let low, let high, let n) = wrong.discrimination else {
            Issue.record("no correlation")
            return
        }
        #expect(r < -0.9 && low <= r && r <= high && high < 0 && n == 12)
        #expect(try #require(found[1].discrimination.value) > 0)
    }

    @Test func `what is not defined says why`() {
        let few = itemQualities(scores(table))
        #expect(few[0].discrimination == .tooFew(n: 0, needed: 10))
        let same = itemQualities(
            scores(table.map { [1] + $0 }),
            minimumRespondents: 4,
            minimumRest: 1
        )
        #expect(same[0].discrimination == .sameForAll)
        let flat = itemQualities(
            scores([[1, 0, 1], [0, 0, 1], [1, 0, 1], [0, 0, 1]]),
            minimumRespondents: 4,
            minimumRest: 1
        )
        #expect(flat[0].discrimination == .sameElsewhere)
        #expect(itemQualities([]).isEmpty)
    }

    @Test func `one respondent alone has no interval`() {
        let found = itemQualities(scores([[1, 0]]))
        #expect(found[0].low == nil && found[0].high == nil && found[0].right == 1)
    }

    @Test func `the order of scores does not matter`() {
        let rows: [[Double?]] = (0..<20).map { r in
            (0..<4).map { item in
                let step = (r * 7 + item * 3) % 5
                return Double(step) / 4
            }
        }
        let all = scores(rows)
        let found = itemQualities(all, minimumRest: 3)
        #expect(found == itemQualities(all.reversed(), minimumRest: 3))
        #expect(found.contains { $0.discrimination.value != nil })
    }
}
