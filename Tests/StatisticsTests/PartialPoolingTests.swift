import Statistics
import Testing

@Suite struct PartialPoolingTests {
    @Test func `means that differ no more than chance become one`() throws {
        // Within variance 1, means 0, 0.4, 0.8 of four values: Q = 1.28, below its two degrees.
        let spread = [-1.0, -1, 1, 1].map { $0 * (3.0 / 4).squareRoot() }
        let groups = [0, 0.4, 0.8].map { mean in spread.map { $0 + mean } }
        let pooled = try pooledGroups(groups)
        #expect(pooled.deviation == 0 && pooled.weights == [0, 0, 0])
        for mean in pooled.means { #expect(abs(mean - 0.4) < 1e-12) }
        // The common mean of twelve values of variance 1.
        for error in pooled.errors { #expect(abs(error - (1.0 / 12).squareRoot()) < 1e-12) }
    }

    @Test func `means that differ more are drawn by their own weight`() throws {
        // Within variance 1, four values each: s²/n = ¼; means −1, 0, 1: Q = 8, τ² = (8 − 2)/8.
        let spread = [-1.0, -1, 1, 1].map { $0 * (3.0 / 4).squareRoot() }
        let groups = [-1.0, 0, 1].map { mean in spread.map { $0 + mean } }
        let pooled = try pooledGroups(groups)
        #expect(abs(pooled.deviation - 0.75.squareRoot()) < 1e-12)
        for weight in pooled.weights { #expect(abs(weight - 0.75) < 1e-12) }
        #expect(abs(pooled.means[0] + 0.75) < 1e-12 && abs(pooled.means[2] - 0.75) < 1e-12)
        // ¾·¼ + (¼)²·⅓
        #expect(abs(pooled.errors[0] - (0.1875 + 1 / 48.0).squareRoot()) < 1e-12)
    }

    @Test func `a group of one value is drawn further than a group of many`() throws {
        let pooled = try pooledGroups([
            [1, 3, 1, 3, 1, 3, 1, 3], [0, -4, 0, -4, 0, -4, 0, -4], [6],
        ])
        #expect(pooled.weights[2] < pooled.weights[0])
        #expect(pooled.means[2] < 6 && pooled.means[2] > pooled.mean)
    }

    @Test func `what cannot be pooled has a reason`() {
        #expect(throws: Undefined("fewer than three groups")) {
            try pooledGroups([[1, 2], [1, 2]])
        }
        #expect(throws: Undefined("one value a group")) { try pooledGroups([[1], [2], [3]]) }
        #expect(throws: Undefined("no variance within groups")) {
            try pooledGroups([[1, 1], [2, 2], [3, 3]])
        }
        #expect(throws: Undefined("a group without values")) { try pooledGroups([[1], [], [3]]) }
    }
}
