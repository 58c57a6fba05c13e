import Foundation
import Testing

@testable import Respondents

/// Bodies that providers send and strict parsers refuse.
@Suite struct JSONRepairTests {
    @Test(arguments: [
        (#"{"a":"x\ud800y"}"#, "x\u{fffd}y"),
        (#"{"a":"x\udc00y"}"#, "x\u{fffd}y"),
        (#"{"a":"\ud83d\u0041"}"#, "\u{fffd}A"),
        (#"{"a":"\ud83d\ude00 \ud83d"}"#, "😀 \u{fffd}"),
        (#"{"a":"50\x25"}"#, #"50\x25"#),
        (#"{"a":"\u12"}"#, "\u{fffd}12"),
        ("{\"a\":\"line\nbreak\tand tab\"}", "line\nbreak\tand tab"),
        (#"{"a":"ሰላም \" \\ \/ \u1230"}"#, "ሰላም \" \\ / ሰ"),
    ])
    func `strings with broken escapes keep the rest of their text`(
        _ json: String,
        _ expected: String
    ) {
        let object = JSONRepair.parse(Array(json.utf8)) as? [String: String]
        #expect(object?["a"] == expected)
    }

    @Test func `bytes that are no UTF-8 become replacement characters`() {
        let bytes = Array(#"{"a":"x"#.utf8) + [0xff, 0xc3] + Array(#"y"}"#.utf8)
        let object = JSONRepair.parse(bytes) as? [String: String]
        #expect(object?["a"] == "x\u{fffd}\u{fffd}y")
    }

    @Test(arguments: ["", "<html>", #"{"a":"x"#, #"{"a":"\"#, #"{"a":"\u"#, "{\"a\":}"])
    func `what is no JSON stays none`(_ text: String) {
        #expect(JSONRepair.parse(Array(text.utf8)) == nil)
    }

    @Test func `sound JSON is not changed by mending`() {
        let json = #"{"a":["b\\","\ud83d\ude00",1.5,{"c\"":null}]}"#
        #expect(JSONRepair.mended(Array(json.utf8)) == Array(json.utf8))
    }
}
