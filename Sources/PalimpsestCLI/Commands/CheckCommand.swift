import Diagnostics
import Vocabulary

/// `palimpsest check`
enum CheckCommand {
    static let spec = CommandSpec(
        name: "check",
        summary: "Checks every locale and probe pack and prints each fault with its line.",
        options: [SharedOptions.locales, SharedOptions.probes, SharedOptions.json],
        examples: [.init("palimpsest check", "Checks Locales and Probes.")]
    )

    private struct Result: Encodable {
        var locales: Int
        var probes: Int
        var diagnostics: [Diagnostic]
    }

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let (catalogue, diagnostics) = try Catalogue.read(arguments, world)
        let errors = diagnostics.count { $0.severity == .error }
        if arguments.flag("json") {
            try world.print(
                json: Result(
                    locales: catalogue.locales.count,
                    probes: catalogue.probes.count,
                    diagnostics: diagnostics
                )
            )
        } else {
            for diagnostic in diagnostics { world.print("\(diagnostic)") }
            let probes = catalogue.probes.flatMap(\.probes).count
            world.print(
                "\(catalogue.locales.count) locale packs and \(catalogue.probes.count) probe packs "
                    + "with \(probes) probes read: "
                    + (errors == 0 ? "no error" : errors == 1 ? "1 error" : "\(errors) errors")
            )
        }
        return errors == 0 ? 0 : 1
    }
}
