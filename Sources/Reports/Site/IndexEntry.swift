public import Evidence
public import Vocabulary

/// What the pages over all locales take from one of them.
public struct IndexEntry: Sendable {
    /// What is declared about the locale.
    public var pack: LocalePack
    /// The display names of all cultures.
    public var cultures: [LocaleTag: String]
    /// The figures.
    public var evidence: LocaleEvidence
    /// How many answers stand behind them.
    public var answers: Int
    /// Whether any of the answers is simulated.
    public var isSimulated: Bool
    /// The version of the tool.
    public var toolVersion: String
    /// How its items did.
    public var items: ItemDigest

    /// Makes an entry.
    public init(
        pack: LocalePack,
        cultures: [LocaleTag: String],
        evidence: LocaleEvidence,
        answers: Int,
        isSimulated: Bool,
        toolVersion: String,
        items: ItemDigest = ItemDigest()
    ) {
        self.pack = pack
        self.cultures = cultures
        self.evidence = evidence
        self.answers = answers
        self.isSimulated = isSimulated
        self.toolVersion = toolVersion
        self.items = items
    }

    /// Takes from a report what the pages over all locales show of it.
    ///
    /// - Parameter items: how its items did; counted from the answers at hand when left out.
    public init(_ report: LocaleReport, items: ItemDigest? = nil) {
        var report = report
        report.counted = report.census
        // What pages of the locale alone show is let go, since dozens of locales are held at once.
        report.evidence.facets = []
        report.evidence.checks = []
        report.evidence.controls = []
        report.evidence.leftOut = []
        report.evidence.directions = []
        report.evidence.baselines = []
        report.evidence.masked = []
        report.evidence.slices = []
        report.evidence.positions = []
        self.init(
            pack: report.pack,
            cultures: report.cultures,
            evidence: report.evidence,
            answers: report.census.answers,
            isSimulated: !report.simulatedModels.isEmpty,
            toolVersion: report.provenance.toolVersion,
            items: items ?? ItemGathering(report).digest()
        )
    }

    /// The display name of a culture.
    func name(_ culture: LocaleTag) -> String {
        cultures[culture] ?? (culture == pack.tag ? pack.place : culture.rawValue)
    }

    /// The anchor of the locale on pages over all.
    var anchor: String { Reports.anchor("l", pack.tag.rawValue) }

    /// The locale's own page.
    var page: SafeName { SafeName.localePage.inside(SafeName.folder(pack.tag)) }

    /// The rows told as findings, in the order of the evidence.
    var findings: [EvidenceRow] { evidence.rows.filter(\.isHeadline) }
}

extension ItemGathering {
    /// Counts the answers at hand; those whose item or question is not given are left out.
    fileprivate init(_ report: LocaleReport) {
        self.init(pack: report.pack)
        let items = Dictionary(report.items.map { ($0.id, $0) }) { first, _ in first }
        for entry in report.answers {
            guard let item = items[entry.answer.item],
                let question = report.questions[item.question]
            else { continue }
            add(entry.answer, entry.judgement, to: item, of: question)
        }
    }
}

/// Makes the overview of all locales alone, to stand as `index.html` above their folders.
///
/// - Parameters:
///   - reports: the locales in any order; the page lists them by tag.
///   - words: the words in which the page speaks to its reader.
/// - Returns: a whole page.
public func indexPage(_ reports: [IndexEntry], words: Words = Words()) -> String {
    let site = SiteInput(
        locales: reports,
        words: words,
        toolVersion: reports.first?.toolVersion ?? ""
    )
    return OverviewPage(site: site).document.files(of: site).first?.text ?? ""
}
