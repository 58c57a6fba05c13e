/// The grouping of a decimal pattern such as `#,##,##0.###` (UTS 35, part 3, section 3).
struct NumberPattern: Sendable, Hashable {
    /// Digits of the group before the decimal sign, or none when the pattern does not group.
    let primary: Int?
    /// Digits of every further group.
    let secondary: Int?

    /// Reads the positive half of a pattern.
    init(_ pattern: String) {
        let positive = pattern.prefix { $0 != ";" }
        let whole = positive.prefix { $0 != "." }.filter { "#,0".contains($0) }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        primary = groups.count > 1 ? groups.last.map(\.count) : nil
        secondary = groups.count > 2 ? groups[groups.count - 2].count : primary
    }

    /// Where the whole part of a number is cut, as its pieces in order.
    ///
    /// - Parameters:
    ///   - digits: the whole part, most significant first.
    ///   - minimum: digits that must precede the first separator for it to be written.
    func groups(of digits: String, minimum: Int) -> [String] {
        guard let primary, let secondary, primary > 0, secondary > 0,
            digits.count >= primary + max(minimum, 1)
        else { return [digits] }
        var pieces = [String(digits.suffix(primary))]
        var rest = digits.dropLast(primary)
        while !rest.isEmpty {
            pieces.append(String(rest.suffix(secondary)))
            rest = rest.dropLast(secondary)
        }
        return pieces.reversed()
    }
}
