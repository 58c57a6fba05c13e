/// Letters of Arabic and Ethiopic that writers use for one another.
enum LetterTables {
    /// Hamza seats, maqsura, ta marbuta and Persian forms to one plain letter each.
    static let arabic: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{0622}": "\u{0627}", "\u{0623}": "\u{0627}", "\u{0625}": "\u{0627}",
        "\u{0671}": "\u{0627}", "\u{0649}": "\u{064A}", "\u{0626}": "\u{064A}",
        "\u{06CC}": "\u{064A}", "\u{0624}": "\u{0648}", "\u{0629}": "\u{0647}",
        "\u{06C0}": "\u{0647}", "\u{06C1}": "\u{0647}", "\u{06A9}": "\u{0643}",
    ]

    /// Assamese ra as the Bengali one, chandrabindu as anusvara, va as ba, which Nepali writes for it.
    static let indic: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{9F0}": "\u{9B0}", "\u{901}": "\u{902}", "\u{981}": "\u{982}", "\u{935}": "\u{92C}",
    ]

    /// Whether a scalar is a vowel mark, a Quranic sign or the stretching tatweel.
    static func isArabicMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0610...0x061A, 0x0640, 0x064B...0x0652, 0x0656...0x065F, 0x0670, 0x06D6...0x06DC,
            0x06DF...0x06E4,
            0x06E7, 0x06E8, 0x06EA...0x06ED:
            true
        default: false
        }
    }

    /// Whether a scalar is the hamza or madda of a letter, which decomposition sets apart.
    static func isArabicSeat(_ scalar: Unicode.Scalar) -> Bool {
        (0x0653...0x0655).contains(scalar.value)
    }

    /// The base letter of an Ethiopic letter among its homophones in Amharic.
    ///
    /// The three h, the two s, the two glottal stops and the two ts' are written for one another
    /// (Yimam 2000, ch. 1), and so are the first and fourth order of h and of the glottal stop.
    static func ethiopicBase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let series: UInt32
        let value = scalar.value
        switch value {
        case 0x1210...0x1216, 0x1280...0x1286, 0x12B8...0x12BE: series = 0x1200
        case 0x1220...0x1227: series = 0x1230
        case 0x12D0...0x12D6: series = 0x12A0
        case 0x1340...0x1346: series = 0x1338
        case 0x1200...0x1206, 0x12A0...0x12A6: series = value & ~7
        default: return scalar
        }
        var order = value & 7
        if (series == 0x1200 || series == 0x12A0) && order == 3 { order = 0 }
        return Unicode.Scalar(series + order) ?? scalar
    }

    /// The value of an Ethiopic digit or number sign, such as 20 for `፳`.
    static func ethiopicNumber(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x1369...0x1371: Int(scalar.value - 0x1368)
        case 0x1372...0x137A: Int(scalar.value - 0x1371) * 10
        case 0x137B: 100
        case 0x137C: 10_000
        default: nil
        }
    }

    /// Whether words of a scalar's script are written without spaces.
    static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x0F00...0x0FFF: true
        default: false
        }
    }

    /// Whether a scalar is a Han ideograph, one of which alone is too short to stand in a phrase.
    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
