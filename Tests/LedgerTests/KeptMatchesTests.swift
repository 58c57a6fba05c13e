import Foundation
import Testing
import Vocabulary

@testable import Ledger

@Suite struct KeptMatchesTests {
    private func match(_ culture: String, _ cluster: Int, _ alias: String) -> GoldMatch {
        GoldMatch(
            culture: LocaleTag(culture),
            cluster: cluster,
            alias: alias,
            start: 3,
            end: 7,
            rules: ["case", "plural-en"]
        )
    }

    private func written(_ matches: [GoldMatch]) -> String {
        var bytes: [UInt8] = []
        matches.writeJSON(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a find that many cultures accept is told once`() throws {
        let matches = [match("am-ET", 0, "rice"), match("en-US", 2, "rice")]
        let text = written(matches)
        let expected =
            #"{"at":[0,0],"clusters":[0,2],"cultures":["am-ET","en-US"],"found":["#
            + #"{"alias":"rice","end":7,"rules":["case","plural-en"],"start":3}]}"#
        #expect(text == expected)
        #expect(MatchesReader.read(Array(text.utf8)) == matches)
        #expect(try KeptMatches.decode(text, of: "it") == matches)
    }

    @Test func `finds that differ in bytes alone stay apart, in their order`() throws {
        // Composed and decomposed, which a comparison of texts takes for the same.
        let matches = [
            match("am-ET", 0, "caf\u{E9}"), match("en-US", 0, "cafe\u{301}"),
            match("fr-FR", 1, "caf\u{E9}"),
        ]
        let found = try #require(MatchesReader.read(Array(written(matches).utf8)))
        #expect(found.map { Array($0.alias.utf8) } == matches.map { Array($0.alias.utf8) })
        #expect(found.map(\.culture) == matches.map(\.culture))
    }

    @Test func `the form of older ledgers is read as before`() throws {
        let matches = [match("am-ET", 0, "rice"), match("en-US", 2, "say \"rice\"")]
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for count in 0...2 {
            let text = String(
                decoding: try encoder.encode(Array(matches.prefix(count))),
                as: UTF8.self
            )
            var known = ReadMatches()
            let found = try known.matches(Array(text.utf8), of: "it")
            #expect(found == Array(matches.prefix(count)))
        }
    }

    @Test(arguments: [
        #"{"at":[0],"clusters":[],"cultures":["a"],"found":[]}"#,
        #"{"at":[1],"clusters":[0],"cultures":["a"],"found":[{"alias":"x","end":1,"rules":[],"start":0}]}"#,
        #"{"at":[0]"#, #"{"at":[-1],"clusters":[0],"cultures":["a"],"found":[]}"#, "", "{", "null",
        #"{} "#,
    ])
    func `what is no matches is refused in one line`(_ text: String) {
        var known = ReadMatches()
        let error = #expect(throws: LedgerError.self) {
            try known.matches(Array(text.utf8), of: "the judgement of answer 3")
        }
        #expect(error?.message.contains("the judgement of answer 3") == true)
    }
}
