/// Texts kept once each, one after the other, and named by a number.
///
/// A million short strings cost more in their headers than in their letters; here a text costs its
/// bytes and some twelve more.
struct ByteInterner {
    /// All texts, without anything between them.
    private var bytes: [UInt8] = []
    /// Where each text ends.
    private var ends: [UInt32] = []
    /// The number of a text plus one, by hash; zero for a free place.
    private var slots = [UInt32](repeating: 0, count: 64)

    /// How many texts there are.
    var count: Int { ends.count }

    /// The bytes of all texts.
    var size: Int { bytes.count }

    /// The number of a text, which is kept if it is new; none once they fill four gigabytes.
    mutating func intern(_ text: Span<UInt8>) -> UInt32? {
        let place = place(of: text)
        if slots[place] > 0 { return slots[place] - 1 }
        guard let end = UInt32(exactly: bytes.count + text.count) else { return nil }
        for index in text.indices { bytes.append(text[index]) }
        ends.append(end)
        slots[place] = UInt32(ends.count)
        if ends.count * 2 > slots.count { grow() }
        return UInt32(ends.count - 1)
    }

    /// The number of a text; none when it is not there.
    func find(_ text: Span<UInt8>) -> UInt32? {
        let number = slots[place(of: text)]
        return number > 0 ? number - 1 : nil
    }

    /// The bytes of a text.
    subscript(_ number: UInt32) -> ArraySlice<UInt8> {
        let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
        return bytes[start..<Int(ends[Int(number)])]
    }

    /// A text as a string.
    func text(_ number: UInt32) -> String {
        String(decoding: self[number], as: UTF8.self)
    }

    /// Forgets how texts are found, when no more will come.
    mutating func close() {
        slots = []
    }

    /// The place of a text among the slots, or the free one where it belongs.
    private func place(of text: Span<UInt8>) -> Int {
        var place = hash(text) & (slots.count - 1)
        while slots[place] > 0, !isSame(slots[place] - 1, text) {
            place = (place + 1) & (slots.count - 1)
        }
        return place
    }

    private func isSame(_ number: UInt32, _ text: Span<UInt8>) -> Bool {
        let kept = self[number]
        guard kept.count == text.count else { return false }
        return unsafe kept.withUnsafeBytes { kept in
            unsafe text.withUnsafeBytes { text in unsafe kept.elementsEqual(text) }
        }
    }

    private func hash(_ text: Span<UInt8>) -> Int {
        var hasher = Hasher()
        unsafe text.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        return hasher.finalize()
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for number in ends.indices {
            var hasher = Hasher()
            unsafe self[UInt32(number)].withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
            var place = hasher.finalize() & (slots.count - 1)
            while slots[place] > 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = UInt32(number + 1)
        }
    }
}
