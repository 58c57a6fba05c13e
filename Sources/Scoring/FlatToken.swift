/// One token with its folded text as stretches of bytes in a `FlatText`.
struct FlatToken: Sendable {
    /// The hash of the stem's bytes.
    var stemHash: UInt64
    var textStart: UInt32
    var textEnd: UInt32
    var stemStart: UInt32
    var stemEnd: UInt32
    /// UTF-8 offsets in the raw text.
    var start: UInt32
    var end: UInt32
    /// The rules behind the text.
    var rules: UInt32
    /// The rule behind the stem.
    var stemRules: UInt32
    /// The word's number in the `WordTable`, or 0.
    var word: UInt16
    var kind: Token.Kind
    var isHan: Bool
    var stop: Stop

    /// Whether a sentence or clause ends in front of it.
    @inline(__always) var afterStop: Bool { stop != .none }
}

/// The tokens of one text in flat arrays, which are used again for the next one.
struct FlatText: Sendable {
    var bytes: ContiguousArray<UInt8> = []
    var tokens: ContiguousArray<FlatToken> = []
    /// What any of its words may do in a sentence.
    var roles: WordRoles = []
    /// The text as it was read, in which readers of values look at signs that cutting left out.
    var raw = ""

    mutating func clear() {
        // A long text must not hold its memory for good.
        let keeps = bytes.count < 65_536 && tokens.count < 8192
        bytes.removeAll(keepingCapacity: keeps)
        tokens.removeAll(keepingCapacity: keeps)
        roles = []
        raw = ""
    }

    /// A hash by which words are looked up; equal bytes are compared before they count as equal.
    @inline(__always) func hash(from start: Int, to end: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = start
        while index < end {
            hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
            index += 1
        }
        return WordHash.mixed(hash)
    }

    func text(of token: FlatToken) -> String {
        String(decoding: bytes[Int(token.textStart)..<Int(token.textEnd)], as: UTF8.self)
    }

    /// The same tokens as strings, for readers of values.
    var strings: [Token] {
        var strings = tokens.map { token in
            Token(
                text: text(of: token),
                stem: String(
                    decoding: bytes[Int(token.stemStart)..<Int(token.stemEnd)],
                    as: UTF8.self
                ),
                kind: token.kind,
                start: Int(token.start),
                end: Int(token.end),
                rules: RuleSet(rawValue: token.rules),
                stemRules: RuleSet(rawValue: token.stemRules),
                isHan: token.isHan,
                stop: token.stop
            )
        }
        NumberSigns.addGaps(to: &strings, from: raw)
        return strings
    }
}

/// Hashes of words and of phrases made of them.
enum WordHash {
    @inline(__always) static func mixed(_ hash: UInt64) -> UInt64 {
        var mixed = hash
        mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ mixed >> 32
    }

    /// The hash of a phrase that goes on with one more word.
    @inline(__always) static func joined(_ phrase: UInt64, _ word: UInt64) -> UInt64 {
        mixed(phrase &* 0x9E37_79B9_7F4A_7C15 ^ word)
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return mixed(hash)
    }
}
