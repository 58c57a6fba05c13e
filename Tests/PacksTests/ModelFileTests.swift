import Diagnostics
import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@testable import Packs

/// What a `models.yaml` says, and what is refused in it.
@Suite struct ModelFileTests {
    private func lines(_ text: String, _ reader: ModelFileReader = ModelFileReader()) throws
        -> [String]
    {
        let folder = try PackFolder(["models.yaml": text])
        let (file, diagnostics) = reader.modelFile(at: folder.path("models.yaml"))
        #expect((file == nil) == diagnostics.contains { $0.severity == .error })
        return folder.lines(diagnostics)
    }

    /// One model that has nothing wrong but what is added, at column 5 from line 4 on.
    private func model(_ more: String, api: String = "openai-chat") -> String {
        "models:\n  - name: m\n    api: \(api)\n    \(more)\n"
    }

    @Test func `everything a model can have is read, its own words over the defaults`() throws {
        let folder = try PackFolder([
            "models.yaml": #"""
            models:
              - name: gpt-small
                api: openai-chat
                model: gpt-5-mini
                base_url: https://example.org/v1
                key_env: OPENAI_API_KEY
                parameters:
                  system: "Be brief.\n"
                  temperature: 0.5
                  top_p: 0.9
                  min_p: 0
                  seed: 7
                  stop: ["\n\n", " END"]
                  max_tokens: 64
                  logprobs: 0
                  extra:
                    reasoning_effort: low
                    options: {a: [1, -2.5e3, "3", true, null, 0x1, 007], "b\"\t": {}}
                prices: {input: 0.25, output: 2.0}
                limits:
                  width: 32
                  requests_per_minute: 500
                  tokens_per_minute: 100000
                  timeout: 30.5
                  connect_timeout: 2
                  attempts: 3
                  ca_file: certs/ca.pem
              - name: mine:v1/x
                api: command
                command: [python3, "my model.py", ""]
              - name: old
                api: replay
                file: answers.jsonl
              - name: control
                api: simulated
                simulation: leak=0.2,proxy=en-US
              - name: claude
                api: anthropic
                key_file: /run/key
                prices: {input: 1, output: 2, currency: EUR}
            defaults:
              parameters: {max_tokens: 99, extra: {reasoning_effort: high, other: x}}
              limits: {width: 2, timeout: 10}
            """#
        ])
        let (read, diagnostics) = ModelFileReader().modelFile(at: folder.path("models.yaml"))
        #expect(folder.lines(diagnostics) == [])
        let file = try #require(read)
        let names = ["gpt-small", "mine:v1/x", "old", "simulated:control", "claude"]
        #expect(file.entries.map(\.name) == names)
        #expect(names.map { file.places[$0]?.line } == [2, 28, 31, 34, 37])
        #expect(
            file.entries[0]
                == ModelEntry(
                    name: "gpt-small",
                    api: "openai-chat",
                    model: "gpt-5-mini",
                    baseURL: "https://example.org/v1",
                    key: .environment("OPENAI_API_KEY"),
                    sampling: Sampling(
                        system: "Be brief.\n",
                        temperature: 0.5,
                        topP: 0.9,
                        minP: 0,
                        seed: 7,
                        stop: ["\n\n", " END"],
                        maxTokens: 64,
                        logprobs: 0,
                        extra: [
                            "reasoning_effort": #""low""#,
                            "options": #"{"a":[1,-2.5e3,"3",true,null,"0x1","007"],"b\"\t":{}}"#,
                            "other": #""x""#,
                        ]
                    ),
                    prices: TokenPrices(input: 0.25, output: 2),
                    limits: EndpointLimits(
                        width: 32,
                        requestsPerMinute: 500,
                        tokensPerMinute: 100_000,
                        timeout: .seconds(30.5),
                        connectTimeout: .seconds(2),
                        attempts: 3,
                        caFile: folder.path("certs/ca.pem")
                    )
                )
        )
        #expect(file.entries[1].command == ["python3", "my model.py", ""])
        #expect(file.entries[1].model == "mine:v1/x" && file.entries[1].limits.width == 2)
        #expect(file.entries[1].limits.timeout == .seconds(10))
        #expect(file.entries[1].sampling.maxTokens == 99)
        #expect(file.entries[2].file == folder.path("answers.jsonl"))
        #expect(file.entries[3].model == "leak=0.2,proxy=en-US")
        #expect(
            file.entries[4].key == .file("/run/key") && file.entries[4].prices?.currency == "EUR"
        )
    }

    @Test(arguments: [
        ("api_key: planted", "4:5"),
        ("key: {a: planted}", "4:5"),
        ("Authorization: planted", "4:5"),
        ("model: sk-planted0123456789", "4:12"),
        ("key_env: AIzaplanted01234567890123456789", "4:14"),
        ("base_url: https://h/v1?key=AIzaplanted01234567890123456789", "4:15"),
        ("parameters: {extra: {headers: {X-Api-Key: planted}}}", "4:36"),
        ("parameters: {extra: {h: ['Authorization: planted']}}", "4:30"),
        ("parameters: {extra: {h: 'Bearer planted0123456789'}}", "4:29"),
        ("command: [curl, -H, 'x-api-key: sk-ant-planted0123456789']", "4:25"),
        ("sk-planted0123456789: 1", "4:5"),
    ])
    func `a key in the file is refused and not shown`(_ more: String, _ place: String) throws {
        let fault =
            "error: a key never stands in this file; name its environment variable with "
            + "key_env, or its file with key_file"
        #expect(
            try lines(model(more + "\n    temprature: 3")) == ["models.yaml:\(place): \(fault)"]
        )
    }

    @Test func `a key in the place of a variable's name is not shown`() throws {
        for value in [
            "planted0123456789abcdef", "planted-0123", "$PLANTED",
            String(repeating: "p", count: 65),
        ] {
            let found = try lines(model("key_env: \(value)"))
            #expect(
                found == [
                    "models.yaml:4:14: error: this is not the name of an environment variable, and a "
                        + "key never stands in this file; write the variable's name, such as "
                        + "OPENAI_API_KEY"
                ]
            )
        }
        let broken = try lines("models:\n  - {name: *sk-planted0123456789}\n")
        #expect(!broken.isEmpty && !broken.joined().contains("planted"))
    }

    @Test(arguments: [
        ("modell: x", "4:5: error: unknown key 'modell' in a model; did you mean 'model'?"),
        (
            "parameters: []",
            "4:17: error: the parameters must be a mapping, not a list; write it like 'key: value'"
        ),
        (
            "parameters: {temperature: 2.5}",
            "4:31: error: 'temperature' must be a number from 0 to 2, not '2.5'"
        ),
        (
            "parameters: {top_p: nan}",
            "4:25: error: 'top_p' must be a number from 0 to 1, not 'nan'"
        ),
        (
            "parameters: {seed: -1}",
            "4:24: error: 'seed' must be a whole number from 0 to 2147483647, not '-1'"
        ),
        (
            "parameters: {max_tokens: 1.5}",
            "4:30: error: 'max_tokens' must be a whole number from 1 to 100000, not '1.5'"
        ),
        (
            "parameters: {stop: ['']}",
            "4:25: error: an empty text would end every answer at once; drop it"
        ),
        (
            "parameters: {stop: x}",
            "4:24: error: 'stop' must be a list of texts, not a text; write it like '[first, second]'"
        ),
        (
            "parameters: {extra: {top_p: 1}}",
            "4:26: error: 'top_p' is a parameter of its own; move it out of 'extra'"
        ),
        ("parameters: {extra: {n: 5}}", "4:26: error: 'n' is set by each request; drop it"),
        ("parameters: {extra: 5}", "4:25: error: 'extra' must be a mapping"),
        (
            "parameters: {extra: {a: [[[[[[[[[1]]]]]]]]]}}",
            "4:37: error: lists and mappings in 'extra' are nested deeper than 8"
        ),
        ("prices: {input: 1}", "4:13: error: the prices has no 'output'; add 'output: …'"),
        (
            "prices: {input: 1, output: 1, currency: usd}",
            "4:45: error: 'usd' is not an ISO 4217 code; write it like 'USD'"
        ),
        (
            "limits: {width: 4097}",
            "4:21: error: 'width' must be a whole number from 1 to 4096, not '4097'"
        ),
        (
            "limits: {timeout: 0}",
            "4:23: error: 'timeout' must be a number from 1 to 3600, not '0'"
        ),
        (
            "limits: {ca_file: ~/ca.pem}",
            "4:23: error: 'ca_file' begins with '~', which is not replaced; write the folder out"
        ),
        ("file: x.jsonl", "4:5: error: 'file' has no meaning for api 'openai-chat'; drop it"),
        (
            "key_env: A\n    key_file: b",
            "5:5: error: a key is in one place, but both 'key_env' and 'key_file' are given; keep one"
        ),
        (
            "model: x\n    model: y",
            "5:5: error: duplicate key 'model', first on line 4; keep one of the two"
        ),
        (
            "model: x\n  - name: m\n    api: ollama",
            "5:5: error: model 'm' is already described on line 2; give one of the two another name"
        ),
    ])
    func `a fault is named with its place and the way out`(_ more: String, _ fault: String) throws {
        #expect(try lines(model(more)) == ["models.yaml:\(fault)"])
    }

    @Test(arguments: [
        ("command", "command", "[python3, my_model.py]"), ("replay", "file", "answers.jsonl"),
    ])
    func `what an api needs must be there`(_ api: String, _ key: String, _ example: String) throws {
        #expect(
            try lines("models:\n  - {name: m, api: \(api)}\n") == [
                "models.yaml:2:5: error: a model of api '\(api)' needs '\(key)'; add "
                    + "'\(key): \(example)'"
            ]
        )
    }

    @Test func `names and apis are checked`() throws {
        #expect(
            try lines(
                "models:\n  - {name: a b, api: opnai-chat}\n  - {name: 'simulated:x', api: gemini}\n"
            ) == [
                "models.yaml:2:12: error: 'a b' cannot be a model's name; begin with a letter or "
                    + "digit; go on with at most 99 of these and '._:/-'",
                "models.yaml:2:22: error: unknown api 'opnai-chat'; did you mean 'openai-chat'?",
                "models.yaml:3:12: error: a name that begins with 'simulated:' is kept for "
                    + "simulations; choose another name",
            ]
        )
        #expect(
            try lines("models: []\n") == [
                "models.yaml:1:9: error: 'models' is empty; add an item or drop the key"
            ]
        )
        #expect(
            try lines("defaults: {}\n") == [
                "models.yaml:1:1: error: the models file has no 'models'; add 'models: …'"
            ]
        )
    }

    @Test func `a setting that the api has no field for is named with its place`() throws {
        let reader = ModelFileReader(missingSettings: {
            $0 == "anthropic" ? ["min_p", "seed"] : []
        })
        #expect(
            try lines(model("parameters: {temperature: 1, seed: 1}", api: "anthropic"), reader) == [
                "models.yaml:4:34: error: 'seed' has no meaning for api 'anthropic'; drop it"
            ]
        )
        #expect(try lines(model("parameters: {seed: 1, min_p: 0.1}"), reader) == [])
        // Defaults are for models of any api; what a run makes of them, it says itself.
        let shared = "defaults:\n  parameters: {seed: 1}\n" + model("model: x", api: "anthropic")
        #expect(try lines(shared, reader) == [])
    }

    @Test func `addresses and rates are checked by whom they concern`() throws {
        let reader = ModelFileReader(
            addressFault: { $0 == "ftp://x" ? "the base URL is bad" : nil },
            simulationFault: { $0 == "leek=1" ? "simulated: unknown key" : nil }
        )
        #expect(
            try lines(model("base_url: ftp://x"), reader)
                == ["models.yaml:4:15: error: the base URL is bad"]
        )
        #expect(
            try lines(model("simulation: leek=1", api: "simulated"), reader)
                == ["models.yaml:4:17: error: simulated: unknown key"]
        )
    }
}
