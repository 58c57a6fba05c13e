/// Numbers as readers see them: percentage points with one decimal and a true minus sign.
enum Figure {
    /// A share as a percentage, such as `43.6`.
    static func percent(_ share: Double) -> String {
        decimal(share * 100, places: 1)
    }

    /// A difference of shares with its sign, such as `+1.9` or `−0.4`.
    static func points(_ difference: Double) -> String {
        let text = decimal(difference * 100, places: 1)
        return difference > 0 && text != "0.0" && text != undefined ? "+\(text)" : text
    }

    /// An interval of differences, such as `[−0.4, +3.9]`, when both ends are known.
    static func interval(_ low: Double?, _ high: Double?) -> String? {
        guard let low, let high else { return nil }
        return "[\(points(low)), \(points(high))]"
    }

    /// An interval of shares, such as `[1.2, 3.4]`, when both ends are known.
    static func percentInterval(_ low: Double?, _ high: Double?) -> String? {
        guard let low, let high else { return nil }
        return "[\(percent(low)), \(percent(high))]"
    }

    /// A p-value with three decimals.
    static func probability(_ p: Double) -> String {
        p < 0.0005 ? "<0.001" : decimal(p, places: 3)
    }

    /// A rank, with its half when shared.
    static func rank(_ rank: Double) -> String {
        let text = decimal(rank, places: 1)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A count with its thousands apart.
    static func count(_ n: Int) -> String {
        let digits = String(n.magnitude)
        var text = ""
        for (i, digit) in digits.enumerated() {
            if i > 0, (digits.utf8.count - i) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return n < 0 ? "\u{2212}\(text)" : text
    }

    /// A count with its noun.
    static func count(_ n: Int, _ one: String, _ many: String) -> String {
        "\(count(n)) \(n == 1 ? one : many)"
    }

    /// A place on a drawing as a percentage of its width.
    static func position(_ percent: Double) -> String {
        let clamped = min(max(percent, -1), 101)
        let text = decimal(clamped, places: 2)
        return (text.hasPrefix("\u{2212}") ? "-" + text.dropFirst() : text) + "%"
    }

    /// A length in the size of the drawing's letters.
    static func ems(_ length: Double) -> String {
        decimal(length, places: 2) + "em"
    }

    /// What stands for a figure that is not defined.
    static let undefined = "—"

    /// Rounds half away from zero; formatted by hand so that no library version changes the bytes.
    static func decimal(_ value: Double, places: Int) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return undefined }
        var unit = 1
        for _ in 0..<places { unit *= 10 }
        let scaled = Int((value.magnitude * Double(unit)).rounded(.toNearestOrAwayFromZero))
        let rest = String(scaled % unit)
        let zeros = String(repeating: "0", count: max(0, places - rest.utf8.count))
        let fraction = places > 0 ? ".\(zeros)\(rest)" : ""
        let sign = value < 0 && scaled != 0 ? "\u{2212}" : ""
        return "\(sign)\(scaled / unit)\(fraction)"
    }
}

/// A figure, or a dash that says why there is none.
func figure(_ text: String?, otherwise reason: String) -> HTML {
    if let text, text != Figure.undefined { return .text(text) }
    return element("i", .title(reason)) { Figure.undefined }
}
