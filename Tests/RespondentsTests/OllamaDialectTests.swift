import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// Ollama's chat as its documentation has it.
@Suite(.timeLimit(.minutes(2))) struct OllamaDialectTests {
    private let dialect = DialectFixture.ollama

    @Test func `settings stand in the options, extra ones join them`() async throws {
        let request = PromptRequest(
            item: "q",
            prompt: "Why?",
            sample: 1,
            history: [Turn(.user, "What?"), Turn(.model, "That.")]
        )
        let sampling = Sampling(
            system: "Be brief.",
            temperature: 0.5,
            topP: 0.9,
            minP: 0.05,
            seed: 41,
            stop: ["\n"],
            maxTokens: 64,
            logprobs: 2,
            extra: ["options": #"{"num_ctx":4096}"#, "think": "false"]
        )
        let body = dialect.answer("\"x\"")
        let asked = try await dialect.ask(.text(body), request, sampling: sampling)
        #expect(
            asked.requests.first?.text
                == #"{"logprobs":true,"messages":[{"content":"Be brief.","role":"system"},"#
                + #"{"content":"What?","role":"user"},{"content":"That.","role":"assistant"},"#
                + #"{"content":"Why?","role":"user"}],"model":"m-1","options":{"min_p":0.05,"#
                + #""num_ctx":4096,"num_predict":64,"seed":42,"stop":["\n"],"temperature":0.5,"#
                + #""top_p":0.9},"stream":false,"think":false,"top_logprobs":2}"#
        )
    }

    @Test func `thinking, counts and log probabilities are read`() async throws {
        let body = #"""
            {"message":{"role":"assistant","content":"Bread.","thinking":"Hm."},"done":true,
            "done_reason":"length","prompt_eval_count":26,"eval_count":9}
            """#
        let reply = try await dialect.ask(.text(body)).result.get()
        #expect(reply.text == "Bread." && reply.reasoning == "Hm." && reply.truncated)
        #expect(reply.promptTokens == 26 && reply.completionTokens == 9)
        let plain = #"""
            {"message":{"content":"ab"},"logprobs":[{"token":"a","logprob":-1},{"logprob":-0.5}]}
            """#
        #expect(try await dialect.ask(.text(plain)).result.get().logprob == -1.5)
        let tagged = #"{"message":{"content":"<think>Hm.</think>Bread."}}"#
        let split = try await dialect.ask(.text(tagged)).result.get()
        #expect(split.text == "Bread." && split.reasoning == "Hm.")
    }

    @Test func `a model that was only loaded has not answered`() async throws {
        let failure = try await dialect.failure(
            .text(#"{"message":{"role":"assistant","content":""},"done_reason":"load"}"#)
        )
        #expect(failure.cause == "no-content" && failure.retryable)
    }
}
