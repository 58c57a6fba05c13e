import Foundation
import References
import Vocabulary

/// Opens the installed sources, CLDR in the folder that the user names or in the usual one.
///
/// - Parameter declared: declarations of kinds with readers of their own; their files are read
///   instead of the installed ones.
func openSources(
    _ arguments: ParsedArguments,
    _ world: World,
    declared: [SourceDeclaration] = []
) throws -> SourceLibrary {
    var paths: [SourceKind: String] = [:]
    for declaration in declared where !declaration.kind.takesRecipes {
        if let path = declaration.filePath, FileManager.default.fileExists(atPath: path) {
            paths[declaration.kind] = path
        }
    }
    let named = arguments.optionalText("cldr") ?? world.environment["PALIMPSEST_CLDR"]
    return try SourceLibrary.standard(cldr: named ?? paths[.cldr], paths: paths)
}

/// Opens all reference sources of the packs in use: those installed first, then those declared.
func openSources(
    _ arguments: ParsedArguments,
    _ world: World,
    _ catalogue: Catalogue
) throws -> SourceLibrary {
    let installed = try openSources(arguments, world, declared: catalogue.sources).sources
    let declared = DeclaredSource.sources(of: catalogue.sources, cacheFolder: cacheFolder(world))
    return SourceLibrary(sources: installed + declared)
}

/// Opens CLDR alone, in the folder that the user names or in the usual one.
func openCLDR(_ arguments: ParsedArguments, _ world: World) throws -> CLDRSource {
    let found = try openSources(arguments, world).sources.lazy.compactMap { $0 as? CLDRSource }
    guard let cldr = found.first else { throw CommandFailure("there is no CLDR; see 'doctor'") }
    return cldr
}

/// The folder for what may be made or fetched anew, by the XDG Base Directory Specification.
func cacheFolder(_ world: World) -> String? {
    if let named = world.environment["XDG_CACHE_HOME"], named.hasPrefix("/") {
        return "\(named)/palimpsest"
    }
    return world.environment["HOME"].map { "\($0)/.cache/palimpsest" }
}
