/// A named statistic that can be asked with data in the shape of JSON.
public struct Metric: Sendable {
    /// Its name, such as `hill_numbers`.
    public let name: String
    /// What it is, in one line.
    public let summary: String
    /// Its settings and input, as a hint for callers.
    public let usage: String
    /// Where the formula comes from.
    public let source: String
    private let body: @Sendable (MetricArguments) throws(Undefined) -> Datum

    init(
        _ name: String,
        _ summary: String,
        takes usage: String,
        source: String,
        _ body: @escaping @Sendable (MetricArguments) throws(Undefined) -> Datum
    ) {
        self.name = name
        self.summary = summary
        self.usage = usage
        self.source = source
        self.body = body
    }

    /// All metrics, sorted by name.
    public static let all: [Metric] =
        (diversity + distances + texts + agreement + variance + association + calibration
        + inference + testing).sorted { $0.name < $1.name }

    /// Evaluates it.
    ///
    /// - Parameters:
    ///   - settings: a table of settings; those left out have their usual values.
    ///   - input: a table of data.
    /// - Returns: a number, or a table whose parts are null where they are not defined.
    /// - Throws: the reason why there is no value at all, wrong input included; so where a part of a
    ///   table or list would not be finite, since no part is right where numbers are too large.
    public func value(settings: Datum, input: Datum) throws(Undefined) -> Datum {
        let value = try body(MetricArguments(settings: settings, input: input))
        if let place = value.placeNotFinite {
            throw Undefined(
                place.isEmpty ? "not finite" : "'\(place)' is not finite: the numbers are too large"
            )
        }
        return value
    }
}

extension Datum {
    /// The name of the first part that is no finite number, empty for one without a name.
    fileprivate var placeNotFinite: String? {
        switch self {
        case .number(let number): return number.isFinite ? nil : ""
        case .list(let elements):
            for element in elements {
                if let place = element.placeNotFinite { return place }
            }
            return nil
        case .table(let entries):
            for entry in entries {
                if let place = entry.value.placeNotFinite {
                    return place.isEmpty ? entry.name : place
                }
            }
            return nil
        case .null, .flag, .text: return nil
        }
    }
}

/// The value of an optional result, or the reason why there is none.
func defined<Value>(_ value: Value?, else reason: String) throws(Undefined) -> Value {
    guard let value else { throw Undefined(reason) }
    return value
}
