import Diagnostics
import Foundation
import Packs
import References
import Vocabulary

/// The commands `palimpsest sources …`.
enum SourcesCommand {
    static let list = CommandSpec(
        name: "list",
        summary: "Lists the declared reference sources and whether their files are there.",
        options: [SharedOptions.locales, SharedOptions.json],
        examples: [.init("palimpsest sources list", "Lists them.")]
    )
    static let fetch = CommandSpec(
        name: "fetch",
        summary: "Fetches declared sources over HTTPS, each once, into the cache.",
        discussion: [
            "A file is kept under the SHA-256 of its bytes, in $XDG_CACHE_HOME/palimpsest or "
                + "~/.cache/palimpsest, with its address and the day. Without a declared 'sha256' the "
                + "digest is printed to be copied. One host gets at most one request a second; "
                + "redirects are not followed. Nothing else in Palimpsest fetches a source."
        ],
        arguments: [
            ArgumentSpec(
                "id",
                "A declared source; all that have an address if none is named.",
                arity: .any
            )
        ],
        options: [
            SharedOptions.locales,
            .flag("again", "Asks addresses without a declared digest anew."),
            .path("ca-file", "file", "A PEM file of certificate authorities."),
            SharedOptions.json,
        ],
        examples: [.init("palimpsest sources fetch", "Fetches what is not there yet.")]
    )

    private struct Entry: Encodable {
        var id: String
        var title: String
        var kind: SourceKind
        var licence: String
        var date: String
        var file: String?
        var url: String?
        var state: String
        var properties: [String]
    }

    static func runList(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let declarations = try read(arguments, world)
        let fetched = cacheFolder(world).map { SourceCache(folder: "\($0)/sources") }
        let entries = declarations.map { declaration in
            Entry(
                id: declaration.id,
                title: declaration.title,
                kind: declaration.kind,
                licence: declaration.licence,
                date: declaration.date,
                file: declaration.file,
                url: declaration.url,
                state: state(of: declaration, fetched),
                properties: declaration.properties
            )
        }
        if arguments.flag("json") {
            try world.print(json: entries)
            return 0
        }
        var table = Columns(["source", "kind", "licence", "date", "file"])
        for entry in entries {
            table.add([entry.id, entry.kind.rawValue, entry.licence, entry.date, entry.state])
        }
        for line in table.lines { world.print(line) }
        return 0
    }

    static func runFetch(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        var declarations = try read(arguments, world)
        let words = arguments.arguments("id")
        for word in words where !declarations.contains(where: { $0.id == word }) {
            let near = hint(word, among: declarations.map(\.id))
            throw UsageError("unknown source \(quoted(word))\(near)")
        }
        declarations = declarations.filter {
            words.isEmpty ? $0.url != nil : words.contains($0.id)
        }
        guard let folder = cacheFolder(world) else {
            throw CommandFailure("there is no folder to keep files in; set XDG_CACHE_HOME")
        }
        let fetching = SourceFetching(
            cache: SourceCache(folder: "\(folder)/sources"),
            day: String(world.now().prefix(10)),
            caFile: arguments.optionalText("ca-file")
        )
        let isJSON = arguments.flag("json")
        let outcomes = try await fetching.fetch(
            declarations,
            again: arguments.flag("again")
        ) { outcome in
            guard !isJSON else { return }
            let digest = outcome.sha256.map { "  sha256: \($0)" } ?? ""
            let reason = outcome.reason.map { ": \($0)" } ?? ""
            world.print("\(outcome.id): \(outcome.state.rawValue)\(reason)\(digest)")
        }
        if isJSON { try world.print(json: outcomes) }
        return outcomes.contains { $0.state == .failed } ? 1 : 0
    }

    /// The declarations, or every fault in them.
    private static func read(
        _ arguments: ParsedArguments,
        _ world: World
    ) throws -> [SourceDeclaration] {
        let folders = try Catalogue.folders("Locales", arguments, world)
        let (declarations, diagnostics) = SourceReader().declarations(besideLocalesIn: folders)
        let errors = diagnostics.filter { $0.severity == .error }
        if !errors.isEmpty { throw DiagnosticsError(errors) }
        return declarations
    }

    private static func state(of declaration: SourceDeclaration, _ fetched: SourceCache?) -> String
    {
        if let path = declaration.filePath, FileManager.default.fileExists(atPath: path) {
            return "here"
        }
        if fetched?.file(of: declaration) != nil { return "fetched" }
        return declaration.url == nil ? "missing" : "not fetched"
    }
}
