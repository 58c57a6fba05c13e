/// An option of a command, declared once for parsing, help and reference.
struct OptionSpec: Sendable, Hashable {
    /// The name without its dashes.
    var name: String
    /// What its value must look like, or none for a flag.
    var kind: ValueKind?
    /// What stands for the value in help, without brackets.
    var valueName: String
    /// What it means, as a sentence.
    var help: String
    /// The value when it is not given, as the user would type it.
    var defaultWord: String?
    /// Whether it may be given several times.
    var isRepeated = false
    /// Whether it must be given.
    var isRequired = false

    /// An option without a value.
    static func flag(_ name: String, _ help: String) -> OptionSpec {
        OptionSpec(name: name, kind: nil, valueName: "", help: help)
    }

    /// An option with any text.
    static func text(
        _ name: String,
        _ valueName: String = "text",
        default word: String? = nil,
        _ help: String
    ) -> OptionSpec {
        OptionSpec(
            name: name,
            kind: .text,
            valueName: valueName,
            help: help,
            defaultWord: word
        )
    }

    /// An option with the path of a file or folder.
    static func path(
        _ name: String,
        _ valueName: String = "path",
        default word: String? = nil,
        _ help: String
    ) -> OptionSpec {
        OptionSpec(
            name: name,
            kind: .path,
            valueName: valueName,
            help: help,
            defaultWord: word
        )
    }

    /// An option with a whole number.
    static func integer(
        _ name: String,
        _ range: ClosedRange<Int>,
        default value: Int? = nil,
        _ help: String
    ) -> OptionSpec {
        precondition(value.map(range.contains) ?? true, "the default of '--\(name)' is in range")
        return OptionSpec(
            name: name,
            kind: .integer(range),
            valueName: "n",
            help: help,
            defaultWord: value.map { "\($0)" }
        )
    }

    /// An option with a number.
    static func number(
        _ name: String,
        _ range: ClosedRange<Double>,
        default value: Double? = nil,
        _ help: String
    ) -> OptionSpec {
        precondition(value.map(range.contains) ?? true, "the default of '--\(name)' is in range")
        return OptionSpec(
            name: name,
            kind: .number(range),
            valueName: "x",
            help: help,
            defaultWord: value.map { "\($0)" }
        )
    }

    /// An option with one of some words.
    static func choice(
        _ name: String,
        _ words: [String],
        default word: String? = nil,
        _ help: String
    ) -> OptionSpec {
        precondition(word.map(words.contains) ?? true, "the default of '--\(name)' is a choice")
        return OptionSpec(
            name: name,
            kind: .choice(words),
            valueName: "word",
            help: help,
            defaultWord: word
        )
    }

    /// The same option, which may be given several times.
    var repeated: OptionSpec {
        precondition(kind != nil && defaultWord == nil, "'--\(name)' cannot be repeated")
        var copy = self
        copy.isRepeated = true
        return copy
    }

    /// The same option, which must be given.
    var required: OptionSpec {
        precondition(kind != nil && defaultWord == nil, "'--\(name)' cannot be required")
        var copy = self
        copy.isRequired = true
        return copy
    }

    /// How help shows it, such as `--seed <n>`.
    var usage: String {
        "--\(name)" + (kind == nil ? "" : " <\(valueName)>")
    }

    /// Its help with limits, default and repetition, as one paragraph.
    var fullHelp: String {
        var notes: [String] = []
        if let limits = kind?.limits { notes.append(limits) }
        if isRequired { notes.append("required") }
        if isRepeated { notes.append("may be repeated") }
        if let defaultWord { notes.append("default \(defaultWord)") }
        return notes.isEmpty ? help : "\(help) (\(notes.joined(separator: "; ")))"
    }
}
