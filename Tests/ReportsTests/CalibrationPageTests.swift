import Evidence
import Testing

@testable import Reports

@Suite struct CalibrationPageTests {
    private func page(_ calibration: CalibrationSummary?) throws -> (html: String, csv: [String]) {
        let site = SiteInput(
            locales: [],
            words: Words(),
            toolVersion: "1",
            calibration: calibration
        )
        let files = CalibrationPage(site: site).document.files(of: site)
        let texts = files.map { (path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self)) }
        let html = try #require(texts.first { $0.path == "calibration.html" })
        return (html.text, texts.filter { $0.path.hasSuffix(".csv") }.map(\.text))
    }

    private var cell: CalibrationCell {
        var cell = CalibrationCell(
            kind: .size,
            questions: "proxy <2:1>",
            n: 1_200,
            knowledge: 0.2,
            leak: 0
        )
        cell.found = 0.052
        cell.coverage = 0.948
        cell.outside = ["coverage"]
        return cell
    }

    @Test func `each kind has a table, and missed bounds are told`() throws {
        var kept = cell
        kept.kind = .masked
        kept.outside = []
        let summary = CalibrationSummary(
            scorer: "7",
            seed: 3,
            replications: 1_000,
            answers: 2_400_000,
            cells: [cell, kept],
            crossings: []
        )
        let (html, csv) = try page(summary)
        #expect(html.contains("2 cells, 1,000 replications a cell, 2,400,000 answers; seed 3"))
        #expect(html.contains("1 cell lies outside of the bounds"))
        #expect(html.contains("Where nothing leaks") && html.contains("Leaks behind right answers"))
        #expect(!html.contains("Where a leak is planted"))
        #expect(html.contains("5.2") && html.contains("94.8") && html.contains("kept"))
        #expect(html.contains("proxy &lt;2:1&gt;") && html.contains("class=\"simulated\""))
        #expect(csv.count == 2)
        #expect(csv[0].contains("proxy <2:1>,1200,0.2,0,") && csv[0].contains("coverage\r\n"))
        #expect(PageChecker(html).faults.isEmpty)
    }

    @Test func `without a calibration the page says how to make one`() throws {
        let (html, csv) = try page(nil)
        #expect(html.contains("Not enough data") && html.contains("Scripts/calibrate"))
        #expect(csv.isEmpty && PageChecker(html).faults.isEmpty)
    }

    @Test func `the page of a locale leads to it`() {
        var maker = SyntheticReport.ethiopia()
        #expect(localePage(maker.full()).contains("href=\"../calibration.html\""))
    }
}
