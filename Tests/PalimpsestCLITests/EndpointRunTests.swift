import Foundation
import PalimpsestTestSupport
import Testing

/// Whole runs against a loopback endpoint that misbehaves on demand.
@Suite struct EndpointRunTests {
    private func workspace(questions: Int) async throws -> String {
        let folder = try temporaryFolder("workspace").path
        let blend = try writeBlend(questions: questions)
        let ending = await palimpsestCommand(["import", "blend", blend.path, "--workspace", folder])
        #expect(ending.code == 0, "\(ending.talk)")
        return folder
    }

    private func run(
        _ server: LoopbackServer,
        _ workspace: String,
        _ more: [String] = [],
        environment: [String: String] = [:]
    ) async -> Ending {
        await palimpsestCommand(
            [
                "run", "--model", "openai:m", "--base-url", server.baseURL + "/v1", "--locale",
                "am-ET", "--pack", "blend", "--framing", "marked", "--workspace", workspace,
                "--json", "--quiet",
            ] + more,
            environment: environment
        )
    }

    private func field(_ name: String, of ending: Ending) throws -> Int {
        let object = try JSONSerialization.jsonObject(with: Data(ending.out.utf8))
        return try #require((object as? [String: Any])?[name] as? Int, "\(ending.out)")
    }

    @Test func `every item is asked once and a second run asks nothing`() async throws {
        let server = try LoopbackServer.start { _ in .chat("thingET1") }
        defer { server.stop() }
        let folder = try await workspace(questions: 12)
        let first = await run(server, folder)
        #expect(first.code == 0)
        #expect(try field("answered", of: first) == 12)
        let second = await run(server, folder)
        #expect(try field("answeredBefore", of: second) == 12)
        #expect(server.requests.count == 12)
        let evidence = await palimpsestCommand([
            "evidence", "--locale", "am-ET", "--json", "--workspace", folder,
        ])
        let rows = try #require(
            try JSONSerialization.jsonObject(with: Data(evidence.out.utf8)) as? [[String: Any]]
        )
        let row = try #require(
            rows.first { $0["proxy"] as? String == "en-US" && $0["subset"] as? String == "all" }
        )
        #expect(row["n"] as? Int == 12)
        #expect(row["model"] as? String == "m")
        #expect(row["condition"] as? String == "marked")
        // One of twelve answers is right, for its own question.
        #expect(abs((row["distinct"] as? Double ?? 0) - 1.0 / 12) < 1e-9)
    }

    @Test func `what can be repeated is repeated, and each answer is kept once`() async throws {
        let seen = SeenOnce()
        let server = try LoopbackServer.start { request in
            let faults: [(String, LoopbackReply)] = [
                ("thing 0", .fault(429, "slow down", headers: ["Retry-After": "0"])),
                ("thing 1", .fault(500, "oops")),
                ("thing 2", .cut(body: Array("{\"choices\"".utf8), promised: 500)),
                ("thing 3", .close), ("thing 4", .text("<html>no JSON</html>")),
            ]
            let fault = faults.first { request.text.contains($0.0) }
            guard let fault, seen.isNew(fault.0) else { return .chat("thingUS1") }
            return fault.1
        }
        defer { server.stop() }
        let folder = try await workspace(questions: 6)
        let ending = await run(server, folder, ["--width", "2"])
        #expect(ending.code == 0, "\(ending.talk) \(ending.out)")
        #expect(try field("answered", of: ending) == 6)
        #expect(server.requests.count == 11)
    }

    @Test func `silence cut at the token limit is uncodable, other silence a refusal`() async throws
    {
        let server = try LoopbackServer.start { request in
            if request.text.contains("thing 0 ") { return .chat("", finish: "length") }
            return .chat(request.text.contains("thing 1 ") ? "" : "fine")
        }
        defer { server.stop() }
        let folder = try await workspace(questions: 4)
        let plain = await palimpsestCommand(
            blendWords(server, folder).filter { $0 != "--json" }
        )
        #expect(plain.code == 0, "\(plain.talk)")
        #expect(plain.out.contains("4 answered, 0 failed"), "\(plain.out)")
        #expect(plain.out.contains("; 1 cut at --max-tokens before any word"), "\(plain.out)")
        let evidence = await palimpsestCommand([
            "evidence", "--locale", "am-ET", "--json", "--workspace", folder,
        ])
        let rows = try #require(
            try JSONSerialization.jsonObject(with: Data(evidence.out.utf8)) as? [[String: Any]]
        )
        let row = try #require(
            rows.first { $0["proxy"] as? String == "en-US" && $0["subset"] as? String == "all" }
        )
        #expect(row["uncodable"] as? Double == 0.25)
        #expect(row["refused"] as? Double == 0.25)
        #expect(row["other"] as? Double == 0.5)
    }

    @Test func `failures are rows with a cause, asked again when that is wished`() async throws {
        let failing = try LoopbackServer.start { _ in .text("no JSON at all", status: 200) }
        defer { failing.stop() }
        let folder = try await workspace(questions: 3)
        let ending = await run(failing, folder, ["--attempts", "2"])
        #expect(ending.code == 1)
        #expect(try field("failed", of: ending) == 3)
        let shown = await palimpsestCommand(["runs", "show", "2", "--workspace", folder])
        let listed = await palimpsestCommand(["runs", "show", "1", "--workspace", folder])
        #expect((shown.out + listed.out).contains("not-json"))
        let working = try LoopbackServer.start { _ in .chat("ok") }
        defer { working.stop() }
        // Failures stay as they are until somebody wants them asked again. No answer is kept yet, so
        // a mended address goes on under the same name.
        let idle = await run(working, folder)
        #expect(idle.code == 1)
        #expect(working.requests.isEmpty)
        let mended = await run(working, folder, ["--retry-failed"])
        #expect(mended.code == 0, "\(mended.talk)")
        #expect(try field("answered", of: mended) == 3)
        let other = try LoopbackServer.start { _ in .chat("ok") }
        defer { other.stop() }
        // Now there are answers. A server that moved is the same model with nothing left to ask.
        let moved = await run(other, folder)
        #expect(moved.code == 0 && other.requests.isEmpty, "\(moved.talk)")
        // Those under other settings are not mixed into them.
        let again = await run(other, folder, ["--temperature", "0.5"])
        #expect(again.code == 1)
        #expect(again.talk.contains("was asked with another temperature"))
        let apart = await run(other, folder, ["--temperature", "0.5", "--name", "m2"])
        #expect(apart.code == 0, "\(apart.talk)")
    }

    @Test func `a silent endpoint fails within its timeout`() async throws {
        let server = try LoopbackServer.start { _ in .hang }
        defer { server.stop() }
        let folder = try await workspace(questions: 1)
        let ending = await run(server, folder, ["--timeout", "1", "--attempts", "1"])
        #expect(ending.code == 1)
        #expect(ending.out.contains("timeout"))
    }

    @Test func `the key reaches the endpoint and nothing else`() async throws {
        let key = "sk-secret-0123456789abcdef"
        let server = try LoopbackServer.start { request in
            request.index == 0 ? .fault(401, "bad key \(key)") : .chat("x \(key)")
        }
        defer { server.stop() }
        let folder = try await workspace(questions: 2)
        let ending = await run(server, folder, environment: ["OPENAI_API_KEY": key])
        #expect(server.requests.first?.headers["authorization"] == "Bearer \(key)")
        #expect(!ending.out.contains(key) && !ending.talk.contains(key))
        let runs = await palimpsestCommand(["runs", "show", "1", "--json", "--workspace", folder])
        #expect(!runs.out.contains(key))
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(file)") else {
                continue
            }
            #expect(data.firstRange(of: Data("bad key \(key)".utf8)) == nil, "\(file)")
        }
    }

    @Test(arguments: [
        (
            ["run", "--model", "openai:m", "--locale", "am-ET"],
            "give the endpoint's address with --base-url"
        ),
        (["run", "--model", "opnai:m", "--locale", "am-ET"], "unknown respondent"),
        (["run", "--model", "opnai:m", "--locale", "am-ET"], "did you mean 'openai'?"),
        (["run", "--model", "simulted:leak=0", "--locale", "am-ET"], "did you mean 'simulated'?"),
        (["run", "--model", "simulated:leek=1", "--locale", "am-ET"], "--model"),
        (["run", "--model", "simulated", "--locale", "am-EN"], "did you mean 'am-ET'?"),
        (["reprot"], "did you mean 'report'?"),
        (["report", "--lcoale", "am-ET"], "did you mean '--locale'?"),
    ])
    func `a wrong word is one line and code 64`(words: [String], part: String) async throws {
        let folder = try temporaryFolder("usage").path
        let hasWorkspace = words[0] != "reprot"
        let ending = await palimpsestCommand(
            words + (hasWorkspace ? ["--workspace", folder] : [])
        )
        #expect(ending.code == 64)
        #expect(ending.complaints.count == 1)
        #expect(ending.talk.contains(part), "\(ending.talk)")
        #expect(ending.out.isEmpty)
    }

    @Test func `counts of tokens that cannot be true cost no answer and no later run`() async throws
    {
        let server = try LoopbackServer.start { _ in
            .text(
                #"{"choices":[{"message":{"content":"x"},"finish_reason":"stop"}],"usage":"#
                    + #"{"prompt_tokens":9223372036854775807,"completion_tokens":4}}"#
            )
        }
        defer { server.stop() }
        let folder = try await workspace(questions: 3)
        let first = await run(server, folder)
        #expect(first.code == 0, "\(first.talk)")
        #expect(try field("answered", of: first) == 3)
        let second = await run(server, folder)
        #expect(second.code == 0)
        #expect(try field("answeredBefore", of: second) == 3)
        let asked = try JSONSerialization.jsonObject(with: Data(first.out.utf8)) as? [String: Any]
        let models = try #require(asked?["models"] as? [[String: Any]])
        let number = try #require(models.first?["run"] as? Int)
        let shown = await palimpsestCommand([
            "runs", "show", "\(number)", "--json", "--workspace", folder,
        ])
        let object = try JSONSerialization.jsonObject(with: Data(shown.out.utf8)) as? [String: Any]
        let tokens = try #require(object?["tokens"] as? [String: Any], "\(shown.out)")
        #expect(tokens["unknown"] as? Int == 3)
        #expect(tokens["received"] as? Int == 12)
    }
}
