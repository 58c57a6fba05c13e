import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// Bodies for batch files, and replies that come out of them.
@Suite(.timeLimit(.minutes(5))) struct BatchBodyTests {
    @Test(arguments: DialectFixture.all)
    func `the body of a batch is the body that would be sent`(_ dialect: DialectFixture)
        async throws
    {
        let request = PromptRequest(
            item: "q",
            prompt: "Why \"that\"?",
            sample: 9,
            history: [Turn(.user, "What?"), Turn(.model, "ሰላም\t")]
        )
        let sampling = Sampling(system: "Be brief.", temperature: 0.5, maxTokens: 5)
        let body = dialect.answer("\"x\"")
        let asked = try await dialect.ask(.text(body), request, sampling: sampling)
        let respondent = try HTTPRespondent(
            dialect.entry(at: "http://127.0.0.1:1", sampling),
            key: APIKey(DialectFixture.secret)
        )
        #expect(asked.requests.first?.body == respondent.batchBody(for: request))
    }

    @Test(arguments: DialectFixture.all)
    func `a response read from a file is the one read from the wire`(_ dialect: DialectFixture)
        async throws
    {
        let respondent = try HTTPRespondent(
            dialect.entry(at: "http://127.0.0.1:1"),
            key: APIKey(DialectFixture.secret)
        )
        let good = dialect.answer("\"Bread, \(DialectFixture.secret).\"")
        var live = try await dialect.ask(.text(good)).result.get()
        live.seconds = 0
        #expect(try respondent.reply(fromBody: Array(good.utf8), status: 200) == live)
        let bad = dialect.fault("\"busy\"")
        let failed = try await dialect.failure(.text(bad, status: 503))
        let read = #expect(throws: ReplyFailure.self) {
            try respondent.reply(fromBody: Array(bad.utf8), status: 503)
        }
        #expect(read == failed)
    }
}
