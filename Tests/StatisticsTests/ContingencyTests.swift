import Statistics
import Testing

/// Tests of counts in tables, against numbers worked out by hand or printed in textbooks.
@Suite struct ContingencyTests {
    private func near(_ a: Double?, _ b: Double, within slack: Double = 1e-9) -> Bool {
        a.map { abs($0 - b) <= slack } ?? false
    }

    @Test func `Fisher's lady tasting tea: three right of four give 34 in 70`() {
        // 1·1 + 16 of 70 arrangements lie as far on one side; both sides make 34.
        #expect(near(fisherExactTest(3, 1, 1, 3), 34.0 / 70))
        #expect(near(fisherExactTest(4, 0, 0, 4), 2.0 / 70))
    }

    @Test func `a table that is as likely as any other gives one`() {
        #expect(near(fisherExactTest(2, 2, 2, 2), 1))
        #expect(near(fisherExactTest(5, 10, 1, 2), 1))
    }

    @Test func `an empty row or column tells nothing, and a negative count is none`() {
        #expect(fisherExactTest(0, 0, 3, 4) == nil)
        #expect(fisherExactTest(3, 0, 4, 0) == nil)
        #expect(fisherExactTest(-1, 1, 1, 1) == nil)
    }

    @Test func `turning a table keeps the p-value`() {
        let p = fisherExactTest(7, 2, 3, 9)
        #expect(near(fisherExactTest(2, 7, 9, 3), p ?? 2))
        #expect(near(fisherExactTest(7, 3, 2, 9), p ?? 2))
    }

    @Test func `chi-square tails agree with closed forms`() {
        // Two degrees: e^(−x/2); one degree: twice the normal tail.
        for x in [0.1, 1, 4, 30, 200] {
            #expect(near(chiSquareTail(x, degrees: 2), exponential(-x / 2), within: 1e-13))
            let normal = 2 * normalCumulative(-x.squareRoot())
            #expect(near(chiSquareTail(x, degrees: 1), normal, within: 1e-13))
            // Four degrees: e^(−x/2)·(1 + x/2).
            let four = exponential(-x / 2) * (1 + x / 2)
            #expect(near(chiSquareTail(x, degrees: 4), four, within: 1e-13))
        }
        #expect(chiSquareTail(0, degrees: 3) == 1)
        #expect(chiSquareTail(1, degrees: 0) == nil)
    }

    @Test func `few counts are tested exactly`() throws {
        // Of 8 ways to put 3 things in 2 places, 2 have all in one.
        let test = try #require(uniformityTest([3, 0]))
        #expect(test.isExact && near(test.chiSquare, 3) && near(test.p, 0.25))
        // Of 27 ways to put 3 things in 3 places, 3 have all in one place and 18 two.
        #expect(near(uniformityTest([3, 0, 0])?.p, 3.0 / 27))
        #expect(near(uniformityTest([2, 1, 0])?.p, 21.0 / 27))
        #expect(near(uniformityTest([1, 1, 1])?.p, 1))
    }

    @Test func `many counts are tested by Pearson's chi-square`() throws {
        let test = try #require(uniformityTest([30, 20, 20, 10]))
        #expect(!test.isExact && near(test.chiSquare, 10))
        #expect(near(test.p, 0.018566, within: 1e-6))
        #expect(uniformityTest([5]) == nil && uniformityTest([0, 0]) == nil)
    }

    @Test func `a whole table has the expected counts and residuals of Pearson and Haberman`()
        throws
    {
        let counts = [[10.0, 20, 30], [20, 20, 20]]
        let ones = [[1.0, 1, 1], [1, 1, 1]]
        let fit = try quasiIndependence(counts, offered: ones)
        #expect(near(fit.expected[0][0], 15) && near(fit.expected[1][2], 25))
        // (10 − 15)/√(15·(1 − ½)·(1 − 30/120))
        let residual = -5 / (15 * 0.5 * 0.75).squareRoot()
        #expect(near(fit.residual(10, row: 0, column: 0), residual, within: 1e-7))
        #expect(near(fit.residual(20, row: 1, column: 0), -residual, within: 1e-7))
    }

    @Test func `offers that differ by factors of rows and columns change nothing`() throws {
        let counts = [[10.0, 20, 30], [20, 20, 20]]
        let plain = try quasiIndependence(counts, offered: [[1, 1, 1], [1, 1, 1]])
        let scaled = try quasiIndependence(counts, offered: [[2, 6, 4], [5, 15, 10]])
        for (row, column) in [(0, 0), (0, 1), (1, 2)] {
            #expect(near(scaled.expected[row][column], plain.expected[row][column], within: 1e-7))
        }
    }

    @Test func `a diagonal that cannot be leaves factors that fill the rest`() throws {
        // Row factors 1, 2, 3 and column factors 4, 5, 6 make every cell but the diagonal.
        let counts = [[0.0, 5, 6], [8, 0, 12], [12, 15, 0]]
        let offered = [[0.0, 1, 1], [1, 0, 1], [1, 1, 0]]
        let fit = try quasiIndependence(counts, offered: offered)
        for row in 0..<3 {
            for column in 0..<3 {
                let expected = counts[row][column]
                #expect(near(fit.expected[row][column], expected, within: 1e-5))
            }
        }
        #expect(fit.errors[0][0] == nil)
    }

    @Test func `an option that was offered twice as often is expected twice as often`() throws {
        let counts = [[10.0, 20], [10, 20]]
        let fit = try quasiIndependence(counts, offered: [[1, 2], [1, 2]])
        #expect(near(fit.residual(20, row: 0, column: 1), 0, within: 1e-7))
        let other = try quasiIndependence([[10, 10], [10, 10]], offered: [[1, 3], [3, 1]])
        // E11·E22/(E12·E21) is the ratio of the offers, 1/9: E = 5, 15, 15, 5.
        #expect(near(other.expected[0][0], 5, within: 1e-7))
        #expect(near(other.expected[0][1], 15, within: 1e-7))
    }

    @Test func `what cannot be fitted has a reason`() {
        #expect(throws: Undefined("no counts")) { try quasiIndependence([[0]], offered: [[1]]) }
        #expect(throws: Undefined("a count in a cell that is impossible")) {
            try quasiIndependence([[1]], offered: [[0]])
        }
        #expect(throws: Undefined("rows of different lengths")) {
            try quasiIndependence([[1], [1, 2]], offered: [[1], [1, 1]])
        }
    }

    @Test func `dealt tables keep their margins and centre on the expected counts`() throws {
        let observed = [[0, 9, 1], [4, 0, 6], [5, 5, 0]]
        let offered = [[0.0, 1, 2], [1, 0, 1], [1, 1, 0]]
        let fit = try quasiIndependence(observed.map { $0.map { Double($0) } }, offered: offered)
        var generator = WordsForTests(state: 7)
        var table = DealtTable(observed, offered: offered, using: &generator)
        var sum = 0.0
        let draws = 4_000
        for _ in 0..<draws {
            table.deal(60)
            sum += Double(table.counts[0][1])
        }
        #expect(table.counts.map { $0.reduce(0, +) } == [10, 10, 10])
        #expect((0..<3).map { column in table.counts.reduce(0) { $0 + $1[column] } } == [9, 14, 7])
        #expect(table.counts[0][0] == 0 && table.counts[1][1] == 0 && table.counts[2][2] == 0)
        // Expected counts of the conditional distribution differ from the fitted ones by O(1/n).
        #expect(near(sum / Double(draws), fit.expected[0][1], within: 0.35))
    }

    @Test func `two counts that may swap do so half of the time`() {
        var generator = WordsForTests(state: 3)
        var table = DealtTable([[1, 0], [0, 1]], offered: [[1, 1], [1, 1]], using: &generator)
        var swapped = 0
        for _ in 0..<4_000 {
            table.deal(3)
            swapped += table.counts[0][1]
        }
        #expect(abs(Double(swapped) / 4_000 - 0.5) < 0.04)
    }

    @Test func `a swap on offer three times as often is found three times as often`() {
        var generator = WordsForTests(state: 5)
        var table = DealtTable([[1, 0], [0, 1]], offered: [[1, 3], [1, 1]], using: &generator)
        var swapped = 0
        for _ in 0..<4_000 {
            table.deal(5)
            swapped += table.counts[0][1]
        }
        #expect(abs(Double(swapped) / 4_000 - 0.75) < 0.04)
    }
}

/// A small generator for tests of this target, which has no other.
private struct WordsForTests: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

/// e to a power by halving, so that the test does not lean on what it tests.
private func exponential(_ x: Double) -> Double {
    if abs(x) > 0.01 {
        let half = exponential(x / 2)
        return half * half
    }
    return 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5))))
}
