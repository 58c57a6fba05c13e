import Foundation
import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// Programs that answer one line at a time, and those that do not.
@Suite(.serialized) struct CommandRespondentTests {
    /// A respondent that runs a shell script, which stands here for any program.
    private func respondent(
        _ script: String,
        width: Int = 1,
        seconds: Double = 120,
        sampling: Sampling = Sampling(),
        key: KeyPlace? = nil,
        variables: [String: String] = [:]
    ) throws -> CommandRespondent {
        let entry = ModelEntry(
            name: "mine",
            api: "command",
            model: "mine",
            key: key,
            command: ["/bin/sh", "-c", script],
            sampling: sampling,
            limits: EndpointLimits(width: width, timeout: .seconds(seconds))
        )
        let environment = ["PATH": "/usr/bin:/bin"].merging(variables) { $1 }
        return try CommandRespondent(entry, environment: environment)
    }

    private func request(_ item: String = "i", sample: Int = 0, prompt: String = "p")
        -> PromptRequest
    {
        PromptRequest(item: item, prompt: prompt, sample: sample)
    }

    private func failure(
        of respondent: CommandRespondent,
        _ request: PromptRequest
    ) async -> ReplyFailure? {
        await #expect(throws: ReplyFailure.self) { try await respondent.reply(to: request) }
    }

    @Test func `the line that is asked holds all that shapes the answer`() async throws {
        let file = try temporaryFolder().appending(path: "line")
        let sampling = Sampling(
            system: "Be \"brief\".\n",
            temperature: 0.7,
            topP: 0.5,
            minP: 0.05,
            seed: 40,
            stop: ["\n", "\t"],
            maxTokens: 9,
            logprobs: 3,
            extra: ["effort": "\"low\"", "deep": "{\"a\":\n[1]}"]
        )
        let asked = try respondent(
            "read -r l; printf '%s' \"$l\" >'\(file.path)'; echo '{\"text\":\"yes\"}'",
            sampling: sampling
        )
        var question = request("i", sample: 2, prompt: "Größe?\r\n\u{1}")
        question.history = [Turn(.user, "A?"), Turn(.model, "B")]
        #expect(try await asked.reply(to: question).text == "yes")
        #expect(
            try String(contentsOf: file, encoding: .utf8)
                == #"{"item":"i","sample":2,"prompt":"Größe?\u000d\n\u0001","system":"Be \"brief\".\n","#
                + #""history":[{"role":"user","content":"A?"},{"role":"assistant","content":"B"}],"#
                + #""parameters":{"temperature":0.7,"top_p":0.5,"min_p":0.05,"seed":42,"#
                + #""stop":["\n","\u0009"],"max_tokens":9,"logprobs":3,"deep":{"a": [1]},"effort":"low"}}"#
        )
        #expect(asked.name == "mine" && asked.origin == .live)
        #expect(asked.parameters["extra.effort"] == "\"low\"" && asked.parameters["seed"] == "40")
    }

    @Test func `one copy answers many lines, and every field of a reply is read`() async throws {
        let script = #"""
            n=0; while read -r l; do n=$((n+1)); echo "
            {\"text\":\"$$ $n\",\"reasoning\":\"why\",\"prompt_tokens\":3,\"completion_tokens\":4,\"truncated\":true,\"logprob\":-1.5,\"x\":[]}"
            done
            """#
        let asked = try respondent(script)
        let first = try await asked.reply(to: request())
        let second = try await asked.reply(to: request(sample: 1))
        let process = first.text.split(separator: " ")[0]
        #expect(second.text == "\(process) 2")
        #expect(first.reasoning == "why" && first.logprob == -1.5 && first.truncated)
        #expect(first.promptTokens == 3 && first.completionTokens == 4)
        #expect(first.raw?.hasPrefix("{\"text\":") == true && first.raw?.hasSuffix("}") == true)
    }

    @Test func `a program's thought inside its tags is no part of the answer`() async throws {
        let line = #"{"text":"<think>Hm.</think>Bread.","reasoning":"why","logprob":-1.5}"#
        let asked = try respondent("while read -r l; do echo '\(line)'; done")
        let reply = try await asked.reply(to: request())
        #expect(reply.text == "Bread." && reply.reasoning == "why\nHm.")
        #expect(reply.logprob == nil && reply.raw == line)
    }

    @Test func `copies answer side by side, each request its own answer`() async throws {
        let script = #"while read -r l; do i=${l#*:\"}; echo "{\"text\":\"${i%%\"*} $$\"}"; done"#
        let asked = try respondent(script, width: 4)
        let texts = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for index in 0..<200 {
                group.addTask {
                    (index, try await asked.reply(to: request("item\(index)")).text)
                }
            }
            return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        let processes = Set(texts.values.map { $0.split(separator: " ")[1] })
        #expect((1...4).contains(processes.count))
        for index in 0..<200 { #expect(texts[index]?.hasPrefix("item\(index) ") == true) }
    }

    @Test(arguments: [
        (
            "read l; printf '{\"error\":\"too\\\\nbusy\",\"retryable\":true}\\n'", "command-error",
            true
        ),
        ("read l; echo '{\"error\":\"never\"}'", "command-error", false),
        ("read l; echo loading", "not-json", true),
        ("read l; echo '[1]'", "not-json", true),
        ("read l; echo '{\"text\":7}'", "no-content", true),
        ("read l; echo '{\"item\":\"j\",\"text\":\"x\"}'", "wrong-item", true),
        ("read l; echo '{\"sample\":1,\"text\":\"x\"}'", "wrong-item", true),
        ("read l; echo bad >&2; exit 3", "command-died", true),
        ("printf '{\"text\":'; kill -11 $$", "command-died", true),
        ("exit 0", "command-died", true),
        ("read l; yes '{\"text\":\"' | tr -d '\\n'", "too-large", false),
    ])
    func `what is no answer has a cause`(
        _ script: String,
        _ cause: String,
        _ retryable: Bool
    ) async throws {
        let failure = await failure(of: try respondent(script), request())
        #expect(failure?.cause == cause && failure?.retryable == retryable)
        #expect(failure?.message.contains("\n") == false)
    }

    @Test func `the end of what a program said on its standard error goes with its failure`()
        async throws
    {
        let script =
            "i=0; while [ $i -lt 3000 ]; do echo noise$i; i=$((i+1)); done >&2; "
            + "printf 'out of\\033[31m memory\\n' >&2; exit 3"
        let message = await failure(of: try respondent(script), request())?.message ?? ""
        #expect(
            message.hasPrefix("the program ended with exit status 3 without an answer; it said: …")
        )
        #expect(message.hasSuffix("out of [31m memory"))
        #expect(message.unicodeScalars.count < 600)
    }

    @Test
    func `a program that ends after each answer is started again, with or without a line break`()
        async throws
    {
        let asked = try respondent(#"read -r l; printf '{"text":"%s"}' $$"#)
        let first = try await asked.reply(to: request()).text
        #expect(try await asked.reply(to: request()).text != first)
    }

    @Test func `a program that ends a moment after each answer is started for each`() async throws {
        // The next line is handed to the copy before its end shows.
        let asked = try respondent(#"read -r l; echo "{\"text\":\"$$\"}"; exec sleep 0.05"#)
        var processes: Set<String> = []
        for _ in 0..<5 { processes.insert(try await asked.reply(to: request()).text) }
        #expect(processes.count == 5)
    }

    @Test func `a program that answers once and never again is started once more and then fails`()
        async throws
    {
        let folder = try temporaryFolder()
        let asked = try respondent(
            "echo x >>'\(folder.path)/starts'; read -r l; "
                + "if [ $(wc -l <'\(folder.path)/starts') -eq 1 ]; "
                + "then echo '{\"text\":\"once\"}'; read -r l; fi"
        )
        #expect(try await asked.reply(to: request()).text == "once")
        #expect(await failure(of: asked, request(sample: 1))?.cause == "command-died")
        let starts = try String(contentsOf: folder.appending(path: "starts"), encoding: .utf8)
        #expect(starts == "x\nx\n")
    }

    @Test(arguments: ["exit 3", "kill -9 $$"])
    func `a copy that fails after an answer is a failure`(_ end: String) async throws {
        let asked = try respondent("read -r l; echo '{\"text\":\"a\"}'; read -r l; \(end)")
        #expect(try await asked.reply(to: request()).text == "a")
        #expect(await failure(of: asked, request(sample: 1))?.cause == "command-died")
    }

    @Test func `a second line is not taken for the next answer`() async throws {
        let script =
            #"read -r l; echo '{"text":"one"}'; echo '{"text":"stray"}'; while read -r l; do echo '{"text":"late"}'; done"#
        let asked = try respondent(script)
        for _ in 0..<5 {
            #expect(try await asked.reply(to: request()).text == "one")
            // Whether the stray line comes with the answer or after it, it is in the pipe by now.
            try await Task.sleep(for: .milliseconds(30))
        }
    }

    @Test func `a late program is killed with all it started, and the next request is answered`()
        async throws
    {
        let folder = try temporaryFolder()
        let script =
            "echo $$ >'\(folder.path)/child'; read -r l; case $l in *slow*) "
            + "sleep 300 & echo $! >'\(folder.path)/grandchild'; wait;; esac; echo '{\"text\":\"ok\"}'"
        let asked = try respondent(script, seconds: 1)
        let late = await failure(of: asked, request("slow"))
        #expect(late?.cause == "timeout" && late?.retryable == true)
        #expect(late?.message == "the program gave no answer in 1 s and was ended")
        for name in ["child", "grandchild"] {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let process = text.trimmingCharacters(in: .whitespacesAndNewlines)
            // A killed process is gone a moment later, on a busy machine some moments.
            for _ in 0..<500 where isAlive(process) {
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(!isAlive(process))
        }
        #expect(try await asked.reply(to: request("fast")).text == "ok")
    }

    @Test func `a grandchild that holds the output open does not hide the program's death`()
        async throws
    {
        let asked = try respondent("read -r l; sleep 300 & exit 7", seconds: 15)
        let failure = await failure(of: asked, request())
        #expect(failure?.message == "the program ended with exit status 7 without an answer")
    }

    @Test func `a cancelled request ends its program`() async throws {
        let folder = try temporaryFolder()
        let asked = try respondent("echo $$ >'\(folder.path)/child'; read -r l; exec sleep 300")
        let task = Task { await failure(of: asked, request()) }
        let file = folder.appending(path: "child")
        var child = ""
        while child.isEmpty {
            try await Task.sleep(for: .milliseconds(5))
            child = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        }
        task.cancel()
        #expect(await task.value?.cause == "cancelled")
        #expect(!isAlive(child.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    @Test(arguments: ["no-such-program", "/no/such/program", "/etc/passwd", "/tmp"])
    func `a program that is not there fails once and for all`(_ name: String) async throws {
        let entry = ModelEntry(name: "m", api: "command", model: "m", command: [name])
        let asked = try CommandRespondent(entry, environment: ["PATH": "/usr/bin:/bin"])
        let failure = await failure(of: asked, request())
        #expect(failure?.cause == "command-missing" && failure?.retryable == false)
        #expect(failure?.message == "the program \"\(name)\" is not there, or may not be run")
    }

    @Test func `broken encodings are mended and a long answer passes`() async throws {
        let bad = try respondent(#"read -r l; printf '{"text":"a\377b\\ud800c\001"}\n'"#)
        #expect(try await bad.reply(to: request()).text == "a\u{fffd}b\u{fffd}c\u{1}")
        let long = try respondent(
            "read -r l; printf '{\"text\":\"'; head -c 3000000 /dev/zero | tr '\\0' x; echo '\"}'"
        )
        #expect(try await long.reply(to: request()).text.utf8.count == 3_000_000)
        // More than a pipe holds, in both directions at once.
        let echo = try respondent(
            "read -r l; printf '{\"text\":\"%s\"}\\n' ${#l}",
        )
        let prompt = String(repeating: "y", count: 1_000_000)
        let size = try await echo.reply(to: request(prompt: prompt)).text
        #expect((Int(size) ?? 0) > 1_000_000)
    }

    @Test func `a program gets its own key and not those of others, and cannot give it away`()
        async throws
    {
        let secret = "planted-0123456789-secret"
        let mine = ModelEntry(name: "a", api: "command", model: "a", key: .environment("MINE"))
        let other = ModelEntry(name: "b", api: "anthropic", model: "b", key: .environment("OTHER"))
        let variables = CommandRespondent.childEnvironment(
            ["MINE": secret, "OTHER": "x", "LANG": "C"],
            entries: [mine, other],
            for: mine
        )
        #expect(variables == ["MINE": secret, "LANG": "C"])
        let asked = try respondent(
            "read -r l; echo \"{\\\"text\\\":\\\"$MINE$OTHER\\\"}\"; read -r l; echo $MINE >&2; exit 1",
            key: .environment("MINE"),
            variables: variables
        )
        let reply = try await asked.reply(to: request())
        #expect(reply.text == "[key]" && reply.raw == #"{"text":"[key]"}"#)
        #expect(await failure(of: asked, request())?.message.contains("planted") == false)
        let words = ModelEntry(
            name: "w",
            api: "command",
            model: "w",
            command: [
                "ask", "--api-key", "planted", "--token=planted", "-H", "sk-planted0123456789",
            ]
        )
        let parameters = try CommandRespondent(words, environment: [:]).parameters
        #expect(
            parameters["command"] == #"["ask","--api-key","[key]","--token=[key]","-H","[key]"]"#
        )
    }

    @Test func `children and files end with the respondent`() async throws {
        let folder = try temporaryFolder()
        func round() async throws {
            let asked = try respondent(
                "echo $$ >>'\(folder.path)/children'; while read -r l; do echo '{\"text\":\"x\"}'; done",
                width: 3
            )
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<12 {
                    group.addTask { _ = try await asked.reply(to: request("\(index)")) }
                }
                try await group.waitForAll()
            }
        }
        try await round()
        let before = openPipes()
        for _ in 0..<10 { try await round() }
        // Other suites have children at the same time; ten rounds of three would leave 90 for good.
        for _ in 0..<100 where openPipes() - before >= 30 {
            try await Task.sleep(for: .milliseconds(100))
        }
        #expect(openPipes() - before < 30)
        let text = try String(contentsOf: folder.appending(path: "children"), encoding: .utf8)
        let children = text.split(separator: "\n").map(String.init)
        #expect(children.count >= 11)
        for child in children { #expect(!isAlive(child), "process \(child) is left") }
    }

    /// How many ends of pipes this process holds; files and sockets are other suites' business.
    private func openPipes() -> Int {
        let folder = "/proc/self/fd"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.count { name in
            let target = try? FileManager.default.destinationOfSymbolicLink(
                atPath: "\(folder)/\(name)"
            )
            return target?.hasPrefix("pipe:") ?? false
        }
    }

    /// Whether a process is there that runs; a grandchild may be left to another to bury.
    private func isAlive(_ process: String) -> Bool {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let state = text.split(separator: ")").last?.split(separator: " ").first
        else { return false }
        return state != "Z" && state != "X"
    }

    @Test func `counts of tokens that cannot be true are absent`() async throws {
        for (count, kept) in [
            ("9223372036854775807", nil), ("1000000001", nil), ("-5", nil), ("0", 0),
            ("1000000000", 1_000_000_000),
        ] as [(String, Int?)] {
            let line =
                "{\"text\":\"yes\",\"prompt_tokens\":\(count),\"completion_tokens\":\(count)}"
            let reply = try await respondent("read -r l; echo '\(line)'").reply(to: request())
            #expect(reply.text == "yes")
            #expect(reply.promptTokens == kept && reply.completionTokens == kept, "\(count)")
        }
    }
}
