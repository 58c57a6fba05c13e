import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// Chat completions as OpenAI, vLLM, llama.cpp, TGI, Ollama, DeepSeek, Mistral and others word them.
@Suite(.timeLimit(.minutes(2))) struct OpenAIChatDialectTests {
    private let dialect = DialectFixture.openAIChat

    private func reply(_ body: String) async throws -> Reply {
        try await dialect.ask(.text(body)).result.get()
    }

    @Test func `every setting and every turn is in the body`() async throws {
        let request = PromptRequest(
            item: "q",
            prompt: "And \"why\"?",
            sample: 3,
            history: [Turn(.user, "What is eaten?"), Turn(.model, "Injera.\n")]
        )
        let sampling = Sampling(
            system: "Be brief.",
            temperature: 0.5,
            topP: 0.9,
            minP: 0.05,
            seed: 40,
            stop: ["\n", "Q:"],
            maxTokens: 64,
            logprobs: 5,
            extra: ["reasoning_effort": #""low""#, "top_k": "40"]
        )
        let asked = try await dialect.ask(.chat("ok"), request, sampling: sampling)
        #expect(
            asked.requests.first?.text
                == #"{"logprobs":true,"max_tokens":64,"messages":["#
                + #"{"content":"Be brief.","role":"system"},"#
                + #"{"content":"What is eaten?","role":"user"},"#
                + #"{"content":"Injera.\n","role":"assistant"},"#
                + #"{"content":"And \"why\"?","role":"user"}],"min_p":0.05,"model":"m-1","#
                + #""reasoning_effort":"low","seed":43,"stop":["\n","Q:"],"temperature":0.5,"#
                + #""top_k":40,"top_logprobs":5,"top_p":0.9}"#
        )
    }

    @Test func `without settings the body holds model and messages only`() async throws {
        let asked = try await dialect.ask(.chat("ok"))
        #expect(
            asked.requests.first?.text
                == #"{"messages":[{"content":"Why?","role":"user"}],"model":"m-1"}"#
        )
    }

    @Test func `log probabilities of zero alternatives are asked for alone`() async throws {
        let asked = try await dialect.ask(.chat("ok"), sampling: Sampling(logprobs: 0))
        #expect(asked.requests.first?.text.contains(#""logprobs":true,"#) == true)
        #expect(asked.requests.first?.text.contains("top_logprobs") == false)
    }

    @Test(
        arguments: [
            (#"{"content":"Bread.","reasoning_content":"Hm."}"#, "Bread.", "Hm."),
            (#"{"content":"Bread.","reasoning":"Hm."}"#, "Bread.", "Hm."),
            (#"{"content":"Bread.","reasoning":""}"#, "Bread.", nil),
            (#"{"content":"Bread.","reasoning_content":"","reasoning":"Hm."}"#, "Bread.", "Hm."),
            (#"{"content":"Bread.","reasoning_content":"A","reasoning":"B"}"#, "Bread.", "A"),
            (#"{"content":"<think>\nHm.\n</think>\n\nBread."}"#, "Bread.", "Hm."),
            (#"{"content":"\n<think>Hm.</think>Bread."}"#, "Bread.", "Hm."),
            (#"{"content":"Hm.\n</think>\n\nBread."}"#, "Bread.", "Hm."),
            (#"{"content":"<think></think>Bread."}"#, "Bread.", nil),
            (#"{"content":"<think>B</think>C","reasoning":"A"}"#, "C", "A\nB"),
            (#"{"content":"<think>Hm. Bread."}"#, "", "Hm. Bread."),
            (#"{"content":"I <think> so."}"#, "I <think> so.", nil),
            (
                #"{"content":[{"type":"thinking","thinking":[{"type":"text","text":"Hm."}]},"#
                    + #"{"type":"text","text":"Bread."}]}"#, "Bread.", "Hm."
            ),
        ] as [(String, String, String?)]
    )
    func `reasoning is kept apart from the answer`(
        _ message: String,
        _ text: String,
        _ reasoning: String?
    ) async throws {
        let reply = try await reply(#"{"choices":[{"message":\#(message)}]}"#)
        #expect(reply.text == text)
        #expect(reply.reasoning == reasoning)
    }

    @Test func `a thought that the length limit cut has no answer after it`() async throws {
        for message in [
            #"{"content":"<think>Let me"}"#, #"{"content":null,"reasoning_content":"Let me"}"#,
            #"{"content":"","reasoning":"Let me"}"#,
        ] {
            let reply = try await reply(
                #"{"choices":[{"message":\#(message),"finish_reason":"length"}]}"#
            )
            #expect(reply.truncated && reply.text.isEmpty)
            #expect(reply.reasoning == "Let me")
        }
    }

    @Test(
        arguments: [
            (
                #"{"content":"ab"}"#, #"{"content":[{"token":"a","logprob":-0.5},{"logprob":-1}]}"#,
                -1.5
            ),
            (#"{"content":"ab"}"#, #"{"content":[{"logprob":-0.5},{"logprob":null}]}"#, nil),
            (#"{"content":"ab"}"#, #"{"content":[{"logprob":-0.5},{"logprob":-Infinity}]}"#, nil),
            (#"{"content":"ab"}"#, #"{"content":[]}"#, nil), (#"{"content":"ab"}"#, "null", nil),
            (#"{"content":"ab"}"#, #"{"token_logprobs":[-0.5,-0.25],"tokens":["a","b"]}"#, -0.75),
            (#"{"content":"ab"}"#, "[1]", nil),
            (#"{"content":"<think>a</think>b"}"#, #"{"content":[{"logprob":-0.5}]}"#, nil),
            (#"{"content":"b","reasoning":"a"}"#, #"{"content":[{"logprob":-0.5}]}"#, nil),
            (#"{"content":null,"refusal":"No."}"#, #"{"refusal":[{"logprob":-0.25}]}"#, -0.25),
            (#"{"content":"","refusal":"No."}"#, #"{"refusal":[{"logprob":-0.25}]}"#, -0.25),
        ] as [(String, String, Double?)]
    )
    func `the log probability is that of all the answer's tokens or none`(
        _ message: String,
        _ logprobs: String,
        _ expected: Double?
    ) async throws {
        let body = #"{"choices":[{"message":\#(message),"logprobs":\#(logprobs)}]}"#
        #expect(try await reply(body).logprob == expected)
    }

    @Test func `counts of tokens that are none are left out`() async throws {
        let reply = try await reply(
            #"{"choices":[{"message":{"content":"x"}}],"#
                + #""usage":{"prompt_tokens":-1,"completion_tokens":"7"}}"#
        )
        #expect(reply.promptTokens == nil && reply.completionTokens == nil)
    }

    @Test(arguments: [
        // Azure's filter, as status and inside a success.
        (400, #"{"error":{"code":"content_filter","message":"m"}}"#, "content-filter", false),
        (
            200, #"{"choices":[{"finish_reason":"content_filter","message":{"content":"x"}}]}"#,
            "content-filter", false
        ),
        // OpenAI: a quota that no waiting refills.
        (
            429, #"{"error":{"type":"insufficient_quota","code":"insufficient_quota"}}"#,
            "http-429",
            false
        ),
        // vLLM before and after its error object was nested.
        (200, #"{"object":"error","message":"too long","code":400}"#, "http-400", false),
        (
            200, #"{"error":{"message":"too long","type":"BadRequestError","code":400}}"#,
            "http-400",
            false
        ),
        // llama.cpp while it loads, TGI when it is full.
        (
            503, #"{"error":{"code":503,"message":"Loading","type":"unavailable_error"}}"#,
            "http-503",
            true
        ),
        (429, #"{"error":"Model is overloaded","error_type":"overloaded"}"#, "http-429", true),
        // FastAPI's own; OpenRouter's error inside a choice.
        (422, #"{"detail":[{"loc":["body"],"msg":"field required"}]}"#, "http-422", false),
        (
            200, #"{"choices":[{"error":{"code":502,"message":"m"},"finish_reason":"error"}]}"#,
            "http-502", true
        ),
    ])
    func `vendors' errors are told apart`(
        _ status: Int,
        _ body: String,
        _ cause: String,
        _ retryable: Bool
    ) async throws {
        let failure = try await dialect.failure(.text(body, status: status))
        #expect(failure.cause == cause && failure.retryable == retryable, "\(failure)")
        #expect(failure.raw == body)
    }

    @Test func `an extra field takes the place of a standard one`() async throws {
        let sampling = Sampling(
            temperature: 1,
            extra: ["temperature": "0", "max_completion_tokens": "9"]
        )
        let asked = try await dialect.ask(.chat("ok"), sampling: sampling)
        #expect(
            asked.requests.first?.text
                == #"{"max_completion_tokens":9,"messages":[{"content":"Why?","role":"user"}],"#
                + #""model":"m-1","temperature":0}"#
        )
    }
}
