/// One folded scalar in one word: its UTF-8, the rules that made it, and how it cuts tokens.
///
/// Zero stands for a scalar that was not looked up yet.
struct PackedScalar: Sendable, Hashable {
    /// Bits 0 to 31 hold the bytes (or, of several scalars, where they stand), 32 and 33 their
    /// number less one, 34 to 47 and 62 and 63 the marks, 48 to 61 the rules.
    var bits: UInt64

    init(bits: UInt64) { self.bits = bits }

    /// A property of a scalar that cutting asks for.
    struct Mark: OptionSet, Sendable {
        let rawValue: UInt64

        /// It must be folded together with its neighbours' text in a way only strings know.
        static let odd = Mark(rawValue: 1 << 34)
        static let digit = Mark(rawValue: 1 << 35)
        static let ethiopicNumber = Mark(rawValue: 1 << 36)
        static let unspaced = Mark(rawValue: 1 << 37)
        static let combining = Mark(rawValue: 1 << 38)
        static let han = Mark(rawValue: 1 << 39)
        static let separates = Mark(rawValue: 1 << 40)
        static let joinsDigits = Mark(rawValue: 1 << 41)
        static let endsClause = Mark(rawValue: 1 << 42)
        static let currency = Mark(rawValue: 1 << 43)
        static let dropped = Mark(rawValue: 1 << 44)
        /// It folds to several scalars, which stand elsewhere.
        static let several = Mark(rawValue: 1 << 45)
        /// It may belong to the character of the scalar in front.
        static let joinsPrevious = Mark(rawValue: 1 << 46)
        /// The scalar behind it may belong to its character.
        static let joinsNext = Mark(rawValue: 1 << 47)
        static let endsSentence = Mark(rawValue: 1 << 62)
        static let endsLine = Mark(rawValue: 1 << 63)
    }

    init(_ scalar: Unicode.Scalar, rules: RuleSet) {
        var word: UInt64 = 0
        var shift: UInt64 = 0
        for byte in UTF8.encode(scalar) ?? UTF8.EncodedScalar() {
            word |= UInt64(byte) << shift
            shift += 8
        }
        word |= UInt64(shift / 8 - 1) << 32
        word |= UInt64(rules.rawValue & 0x3FFF) << 48
        let properties = scalar.properties
        var marks: Mark = []
        if properties.numericType == .decimal { marks.insert(.digit) }
        if LetterTables.ethiopicNumber(scalar) != nil { marks.insert(.ethiopicNumber) }
        if LetterTables.isUnspaced(scalar) { marks.insert(.unspaced) }
        if LetterTables.isHan(scalar) { marks.insert(.han) }
        if properties.generalCategory.isMark { marks.insert(.combining) }
        if properties.generalCategory == .currencySymbol { marks.insert(.currency) }
        if scalar.joinsDigits { marks.insert(.joinsDigits) }
        switch scalar.stop {
        case .none: break
        case .clause: marks.insert(.endsClause)
        case .bracket: marks.formUnion([.endsClause, .endsSentence, .endsLine])
        case .sentence: marks.formUnion([.endsClause, .endsSentence])
        case .line: marks.formUnion([.endsClause, .endsLine])
        }
        bits = word | marks.rawValue
    }

    /// A run of folded scalars that stands elsewhere.
    init(several start: Int, count: Int, rules: RuleSet) {
        bits =
            UInt64(start & 0xFF_FFFF) << 8 | UInt64(count & 0xFF) | Mark.several.rawValue
            | UInt64(rules.rawValue & 0x3FFF) << 48
    }

    static let unknown = PackedScalar(bits: 0)

    @inline(__always) func has(_ mark: Mark) -> Bool { bits & mark.rawValue != 0 }

    @inline(__always) mutating func insert(_ mark: Mark) { bits |= mark.rawValue }

    @inline(__always) var count: Int { Int(bits >> 32 & 3) + 1 }

    /// Only rules that fold characters, which come first, fit in here.
    @inline(__always) var rules: UInt32 { UInt32(truncatingIfNeeded: bits >> 48 & 0x3FFF) }

    @inline(__always) var stop: Stop {
        if !has(.endsClause) { return .none }
        if has(.endsLine) { return has(.endsSentence) ? .bracket : .line }
        return has(.endsSentence) ? .sentence : .clause
    }

    /// Whether its bytes are those of a blank within a line.
    @inline(__always) var isBlank: Bool {
        let bytes = UInt32(truncatingIfNeeded: bits)
        return bytes == 0x20 || bytes == 0x09 || bytes == 0xA0C2
    }

    /// Whether its bytes are those of a hyphen or an en dash.
    @inline(__always) var isDash: Bool {
        let bytes = UInt32(truncatingIfNeeded: bits)
        return bytes == 0x2D || bytes == 0x93_80E2
    }

    var sequence: Range<Int> {
        let start = Int(bits >> 8 & 0xFF_FFFF)
        return start..<(start + Int(bits & 0xFF))
    }
}
