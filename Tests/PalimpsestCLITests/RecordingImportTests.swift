import Foundation
import PalimpsestTestSupport
import Testing

/// Logs and tables of other engines, through the commands.
@Suite struct RecordingImportTests {
    /// A workspace with a small imported pack, and a folder for files.
    private struct Study {
        let folder: URL
        var workspace: String { folder.appending(path: "ws").path }

        init() async throws {
            folder = try temporaryFolder("recordings")
            let ending = await palimpsestCommand([
                "import", "blend", try writeBlend(questions: 30).path, "--workspace",
                folder.appending(path: "ws").path,
            ])
            #expect(ending.code == 0, "\(ending.talk)")
        }

        func file(_ name: String, _ text: String) throws -> String {
            let url = folder.appending(path: name)
            try write(text, to: url)
            return url.path
        }

        func run(_ words: String..., code: Int32 = 0) async -> Ending {
            let ending = await palimpsestCommand(words + ["--workspace", workspace])
            #expect(ending.code == code, "\(words) \(ending.talk)")
            return ending
        }

        /// The exported answers, a dictionary each.
        func answers() async throws -> [[String: Any]] {
            let out = try temporaryFolder("out").path
            _ = await run(
                "export",
                "--table",
                "answers",
                "--format",
                "jsonl",
                "--raw",
                "--out",
                out
            )
            let text = try String(contentsOfFile: out + "/answers.jsonl", encoding: .utf8)
            return try text.split(separator: "\n").map {
                try #require(
                    try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
                )
            }
        }
    }

    private func item(_ number: Int) -> String { "blend/Q-\(number)@am-ET:marked.en" }

    @Test func `samples of lm-eval are placed, judged later, and known the second time`()
        async throws
    {
        let study = try await Study()
        let lines = [
            #"{"doc_id":0,"doc":{"item_id":"\#(item(0))"},"resps":[["thingET0","thingUS0"]]}"#,
            #"{"doc_id":1,"doc":{"id":"nowhere"},"resps":[["x"]]}"#,
            #"{"doc_id":2,"doc":{"id":"cut"#,
            #"{"doc_id":3,"doc":{"item_id":"\#(item(3))"},"resps":[["=1+1, \"é\"\n\u0000"]]}"#,
        ]
        let path = try study.file("samples_t_1.jsonl", lines.joined(separator: "\n") + "\n")
        _ = try study.file("results_1.json", #"{"model_name":"org/model"}"#)
        let first = await study.run("import", "lm-eval", path, code: 1)
        #expect(
            first.out
                == "3 answers placed (3 new, 0 known, 0 in conflict), 1 rows not placed, 1 not readable\n"
        )
        #expect(first.complaints.count == 2)
        #expect(first.talk.contains("samples_t_1.jsonl:2: warning: no item or question has"))
        #expect(first.talk.contains("samples_t_1.jsonl:3:"))
        let again = await study.run("import", "lm-eval", path, code: 1)
        #expect(again.out.hasPrefix("3 answers placed (0 new, 3 known, 0 in conflict)"))
        let answers = try await study.answers()
        #expect(
            answers.map { $0["text"] as? String } == [
                "thingET0", "thingUS0", "=1+1, \"é\"\n\u{0}",
            ]
        )
        #expect(answers.allSatisfy { $0["model"] as? String == "org/model" })
        #expect(answers.allSatisfy { $0["origin"] as? String == "recorded" })
        #expect(answers.map { $0["sample"] as? Int } == [0, 1, 0])
        let runs = await study.run("runs", "list")
        #expect(runs.out.contains("import lm-eval samples_t_1.jsonl"))
        #expect(!runs.out.contains(study.folder.path))
        #expect((await study.run("score")).out.contains("3 answers"))
    }

    @Test func `another answer for a taken place is told and not kept`() async throws {
        let study = try await Study()
        func line(_ text: String) -> String {
            #"{"doc":{"id":"\#(item(0))"},"resps":[["\#(text)"]]}"#
        }
        let one = try study.file("a.jsonl", line("one"))
        let two = try study.file("b.jsonl", line("two"))
        _ = await study.run("import", "lm-eval", one, "--model", "m")
        let second = await study.run("import", "lm-eval", two, "--model", "m", code: 1)
        #expect(second.out.contains("(0 new, 0 known, 1 in conflict)"))
        #expect(second.talk.contains("another answer of m to '\(item(0))', sample 0,"))
        #expect(try await study.answers().map { $0["text"] as? String } == ["one"])
        // Together in one import they are two samples.
        let both = await study.run("import", "lm-eval", one, two, "--model", "m", "--json")
        let result = try JSONDecoder().decode(Result.self, from: Data(both.out.utf8))
        #expect((result.files, result.placed, result.added, result.unchanged) == (2, 2, 1, 1))
    }

    private struct Result: Decodable {
        struct Place: Decodable {
            var line: Int?
        }
        struct Message: Decodable {
            var identifier: String
            var location: Place
        }
        var files: Int
        var placed: Int
        var added: Int
        var unchanged: Int
        var unplaced: Int
        var unreadable: Int
        var firstUnplaced: [Message]
    }

    private func sample(_ number: Int, epoch: Int = 1) -> String {
        """
        {"id": "\(item(number))", "epoch": \(epoch), "input": "What is thing \(number) in Ethiopia?\\nGive one short answer without any explanation.",
         "output": {"choices": [{"message": {"content": [{"type": "reasoning", "reasoning": "hm"},
         {"type": "text", "text": "thingET\(number)"}]}, "logprobs": {"content": [{"logprob": -0.5}]}}],
         "usage": {"input_tokens": 11, "output_tokens": 7}}}
        """
    }
    private let failed = #"{"id": "blend/Q-9@am-ET:marked.en", "error": {"message": "x"}}"#

    @Test func `logs of inspect keep reasoning, tokens, probability and raw output`() async throws {
        let study = try await Study()
        let samples = [sample(1), sample(1, epoch: 2), failed].joined(separator: ",\n")
        let log = try study.file(
            "log.json",
            #"{"version":2,"status":"error","eval":{"model":"mock/m"},"samples":[\#(samples)]}"#
        )
        let first = await study.run("import", "inspect", log)
        #expect(
            first.out
                == "3 answers placed (3 new, 0 known, 0 in conflict), 0 rows not placed; 1 of those placed are failures\n"
        )
        #expect(first.talk.contains("the log's status is 'error'"))
        var zip = ZipBuilder()
        zip.add("samples/a_epoch_1.json", text: sample(1), .deflate)
        zip.add("samples/c_epoch_1.json", text: sample(2), .zstd)
        zip.add("header.json", text: #"{"status":"success","eval":{"model":"mock/m"}}"#)
        let archive = study.folder.appending(path: "log.eval")
        try Data(zip.bytes).write(to: archive)
        let second = await study.run("import", "inspect", log, archive.path)
        // The archive's first sample comes after two samples of the same item.
        #expect(second.out.hasPrefix("5 answers placed (2 new, 3 known, 0 in conflict)"))
        let answers = try await study.answers()
        let one = try #require(answers.first)
        #expect(one["text"] as? String == "thingET1")
        #expect(one["reasoning"] as? String == "hm")
        #expect(one["prompt_tokens"] as? Int == 11)
        #expect(one["completion_tokens"] as? Int == 7)
        #expect(one["logprob"] as? Double == -0.5)
        #expect((one["raw"] as? String)?.contains("usage") == true)
        #expect((one["prompt"] as? String)?.hasPrefix("What is thing 1 in Ethiopia?") == true)
        #expect(answers.contains { $0["failure"] as? String == "recorded-error" })
        let shown = await study.run("runs", "show", "1")
        #expect(shown.out.contains("failures by cause:\n  1  recorded-error\n"))
    }

    @Test func `a table may name prompt and sample, and what is odd stays text`() async throws {
        let study = try await Study()
        let prompt = "What is thing 4 in Ethiopia?\nGive one short answer without any explanation."
        let odd = "\"=cmd()\", 'x'\n<b>\u{202E}é"
        let cell = odd.replacing("\"", with: "\"\"")
        let path = try study.file(
            "a.csv",
            "p,a,k\r\n\"\(prompt)\",\"\(cell)\",3\r\n\"\(prompt)\",plain,4\r\nwhat?,x,0\r\n"
        )
        let words = [
            "import", "answers", path, "--columns", "prompt=p,answer=a,sample=k", "--model", "m",
            "--workspace", study.workspace,
        ]
        let ending = await palimpsestCommand(words)
        #expect(ending.code == 0)
        // The same English text is asked as marked and as native.
        #expect(
            ending.out
                == "4 answers placed (4 new, 0 known, 0 in conflict), 1 rows not placed\n"
        )
        #expect(ending.talk.contains("a.csv:7: warning: no item has this prompt"))
        let answers = try await study.answers()
        #expect(Set(answers.compactMap { $0["text"] as? String }) == [odd, "plain"])
        #expect(Set(answers.compactMap { $0["sample"] as? Int }) == [3, 4])
        #expect(Set(answers.compactMap { $0["prompt"] as? String }) == [prompt])
    }

    @Test func `a table that breaks off gives what stands before, and other files go on`()
        async throws
    {
        let study = try await Study()
        let good = (0..<5).map { "\(item($0)),a\n" }.joined()
        let broken = try study.file("broken.csv", "id,out\n" + good + "\(item(9)),\"open\n")
        let whole = try study.file("whole.csv", "id,out\n\(item(7)),a\n")
        let map = "question_id=id,answer=out"
        let ending = await study.run(
            "import",
            "answers",
            broken,
            study.folder.path + "/none.csv",
            whole,
            "--columns",
            map,
            "--model",
            "m",
            code: 1
        )
        #expect(ending.out.hasPrefix("6 answers placed (6 new,"))
        #expect(ending.complaints.count == 2, "\(ending.talk)")
        #expect(ending.talk.contains(#/broken\.csv:\d+: error: /#))
        #expect(ending.talk.contains("none.csv: error: there is no such file"))
    }

    @Test func `a thousand rows that fit nowhere are twenty lines and a number`() async throws {
        let study = try await Study()
        let rows = (0..<1_500).map { "nowhere-\($0),x\n" }.joined()
        let path = try study.file("a.csv", "id,out\n" + rows)
        let map = "question_id=id,answer=out"
        let ending = await study.run(
            "import",
            "answers",
            path,
            "--columns",
            map,
            "--model",
            "m",
            code: 1
        )
        #expect(ending.complaints.count == 21)
        #expect(ending.complaints.last?.hasPrefix("and 1480 more rows") == true)
        let json = await study.run(
            "import",
            "answers",
            path,
            "--columns",
            map,
            "--model",
            "m",
            "--json",
            code: 1
        )
        #expect(json.talk.isEmpty)
        let result = try JSONDecoder().decode(Result.self, from: Data(json.out.utf8))
        #expect((result.unplaced, result.unreadable, result.firstUnplaced.count) == (1_500, 0, 20))
        #expect(result.firstUnplaced.first?.location.line == 2)
        // Nothing was brought, so there is no run to show.
        #expect((await study.run("runs", "list", "--json")).out == "[\n\n]\n")
    }

    @Test func `a name that belongs to a simulation is told once, and the rest is kept`()
        async throws
    {
        let study = try await Study()
        _ = await study.run(
            "run",
            "--model",
            "simulated",
            "--locale",
            "am-ET",
            "--pack",
            "blend",
            "--quiet"
        )
        let rows = (0..<30).map { "\(item($0)),\($0 % 2 == 0 ? "simulated" : "real"),x\n" }.joined()
        let path = try study.file("a.csv", "id,model,out\n" + rows)
        let ending = await study.run(
            "import",
            "answers",
            path,
            "--columns",
            "question_id=id,answer=out,model=model"
        )
        #expect(
            ending.out
                == "15 answers placed (15 new, 0 known, 0 in conflict), 15 rows not placed\n"
        )
        #expect(ending.complaints.count == 1, "\(ending.talk)")
        #expect(ending.talk.contains("the name 'simulated' belongs to simulated answers"))
    }

    @Test(arguments: [
        (#"a\u001b[31mb\nc"#, "the model's name holds U+001B, a sign that does not show"),
        (#"a\u202eb"#, "the model's name holds U+202E, a sign that does not show"),
        (#"a\nb"#, "the model's name is not on one line"),
        (String(repeating: "a", count: 201), "the model's name is over 200 signs long"),
    ])
    func `a name that is not fit for a table is refused and says why`(
        name: String,
        fault: String
    ) async throws {
        let study = try await Study()
        let line = #"{"model":"\#(name)","id":"\#(item(1))","out":"x"}"#
        let path = try study.file("a.jsonl", line + "\n")
        let ending = await study.run(
            "import",
            "answers",
            path,
            "--columns",
            "question_id=id,answer=out,model=model",
            code: 1
        )
        #expect(ending.complaints.count == 1)
        #expect(ending.talk.contains(fault), "\(ending.talk)")
        #expect(!ending.talk.contains("\u{1B}") && !ending.talk.contains("\u{202E}"))
    }
}
