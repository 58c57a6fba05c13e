import Foundation
import PalimpsestTestSupport
import Testing

@testable import PalimpsestCLI

/// A few live answers before a run.
@Suite struct TryCommandTests {
    private func attempt(_ words: [String], workspace: String? = nil) async throws -> Ending {
        let folder = try workspace ?? temporaryFolder("try").path
        let ending = await palimpsestCommand(["probes", "try"] + words + ["--workspace", folder])
        // Nothing is kept, whatever happens.
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
        return ending
    }

    @Test func `five answers of a simulation come with verdicts`() async throws {
        guard hasCLDR41 else { return }
        let words = [
            "months", "--locale", "am-ET", "--model", "simulated:knowledge=1,leak=0", "--json",
        ]
        let ending = try await attempt(words)
        #expect(ending.code == 0, "\(ending.talk)")
        let value = try JSONSerialization.jsonObject(with: Data(ending.out.utf8))
        let answers = try #require(value as? [[String: Any]])
        #expect(answers.count == 5)
        for answer in answers {
            #expect((answer["item"] as? String)?.hasSuffix("@am-ET:marked.en") == true)
            #expect(answer["outcome"] as? String == "coded")
            let matches = try #require(answer["matches"] as? [[String: Any]])
            #expect(matches.contains { $0["culture"] as? String == "am-ET" })
        }
        #expect(try await attempt(words).out == ending.out)
    }

    @Test func `an endpoint's words stand in brackets where a gold accepts them`() async throws {
        guard hasCLDR41 else { return }
        let server = try LoopbackServer.start { _ in .chat("I think it is the Ethiopian birr.") }
        defer { server.stop() }
        let ending = try await attempt([
            "money/currency", "--locale", "am-ET", "--model", "openai:m", "--base-url",
            server.baseURL + "/v1",
        ])
        #expect(ending.code == 0, "\(ending.talk)")
        #expect(server.requests.count == 1)
        #expect(
            ending.out.contains("  answered: I think it is the [Ethiopian birr]."),
            "\(ending.out)"
        )
        #expect(ending.out.contains("distinct beside en-US"))
        #expect(ending.out.hasSuffix("nothing of this was kept\n"))
    }

    @Test func `a program of one's own is asked too`() async throws {
        guard hasCLDR41 else { return }
        let folder = try temporaryFolder("program")
        let program = folder.appending(path: "answer.sh")
        try write(
            """
            #!/bin/sh
            while read -r line; do
              printf '{"text": "US dollar"}\\n'
            done
            """,
            to: program
        )
        let ending = try await attempt([
            "money/currency", "--locale", "am-ET", "--model", "command:sh \(program.path)",
        ])
        #expect(ending.code == 0, "\(ending.out) \(ending.talk)")
        #expect(ending.out.contains("leak beside en-US"), "\(ending.out)")
    }

    @Test func `a server that is not there is a line for each item and code 1`() async throws {
        guard hasCLDR41 else { return }
        let server = try LoopbackServer.start { _ in .chat("x") }
        let address = server.baseURL
        server.stop()
        let ending = try await attempt([
            "money", "--locale", "am-ET", "--model", "openai:m", "--base-url", address + "/v1",
        ])
        #expect(ending.code == 1)
        #expect((ending.out + ending.talk).contains("refused"), "\(ending.out) \(ending.talk)")
    }

    @Test(arguments: [
        (
            ["money", "--model", "simulated:leak=0.1", "--model", "simulated:leak=0.2"],
            "name one model"
        ),
        (["money"], "name a model with --model"),
        (["mony", "--model", "simulated:leak=0.1"], "did you mean 'money'?"),
    ])
    func `what cannot be understood is one line`(words: [String], part: String) async throws {
        let ending = try await attempt(words)
        #expect(ending.code == 64)
        #expect(ending.complaints.count == 1 && ending.talk.contains(part), "\(ending.talk)")
    }

    @Test(arguments: [
        ("a birr b", [2..<6], "a [birr] b"),
        ("ብር ነው", [0..<6], "[ብር] ነው"),
        ("ab", [0..<1, 1..<2], "[a][b]"),
        ("abc", [0..<2, 1..<3], "[abc]"),
        ("a\nb\u{1B}\u{202E}c", [], "a / b\u{FFFD}\u{FFFD}c"),
    ])
    func `spans are bytes and marks never cut a letter`(
        text: String,
        spans: [Range<Int>],
        marked: String
    ) {
        #expect(marking(text, spans: spans, with: ("[", "]")) == marked)
    }
}
