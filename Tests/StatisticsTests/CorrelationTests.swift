import Statistics
import Testing

@Suite struct CorrelationTests {
    @Test func `the interval is Fisher's, turned back from his scale`() throws {
        // artanh 0.5 = 0.549306; ± 1.959964/√25 = 0.391993; tanh of 0.157313 and 0.941299.
        let found = try #require(correlationInterval(0.5, pairs: 28))
        #expect(abs(found.low - 0.156028) < 1e-5 && abs(found.high - 0.735818) < 1e-5)
        let turned = try #require(correlationInterval(-0.5, pairs: 28))
        #expect(abs(turned.low + found.high) < 1e-12 && abs(turned.high + found.low) < 1e-12)
    }

    @Test func `the ends stay and three pairs are too few`() {
        #expect(correlationInterval(1, pairs: 10) == Interval(low: 1, high: 1))
        #expect(correlationInterval(0.3, pairs: 3) == nil)
        #expect(correlationInterval(1.2, pairs: 10) == nil)
    }
}
