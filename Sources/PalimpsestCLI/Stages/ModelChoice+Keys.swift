import Respondents
import Vocabulary

extension ModelChoice {
    /// Refuses words that hold a key: names, addresses and prompts are kept with the answers.
    ///
    /// A key is what looks like one, as in a models file, and the value of a variable in which one
    /// of the models has its key. Neither is shown.
    static func refuseKeys(
        in chosen: [ModelSpec],
        _ arguments: ParsedArguments,
        _ world: World
    ) throws {
        let options = ["name", "base-url", "system", "stop"].map { option in
            (option, option == "stop" ? arguments.texts(option) : [arguments.text(given: option)])
        }
        for (option, texts) in options {
            if texts.contains(where: looksLikeKey) {
                throw UsageError("--\(option) holds what looks like a key; \(wayOut)")
                    .of(arguments.command)
            }
        }
        let named = chosen.compactMap { model -> String? in
            guard case .environment(let variable)? = model.entry.key else { return nil }
            return variable
        }
        let given = arguments.optionalText("key-env").map { [$0] } ?? []
        for variable in Set(named + given + chosen.compactMap(\.usualKeyVariable)).sorted() {
            guard let key = world.environment[variable].flatMap({ APIKey($0) }) else { continue }
            for (option, texts) in options where texts.contains(where: key.stands(in:)) {
                throw CommandFailure(
                    "--\(option) holds the value of $\(variable); \(wayOut)",
                    code: 64
                )
            }
            for model in chosen { try refuse(key, "the value of $\(variable)", in: model.entry) }
        }
    }

    /// Refuses a model of which a part that is kept holds its key.
    static func refuse(_ key: APIKey, _ description: String, in entry: ModelEntry) throws {
        let parts: [(name: String, text: String?)] =
            [
                ("name", entry.name), ("base URL", entry.baseURL),
                ("system prompt", entry.sampling.system),
            ] + entry.sampling.stop.map { ("text in stop", $0) }
        for part in parts where part.text.map(key.stands(in:)) == true {
            throw CommandFailure(
                "a model's \(part.name) holds \(description); \(wayOut)",
                code: 64
            )
        }
    }

    private static let wayOut =
        "take it out, since it would be kept with the answers, and name the key's variable with "
        + "--key-env"
}

extension ParsedArguments {
    /// The text of an option, or an empty one where it is not given.
    fileprivate func text(given option: String) -> String { optionalText(option) ?? "" }
}
