import Foundation
import PalimpsestTestSupport
import Testing

/// One file of test vectors: cases of a metric, made with other tools.
struct Oracle: Decodable, Sendable {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        var id: String
        var params: [String: JSONValue]
        var input: [String: JSONValue]
        var expected: JSONValue
        /// The tolerance of this case, if it has one of its own.
        var tolerance: Double?

        var testDescription: String { id }

        /// Whether the oracle says that the value is not defined.
        var isUndefined: Bool { expected["undefined"] != nil }

        func numbers(_ name: String) throws -> [Double] {
            try #require(input[name]?.array).map { try #require($0.number) }
        }

        func number(_ name: String) throws -> Double { try #require(input[name]?.number) }

        func count(_ name: String) throws -> Int { Int(try number(name)) }
    }

    var tolerance: Double
    var cases: [Case]

    static func read(_ metric: String) throws -> Oracle {
        let file = packageRoot.appending(path: "Tests/StatisticsTests/Oracles/\(metric).json")
        let oracle = try JSONDecoder().decode(Oracle.self, from: Data(contentsOf: file))
        try #require(oracle.cases.count >= 12)
        return oracle
    }

    /// Holds a value to the expected one, within the tolerance of the file.
    func expect(
        _ value: Double?,
        _ expected: JSONValue?,
        _ id: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard let expected = expected?.number else {
            #expect(value == nil, "\(id)", sourceLocation: sourceLocation)
            return
        }
        guard let value else {
            Issue.record("\(id): nothing for \(expected)", sourceLocation: sourceLocation)
            return
        }
        let limit = tolerance * max(1, abs(value), abs(expected))
        #expect(
            abs(value - expected) <= limit,
            "\(id): \(value) for \(expected)",
            sourceLocation: sourceLocation
        )
    }
}

/// Any JSON value.
enum JSONValue: Decodable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    var number: Double? { if case .number(let value) = self { value } else { nil } }
    var string: String? { if case .string(let value) = self { value } else { nil } }
    var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }

    subscript(name: String) -> JSONValue? {
        if case .object(let fields) = self { fields[name] } else { nil }
    }
}

/// A generator of its own, so that these tests need no other target: Lehmer's, 128 bits wide.
struct LehmerGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 2 &+ 1
    }

    mutating func next() -> UInt64 {
        let product = state.multipliedFullWidth(by: 0xda94_2042_e4dd_58b5)
        state = product.low ^ product.high | 1
        return product.low ^ (product.low >> 31) ^ product.high
    }
}
