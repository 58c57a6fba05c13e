import Foundation
import Testing

@testable import PalimpsestCLI

@Suite struct JSONListTests {
    private struct Line: Encodable {
        var number: Int
        var text: String
        var parts: [String: [Int]]
        var nothing: Int?
    }

    private static func encoder(pretty: Bool) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting =
            pretty
            ? [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            : [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    @Test(arguments: [0, 1, 63, 64, 65, 128, 129, 200], [true, false])
    func `a list in pieces is what the encoder writes of it`(count: Int, isPretty: Bool) throws {
        let lines = (0..<count).map {
            Line(number: $0, text: "[\n],\"\\ እንጀራ", parts: ["a": [], "b": [$0]])
        }
        let encoder = Self.encoder(pretty: isPretty)
        var text = ""
        var pieces = 0
        try JSONList(encoder).write(lines) {
            text += $0
            pieces += 1
        }
        #expect(text == String(decoding: try encoder.encode(lines), as: UTF8.self))
        #expect(count <= 64 ? pieces == 1 : pieces > 2)
    }
}
