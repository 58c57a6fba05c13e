import Diagnostics
import Vocabulary

extension CLDRLookup {
    /// The digits that numbers are written with by default, by name.
    func defaultDigits() throws(DiagnosticsError) -> GoldSet? {
        guard let local = try localDigits() else { return nil }
        return try digitNames(local)
    }

    /// The digits of the script itself, whether they are usual or not.
    func nativeDigits() throws(DiagnosticsError) -> GoldSet? {
        guard let choice = try native(LDMLPath("numbers/otherNumberingSystems/native")),
            let digits = try digits(of: choice.text)
        else { return nil }
        return try digitNames(LocalDigits(system: choice.text, digits: digits, choice: choice))
    }

    private func digitNames(_ local: LocalDigits) throws(DiagnosticsError) -> GoldSet? {
        let path = LDMLPath(
            "localeDisplayNames/types/type[@key='numbers'][@type='\(local.system)']"
        )
        guard let name = try english(path) else { return nil }
        var names = AliasList()
        names.add(name.text, "en")
        if name.text.hasSuffix(" Digits") {
            names.add(String(name.text.dropLast(7)), "en")
            names.add(name.text.dropLast(7) + " numerals", "en")
        }
        for word in Self.digitWords[local.system] ?? [] { names.add(word, "en") }
        if let native = try native(path), native.status != .default {
            names.add(native.text, language)
        }
        names.add(String(local.digits), nil)
        names.add(local.digits.map(String.init).joined(separator: " "), nil)
        return gold(
            [names.cluster(name.text)],
            local.choice.status,
            [local.choice.citation(source), name.citation(source)]
        )
    }

    /// The sign before decimals or between groups, by its English names and as it is.
    func separator(_ kind: String) throws(DiagnosticsError) -> GoldSet? {
        guard let local = try localDigits(), let sign = try symbol(kind, local) else { return nil }
        return signGold(sign, sign.text, [sign.citation(source), local.choice.citation(source)])
    }

    /// The order of day, month and year in the short Gregorian date.
    func dateOrder() throws(DiagnosticsError) -> GoldSet? {
        guard let format = try shortPattern(), let order = DatePattern(format.text)?.order,
            order.count == 3
        else { return nil }
        var names = AliasList()
        for joint in [", ", "-", "/", " "] { names.add(order.joined(separator: joint), "en") }
        let letters = order.map { String($0.prefix(1)).uppercased() }
        names.add(letters.joined(), "en")
        for isLower in [true, false] {
            let long = letters.map { String(repeating: $0, count: $0 == "Y" ? 4 : 2) }
            for joint in ["/", "-", "."] {
                let text = long.joined(separator: joint)
                names.add(isLower ? text.lowercased() : text, "en")
            }
        }
        return gold(
            [names.cluster(order.joined(separator: ", "))],
            format.status,
            [format.citation(source)]
        )
    }

    /// The sign between day, month and year in the short Gregorian date.
    func dateSeparator() throws(DiagnosticsError) -> GoldSet? {
        guard let format = try shortPattern(), let sign = DatePattern(format.text)?.separator
        else { return nil }
        return signGold(format, sign, [format.citation(source)])
    }

    /// How many digits each group above the thousands has.
    func groupSize() throws(DiagnosticsError) -> GoldSet? {
        guard let local = try localDigits(), let format = try decimalPattern(local),
            let size = NumberPattern(format.text).secondary
        else { return nil }
        return gold(
            [AliasList().cluster(String(size))],
            format.status,
            [format.citation(source)]
        )
    }

    private func signGold(
        _ value: CLDRValue,
        _ sign: String,
        _ citations: [Citation]
    ) -> GoldSet? {
        let plain = plainSpaces(sign)
        let words = Self.signWords[plain == " " ? plain : withoutBidiMarks(plain)]
        var names = AliasList()
        for word in words ?? [] { names.add(word, "en") }
        names.add(sign, nil)
        guard let label = words?.first ?? names.aliases.first?.text else { return nil }
        return gold([names.cluster(label)], value.status, citations)
    }

    /// English names of signs, the usual one first.
    private static let signWords: [String: [String]] = [
        ",": ["comma"],
        ".": ["point", "dot", "full stop", "period", "decimal point"],
        " ": ["space", "blank", "thin space", "no-break space", "non-breaking space"],
        "'": ["apostrophe", "single quote"],
        "’": ["apostrophe", "single quote"],
        "/": ["slash", "forward slash", "stroke"],
        "-": ["hyphen", "dash", "minus"],
        "٫": ["Arabic decimal separator", "momayyez", "mumayyiz"],
        "٬": ["Arabic thousands separator", "Arabic comma above"],
        "،": ["Arabic comma"],
        ":": ["colon"],
    ]

    /// Names of digits that English texts use beside those of CLDR.
    private static let digitWords: [String: [String]] = [
        "latn": ["Latin digits", "Western Arabic", "Western Arabic numerals", "European digits"],
        "arab": ["Eastern Arabic", "Eastern Arabic numerals"],
        "arabext": ["Persian", "Persian digits", "Persian numerals"],
        "beng": ["Bengali", "Bengali digits", "Assamese digits"],
        "mymr": ["Burmese", "Burmese digits", "Burmese numerals"],
        "deva": ["Nepali digits", "Hindi digits", "Devanagari script digits"],
    ]
}
