import Testing

@testable import Reports

@Suite struct HTMLWriterTests {
    @Test func `an attribute cannot be left by a quote`() {
        let piece = element("span", .title("\"><img src=x onerror=alert(1)>")) { "x" }
        #expect(
            written(piece)
                == "<span title=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\">x</span>"
        )
    }

    @Test func `a hidden character inside a drawing is named without an element`() {
        let piece = element("svg") { element("text") { element("tspan") { "\u{202E}x" } } }
        #expect(written(piece) == "<svg><text><tspan>[U+202E]x</tspan></text></svg>\n")
    }

    @Test func `childless elements close themselves and others do not`() {
        #expect(written(element("br")) == "<br/>")
        #expect(written(element("td")) == "<td></td>")
    }

    @Test func `the size of a piece is the size of its bytes`() {
        let piece = element("p", .class("a")) { "እንጀራ & \u{200B}" }
        #expect(piece.byteCount == written(piece).utf8.count)
    }

    @Test func `the stylesheet could not end its element`() {
        #expect(!stylesheet.contains("<"))
        #expect(!stylesheet.contains("&"))
        #expect(!stylesheet.contains("url("))
        #expect(!stylesheet.contains("@import"))
    }

    private func written(_ piece: HTML) -> String {
        var writer = HTMLWriter()
        writer.write(piece)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
