public import Vocabulary

/// Which model a word of the command line names, such as `openai:gpt-5-mini`.
public struct ModelSpec: Sendable, Hashable {
    /// The model, with what the word says and defaults for the rest.
    public var entry: ModelEntry
    /// How it answers, where it is a simulation.
    public var simulation: SimulationSpec?

    /// The forms a word may have, for messages and help.
    public static let forms = [
        "openai:NAME", "completions:NAME", "anthropic:NAME", "gemini:NAME", "ollama:NAME",
        "command:PROGRAM WORDS", "replay:FILE", "simulated:key=value,…",
    ]

    /// Reads a word of one of the `forms`.
    ///
    /// A command's words are split at blanks as a shell would, with quotes and `\` but nothing else;
    /// a recording is kept under its file's name. A simulation's `model` is its specification.
    public static func parse(_ word: String) throws(ModelSpecError) -> ModelSpec {
        let colon = word.firstIndex(of: ":")
        let kind = String(word[..<(colon ?? word.endIndex)])
        let rest = colon.map { String(word[word.index(after: $0)...]) } ?? ""
        if let api = apis[kind] { return try endpoint(kind, api, rest) }
        switch kind {
        case "command": return try command(rest)
        case "replay": return try replay(rest)
        case "simulated":
            guard colon == nil || !rest.isEmpty else {
                throw ModelSpecError(
                    message:
                        "\"\(word)\" ends after the colon; write simulated or simulated:leak=0.15"
                )
            }
            return try simulated(rest, name: word)
        default:
            let last = forms.count - 1
            throw ModelSpecError(
                message: "unknown respondent \"\(shown(word))\"; write "
                    + forms[..<last].joined(separator: ", ") + " or \(forms[last])"
            )
        }
    }

    /// Adds to a model of a file what its word on the command line would have said.
    ///
    /// For `simulated`, the specification is read from `model`; other kinds have nothing to add.
    public init(_ entry: ModelEntry) throws(ModelSpecError) {
        self.entry = entry
        simulation = entry.api == "simulated" ? try SimulationSpec.parse(entry.model) : nil
    }

    /// The environment variable in which the key of such a model is by custom, or none.
    public var usualKeyVariable: String? {
        switch entry.api {
        case "openai-chat", "openai-completions": "OPENAI_API_KEY"
        case "anthropic": "ANTHROPIC_API_KEY"
        case "gemini": "GEMINI_API_KEY"
        default: nil
        }
    }

    private static let apis = [
        "openai": "openai-chat", "completions": "openai-completions", "anthropic": "anthropic",
        "gemini": "gemini", "ollama": "ollama",
    ]

    private static func endpoint(
        _ kind: String,
        _ api: String,
        _ name: String
    ) throws(ModelSpecError) -> ModelSpec {
        guard !name.isEmpty else {
            throw ModelSpecError(message: "\"\(kind):\" names no model; write \(kind):NAME")
        }
        guard !looksLikeKey(name) else {
            throw ModelSpecError(
                message: "\(kind): what stands for the model's name looks like a key; write "
                    + "\(kind):NAME and put the key into an environment variable"
            )
        }
        guard name.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace && $0.value >= 0x20 })
        else {
            throw ModelSpecError(
                message: "\(kind): \"\(shown(name))\" holds a blank, which no model's name has"
            )
        }
        return try ModelSpec(ModelEntry(name: name, api: api, model: name))
    }

    private static func command(_ text: String) throws(ModelSpecError) -> ModelSpec {
        let words = try ShellWords.split(text)
        guard let program = words.first, !program.isEmpty else {
            throw ModelSpecError(
                message: "\"command:\" names no program; write command:PROGRAM WORDS"
            )
        }
        // The folder a program is in says nothing about the model, and is not alike everywhere.
        let parts = CommandQuestion.withoutSecrets(words).map { word in
            String(word.split(separator: "/").last ?? "")
        }
        let name = "command:" + plain(parts.joined(separator: "_"))
        let entry = ModelEntry(name: name, api: "command", model: name, command: words)
        return try ModelSpec(entry)
    }

    private static func replay(_ path: String) throws(ModelSpecError) -> ModelSpec {
        guard !path.isEmpty else {
            throw ModelSpecError(message: "\"replay:\" names no file; write replay:FILE")
        }
        var stem = String(path.split(separator: "/").last ?? "recording")
        for ending in [".jsonl", ".ndjson", ".json"] where stem.hasSuffix(ending) {
            stem = String(stem.dropLast(ending.count))
            break
        }
        let name = "replay:" + plain(stem)
        return try ModelSpec(ModelEntry(name: name, api: "replay", model: name, file: path))
    }

    private static func simulated(
        _ text: String,
        name: String
    ) throws(ModelSpecError) -> ModelSpec {
        try ModelSpec(ModelEntry(name: name, api: "simulated", model: text))
    }

    /// A text with what a model's name cannot hold replaced, at most 80 characters.
    private static func plain(_ text: String) -> String {
        let kept = text.unicodeScalars.prefix(80).map { scalar -> Character in
            let isPlain =
                scalar.isASCII
                && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || "._:-".unicodeScalars.contains(scalar))
            return isPlain ? Character(scalar) : "_"
        }
        return String(kept)
    }

    private static func shown(_ word: String) -> String {
        looksLikeKey(word) ? "[key]" : cleanStart(of: word)
    }
}
