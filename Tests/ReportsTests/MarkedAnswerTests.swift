import Testing
import Vocabulary

@testable import Reports

@Suite struct MarkedAnswerTests {
    private let target = LocaleTag("am-ET")
    private let proxy = LocaleTag("en-US")

    @Test func `target, proxy and common spans differ`() {
        let marked = mark("tea and coffee", [(target, 0, 3), (proxy, 8, 14)])
        #expect(
            marked
                == "<mark class=\"target\">tea</mark> and <mark class=\"proxy\">coffee</mark>"
        )
    }

    @Test func `overlapping spans are cut where they overlap`() {
        let marked = mark("0123456789", [(target, 2, 6), (proxy, 4, 8)])
        #expect(
            marked
                == "01<mark class=\"target\">23</mark><mark class=\"both\">45</mark>"
                + "<mark class=\"proxy\">67</mark>89"
        )
    }

    @Test func `the same span twice, and spans side by side, make one mark`() {
        let marked = mark("abcdef", [(target, 1, 3), (target, 1, 3), (target, 3, 5)])
        #expect(marked == "a<mark class=\"target\">bcde</mark>f")
    }

    @Test(arguments: ["ብዙ ሰዎች እንጀራ ይበላሉ", "يأكل الناس كسكس كثيرا"])
    func `spans count bytes of scripts with long characters`(text: String) throws {
        let words = text.split(separator: " ")
        let word = Array(words[2].utf8)
        let start = try #require(Array(text.utf8).firstOffset(of: word))
        let marked = mark(text, [(target, start, start + word.count)])
        #expect(
            marked
                == "\(words[0]) \(words[1]) <mark class=\"target\">\(words[2])</mark> \(words[3])"
        )
    }

    @Test func `a span through the middle of a character takes the whole of it`() {
        #expect(mark("እንጀራ", [(target, 1, 4)]) == "<mark class=\"target\">እን</mark>ጀራ")
    }

    @Test func `spans beyond the answer are clipped and reported`() {
        let answer = MarkedAnswer(
            text: "abc",
            matches: matches([(target, 1, 99), (proxy, 50, 60), (target, -4, 1), (proxy, 2, 1)]),
            target: target,
            proxies: [proxy]
        )
        #expect(written(answer.content) == "<mark class=\"target\">abc</mark>")
        #expect(answer.notes == ["4 spans reach beyond the answer; the record is inconsistent."])
    }

    @Test func `matches of placebos are not marked`() {
        #expect(mark("abc", [(LocaleTag("es-ES"), 0, 3)]) == "abc")
    }

    @Test func `markup inside a span stays text`() {
        #expect(
            mark("<b>x</b>", [(target, 0, 3)])
                == "<mark class=\"target\">&lt;b&gt;</mark>x&lt;/b&gt;"
        )
    }

    @Test func `a long answer is cut at twenty thousand characters with a note`() {
        let text = String(repeating: "ሀ", count: 20_001)
        let answer = MarkedAnswer(
            text: text,
            matches: matches([(target, 59_997, 60_003), (target, 60_000, 60_003)]),
            target: target,
            proxies: []
        )
        let shown = written(answer.content)
        #expect(shown.unicodeScalars.count { $0 == "ሀ" } == 20_000)
        #expect(shown.hasSuffix("<mark class=\"target\">ሀ</mark>"))
        #expect(
            answer.notes == [
                "Cut for display: the first 20,000 of 20,001 characters (Unicode scalars).",
                "1 match lies in the part not shown.",
            ]
        )
        #expect(mark(String(text.dropLast()), []) == String(text.dropLast()))
    }

    private func matches(_ spans: [(LocaleTag, Int, Int)]) -> [GoldMatch] {
        spans.map {
            GoldMatch(culture: $0, cluster: 0, alias: "x", start: $1, end: $2, rules: [])
        }
    }

    private func mark(_ text: String, _ spans: [(LocaleTag, Int, Int)]) -> String {
        written(
            MarkedAnswer(
                text: text,
                matches: matches(spans),
                target: target,
                proxies: [proxy]
            ).content
        )
    }

    private func written(_ pieces: [HTML]) -> String {
        var writer = HTMLWriter()
        for piece in pieces { writer.write(piece) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
