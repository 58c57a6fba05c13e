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
    /// - Throws: the reason why there is no value at all, wrong input included.
    public func value(settings: Datum, input: Datum) throws(Undefined) -> Datum {
        let value = try body(MetricArguments(settings: settings, input: input))
        if case .number(let number) = value, !number.isFinite { throw Undefined("not finite") }
        return value
    }
}

/// The value of an optional result, or the reason why there is none.
func defined<Value>(_ value: Value?, else reason: String) throws(Undefined) -> Value {
    guard let value else { throw Undefined(reason) }
    return value
}
