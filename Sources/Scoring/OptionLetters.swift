/// Signs that models write for the letter of an option.
enum OptionLetters {
    /// How surely a sign stands for an option when it stands in a sentence.
    enum Kind {
        /// A capital Latin letter, as the prompt shows it.
        case capital
        /// A small Latin letter, which is a word in some languages.
        case small
        /// The letter of that place in another script, or a digit.
        case foreign
        case digit
    }

    /// The place of a sign from zero, among at most six options.
    ///
    /// Letters of Latin, full width and circled ones too; of Greek, Cyrillic, Arabic, Hebrew, Ge'ez,
    /// Devanagari, Bengali and Thai in the order in which examinations there letter options; digits
    /// of any script. `В` and `Е` of Cyrillic are read neither by their look nor by their place,
    /// since the two disagree.
    static func place(of sign: Substring) -> (place: Int, kind: Kind)? {
        guard let first = sign.first, sign.dropFirst().isEmpty,
            let scalar = first.unicodeScalars.first, first.unicodeScalars.count == 1
        else { return nil }
        for (start, kind) in latin {
            let place = Int(scalar.value) - start
            if (0..<6).contains(place) { return (place, kind) }
        }
        if let digit = first.wholeNumberValue {
            return (1...6).contains(digit) ? (digit - 1, .digit) : nil
        }
        return foreign[scalar].map { ($0, .foreign) }
    }

    private static let latin: [(Int, Kind)] = [
        (0x41, .capital), (0xFF21, .capital), (0x24B6, .capital),
        (0x61, .small), (0xFF41, .small), (0x24D0, .small),
    ]

    private static let foreign: [Unicode.Scalar: Int] = {
        let alphabets = [
            "ΑΒΓΔΕ", "αβγδε",
            // Capitals and small letters without those that look like another place.
            "АБ\u{0}Г", "аб\u{0}г", "أبجدهو", "ا", "אבגדהו", "ሀለሐመሠረ",
            "कखगघङच", "কখগঘঙচ", "กขคงจฉ",
        ]
        var places: [Unicode.Scalar: Int] = [:]
        for alphabet in alphabets {
            for (place, scalar) in alphabet.unicodeScalars.enumerated() where scalar != "\u{0}" {
                places[scalar] = place
            }
        }
        return places
    }()
}
