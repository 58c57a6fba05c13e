import Testing

@testable import Reports

@Suite struct FigureTests {
    @Test(arguments: [
        (0.019, "+1.9"), (-0.004, "\u{2212}0.4"), (0.0, "0.0"), (-0.0004, "0.0"), (0.0004, "0.0"),
        (0.0005, "+0.1"), (1.0, "+100.0"), (-0.12345, "\u{2212}12.3"), (.nan, "—"),
        (.infinity, "—"),
    ])
    func `points have a sign and one decimal`(value: Double, text: String) {
        #expect(Figure.points(value) == text)
    }

    @Test func `an interval needs both ends`() {
        #expect(Figure.interval(-0.004, 0.039) == "[\u{2212}0.4, +3.9]")
        #expect(Figure.interval(nil, 0.039) == nil)
        #expect(Figure.percentInterval(0.012, nil) == nil)
    }

    @Test(arguments: [(0, "0"), (443, "443"), (1_000, "1,000"), (12_345_678, "12,345,678")])
    func `counts have their thousands apart`(value: Int, text: String) {
        #expect(Figure.count(value) == text)
    }

    @Test func `small p-values are bounded, not rounded to nothing`() {
        #expect(Figure.probability(0.0001) == "<0.001")
        #expect(Figure.probability(0.0123) == "0.012")
    }

    @Test func `ranks keep their half`() {
        #expect(Figure.rank(3.5) == "3.5")
        #expect(Figure.rank(3) == "3")
    }

    @Test func `places on a drawing use the hyphen that attributes understand`() {
        #expect(Figure.position(-0.5) == "-0.50%")
        #expect(Figure.position(400) == "101.00%")
    }

    @Test(arguments: [[0.019, -0.004, 0.039], [], [0.0], [0.9, 0.4], [-0.3], [.nan, 0.02]])
    func `a scale holds zero, every value and at least two grid lines`(values: [Double]) {
        let scale = PointScale(covering: values)
        #expect(scale.ticks.contains(0))
        #expect((2...8).contains(scale.ticks.count))
        for value in values + [0] where value.isFinite {
            #expect((0...100).contains(scale.position(value)))
        }
    }
}
