import Diagnostics
import Vocabulary
import YAMLKit

/// How a model is spoken to.
enum ModelAPI: String, CaseIterable {
    case openaiChat = "openai-chat"
    case openaiCompletions = "openai-completions"
    case anthropic
    case gemini
    case ollama
    case command
    case replay
    case simulated

    /// The keys that only some kinds of model have a use for.
    var ownKeys: Set<String> {
        switch self {
        case .openaiChat, .openaiCompletions, .anthropic, .gemini, .ollama:
            ["base_url", "key_env", "key_file"]
        case .command: ["command", "key_env"]
        case .replay: ["file"]
        case .simulated: ["simulation"]
        }
    }

    static let sharedOut = [
        "base_url", "key_env", "key_file", "command", "file", "simulation",
    ]
}

/// Reads the tree of one `models.yaml`.
struct ModelReading {
    let path: String
    let reader: ModelFileReader
    let findings: Findings

    func read(_ root: YAMLNode) -> [(entry: ModelEntry, location: SourceLocation)] {
        guard let fields = Fields(root, as: ModelSchema.file, findings) else { return [] }
        let defaults = fields.mapping("defaults", as: ModelSchema.defaults)
        let sampling = self.sampling(of: defaults, over: Sampling())
        let limits = self.limits(of: defaults, over: EndpointLimits())
        var seen: [String: SourceLocation] = [:]
        return fields.mappings("models", as: ModelSchema.model).compactMap { model in
            guard let entry = entry(model, sampling, limits) else { return nil }
            if let first = seen[entry.name] {
                findings.error(
                    "models-name-twice",
                    at: model.place(of: "name"),
                    "model '\(entry.name)' is already described on line \(first.line ?? 0)",
                    fix: "give one of the two another name"
                )
                return nil
            }
            seen[entry.name] = model.location
            return (entry, model.location)
        }
    }

    private func entry(
        _ fields: Fields,
        _ sampling: Sampling,
        _ limits: EndpointLimits
    ) -> ModelEntry? {
        let api = fields.word("api", ModelAPI.self)
        let name = self.name(of: fields, api)
        if let api { checkKeys(of: fields, api) }
        let model = fields.text("model")?.text
        let address = address(of: fields)
        let key = key(of: fields)
        let command = fields.verbatimTexts("command")
        if let first = command.first, first.text.allSatisfy(\.isWhitespace) {
            findings.error("pack-blank", at: first.location, "the program has no name")
        }
        let simulation = simulation(of: fields)
        var entry = ModelEntry(
            name: name ?? "",
            api: api?.rawValue ?? "",
            model: model ?? name ?? ""
        )
        if api == .simulated { entry.model = simulation ?? "" }
        entry.baseURL = address
        entry.key = key
        entry.command = command.map(\.text)
        entry.file = filePath(of: fields, "file")
        entry.sampling = self.sampling(of: fields, over: sampling, api)
        entry.prices = prices(of: fields)
        entry.limits = self.limits(of: fields, over: limits)
        return name == nil || api == nil ? nil : entry
    }

    private func name(of fields: Fields, _ api: ModelAPI?) -> String? {
        guard let found = fields.text("name") else { return nil }
        guard ModelName.isValid(found.text) else {
            findings.error(
                "models-name",
                at: found.location,
                "'\(found.text.prefix(100))' cannot be a model's name",
                fix: ModelName.rule
            )
            return nil
        }
        let isSimulated = found.text.hasPrefix("simulated:")
        // Whatever name is given, a simulation is called one.
        if api == .simulated { return isSimulated ? found.text : "simulated:" + found.text }
        if isSimulated {
            findings.error(
                "models-name",
                at: found.location,
                "a name that begins with 'simulated:' is kept for simulations",
                fix: "choose another name"
            )
            return nil
        }
        return found.text
    }

    private func checkKeys(of fields: Fields, _ api: ModelAPI) {
        for key in ModelAPI.sharedOut where fields.has(key) && !api.ownKeys.contains(key) {
            findings.error(
                "models-key-unused",
                at: fields.place(of: key),
                "'\(key)' has no meaning for api '\(api.rawValue)'",
                fix: "drop it"
            )
        }
        let needed: (key: String, example: String)? =
            switch api {
            case .command: ("command", "[python3, my_model.py]")
            case .replay: ("file", "answers.jsonl")
            default: nil
            }
        if let needed, !fields.has(needed.key) {
            findings.error(
                "pack-missing-key",
                at: fields.location,
                "a model of api '\(api.rawValue)' needs '\(needed.key)'",
                fix: "add '\(needed.key): \(needed.example)'"
            )
        }
    }

    private func address(of fields: Fields) -> String? {
        guard let found = fields.text("base_url") else { return nil }
        guard let fault = reader.addressFault(found.text) else { return found.text }
        findings.error("models-address", at: found.location, fault)
        return nil
    }

    private func simulation(of fields: Fields) -> String? {
        guard let found = fields.text("simulation") else { return nil }
        guard let fault = reader.simulationFault(found.text) else { return found.text }
        findings.error("models-simulation", at: found.location, fault)
        return nil
    }

    private func key(of fields: Fields) -> KeyPlace? {
        let variable = fields.text("key_env")
        let file = filePath(of: fields, "key_file")
        if fields.has("key_env"), fields.has("key_file") {
            findings.error(
                "models-key-place",
                at: fields.place(of: "key_file"),
                "a key is in one place, but both 'key_env' and 'key_file' are given",
                fix: "keep one"
            )
        }
        guard let variable else { return file.map { .file($0) } }
        // Not shown: who mistakes the key's purpose writes the key itself here.
        let isName = variable.text.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]{0,63}/) != nil
        let isRandom =
            variable.text.count >= 20 && !variable.text.contains("_")
            && variable.text.contains(where: \.isNumber)
        guard isName, !isRandom else {
            findings.error(
                "models-key-place",
                at: variable.location,
                "this is not the name of an environment variable, and a key never stands in this file",
                fix: "write the variable's name, such as OPENAI_API_KEY"
            )
            return nil
        }
        return .environment(variable.text)
    }

    /// A path relative to the file's folder, as seen from the working directory.
    func filePath(of fields: Fields, _ key: String) -> String? {
        guard let found = fields.text(key) else { return nil }
        if found.text.hasPrefix("~") {
            findings.error(
                "models-path",
                at: found.location,
                "'\(key)' begins with '~', which is not replaced",
                fix: "write the folder out"
            )
            return nil
        }
        guard !found.text.hasPrefix("/"), let slash = path.lastIndex(of: "/") else {
            return found.text
        }
        return path[...slash] + found.text
    }
}
