public import Diagnostics

/// How values of one property are taken out of a source.
public struct ExtractionRecipe: Sendable, Hashable, Codable {
    /// The property the values are of, such as `food.dish` or `places.capital`.
    public var property: String
    /// The XPath 1.0 expression of the records; each yields one value.
    ///
    /// For a dump of a MediaWiki it is asked inside each page, for a table inside the document.
    public var records: String?
    /// Inside a record, whose value it is: an XPath expression that yields a BCP 47 tag or an ISO
    /// 3166 code; without one the values belong to every locale of the declaration.
    public var subject: String?
    /// Inside a record, the value; the record's own text without one.
    public var value: String?
    /// Inside a record, further wordings of the value.
    public var aliases: [String]
    /// A regular expression of which the first group is kept of value and aliases.
    public var pattern: String?
    /// The text on which value and aliases are split, such as `, `.
    public var separator: String?
    /// The field of an infobox, for pages of a wiki.
    public var field: String?
    /// The column of a table by its heading, for tables.
    public var column: String?
    /// The heading, caption or first words of the table that is meant, for tables.
    public var table: String?
    /// Whether all values together answer, each being right, instead of the first alone.
    public var isList: Bool
    /// Where it stands in the declaration.
    public var citation: Citation
    /// Where the text of each key stands, by the key; for `aliases` one place an item.
    public var places: [String: [SourceLocation]]

    /// Makes a recipe.
    public init(
        property: String,
        records: String? = nil,
        subject: String? = nil,
        value: String? = nil,
        aliases: [String] = [],
        pattern: String? = nil,
        separator: String? = nil,
        field: String? = nil,
        column: String? = nil,
        table: String? = nil,
        isList: Bool = false,
        citation: Citation,
        places: [String: [SourceLocation]] = [:]
    ) {
        self.property = property
        self.records = records
        self.subject = subject
        self.value = value
        self.aliases = aliases
        self.pattern = pattern
        self.separator = separator
        self.field = field
        self.column = column
        self.table = table
        self.isList = isList
        self.citation = citation
        self.places = places
    }
}
