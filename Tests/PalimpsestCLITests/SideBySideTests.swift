import Foundation
import PalimpsestTestSupport
import Testing

/// Several models of a models file, each on its own terms.
@Suite struct SideBySideTests {
    private func modelsFile(_ fast: LoopbackServer, _ slow: LoopbackServer) throws -> String {
        let file = try temporaryFolder("models").appending(path: "models.yaml")
        try write(
            """
            defaults:
              parameters: {max_tokens: 20, temperature: 0.5}
              limits: {width: 2}
            models:
              - name: quick
                api: openai-chat
                model: quick-1
                base_url: \(fast.baseURL)/v1
                prices: {input: 1000000, output: 1000000, currency: EUR}
              - name: steady
                api: openai-chat
                base_url: \(slow.baseURL)/v1
                parameters: {temperature: 1, seed: 40}
                limits: {width: 3}
            """,
            to: file
        )
        return file.path
    }

    @Test func `a slow endpoint holds up no other model`() async throws {
        let questions = 12
        let fast = try LoopbackServer.start { _ in .chat("quick") }
        defer { fast.stop() }
        // No reply before the other model has been asked everything.
        let slow = try LoopbackServer.start { [fast] _ in
            for _ in 0..<20_000 where fast.requests.count < questions { usleep(2000) }
            return fast.requests.count < questions ? .fault(500) : .chat("steady")
        }
        defer { slow.stop() }
        let folder = try await blendWorkspace(questions: questions)
        let ending = await palimpsestCommand(
            ["run", "--models", try modelsFile(fast, slow), "--json"] + selection(folder)
        )
        #expect(ending.code == 0, "\(ending.talk)")
        #expect(fast.requests.count == questions)
        #expect(slow.requests.count == questions)
        #expect(fast.peakConcurrency <= 2 && slow.peakConcurrency <= 3)
        let models = try #require(try object(ending)["models"] as? [[String: Any]])
        #expect(models.map { $0["model"] as? String } == ["quick", "steady"])
        #expect(models.map { $0["answered"] as? Int } == [questions, questions])
        // 18 tokens an answer, at one a token.
        #expect(models[0]["cost"] as? Double == Double(18 * questions))
        #expect(models[0]["currency"] as? String == "EUR")
        #expect(models[1]["cost"] == nil)
        let quick = try #require(fast.requests.first).fields
        #expect(quick["model"] as? String == "quick-1")
        #expect(quick["temperature"] as? Double == 0.5)
        #expect(quick["max_tokens"] as? Int == 20)
        // The seed of --seed, unless the file has one.
        #expect(quick["seed"] as? Int == 1)
        let steady = try #require(slow.requests.first).fields
        #expect(steady["model"] as? String == "steady")
        #expect(steady["temperature"] as? Double == 1)
        #expect(steady["seed"] as? Int == 40)
    }

    @Test func `a slow endpoint holds up no later turns of another`() async throws {
        guard hasCLDR41 else { return }
        let later = LoopbackGuarded(0)
        let fast = try LoopbackServer.start { request in
            if request.messages.count == 3 { later.withLock { $0 += 1 } }
            return .chat("May")
        }
        defer { fast.stop() }
        // No first turn is answered before the other model is in its second.
        let slow = try LoopbackServer.start { _ in
            for _ in 0..<20_000 where later.withLock({ $0 }) == 0 { usleep(2000) }
            return later.withLock { $0 } == 0 ? .fault(400) : .chat("June")
        }
        defer { slow.stop() }
        let ending = await palimpsestCommand([
            "run", "--models", try modelsFile(fast, slow), "--locale", "am-ET", "--framing",
            "marked", "--probes", try months(goingOn: true), "--limit", "8", "--workspace",
            try temporaryFolder("turns").path, "--quiet",
        ])
        #expect(ending.code == 0, "\(ending.talk) \(ending.out)")
        #expect(fast.requests.count == 8 && slow.requests.count == 8)
    }

    @Test func `words of the command line go before those of the file`() async throws {
        let server = try LoopbackServer.start { _ in .chat("x") }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 4)
        // A file of the workspace is found without being named.
        let file = URL(filePath: try modelsFile(server, server))
        try FileManager.default.copyItem(
            at: file,
            to: URL(filePath: folder).appending(path: "models.yaml")
        )
        let ending = await palimpsestCommand(
            [
                "run", "--model", "steady", "--temperature", "0", "--seed", "7", "--width", "1",
                "--stop", ".", "--name", "other", "--price-in", "1", "--price-out", "2", "--json",
            ] + selection(folder)
        )
        #expect(ending.code == 0, "\(ending.talk)")
        let sent = try #require(server.requests.first).fields
        #expect(sent["temperature"] as? Double == 0)
        #expect(sent["seed"] as? Int == 7)
        #expect(sent["stop"] as? [String] == ["."])
        #expect(server.peakConcurrency == 1)
        let model = try #require((try object(ending)["models"] as? [[String: Any]])?.first)
        #expect(model["model"] as? String == "other")
        #expect(model["currency"] as? String == "USD")
    }

    @Test func `no seed is sent where none is wanted or taken`() async throws {
        let server = try LoopbackServer.start { request in
            request.path.hasSuffix("/messages")
                ? .text(
                    #"{"content":[{"type":"text","text":"x"}],"stop_reason":"end_turn","usage":{"input_tokens":1,"output_tokens":1}}"#
                ) : .chat("x")
        }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 1)
        let none = await palimpsestCommand(
            blendWords(server, folder) + ["--no-model-seed", "--seed", "5"]
        )
        let claude = await palimpsestCommand(
            blendWords(server, folder, model: "anthropic:c").map {
                $0 == server.baseURL + "/v1" ? server.baseURL : $0
            } + ["--seed", "5"]
        )
        #expect(none.code == 0 && claude.code == 0, "\(none.talk) \(claude.talk)")
        #expect(server.requests.count == 2)
        #expect(server.requests.allSatisfy { $0.fields["seed"] == nil })
    }

    @Test(arguments: [
        (["--model", "stedy"], "did you mean 'steady'?"),
        (["--models", "FILE", "--name", "n"], "--name is for one model"),
        (["--models", "FILE", "--base-url", "http://h/v1"], "--base-url is for one model"),
        (["--model", "steady", "--model", "steady"], "is given twice"),
        (["--model", "steady", "--price-in", "1"], "--price-in and --price-out go together"),
        (["--model", "steady", "--max-cost", "1"], "--max-cost needs the price of 'steady'"),
        (["--model", "steady", "--shard", "4/3"], "--shard needs two numbers"),
        (["--model", "steady", "--shard", "x"], "--shard needs two numbers"),
        (["--model", "steady", "--name", "simulated:x"], "kept for simulations"),
        (["--model", "steady", "--name", "a\nb"], "cannot be a model's name"),
        (["--model", "steady", "--name", " "], "cannot be a model's name"),
        (["--model", "steady", "--name", "../../etc"], "cannot be a model's name"),
        (["--model", "steady", "--name", "<script>x</script>"], "cannot be a model's name"),
        (["--model", "simulated", "--name", "a b"], "begin with a letter or digit"),
        (["--model", "steady", "--key-env", "A", "--key-file", "b"], "not both"),
        (["--model", "steady", "--base-url", "ftp://h"], "steady:"),
        (["--model", "steady", "--model", "openai:x", "--key-env", "K"], "--key-env is for one"),
        ([], "name a model with --model"),
    ])
    func `a wrong choice of models is one line and code 64`(
        words: [String],
        part: String
    ) async throws {
        let server = try LoopbackServer.start { _ in .chat("x") }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 1)
        let file = try modelsFile(server, server)
        try FileManager.default.copyItem(atPath: file, toPath: folder + "/models.yaml")
        let ending = await palimpsestCommand(
            ["run"] + words.map { $0 == "FILE" ? file : $0 } + selection(folder)
        )
        #expect(ending.code == 64, "\(ending.talk)")
        #expect(ending.complaints.count == 1)
        #expect(ending.talk.contains(part), "\(ending.talk)")
        #expect(server.requests.isEmpty)
    }

    @Test func `currencies are not added up under a maximum`() async throws {
        let server = try LoopbackServer.start { _ in .chat("x") }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 1)
        let file = try temporaryFolder("models").appending(path: "models.yaml")
        try write(
            """
            models:
              - {name: a, api: openai-chat, base_url: "\(server.baseURL)/v1", prices: {input: 1, output: 1}}
              - {name: b, api: openai-chat, base_url: "\(server.baseURL)/v1", prices: {input: 1, output: 1, currency: EUR}}
            """,
            to: file
        )
        let ending = await palimpsestCommand(
            ["run", "--models", file.path, "--max-cost", "1"] + selection(folder)
        )
        #expect(ending.code == 64)
        #expect(ending.talk.contains("one currency"), "\(ending.talk)")
    }
}
