import Diagnostics
import Vocabulary

/// A property that CLDR can be asked for: its pattern, the grammar of its slot, and its reading.
struct CLDRProperty: Sendable {
    /// How a filled property is read for one culture.
    typealias Reading = @Sendable (CLDRLookup) throws(DiagnosticsError) -> GoldSet?

    /// The pattern, its slot in braces and last, and what the property is.
    let pattern: PropertyPattern
    /// Takes the text of the slot, or nothing when it is not apt.
    fileprivate let open: @Sendable (String) -> Reading?

    /// Reads a property with its slot filled, or nothing when it is unknown or the slot is not apt.
    static func reading(of property: String) -> Reading? {
        if let plain = byStem[property], !plain.hasSlot { return plain.open("") }
        var place = property.startIndex
        while let dot = property[place...].firstIndex(of: ".") {
            place = property.index(after: dot)
            if let found = byStem[String(property[..<place])], found.hasSlot,
                let reading = found.open(String(property[place...]))
            {
                return reading
            }
        }
        return nil
    }

    /// All properties, in the order in which lists show them.
    static let all: [CLDRProperty] =
        calendars + months + week + money + languages + writing + numbers + conventions + measures
        + places

    private static let byStem: [String: CLDRProperty] = Dictionary(
        all.map { ($0.stem, $0) },
        uniquingKeysWith: { first, _ in first }
    )

    /// The pattern as far as its slot.
    private var stem: String { String(pattern.pattern.prefix { $0 != "{" }) }
    private var hasSlot: Bool { pattern.pattern.contains("{") }
}

extension CLDRProperty {
    /// A property without a slot.
    static func plain(
        _ pattern: String,
        _ summary: String,
        isList: Bool = false,
        _ read: @escaping Reading
    ) -> CLDRProperty {
        CLDRProperty(pattern: PropertyPattern(pattern, summary, isList: isList)) { _ in read }
    }

    /// A property whose slot is a whole number without leading zeros.
    static func numbered(
        _ pattern: String,
        _ range: ClosedRange<Int>,
        _ summary: String,
        isList: Bool = false,
        _ read: @escaping @Sendable (CLDRLookup, Int) throws(DiagnosticsError) -> GoldSet?
    ) -> CLDRProperty {
        CLDRProperty(pattern: PropertyPattern(pattern, summary, isList: isList)) { slot in
            guard let number = plainNumber(slot[...]), range.contains(number),
                slot == String(number)
            else { return nil }
            return { lookup throws(DiagnosticsError) in try read(lookup, number) }
        }
    }

    /// A property whose slot is one of some keys.
    static func keyed(
        _ pattern: String,
        _ keys: [String],
        _ summary: String,
        _ read: @escaping @Sendable (CLDRLookup, String) throws(DiagnosticsError) -> GoldSet?
    ) -> CLDRProperty {
        CLDRProperty(pattern: PropertyPattern(pattern, summary)) { slot in
            guard keys.contains(slot) else { return nil }
            return { lookup throws(DiagnosticsError) in try read(lookup, slot) }
        }
    }

    /// A property whose slot is a Gregorian date such as `2025-02-03`.
    static func dated(
        _ pattern: String,
        _ summary: String,
        _ read: @escaping @Sendable (CLDRLookup, CalendarDate) throws(DiagnosticsError) -> GoldSet?
    ) -> CLDRProperty {
        CLDRProperty(pattern: PropertyPattern(pattern, summary)) { slot in
            let parts = slot.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.map(\.count) == [4, 2, 2], let year = plainNumber(parts[0]),
                let month = plainNumber(parts[1]), let day = plainNumber(parts[2]),
                CivilCalendar.gregorian.day(of: CalendarDate(year, month, day)) != nil
            else { return nil }
            return { lookup throws(DiagnosticsError) in
                try read(lookup, CalendarDate(year, month, day))
            }
        }
    }

    /// A property whose slot is a plain decimal number such as `1234.56`.
    static func decimal(
        _ pattern: String,
        _ summary: String,
        _ read: @escaping @Sendable (CLDRLookup, String) throws(DiagnosticsError) -> GoldSet?
    ) -> CLDRProperty {
        CLDRProperty(pattern: PropertyPattern(pattern, summary)) { slot in
            let parts = slot.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count <= 2, parts.allSatisfy({ plainNumber($0) != nil }),
                parts[0].count <= 18, parts.count < 2 || parts[1].count <= 9
            else { return nil }
            return { lookup throws(DiagnosticsError) in try read(lookup, slot) }
        }
    }
}

/// The value of a text of ASCII digits only, or none.
private func plainNumber(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
}
