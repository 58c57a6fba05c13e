public import Diagnostics

/// What kind of file a reference source is, and so which reader takes it.
public enum SourceKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A folder of the Unicode Common Locale Data Repository.
    case cldr
    /// The XML tables of Debian's `iso-codes`.
    case isoCodes = "iso-codes"
    /// Holiday calendars of the Java library jollyday: one XML file, a folder or the jar.
    case jollyday
    /// `serviceproviders.xml`: mobile operators by country.
    case mobileProviders = "mobile-broadband-provider-info"
    /// Maps of the game KGeography: divisions with their capitals.
    case kgeography
    /// Locale sources of the GNU C library: telephone codes, number plates, forms of address.
    case glibcLocales = "glibc-locales"
    /// Results of a SPARQL query in XML.
    case sparqlResults = "sparql-results"
    /// A dump of a MediaWiki, read page by page.
    case mediaWiki = "mediawiki"
    /// A web page; recipes name its tables and elements.
    case html
    /// A document of the Text Encoding Initiative.
    case tei
    /// A translation memory.
    case tmx
    /// RDF in its XML syntax, without containers and collections.
    case rdfXML = "rdf-xml"
    /// Any other XML; recipes name its elements.
    case xml
}

/// One reference source as a YAML file declares it: where it is, whose it is, and what it says.
public struct SourceDeclaration: Sendable, Hashable, Codable {
    /// The identifier, equal to the file's name, such as `wikipedia-ethiopia`.
    public var id: String
    /// The name as citations show it.
    public var title: String
    /// Which reader takes it.
    public var kind: SourceKind
    /// The path of the file or folder; relative ones start at the declaration's folder.
    public var file: String?
    /// The address from which `sources fetch` gets it.
    public var url: String?
    /// The SHA-256 of the file, in small hexadecimal letters.
    public var sha256: String?
    /// The licence, such as `CC-BY-SA-4.0`.
    public var licence: String
    /// The day on which it was made or fetched, as `2026-01-31`.
    public var date: String
    /// The BCP 47 language of its values, if it has one.
    public var language: String?
    /// The cultures it speaks of; empty when its recipes or its kind tell them.
    public var locales: [LocaleTag]
    /// How values are taken out of it; a built-in kind needs none.
    public var recipes: [ExtractionRecipe]
    /// Prefixes of XPath expressions and the namespaces they stand for.
    public var namespaces: [String: String]
    /// The SHA-256 of the declaration.
    public var digest: String
    /// The declaration's path as given.
    public var path: String
    /// Where each of `locales` stands, in the same order.
    public var localePlaces: [SourceLocation]

    /// Declares a source.
    public init(
        id: String,
        title: String,
        kind: SourceKind,
        file: String? = nil,
        url: String? = nil,
        sha256: String? = nil,
        licence: String,
        date: String,
        language: String? = nil,
        locales: [LocaleTag] = [],
        recipes: [ExtractionRecipe] = [],
        namespaces: [String: String] = [:],
        digest: String,
        path: String,
        localePlaces: [SourceLocation] = []
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.file = file
        self.url = url
        self.sha256 = sha256
        self.licence = licence
        self.date = date
        self.language = language
        self.locales = locales
        self.recipes = recipes
        self.namespaces = namespaces
        self.digest = digest
        self.path = path
        self.localePlaces = localePlaces
    }
}
