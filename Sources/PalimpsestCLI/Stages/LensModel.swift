import Evidence
import Foundation
import JSONKit
import Ledger
import Respondents
import Vocabulary

extension LensAsking {
    /// How more answers of a model in a ledger would be asked for.
    ///
    /// Answers under other settings are kept apart, so the command repeats those of the model. A
    /// recorded model has none; its command names an endpoint that the user may run it at.
    /// - Parameter listed: names in the models file of the workspace, which says everything.
    mutating func ask(_ record: ModelRecord, listed: Set<String>) {
        let settings = record.parameters
        name = record.name
        isRenamed = false
        hasLogprobs = (settings["logprobs"].flatMap(Int.init) ?? 0) > 0
        if listed.contains(record.name) {
            model = ["--model", record.name]
        } else if record.origin == .simulated {
            simulate(record)
        } else if let kind = kinds[settings["api"] ?? ""], let own = settings["model"] {
            model = ["--model", "\(kind):\(own)"]
            if let address = settings["base_url"] { model += ["--base-url", address] }
            isRenamed = own != record.name
            model += options(of: settings, kind)
        } else {
            // A blank cannot stand in the name of an endpoint's model.
            let plain = record.name.unicodeScalars.filter {
                !$0.properties.isWhitespace && $0.value >= 0x20
            }
            name =
                plain.isEmpty ? "my-model" : plain.reduce(into: "") { $0.unicodeScalars.append($1) }
            model = LensAsking.endpoint(name)
        }
    }

    private mutating func simulate(_ record: ModelRecord) {
        if (try? ModelSpec.parse(record.name)) != nil {
            model = ["--model", record.name]
        } else {
            let rates = record.parameters.filter { $0.key != "seed" }.sorted { $0.key < $1.key }
            let spec = rates.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
            model = ["--model", "simulated:\(spec)"]
            isRenamed = true
        }
        if let seed = record.parameters["seed"] { model += ["--seed", seed] }
    }
}

private let kinds = [
    "openai-chat": "openai", "openai-completions": "completions", "anthropic": "anthropic",
    "gemini": "gemini", "ollama": "ollama",
]

/// The options that give a model the settings it had.
private func options(of settings: [String: String], _ kind: String) -> [String] {
    var words: [String] = []
    for (name, option) in [
        ("system", "--system"), ("temperature", "--temperature"), ("top_p", "--top-p"),
        ("min_p", "--min-p"), ("max_tokens", "--max-tokens"), ("logprobs", "--logprobs"),
    ] {
        if let value = settings[name] { words += [option, value] }
    }
    if let list = settings["stop"], let stops = JSONDocument(Array(list.utf8))?.root {
        for stop in stops.elements.compactMap(\.string) { words += ["--stop", stop] }
    }
    if let seed = settings["seed"] {
        words += ["--seed", seed]
    } else if kind != "anthropic" {
        words.append("--no-model-seed")
    }
    return words
}
