/// A part of a report that every page links to.
enum SiteSection: String, Sendable, CaseIterable {
    case overview = "index"
    case models
    case comparisons
    case probes
    case lenses
    case methods
    case dictionary

    /// The file of its first page, above the folders of the locales.
    var path: String { "\(rawValue).html" }

    /// Its name in the navigation.
    var title: Sentence {
        switch self {
        case .overview: Sentence("Overview")
        case .models: Sentence("Models")
        case .comparisons: Sentence("Comparisons")
        case .probes: Sentence("Probes")
        case .lenses: Sentence("Lenses")
        case .methods: Sentence("Methods")
        case .dictionary: Sentence("Data dictionary")
        }
    }
}

/// Where a page stands among the others, for the links of its navigation.
struct PageStand: Sendable {
    /// The section it belongs to; none for a page that belongs to no section.
    var section: SiteSection?
    /// Whether it lies in the folder of a locale.
    var isInFolder: Bool

    /// A page of one locale.
    static let ofLocale = PageStand(section: .overview, isInFolder: true)

    /// A page over all locales.
    static func above(_ section: SiteSection?) -> PageStand {
        PageStand(section: section, isInFolder: false)
    }
}

extension LocalLink {
    /// Points to the first page of a section.
    init(section: SiteSection, from stand: PageStand) {
        self.init(section: section.path, isBelow: stand.isInFolder)
    }
}
