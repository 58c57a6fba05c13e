/// One value of a row or of a bound parameter, in the five storage classes of SQLite.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// Takes a whole number, or null for none.
    public init(_ value: (some BinaryInteger)?) {
        self = value.map { .integer(Int64($0)) } ?? .null
    }

    /// Takes a number, or null for none.
    public init(_ value: Double?) {
        self = value.map { .real($0) } ?? .null
    }

    /// Takes a text, or null for none.
    public init(_ value: String?) {
        self = value.map { .text($0) } ?? .null
    }

    /// Takes a truth value as one or zero.
    public init(_ value: Bool) {
        self = .integer(value ? 1 : 0)
    }
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByNilLiteral
{
    /// Takes a text.
    public init(stringLiteral value: String) { self = .text(value) }

    /// Takes a whole number.
    public init(integerLiteral value: Int64) { self = .integer(value) }

    /// Takes null.
    public init(nilLiteral: ()) { self = .null }
}
