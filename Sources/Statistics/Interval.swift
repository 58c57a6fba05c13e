/// A closed range of values an estimate may truly have.
public struct Interval: Sendable, Hashable, Codable {
    /// The lower end.
    public var low: Double
    /// The upper end.
    public var high: Double

    /// Joins two ends.
    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// Whether a value lies inside, ends included.
    public func contains(_ value: Double) -> Bool {
        low <= value && value <= high
    }
}
