import Foundation
import Testing
import Vocabulary

@testable import Reports

@Suite struct RatingPageTests {
    private let hostile = "</script><img src=x onerror=alert(1)>\u{2028}\"\\\n\u{0}&amp;"

    private func page(_ rows: [RatingRow]) -> String {
        ratingPage(
            rows,
            columns: ["id", "language", "question", "answer", "gold_a", "gold_b", "label", "note"],
            name: "s",
            file: "sheet.csv",
            toolVersion: "1.0"
        )
    }

    private func row(_ text: String) -> RatingRow {
        RatingRow(
            id: "r1",
            language: "am",
            question: text,
            answer: text,
            goldsA: text,
            goldsB: text
        )
    }

    @Test func `strangers' texts come back from the block of data as they were`() throws {
        let html = page([row(hostile)])
        let open = try #require(html.range(of: "id=\"data\">"))
        let rest = html[open.upperBound...]
        let end = try #require(rest.range(of: "</script>"))
        let data = Data(rest[..<end.lowerBound].utf8)
        let object = try #require(
            try JSONSerialization.jsonObject(with: data) as? [String: Any]
        )
        let rows = try #require(object["rows"] as? [[String]])
        #expect(rows == [["r1", "am", hostile, hostile, hostile, hostile]])
    }

    @Test func `nothing of a stranger's text stands in the page as markup`() {
        let html = page([row(hostile)])
        #expect(!html.contains("<img"))
        let plain = page([row("plain")])
        #expect(html.components(separatedBy: "<").count == plain.components(separatedBy: "<").count)
    }

    @Test func `the policy allows the page's own script and stylesheet and nothing else`() throws {
        let html = page([row("x")])
        #expect(html.contains("default-src 'none'; script-src 'sha256-"))
        #expect(!html.contains("unsafe-inline") && !html.contains("://"))
        for tag in ["script", "style"] {
            let open = try #require(html.range(of: "<\(tag)>"))
            let end = try #require(html[open.upperBound...].range(of: "</\(tag)>"))
            let text = String(html[open.upperBound..<end.lowerBound])
            #expect(html.contains("'sha256-\(base64(hexadecimal: digest(of: text)))'"))
        }
    }

    @Test func `the script writes texts as texts only`() {
        for word in [
            "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "fetch",
        ] {
            #expect(!ratingScript.contains(word))
        }
    }
}
