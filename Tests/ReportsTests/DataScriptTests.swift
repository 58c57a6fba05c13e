import Testing

@testable import Reports

@Suite struct DataScriptTests {
    @Test func `a data file is one call with JSON`() {
        var data = DataScript(part: 3)
        data.open("[")
        data.text("a\"b\\c\n\t")
        data.number(-4)
        data.list([1, 2]) { $0.number($1) }
        data.list([Int]()) { $0.number($1) }
        data.close("]")
        #expect(text(data) == "palimpsest(3,[\"a\\\"b\\\\c\\n\\t\",-4,[1,2],[]])\n")
    }

    @Test func `nothing that is hidden or looks like a tag reaches a data file as it is`() {
        var data = DataScript(name: "index")
        data.text("</script>&\u{2028}\u{202E}\u{0}")
        #expect(
            text(data)
                == "palimpsest(\"index\",\"\\u003c/script>\\u0026[U+2028][U+202E][U+0000]\")\n"
        )
    }

    @Test func `marks and hidden characters are pieces of their own`() {
        var data = DataScript(name: "x")
        data.segments([
            .text("a\u{200B}b "), element("mark", .class("target")) { "እንጀራ" },
            element("mark", .class("both")) { "c\u{202E}\u{202E}" },
        ])
        #expect(
            text(data)
                == "palimpsest(\"x\",[\"a\",[4,\"U+200B\"],\"b \",[1,\"እንጀራ\"],[3,\"c\"],[4,\"U+202E ×2\"]])\n"
        )
    }

    @Test
    func `a letter of another script in a word is named behind it, and its word stays findable`() {
        var data = DataScript(name: "x")
        data.segments([
            .text("S\u{430}turday, \u{3BC}m"), element("mark", .class("target")) { "p\u{430}y" },
        ])
        let named = "[4,\"U+0430\"]"
        #expect(
            text(data)
                == "palimpsest(\"x\",[\"S\u{430}\",\(named),\"turday, \u{3BC}m\",[1,\"p\u{430}\"],\(named),[1,\"y\"]])\n"
        )
    }

    private func text(_ data: DataScript) -> String { data.file(.auditIndex).text }
}
