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

    @Test func `a page that may be sent alone has its style in it, known by its digest`() throws {
        var maker = SyntheticReport.ethiopia()
        let page = try #require(localePages(maker.full()).first { $0.path == "am-ET/index.html" })
            .html
        let start = try #require(page.firstRange(of: "<style>"))
        let end = try #require(page.firstRange(of: "</style>"))
        let style = String(page[start.upperBound..<end.lowerBound])
        let expected = base64(hexadecimal: digest(of: style))
        #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-\(expected)&#39;"))
    }

    @Test func `other pages take their style from the one file of the report`() throws {
        for (stand, link) in [(PageStand.ofLocale, "../style.css"), (.above(.models), "style.css")]
        {
            let shell = PageShell(
                words: Words(),
                title: "",
                toolVersion: "1",
                stand: stand,
                body: []
            )
            #expect(shell.html.contains("; style-src &#39;self&#39;; img-src"))
            let tags = PageChecker(shell.html).tags
            let styles = tags.filter { $0.attributes["rel"] == "stylesheet" }
            #expect(styles.map { $0.attributes["href"] } == [link])
            #expect(!tags.contains { $0.name == "style" })
        }
    }

    @Test(arguments: [(PageStand.ofLocale, "../finder.js"), (.above(.models), "finder.js")])
    func `a page with a script takes it from the report and allows none inside`(
        stand: PageStand,
        source: String
    ) {
        let shell = PageShell(
            words: Words(),
            title: "",
            toolVersion: "1",
            stand: stand,
            script: .finder,
            body: []
        )
        #expect(shell.html.contains("; script-src &#39;self&#39;; style-src"))
        #expect(shell.html.contains("<script src=\"\(source)\"></script>"))
        #expect(shell.html.ranges(of: "<script").count == 1 && !shell.html.contains("sha256-"))
    }

    @Test func `every page leads to every section from where it stands`() {
        for (stand, prefix) in [(PageStand.ofLocale, "../"), (.above(.models), "")] {
            let shell = PageShell(
                words: Words(),
                title: "",
                toolVersion: "1",
                stand: stand,
                body: []
            )
            let links = PageChecker(shell.html).tags.compactMap { $0.attributes["href"] }
            for section in SiteSection.allCases {
                #expect(links.contains(prefix + section.path))
            }
        }
        let page = PageChecker(indexPage([]))
        #expect(page.tags.filter { $0.attributes["aria-current"] == "page" }.count == 1)
    }

    @Test func `a served page may listen to its server and runs one script more`() throws {
        let page = indexPage([])
        let served = withLiveReload(page)
        #expect(served.contains("connect-src &#39;self&#39;; script-src &#39;sha256-"))
        #expect(served.contains("new EventSource(\"\(changesPath)\")"))
        #expect(PageChecker(page).tags.allSatisfy { $0.name != "script" })
        // The digest in the policy is that of the bytes between the tags.
        let start = try #require(served.firstRange(of: "<script>"))
        let end = try #require(served.firstRange(of: "</script>"))
        let source = String(served[start.upperBound..<end.lowerBound])
        #expect(served.contains("&#39;sha256-\(base64(hexadecimal: digest(of: source)))&#39;"))
        #expect(withLiveReload("<p>no page of ours</body>") == "<p>no page of ours</body>")
    }

    @Test func `a served page keeps the script that it has`() {
        let page = PageShell(
            words: Words(),
            title: "",
            toolVersion: "1",
            script: .finder,
            body: []
        ).html
        let served = withLiveReload(page)
        #expect(served.ranges(of: "script-src &#39;sha256-").count == 1)
        #expect(served.contains("&#39; &#39;self&#39;; style-src"))
        #expect(served.contains("<script src=\"../finder.js\"></script>"))
    }

    @Test
    func `no page asks for a style attribute, a script that is not ours or anything from outside`()
        throws
    {
        var maker = SyntheticReport.ethiopia()
        let report = maker.full()
        let files = localePages(report).filter { $0.path.hasSuffix(".html") }.map(\.html)
        for html in files + [indexPage([IndexEntry(report)])] {
            let page = PageChecker(html)
            for (name, attributes) in page.tags {
                #expect(!["iframe", "object", "embed", "base", "img"].contains(name))
                #expect(attributes["style"] == nil)
                #expect(attributes["src"] == (name == "script" ? "../finder.js" : nil))
                #expect(!attributes.keys.contains { $0.hasPrefix("on") })
                let link = attributes["href"] ?? ""
                #expect(!link.contains("//") && !link.hasPrefix("/"))
                #expect(!link.contains(":") || link == "data:,")
            }
            #expect(!html.contains("http://") && !html.contains("https://"))
            if page.tags.contains(where: { $0.name == "script" }) {
                #expect(html.contains("; script-src &#39;self&#39;;"))
            } else {
                #expect(!html.contains("script-src"))
            }
        }
    }

    @Test func `a script reads alike in HTML and XML and writes text as text only`() {
        let script = PageScript.auditFinder.source
        #expect(!script.contains("<") && !script.contains("&"))
        for word in ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval("] {
            #expect(!script.contains(word), "\(word)")
        }
        #expect(!script.contains("http:") && !script.contains("fetch("))
    }
}
