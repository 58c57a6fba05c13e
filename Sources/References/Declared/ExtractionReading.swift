import Diagnostics
import MarkupKit
import Vocabulary

/// Reads the file of a declaration by the way of its kind.
struct ExtractionReading {
    let declaration: SourceDeclaration
    let file: String

    /// Takes all values out, in the order of the recipes.
    func read() throws(DiagnosticsError) -> Extraction {
        var extraction = try readAll()
        if declaration.recipes.isEmpty, extraction.values.isEmpty {
            extraction.gaps.append(nothing)
        }
        return extraction
    }

    private func readAll() throws(DiagnosticsError) -> Extraction {
        var extraction = Extraction()
        let recipes = declaration.recipes
        let byPath = recipes.indices.filter { recipes[$0].records != nil }
        let byKind = recipes.indices.filter { recipes[$0].records == nil }
        let hasOwn = recipes.isEmpty || !byKind.isEmpty
        switch declaration.kind {
        case .mediaWiki:
            try DumpReading(declaration: declaration, file: file).read(&extraction)
            extraction.tellEmpty(recipes.indices, of: declaration)
        case .sparqlResults where hasOwn:
            try SPARQLReading(declaration: declaration, file: file).read(byKind, &extraction)
            extraction.tellEmpty(byKind, of: declaration)
        case .tmx where hasOwn:
            try TMXReading(declaration: declaration, file: file).read(
                byKind.map { recipes[$0] },
                &extraction
            )
            extraction.tellEmpty(byKind, of: declaration)
        case .html:
            let document = try MarkupDocument.open(file: file, syntax: .html)
            let page = HTMLPage(document: document, declaration: declaration)
            if declaration.recipes.isEmpty { try page.readAllFields(&extraction) }
            for index in byKind {
                try extraction.trying(index, of: declaration) {
                    (found: inout Extraction) throws(DiagnosticsError) in
                    try page.read(recipes[index], &found)
                }
            }
            try read(byPath, in: document, page, &extraction)
            return extraction
        default: break
        }
        guard declaration.kind != .mediaWiki else { return extraction }
        let needsTree = [.tei, .rdfXML].contains(declaration.kind) && hasOwn
        guard needsTree || !byPath.isEmpty else { return extraction }
        let document = try MarkupDocument.open(file: file, syntax: .xml)
        let names = NameReading(document: document, declaration: declaration)
        if needsTree {
            try names.read(byKind.map { recipes[$0] }, &extraction)
            extraction.tellEmpty(byKind, of: declaration)
        }
        try read(byPath, in: document, nil, &extraction)
        return extraction
    }

    private func read(
        _ recipes: [Int],
        in document: MarkupDocument,
        _ page: HTMLPage?,
        _ extraction: inout Extraction
    ) throws(DiagnosticsError) {
        for index in recipes {
            let reading = RecordReading(
                document: document,
                declaration: declaration,
                recipe: declaration.recipes[index],
                page: page
            )
            try extraction.trying(index, of: declaration) {
                (found: inout Extraction) throws(DiagnosticsError) in
                try reading.read(&found)
            }
        }
    }

    /// What a file lacks that is read without recipes and gave nothing.
    private var nothing: RecipeGap {
        let (fault, mend) =
            switch declaration.kind {
            case .html: ("finds no infobox with a field in the file", "add 'recipes'")
            case .mediaWiki: ("finds no page with a template of fields", "add 'recipes'")
            case .tei: ("finds no element 'place' with a name", "add a recipe with 'records'")
            case .tmx: ("finds no unit 'tu' with a text", "check that the file is a memory")
            case .rdfXML: ("finds no thing with a label", "add a recipe with 'records'")
            case .sparqlResults:
                ("finds no row with '?value' or '?item'", "name the variables in a recipe")
            default: ("finds nothing in the file", "add 'recipes'")
            }
        return RecipeGap(
            key: "kind",
            wanted: declaration.kind.rawValue,
            fault: fault,
            mend: mend
        )
    }
}

/// The name of an element or attribute without its prefix.
func localName(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
}

/// Reads the records of a large file as they come, and says so when it is cut.
func streamRecords(
    _ name: String,
    of file: String,
    _ extraction: inout Extraction,
    _ body: (MarkupElement) -> Bool
) throws(DiagnosticsError) {
    do {
        let summary = try Markup.stream(file: file, record: name) { body($0) }
        if let cut = summary.cut {
            // A file of which nothing could be read is broken; one that was cut still has facts.
            guard summary.records > 0 else { throw DiagnosticsError(cut) }
            let place = cut.location.line.map { "line \($0)" } ?? "its end"
            extraction.notes.append(
                "the file breaks off at \(place): \(cut.summary); "
                    + "the \(summary.records) records before it are kept"
            )
        }
        if summary.oversized > 0 {
            extraction.notes.append("\(summary.oversized) records are too large and left out")
        }
    } catch let error as DiagnosticsError {
        throw error
    } catch {
        throw DiagnosticsError(
            Diagnostic(
                .error,
                "source-unreadable",
                at: SourceLocation(file: file),
                "the file cannot be read"
            )
        )
    }
}
