import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// Raw completions as OpenAI, vLLM and llama.cpp word them.
@Suite(.timeLimit(.minutes(2))) struct OpenAICompletionsDialectTests {
    private let dialect = DialectFixture.openAICompletions

    @Test func `system, turns and prompt are one plain text`() async throws {
        let request = PromptRequest(
            item: "q",
            prompt: "A2 \"ሰላም\":",
            sample: 1,
            history: [Turn(.user, "Q1"), Turn(.model, "A1")]
        )
        let sampling = Sampling(
            system: "Facts.",
            temperature: 0,
            topP: 1,
            minP: 0.1,
            seed: 7,
            stop: ["\n"],
            maxTokens: 8,
            logprobs: 0,
            extra: ["top_k": "1"]
        )
        let asked = try await dialect.ask(
            .text(dialect.answer("\"x\"")),
            request,
            sampling: sampling
        )
        #expect(
            asked.requests.first?.text
                == #"{"logprobs":0,"max_tokens":8,"min_p":0.1,"model":"m-1","#
                + #""prompt":"Facts.\n\nQ1\n\nA1\n\nA2 \"ሰላም\":","seed":8,"stop":["\n"],"#
                + #""temperature":0.0,"top_k":1,"top_p":1.0}"#
        )
    }

    @Test(
        arguments: [
            (#"{"tokens":["a","b"],"token_logprobs":[-0.5,-1.25],"top_logprobs":null}"#, -1.75),
            (#"{"token_logprobs":[null,-1.25]}"#, -1.25), (#"{"token_logprobs":[-1,null]}"#, nil),
            (#"{"token_logprobs":[]}"#, nil), (#"{"token_logprobs":["x"]}"#, nil),
            (#"{"content":[{"token":"a","logprob":-0.5},{"token":"b","logprob":-0.25}]}"#, -0.75),
            ("null", nil), ("{}", nil),
        ] as [(String, Double?)]
    )
    func `the log probability is read in both shapes`(_ logprobs: String, _ expected: Double?)
        async throws
    {
        let body =
            #"{"choices":[{"text":" Bread","finish_reason":"length","logprobs":\#(logprobs)}],"#
            + #""usage":{"prompt_tokens":3,"completion_tokens":2}}"#
        let reply = try await dialect.ask(.text(body)).result.get()
        #expect(reply.text == " Bread" && reply.truncated)
        #expect(reply.promptTokens == 3 && reply.completionTokens == 2)
        #expect(reply.logprob == expected)
    }

    @Test func `a filter's finish is no answer`() async throws {
        let failure = try await dialect.failure(
            .text(#"{"choices":[{"text":"x","finish_reason":"content_filter"}]}"#)
        )
        #expect(failure.cause == "content-filter" && !failure.retryable)
    }
}
