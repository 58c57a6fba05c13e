import Foundation
import PalimpsestTestSupport
import Testing

@Suite struct FactsCommandTests {
    private func page() throws -> String {
        let folder = try temporaryFolder("facts")
        let file = folder.appending(path: "page.html")
        let text = """
            <!DOCTYPE html>
            <html lang="en"><body>
            <table class="infobox"><caption>Ethiopia</caption>
            <tr><th>Capital</th><td lang="am">አዲስ\u{202E} አበባ</td></tr>
            <tr><th>Currency</th><td>Birr (<a href="/x">ETB</a>)</td></tr>
            </table></body></html>
            """
        try Data(text.utf8).write(to: file)
        return file.path
    }

    @Test func `an expression shows what it matches with line, path and language`() async throws {
        let file = try page()
        let ending = await palimpsestCommand(["facts", "--file", file, "--xpath", "//tr/td"])
        #expect(ending.code == 0)
        #expect(ending.out.contains("\(file):4: "))
        #expect(ending.out.contains("[am]"))
        #expect(ending.out.contains("Birr (ETB)"))
        #expect(ending.out.contains("\\u{202e}"), "a change of direction must be seen")
        #expect(ending.talk.contains("2 matched"))
    }

    @Test func `an expression that computes shows its result`() async throws {
        let file = try page()
        let count = await palimpsestCommand(["facts", "--file", file, "--xpath", "count(//tr)"])
        #expect(count.out == "2\n")
        let half = await palimpsestCommand([
            "facts", "--file", file, "--xpath", "count(//tr) div 4",
        ])
        #expect(half.out == "0.5\n")
        let number = await palimpsestCommand([
            "facts", "--file", file, "--xpath", "count(//tr)", "--json",
        ])
        #expect(try JSONDecoder().decode([Int].self, from: Data(number.out.utf8)) == [2])
        let text = await palimpsestCommand([
            "facts", "--file", file, "--xpath", "string(//caption)", "--json",
        ])
        #expect(text.out.contains("\"Ethiopia\""))
    }

    @Test func `nothing matched, a broken expression and an unknown prefix each say so`()
        async throws
    {
        let file = try page()
        let nothing = await palimpsestCommand(["facts", "--file", file, "--xpath", "//svg"])
        #expect(nothing.code == 1)
        #expect(nothing.talk.contains("nothing matched"))
        let broken = await palimpsestCommand(["facts", "--file", file, "--xpath", "//tr[th='x"])
        #expect(broken.code == 1)
        #expect(broken.talk.contains("    1 | //tr[th='x\n"))
        #expect(broken.complaints.contains { $0.hasSuffix("^") || $0.hasSuffix("~") })
        let prefix = await palimpsestCommand(["facts", "--file", file, "--xpath", "//t:place"])
        #expect(prefix.talk.contains("--namespace t="))
        let missing = await palimpsestCommand(["facts", "--file", file + "x", "--xpath", "//a"])
        #expect(missing.code == 1)
    }

    @Test func `a namespace is declared on the command line`() async throws {
        let file = try temporaryFolder("facts").appending(path: "place.xml")
        try Data("<place xmlns='urn:t'><name>Aksum</name></place>".utf8).write(to: file)
        let ending = await palimpsestCommand([
            "facts", "--file", file.path, "--xpath", "//t:name", "--namespace", "t=urn:t",
        ])
        #expect(ending.out.contains("Aksum"))
        let bare = await palimpsestCommand(["facts", "--file", file.path, "--xpath", "//name"])
        #expect(bare.code == 1)
        #expect(bare.talk.contains("add --namespace p=urn:t and write p:name for name"))
        let bad = await palimpsestCommand([
            "facts", "--file", file.path, "--xpath", "//t:name", "--namespace", "urn:t",
        ])
        #expect(bad.code == 64)
    }

    @Test(arguments: [
        (["--file", "page.html", "--xpath", "//a", "--locale", "am-ET"], "drop one of the two"),
        (["--xpath", "//a", "--locale", "am-ET"], "'--xpath' needs '--file'"),
        (["--syntax", "xml", "--locale", "am-ET"], "'--syntax' needs '--file'"),
        (["--namespace", "p=urn:t", "--locale", "am-ET"], "'--namespace' needs '--file'"),
    ])
    func `an option that would do nothing is refused`(words: [String], message: String) async {
        let ending = await palimpsestCommand(["facts"] + words)
        #expect(ending.code == 64)
        #expect(ending.talk.contains(message))
    }

    @Test(.enabled(if: hasCLDR41))
    func `facts for people fit a terminal and name element and line`()
        async
    {
        let ending = await palimpsestCommand(["facts", "--locale", "am-ET"])
        let lines = ending.out.split(separator: "\n")
        #expect(lines.contains("money.currency: birr (explicit)"))
        #expect(
            lines.contains {
                $0.hasPrefix("    CLDR 41, supplemental/supplementalData.xml:")
                    && $0.contains("/supplementalData/currencyData/region[@iso3166='ET']")
            }
        )
        #expect(lines.filter { !$0.hasPrefix(" ") }.allSatisfy { $0.count <= 80 })
        // What is computed has no line, and none is made up.
        #expect(!ending.out.contains("ethiopic:1"))
    }

    @Test(.enabled(if: hasCLDR41)) func `facts of a locale carry status and place`() async throws {
        let ending = await palimpsestCommand([
            "facts", "--locale", "am-ET", "--property", "money", "--property", "week", "--json",
        ])
        #expect(ending.code == 0)
        let facts = try #require(
            JSONSerialization.jsonObject(with: Data(ending.out.utf8)) as? [[String: Any]]
        )
        let names = facts.compactMap { $0["property"] as? String }
        #expect(names.contains("money.currency"))
        #expect(names.allSatisfy { $0.hasPrefix("money.") || $0.hasPrefix("week.") })
        let rest = try #require(facts.first { $0["property"] as? String == "week.rest-days" })
        let gold = try #require(rest["gold"] as? [String: Any])
        #expect(gold["status"] as? String == "disputed")
    }

    @Test(.enabled(if: hasCLDR41)) func `why names the sources, the pack's remark and what holds`()
        async
    {
        let ending = await palimpsestCommand(["facts", "why", "am-ET", "week.rest-days"])
        #expect(ending.code == 0)
        #expect(ending.out.contains("cldr: "))
        #expect(ending.out.contains("001"))
        #expect(ending.out.contains("the locale pack disputes it (unreviewed)"))
        let unknown = await palimpsestCommand(["facts", "why", "am-ET", "week.restdays"])
        #expect(unknown.code == 64)
        #expect(unknown.talk.contains("did you mean 'week.rest-days'"))
    }
}

@Suite struct LexiconCommandTests {
    @Test(.enabled(if: hasCLDR41)) func `a lexicon holds what the other culture has not`()
        async throws
    {
        let ending = await palimpsestCommand([
            "facts", "lexicon", "am-ET", "--against", "en-US", "--json",
        ])
        let entries = try #require(
            JSONSerialization.jsonObject(with: Data(ending.out.utf8)) as? [[String: String]]
        )
        let names = Set(entries.compactMap { $0["text"] })
        #expect(names.contains("Oromia"))
        #expect(names.contains("መስከረም"))
        // Both have a Sunday, and neither a name of one small Latin word.
        #expect(!names.contains("Sunday"))
        #expect(!names.contains("birr"))
    }
}

@Suite struct LintCommandTests {
    @Test(.enabled(if: hasCLDR41)) func `the overview counts and the details cite`() async throws {
        let overview = await palimpsestCommand(["lint"])
        #expect(overview.code == 0)
        #expect(overview.out.contains("am-ET"))
        #expect(overview.out.contains("(disputed)"))
        let details = await palimpsestCommand(["lint", "--locale", "am-ET"])
        #expect(details.out.contains("week/rest-days"))
        #expect(details.out.contains("census of 2007"))
        #expect(details.out.contains("supplemental/supplementalData.xml:"))
        let strict = await palimpsestCommand(["lint", "--locale", "am-ET", "--strict"])
        #expect(strict.code == 1)
    }

    @Test(.enabled(if: hasCLDR41)) func `as JSON, tallies and findings agree`() async throws {
        let ending = await palimpsestCommand(["lint", "--locale", "ar-DZ", "--json"])
        let record = try #require(
            JSONSerialization.jsonObject(with: Data(ending.out.utf8)) as? [String: Any]
        )
        let findings = try #require(record["findings"] as? [[String: Any]])
        let tally = try #require((record["tally"] as? [[String: Any]])?.first)
        let rows = try #require(tally["rules"] as? [[String: Any]])
        let counted = rows.compactMap { $0["findings"] as? Int }.reduce(0, +)
        #expect(counted == findings.count)
        #expect(!findings.isEmpty)
    }
}
