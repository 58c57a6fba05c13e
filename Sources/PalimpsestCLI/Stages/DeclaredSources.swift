import Diagnostics
import Packs
import References
import Vocabulary

/// The sources that the YAML files of a folder declare.
struct DeclaredSources {
    /// All declarations, sorted by identifier.
    var declarations: [SourceDeclaration]
    /// Those that recipes read, ready to be asked.
    var sources: [DeclaredSource]

    /// Reads `<locales>/sources`; a folder of packs without one declares nothing.
    static func read(
        beside locales: String,
        cacheFolder: String?
    ) -> (declared: DeclaredSources, diagnostics: [Diagnostic]) {
        let (declarations, diagnostics) = SourceReader().declarations(in: "\(locales)/sources")
        let sources = DeclaredSource.sources(of: declarations, cacheFolder: cacheFolder)
        return (DeclaredSources(declarations: declarations, sources: sources), diagnostics)
    }
}

/// The folder for what may be made or fetched anew, by the XDG Base Directory Specification.
func cacheFolder(_ world: World) -> String? {
    if let named = world.environment["XDG_CACHE_HOME"], named.hasPrefix("/") {
        return "\(named)/palimpsest"
    }
    return world.environment["HOME"].map { "\($0)/.cache/palimpsest" }
}
