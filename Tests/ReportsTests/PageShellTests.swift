import Testing
import Vocabulary

@testable import Reports

@Suite struct PageShellTests {
    @Test(arguments: [
        ("", ""), ("66", "Zg=="), ("666f", "Zm8="), ("666f6f", "Zm9v"), ("666f6f62", "Zm9vYg=="),
        ("fbff", "+/8="),
    ])
    func `digits become Base64 as in RFC 4648`(digits: String, text: String) {
        #expect(base64(hexadecimal: digits) == text)
    }

    @Test func `the policy names the digest of the very bytes in the style element`() throws {
        let page = indexPage([])
        let start = try #require(page.firstRange(of: "<style>"))
        let end = try #require(page.firstRange(of: "</style>"))
        let style = String(page[start.upperBound..<end.lowerBound])
        let expected = base64(hexadecimal: digest(of: style))
        #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-\(expected)&#39;"))
    }

    @Test func `no page asks for a script, a style attribute or anything from outside`() {
        var maker = SyntheticReport.ethiopia()
        let report = maker.full()
        for html in localePages(report).map(\.html) + [indexPage([IndexEntry(report)])] {
            let page = PageChecker(html)
            for (name, attributes) in page.tags {
                #expect(
                    !["script", "iframe", "object", "embed", "base", "form", "img"].contains(name)
                )
                #expect(attributes["style"] == nil && attributes["src"] == nil)
                #expect(!attributes.keys.contains { $0.hasPrefix("on") })
                let link = attributes["href"] ?? ""
                #expect(!link.contains("//") && !link.hasPrefix("/"))
                #expect(!link.contains(":") || link == "data:,")
            }
            #expect(!html.contains("http://") && !html.contains("https://"))
        }
    }
}
