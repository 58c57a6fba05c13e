import Foundation
@testable import Scoring
import Testing

@Suite struct StemMemoryTests {
    /// Words of several scripts, far more than are remembered, each twice and far apart.
    @Test func `a word has the same stem however often it was read and whatever was forgotten`() {
        var reused = FlatTokenizer(rules: .standard)
        var strings = Tokenizer(rules: .standard)
        let letters = Array("абвгдежзиклмнопрстуя")
        let words = (0..<StemMemory.most * 5 / 4).map { number in
            var (word, rest) = ("", number)
            for _ in 0..<4 {
                word.append(letters[rest % letters.count])
                rest /= letters.count
            }
            return word + ["ами", "ой", "", "ы"][number % 4]
        }
        for word in words + ["መጽሐፉን", "والكتابات", "책에서는", "बाजारको", "crèmes"] + words.reversed() {
            reused.read(word)
            let found = reused.cutter.text.strings
            let expected = strings.tokens(of: word)
            #expect(found.map { Array($0.stem.utf8) } == expected.map { decomposed($0.stem) })
            #expect(found.map(\.stemRules) == expected.map(\.stemRules))
        }
    }

    private func decomposed(_ text: String) -> [UInt8] {
        Array(text.decomposedStringWithCanonicalMapping.utf8)
    }

    @Test func `words of one hash are told apart, long ones are not kept`() {
        var memory = StemMemory()
        var text = FlatText()
        text.bytes = [97, 98, 99]
        memory.keep(7, text.bytes[0..<1], stem: text.bytes[1..<2], rules: 4)
        memory.keep(7, text.bytes[1..<2], stem: text.bytes[0..<0], rules: 0)
        #expect(memory.stem(of: 7, text, from: 0, to: 1)?.rules == 4)
        #expect(memory.stem(of: 7, text, from: 0, to: 1).map { memory[$0.stem.lowerBound] } == 98)
        #expect(memory.stem(of: 7, text, from: 1, to: 2)?.stem.isEmpty == true)
        #expect(memory.stem(of: 7, text, from: 2, to: 3) == nil)
        text.bytes = ContiguousArray(repeating: 97, count: StemMemory.longestWord + 1)
        memory.keep(9, text.bytes, stem: text.bytes, rules: 1)
        #expect(memory.stem(of: 9, text, from: 0, to: text.bytes.count) == nil)
    }
}
