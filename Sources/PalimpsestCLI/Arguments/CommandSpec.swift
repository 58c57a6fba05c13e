/// A command as its parser, its help page and the reference page see it.
struct CommandSpec: Sendable, Hashable {
    /// The word that calls it.
    var name: String
    /// What it does, as one sentence.
    var summary: String
    /// What else there is to know, in paragraphs.
    var discussion: [String]
    /// Words by position, in order; only the last one may take several.
    var arguments: [ArgumentSpec]
    /// Options, in the order in which help shows them; `--help` need not be among them.
    var options: [OptionSpec]
    /// Command lines worth copying.
    var examples: [Example]
    /// Commands below this one; a command with some takes no arguments of its own.
    var subcommands: [CommandSpec]
    /// What the codes mean with which it ends.
    var exitCodes: [ExitCode]

    /// A command line and what it does.
    struct Example: Sendable, Hashable {
        /// The command line.
        var line: String
        /// What it does, as a sentence.
        var says: String

        /// Makes an example.
        init(_ line: String, _ says: String) {
            self.line = line
            self.says = says
        }
    }

    /// Describes a command.
    init(
        name: String,
        summary: String,
        discussion: [String] = [],
        arguments: [ArgumentSpec] = [],
        options: [OptionSpec] = [],
        examples: [Example] = [],
        subcommands: [CommandSpec] = [],
        exitCodes: [ExitCode] = ExitCode.all
    ) {
        let names = options.map(\.name)
        precondition(Set(names).count == names.count, "'\(name)' has an option twice")
        precondition(
            arguments.dropLast().allSatisfy { $0.arity == .one },
            "only the last argument of '\(name)' may be left out or repeated"
        )
        precondition(subcommands.isEmpty || arguments.isEmpty, "'\(name)' is a group")
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.arguments = arguments
        self.options = options
        self.examples = examples
        self.subcommands = subcommands
        self.exitCodes = exitCodes
    }

    /// The options with `--help` at the end.
    var allOptions: [OptionSpec] {
        options.contains { $0.name == "help" }
            ? options : options + [.flag("help", "Shows this page and does nothing else.")]
    }
}

/// A code with which the program ends.
struct ExitCode: Sendable, Hashable {
    /// The code.
    var value: Int32
    /// When it is used.
    var meaning: String

    /// Everything was done.
    static let done = ExitCode(value: 0, meaning: "done")
    /// Faults were found, or some items failed.
    static let faults = ExitCode(value: 1, meaning: "faults were found, or some items failed")
    /// The command line cannot be understood.
    static let usage = ExitCode(value: 64, meaning: "the command line cannot be understood")
    /// A mistake in Palimpsest itself.
    static let bug = ExitCode(value: 70, meaning: "a mistake in Palimpsest itself")

    /// The codes every command may end with.
    static let all = [done, faults, usage, bug]
}

/// A word by position.
struct ArgumentSpec: Sendable, Hashable {
    /// How many words it takes.
    enum Arity: Sendable, Hashable {
        /// Exactly one.
        case one
        /// One or none.
        case optional
        /// One or more.
        case some
        /// Any number.
        case any
    }

    /// Its name, as help shows it in angle brackets.
    var name: String
    /// How many words it takes.
    var arity: Arity
    /// What the words must look like.
    var kind: ValueKind
    /// What it means, as a sentence.
    var help: String

    /// Describes an argument.
    init(_ name: String, _ help: String, arity: Arity = .one, kind: ValueKind = .text) {
        self.name = name
        self.arity = arity
        self.kind = kind
        self.help = help
    }

    /// How usage lines show it.
    var usage: String {
        switch arity {
        case .one: "<\(name)>"
        case .optional: "[<\(name)>]"
        case .some: "<\(name)>..."
        case .any: "[<\(name)>...]"
        }
    }
}
