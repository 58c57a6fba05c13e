import Diagnostics
import Foundation
import Packs
import References
import Reports
import Vocabulary

/// The packs in use.
struct Catalogue {
    var locales: [LocalePack]
    var probes: [ProbePack]
    /// The reference sources declared beside the locale packs.
    var sources: [SourceDeclaration] = []
    /// The tags of shipped packs that are not read here, for messages.
    var unread: Set<String> = []

    /// Reads all packs, or stops with every fault found; warnings are said and pass.
    static func load(_ arguments: ParsedArguments, _ world: World) throws -> Catalogue {
        let (catalogue, diagnostics) = try read(arguments, world)
        if diagnostics.contains(where: { $0.severity == .error }) {
            throw DiagnosticsError(diagnostics.filter { $0.severity == .error })
        }
        for diagnostic in diagnostics { world.say("\(diagnostic)") }
        return catalogue
    }

    /// Reads all packs and returns what is wrong with them beside.
    static func read(
        _ arguments: ParsedArguments,
        _ world: World
    ) throws -> (Catalogue, [Diagnostic]) {
        let folders = try self.folders("Locales", arguments, world)
        let sources = SourceReader().declarations(besideLocalesIn: folders)
        let reader = packReader(
            sources.declarations,
            isWhole: !sources.diagnostics.contains { $0.severity == .error }
        )
        let locales = reader.locales(in: folders)
        let probes = reader.probes(in: try self.folders("Probes", arguments, world))
        let catalogue = Catalogue(
            locales: locales.packs,
            probes: probes.packs,
            sources: sources.declarations,
            unread: unread(besides: folders, world)
        )
        let diagnostics = sources.diagnostics + locales.diagnostics + probes.diagnostics
        return (catalogue, diagnostics.pinpointed())
    }

    /// The shipped locales when the folder beside the program is none of those that are read.
    private static func unread(besides folders: [String], _ world: World) -> Set<String> {
        let real = { (path: String) in URL(filePath: path).resolvingSymlinksInPath().path }
        guard let shipped = try? shipped("Locales", world),
            !folders.contains(where: { real($0) == real(shipped) })
        else { return [] }
        return Set(PackReader().fileNames(in: shipped))
    }

    /// Reads packs, and knows the properties that sources state.
    ///
    /// - Parameter isWhole: whether every declaration could be read. One with a fault may state any
    ///   property; so until it is mended only what looks like a slip is told of those unknown.
    static func packReader(_ sources: [SourceDeclaration], isWhole: Bool) -> PackReader {
        let properties =
            SourceLibrary.builtInPatterns.map(\.pattern) + sources.flatMap(\.properties)
        let knows = knowing(sources, besides: SourceLibrary.knows)
        return PackReader(
            properties: properties,
            knowsProperty: { property in
                knows(property)
                    || (!isWhole && suggestion(for: property, among: properties) == nil)
            }
        )
    }

    /// The folders given, or the one of that name here, or the one beside the program.
    static func folders(
        _ name: String,
        _ arguments: ParsedArguments,
        _ world: World
    ) throws -> [String] {
        let words = arguments.texts(name.lowercased())
        if words.isEmpty {
            if FileManager.default.fileExists(atPath: name) { return [name] }
            return [try shipped(name, world)]
        }
        return try words.map { $0 == "shipped" ? try shipped(name, world) : $0 }
    }

    /// The folder of that name beside the program.
    static func shipped(_ name: String, _ world: World) throws -> String {
        let isThere = FileManager.default.fileExists(atPath:)
        if let home = world.environment["PALIMPSEST_HOME"], isThere("\(home)/\(name)") {
            return "\(home)/\(name)"
        }
        // The first word of a command found by PATH has no folder; the system knows the file.
        let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        var place = URL(filePath: own ?? CommandLine.arguments.first ?? ".")
        for _ in 0..<6 {
            place.deleteLastPathComponent()
            let candidate = place.appending(path: name).path
            if isThere(candidate) { return candidate }
        }
        throw CommandFailure(
            "found no folder '\(name)' here or beside the program; give --\(name.lowercased()) DIR or set PALIMPSEST_HOME"
        )
    }

    /// The names of all cultures as sentences show them.
    var names: [LocaleTag: String] {
        Dictionary(uniqueKeysWithValues: locales.map { ($0.tag, $0.place) })
    }

    /// The names of all cultures in the language of a page, where their packs have it.
    func names(in language: InterfaceLanguage) -> [LocaleTag: String] {
        Dictionary(uniqueKeysWithValues: locales.map { ($0.tag, $0.spoken(in: language).place) })
    }

    /// The pack of a tag given by the user.
    func locale(_ word: String) throws -> LocalePack {
        if let pack = locales.first(where: { $0.tag.rawValue == word }) { return pack }
        if unread.contains(word) {
            throw UsageError(
                "unknown locale \(quoted(word)); it is a shipped one, and '--locales shipped' reads "
                    + "those beside your own"
            )
        }
        let near = hint(word, among: locales.map(\.tag.rawValue) + unread)
        let mend =
            near.isEmpty
            ? "; 'palimpsest locales list' names those there are, '--locales DIR' reads those of a folder"
            : near
        throw UsageError("unknown locale \(quoted(word))\(mend)")
    }

    /// The pack that the user names, cut to one probe where the word names one: `months/of-year`.
    func probe(_ word: String) throws -> ProbePack {
        let parts = word.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        var pack = try probes(named: [parts.first.map(String.init) ?? word])[0]
        guard parts.count > 1 else { return pack }
        let name = String(parts[1])
        guard let probe = pack.probes.first(where: { $0.id == name }) else {
            throw UsageError(
                "pack \(quoted(pack.name)) has no probe \(quoted(name))"
                    + hint(name, among: pack.probes.map(\.id))
            )
        }
        pack.probes = [probe]
        return pack
    }

    /// The probe packs of names given by the user, or all; an unknown name comes with a mend.
    func probes(named words: [String]) throws -> [ProbePack] {
        if words.isEmpty { return probes }
        return try words.map { word in
            guard let pack = probes.first(where: { $0.name == word }) else {
                let near = hint(word, among: probes.map(\.name))
                let mend =
                    near.isEmpty
                    ? "; 'palimpsest probes list' names those there are, '--probes DIR' reads those of "
                        + "a folder" : near
                throw UsageError("unknown probe pack \(quoted(word))\(mend)")
            }
            return pack
        }
    }
}

extension Catalogue {
    /// The first declared proxy of each target, which simulations lean to unless told otherwise.
    var firstProxies: [LocaleTag: LocaleTag] {
        var proxies: [LocaleTag: LocaleTag] = [:]
        for pack in locales { proxies[pack.tag] = pack.proxies.first?.tag }
        return proxies
    }
}

extension LocalePack {
    /// The same pack with its place named in the language of a page, if it says how.
    func spoken(in language: InterfaceLanguage) -> LocalePack {
        guard language != .english, let name = names[language.rawValue] else { return self }
        var pack = self
        pack.place = name
        return pack
    }
}
