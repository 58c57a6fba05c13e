import Diagnostics
import MarkupKit
import Vocabulary

/// Reads the file of a declaration by the way of its kind.
struct ExtractionReading {
    let declaration: SourceDeclaration
    let file: String

    /// Takes all values out, in the order of the recipes.
    func read() throws(DiagnosticsError) -> Extraction {
        var extraction = Extraction()
        let byPath = declaration.recipes.filter { $0.records != nil }
        let byKind = declaration.recipes.filter { $0.records == nil }
        let hasOwn = declaration.recipes.isEmpty || !byKind.isEmpty
        switch declaration.kind {
        case .mediaWiki: try DumpReading(declaration: declaration, file: file).read(&extraction)
        case .sparqlResults where hasOwn:
            try SPARQLReading(declaration: declaration, file: file).read(byKind, &extraction)
        case .tmx where hasOwn:
            try TMXReading(declaration: declaration, file: file).read(byKind, &extraction)
        case .html:
            let document = try MarkupDocument.open(file: file, syntax: .html)
            let page = HTMLPage(document: document, declaration: declaration)
            if declaration.recipes.isEmpty { try page.readAllFields(&extraction) }
            for recipe in byKind { try page.read(recipe, &extraction) }
            try read(byPath, in: document, page, &extraction)
            return extraction
        default: break
        }
        guard declaration.kind != .mediaWiki else { return extraction }
        let needsTree = [.tei, .rdfXML].contains(declaration.kind) && hasOwn
        guard needsTree || !byPath.isEmpty else { return extraction }
        let document = try MarkupDocument.open(file: file, syntax: .xml)
        let names = NameReading(document: document, declaration: declaration)
        if needsTree { try names.read(byKind, &extraction) }
        try read(byPath, in: document, nil, &extraction)
        return extraction
    }

    private func read(
        _ recipes: [ExtractionRecipe],
        in document: MarkupDocument,
        _ page: HTMLPage?,
        _ extraction: inout Extraction
    ) throws(DiagnosticsError) {
        for recipe in recipes {
            let reading = RecordReading(
                document: document,
                declaration: declaration,
                recipe: recipe,
                page: page
            )
            try reading.read(&extraction)
        }
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
