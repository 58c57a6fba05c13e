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

    @Test(arguments: [
        ("S\u{430}turday and Sund\u{430}y", "S\u{430}@0430@turday and Sund\u{430}@0430@y"),
        ("\u{41C}onday", "\u{41C}@041C@onday"),
        ("M\u{43E}\u{441}\u{43A}", "M@004D@\u{43E}\u{441}\u{43A}"),
        ("\u{3B1}lpha", "\u{3B1}@03B1@lpha"), ("caf\u{E9}\u{455}", "caf\u{E9}\u{455}@0455@"),
        ("e\u{301}\u{43E}n", "e\u{301}\u{43E}@043E@n"),
        ("\u{395}\u{3BB}\u{3BB}a", "\u{395}\u{3BB}\u{3BB}a@0061@"),
        ("\u{202E}p\u{430}y", "@202E@p\u{430}@0430@y"),
        ("\u{410}b\u{430}b\u{430}", "\u{410}@0410@b\u{430}@0430@b\u{430}@0430@"),
    ])
    func `a letter of another script in a word is named behind it`(text: String, marked: String) {
        let parts = marked.split(separator: "@", omittingEmptySubsequences: false)
        let boxed = parts.enumerated().map { place, part in
            place % 2 == 1 ? "<bdi class=\"u\">U+\(part)</bdi>" : String(part)
        }
        #expect(shown(text) == boxed.joined())
        let bracketed = parts.enumerated().map { $0 % 2 == 1 ? "[U+\($1)]" : String($1) }
        #expect(shown(text, .bracketed) == bracketed.joined())
        #expect(shown(text, .attribute) == bracketed.joined())
    }

    @Test(arguments: [
        "\u{41F}\u{440}\u{438}\u{432}\u{435}\u{442} Saturday",
        "USB-\u{43A}\u{430}\u{431}\u{435}\u{43B}\u{44C}",
        "5 \u{3BC}m", "k\u{3A9}", "\u{394}x", "\u{3BB}=0.3", "x\u{430}1", "7\u{430}b", "日本語DVD",
        "Tシャツ",
        "K팝", "na\u{EF}ve", "\u{395}\u{3BB}\u{3BB}\u{3AC}\u{3B4}\u{3B1}", "wifi\u{44B}\u{439}",
        "እንጀራ and tea",
    ])
    func `words of one script, units, codes and other scripts are written as they are`(
        text: String
    ) {
        #expect(shown(text) == text)
        // The same on the way that looks at single characters.
        #expect(shown("\(text) \u{200B}") == "\(text) <bdi class=\"u\">U+200B</bdi>")
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
