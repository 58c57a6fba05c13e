import Foundation
import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// Recorded answers, looked up and refused.
@Suite struct ReplayRespondentTests {
    private func entry(_ lines: String) throws -> ModelEntry {
        let file = try temporaryFolder("replay").appending(path: "answers.jsonl")
        try Data(lines.utf8).write(to: file)
        return ModelEntry(name: "old", api: "replay", model: "old", file: file.path)
    }

    private func text(
        _ respondent: ReplayRespondent,
        _ item: String,
        _ sample: Int,
        prompt: String = ""
    ) async -> String {
        do {
            return try await respondent.reply(
                to: PromptRequest(item: item, prompt: prompt, sample: sample)
            ).text
        } catch {
            return error.cause
        }
    }

    @Test func `an answer is found by item, else by prompt, and by sample`() async throws {
        let recording = try ReplayRespondent(
            entry(
                """
                \u{FEFF}{"item":"a","sample":1,"text":"a1"}

                {"item":"a","sample":0,"text":"a0","prompt":"p"}\r
                {"prompt":"p","text":"p0"}
                {"item":"b","text":"b0"}
                {"prompt":"p","text":"p1 ü"}
                {"item":"b","text":"b1"}
                {"item":"c","failure":"http-500"}
                {"prompt":"p","sample":7,"text":"p7"}
                """
            )
        )
        #expect(recording.count == 8 && recording.origin == .recorded && recording.name == "old")
        #expect(await text(recording, "a", 0, prompt: "p") == "a0")
        #expect(await text(recording, "a", 1, prompt: "p") == "a1")
        #expect(await text(recording, "a", 2, prompt: "p") == "not-recorded")
        #expect(await text(recording, "a", 7, prompt: "p") == "p7")
        #expect(await text(recording, "z", 0, prompt: "p") == "p0")
        #expect(await text(recording, "z", 1, prompt: "p") == "p1 ü")
        #expect(await text(recording, "b", 0) == "b0")
        #expect(await text(recording, "b", 1) == "b1")
        #expect(await text(recording, "c", 0) == "http-500")
        #expect(await text(recording, "p", 0, prompt: "a") == "not-recorded")
    }

    @Test func `every field of a line is read, and the line is kept`() async throws {
        let line =
            #"{"item":"a","text":"x\ud800","reasoning":"r","prompt_tokens":1,"completion_tokens":2,"truncated":true,"logprob":-0.5}"#
        let recording = try ReplayRespondent(entry(line))
        let reply = try await recording.reply(to: PromptRequest(item: "a", prompt: "", sample: 0))
        #expect(
            reply
                == Reply(
                    text: "x\u{fffd}",
                    raw: line,
                    truncated: true,
                    promptTokens: 1,
                    completionTokens: 2,
                    reasoning: "r",
                    logprob: -0.5
                )
        )
    }

    @Test func `a recorded thought is no part of the answer, and the line is kept`() async throws {
        let line =
            #"{"item":"a","text":"<think>7 January</think>25 December","reasoning":"r","logprob":-0.5}"#
        let recording = try ReplayRespondent(entry(line))
        let reply = try await recording.reply(to: PromptRequest(item: "a", prompt: "", sample: 0))
        #expect(reply == Reply(text: "25 December", raw: line, reasoning: "r\n7 January"))
    }

    @Test(arguments: [
        ("", ": the recording holds no answer"),
        ("{\"item\":\"a\",\"text\":\"x\"}\n{\"item\":", ":2: the line is not a JSON object"),
        ("\n\n[]\n", ":3: the line is not a JSON object"),
        ("{\"text\":\"x\"}", ":1: the line has no \"item\" and no \"prompt\""),
        ("{\"item\":3,\"text\":\"x\"}", ":1: the line has an item that is not a text"),
        ("{\"item\":\"a\"}", ":1: the line has no \"text\" and no \"failure\""),
        ("{\"item\":\"a\",\"text\":null}", ":1: the line has no \"text\" and no \"failure\""),
        (
            "{\"item\":\"a\",\"sample\":-1,\"text\":\"\"}",
            ":1: the line has a \"sample\" that is not"
        ),
        (
            "{\"item\":\"a\",\"sample\":\"0\",\"text\":\"\"}",
            ":1: the line has a \"sample\" that is not"
        ),
        (
            "{\"item\":\"a\",\"text\":\"x\"}\n\n{\"item\":\"a\",\"sample\":0,\"text\":\"y\"}",
            ":3: the line repeats the item or prompt and sample of line 1; keep one"
        ),
    ])
    func `a damaged recording is refused with its line`(_ lines: String, _ fault: String) throws {
        let entry = try entry(lines)
        let error = #expect(throws: RecordingError.self) { try ReplayRespondent(entry) }
        #expect(
            error?.description.hasPrefix(try #require(entry.file) + fault) == true,
            "\(error as Any)"
        )
    }

    @Test func `what is no file is refused`() throws {
        let folder = try temporaryFolder("replay").path
        for (path, words) in [
            (folder, "this is not a plain file"), (folder + "/x", "there is no such file"),
        ] {
            let entry = ModelEntry(name: "m", api: "replay", model: "m", file: path)
            let error = #expect(throws: RecordingError.self) { try ReplayRespondent(entry) }
            #expect(error?.message == words)
        }
    }

    @Test func `a changed recording has another mark, and one cut while open fails`() async throws {
        let one = try entry("{\"item\":\"a\",\"text\":\"x\"}\n")
        let two = try entry("{\"item\":\"a\",\"text\":\"y\"}\n")
        let open = try ReplayRespondent(one)
        #expect(open.parameters["recording"] != (try ReplayRespondent(two)).parameters["recording"])
        #expect(open.parameters == (try ReplayRespondent(one)).parameters)
        let handle = try FileHandle(forWritingTo: URL(filePath: try #require(one.file)))
        try handle.truncate(atOffset: 4)
        #expect(await text(open, "a", 0) == "recording-changed")
    }

    @Test func `lines longer than a piece of the file are found where they stand`() async throws {
        let long = String(repeating: "z", count: 700_000)
        let lines = (0..<5).map { "{\"item\":\"\($0)\",\"text\":\"\($0)\(long)\"}" }
        let recording = try ReplayRespondent(entry(lines.joined(separator: "\n")))
        for item in 0..<5 { #expect(await text(recording, "\(item)", 0) == "\(item)\(long)") }
    }
}
