import Foundation
import PalimpsestTestSupport
import Testing

@testable import PalimpsestCLI

/// A key is planted and echoed wherever an endpoint can write, and then looked for everywhere.
@Suite struct SecretTests {
    private static let key = #"sk-planted/0123"456789\abcdefXYZ"#

    /// The key as it is, and in the ways JSON may write it.
    private static let forms: [String] = {
        let quoted = key.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let codes = key.utf16.map { unit in
            let hex = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        }
        // As it is first: a part of it is enough to find the others.
        return [key, quoted, quoted.replacing("/", with: "\\/"), codes.joined()]
    }()

    /// Every way of echoing in turn.
    private static func echo(_ index: Int) -> LoopbackReply {
        let form = forms[1 + index / 6 % 3]
        let usage = #""usage":{"prompt_tokens":1,"completion_tokens":1}"#
        switch index % 6 {
        case 0:
            return .text(
                #"{"choices":[{"message":{"content":"it is \#(form) indeed"}}],\#(usage)}"#,
                headers: ["X-Echo": key]
            )
        case 1:
            return .text(
                #"{"choices":[{"message":{"content":"x","reasoning_content":"a \#(form) b"}}],"\#(form)":"\#(form)",\#(usage)}"#
            )
        case 2:
            return .text(#"{"error":{"message":"bad \#(form)","code":"\#(form)"}}"#, status: 400)
        case 3: return .text("<html>Bearer \(key)</html>", status: 403, type: "text/html")
        case 4: return .text(#"{"error":{"message":"in \#(form)"}}"#, status: 200)
        default: return .text("Bearer \(key) is no JSON \(form)")
        }
    }

    @Test(arguments: [true, false])
    func `a planted key is found nowhere`(isInFile: Bool) async throws {
        let server = try LoopbackServer.start { Self.echo($0.index) }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 24)
        let place = try temporaryFolder("key").appending(path: "key")
        try write(Self.key + "\n", to: place)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600],
            ofItemAtPath: place.path
        )
        let given = isInFile ? ["--key-file", place.path] : ["--key-env", "PLANTED_KEY"]
        let environment = isInFile ? [:] : ["PLANTED_KEY": Self.key]
        var said = ""
        func command(_ words: [String]) async {
            let ending = await palimpsestCommand(words, environment: environment)
            said += ending.out + ending.talk
        }
        let ask = blendWords(server, folder).filter { $0 != "--quiet" && $0 != "--json" } + given
        let patient = ask + ["--attempts", "1", "--width", "1"]
        await command(patient)
        await command(patient + ["--retry-failed", "--json"])
        #expect(
            server.requests.allSatisfy { $0.headers["authorization"] == "Bearer \(Self.key)" }
        )
        #expect(server.requests.count >= 24)
        #expect(try await keptAnswers(folder).count >= 8)
        for run in 1...3 {
            await command(["runs", "show", "\(run)", "--workspace", folder])
            await command(["runs", "show", "\(run)", "--workspace", folder, "--json"])
        }
        await command(["runs", "--workspace", folder, "--json"])
        await command(["plan", "--model", "openai:m"] + given + selection(folder))
        await command(
            ["batch", "export", "--model", "openai:m", "--name", "b", "--out", folder + "/out"]
                + given + selection(folder)
        )
        await command(["score", "--workspace", folder])
        await command(["evidence", "--locale", "am-ET", "--json", "--workspace", folder])
        await command(["report", "--all", "--out", folder + "/reports", "--workspace", folder])
        for form in Self.forms { #expect(!said.contains(form)) }
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
        #expect(files.contains { $0.hasPrefix("out/") } && files.contains { $0.hasSuffix(".html") })
        for file in files {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(file)") else {
                continue
            }
            for form in Self.forms {
                #expect(data.firstRange(of: Data(form.utf8)) == nil, "\(file)")
            }
        }
    }

    @Test func `a key file that others may read is refused before anything is sent`() async throws {
        let server = try LoopbackServer.start { _ in .chat("x") }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 1)
        let place = try temporaryFolder("key").appending(path: "key")
        try write(Self.key, to: place)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644],
            ofItemAtPath: place.path
        )
        let ending = await palimpsestCommand(
            blendWords(server, folder) + ["--key-file", place.path]
        )
        #expect(ending.code == 1)
        #expect(ending.complaints.count == 1)
        #expect(ending.talk.contains("chmod 600"), "\(ending.talk)")
        #expect(!ending.talk.contains(Self.key))
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: [
        "key: sk-planted0123456789abcdefghij", "key_env: sk-planted0123456789abcdefghij",
        "api_key: planted0123456789", "parameters: {extra: {token: planted0123456789}}",
    ])
    func `a key in a models file is refused and not shown`(line: String) async throws {
        let folder = try await blendWorkspace(questions: 1)
        let file = try temporaryFolder("models").appending(path: "models.yaml")
        try write("models:\n  - name: m\n    api: openai-chat\n    \(line)\n", to: file)
        let ending = await palimpsestCommand(
            ["run", "--models", file.path] + selection(folder)
        )
        #expect(ending.code == 1)
        #expect(ending.talk.contains("models.yaml:4"), "\(ending.talk)")
        #expect(!(ending.talk + ending.out).contains("planted"), "\(ending.talk)")
    }

    @Test(arguments: ["--base-url", "--system", "--name", "--stop"])
    func `a key in a word that is kept is refused and not shown`(_ option: String) async throws {
        let folder = try await blendWorkspace(questions: 1)
        let address = option == "--base-url" ? [] : ["--base-url", "http://127.0.0.1:9/v1"]
        let plain = "planted/0123456789+abcdef"
        for secret in [plain, plain.replacing("/", with: "%2F"), "sk-planted0123456789abcdefghij"] {
            let word = option == "--base-url" ? "http://127.0.0.1:9/\(secret)/v1" : "a \(secret)"
            let words = ["--model", "openai:m", "--key-env", "PLANTED_KEY", option, word] + address
            for command in ["run", "plan"] {
                let ending = await palimpsestCommand(
                    [command] + words + selection(folder),
                    environment: ["PLANTED_KEY": plain]
                )
                #expect(ending.code == 64)
                #expect(ending.complaints.count == 1, "\(ending.talk)")
                #expect(!(ending.talk + ending.out).contains("planted"), "\(ending.talk)")
            }
        }
        // A word that is kept may hold what is no secret, though a variable has it.
        let usual = await palimpsestCommand(
            ["plan", "--model", "openai:m", "--key-env", "PLANTED_KEY", "--system", "EMPTY"]
                + selection(folder),
            environment: ["PLANTED_KEY": "EMPTY"]
        )
        #expect(usual.code == 0, "\(usual.talk)")
    }

    @Test func `a key in place of a model's name is not shown`() async throws {
        let folder = try await blendWorkspace(questions: 1)
        let secret = "sk-proj-planted0123456789abcdefghijklmnop"
        for words in [
            ["--model", "openai:\(secret)"], ["--model", secret],
            ["--model", "openai:m", "--key-env", secret],
            ["--model", "openai:m", "--key-file", secret],
        ] {
            let ending = await palimpsestCommand(["run"] + words + selection(folder))
            #expect(ending.code != 0)
            #expect(ending.complaints.count == 1)
            #expect(!(ending.talk + ending.out).contains("planted"), "\(ending.talk)")
        }
    }

    @Test(arguments: [
        ["--ca-file", "KEY"], ["--pack", "KEY"], ["--locale", "KEY"], ["--models", "KEY"],
        ["--model", "simulated:leak=KEY"], ["--model", "replay:KEY"], ["--width", "KEY"],
        ["--key-env", "KEY"], ["--key-file", "KEY"], ["--key-file=KEY"], ["--KEY"], ["KEY"],
    ])
    func `a key in any option is not shown, be it by its look or as the value of a variable`(
        words: [String]
    ) async throws {
        let folder = try await blendWorkspace(questions: 1)
        let address = ["--base-url", "http://127.0.0.1:9/v1"]
        let looking = "sk-proj-planted0123456789abcdefghijklmnop"
        for secret in [looking, "sk-planted+/abc=ef-planted89xyz"] {
            let words = words.map { $0.replacing("KEY", with: secret) }
            let model = words.first == "--model" ? [] : ["--model", "openai:m"] + address
            let ending = await palimpsestCommand(
                ["run"] + model + selection(folder) + words,
                environment: secret == looking ? [:] : ["OPENAI_API_KEY": secret + "\n"]
            )
            #expect(ending.code != 0)
            #expect(ending.talk.contains("[key]"), "\(words): \(ending.talk)")
            #expect(!(ending.talk + ending.out).contains("planted"), "\(words): \(ending.talk)")
        }
    }

    @Test func `keys are hidden where a message cuts them, and other words stay`() {
        func hidden(
            _ text: String,
            _ words: [String],
            _ environment: [String: String] = [:],
            files: [String] = []
        ) -> String {
            MisplacedKeys(words, environment: environment, isFile: { files.contains($0) })
                .hidden(in: text)
        }
        let key = "sk-proj-planted0123456789abcdef"
        #expect(hidden("no '\(key)' in am-ET", ["run", key, "am-ET"]) == "no '[key]' in am-ET")
        #expect(hidden("no '\(key.prefix(20))…'", ["a=\(key)/v1"]) == "no '[key]…'")
        #expect(
            hidden("no folder sk-learn-2026-answers", ["sk-learn-2026-answers"])
                == "no folder [key]"
        )
        // What is there is a file's name, whatever it looks like.
        let path = "replay:data/sk-learn-2026-answers"
        let file = "data/sk-learn-2026-answers"
        #expect(
            hidden("\(file):3: warning", ["--model", path], files: [file]) == "\(file):3: warning"
        )
        // Variables count if they are called like keys or named, and hold no short convention.
        let value = "plain0123456789value"
        #expect(hidden("no \(value)", [value], ["MY_TOKEN": value]) == "no [key]")
        #expect(hidden("no \(value)", [value, "OURS"], ["OURS": value]) == "no [key]")
        #expect(hidden("no \(value)", [value], ["OURS": value]) == "no \(value)")
        #expect(hidden("no EMPTY", ["EMPTY"], ["OPENAI_API_KEY": "EMPTY"]) == "no EMPTY")
        #expect(hidden("no \(value)", ["am-ET"], ["MY_TOKEN": value]) == "no \(value)")
        #expect(MisplacedKeys(["run", "--locale", "am-ET"], environment: [:]).isEmpty)
    }
}
