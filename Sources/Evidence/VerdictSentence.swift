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
    guard interval.low < 0 else {
        return "[\(tenths(interval.low * 100)), \(tenths(interval.high * 100))]"
    }
    return "[\(points(interval.low)), \(points(interval.high))]"
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
func tenths(_ value: Double) -> String {
    let rounded = Int((abs(value) * 10).rounded())
    let digits = "\(rounded / 10).\(rounded % 10)"
    return value < 0 && rounded > 0 ? "\u{2212}\(digits)" : digits
}
