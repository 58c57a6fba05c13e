/// What a recorded answer is found by: an item or a prompt, and which sample of it.
struct RecordKey: Hashable {
    /// What the text is.
    enum Kind: String {
        case item
        case prompt
    }

    let kind: Kind
    let text: String
    let sample: Int

    init(_ kind: Kind, _ text: String, sample: Int) {
        self.kind = kind
        self.text = text
        self.sample = sample
    }

    /// A number that differs for different keys in all likelihood; a hit is compared with its line.
    var mark: UInt64 { RecordKey.mark(kind, text, sample: sample) }

    /// The mark of an item or prompt without a sample, for counting its lines.
    static func mark(_ kind: Kind, _ text: String, sample: Int?) -> UInt64 {
        var hash = RunningHash()
        hash.add(kind == .item ? 1 : 2)
        for byte in text.utf8 { hash.add(byte) }
        guard let sample else { return hash.value }
        hash.add(0xFF)
        var rest = UInt64(bitPattern: Int64(sample))
        for _ in 0..<8 {
            hash.add(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
        return hash.value
    }

    /// Whether a line speaks of this item or prompt, and of no other sample.
    func isKey(of fields: LineFields) -> Bool {
        fields.text(kind.rawValue) == text && (fields.integer("sample") ?? sample) == sample
    }
}

/// The 64-bit FNV-1a hash of bytes as they come (RFC 9923).
struct RunningHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
}
