/// Reads the words after the program's name by the table of its commands.
///
/// `--help` or `-h` before a `--` stops all checking, so that help is never refused. An option ends at
/// its next word or at `=`; what follows `--` is taken by position. A command that has commands below
/// it may be called without one only if an option is given, such as `--version`.
/// - Throws: one line that quotes the culprit, offers the nearest word and names the help page.
func parse(
    _ words: [String],
    _ root: CommandSpec
) throws(UsageError) -> ParsedArguments {
    var spec = root
    var path = [root.name]
    var rest = words[...]
    while !spec.subcommands.isEmpty, let word = rest.first, !word.hasPrefix("-") {
        guard let next = spec.subcommands.first(where: { $0.name == word }) else {
            let near = hint(word, among: spec.subcommands.map(\.name))
            throw UsageError("unknown command \(quoted(word))\(near)")
                .of(path.joined(separator: " "))
        }
        spec = next
        path.append(next.name)
        rest = rest.dropFirst()
    }
    var parsed = ParsedArguments(spec: spec, path: path)
    if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
        parsed.wantsHelp = true
        return parsed
    }
    do throws(UsageError) {
        try parsed.read(rest)
    } catch {
        throw error.of(parsed.command)
    }
    return parsed
}

extension ParsedArguments {
    fileprivate mutating func read(_ words: ArraySlice<String>) throws(UsageError) {
        var rest = words
        var positional: [String] = []
        while let word = rest.popFirst() {
            if word == "--" {
                positional += rest
                break
            } else if word.hasPrefix("--") {
                try readOption(word.dropFirst(2), &rest)
            } else if word.hasPrefix("-"), word != "-", Double(word) == nil {
                let name = String(word.drop { $0 == "-" })
                let near = hint(name, among: spec.allOptions.map(\.name), prefix: "--")
                throw UsageError("unknown option \(quoted(word))\(near)")
            } else {
                positional.append(word)
            }
        }
        if !spec.subcommands.isEmpty {
            if let word = positional.first {
                throw UsageError("the command stands before its options, not as \(quoted(word))")
            }
            guard !options.isEmpty else {
                throw UsageError("missing command: \(listed(spec.subcommands.map(\.name)))")
            }
        }
        try readPositional(positional)
        for option in spec.options where option.isRequired && options[option.name] == nil {
            throw UsageError("missing option '\(option.usage)'")
        }
    }

    private mutating func readOption(
        _ word: Substring,
        _ rest: inout ArraySlice<String>
    ) throws(UsageError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let option = spec.options.first(where: { $0.name == name }) else {
            let near = hint(name, among: spec.allOptions.map(\.name), prefix: "--")
            throw UsageError("unknown option \(quoted("--" + name))\(near)")
        }
        guard let kind = option.kind else {
            guard parts.count == 1 else { throw UsageError("'--\(name)' takes no value") }
            options[name] = []
            return
        }
        let value: String
        if parts.count == 2 {
            value = String(parts[1])
        } else {
            // The next word is the value unless it looks like an option, which is a forgotten value.
            guard let next = rest.first, !next.hasPrefix("--") else {
                throw UsageError("'\(option.usage)' needs a value")
            }
            rest = rest.dropFirst()
            value = next
        }
        guard option.isRepeated || options[name] == nil else {
            throw UsageError("'--\(name)' is given twice")
        }
        options[name, default: []].append(try kind.read(value, for: "'--\(name)'"))
    }

    private mutating func readPositional(_ words: [String]) throws(UsageError) {
        var rest = words[...]
        for argument in spec.arguments {
            let taken: ArraySlice<String>
            switch argument.arity {
            case .one, .optional: taken = rest.prefix(1)
            case .some, .any: taken = rest
            }
            if taken.isEmpty, argument.arity == .one || argument.arity == .some {
                throw UsageError("missing argument '\(argument.usage)'")
            }
            rest = rest.dropFirst(taken.count)
            for word in taken {
                let value = try argument.kind.read(word, for: "'<\(argument.name)>'")
                arguments[argument.name, default: []].append(value)
            }
        }
        if let word = rest.first {
            throw UsageError("unexpected argument \(quoted(word))")
        }
    }
}
