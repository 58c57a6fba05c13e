import Diagnostics
import Exchange
import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@Suite struct LMEvalSamplesTests {
    private func read(
        _ text: String,
        options: RecordingOptions = RecordingOptions(model: "m")
    ) throws -> RecordingPage {
        try Recordings.all(text, named: "samples_t_1.jsonl", form: .lmEval, options: options)
    }

    @Test(arguments: [
        #"{"gen_args_0":{"arg_0":"When is it eaten?","arg_1":{"until":["\n"]}}}"#,
        #"[["When is it eaten?",{"until":["\n"]}]]"#, #"[["When is it eaten?\n"]]"#,
        #"{"gen_args_0":{"arg_0":["[{\"role\": \"system\", \"content\": \"s\"}, {\"role\": \"user\", \"content\": \"When is it eaten?\"}]"]}}"#,
        #"{"gen_args_0":{"arg_0":"[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"When is it eaten?\"}]}]"}}"#,
    ])
    func `the prompt is found in every shape of the arguments`(arguments: String) throws {
        let page = try read(
            #"{"doc_id":0,"doc":{"q":1},"arguments":\#(arguments),"resps":[["at noon"]]}"#
        )
        #expect(page.placed.map(\.answer.item) == ["p/b@ar-DZ:marked.en"])
        #expect(page.placed.map(\.answer.text) == ["at noon"])
        #expect(page.unplaced.isEmpty)
    }

    @Test func `equal responses to one document stay distinct samples`() throws {
        let page = try read(#"{"doc":{"id":"b"},"resps":[["x","x","y"]]}"#)
        #expect(page.placed.map(\.answer.text) == ["x", "x", "y"])
        #expect(page.placed.map(\.answer.sample) == [0, 1, 2])
    }

    @Test func `responses that are logged again for another filter are read once`() throws {
        func line(_ filter: String) -> String {
            #"{"doc":{"id":"b"},"resps":[["x","y"]],"filtered_resps":["x"],"filter":"\#(filter)"}"#
        }
        let page = try read([line("first"), line("maj")].joined(separator: "\n"))
        #expect(page.placed.count == 2)
        #expect(page.unplaced.isEmpty)
    }

    @Test func `the model is that of the results beside the file`() throws {
        let folder = try temporaryFolder()
        let path = folder.appending(path: "samples_my_task_2026-01-02T03-04-05.6.jsonl").path
        try #"{"doc":{"id":"b"},"resps":[["x"]]}"#.write(
            toFile: path,
            atomically: true,
            encoding: .utf8
        )
        try #"{"results":{"a":[1,{"model_name":"no"}]},"model_name":"org/name"}"#.write(
            to: folder.appending(path: "results_2026-01-02T03-04-05.6.json"),
            atomically: true,
            encoding: .utf8
        )
        var reader = try RecordingReader(
            path,
            form: .lmEval,
            options: RecordingOptions(),
            items: Recordings.finder
        )
        #expect(try reader.nextPage()?.placed.map(\.answer.model) == ["org/name"])
    }

    @Test(arguments: [
        (#"{"doc":{"id":"b"}}"#, "not-a-sample"), ("[]", "not-a-sample"), ("{", "cut-line"),
        (#"{"doc":{"id":"b"},"resps":[]}"#, "no-text"),
        (#"{"doc":{"id":"b"},"resps":[[["-1.5","False"]]]}"#, "no-text"),
        (#"{"doc":{"id":"b"},"resps":[[3]]}"#, "no-text"),
        (#"{"doc":[],"arguments":7,"resps":[["x"]]}"#, "unplaced"),
    ])
    func `a line without an answer is one diagnostic`(line: String, identifier: String) throws {
        let page = try read(line)
        #expect(page.placed.isEmpty)
        #expect(page.unplaced.map(\.identifier) == [identifier])
    }

    @Test func `without a model nothing is placed`() throws {
        let page = try read(#"{"doc":{"id":"b"},"resps":[["x"]]}"#, options: RecordingOptions())
        #expect(
            page.unplaced.map(\.summary) == ["the file names no model, and no --model is given"]
        )
    }
}
