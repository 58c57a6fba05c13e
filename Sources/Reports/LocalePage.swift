import Evidence
import Vocabulary

/// Makes the main page of one locale.
///
/// - Parameter report: everything measured and everything it rests on.
/// - Returns: a whole page that needs nothing but the pages linked beside it.
public func localePage(_ report: LocaleReport) -> String {
    LocalePage(report: report, census: report.census, kept: ExcludedItem.all(of: report)).shell.html
}

/// Makes the page of one locale with all that belongs to it, and the audit trail of answers at hand.
///
/// - Parameter report: everything measured and everything it rests on.
/// - Returns: each page with its path, the main page first; the same for the same input.
public func localePages(_ report: LocaleReport) -> [(path: String, html: String)] {
    localeFiles(report).map { ($0.path, $0.text) } + auditFiles(report).map { ($0.path, $0.text) }
}

/// Makes the page of one locale, its lists of excluded items, and its tables as CSV and JSON.
///
/// - Parameter report: everything measured; answers need not be at hand where they were counted.
/// - Returns: each page, the main one first, then what stands beside it.
public func localeFiles(_ report: LocaleReport) -> [ReportFile] {
    let main = LocalePage(
        report: report,
        census: report.census,
        kept: ExcludedItem.all(of: report)
    )
    let folder = SafeName.folder(report.pack.tag)
    let pages =
        [(SafeName.localePage, main.shell.bytes)] + main.excluded.map { ($0.file, $0.bytes) }
        + main.data
    return pages.map { file, bytes in
        ReportFile(path: file.inside(folder).text, bytes: bytes)
    }
}

/// Makes the audit trail of the answers at hand.
func auditFiles(_ report: LocaleReport) -> [ReportFile] { report.auditTrail.files }

/// The main page of one locale, section by section.
struct LocalePage {
    /// What it is made from.
    let report: LocaleReport
    /// What was asked and answered, counted.
    let census: AnswerCensus
    /// The words in which it is said.
    var words: Words { report.words }
    /// What stays out of the headline, and why.
    let keptOut: [ExcludedItem]
    /// The same, what differs only in a culture in one row.
    let excludedRows: [ExcludedRow]
    /// The pages that list it when it is long.
    let excluded: [ExcludedPage]
    /// The models to stamp.
    let simulated: Set<String>
    /// Every suite, model and condition with a figure.
    let groups: [AnswerGroup]
    /// The rows told as findings.
    let headline: [EvidenceRow]

    init(report: LocaleReport, census: AnswerCensus, kept: [ExcludedItem]) {
        var report = report
        report.counted = census
        self.report = report
        self.census = census
        keptOut = kept
        excludedRows = ExcludedRow.rows(of: kept)
        excluded = excludedPages(report, listing: excludedRows)
        simulated = report.simulatedModels
        groups = report.evidenceGroups
        headline = report.evidence.rows.filter(\.isHeadline)
    }

    /// The title in the browser's tab.
    var title: String { "\(report.pack.place) (\(report.pack.tag)): Palimpsest" }

    /// The page.
    var shell: PageShell {
        PageShell(
            words: words,
            title: title,
            toolVersion: report.provenance.toolVersion,
            banner: bannerOfSimulation(words, over: report.origins),
            alternate: LocaleTable.record,
            isWhole: true,
            body: body
        )
    }

    /// The groups whose rows are told as findings come first; the rest are compared with them.
    private var mainGroups: [AnswerGroup] {
        groups.filter { !standsApart(condition: $0.condition) }
    }

    private var furtherGroups: [AnswerGroup] {
        groups.filter { standsApart(condition: $0.condition) }
    }

    private var body: [HTML] {
        pieces {
            localeHeading(report.pack, words: words)
            contents
            summarySection
            askedSection
            for group in mainGroups { groupSection(group) }
            if !groups.isEmpty {
                framingSection
                maskedSection
                sampleSection
                inModelSection
            }
            if !furtherGroups.isEmpty { furtherSection(furtherGroups) }
            if !groups.isEmpty { instrumentSection }
            referenceSection
            auditSection
            methodSection
            provenanceSection
            dataSection
            element("footer") {
                words.html(
                    "Made by Palimpsest {version}.",
                    ["version": isolated(report.provenance.toolVersion)]
                )
            }
        }
    }

    private var contents: HTML {
        element("nav", .class("contents"), .set("aria-label", words("Sections"))) {
            element("ul") {
                contentsEntry(words("Findings"), "findings")
                contentsEntry(words("What was asked"), "asked")
                for group in mainGroups {
                    element("li") {
                        element("a", .href(LocalLink(anchor: group.anchor))) { groupName(group) }
                    }
                }
                if !groups.isEmpty {
                    contentsEntry(words("Framings side by side"), "framings")
                    contentsEntry(words("What right answers may hide"), "masked")
                    contentsEntry(words("Samples"), "samples")
                    contentsEntry(words("The model's own answers"), "in-model")
                }
                if !furtherGroups.isEmpty {
                    contentsEntry(words("Further conditions"), "further")
                }
                if !groups.isEmpty { contentsEntry(words("Instrument check"), "instrument") }
                contentsEntry(words("Reference quality"), "references")
                contentsEntry(words("Audit trail"), "audit")
                contentsEntry(words("Method and limits"), "method")
                contentsEntry(words("Provenance"), "provenance")
                contentsEntry(words("Data of this page"), "data")
            }
        }
    }

    private func contentsEntry(_ words: String, _ anchor: String) -> HTML {
        element("li") { element("a", .href(LocalLink(anchor: anchor))) { words } }
    }

    /// The name of a group, stamped when its model is simulated.
    func groupName(_ group: AnswerGroup) -> [HTML] {
        let comma = HTML.text(words.language == .arabic ? "، " : ", ")
        return stamped(
            [
                isolated(group.model), comma, isolated(group.condition), comma,
                isolated(group.suite),
            ],
            model: group.model
        )
    }

    /// Anything about a model, stamped when the model is simulated.
    func stamped(_ content: [HTML], model: String) -> [HTML] {
        simulated.contains(model) ? content + [.text(" "), stampOfSimulation(words)] : content
    }

    /// A model's name, stamped when it is simulated.
    func modelName(_ model: String) -> [HTML] {
        stamped([isolated(model)], model: model)
    }

    /// A command that a reader can copy, for data that is missing.
    func command(_ text: String) -> HTML {
        element("p", .class("command")) { element("code", .lang("en"), .dir(.ltr)) { text } }
    }

    /// Says that there is too little to show something, and how to get it.
    func notEnough(_ reason: String, _ command: String) -> [HTML] {
        [element("p") { "\(words("Not enough data:")) \(reason)" }, self.command(command)]
    }
}
