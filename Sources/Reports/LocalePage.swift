import Evidence
import Vocabulary

/// Makes the main page of one locale.
///
/// - Parameter report: everything measured and everything it rests on.
/// - Returns: a whole page that needs nothing but the pages linked beside it.
public func localePage(_ report: LocaleReport) -> String {
    LocalePage(report: report, audits: auditPages(report), excluded: excludedPages(report)).html
}

/// Makes the page of one locale and the pages of its audit trail.
///
/// - Parameter report: everything measured and everything it rests on.
/// - Returns: each page with its path, the main page first; the same for the same input.
public func localePages(_ report: LocaleReport) -> [(path: String, html: String)] {
    let audits = auditPages(report)
    let excluded = excludedPages(report)
    let main = LocalePage(report: report, audits: audits, excluded: excluded)
    let folder = SafeName.folder(report.pack.tag)
    var pages = [(SafeName.localePage.inside(folder).text, main.html)]
    for page in excluded { pages.append((page.file.inside(folder).text, page.html)) }
    for page in audits { pages.append((page.file.inside(folder).text, page.html)) }
    return pages
}

/// The main page of one locale, section by section.
struct LocalePage {
    /// What it is made from.
    let report: LocaleReport
    /// The words in which it is said.
    var words: Words { report.words }
    /// The pages of the audit trail.
    let audits: [AuditPage]
    /// The pages that list what stays out of the headline.
    let excluded: [ExcludedPage]
    /// The models to stamp.
    let simulated: Set<String>
    /// Every suite, model and condition with a figure.
    let groups: [AnswerGroup]

    init(report: LocaleReport, audits: [AuditPage], excluded: [ExcludedPage]) {
        self.report = report
        self.audits = audits
        self.excluded = excluded
        simulated = report.simulatedModels
        groups = report.evidenceGroups
    }

    /// The page as text.
    var html: String {
        PageShell(
            words: words,
            title: "\(report.pack.place) (\(report.pack.tag)): Palimpsest",
            toolVersion: report.provenance.toolVersion,
            banner: simulated.isEmpty ? [] : [simulatedBanner],
            body: body
        ).html
    }

    private var body: [HTML] {
        pieces {
            localeHeading(report.pack)
            contents
            summarySection
            for group in groups { groupSection(group) }
            if !groups.isEmpty { instrumentSection }
            referenceSection
            auditSection
            methodSection
            provenanceSection
            element("footer") { "Made by Palimpsest \(report.provenance.toolVersion)." }
        }
    }

    private var contents: HTML {
        element("nav", .class("contents"), .set("aria-label", "Sections")) {
            element("ul") {
                contentsEntry("Findings", "findings")
                for group in groups {
                    element("li") {
                        element("a", .href(LocalLink(anchor: group.anchor))) { groupName(group) }
                    }
                }
                if !groups.isEmpty { contentsEntry("Instrument check", "instrument") }
                contentsEntry("Reference quality", "references")
                contentsEntry("Audit trail", "audit")
                contentsEntry("Method and limits", "method")
                contentsEntry("Provenance", "provenance")
            }
        }
    }

    private func contentsEntry(_ words: String, _ anchor: String) -> HTML {
        element("li") { element("a", .href(LocalLink(anchor: anchor))) { words } }
    }

    /// The name of a group, stamped when its model is simulated.
    func groupName(_ group: AnswerGroup) -> [HTML] {
        pieces {
            isolated(group.model)
            ", "
            isolated(group.condition)
            ", "
            isolated(group.suite)
            if simulated.contains(group.model) {
                " "
                simulatedStamp
            }
        }
    }

    /// Anything about a model, stamped when the model is simulated.
    func stamped(_ content: [HTML], model: String) -> [HTML] {
        simulated.contains(model) ? content + [.text(" "), simulatedStamp] : content
    }

    /// A model's name, stamped when it is simulated.
    func modelName(_ model: String) -> [HTML] {
        stamped([isolated(model)], model: model)
    }
}
