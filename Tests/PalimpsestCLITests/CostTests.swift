import Foundation
import PalimpsestTestSupport
import Testing

/// Money: what a run may cost, and what a plan says it will.
@Suite struct CostTests {
    private let priced = ["--price-in", "1000000", "--price-out", "1000000", "--max-tokens", "20"]

    @Test(arguments: [1, 8])
    func `a run ends in good order before it costs more than it may`(width: Int) async throws {
        // 18 tokens a reply, at one a token.
        let server = try LoopbackServer.start { _ in .chat("x") }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 30)
        let words = blendWords(server, folder) + priced + ["--width", "\(width)"]
        let ending = await palimpsestCommand(words + ["--max-cost", "100"])
        #expect(ending.code == 1)
        let model = try #require((try object(ending)["models"] as? [[String: Any]])?.first)
        let cost = try #require(model["cost"] as? Double)
        #expect(cost <= 100 && cost > 50)
        #expect(Double(server.requests.count * 18) == cost)
        #expect(try number("answered", ending) == server.requests.count)
        #expect((model["stopped"] as? String)?.contains("maximum of 100") == true)
        let plain = await palimpsestCommand(
            words.filter { $0 != "--json" } + ["--max-cost", "100"]
        )
        #expect(plain.code == 1)
        #expect(plain.out.split(separator: "\n").count == 1)
        #expect(plain.out.contains("maximum"), "\(plain.out)")
        // Without a maximum it goes on where it stopped.
        let rest = await palimpsestCommand(words)
        #expect(rest.code == 0)
        #expect(server.requests.count == 30)
    }

    @Test func `several models share one maximum`() async throws {
        let server = try LoopbackServer.start { _ in .chat("x") }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 20)
        let file = try temporaryFolder("models").appending(path: "models.yaml")
        let prices = "prices: {input: 1000000, output: 1000000}"
        try write(
            """
            models:
              - {name: a, api: openai-chat, base_url: "\(server.baseURL)/v1", \(prices)}
              - {name: b, api: openai-chat, base_url: "\(server.baseURL)/v1", \(prices)}
            """,
            to: file
        )
        let ending = await palimpsestCommand(
            ["run", "--models", file.path, "--max-tokens", "20", "--max-cost", "200", "--json"]
                + selection(folder)
        )
        #expect(ending.code == 1)
        let costs = (try object(ending)["models"] as? [[String: Any]])?
            .compactMap { $0["cost"] as? Double }
        #expect(costs?.count == 2)
        let spent: Double = (costs ?? []).reduce(0, +)
        #expect(spent <= 200)
        #expect(Double(server.requests.count * 18) == spent)
    }

    @Test(arguments: [
        "127.0.0.1:8000/v1", "http://", "ftp://x/v1", "file:///etc/passwd", "http://x:99999/v1",
        "http://127.0.0.1:9/v1/chat/completions",
    ])
    func `a plan refuses an address that a run would refuse`(_ address: String) async throws {
        let folder = try await blendWorkspace(questions: 1)
        let words = ["--model", "openai:m", "--base-url", address] + selection(folder)
        let plan = await palimpsestCommand(["plan"] + words)
        let run = await palimpsestCommand(["run"] + words)
        #expect(plan.code == 64 && plan.out.isEmpty)
        #expect(plan.talk == run.talk && run.code == 64)
    }

    @Test func `a plan refuses a setting that a run would refuse, with its place in a file`()
        async throws
    {
        let folder = try await blendWorkspace(questions: 1)
        let file = try temporaryFolder("models").appending(path: "models.yaml")
        let model = "models:\n  - {name: a, api: anthropic, parameters: {min_p: 0.1}}\n"
        try write(model, to: file)
        let own = await palimpsestCommand(["plan", "--models", file.path] + selection(folder))
        #expect(own.code != 0 && own.out.isEmpty)
        #expect(own.talk.contains(":2:44: error: 'min_p' has no meaning for api 'anthropic'"))
        try write(
            "defaults: {parameters: {min_p: 0.1}}\nmodels: [{name: a, api: anthropic}]\n",
            to: file
        )
        let shared = await palimpsestCommand(["plan", "--models", file.path] + selection(folder))
        #expect(shared.code == 64)
        #expect(shared.talk.contains("a: anthropic has no min_p; leave it out"))
    }

    @Test(arguments: ["openai:m", "anthropic:m", "command:no-such-program", "simulated"])
    func `a plan needs no key, no server and no program`(_ model: String) async throws {
        let folder = try await blendWorkspace(questions: 1)
        let plan = await palimpsestCommand(["plan", "--model", model] + selection(folder))
        #expect(plan.code == 0, "\(plan.talk)")
    }

    @Test func `a plan counts tokens, money and time, and less once answers are there`()
        async throws
    {
        let server = try LoopbackServer.start { _ in .chat("x") }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 10)
        let common = [
            "--model", "openai:m", "--base-url", server.baseURL + "/v1", "--price-in", "2",
            "--price-out", "8", "--max-tokens", "50", "--requests-per-minute", "6000",
        ]
        func plan(_ more: [String]) async throws -> [String: Any] {
            let ending = await palimpsestCommand(["plan", "--json"] + common + more)
            #expect(ending.code == 0, "\(ending.talk)")
            return try #require((try object(ending)["models"] as? [[String: Any]])?.first)
        }
        let first = try await plan(selection(folder, nil) + ["--samples", "2"])
        // The native items share the prompts of the marked ones.
        #expect(first["requests"] as? Int == 40)
        #expect(first["missing"] as? Int == 20)
        let prompt = "What is thing 0 in Ethiopia?\nGive one short answer without any explanation."
        let sent = 20 * ((prompt.utf8.count + 3) / 4)
        #expect(first["promptTokens"] as? Int == sent)
        #expect(first["mostCompletionTokens"] as? Int == 1000)
        let most = (Double(sent) * 2 + 1000 * 8) / 1_000_000
        #expect(abs((first["mostCost"] as? Double ?? 0) - most) < 1e-9)
        #expect(first["likelyCost"] == nil)
        #expect(first["leastSeconds"] as? Double == 0.2)

        let run = await palimpsestCommand(["run", "--quiet"] + common + selection(folder, nil))
        #expect(run.code == 0, "\(run.talk)")
        #expect(server.requests.count == 10)
        let second = try await plan(selection(folder, nil) + ["--samples", "2"])
        #expect(second["missing"] as? Int == 10)
        #expect(second["answeredBefore"] as? Int == 20)
        // Seven tokens were received for each answer so far.
        #expect(second["likelyCompletionTokens"] as? Int == 70)
        #expect(second["likelySeconds"] as? Double != nil)
        let nothing = try await plan(selection(folder, nil))
        #expect(nothing["missing"] as? Int == 0)
        #expect(nothing["mostCost"] as? Double == 0)
        let words = await palimpsestCommand(
            ["plan"] + common + selection(folder) + ["--samples", "2"]
        )
        #expect(words.out.contains("m: 10 of 20 requests to ask, 10 answered before"))
        #expect(words.out.contains("about 70 received if answers stay as long"))
        #expect(words.out.contains("USD"))
    }
}
