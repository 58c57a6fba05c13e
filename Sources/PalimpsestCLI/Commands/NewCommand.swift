import Diagnostics
import Foundation
import Packs
import References
import Vocabulary

/// The commands `palimpsest new …`, which write a commented file to begin with.
enum NewCommand {
    static let probe = CommandSpec(
        name: "probe",
        summary: "Writes a commented probe pack that passes check as it stands.",
        arguments: [ArgumentSpec("name", "The pack's name in kebab case, such as tea.")],
        options: [folder("Probes")],
        examples: [
            .init("palimpsest new probe tea", "Writes Probes/tea.yaml."),
            .init("palimpsest new probe tea --in my-probes", "Writes it to a folder of one's own."),
        ]
    )
    static let locale = CommandSpec(
        name: "locale",
        summary: "Writes a commented locale pack with what CLDR knows of the place.",
        discussion: [
            "Names, languages, script, calendar and region come from CLDR. One-way fallbacks of the "
                + "language are suggested as proxies behind '#', since a proxy needs an argument and a "
                + "pack of its own."
        ],
        arguments: [ArgumentSpec("tag", "Language and territory, such as ti-ER.")],
        options: [folder("Locales"), SharedOptions.cldr],
        examples: [.init("palimpsest new locale ti-ER", "Writes Locales/ti-ER.yaml.")]
    )

    static let source = CommandSpec(
        name: "source",
        summary:
            "Writes a commented declaration of a reference source, with a small file to try it on.",
        discussion: [
            "Declarations lie in the folder 'sources' of a folder of locale packs. Kinds that an installed "
                + "package provides take no recipe and get no file."
        ],
        arguments: [ArgumentSpec("name", "The source's name in kebab case, such as my-page.")],
        options: [
            .choice(
                "kind",
                SourceKind.allCases.map(\.rawValue),
                default: SourceKind.html.rawValue,
                "What the file is."
            ), folder("Locales/sources"),
        ],
        examples: [
            .init(
                "palimpsest new source my-page --kind html",
                "Writes Locales/sources/my-page.yaml and a page beside it."
            )
        ]
    )

    private static func folder(_ usual: String) -> OptionSpec {
        .path("in", "dir", default: usual, "The folder to write to; it is made if need be.")
    }

    static func runProbe(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let name = arguments.argument("name")
        guard PackKind.probe.allows(name: name) else {
            throw UsageError("\(quoted(name)) is not in kebab case; write it like 'rest-days'")
                .of(arguments.command)
        }
        try write(Starter.probe(name), as: "\(name).yaml", arguments, world)
        return 0
    }

    static func runLocale(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let word = arguments.argument("tag")
        guard PackKind.locale.allows(name: word) else {
            throw UsageError(
                "\(quoted(word)) is no language with a territory; write it like 'ti-ER'"
            ).of(arguments.command)
        }
        let cldr = try openCLDR(arguments, world)
        let (sketch, source) = (try cldr.sketch(of: LocaleTag(word)), cldr.name)
        try write(Starter.locale(sketch, source: source), as: "\(word).yaml", arguments, world)
        if !sketch.hasFile {
            world.prose(
                "\(source) has no file of the language, so the script and every gold need another source"
            )
        }
        return 0
    }

    static func runSource(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let name = arguments.argument("name")
        guard PackKind.source.allows(name: name) else {
            throw UsageError("\(quoted(name)) is not in kebab case; write it like 'my-page'")
                .of(arguments.command)
        }
        guard let kind = SourceKind(rawValue: arguments.text("kind")) else {
            preconditionFailure("the parser lets kinds through only")
        }
        let made = Starter.source(name, kind: kind, date: String(world.now().prefix(10)))
        try write(made.declaration, as: "\(name).yaml", arguments, world)
        if let example = made.example {
            let path = "\(arguments.text("in"))/\(example.name)"
            try create(path, example.text)
            world.print("and \(path), which its recipe is tried on")
        }
        return 0
    }

    /// Writes a file that is not there yet, and says what to do next.
    static func write(
        _ text: String,
        as name: String,
        _ arguments: ParsedArguments,
        _ world: World
    ) throws {
        let folder = arguments.text("in")
        let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        try create(path, text)
        world.print("wrote \(path)")
        world.print("next: \(world.program) check \(path)")
    }

    /// Writes a file that is not there yet, in a folder that is made if need be.
    static func create(_ path: String, _ text: String) throws {
        do {
            try FileManager.default.createDirectory(
                at: URL(filePath: path).deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            // Refused by the system itself, so that no other program's file is lost in between.
            try Data(text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
        } catch CocoaError.fileWriteFileExists {
            throw CommandFailure(
                "'\(path)' is there already and is left as it is; choose another name or, with --in, "
                    + "another folder, or move that file away first"
            )
        } catch {
            throw CommandFailure("'\(path)' cannot be written")
        }
    }
}
