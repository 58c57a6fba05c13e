import Testing

@testable import Reports

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a & b", "a &amp; b"),
        ("\" onload=\"x", "\" onload=\"x"),
        ("it's", "it's"),
        ("]]>", "]]&gt;"),
        ("&lt;", "&amp;lt;"),
    ])
    func `markup in text stays text`(text: String, written: String) {
        #expect(shown(text) == written)
    }

    @Test(arguments: [("\" onload=\"x", "&quot; onload=&quot;x"), ("it's", "it&#39;s")])
    func `a value between quotes has none of its own`(text: String, written: String) {
        #expect(shown(text, .attribute) == written)
    }

    @Test(arguments: ["ሰኞ", "الاثنين", "सोमवार", "𐤀", "ភាសា", "日本語"])
    func `letters of any script are written as they are, and markup among them escaped`(
        text: String
    ) {
        #expect(shown(text) == text)
        #expect(shown("\(text)<b>\(text)&") == "\(text)&lt;b&gt;\(text)&amp;")
        #expect(shown("\(text)\u{202E}") == "\(text)<bdi class=\"u\">U+202E</bdi>")
    }

    @Test(arguments: [
        ("\u{202E}abc", "U+202E"), ("a\u{2066}b", "U+2066"), ("a\u{200B}b", "U+200B"),
        ("a\u{200D}b", "U+200D"), ("a\u{0}b", "U+0000"), ("a\u{1B}[2J", "U+001B"),
        ("\u{FEFF}", "U+FEFF"), ("a\u{AD}b", "U+00AD"), ("a\u{85}b", "U+0085"),
        ("a\u{2028}b", "U+2028"), ("\u{E0041}", "U+E0041"), ("x\u{FE0F}", "U+FE0F"),
        ("\u{3164}", "U+3164"), ("\u{10FFFF}", "U+10FFFF"), ("a\rb", "U+000D"),
    ])
    func `a character that hides or reorders is named by its code point`(
        text: String,
        label: String
    ) throws {
        let boxed = shown(text)
        #expect(boxed.contains("<bdi class=\"u\">\(label)</bdi>"))
        #expect(shown(text, .bracketed).contains("[\(label)]"))
        let scalar = try #require(
            UInt32(label.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        )
        #expect(!boxed.unicodeScalars.contains(scalar))
    }

    @Test func `a long run of one hidden character takes one box`() {
        let text = String(repeating: "\u{200B}", count: 5_000)
        #expect(shown(text) == "<bdi class=\"u\">U+200B ×5000</bdi>")
    }

    @Test(arguments: ["می\u{200C}رود", "ক্\u{200D}ষ", "👩\u{200D}🌾", "❤\u{FE0F}"])
    func `joiners stay where spelling needs them`(text: String) {
        #expect(shown(text) == text)
    }

    @Test func `line ends of Windows are line ends`() {
        #expect(shown("a\r\nb\tc") == "a\nb\tc")
        #expect(shown("a\nb", .attribute) == "a&#10;b")
    }

    private func shown(_ text: String, _ style: HiddenStyle = .boxed) -> String {
        var bytes: [UInt8] = []
        writeVisible(text, into: &bytes, style: style)
        return String(decoding: bytes, as: UTF8.self)
    }
}
