import Respondents
import Testing
import Vocabulary

/// Which settings a dialect takes, and what is said of the others before anything is sent.
@Suite struct SamplingChecksTests {
    private func fault(_ api: String, _ sampling: Sampling, model: String = "m") -> String? {
        let entry = ModelEntry(
            name: "n",
            api: api,
            model: model,
            baseURL: "http://127.0.0.1:1",
            sampling: sampling
        )
        do {
            _ = try HTTPRespondent(entry, key: nil)
            return nil
        } catch {
            return error.message
        }
    }

    @Test(arguments: [
        ("openai-chat", []), ("openai-completions", []), ("ollama", []), ("gemini", ["min_p"]),
        ("anthropic", ["min_p", "seed", "logprobs"]),
    ])
    func `a setting that a dialect has no field for is an error`(
        _ api: String,
        _ missing: [String]
    ) {
        let settings: [String: Sampling] = [
            "system": Sampling(system: "s"), "temperature": Sampling(temperature: 1),
            "top_p": Sampling(topP: 1), "min_p": Sampling(minP: 0.1), "seed": Sampling(seed: 1),
            "stop": Sampling(stop: ["x"]), "max_tokens": Sampling(maxTokens: 1),
            "logprobs": Sampling(logprobs: 1), "extra": Sampling(extra: ["x": "1"]),
        ]
        for (name, sampling) in settings {
            let expected = missing.contains(name) ? "\(api) has no \(name); leave it out" : nil
            #expect(fault(api, sampling) == expected)
        }
    }

    @Test(arguments: [
        (Sampling(temperature: .nan), "temperature must be a number"),
        (Sampling(topP: -.infinity), "top_p must be a number"),
        (Sampling(minP: -0.1), "min_p must be a number"), (Sampling(maxTokens: 0), "max_tokens"),
        (Sampling(logprobs: -1), "logprobs"), (Sampling(stop: [""]), "an empty text in stop"),
        (Sampling(extra: ["effort": "low"]), "\"effort\" is not JSON; a text needs quotes"),
        (Sampling(extra: ["a": "\"\\x\""]), "\"a\" is not JSON"),
        (Sampling(extra: ["a": "NaN"]), "\"a\" is not JSON"),
        (Sampling(extra: ["a": "1,\"n\":5"]), "\"a\" is not JSON"),
        (Sampling(extra: ["n": "5"]), "\"n\" is set by the tool itself"),
        (Sampling(extra: ["stream": "true"]), "\"stream\" is set by the tool itself"),
        (Sampling(extra: ["messages": "[]"]), "\"messages\" is set by the tool itself"),
        (Sampling(extra: ["seed": "1"]), "\"seed\" is set by the tool itself"),
    ])
    func `a value that no request can hold is an error`(_ sampling: Sampling, _ part: String) {
        #expect(fault("openai-chat", sampling)?.contains(part) == true)
    }

    @Test(arguments: [
        ("gemini", "generationConfig", #"{"candidateCount":3}"#, "generationConfig.candidateCount"),
        ("gemini", "generationConfig", #"{"seed":3}"#, "generationConfig.seed"),
        ("ollama", "options", #"{"seed":3}"#, "options.seed"),
        ("openai-completions", "echo", "true", "echo"),
        ("anthropic", "stream", "true", "stream"),
    ])
    func `what decides about samples cannot be set by the way`(
        _ api: String,
        _ name: String,
        _ value: String,
        _ shown: String
    ) {
        let message = fault(api, Sampling(extra: [name: value]))
        #expect(message == "the extra field \"\(shown)\" is set by the tool itself; leave it out")
    }

    @Test func `an unknown dialect and a nameless model are errors`() {
        #expect(fault("opnai", Sampling())?.contains("there are openai-chat,") == true)
        #expect(fault("gemini", Sampling(), model: "") == "the model has no name")
    }

    @Test func `parameters hold every setting by its name`() throws {
        let entry = ModelEntry(
            name: "n",
            api: "ollama",
            model: "m",
            sampling: Sampling(
                system: "s",
                temperature: 0.5,
                topP: 0.9,
                minP: 0.1,
                seed: 3,
                stop: ["\n", "\""],
                maxTokens: 7,
                logprobs: 0,
                extra: ["think": "false"]
            )
        )
        let respondent = try HTTPRespondent(entry, key: nil)
        #expect(respondent.name == "n")
        #expect(
            respondent.parameters == [
                "api": "ollama", "base_url": "http://127.0.0.1:11434", "model": "m", "system": "s",
                "temperature": "0.5", "top_p": "0.9", "min_p": "0.1", "seed": "3",
                "stop": #"["\n","\""]"#, "max_tokens": "7", "logprobs": "0", "extra.think": "false",
            ]
        )
    }

    @Test(arguments: [
        ("openai-chat", "https://api.openai.com/v1"),
        ("openai-completions", "https://api.openai.com/v1"),
        ("anthropic", "https://api.anthropic.com"),
        ("gemini", "https://generativelanguage.googleapis.com"),
        ("ollama", "http://127.0.0.1:11434"),
    ])
    func `without an address the dialect's public one is taken`(_ api: String, _ base: String)
        throws
    {
        let respondent = try HTTPRespondent(ModelEntry(name: "", api: api, model: "m"), key: nil)
        #expect(respondent.parameters["base_url"] == base && respondent.name == "m")
    }
}
