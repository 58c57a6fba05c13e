import Diagnostics
import Exchange
import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@Suite struct InspectLogTests {
    private let plain = """
        {"id": "p/b@ar-DZ:marked.en", "epoch": 2, "input": "When?", "target": "t",
         "output": {"model": "real-1", "choices": [{"message": {"role": "assistant",
         "content": "at noon"}, "stop_reason": "max_tokens"}],
         "usage": {"input_tokens": 11, "input_tokens_cache_read": 4, "output_tokens": 7}}}
        """
    private let parts = """
        {"id": 7, "epoch": 1, "input": [{"role": "system", "content": "s"}, {"role": "user",
         "content": [{"type": "text", "text": "attachment://d1"}]}],
         "attachments": {"d1": "When is it eaten?"},
         "output": {"choices": [{"message": {"content": [{"type": "reasoning", "reasoning": "hm"},
         {"type": "reasoning", "reasoning": "zz", "redacted": true}, {"type": "text", "text": "at "},
         {"type": "text", "text": "noon"}]}, "logprobs": {"content": [{"logprob": -0.5},
         {"logprob": -1.25}]}}]}, "model_usage": {"mock/model": {"input_tokens": 3,
         "output_tokens": 2}}}
        """

    private func log(_ samples: [String], status: String = "success") -> String {
        """
        {"version": 2, "status": "\(status)", "eval": {"task": "t", "model": "mock/model"},
         "plan": {"name": "}]\\"", "steps": [[{}]]}, "samples": [\(samples.joined(separator: ",\n"))],
         "reductions": null}
        """
    }

    private func read(_ text: String, model: String? = nil) throws -> RecordingPage {
        try Recordings.all(
            text,
            named: "log.json",
            form: .inspect,
            options: RecordingOptions(model: model)
        )
    }

    private func read(archive: [UInt8]) throws -> RecordingPage {
        try Recordings.pages(
            archive,
            named: "log.eval",
            form: .inspect,
            options: RecordingOptions()
        ).first ?? RecordingPage()
    }

    @Test func `a sample gives answer, tokens, reasoning and what it rests on`() throws {
        let page = try read(log([plain, parts]))
        #expect(page.unplaced.isEmpty && page.notes.isEmpty)
        #expect(page.placed.count == 2)
        let first = try #require(page.placed.first)
        #expect(first.answer.model == "mock/model")
        #expect(first.answer.sample == 1)
        #expect(first.answer.truncated)
        #expect(first.promptTokens == 15)
        #expect(first.completionTokens == 7)
        #expect(first.raw?.hasPrefix(#"{"model": "real-1""#) == true)
        let second = try #require(page.placed.last)
        #expect(second.prompt == "When is it eaten?")
        #expect(second.answer.item == "p/b@ar-DZ:marked.en")
        #expect(second.answer.text == "at noon")
        #expect(second.reasoning == "hm")
        #expect(second.logprob == -1.75)
        #expect(second.promptTokens == 3)
        #expect(!second.answer.truncated)
    }

    @Test func `the model that is given counts`() throws {
        #expect(try read(log([plain]), model: "mine").placed.map(\.answer.model) == ["mine"])
    }

    @Test func `a log that was cancelled or cut gives the samples it has`() throws {
        let cancelled = try read(log([plain], status: "cancelled"))
        #expect(cancelled.placed.count == 1)
        #expect(
            cancelled.notes.map(\.summary)
                == ["the log's status is 'cancelled'; it gives the samples it holds"]
        )
        let text = log([plain, parts])
        let cut = try read(String(text.prefix(text.count - 200)))
        #expect(cut.placed.count == 1)
        #expect(cut.unplaced.map(\.identifier) == ["cut-file"])
    }

    @Test(arguments: [
        (
            #"{"id":"b","epoch":1,"error":{"message":"x"},"output":{"choices":[]}}"#,
            "recorded-error"
        ),
        (#"{"id":"b","limit":{"type":"token","limit":1}}"#, "recorded-limit"),
        (
            #"{"id":"b","output":{"choices":[{"message":{"content":""},"stop_reason":"content_filter"}],"error":"content moderation"}}"#,
            "content-filter"
        ),
        (
            #"{"id":"b","output":{"choices":[{"message":{"content":"Sorry, the prompt was blocked by our policy."},"stop_reason":"content_filter"}]}}"#,
            "content-filter"
        ),
        (
            #"{"id":"b","output":{"choices":[{"message":{"content":""},"stop_reason":"unknown"}],"error":"the request was turned away"}}"#,
            "recorded-error"
        ),
    ])
    func `a sample that failed is a failure, not an empty answer`(
        sample: String,
        failure: String
    ) throws {
        let placed = try read(log([sample])).placed
        #expect(placed.map(\.answer.failure) == [failure])
        #expect(placed.map(\.answer.text) == [""])
    }

    @Test(arguments: [
        (#"{"message":{"content":""},"stop_reason":"stop"}"#, "null", ""),
        (#"{"message":{"content":"I cannot say"},"stop_reason":"stop"}"#, "null", "I cannot say"),
        (#"{"message":{"content":"noon"},"stop_reason":"stop"}"#, #""a note""#, "noon"),
        (#"{"message":{"content":""},"stop_reason":"max_tokens"}"#, #""""#, ""),
    ])
    func `a sample that ended by itself is an answer, an empty or declining one too`(
        choice: String,
        error: String,
        text: String
    ) throws {
        let sample = #"{"id":"b","output":{"choices":[\#(choice)],"error":\#(error)}}"#
        let placed = try read(log([sample])).placed
        #expect(placed.map { $0.answer.failure ?? "none" } == ["none"])
        #expect(placed.map(\.answer.text) == [text])
    }

    @Test(arguments: [
        (#"{"id":"b"}"#, "no-output"), ("7", "not-a-sample"), (#"{"id":"b",}"#, "not-json"),
        (#"{"id":{},"input":3,"epoch":"x","output":{"choices":[{"message":{}}]}}"#, "unplaced"),
        (String(repeating: "[", count: 300) + String(repeating: "]", count: 300), "not-json"),
    ])
    func `a sample that cannot be read is one diagnostic`(
        sample: String,
        identifier: String
    ) throws {
        let page = try read(log([sample, plain]))
        #expect(page.placed.count == 1)
        #expect(page.unplaced.map(\.identifier) == [identifier])
        #expect(page.unplaced.first?.location.line == 2)
    }

    @Test(arguments: ["", "[]", "{}", "hello", "{\"a\": 1}", "{\"samples\""])
    func `a file that is no log is one line`(text: String) {
        let error = #expect(throws: DiagnosticsError.self) { _ = try read(text) }
        #expect(error?.diagnostics.map(\.identifier) == ["not-a-log"])
    }

    @Test(arguments: [ZipBuilder.Packing.stored, .deflate, .zstd])
    func `an archive gives the same as the document`(packing: ZipBuilder.Packing) throws {
        var zip = ZipBuilder()
        zip.add("_journal/start.json", text: "{\"eval\":{\"model\":\"old\"}}", packing)
        zip.add("samples/p/b@ar-DZ:marked.en_epoch_2.json", text: plain, packing)
        zip.add("samples/7_epoch_1.json", text: parts, packing)
        zip.add("summaries.json", text: "[]", packing)
        zip.add(
            "header.json",
            text: #"{"status":"success","eval":{"model":"mock/model"}}"#,
            packing
        )
        let page = try read(archive: zip.bytes)
        #expect(page.unplaced.isEmpty && page.notes.isEmpty)
        #expect(page.placed == (try read(log([plain, parts])).placed))
    }

    @Test func `an archive of a killed run has its samples and says so`() throws {
        var zip = ZipBuilder()
        zip.add("_journal/start.json", text: "{\"eval\":{\"model\":\"mock/model\"}}", .zstd)
        zip.add("samples/7_epoch_1.json", text: "{}", .zstd)
        zip.add("samples/7_epoch_1.json", text: parts, .zstd)
        let page = try read(archive: zip.cut)
        #expect(page.placed.map(\.answer.model) == ["mock/model"])
        #expect(
            page.notes.map(\.summary)
                == ["the log's status is 'started'; it gives the samples it holds"]
        )
        #expect(page.unplaced.isEmpty)
    }

    @Test func `an archive that was cut has its samples and says so, a whole one says nothing`()
        throws
    {
        var zip = ZipBuilder()
        zip.add(
            "header.json",
            text: #"{"status":"success","eval":{"model":"mock/model"}}"#,
            .deflate
        )
        zip.add("samples/7_epoch_1.json", text: parts, .deflate)
        let whole = zip.bytes
        zip.add("samples/8_epoch_1.json", text: plain, .deflate)
        let cut = try read(archive: Array(zip.cut.dropLast(10)))
        #expect(cut.placed.map(\.answer.text) == ["at noon"])
        #expect(cut.notes.map(\.identifier) == ["cut-file"])
        #expect(
            cut.notes.map(\.summary) == ["the log breaks off; it gives the samples it holds"]
        )
        let page = try read(archive: whole)
        #expect(page.placed.map(\.answer.text) == ["at noon"] && page.notes.isEmpty)
    }

    @Test func `an entry that cannot be unpacked is one line, and the rest goes on`() throws {
        var zip = ZipBuilder()
        zip.add("header.json", text: #"{"eval":{"model":"mock/model"}}"#)
        zip.add("samples/a.json", Array(plain.utf8), flags: 1)
        zip.add("samples/b.json", [1, 2], .given([1, 2], method: 98, size: 2))
        zip.add("samples/c.json", text: parts)
        let page = try read(archive: zip.bytes)
        #expect(page.placed.count == 1)
        #expect(page.unplaced.map(\.identifier) == ["encrypted", "compression"])
        #expect(page.unplaced.first?.location.file.hasSuffix("log.eval/samples/a.json") == true)
    }

    @Test func `an archive that is no log is one line`() throws {
        var zip = ZipBuilder()
        zip.add("readme", text: "hi")
        for (bytes, identifier) in [(zip.bytes, "not-a-log"), ([1, 2, 3], "not-zip")] {
            let error = #expect(throws: DiagnosticsError.self) { _ = try read(archive: bytes) }
            #expect(error?.diagnostics.map(\.identifier) == [identifier])
        }
    }

    @Test(
        arguments: [
            (#""input_tokens": 9223372036854775807"#, nil), (#""input_tokens": -11"#, nil),
            (#""input_tokens": 1000000000"#, nil), (#""input_tokens": 999999996"#, 1_000_000_000),
        ] as [(String, Int?)]
    )
    func `counts of tokens that cannot be true are absent`(input: String, sent: Int?) throws {
        let sample = plain.replacingOccurrences(of: #""input_tokens": 11"#, with: input)
            .replacingOccurrences(of: #""output_tokens": 7"#, with: #""output_tokens": 1000000001"#)
        let answer = try #require(try read(log([sample])).placed.first)
        #expect(answer.promptTokens == sent)
        #expect(answer.completionTokens == nil)
    }
}
