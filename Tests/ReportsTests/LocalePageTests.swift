import Testing
import Vocabulary

@testable import Evidence
@testable import Reports

@Suite struct LocalePageTests {
    @Test
    func `every page of a report nests its tags, has unique anchors and links that lead somewhere`()
    {
        for var maker in [SyntheticReport.ethiopia(), .algeria()] {
            let pages = localePages(maker.full())
            let paths = Set(pages.map(\.path))
            #expect(paths.count == pages.count)
            for page in pages where page.path.hasSuffix(".html") {
                let checker = PageChecker(page.html)
                #expect(checker.faults.isEmpty, "\(page.path)")
                let folder = page.path.prefix { $0 != "/" }
                for link in checker.tags.compactMap({ $0.attributes["href"] })
                where !link.hasPrefix("#") && link != "data:,"
                    && !SiteSection.allCases.contains(where: { link == "../\($0.path)" })
                    && link != "../\(SafeName.calibration.text)"
                    && link != "../\(SafeName.style.text)" && !link.hasPrefix("../model_")
                {
                    let file = link.prefix { $0 != "#" }
                    #expect(paths.contains("\(folder)/\(file)"), "\(link)")
                }
            }
        }
    }

    @Test func `the main page comes first and equals the one made alone`() throws {
        var maker = SyntheticReport.ethiopia()
        let report = maker.full()
        let first = try #require(localePages(report).first)
        #expect(first.path == "am-ET/index.html")
        #expect(first.html == localePage(report))
    }

    @Test func `placebos are told suite by suite, as far as the suite has answers`() {
        var maker = SyntheticReport.ethiopia()
        var report = maker.full()
        report.pack.placebos = DeclaredPlacebos(
            tags: (0..<24).map { LocaleTag("x\($0)-XX") },
            reason: "drawn before any answer"
        )
        let declared = "So are 24 placebos, each of which counts on questions it has gold on"
        let open =
            "In the suite <bdi>blend</bdi>, whose cultures were chosen by its authors, every culture"
        // Answers to blend alone are not held against the declared list.
        for place in report.evidence.rows.indices {
            report.evidence.rows[place].suite = "blend"
            report.evidence.rows[place].placebos = 7
        }
        var page = localePage(report)
        #expect(
            page.contains(open) && page.contains("for it; 7 served.") && !page.contains(declared)
        )
        // Where a suite of the project's own was asked too, both stand there.
        report.evidence.rows[0].suite = "week"
        page = localePage(report)
        #expect(page.contains(open) && page.contains(declared))
        for place in report.evidence.rows.indices { report.evidence.rows[place].suite = "week" }
        page = localePage(report)
        #expect(!page.contains(open) && page.contains(declared))
    }

    @Test func `the same report gives the same bytes whatever the order of its answers`() {
        var maker = SyntheticReport.ethiopia()
        var report = maker.full()
        let pages = localePages(report)
        report.answers.reverse()
        report.items.reverse()
        let again = localePages(report)
        #expect(pages.map(\.path) == again.map(\.path))
        #expect(pages.map(\.html) == again.map(\.html))
    }

    @Test func `every verdict sentence, interval and n is printed`() {
        var maker = SyntheticReport.ethiopia()
        let report = maker.full()
        let page = localePage(report)
        for row in report.evidence.rows {
            #expect(!page.contains(row.verdict))
            let says = row.finding == .leans ? "Leans to " : "Not distinguishable from "
            #expect(page.contains(says))
            for text in [
                row.matched.map { Figure.points($0.value) },
                Words().interval(row.excessLow, row.excessHigh),
                Words().interval(row.adjustedLow, row.adjustedHigh),
                Figure.percent(row.shares.leak),
            ] {
                #expect(page.contains(text ?? "?"))
            }
        }
        #expect(page.contains(report.evidence.family))
        #expect(page.contains("n 443 · correct 45.7 % against a floor of "))
        #expect(page.contains("floor of <span class=\"once\">26.2 %</span>"))
        #expect(page.contains("floor 26.2"))
    }

    @Test func `a simulated respondent is announced and stamped, and nobody else is`() {
        var maker = SyntheticReport.ethiopia()
        var report = maker.full()
        let sentence = "Simulated respondents are among these: figures stamped simulated"
        let alone = "Simulated respondents: these figures describe a program, not a model"
        let stamp = "<span class=\"stamp\">simulated</span>"
        #expect(localePage(report).contains(sentence))
        for row in report.evidence.rows where row.origin == .simulated && row.subset == .all {
            #expect(localePage(report).contains(stamp))
        }
        for page in localePages(report) where page.path.hasSuffix(".html") {
            #expect(page.html.contains(sentence))
            #expect(!page.html.contains(alone))
        }
        for page in localePages(report) where page.path.contains("audit_") {
            #expect(page.html.contains(stamp))
        }
        #expect(indexPage([IndexEntry(report)]).contains(stamp))

        report.evidence.rows.removeAll { $0.origin == .simulated }
        report.answers.removeAll { $0.answer.origin == .simulated }
        #expect(!localePage(report).contains(stamp))
        #expect(!localePage(report).contains(sentence))
        #expect(!indexPage([IndexEntry(report)]).contains(stamp))
    }

    @Test func `figures of a model and the answers of a sheet lead to their data`() throws {
        var maker = SyntheticReport.ethiopia()
        let report = maker.full()
        let pages = localePages(report)
        let beside = siteFiles(
            SiteInput(locales: [IndexEntry(report)], words: Words(), toolVersion: "1")
        )
        let links = PageChecker(localePage(report)).tags.compactMap { $0.attributes["href"] }
            .filter { $0.hasPrefix("../model_") }
        #expect(links.count == 6 && Set(links).count == 6)
        for link in links {
            let path = String(link.dropFirst(3))
            #expect(beside.contains { $0.path == path }, "\(path)")
        }
        let sheet = try #require(pages.first { $0.path == "am-ET/audit_1.html" })
        #expect(sheet.html.contains("<a href=\"audit/1.js\">"))
        #expect(pages.contains { $0.path == "am-ET/audit/1.js" })
        #expect(!localePage(SyntheticReport.ethiopia().empty()).contains("../model_"))
    }

    @Test func `a report of programs alone says that no figure is a model's`() {
        var maker = SyntheticReport.ethiopia()
        var report = maker.full()
        report.evidence.rows.removeAll { $0.origin != .simulated }
        report.answers.removeAll { $0.answer.origin != .simulated }
        report.provenance.runs = []
        report.items[0].exclusions = (0..<200).map { Exclusion(rule: "A3", reason: "reason \($0)") }
        let pages = localePages(report).filter { $0.path.hasSuffix(".html") }
        #expect(pages.count == 4)
        for page in pages {
            #expect(
                page.html.contains(
                    "Simulated respondents: these figures describe a program, not a model"
                )
            )
            #expect(!page.html.contains("Simulated respondents are among these"))
        }
    }

    @Test func `each line, bar and table of a simulated model carries the stamp`() {
        var maker = SyntheticReport.ethiopia()
        let report = maker.full()
        let stamps = localePage(report).split(separator: "class=\"stamp\"").count - 1
        let rows = report.evidence.rows.filter { $0.origin == .simulated }
        let all = rows.count { $0.subset == .all }
        let groups = Set(rows.map { [$0.suite, $0.model, $0.condition] }).count
        let counts = report.pack.proxies.count
        // Findings and bars; the tables of figures, cultures and facets; counts of the audit trail;
        // then contents, heading, caption, what was asked, samples and check.
        #expect(stamps == 2 * all + 3 * groups + counts + 6)
    }

    @Test func `a locale without answers says so and still shows its references`() {
        let page = localePage(SyntheticReport.ethiopia().empty())
        #expect(page.contains("No answers yet"))
        #expect(page.contains("Reference quality"))
        #expect(!page.contains("class=\"plot\""))
        #expect(PageChecker(page).faults.isEmpty)
    }

    @Test func `a figure that is not defined is a dash with its reason`() {
        var maker = SyntheticReport.ethiopia()
        var report = maker.full()
        for i in report.evidence.rows.indices {
            report.evidence.rows[i].floor = nil
            report.evidence.rows[i].excess = nil
            report.evidence.rows[i].excessLow = nil
            report.evidence.rows[i].finding = .tooFew
        }
        let page = localePage(report)
        #expect(page.contains("<i title=\"\(Missing.excess.english)\">—</i>"))
        #expect(page.contains("title=\"no item has a top answer of this proxy\""))
        #expect(!page.contains(">nan") && !page.contains("floor 26.2"))
    }

    @Test func `golds are counted by status and exclusions listed with rule and reason`() {
        let report = SyntheticReport.ethiopia().empty()
        let page = localePage(report)
        #expect(page.contains("<td>18</td>"))
        #expect(page.contains("<td>6</td>"))
        #expect(page.contains("the gold is the default of the world"))
        #expect(page.contains("A1 (the gold must be stated for this very locale) 6") == false)
        #expect(page.contains("(the gold must be stated for this very locale) 6"))
        #expect(page.contains("Unreviewed."))
    }

    @Test func `a long list of exclusions gets pages of its own`() throws {
        var report = SyntheticReport.ethiopia().empty()
        report.items[0].exclusions = (0..<4_500).map {
            Exclusion(rule: "A3", reason: "reason \($0)")
        }
        let pages = localePages(report)
        #expect(pages.map(\.path).contains("am-ET/excluded_2.html"))
        for n in [0, 2_250, 4_499] {
            #expect(pages.contains { $0.html.contains("<bdi>reason \(n)</bdi>") })
        }
        #expect(!pages[0].html.contains("reason 2250"))
        for page in pages where page.path.hasSuffix(".html") {
            #expect(PageChecker(page.html).faults.isEmpty, "\(page.path)")
        }
    }

    @Test func `names of the place carry their language and direction`() {
        let page = localePage(SyntheticReport.algeria().empty())
        #expect(page.contains("lang=\"ar\" dir=\"rtl\">الجزائر</p>"))
        #expect(page.contains("lang=\"kab\" dir=\"ltr\">Lezzayer</p>"))
    }

    @Test func `names in other languages, which are there for prompts, stay off the page`() {
        var report = SyntheticReport.algeria().empty()
        report.pack.names["ru"] = "Алжир"
        report.pack.names["ar"] = "الجزائر"
        let page = localePage(report)
        #expect(!page.contains("Алжир"))
        #expect(page.contains("الجزائر"))
    }

    @Test func `recordings bring the warning about confounded models and locales`() {
        var maker = SyntheticReport.ethiopia()
        #expect(localePage(maker.full()).contains("Some answers are recordings made elsewhere"))
    }
}
