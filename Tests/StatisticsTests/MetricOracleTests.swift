import Foundation
import PalimpsestTestSupport
import Statistics
import Testing

/// Holds every metric to its file of test vectors, by name and through the same door as callers.
@Suite struct MetricOracleTests {
    static let names = Metric.all.map(\.name)

    @Test func `there are 47 metrics, each with a file of test vectors and no file without one`()
        throws
    {
        let folder = packageRoot.appending(path: "Tests/StatisticsTests/Oracles")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".json") }
        #expect(files.map { String($0.dropLast(5)) }.sorted() == Self.names)
        #expect(Self.names.count == 47)
        #expect(Set(Self.names).count == 47)
    }

    @Test(arguments: names) func `every vector comes out`(name: String) throws {
        let oracle = try Oracle.read(name)
        let metric = try #require(Metric.all.first { $0.name == name })
        for test in oracle.cases {
            let settings = Datum.table(test.params.map { .init($0.key, $0.value.datum) })
            let input = Datum.table(test.input.map { .init($0.key, $0.value.datum) })
            do throws(Undefined) {
                let value = try metric.value(settings: settings, input: input)
                #expect(!test.isUndefined, "\(test.id): \(value) where nothing is defined")
                let limit = test.tolerance ?? oracle.tolerance
                if !test.isUndefined { compare(value, test.expected, limit, test.id) }
            } catch {
                #expect(test.isUndefined, "\(test.id): \(error.reason)")
                #expect(!error.reason.isEmpty)
            }
        }
    }

    private func compare(_ value: Datum, _ expected: JSONValue, _ limit: Double, _ place: String) {
        switch (value, expected) {
        case (.null, .null): break
        case (.flag(let a), .bool(let b)): #expect(a == b, "\(place)")
        case (.text(let a), .string(let b)): #expect(a == b, "\(place)")
        case (.number(let a), .number(let b)):
            #expect(abs(a - b) <= limit * max(1, abs(a), abs(b)), "\(place): \(a) for \(b)")
        case (.list(let a), .array(let b)):
            #expect(a.count == b.count, "\(place)")
            for (index, pair) in zip(a, b).enumerated() {
                compare(pair.0, pair.1, limit, "\(place)[\(index)]")
            }
        case (.table(let entries), .object(let fields)):
            #expect(Set(entries.map(\.name)) == Set(fields.keys), "\(place)")
            for entry in entries {
                guard let field = fields[entry.name] else { continue }
                compare(entry.value, field, limit, "\(place).\(entry.name)")
            }
        default: Issue.record("\(place): \(value) for \(expected)")
        }
    }
}

extension JSONValue {
    var datum: Datum {
        switch self {
        case .null: .null
        case .bool(let flag): .flag(flag)
        case .number(let value): .number(value)
        case .string(let text): .text(text)
        case .array(let elements): .list(elements.map(\.datum))
        case .object(let fields): .table(fields.map { .init($0.key, $0.value.datum) })
        }
    }
}
