public import Diagnostics
import Foundation
public import Vocabulary

/// A source that a YAML file declares, read by the recipes that stand there.
///
/// The file is read when a property is first asked for, once; with a cache folder, once for as long
/// as neither the file nor the declaration changes. Values are `explicit`: the source states them
/// for the culture, which it names by tag, by territory, by main language or by the place's name, or
/// to which the declaration limits the source.
public final class DeclaredSource: ReferenceSource {
    /// The declaration.
    public let declaration: SourceDeclaration
    private let extractions: ExtractionCache?
    private let fetched: SourceCache?
    private let loaded = Guarded<Result<LoadedExtraction?, DiagnosticsError>?>(nil)

    /// Makes a source of a declaration, or none when its kind has a reader of its own.
    ///
    /// - Parameters:
    ///   - declaration: what an author declared.
    ///   - cacheFolder: where values and fetched files are kept, such as
    ///     `~/.cache/palimpsest`; without one everything is read anew.
    public init?(_ declaration: SourceDeclaration, cacheFolder: String? = nil) {
        guard declaration.kind.takesRecipes else { return nil }
        self.declaration = declaration
        extractions = cacheFolder.map { ExtractionCache(folder: "\($0)/extractions") }
        fetched = cacheFolder.map { SourceCache(folder: "\($0)/sources") }
    }

    /// Makes the sources of all declarations whose kind has no reader of its own.
    public static func sources(
        of declarations: [SourceDeclaration],
        cacheFolder: String? = nil
    ) -> [DeclaredSource] {
        declarations.compactMap { DeclaredSource($0, cacheFolder: cacheFolder) }
    }

    /// The identifier of the declaration.
    public var id: String { declaration.id }

    /// The title with the date, which is all the release that most pages have.
    public var name: String { "\(declaration.title), \(declaration.date)" }

    /// The properties of the recipes, or those named after the source.
    public var patterns: [PropertyPattern] {
        var patterns = declaration.properties.map { property in
            PropertyPattern(
                property,
                "declared by \(id)",
                isList: declaration.recipes.isEmpty
                    || declaration.recipes.contains { $0.property == property && $0.isList }
            )
        }
        if declaration.statesFields {
            patterns.append(
                PropertyPattern("\(id).{field}", "a field of an infobox, its words hyphened")
            )
        }
        return patterns
    }

    /// Looks a property up in what the recipes found.
    public func opinion(
        on property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> SourceOpinion? {
        guard let loaded = try load() else { return nil }
        let places = loaded.places[property] ?? []
        let names = CultureNames([pack])
        let own = places.map { loaded.extraction.values[$0] }
            .filter { declaration.speaks(of: pack.tag, named: names, in: $0.subjects) }
        guard let first = own.first else { return nil }
        let isList = own.contains(where: \.isList)
        let chosen = isList ? own : own.filter { $0.meaning == first.meaning }
        var order: [String] = []
        var meanings: [String: ValueWordings] = [:]
        for value in chosen {
            if meanings[value.meaning] == nil { order.append(value.meaning) }
            for alias in value.aliases {
                meanings[value.meaning, default: ValueWordings()].add(alias.text, alias.language)
            }
        }
        let gold = GoldSet(
            culture: pack.tag,
            clusters: order.compactMap { meanings[$0] }.map { wordings in
                GoldCluster(label: wordings.label ?? "", aliases: wordings.aliases)
            },
            status: .explicit,
            citations: chosen.prefix(100).map { citation($0) }
        )
        let noun = places.count == 1 ? "value" : "values"
        let counted = "\(places.count) \(noun) of '\(property)' in '\(loaded.path)', "
        var steps = [counted + "\(own.count) of them for \(pack.tag)"] + loaded.extraction.notes
        if !isList, Set(own.map(\.meaning)).count > 1 {
            steps.append("the first alone counts, since the recipe is no list")
        }
        return SourceOpinion(source: id, property: property, gold: gold, steps: steps)
    }

    private func citation(_ value: ExtractedValue) -> Citation {
        Citation(
            source: name,
            path: declaration.file ?? declaration.url ?? "",
            line: value.line,
            element: value.element
        )
    }

    /// Reads the file once; others who ask meanwhile wait for it.
    func load() throws(DiagnosticsError) -> LoadedExtraction? {
        try loaded.withLock { known in
            if let known { return known }
            let result: Result<LoadedExtraction?, DiagnosticsError>
            do throws(DiagnosticsError) {
                result = .success(try read())
            } catch {
                result = .failure(error)
            }
            known = result
            return result
        }
        .get()
    }

    private func read() throws(DiagnosticsError) -> LoadedExtraction? {
        guard let file = declaration.existingFile ?? fetched?.file(of: declaration) else {
            return nil
        }
        let found: String
        do {
            found = try digestOfFile(file)
        } catch {
            throw DiagnosticsError(unreadable(declaration, file))
        }
        if let wanted = declaration.sha256, wanted != found {
            throw DiagnosticsError(changed(declaration, file, found))
        }
        if let kept = extractions?.extraction(file: found, declaration: declaration.digest) {
            return LoadedExtraction(extraction: kept, path: file)
        }
        let extraction = try ExtractionReading(declaration: declaration, file: file).read()
        extractions?.keep(extraction, file: found, declaration: declaration.digest)
        return LoadedExtraction(extraction: extraction, path: file)
    }
}

/// Values with the places of each property among them.
struct LoadedExtraction: Sendable {
    let extraction: Extraction
    let path: String
    let places: [String: [Int]]

    init(extraction: Extraction, path: String) {
        self.extraction = extraction
        self.path = path
        places = Dictionary(grouping: extraction.values.indices) {
            extraction.values[$0].property
        }
    }
}

extension ExtractedValue {
    /// Values of the same meaning are one, told by title or by label.
    fileprivate var meaning: String { title ?? aliases.first?.text ?? "" }
}

private func unreadable(_ declaration: SourceDeclaration, _ file: String) -> Diagnostic {
    Diagnostic(
        .error,
        "source-unreadable",
        at: declaration.place(of: declaration.existingFile == nil ? "url" : "file"),
        "'\(shownName(declaration.file ?? file))' is no file that can be read",
        fix: "name a regular file, and allow yourself to read it"
    )
}

private func changed(
    _ declaration: SourceDeclaration,
    _ file: String,
    _ found: String
) -> Diagnostic {
    Diagnostic(
        .error,
        "source-digest",
        at: declaration.place(of: "sha256"),
        "the SHA-256 of '\(file)' is \(found), not the declared one",
        fix: "look at what changed, then correct 'sha256' and 'date', or fetch the file again"
    )
}
