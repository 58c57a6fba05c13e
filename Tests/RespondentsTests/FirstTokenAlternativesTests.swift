import Respondents
import Testing

@Suite struct FirstTokenAlternativesTests {
    @Test(arguments: [
        // OpenAI chat, "Chat Completions object"; the first token is white space.
        """
        {"choices":[{"message":{"content":" B"},"logprobs":{"content":[\
        {"token":"\\n","logprob":-0.1,"top_logprobs":[{"token":"\\n","logprob":-0.1}]},\
        {"token":"B","logprob":-0.2,"top_logprobs":[{"token":"B","logprob":-0.2},\
        {"token":"A","logprob":-1.7}]}]}}]}
        """,
        // OpenAI completions, the legacy object.
        """
        {"choices":[{"text":"B","logprobs":{"tokens":["\\n","B"],"token_logprobs":[-0.1,-0.2],\
        "top_logprobs":[{"\\n":-0.1},{"B":-0.2,"A":-1.7}]}}]}
        """,
        // Ollama, api/chat with logprobs.
        """
        {"message":{"content":"B"},"logprobs":[{"token":"B","logprob":-0.2,\
        "top_logprobs":[{"token":"B","logprob":-0.2},{"token":"A","logprob":-1.7}]}]}
        """,
        // Gemini, generateContent with responseLogprobs.
        """
        {"candidates":[{"logprobsResult":{"chosenCandidates":[{"token":"B","logProbability":-0.2}],\
        "topCandidates":[{"candidates":[{"token":"B","logProbability":-0.2},\
        {"token":"A","logProbability":-1.7}]}]}}]}
        """,
    ])
    func `alternatives to the first word are read in every dialect`(raw: String) {
        let found = firstTokenAlternatives(inReply: raw)
        #expect(found.map(\.token).sorted() == ["A", "B"])
        #expect(found.first { $0.token == "A" }?.logprob == -1.7)
    }

    @Test(arguments: [
        "", "[]", "{}", "{\"choices\":[]}", "{\"choices\":[{\"logprobs\":null}]}",
        "{\"logprobs\":true}",
    ])
    func `a reply without them has none`(raw: String) {
        #expect(firstTokenAlternatives(inReply: raw).isEmpty)
    }
}
