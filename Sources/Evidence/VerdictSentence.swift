import Statistics

/// Words for what a row allows to be said, and no more.
struct VerdictSentence {
    var finding: Finding
    var text: String

    /// Decides by the rule alone: enough items and placebos, then where the adjusted interval lies.
    ///
    /// A finding needs both the interval off zero and the exchange test beyond the level.
    init(
        proxy: String,
        matched: MatchedExcess,
        adjusted: AdjustedMember?,
        tests: Int,
        policy: EvidencePolicy
    ) {
        guard let adjusted, let mean = matched.mean else {
            finding = .tooFew
            if matched.values.count < max(policy.minimumItems, 2) {
                text = "too few items (\(matched.values.count)) to tell"
            } else if matched.placebos < policy.minimumPlacebos {
                text = "too few placebo cultures (\(matched.placebos)) to tell"
            } else {
                text = matched.leaks.reason + " to tell"
            }
            return
        }
        guard let interval = adjusted.interval else {
            finding = .indistinguishable
            text =
                "not distinguishable from chance overlap: \(points(mean)) points on every item, "
                + "so no interval"
            return
        }
        let numbers = "\(points(mean)) points \(brackets(interval))"
        let note = tests > 1 ? ", interval adjusted for \(tests) tests" : ""
        if !adjusted.hasFinding(level: policy.level) {
            finding = .indistinguishable
            text = "not distinguishable from chance overlap: \(numbers)\(note)"
            // Few leaks can give an interval off zero that the exchange test does not bear out.
            if !interval.contains(0) {
                text +=
                    "; the exchange test does not agree (adjusted p \(hundredths(adjusted.p)))"
            }
        } else if interval.low > 0 {
            finding = .leans
            text = "leans to \(proxy) beyond chance overlap: \(numbers)\(note)"
        } else {
            finding = .away
            text = "matches \(proxy) less often than chance overlap would: \(numbers)\(note)"
        }
    }
}

/// An interval in percentage points; signs are written where an end lies below zero.
private func brackets(_ interval: Interval) -> String {
    func end(_ share: Double) -> String {
        let points = share * 100
        let text = decimal(points, places: decimalsOffZero(points))
        return interval.low < 0 && points > 0 ? "+\(text)" : text
    }
    return "[\(end(interval.low)), \(end(interval.high))]"
}

/// How many decimals the end of an interval is printed with: one, or as many as keep it off zero, up to six.
///
/// A finding hangs on whether an interval holds zero, so rounding must not decide it.
public func decimalsOffZero(_ end: Double) -> Int {
    var (places, unit) = (1, 10.0)
    while places < 6, end != 0, (end.magnitude * unit).rounded() == 0 {
        places += 1
        unit *= 10
    }
    return places
}

/// A difference of shares in percentage points, with its sign.
func points(_ difference: Double) -> String {
    let text = tenths(difference * 100)
    return difference > 0 && text != "0.0" ? "+\(text)" : text
}

/// A p-value with two decimals, rounded up so that it never looks smaller than it is.
private func hundredths(_ p: Double) -> String {
    let rounded = Int((p * 100 - 1e-9).rounded(.up))
    return "\(rounded / 100).\(rounded % 100 < 10 ? "0" : "")\(rounded % 100)"
}

/// A number with one decimal, half away from zero, and a true minus sign.
func tenths(_ value: Double) -> String { decimal(value, places: 1) }

/// A number with so many decimals, half away from zero, and a true minus sign.
private func decimal(_ value: Double, places: Int) -> String {
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let rounded = Int((value.magnitude * Double(unit)).rounded())
    // The one in front keeps the zeros behind the point.
    let digits = "\(rounded / unit).\(String(unit + rounded % unit).dropFirst())"
    return value < 0 && rounded > 0 ? "\u{2212}\(digits)" : digits
}
