import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

/// Batches out to a service that answers in its own order and with errors, and back in.
@Suite struct BatchRoundTripTests {
    @Test(arguments: FakeService.allCases)
    func `results find their places in any order and any number of times`(
        service: FakeService
    ) async throws {
        let folder = try await blendWorkspace(questions: 9)
        let out = try temporaryFolder("batches").path
        let export =
            ["batch", "export", "--model", service.model, "--out", out, "--json"]
            + selection(folder)
        let first = await palimpsestCommand(export + ["--max-requests", "4"])
        #expect(first.code == 0, "\(first.talk)")
        let files = try #require(try object(first)["files"] as? [[String: Any]])
        #expect(files.map { $0["requests"] as? Int } == [4, 4, 1])
        let requests = try files.flatMap { try service.requests($0["path"] as? String ?? "") }
        #expect(Set(requests.map(\.id)).count == 9)
        // What was exported is not exported twice, unless that is wished.
        #expect(try number("requests", await palimpsestCommand(export)) == 0)
        let again = await palimpsestCommand(export + ["--again"])
        #expect(try number("requests", again) == 9)
        let path = try #require(
            (try object(again)["files"] as? [[String: Any]])?.first?["path"] as? String
        )
        #expect(Set(try service.requests(path).map(\.id)) == Set(requests.map(\.id)))

        let sorted = requests.sorted { $0.id < $1.id }
        var lines = sorted.dropFirst(2).map { service.answer($0.id, "about \($0.thing)") }
        lines.append(service.fault(sorted[0].id))
        lines.append(service.expiry(sorted[1].id))
        lines = lines.reversed()
        let a = URL(filePath: out).appending(path: "a.jsonl")
        let b = URL(filePath: out).appending(path: "b.jsonl")
        try write(lines.prefix(4).joined(separator: "\n"), to: a)
        let strange = [
            service.answer("pal-unknown", "x"), "{\"custom_id\":", lines[lines.count - 1],
        ]
        try write((lines.dropFirst(4) + strange).joined(separator: "\n"), to: b)
        let take = ["batch", "import", b.path, a.path, "--workspace", folder, "--json"]
        let taken = await palimpsestCommand(take)
        #expect(taken.code == 1)
        #expect(try number("added", taken) == 9)
        #expect(try number("unchanged", taken) == 1)
        #expect(try number("failed", taken) == 2)
        #expect(try number("unknown", taken) == 1)
        #expect(try number("conflicts", taken) == 0)
        #expect((try object(taken)["unreadable"] as? [Any])?.count == 1)
        let twice = await palimpsestCommand(take)
        #expect(try number("added", twice) == 0)
        #expect(try number("replaced", twice) == 0)
        #expect(try number("unchanged", twice) == 10)

        let kept = try await keptAnswers(folder)
        #expect(kept.count == 7)
        for answer in kept {
            let thing = answer.item.split(separator: "@")[0].split(separator: "-")[1]
            #expect(answer.text == "about \(thing)", "\(answer.item)")
        }
        let plan = await palimpsestCommand(
            ["plan", "--model", service.model, "--json"] + selection(folder)
        )
        let forecast = try #require((try object(plan)["models"] as? [[String: Any]])?.first)
        #expect(forecast["missing"] as? Int == 0)
        #expect(forecast["failedBefore"] as? Int == 2)

        // What failed goes out again when that is wished, and what comes back takes its place.
        let retry = await palimpsestCommand(export + ["--retry-failed"])
        let retried = try service.requests(
            try #require(
                (try object(retry)["files"] as? [[String: Any]])?.first?["path"] as? String
            )
        )
        #expect(Set(retried.map(\.id)) == [sorted[0].id, sorted[1].id])
        let c = URL(filePath: out).appending(path: "c.jsonl")
        try write(
            retried.map { service.answer($0.id, "late") }.joined(separator: "\n"),
            to: c
        )
        let late = await palimpsestCommand([
            "batch", "import", c.path, "--workspace", folder, "--json",
        ])
        #expect(late.code == 0, "\(late.out)")
        #expect(try number("replaced", late) == 2)
        // The old failures change nothing any more.
        #expect(try number("replaced", await palimpsestCommand(take)) == 0)
        #expect(try await keptAnswers(folder).count == 9)
        let list = await palimpsestCommand(["batch", "list", "--workspace", folder])
        #expect(list.out.contains("batch-0001.json"), "\(list.out)")
    }

    @Test func `twins are served by the answers of others with the next export`() async throws {
        let service = FakeService.chat
        let folder = try await blendWorkspace(questions: 3)
        let out = try temporaryFolder("batches").path
        let export =
            ["batch", "export", "--model", service.model, "--out", out, "--json"]
            + selection(folder, nil)
        let first = await palimpsestCommand(export)
        #expect(try number("requests", first) == 3)
        #expect(try number("twins", first) == 3)
        let requests = try service.requests(out + "/batch-0001.jsonl")
        let results = URL(filePath: out).appending(path: "results")
        try write(
            requests.map { service.answer($0.id, $0.thing) }.joined(separator: "\n"),
            to: results
        )
        let taken = await palimpsestCommand([
            "batch", "import", results.path, "--workspace", folder,
        ])
        #expect(taken.code == 0, "\(taken.out)")
        let second = await palimpsestCommand(export)
        #expect(second.code == 0, "\(second.talk)")
        #expect(try number("requests", second) == 0)
        #expect(try number("reused", second) == 3)
        #expect(try await keptAnswers(folder).count == 6)
    }

    @Test func `later turns come with the export after the answers they quote`() async throws {
        guard hasCLDR41 else { return }
        let service = FakeService.chat
        let folder = try temporaryFolder("turns").path
        let out = try temporaryFolder("batches").path
        let choice = [
            "--model", service.model, "--locale", "am-ET", "--framing", "marked", "--probes",
            try months(goingOn: true), "--workspace", folder, "--json",
        ]
        func round(_ file: String, _ said: String) async throws -> [FakeService.Request] {
            let ending = await palimpsestCommand(
                ["batch", "export", "--out", out, "--file", file] + choice
            )
            #expect(ending.code == 0, "\(ending.talk)")
            let requests = try service.requests("\(out)/\(file)-0001.jsonl")
            let results = URL(filePath: out).appending(path: "\(file)-results")
            try write(
                requests.map { service.answer($0.id, said) }.joined(separator: "\n"),
                to: results
            )
            let taken = await palimpsestCommand([
                "batch", "import", results.path, "--workspace", folder, "--json",
            ])
            #expect(taken.code == 0, "\(taken.out) \(taken.talk)")
            #expect(try number("added", taken) == requests.count)
            return requests
        }
        let first = try await round("one", "May")
        #expect(first.allSatisfy { $0.messages.count == 1 })
        let second = try await round("two", "Yes")
        #expect(second.count == first.count)
        #expect(second.allSatisfy { $0.messages.last == "You said: May. Sure?" })
        #expect(second.allSatisfy { $0.messages.count == 3 && $0.messages[1] == "May" })
        let plan = await palimpsestCommand(["plan"] + choice)
        #expect(try number("missing", plan) == 0)
        let third = await palimpsestCommand(["batch", "export", "--out", out] + choice)
        #expect(try number("requests", third) == 0)
        // They count like answers that a run brought.
        let evidence = await palimpsestCommand([
            "evidence", "--locale", "am-ET", "--json", "--workspace", folder,
        ])
        #expect(evidence.out.contains("marked+2"), "\(evidence.talk)")
    }

    @Test(arguments: [
        (["--model", "gemini:g"], "there are no batches for gemini"),
        (["--model", "openai:a", "--model", "openai:b"], "a batch is of one model"),
        (["--model", "openai:a", "--file", "a/b"], "is no name for files"),
    ])
    func `what cannot be exported is said in one line`(words: [String], part: String) async throws {
        let folder = try await blendWorkspace(questions: 1)
        let ending = await palimpsestCommand(
            ["batch", "export", "--out", try temporaryFolder().path] + words + selection(folder)
        )
        #expect(ending.code != 0)
        #expect(ending.complaints.count == 1)
        #expect(ending.talk.contains(part), "\(ending.talk)")
    }
}
