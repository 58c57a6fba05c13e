/// The words of a command line, read by the table of its command.
///
/// Asking for a name or type that the table does not declare is a mistake in Palimpsest and traps.
struct ParsedArguments: Sendable {
    /// The command that was called.
    let spec: CommandSpec
    /// The names of the program and its commands down to the one called.
    let path: [String]
    /// Whether the help page is wanted instead of the command.
    var wantsHelp = false
    /// Values of the options given, by name; empty for a flag.
    var options: [String: [ArgumentValue]] = [:]
    /// Values of the words by position, by name.
    var arguments: [String: [ArgumentValue]] = [:]

    /// Starts with nothing read.
    init(spec: CommandSpec, path: [String]) {
        self.spec = spec
        self.path = path
    }

    /// The command as the user typed it, such as `palimpsest run`.
    var command: String { path.joined(separator: " ") }

    /// Whether an option was given, whatever its default.
    func isGiven(_ name: String) -> Bool {
        _ = option(name)
        return options[name] != nil
    }

    /// Whether a flag was given.
    func flag(_ name: String) -> Bool {
        precondition(option(name).kind == nil, "'--\(name)' is no flag")
        return options[name] != nil
    }

    /// The text of an option that has a default or is required.
    func text(_ name: String) -> String {
        present(optionalText(name), name)
    }

    /// The text of an option, or none when it is not given and has no default.
    func optionalText(_ name: String) -> String? {
        texts(name, isRepeated: false).first
    }

    /// The texts of an option that may be repeated, in the order given.
    func texts(_ name: String) -> [String] {
        texts(name, isRepeated: true)
    }

    /// The whole number of an option that has a default or is required.
    func integer(_ name: String) -> Int {
        present(optionalInteger(name), name)
    }

    /// The whole number of an option, or none when it is not given and has no default.
    func optionalInteger(_ name: String) -> Int? {
        values(name, isRepeated: false).map { value in
            guard case .integer(let number) = value else {
                preconditionFailure("'--\(name)' is no whole number")
            }
            return number
        }.first
    }

    /// The number of an option that has a default or is required.
    func number(_ name: String) -> Double {
        present(optionalNumber(name), name)
    }

    /// The number of an option, or none when it is not given and has no default.
    func optionalNumber(_ name: String) -> Double? {
        values(name, isRepeated: false).map { value in
            guard case .number(let number) = value else {
                preconditionFailure("'--\(name)' is no number")
            }
            return number
        }.first
    }

    /// The word of an argument that takes exactly one.
    func argument(_ name: String) -> String {
        precondition(argumentSpec(name).arity == .one, "'<\(name)>' may be left out or repeated")
        return present(words(name).first, name)
    }

    /// The word of an argument, or none when it is left out.
    func optionalArgument(_ name: String) -> String? {
        precondition(argumentSpec(name).arity == .optional, "'<\(name)>' is not optional")
        return words(name).first
    }

    /// The words of an argument that takes several, in the order given.
    func arguments(_ name: String) -> [String] {
        let arity = argumentSpec(name).arity
        precondition(arity == .some || arity == .any, "'<\(name)>' does not take several")
        return words(name)
    }

    private func texts(_ name: String, isRepeated: Bool) -> [String] {
        values(name, isRepeated: isRepeated).map { value in
            guard case .text(let text) = value else {
                preconditionFailure("'--\(name)' is no text")
            }
            return text
        }
    }

    private func values(_ name: String, isRepeated: Bool) -> [ArgumentValue] {
        let option = option(name)
        precondition(option.isRepeated == isRepeated, "whether '--\(name)' may be repeated")
        guard let kind = option.kind else { preconditionFailure("'--\(name)' is a flag") }
        if let values = options[name] { return values }
        guard let word = option.defaultWord else { return [] }
        guard let value = try? kind.read(word, for: name) else {
            preconditionFailure("the default of '--\(name)' is not of its kind")
        }
        return [value]
    }

    private func words(_ name: String) -> [String] {
        arguments[name, default: []].map { value in
            switch value {
            case .text(let text): text
            case .integer(let number): "\(number)"
            case .number(let number): "\(number)"
            }
        }
    }

    private func option(_ name: String) -> OptionSpec {
        guard let option = spec.options.first(where: { $0.name == name }) else {
            preconditionFailure("'\(command)' declares no option '--\(name)'")
        }
        return option
    }

    private func argumentSpec(_ name: String) -> ArgumentSpec {
        guard let argument = spec.arguments.first(where: { $0.name == name }) else {
            preconditionFailure("'\(command)' declares no argument '<\(name)>'")
        }
        return argument
    }

    private func present<Value>(_ value: Value?, _ name: String) -> Value {
        guard let value else {
            preconditionFailure("'\(name)' has no default and is not required")
        }
        return value
    }
}
