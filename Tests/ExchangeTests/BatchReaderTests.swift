import Diagnostics
import Exchange
import Foundation
import PalimpsestTestSupport
import Testing

@Suite struct BatchReaderTests {
    private func read(
        _ bytes: [UInt8],
        lineLimit: Int = 1 << 20
    ) throws -> (entries: [BatchResult], faults: [Diagnostic]) {
        let path = try temporaryFolder().appending(path: "out.jsonl").path
        try Data(bytes).write(to: URL(filePath: path))
        var reader = try BatchReader(path, lineLimit: lineLimit)
        var entries: [BatchResult] = []
        var faults: [Diagnostic] = []
        while let found = try reader.next() {
            switch found {
            case .entry(let entry): entries.append(entry)
            case .unreadable(let fault): faults.append(fault)
            }
        }
        return (entries, faults)
    }

    private func one(_ line: String) throws -> BatchResult.Outcome {
        let found = try read(Array(line.utf8))
        #expect(found.faults.isEmpty)
        return try #require(found.entries.first).outcome
    }

    private func body(_ status: Int, _ text: String) -> BatchResult.Outcome {
        .body(status: status, bytes: Array(text.utf8))
    }

    @Test func `a body is handed on byte for byte`() throws {
        let body = #"{ "choices" : [ {"text":"\ud83d\u0041 é"} ] , "n": 1e400}"#
        let line =
            #"{"id":"b","custom_id":"a","response":{"status_code":200,"request_id":"r","body":"#
        #expect(try one(line + body + #"},"error":null}"#) == self.body(200, body))
    }

    @Test(arguments: [
        (
            #"{"custom_id":"a","response":{"status_code":400,"body":{"error":{"message":"no"}}},"error":null}"#,
            BatchResult.Outcome.body(status: 400, bytes: Array(#"{"error":{"message":"no"}}"#.utf8))
        ),
        (
            #"{"custom_id":"a","response":null,"error":{"code":"batch_expired","message":"late"}}"#,
            .error(code: "batch_expired", message: "late")
        ),
        // vLLM, as of 0.10: a text; later versions: the error object inside one more; earlier: flat.
        (
            #"{"custom_id":"a","response":{"status_code":400,"request_id":"r","body":null},"error":"no such URL"}"#,
            .error(code: "http-400", message: "no such URL")
        ),
        (
            #"{"custom_id":"a","response":{"status_code":404,"body":null},"error":{"error":{"message":"no model","type":"NotFoundError","code":404}}}"#,
            .error(code: "404", message: "no model")
        ),
        (
            #"{"custom_id":"a","response":{"status_code":400,"body":null},"error":{"object":"error","message":"long","type":"BadRequestError","code":400}}"#,
            .error(code: "400", message: "long")
        ),
        (
            #"{"custom_id":"a","response":{"status_code":500}}"#,
            .error(code: "http-500", message: "the response has no body")
        ),
        (
            #"{"custom_id":"a","result":{"type":"succeeded","message":{"id":"m"}}}"#,
            .body(status: 200, bytes: Array(#"{"id":"m"}"#.utf8))
        ),
        (
            #"{"custom_id":"a","result":{"type":"errored","error":{"type":"error","error":{"type":"invalid_request_error","message":"bad"}}}}"#,
            .error(code: "invalid_request_error", message: "bad")
        ),
        (
            #"{"custom_id":"a","result":{"type":"canceled"}}"#,
            .error(code: "canceled", message: "the batch was canceled before the request ran")
        ),
        (
            #"{"custom_id":"a","result":{"type":"expired"}}"#,
            .error(code: "expired", message: "the batch expired before the request ran")
        ),
        (
            #"{"custom_id":"a","error":"a\nb\u0007\u202ec"}"#,
            .error(code: "error", message: "a b  c")
        ),
    ])
    func `each service's way to say what became of a request is read`(
        line: String,
        outcome: BatchResult.Outcome
    ) throws {
        #expect(try one(line) == outcome)
    }

    @Test func `blank lines, repeats and a cut end do not stop the rest`() throws {
        let good = #"{"custom_id":"a","response":{"body":{}}}"#
        let text = "\u{FEFF}\(good)\r\n\n  \r\n\(good)\n" + good.prefix(20)
        let found = try read(Array(text.utf8))
        #expect(found.entries.map(\.line) == [1, 4])
        #expect(found.entries.allSatisfy { $0.outcome == body(200, "{}") })
        #expect(found.faults.map(\.identifier) == ["cut-line"])
        #expect(found.faults.map(\.location.line) == [5])
    }

    @Test func `a last line without line end counts`() throws {
        #expect(try read(Array(#"{"custom_id":"a","error":"e"}"#.utf8)).entries.count == 1)
    }

    @Test func `a line over the limit is refused and the rest goes on`() throws {
        let good = #"{"custom_id":"a","response":{"body":{}}}"#
        let long = #"{"custom_id":"a","x":""# + String(repeating: "x", count: 600_000) + "\"}"
        let found = try read(Array("\(good)\n\(long)\n\(good)".utf8), lineLimit: 500_000)
        #expect(found.entries.map(\.line) == [1, 3])
        #expect(
            found.faults.first?.summary
                == "the line of 600024 bytes is longer than 500000 and was passed over"
        )
    }

    @Test(arguments: [
        ("[1]", "not-an-object"), ("3", "not-an-object"), ("{", "not-json"), ("{]", "not-json"),
        ("{\"custom_id\":}", "not-json"), ("{} {}", "not-json"), ("nil", "not-json"),
        ("{\"custom_id\":7,\"error\":\"e\"}", "no-custom-id"),
        ("{\"custom_id\":\"\",\"error\":\"e\"}", "no-custom-id"), ("{}", "no-custom-id"),
        ("{\"custom_id\":\"a\"}", "no-result"),
        ("{\"custom_id\":\"a\",\"response\":[],\"error\":null}", "no-result"),
        ("{\"custom_id\":\"a\",\"result\":{\"type\":\"new\"}}", "no-result"),
        ("{\"custom_id\":\"a\",\"method\":\"POST\",\"body\":{}}", "not-a-result"),
        ("{\"custom_id\":\"a\",\"response\":{\"status_code\":1e999}}", "no-result"),
        (
            "{\"custom_id\":\"a\",\"x\":" + String(repeating: "[", count: 100_000) + "}",
            "not-json"
        ),
    ])
    func `a line that is no result is one diagnostic`(line: String, identifier: String) throws {
        let found = try read(Array((line + "\n").utf8))
        #expect(found.entries.isEmpty)
        #expect(found.faults.map(\.identifier) == [identifier])
    }

    @Test func `bytes that are no UTF-8 and zero bytes are handed on`() throws {
        let head = Array(#"{"custom_id":"a","response":{"body":{"t":""#.utf8)
        let found = try read(head + [0xFF, 0x00, 0xC3] + Array(#""}}}"#.utf8))
        #expect(
            found.entries.first?.outcome
                == .body(status: 200, bytes: Array(#"{"t":""#.utf8) + [0xFF, 0, 0xC3, 0x22, 0x7D])
        )
    }

    @Test func `a folder and a missing file are one line`() throws {
        let folder = try temporaryFolder().path
        let fault = #expect(throws: DiagnosticsError.self) { try BatchReader(folder) }
        #expect(fault?.description == "\(folder): error: this is a folder; name a file in it")
        #expect(throws: DiagnosticsError.self) { try BatchReader(folder + "/none") }
    }
}
