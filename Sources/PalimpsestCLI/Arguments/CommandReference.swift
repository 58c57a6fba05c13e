/// Writes the reference page of all commands as Markdown, from the same table as parser and help.
func commandReference(_ root: CommandSpec) -> String {
    var lines = [
        "# Commands",
        "",
        "Made from the table that reads the command line; a test holds this page to it.",
    ]
    describe(root, path: [root.name], &lines)
    lines += ["", "## Exit codes", "", "| code | meaning |", "|---|---|"]
    lines += root.exitCodes.map { "| \($0.value) | \(cell($0.meaning)) |" }
    return lines.joined(separator: "\n") + "\n"
}

private func describe(_ spec: CommandSpec, path: [String], _ lines: inout [String]) {
    let command = path.joined(separator: " ")
    lines += ["", "## \(command)", "", prose(spec.summary)]
    lines += ["", "```", usage(spec, command), "```"]
    for paragraph in spec.discussion { lines += ["", prose(paragraph)] }
    if !spec.subcommands.isEmpty {
        lines += ["", "| command | what it does |", "|---|---|"]
        lines += spec.subcommands.map { "| `\($0.name)` | \(cell($0.summary)) |" }
    }
    if !spec.arguments.isEmpty {
        lines += ["", "| argument | meaning |", "|---|---|"]
        lines += spec.arguments.map { "| `\(code($0.usage))` | \(cell(fullHelp($0))) |" }
    }
    if !spec.options.isEmpty {
        lines += ["", "| option | meaning |", "|---|---|"]
        lines += spec.options.map { "| `\(code($0.usage))` | \(cell($0.fullHelp)) |" }
    }
    for example in spec.examples {
        lines += ["", prose(example.says), "", "```sh", example.line, "```"]
    }
    if spec.exitCodes != ExitCode.all {
        lines += ["", "Ends with "]
        lines[lines.count - 1] +=
            spec.exitCodes.map { "\($0.value) (\(prose($0.meaning)))" }
            .joined(separator: ", ") + "."
    }
    for subcommand in spec.subcommands {
        describe(subcommand, path: path + [subcommand.name], &lines)
    }
}

/// Escapes what Markdown would read as markup.
private func prose(_ text: String) -> String {
    var escaped = ""
    for character in text {
        if "\\`*_<>[]".contains(character) { escaped.append("\\") }
        escaped.append(character)
    }
    return escaped
}

private func cell(_ text: String) -> String {
    code(prose(text))
}

// A bar ends a cell even inside code.
private func code(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
}
