import Packs

/// The command `palimpsest schema`.
enum SchemaCommand {
    static let spec = CommandSpec(
        name: "schema",
        summary: "Prints the JSON Schema of a kind of file, with which editors complete and check.",
        discussion: [
            "In VS Code with the YAML extension, the first line of a file names it: "
                + "'# yaml-language-server: $schema=' and the path or address of the schema. The schemas "
                + "of this version also lie in Docs/schemas. Editors see keys, words and forms; "
                + "'palimpsest check' sees the rest."
        ],
        arguments: [
            ArgumentSpec(
                "kind",
                "What the file is.",
                kind: .choice(PackKind.allCases.map(\.rawValue))
            )
        ],
        examples: [.init("palimpsest schema probe", "Prints the schema of probe packs.")],
        exitCodes: [.done, .usage, .bug]
    )

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        guard let kind = PackKind(rawValue: arguments.argument("kind")) else {
            preconditionFailure("the parser lets kinds through only")
        }
        world.out(jsonSchema(of: kind))
        return 0
    }
}
