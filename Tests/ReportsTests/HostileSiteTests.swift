import Testing
import Vocabulary

@testable import Evidence
@testable import Reports

/// Names, golds and answers of a stranger who wants the page to do something.
@Suite struct HostileSiteTests {
    private static let attack =
        "=HYPERLINK(\"javascript:alert(1)\")</script><script>alert(1)</script><img src=x onerror=alert(1)>\u{202E}\u{0}{n}"

    private static func files() -> [ReportFile] {
        var maker = SyntheticReport.ethiopia()
        maker.pack.place = attack
        maker.names[LocaleTag("en-US")] = attack
        var report = maker.full()
        for i in report.answers.indices {
            if report.answers[i].answer.model == "gpt-5-mini" {
                report.answers[i].answer.model = attack
            }
            report.answers[i].answer.text = attack
        }
        for i in report.evidence.rows.indices where report.evidence.rows[i].model == "gpt-5-mini" {
            report.evidence.rows[i].model = attack
        }
        for id in report.questions.keys {
            report.questions[id]?.pack = attack
            report.questions[id]?.facet = attack
            for g in report.questions[id]?.golds.indices ?? 0..<0 {
                report.questions[id]?.golds[g].clusters[0].label = attack
            }
        }
        return siteFiles(
            SiteInput(locales: [IndexEntry(report)], words: Words(), toolVersion: attack)
        )
    }

    @Test func `hostile strings are inert on pages, in CSV and in JSON`() {
        let files = Self.files()
        #expect(files.count > 20)
        for file in files {
            #expect(!file.path.contains("..") && !file.path.contains("/"))
            #expect(file.path.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 })
            if file.path.hasSuffix(".html") {
                let checker = PageChecker(file.text)
                #expect(checker.faults.isEmpty, "\(file.path): \(checker.faults)")
                for (name, attributes) in checker.tags {
                    #expect(!["script", "img", "iframe"].contains(name))
                    #expect(!attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" })
                    let link = attributes["href"] ?? ""
                    #expect(!link.contains(":") || link == "data:,")
                }
                #expect(!file.text.unicodeScalars.contains("\u{202E}"))
                #expect(!file.text.unicodeScalars.contains("\u{0}"))
            } else if file.path.hasSuffix(".csv") {
                for cell in file.text.split(whereSeparator: { ",\r\n".contains($0) }) {
                    #expect(!cell.hasPrefix("=") && !cell.hasPrefix("\"="))
                }
            } else {
                #expect(!file.text.contains("<") && !file.text.unicodeScalars.contains("\u{202E}"))
            }
        }
    }

    @Test func `a long answer is cut on comparisons`() throws {
        var maker = SyntheticReport.ethiopia()
        var report = maker.full()
        for i in report.answers.indices {
            report.answers[i].answer.text = String(repeating: "long ", count: 100_000)
        }
        let entry = IndexEntry(report)
        #expect(!entry.items.flips.isEmpty)
        for flips in entry.items.flips.values {
            for flip in flips.shown { #expect(flip.texts.first.utf8.count < 500) }
        }
    }
}
