import Evidence

extension Words {
    /// A whole number with its thousands apart.
    func number(_ n: Int) -> String {
        let digits = String(n.magnitude)
        // Most numbers have no thousands, and few readers digits of their own.
        if language != .arabic, 0..<1000 ~= n { return digits }
        var text = ""
        for (i, digit) in digits.utf8.enumerated() {
            if i > 0, (digits.utf8.count - i) % 3 == 0 { text += marks.group }
            text += written(digit)
        }
        return n < 0 ? "\u{2212}\(text)" : text
    }

    /// A number with a fixed number of decimals, and a true minus sign.
    func number(_ x: Double, decimals: Int) -> String {
        let plain = Figure.decimal(x, places: decimals)
        guard plain != Figure.undefined else { return plain }
        if language == .english, x.magnitude < 999 { return plain }
        let isNegative = plain.hasPrefix("\u{2212}")
        let parts = plain.drop { $0 == "\u{2212}" }.split(separator: ".")
        guard let whole = parts.first.flatMap({ Int($0) }) else { return plain }
        let fraction = parts.count > 1 ? marks.decimal + parts[1].utf8.map(written).joined() : ""
        return (isNegative ? "\u{2212}" : "") + number(whole) + fraction
    }

    /// A share as a percentage with its sign, such as `43.6 %`.
    func percent(_ share: Double, decimals: Int = 1) -> String {
        let text = percentValue(share, decimals: decimals)
        return text == Figure.undefined ? text : text + marks.percent
    }

    /// A share as a percentage without its sign, for columns that name the unit.
    func percentValue(_ share: Double, decimals: Int = 1) -> String {
        number(share * 100, decimals: decimals)
    }

    /// A difference of shares in percentage points with its sign, such as `+1.9` or `−0.4`.
    func points(_ difference: Double) -> String {
        signed(difference * 100, decimals: 1)
    }

    /// A number with its sign; nought has none.
    func signed(_ x: Double, decimals: Int) -> String {
        let isRoundedAway =
            Figure.decimal(x, places: decimals) == Figure.decimal(0, places: decimals)
        let text = number(x, decimals: decimals)
        return x > 0 && x.isFinite && !isRoundedAway && text != Figure.undefined ? "+\(text)" : text
    }

    /// An interval of differences in points, such as `[−0.4, +3.9]`, when both ends are known.
    ///
    /// An end that only rounding makes nought has more decimals: findings go by the side it lies on.
    func interval(_ low: Double?, _ high: Double?) -> String? {
        guard let low, let high else { return nil }
        func end(_ difference: Double) -> String {
            let points = difference * 100
            return signed(points, decimals: decimalsOffZero(points))
        }
        return "[\(end(low))\(marks.list) \(end(high))]"
    }

    /// An interval of shares in percent, such as `[1.2, 3.4]`, when both ends are known.
    func percentInterval(_ low: Double?, _ high: Double?) -> String? {
        guard let low, let high else { return nil }
        return "[\(percentValue(low))\(marks.list) \(percentValue(high))]"
    }

    /// An interval of plain numbers, when both ends are known.
    func interval(_ low: Double?, _ high: Double?, decimals: Int) -> String? {
        guard let low, let high else { return nil }
        return
            "[\(number(low, decimals: decimals))\(marks.list) \(number(high, decimals: decimals))]"
    }

    /// A p-value with three decimals.
    func probability(_ p: Double) -> String {
        p < 0.0005 ? "<" + number(0.001, decimals: 3) : number(p, decimals: 3)
    }

    /// A rank, with its half when shared.
    func rank(_ rank: Double) -> String {
        rank.isFinite && rank.magnitude < 1e12 && rank == rank.rounded()
            ? number(Int(rank)) : number(rank, decimals: 1)
    }

    /// Names joined by the list mark of the language.
    func list(_ names: [String]) -> String {
        names.joined(separator: marks.list + " ")
    }

    /// Puts the digits of a text into those of the language, for texts that hold numbers already.
    func digits(_ text: String) -> String {
        language == .arabic
            ? text.unicodeScalars.map { $0.isASCII ? written(UInt8($0.value)) : String($0) }
                .joined() : text
    }

    /// What stands between and after digits (Unicode CLDR 41, `main/en.xml`, `fr.xml`, `ar.xml`).
    ///
    /// English keeps the space before the sign, as the SI brochure (section 5.4.7) writes it.
    private var marks: (decimal: String, group: String, percent: String, list: String) {
        switch language {
        case .english: (".", ",", " %", ",")
        case .french: (",", "\u{202F}", "\u{202F}%", " ;")
        case .arabic: ("٫", "٬", "٪", "،")
        }
    }

    private func written(_ byte: UInt8) -> String {
        guard language == .arabic, (0x30...0x39).contains(byte) else {
            return String(Unicode.Scalar(byte))
        }
        return Unicode.Scalar(UInt32(byte) - 0x30 + 0x660).map { String($0) } ?? ""
    }
}
