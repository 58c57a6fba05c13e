/// Every key a `models.yaml` may hold; the manual's tables are made from it.
public enum ModelSchema {
    /// The mappings of a `models.yaml`, the whole file first.
    public static let all = [file, model, parameters, prices, limits, defaults]

    static let file = PackMapping(
        name: "models file",
        keys: [
            .init("models", .mappings, true, "the models, one entry each"),
            .init("defaults", .mapping, false, "what holds where an entry says nothing else"),
        ]
    )

    static let model = PackMapping(
        name: "model",
        keys: [
            .init("name", .text, true, "the name reports show; letters, digits and `._:/-`"),
            .init(
                "api",
                .text,
                true,
                "`openai-chat`, `openai-completions`, `anthropic`, `gemini`, `ollama`, `command`, "
                    + "`replay` or `simulated`"
            ),
            .init("model", .text, false, "the name its endpoint knows; `name` if absent"),
            .init("base_url", .text, false, "the endpoint's address; the vendor's own if absent"),
            .init("key_env", .text, false, "the environment variable that holds the key"),
            .init("key_file", .text, false, "a file with the key that only its owner may read"),
            .init("parameters", .mapping, false, "what shapes its answers"),
            .init("prices", .mapping, false, "what a million tokens cost"),
            .init("limits", .mapping, false, "how hard its endpoint may be asked"),
            .init("command", .texts, false, "the program and its words, for `command`"),
            .init("file", .text, false, "the recording, for `replay`"),
            .init("simulation", .text, false, "the rates, for `simulated`"),
        ]
    )

    static let parameters = PackMapping(
        name: "parameters",
        keys: [
            .init("system", .text, false, "a system prompt before each question"),
            .init("temperature", .number, false, "the sampling temperature, 0 to 2"),
            .init("top_p", .number, false, "the nucleus mass, 0 to 1"),
            .init("min_p", .number, false, "the least share of the likeliest token, 0 to 1"),
            .init("seed", .number, false, "the seed of sample 0; sample k has seed + k"),
            .init("stop", .texts, false, "texts at which the answer ends, 16 at most"),
            .init("max_tokens", .number, false, "the most tokens of an answer, 1 to 100000"),
            .init("logprobs", .number, false, "alternatives wanted with each token, 0 to 20"),
            .init("extra", .mapping, false, "further fields of the request, of any kind"),
        ]
    )

    static let prices = PackMapping(
        name: "prices",
        keys: [
            .init("input", .number, true, "a million tokens sent"),
            .init("output", .number, true, "a million tokens received"),
            .init("currency", .text, false, "three capital letters; `USD` if absent"),
        ]
    )

    static let limits = PackMapping(
        name: "limits",
        keys: [
            .init("width", .number, false, "requests under way at once, 1 to 4096; 8 if absent"),
            .init("requests_per_minute", .number, false, "requests started in any minute"),
            .init("tokens_per_minute", .number, false, "tokens sent and received in any minute"),
            .init("timeout", .number, false, "seconds for one exchange, 1 to 3600; 120 if absent"),
            .init("connect_timeout", .number, false, "seconds to connect, 1 to 600; 10 if absent"),
            .init("attempts", .number, false, "times one request is sent, 1 to 20; 5 if absent"),
            .init("ca_file", .text, false, "a PEM file of certificate authorities"),
        ]
    )

    static let defaults = PackMapping(
        name: "defaults",
        keys: [
            .init("parameters", .mapping, false, "as in a model, which goes before it"),
            .init("limits", .mapping, false, "as in a model, which goes before it"),
        ]
    )
}
