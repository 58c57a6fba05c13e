import Diagnostics

/// The command `palimpsest check`.
enum CheckCommand {
    static let spec = CommandSpec(
        name: "check",
        summary: "Checks packs and prints every fault in them, each with its place and a mend.",
        discussion: [
            "Without a path it checks the packs in use. A path is a file, or a folder that is searched for "
                + "'.yaml'; its keys tell what a file is. Proxies may be named from the packs in use.",
            "The long form shows the line with '^~~~' under the fault and is the usual one on a terminal. "
                + "The short form, 'file:line:column: error: message; mend', is the usual one in a pipe, as "
                + "editors read it. Columns count Unicode scalars from one; endColumn is the one after.",
        ],
        arguments: [
            ArgumentSpec("path", "A file or folder to check.", arity: .any, kind: .path)
        ],
        options: [
            SharedOptions.locales, SharedOptions.probes,
            .choice("format", ["long", "short"], "How faults are printed."), SharedOptions.watch,
            SharedOptions.json,
        ],
        examples: [
            .init("palimpsest check", "Checks the packs in use."),
            .init(
                "palimpsest check my-packs --watch",
                "Checks a folder of one's own again after every change."
            ),
            .init("palimpsest check --format short", "Prints a line a fault, as editors read it."),
        ]
    )

    /// A fault as programs read it.
    private struct Fault: Encodable {
        var file: String
        var line: Int?
        var column: Int?
        var endColumn: Int?
        var severity: Severity
        var code: String
        var message: String
        var fix: String?
    }

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let checking = Checking(
            arguments: arguments,
            world: world,
            paths: arguments.arguments("path")
        )
        guard arguments.flag("watch") else { return try once(checking, arguments, world) }
        return try await watching(checking.watched(), world) {
            try once(checking, arguments, world)
        }
    }

    private static func once(
        _ checking: Checking,
        _ arguments: ParsedArguments,
        _ world: World
    ) throws -> Int32 {
        let checked = try checking.run()
        var texts = SourceTexts()
        if arguments.flag("json") {
            let faults = checked.diagnostics.map { diagnostic in
                let text = texts.text(of: diagnostic.location.file)
                return Fault(
                    file: diagnostic.location.file,
                    line: diagnostic.location.line,
                    column: diagnostic.location.column,
                    endColumn: text.flatMap { diagnostic.endColumn(in: $0) },
                    severity: diagnostic.severity,
                    code: diagnostic.identifier,
                    message: diagnostic.summary,
                    fix: diagnostic.fix
                )
            }
            try world.print(json: faults)
            return checked.errors == 0 ? 0 : 1
        }
        let format = arguments.optionalText("format") ?? (world.printsToTerminal ? "long" : "short")
        for diagnostic in checked.diagnostics {
            if format == "short" {
                world.print("\(diagnostic)")
            } else {
                let text = texts.text(of: diagnostic.location.file)
                for line in diagnostic.excerpt(from: text) { world.print(line) }
            }
        }
        world.print(checked.sentence)
        return checked.errors == 0 ? 0 : 1
    }
}
