@testable import Statistics
import Testing

@Suite struct InOrderTests {
    @Test(arguments: [0, 1, 127, 128, 2_000])
    func `numbers of any sign and size come in the order of comparing them`(count: Int) {
        var generator = LehmerGenerator(seed: 5)
        var values = (0..<count).map { _ -> Double in
            let unit = Double.random(in: -1...1, using: &generator)
            return Bool.random(using: &generator) ? unit : unit * 1e-300
        }
        #expect(inOrder(values) == values.sorted())
        for (place, value) in [0, .infinity, -.infinity, 1e308, -1e308, .leastNonzeroMagnitude]
            .enumerated()
        where place < count {
            values[place] = value
        }
        #expect(inOrder(values) == values.sorted())
    }

    @Test func `negative zeros keep their place among zeros`() {
        let values = (0..<200).map { $0.isMultiple(of: 3) ? -0.0 : 0.0 }
        #expect(inOrder(values).map(\.sign) == values.map(\.sign))
    }

    @Test func `few different numbers stay as many as they were`() {
        let values = (0..<1_000).map { Double($0 % 7) / 50 - 0.06 }
        #expect(inOrder(values) == values.sorted())
    }
}
