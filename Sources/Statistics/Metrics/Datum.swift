/// A value that a metric takes or gives, in the shape of JSON.
public indirect enum Datum: Sendable, Hashable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([Datum])
    /// Names and values in order, each name once.
    case table([Entry])

    /// One name with its value.
    public struct Entry: Sendable, Hashable {
        /// The name.
        public var name: String
        /// The value.
        public var value: Datum

        /// Pairs a name with a value.
        public init(_ name: String, _ value: Datum) {
            self.name = name
            self.value = value
        }
    }

    /// The value of a name in a table; none where there is none.
    public subscript(name: String) -> Datum? {
        guard case .table(let entries) = self else { return nil }
        return entries.first { $0.name == name }?.value
    }

    /// A number that is finite; null for any other and for none.
    static func number(orNull value: Double?) -> Datum {
        guard let value, value.isFinite else { return .null }
        return .number(value)
    }

    static func numbers(_ values: [Double]) -> Datum { .list(values.map { number(orNull: $0) }) }

    static func interval(_ interval: Interval?) -> Datum {
        interval.map { numbers([$0.low, $0.high]) } ?? .null
    }

    /// A table of numbers, null where one is not defined.
    static func values(_ entries: KeyValuePairs<String, Double?>) -> Datum {
        .table(entries.map { Entry($0.key, number(orNull: $0.value)) })
    }
}
