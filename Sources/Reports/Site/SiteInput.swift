public import Evidence
import Vocabulary

/// Everything that the pages over all locales are made from.
public struct SiteInput: Sendable {
    /// The locales, sorted by tag.
    public var locales: [IndexEntry] {
        didSet { (models, simulatedModels) = SiteInput.models(of: locales) }
    }
    /// Every model with a figure, by name; every name of a model on a page asks for them.
    private(set) var models: [String]
    /// The models of which any figure is simulated.
    private(set) var simulatedModels: Set<String>
    /// The words in which the pages speak to their reader.
    public var words: Words
    /// The version of the tool.
    public var toolVersion: String
    /// Which models and conditions are set side by side.
    public var comparing: ComparisonChoice
    /// What the methods page defines.
    public var methods: SiteMethods
    /// The tables of exports, for the data dictionary.
    public var dictionary: [DictionaryTable]
    /// What the lenses give.
    public var lenses: [SiteLens]
    /// Where wrong answers fall, over all locales.
    public var matrices: [FlatteningMatrix]
    /// What the instrument made of simulated respondents of known truth; none if nobody calibrated.
    public var calibration: CalibrationSummary?

    /// Gathers the input; the locales may come in any order.
    public init(
        locales: [IndexEntry],
        words: Words,
        toolVersion: String,
        comparing: ComparisonChoice = .few,
        methods: SiteMethods = SiteMethods(),
        dictionary: [DictionaryTable] = [],
        lenses: [SiteLens] = [],
        matrices: [FlatteningMatrix] = [],
        calibration: CalibrationSummary? = nil
    ) {
        self.locales = locales.sorted { $0.pack.tag < $1.pack.tag }
        (models, simulatedModels) = SiteInput.models(of: locales)
        self.words = words
        self.toolVersion = toolVersion
        self.comparing = comparing
        self.methods = methods
        self.dictionary = dictionary
        self.lenses = lenses
        self.matrices = matrices
        self.calibration = calibration
    }
}

/// Makes every page over all locales, the overview first, and what all pages share last: stylesheet and script.
///
/// - Parameter site: what they are made from.
/// - Returns: pages, and the CSV and JSON files beside them; the same for the same input.
public func siteFiles(_ site: SiteInput) -> [ReportFile] {
    siteSteps(site).flatMap { $0() }
}

/// Cuts the making of all pages over all locales into steps, each of a few pages with their files.
///
/// The overview comes from the first one. No step needs another, so that several cores may take them;
/// a page takes many times its size while it is made, so no more than some should be under way.
public func siteSteps(_ site: SiteInput) -> [@Sendable () -> [ReportFile]] {
    func step(_ make: @escaping @Sendable () -> [SiteDocument]) -> @Sendable () -> [ReportFile] {
        { make().flatMap { $0.files(of: site) } }
    }
    return [step { [OverviewPage(site: site).document] }]
        + site.models.map { model in step { [ModelPage(site: site, model: model).document] } }
        + [
            step { [ModelsPage(site: site).document] }, step { comparisonDocuments(site) },
            step { probeDocuments(site) }, step { lensDocuments(site) },
            step { [MethodsPage(site: site).document] }, step { [LimitsPage(site: site).document] },
            step { [CalibrationPage(site: site).document] },
            step { [DictionaryPage(site: site).document] },
            {
                [
                    ReportFile(path: SafeName.style.text, text: stylesheet + "\n"),
                    ReportFile(path: SafeName.finder.text, text: PageScript.auditFinder.source),
                ]
            },
        ]
}

extension SiteInput {
    private static func models(of locales: [IndexEntry]) -> ([String], Set<String>) {
        var (all, simulated): (Set<String>, Set<String>) = ([], [])
        for row in locales.lazy.flatMap(\.evidence.rows) {
            all.insert(row.model)
            if row.origin == .simulated { simulated.insert(row.model) }
        }
        return (all.sorted(), simulated)
    }

    /// Whether programs alone answered, so that even pages without figures say so.
    var isOfPrograms: Bool { !models.isEmpty && simulatedModels.count == models.count }

    /// A model's name, stamped when it is simulated.
    func name(ofModel model: String) -> [HTML] {
        pieces {
            isolated(model)
            if simulatedModels.contains(model) {
                " "
                stamp
            }
        }
    }

    /// The stamp on everything that comes from a simulated respondent.
    var stamp: HTML { element("span", .class("stamp")) { words("simulated") } }

    /// What stands before a page with figures of simulated respondents.
    var banner: HTML {
        element("div", .class("simulated"), .set("role", "note")) {
            words(
                "Simulated respondents are among these: figures stamped simulated describe a program, not a model"
            )
        }
    }

    /// The heading of a page over all locales.
    func heading(_ title: [HTML], lead: [HTML] = []) -> [HTML] {
        pieces {
            element("header", .class("masthead")) {
                element("h1") { title }
                if !lead.isEmpty { element("p", .class("lead")) { lead } }
            }
        }
    }
}

extension SafeName {
    /// The overview.
    static let overview = SafeName.first(of: .overview)
    /// The list of models.
    static let models = SafeName.first(of: .models)
    /// The list of comparisons.
    static let comparisons = SafeName.first(of: .comparisons)
    /// The list of probe packs.
    static let probes = SafeName.first(of: .probes)
    /// The list of lenses.
    static let lenses = SafeName.first(of: .lenses)
    /// How everything is measured.
    static let methods = SafeName.first(of: .methods)
    /// What no figure can show.
    static let limits = SafeName.over("limits")
    /// What the instrument makes of respondents of known truth.
    static let calibration = SafeName.over("calibration")
    /// What every column means.
    static let dictionary = SafeName.first(of: .dictionary)

    /// The page of one model.
    static func model(_ name: String) -> SafeName { .over("model", name) }
}

/// A text that comes in English from the program itself, marked as such on pages in other languages.
func inEnglish(_ text: String) -> HTML {
    element("span", .lang("en"), .dir(.ltr)) { text }
}
