import Statistics
import Testing

@Suite struct StandardErrorTests {
    @Test func `clustered errors agree with the oracle`() throws {
        let oracle = try Oracle.read("clustered_se")
        for test in oracle.cases {
            let scores = try test.numbers("scores")
            let clusters = try #require(test.input["clusters"]?.array).map(\.string)
            let error = try #require(clusteredError(scores: scores, clusters: clusters))
            #expect(Double(error.clusters) == test.expected["clusters"]?.number)
            oracle.expect(error.mean, test.expected["mean"], test.id)
            oracle.expect(error.independent, test.expected["se_iid"], test.id)
            oracle.expect(error.plain, test.expected["cr0"], test.id)
            oracle.expect(error.corrected, test.expected["cr1"], test.id)
            oracle.expect(error.designEffect, test.expected["deff"], test.id)
        }
    }

    @Test func `paired differences agree with the oracle`() throws {
        let oracle = try Oracle.read("paired_difference_se")
        for test in oracle.cases {
            let difference = pairedDifference(try test.numbers("a"), try test.numbers("b"))
            oracle.expect(difference?.mean, test.expected["mean"], test.id)
            oracle.expect(difference?.standardError, test.expected["se"], test.id)
            oracle.expect(difference?.unpairedError, test.expected["se_unpaired"], test.id)
            oracle.expect(difference?.z, test.expected["z"], test.id)
            oracle.expect(difference?.correlation, test.expected["corr"], test.id)
            let ends = test.expected["ci95"]?.array
            oracle.expect(difference?.interval.low, ends?[0], test.id)
            oracle.expect(difference?.interval.high, ends?[1], test.id)
        }
    }

    @Test func `without scores there is no error`() {
        #expect(clusteredError(scores: [], clusters: [String]()) == nil)
        #expect(standardDeviation([1]) == nil)
        #expect(standardDeviation([0.1, 0.1, 0.1]) == 0)
    }
}
