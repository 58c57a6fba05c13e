import Diagnostics
import YAMLKit

extension Fields {
    /// A whole number of a range.
    func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let found = text(key) else { return nil }
        if let number = Int(found.text), range.contains(number) { return number }
        outside(key, "a whole number", "\(range.lowerBound)", "\(range.upperBound)", found)
        return nil
    }

    /// A decimal number of a range.
    func decimal(_ key: String, in range: ClosedRange<Double>) -> Double? {
        guard let found = text(key) else { return nil }
        // Swift also reads "nan", "inf" and hexadecimal digits, which nobody means here.
        let isPlain = found.text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
        if isPlain, let number = Double(found.text), range.contains(number) { return number }
        outside(key, "a number", short(range.lowerBound), short(range.upperBound), found)
        return nil
    }

    /// A mapping behind a key.
    func mapping(_ key: String, as inner: PackMapping) -> Fields? {
        node(key).flatMap { Fields($0, as: inner, findings) }
    }

    /// A text as it was written, its blanks kept.
    func verbatim(_ key: String) -> String? {
        guard text(key) != nil, case .scalar(let text, _)? = node(key)?.content else { return nil }
        return text
    }

    /// The texts of a list as they were written, blanks kept; empty ones are faults.
    func verbatimTexts(_ key: String) -> [Located] {
        items(key, kind: .texts).compactMap { item in
            guard case .scalar(let text, _) = item.content else {
                findings.error(
                    "pack-kind",
                    at: item.location,
                    "an item of '\(key)' must be a text"
                )
                return nil
            }
            return Located(text: text, location: item.location)
        }
    }

    private func outside(
        _ key: String,
        _ kind: String,
        _ low: String,
        _ high: String,
        _ found: Located
    ) {
        findings.error(
            "pack-number",
            at: found.location,
            "'\(key)' must be \(kind) from \(low) to \(high), not '\(found.text.prefix(40))'"
        )
    }

    private func short(_ bound: Double) -> String {
        bound == bound.rounded() ? "\(Int(bound))" : "\(bound)"
    }
}
