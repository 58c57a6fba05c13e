import Diagnostics
import Foundation
import Packs
import Probing
import References
import Vocabulary

/// Packs and declarations that were read, with every fault in them.
struct CheckedPacks {
    var locales = 0
    var packs = 0
    var probes = 0
    var sources = 0
    var models = 0
    var diagnostics: [Diagnostic] = []

    var errors: Int { diagnostics.count { $0.severity == .error } }

    /// What was read, and whether it is in order.
    var sentence: String {
        var read = [
            count(locales, "locale pack"),
            count(packs, "probe pack") + " with " + count(probes, "probe"),
            count(sources, "source"),
        ]
        if models > 0 { read.append(count(models, "models file")) }
        let found = errors == 0 ? "no error" : count(errors, "error")
        return "\(listed(read).replacing(" or ", with: " and ")) read: \(found)"
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}

/// Checks what a command line names: the packs in use, or some files and folders.
struct Checking {
    let arguments: ParsedArguments
    let world: World
    /// Files and folders named one by one; none means the packs in use.
    let paths: [String]

    /// Every file and folder whose change may change the outcome.
    func watched() throws -> [String] {
        try paths + Catalogue.folders("Locales", arguments, world)
            + Catalogue.folders("Probes", arguments, world)
    }

    func run() throws -> CheckedPacks {
        guard !paths.isEmpty else {
            let (catalogue, diagnostics) = try Catalogue.read(arguments, world)
            return CheckedPacks(
                locales: catalogue.locales.count,
                packs: catalogue.probes.count,
                probes: catalogue.probes.flatMap(\.probes).count,
                sources: catalogue.sources.count,
                diagnostics: diagnostics
                    + faults(of: catalogue.sources, beside: catalogue.locales)
                    + gaps(in: catalogue)
            )
        }
        var checked = CheckedPacks()
        var files: [PackKind: [String]] = [:]
        for path in paths {
            for file in self.files(at: path, &checked) {
                if let kind = PackKind(ofFileAt: file) {
                    files[kind, default: []].append(file)
                } else {
                    checked.diagnostics += unreadable(file)
                }
            }
        }
        let known = SourceReader().declarations(
            besideLocalesIn: try Catalogue.folders("Locales", arguments, world)
        )
        // A file that is no YAML may be a declaration, and state any property.
        let isReadable = checked.errors == 0
        let sources = SourceReader().declarations(at: files[.source] ?? [])
        checked.sources = sources.declarations.count
        checked.diagnostics += sources.diagnostics + misplaced(sources.declarations)
        let reader = Catalogue.packReader(
            known.declarations + sources.declarations,
            isWhole: isReadable && !sources.diagnostics.contains { $0.severity == .error }
        )
        let locales = reader.locales(
            at: packs(files[.locale] ?? [], correctedBy: files[.overrides] ?? [], &checked),
            besides: Set(try knownElsewhere().map { LocaleTag($0) })
        )
        let probes = reader.probes(at: files[.probe] ?? [])
        checked.locales = locales.packs.count
        checked.packs = probes.packs.count
        checked.probes = probes.packs.flatMap(\.probes).count
        checked.diagnostics += faults(
            of: sources.declarations,
            beside: try cultures(besides: locales.packs, for: sources.declarations, reader)
        )
        checked.diagnostics += locales.diagnostics + probes.diagnostics
        for file in files[.models] ?? [] {
            let (read, diagnostics) = ModelChoice.fileReader.modelFile(at: file)
            if read != nil { checked.models += 1 }
            checked.diagnostics += diagnostics
        }
        checked.diagnostics = checked.diagnostics.pinpointed()
        return checked
    }

    /// What keeps native prompts from being made, a note for each locale pack and missing entry.
    private func gaps(in catalogue: Catalogue) -> [Diagnostic] {
        catalogue.locales.filter(\.isTarget).flatMap { pack -> [Diagnostic] in
            var probes: [String: [String]] = [:]
            for probePack in catalogue.probes {
                for probe in probePack.probes where probe.framings.contains(.native) {
                    let missing = nativeGaps(of: probe, for: pack).flatMap(\.missing)
                    for entry in Set(missing) where !entry.hasPrefix("slots: ") {
                        probes[entry, default: []].append("\(probePack.name)/\(probe.id)")
                    }
                }
            }
            return probes.sorted { $0.key < $1.key }.map { entry, names in
                Diagnostic(
                    .note,
                    "native-gap",
                    at: SourceLocation(file: pack.path),
                    "no native prompt of \(names.count) probes, such as '\(names[0])', about this place: "
                        + "the pack has no '\(entry)'",
                    fix: "add the entry, or leave these probes out"
                )
            }
        }
    }

    /// Declared files that are not there, and what is wrong with those that are: digests, recipes.
    private func faults(
        of declarations: [SourceDeclaration],
        beside packs: [LocalePack]
    ) -> [Diagnostic] {
        // With the cache, what is read here is not read again by the command that follows.
        let sources = DeclaredSource.sources(of: declarations, cacheFolder: cacheFolder(world))
        return SourceReader().missingFiles(of: declarations)
            + sources.flatMap { $0.faults(beside: packs) }
    }

    /// Declarations that lie where no command but this one finds them.
    private func misplaced(_ declarations: [SourceDeclaration]) -> [Diagnostic] {
        declarations.compactMap { declaration in
            let folder = URL(filePath: declaration.path).deletingLastPathComponent()
            guard folder.lastPathComponent != "sources" else { return nil }
            return Diagnostic(
                .warning,
                "source-folder",
                at: SourceLocation(file: declaration.path, line: 1, column: 1),
                "a declaration is found only in a folder 'sources'",
                fix: "put it into the folder 'sources' of a folder of locale packs"
            )
        }
    }

    /// The cultures that rows of sources may be about: those named, those in use, those shipped.
    private func cultures(
        besides packs: [LocalePack],
        for declarations: [SourceDeclaration],
        _ reader: PackReader
    ) throws -> [LocalePack] {
        guard !declarations.isEmpty else { return [] }
        var all = packs
        let shipped = (try? Catalogue.shipped("Locales", world)).map { [$0] } ?? []
        for folder in try Catalogue.folders("Locales", arguments, world) + shipped {
            let known = Set(all.map(\.tag))
            all += reader.locales(in: [folder]).packs.filter { !known.contains($0.tag) }
        }
        return all
    }

    /// Locale packs, with those that files of overrides correct: they are read together.
    private func packs(
        _ packs: [String],
        correctedBy overrides: [String],
        _ checked: inout CheckedPacks
    ) -> [String] {
        var packs = packs
        for file in overrides {
            let url = URL(filePath: file)
            let folder = url.deletingLastPathComponent().deletingLastPathComponent()
            let path = folder.appending(path: url.lastPathComponent).path
            guard !packs.contains(where: { URL(filePath: $0).path == path }) else { continue }
            if FileManager.default.fileExists(atPath: path) {
                packs.append(path)
            } else {
                checked.diagnostics.append(
                    Diagnostic(
                        .error,
                        "overrides-without-pack",
                        at: SourceLocation(file: file),
                        "there is no locale pack '\(path)' that this file corrects",
                        fix: "put it into the folder 'overrides' beside the pack"
                    )
                )
            }
        }
        return packs
    }

    /// Locales in the folders in use and in the shipped one, which proxies of the named files may be.
    private func knownElsewhere() throws -> [String] {
        let shipped = (try? Catalogue.shipped("Locales", world)).map { [$0] } ?? []
        return (try Catalogue.folders("Locales", arguments, world) + shipped)
            .flatMap { PackReader().fileNames(in: $0) }
    }

    /// The file itself, or the YAML files of a folder and of the folders in it.
    private func files(at path: String, _ checked: inout CheckedPacks) -> [String] {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            checked.diagnostics.append(
                Diagnostic(
                    .error,
                    "file-missing",
                    at: SourceLocation(file: path),
                    "there is no such file or folder",
                    fix: "write the path as seen from the folder you are in"
                )
            )
            return []
        }
        guard isFolder.boolValue else { return [path] }
        let base = path.hasSuffix("/") ? path : path + "/"
        let below = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
        let found = below.filter { $0.hasSuffix(".yaml") && !$0.contains("/.") }.sorted()
        for name in below.sorted() where name.hasSuffix(".yml") && !name.contains("/.") {
            checked.diagnostics.append(
                Diagnostic(
                    .warning,
                    "file-extension",
                    at: SourceLocation(file: base + name),
                    "files that end in '.yml' are not read",
                    fix: "rename it to '.yaml'"
                )
            )
        }
        if found.isEmpty {
            checked.diagnostics.append(
                Diagnostic(
                    .error,
                    "folder-empty",
                    at: SourceLocation(file: path),
                    "the folder holds no file that ends in '.yaml'"
                )
            )
        }
        return found.map { base + $0 }
    }

    /// Why a file is of no kind: it is no YAML, or none of its keys is known.
    private func unreadable(_ file: String) -> [Diagnostic] {
        let own = PackReader().probePack(at: file).diagnostics
        let faults = own.filter {
            $0.identifier.hasPrefix("yaml") || $0.identifier.hasPrefix("file")
        }
        guard faults.isEmpty else { return faults }
        return [
            Diagnostic(
                .error,
                "file-unknown",
                at: SourceLocation(file: file, line: 1, column: 1),
                "no key of this file is one of a "
                    + listed(PackKind.allCases.map { $0.mappings[0].name }),
                fix: "begin with 'palimpsest new', or leave the file out"
            )
        ]
    }
}
