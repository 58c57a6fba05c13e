import DeflateKit
import Testing

@Suite struct ZlibStreamTests {
    @Test func `a stored byte takes its two headers, its check and itself`() {
        #expect(zlibStreamLength(of: [97], level: 6) == 9)
        #expect(zlibStreamLength(of: [], level: 6) == 8)
    }

    @Test func `repetition shrinks and a higher level never grows it`() throws {
        let bytes = Array(String(repeating: "the same words again ", count: 400).utf8)
        let fast = try #require(zlibStreamLength(of: bytes, level: 1))
        let best = try #require(zlibStreamLength(of: bytes, level: 9))
        #expect(best <= fast)
        #expect(fast < bytes.count / 20)
        #expect(try #require(zlibStreamLength(of: bytes, level: 0)) > bytes.count)
    }

    @Test func `levels that zlib does not know have no length`() {
        #expect(zlibStreamLength(of: [1, 2], level: 10) == nil)
        #expect(zlibStreamLength(of: [1, 2], level: -1) == nil)
    }
}
