/// Reads numerals: grouping, decimals, zeros, ordinal endings and Ethiopic numbers.
enum Numerals {
    /// The numeral without grouping and needless zeros; dates, times and ranges keep their form.
    static func canonical(_ text: String, rules: FoldingRules) -> String {
        if rules.has(.digits), let number = ethiopic(text) { return String(number) }
        guard rules.has(.numerals) else { return text }
        let plain = text.replacing("\u{66C}", with: ",").replacing("\u{66B}", with: ".")
            .replacing("\u{2013}", with: "-")
        for separator: Character in ["-", "/", ":"] where plain.contains(separator) {
            let parts = plain.split(separator: separator, omittingEmptySubsequences: false)
            return parts.map { canonicalNumber(String($0)) }.joined(separator: String(separator))
        }
        return canonicalNumber(plain)
    }

    private static func canonicalNumber(_ text: String) -> String {
        var integer = text
        var fraction = ""
        let commas = text.count { $0 == "," }
        let dots = text.count { $0 == "." }
        if dots + commas > 0 {
            let last = text.lastIndex { $0 == "." || $0 == "," } ?? text.startIndex
            let mark = text[last]
            let parts = text.split(omittingEmptySubsequences: false) { $0 == mark }
            let alone = dots == 0 || commas == 0
            let inThrees = parts.dropFirst().allSatisfy { $0.count == 3 }
            if alone && parts.count > 2 {
                // Groups of three are one number; "3.2.25" is a date and keeps its form.
                guard inThrees else { return text }
                integer = text.filter(\.isNumber)
            } else if alone && mark == "," && inThrees {
                integer = text.filter(\.isNumber)
            } else {
                integer = text[..<last].filter(\.isNumber)
                fraction = String(text[text.index(after: last)...])
            }
        }
        while integer.count > 1, integer.hasPrefix("0") { integer.removeFirst() }
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return fraction.isEmpty ? integer : integer + "." + fraction
    }

    /// The number of a token such as `21st`, `3rd` or `5th`.
    static func withoutOrdinal(_ text: String) -> String? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count < text.count else { return nil }
        let ending = text.dropFirst(digits.count)
        return ["st", "nd", "rd", "th"].contains(ending) ? String(digits) : nil
    }

    /// The number that a run of Ethiopic number signs writes: units and tens before 100 and 10,000.
    static func ethiopic(_ text: String) -> Int? {
        var total = 0
        var group = 0
        for scalar in text.unicodeScalars {
            guard let value = LetterTables.ethiopicNumber(scalar) else { return nil }
            switch value {
            case 100: group = max(group, 1) * 100
            case 10_000:
                total = (total + max(group, 1)) * 10_000
                group = 0
            default: group += value
            }
            guard total < 1_000_000_000_000, group < 1_000_000_000_000 else { return nil }
        }
        return total + group
    }
}
