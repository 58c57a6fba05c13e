import Testing

@testable import Reports

@Suite struct SiteTableTests {
    private let shape = TableShape(
        name: "tests",
        meaning: Sentence("One row."),
        columns: [
            .words(Sentence("Name"), .text("name", Sentence("A name."))),
            .number(
                Sentence("Interval"),
                .number("low", Sentence("Low.")),
                .number("high", Sentence("High."))
            ),
        ]
    )

    @Test(arguments: [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("+1", "'+1"), ("-1", "'-1"),
        ("@SUM(1)", "'@SUM(1)"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("a,b", "\"a,b\""),
        ("say \"x\"", "\"say \"\"x\"\"\""), ("", "\"\""), ("እንጀራ", "እንጀራ"), ("1=2", "1=2"),
    ])
    func `texts in cells never start a formula`(text: String, cell: String) {
        #expect(DataValue.text(text).csv == cell)
    }

    @Test func `numbers keep their sign, and what is missing is empty or null`() {
        #expect(DataValue.number(-0.25).csv == "-0.25" && DataValue.integer(-3).json == "-3")
        #expect(DataValue.missing.csv == "" && DataValue.missing.json == "null")
        #expect(DataValue(Double.nan) == .missing && DataValue(nil as Double?) == .missing)
        #expect(DataValue.flag(true).csv == "true")
    }

    @Test(arguments: [
        (1.0 / 3, "0.333333"), (-2.0 / 3, "-0.666667"), (0.5, "0.5"), (0.0, "0"), (-0.0, "0"),
        (1.0, "1"), (0.9999999, "1"), (12.25, "12.25"), (0.000_123_456_789_1, "0.000123457"),
        (0.000_000_000_25, "2.5e-10"), (1_234_567_890.5, "1234567890.5"),
    ])
    func `numbers keep six decimals, small ones nine, and none becomes zero`(
        number: Double,
        text: String
    ) {
        #expect(DataValue.number(number).csv == text && DataValue.number(number).json == text)
    }

    @Test func `a text written into bytes is the same JSON`() {
        for text in [
            "plain", "እንጀራ", "a\"b\\", "</script>&", "\u{7F}\u{85}\u{61C}", "é\u{202E}", "😀", "",
        ] {
            var bytes: [UInt8] = []
            appendJSON(text, to: &bytes)
            #expect(String(decoding: bytes, as: UTF8.self) == jsonText(text))
        }
    }

    @Test func `JSON strings hold nothing that could end a script or turn a line`() {
        let hostile = "</script><!-- & \u{202E}\u{2028}\u{0}\"\\\n"
        let text = jsonText(hostile)
        #expect(
            text
                == "\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u202e\\u2028\\u0000\\\"\\\\\\n\""
        )
    }

    @Test func `a table has a header, its rows and a file beside its page`() {
        var table = SiteTable(shape, Words(), suffix: "x/../y")
        table.add([.text("=1"), SiteCell(.number(0.5), .missing, html: [.text("0.5")])])
        #expect(table.csv == "name,low,high\r\n'=1,0.5,\r\n")
        #expect(table.json.contains("\"rows\":[[\"=1\",0.5,null]]"))
        let file = table.file(beside: .over("model", "a/b")).text
        #expect(file.hasPrefix("model_a-b-") && file.hasSuffix(".csv"))
        #expect(!file.contains("/") && !file.contains(".."))
    }

    @Test func `a long table shows its first rows and says how many there are`() {
        var table = SiteTable(shape, Words())
        for n in 0..<20 {
            table.add([.text("row\(n)"), SiteCell(.missing, .missing, html: [])])
        }
        var writer = HTMLWriter()
        for piece in table.html(on: .models, atMost: 5) { writer.write(piece) }
        let html = String(decoding: writer.bytes, as: UTF8.self)
        #expect(html.contains("row4") && !html.contains("row5"))
        #expect(html.contains("The first 5 of 20 rows."))
        #expect(html.contains("href=\"models-tests.csv\""))
        #expect(table.csv.split(separator: "\r\n").count == 21)
    }
}
