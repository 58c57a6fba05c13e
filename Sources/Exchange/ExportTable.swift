/// One value of an exported row.
public enum ExportValue: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    /// There is no value, which is not the same as an empty text or zero.
    case none

    /// A text, or none.
    public init(_ text: String?) { self = text.map { .text($0) } ?? .none }
    /// A whole number, or none.
    public init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .none }
    /// A number, or none.
    public init(_ number: Double?) { self = number.map { .number($0) } ?? .none }
    /// A flag, or none.
    public init(_ flag: Bool?) { self = flag.map { .flag($0) } ?? .none }
}

/// One column of an exported table, as the data dictionary describes it.
public struct ExportColumn: Sendable, Hashable {
    /// What a column's values are.
    public enum Kind: String, Sendable, Hashable {
        case text
        case integer
        case number
        case flag
    }

    /// The name in the file.
    public let name: String
    /// What its values are.
    public let kind: Kind
    /// The unit, such as `tokens`, or none for what has no unit.
    public let unit: String?
    /// What it means, in a sentence.
    public let meaning: String
    /// The only values that occur; empty when others may.
    public let allowed: [String]
    /// Whether every row has a value.
    public let isRequired: Bool

    init(
        _ name: String,
        _ kind: Kind,
        unit: String? = nil,
        _ meaning: String,
        allowed: [String] = [],
        required: Bool = false
    ) {
        self.name = name
        self.kind = kind
        self.unit = unit
        self.meaning = meaning
        self.allowed = allowed
        isRequired = required
    }

    /// Describes a column of texts.
    init(
        _ name: String,
        unit: String? = nil,
        _ meaning: String,
        allowed: [String] = [],
        required: Bool = false
    ) {
        self.init(name, .text, unit: unit, meaning, allowed: allowed, required: required)
    }

    /// Why a value cannot stand in the column, or none when it can.
    func objection(to value: ExportValue) -> String? {
        switch (value, kind) {
        case (.none, _): return isRequired ? "has no value" : nil
        case (.text(let text), .text):
            return allowed.isEmpty || allowed.contains(text)
                ? nil : "cannot be '\(shownText(text, limit: 60))'"
        case (.number(let number), .number): return number.isFinite ? nil : "is not finite"
        case (.integer, .integer), (.integer, .number), (.flag, .flag): return nil
        default: return "is no \(kind.rawValue)"
        }
    }
}

/// A table that can be exported: its name, its columns in order, and what a row is.
public struct ExportTable: Sendable, Hashable {
    /// The name, which is also the file's.
    public let name: String
    /// What one row is, in a sentence.
    public let meaning: String
    /// The columns that together tell rows apart.
    public let key: [String]
    /// The columns, in file order.
    public let columns: [ExportColumn]

    /// All tables, in the order of the way of an answer.
    public static let all: [ExportTable] = [
        .answers, .verdicts, .evidence, .further, .matrix, .labels, .judge,
    ]
}
