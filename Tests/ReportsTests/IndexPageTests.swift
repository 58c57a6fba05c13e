import Testing

@testable import Evidence
@testable import Reports

@Suite struct IndexPageTests {
    @Test func `locales are listed by tag with links to their pages`() throws {
        var ethiopia = SyntheticReport.ethiopia()
        var algeria = SyntheticReport.algeria()
        let entries = [IndexEntry(algeria.full()), IndexEntry(ethiopia.full())]
        let page = indexPage(entries)
        #expect(PageChecker(page).faults.isEmpty)
        let first = try #require(page.firstRange(of: "href=\"am-ET/index.html\""))
        let second = try #require(page.firstRange(of: "href=\"ar-DZ/index.html\""))
        #expect(first.lowerBound < second.lowerBound)
        #expect(page == indexPage(entries.reversed()))
        #expect(page.contains("not distinguishable from chance overlap"))
        #expect(page.contains("href=\"model_gpt-5-mini.html\""))
    }

    @Test func `an overview of nothing says so`() {
        #expect(indexPage([]).contains("No locale has a report yet."))
        let page = indexPage([IndexEntry(SyntheticReport.ethiopia().empty())])
        #expect(page.contains("No answers yet."))
        #expect(PageChecker(page).faults.isEmpty)
    }
}
