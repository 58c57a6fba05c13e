/// Writes the help page of a command, eighty columns wide.
/// - Parameters:
///   - spec: the command.
///   - path: the names of the program and its commands down to this one.
func helpText(_ spec: CommandSpec, path: [String]) -> String {
    let command = path.joined(separator: " ")
    var page: [String] = ["Usage: " + wrapped(usage(spec, command), indent: 7).dropFirst(7), ""]
    page.append(wrapped(spec.summary, indent: 0))
    for paragraph in spec.discussion { page += ["", wrapped(paragraph, indent: 0)] }
    page += section("Commands", spec.subcommands.map { ($0.name, $0.summary) })
    page += section("Arguments", spec.arguments.map { ($0.usage, fullHelp($0)) })
    page += section("Options", spec.allOptions.map { ($0.usage, $0.fullHelp) })
    if !spec.examples.isEmpty {
        page += ["", "Examples:"]
        for example in spec.examples {
            page += [wrapped(example.says, indent: 2), commandLine(example.line)]
        }
    }
    page += section("Exit codes", spec.exitCodes.map { ("\($0.value)", $0.meaning) })
    if !spec.subcommands.isEmpty {
        page += ["", "'\(command) <command> --help' explains a command."]
    }
    return page.joined(separator: "\n") + "\n"
}

/// How a command is called, on one line.
func usage(_ spec: CommandSpec, _ command: String) -> String {
    var words = [command]
    if !spec.subcommands.isEmpty { words.append("<command>") }
    words += spec.arguments.map(\.usage)
    words += spec.options.filter(\.isRequired).map(\.usage)
    words.append("[options]")
    return words.joined(separator: " ")
}

/// The help of an argument with its limits.
func fullHelp(_ argument: ArgumentSpec) -> String {
    argument.kind.limits.map { "\(argument.help) (\($0))" } ?? argument.help
}

/// The columns that pages of text and tables keep to.
let pageWidth = 80
private let labelWidth = 24

private func section(_ title: String, _ entries: [(label: String, help: String)]) -> [String] {
    guard let longest = entries.map(\.label.count).max() else { return [] }
    // Two columns: labels that are too long for theirs stand on a line of their own.
    let column = min(longest, labelWidth) + 4
    var lines = ["", "\(title):"]
    for entry in entries {
        let help = wrapped(entry.help, indent: column)
        if entry.label.count + 4 <= column {
            let gap = String(repeating: " ", count: column - 2 - entry.label.count)
            lines.append("  \(entry.label)\(gap)\(help.dropFirst(column))")
        } else {
            lines += ["  \(entry.label)", help]
        }
    }
    return lines
}

/// Breaks a command line with backslashes, so that it can be copied as it stands.
func commandLine(_ line: String) -> String {
    broken(line, indent: 4, width: pageWidth - 2).joined(separator: " \\\n")
}

/// Breaks a text into lines of at most 80 columns, each behind a margin.
func wrapped(_ text: String, indent: Int) -> String {
    broken(text, indent: indent, width: pageWidth).joined(separator: "\n")
}

private func broken(_ text: String, indent: Int, width: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    for word in text.split(separator: " ") {
        if line.count > indent, line.count + 1 + word.count > width {
            lines.append(line)
            line = margin
        }
        line += (line.count > indent ? " " : "") + word
    }
    return lines + [line]
}
