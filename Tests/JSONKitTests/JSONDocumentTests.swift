import Foundation
import Testing

@testable import JSONKit

/// Bodies that providers send and strict parsers refuse, and the sameness with Foundation else.
@Suite struct JSONDocumentTests {
    @Test(arguments: [
        (#"{"a":"x\ud800y"}"#, "x\u{fffd}y"),
        (#"{"a":"x\udc00y"}"#, "x\u{fffd}y"),
        (#"{"a":"\ud83d\u0041"}"#, "\u{fffd}A"),
        (#"{"a":"\ud83d\ude00 \ud83d"}"#, "😀 \u{fffd}"),
        (#"{"a":"50\x25"}"#, #"50\x25"#),
        (#"{"a":"\u12"}"#, "\u{fffd}12"),
        ("{\"a\":\"line\nbreak\tand tab\"}", "line\nbreak\tand tab"),
        (#"{"a":"ሰላም \" \\ \/ \u1230"}"#, "ሰላም \" \\ / ሰ"),
        (#"{"\u0061":"escaped key"}"#, "escaped key"),
        (#"{"a":1,"a":"the last of two"}"#, "the last of two"),
        ("\u{feff}{\"a\":\"after a mark\"}", "after a mark"),
    ])
    func `strings with broken escapes keep the rest of their text`(
        _ json: String,
        _ expected: String
    ) {
        #expect(JSONDocument(Array(json.utf8))?.root["a"]?.string == expected)
    }

    @Test(arguments: [#"""#, #"""#, "\u{1f}", #"é"#, "é", "\u{7f}"])
    func `a sign in a string is found wherever it stands`(_ sign: String) throws {
        // Strings are searched eight bytes at once.
        for count in 0..<40 {
            let before = String(repeating: "a", count: count)
            let text = before + (sign == "\"" ? "" : sign) + "bc"
            let json = Array(#"["\#(text)",""]"#.utf8)
            let document = try #require(JSONDocument(json))
            #expect(document.isStrict == (sign != "\u{1f}"))
            let kept = sign == #"\""# ? "\"" : sign == #"\u00e9"# ? "é" : sign == "\"" ? "" : sign
            #expect(document.root.elements.first?.string == before + kept + "bc")
            #expect(document.root.elements.map(\.string).count == 2)
        }
    }

    @Test func `bytes that are no UTF-8 become replacement characters`() {
        let bytes = Array(#"{"a":"x"#.utf8) + [0xff, 0xc3] + Array(#"y"}"#.utf8)
        #expect(JSONDocument(bytes)?.root["a"]?.string == "x\u{fffd}\u{fffd}y")
    }

    @Test(arguments: [
        "", " ", "<html>", #"{"a":"x"#, #"{"a":"\"#, #"{"a":"\u"#, "{\"a\":}", "[1,]", "[,1]",
        "{\"a\":1,}", "[1 2]", "01", "-", "1.", "1e", ".5", "+1", "nul", "truee", "[1]]", "{1:2}",
        "{\"a\" 1}", "[\"a\"", "]", "}", "[}", "{]", ":", ",", "- 1", "Infinit",
    ])
    func `what is no JSON stays none`(_ text: String) {
        #expect(JSONDocument(Array(text.utf8)) == nil)
    }

    @Test func `nesting is bounded and costs no stack`() {
        func nested(_ depth: Int) -> [UInt8] {
            Array(
                (String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8
            )
        }
        #expect(JSONDocument(nested(512)) != nil)
        #expect(JSONDocument(nested(513)) == nil)
        #expect(JSONDocument(nested(100_000)) == nil)
        #expect(JSONDocument(Array(String(repeating: "[", count: 100_000).utf8)) == nil)
        #expect(JSONDocument(Array(String(repeating: #"{"a":"#, count: 100_000).utf8)) == nil)
    }

    @Test func `Python's numbers that are none count as null, and the rest stays`() throws {
        let text = #"{"a":[NaN,Infinity,-Infinity,-0.5],"b":"x"}"#
        let root = try #require(JSONDocument(Array(text.utf8))?.root)
        let list = root["a"].map { Array($0.elements) } ?? []
        #expect(list.map(\.isNull) == [true, true, true, false])
        #expect(list.last?.double == -0.5)
        #expect(root["b"]?.string == "x")
    }

    @Test func `numbers are read as far as they fit`() throws {
        let text = "[11, 11.0, 1e2, 9223372036854775807, 9223372036854775808, 1.5, 1e999, \"7\"]"
        let root = try #require(JSONDocument(Array(text.utf8))?.root)
        let list = Array(root.elements)
        #expect(list.map(\.int) == [11, 11, 100, Int.max, nil, nil, nil, nil])
        #expect(list[6].double == nil && list[5].double == 1.5 && list[7].double == nil)
    }

    @Test func `a value asked for what it is not gives none`() throws {
        let root = try #require(JSONDocument(Array(#"{"a":[1],"b":null,"c":"d"}"#.utf8))?.root)
        #expect(root["a"]?["x"] == nil && root["a"]?.string == nil && root["a"]?.int == nil)
        #expect(root["b"]?.elements.first == nil && root["c"]?.elements.first == nil)
        #expect(root.elements.first == nil && root.bool == nil && root["z"] == nil)
        #expect(root["c"]?.members.isEmpty == true)
    }

    @Test func `random texts and their mutations read as Foundation reads them`() {
        var random = Random(seed: 7)
        var accepted = 0
        for round in 0..<4_000 {
            // Half of a pair is mended here and refused there, so what is damaged holds none.
            random.hasPairs = round.isMultiple(of: 2)
            var bytes = Array(random.value(depth: 4).utf8)
            if !random.hasPairs { random.mutate(&bytes) }
            let strict = try? JSONSerialization.jsonObject(
                with: Data(bytes),
                options: .fragmentsAllowed
            )
            let ours = JSONDocument(bytes)
            let text = String(decoding: bytes, as: UTF8.self)
            // Foundation takes a comma before a closing bracket; RFC 8259 does not.
            if text.contains(#/,[ \n\t]*[\]}]/#), strict != nil, ours == nil { continue }
            guard let strict, let ours, ours.isStrict else {
                let isOurs = ours?.isStrict == true
                #expect((strict != nil) == isOurs, "\(text)")
                continue
            }
            accepted += 1
            #expect(ours.root.isSame(as: strict), "\(text)")
        }
        #expect(accepted > 2_000)
    }
}

extension JSONValue {
    /// Says whether Foundation's value is this one.
    fileprivate func isSame(as value: Any) -> Bool {
        if isObject {
            guard let other = value as? [String: Any] else { return false }
            let names = Set(members.map(\.key))
            return names == Set(other.keys)
                && names.allSatisfy { self[$0]?.isSame(as: other[$0] ?? ()) == true }
        }
        if isArray {
            guard let other = value as? [Any] else { return false }
            let own = Array(elements)
            return own.count == other.count && zip(own, other).allSatisfy { $0.isSame(as: $1) }
        }
        if let string { return value as? String == string }
        if let bool { return value as? Bool == bool }
        if let double { return value as? Double == double }
        return isNull && value is NSNull
    }
}

/// Seeded JSON and damage to it.
private struct Random {
    var state: UInt64
    var hasPairs = true

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func value(depth: Int) -> String {
        let blank = ["", " ", "\n", "\t "][below(4)]
        switch below(depth > 0 ? 8 : 5) {
        case 0: return blank + ["true", "false", "null"][below(3)]
        case 1: return "\(below(2000) - 1000)" + blank
        case 2: return ["0.5", "-1.25e2", "3E-1", "0", "-7.0", "120.06"][below(6)]
        case 3, 4: return string() + blank
        case 5, 6:
            let count = below(4)
            return "[" + blank
                + (0..<count).map { _ in value(depth: depth - 1) }.joined(separator: ",") + "]"
        default:
            let count = below(4)
            let members = (0..<count).map { "\"k\($0)x\":" + value(depth: depth - 1) }
            return "{" + members.joined(separator: "," + blank) + blank + "}"
        }
    }

    mutating func string() -> String {
        var pieces = ["a", "ሰላም", #"\n"#, #"\""#, #"\\"#, #"\u00e9"#, "😀", " /", #"\/"#]
        if hasPairs { pieces.append(#"\ud83d\ude00"#) }
        return "\"" + (0..<below(6)).map { _ in pieces[below(pieces.count)] }.joined() + "\""
    }

    /// One byte goes, comes or changes, always within ASCII.
    mutating func mutate(_ bytes: inout [UInt8]) {
        let signs = Array(#"{}[],:"0123456789.eE+-truefalsn x"#.utf8)
        let place = below(max(1, bytes.count))
        guard place < bytes.count, bytes[place] < 0x80 else { return }
        switch below(3) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(signs[below(signs.count)], at: place)
        default: bytes[place] = signs[below(signs.count)]
        }
    }
}
