extension SourceDeclaration {
    /// The properties its values are of; without recipes one that is named after the source.
    public var properties: [String] {
        if !recipes.isEmpty {
            var seen: Set<String> = []
            return recipes.map(\.property).filter { seen.insert($0).inserted }
        }
        return kind.ownProperty.map { ["\(id).\($0)"] } ?? []
    }

    /// Whether it states every field of the infoboxes it holds, as `<id>.{field}`.
    public var statesFields: Bool {
        recipes.isEmpty && (kind == .html || kind == .mediaWiki)
    }
}

extension SourceKind {
    /// Whether the reader of this kind takes recipes; others know by themselves what a file says.
    public var takesRecipes: Bool {
        switch self {
        case .sparqlResults, .mediaWiki, .html, .tei, .tmx, .rdfXML, .xml: true
        case .cldr, .isoCodes, .jollyday, .mobileProviders, .kgeography, .glibcLocales: false
        }
    }

    /// What a source of this kind states without a recipe, as the end of a property's name.
    public var ownProperty: String? {
        switch self {
        case .tei: "places"
        case .tmx: "terms"
        case .rdfXML: "labels"
        case .sparqlResults: "values"
        default: nil
        }
    }
}
