import Exchange
import Foundation
import PalimpsestTestSupport
import Testing

@Suite struct BatchWriterTests {
    private func request(_ id: String, _ body: String = #"{"model":"m"}"#) -> BatchRequest {
        BatchRequest(customID: id, body: Array(body.utf8))
    }

    private func requests(_ count: Int) -> [BatchRequest] {
        (0..<count).map { request("r\($0)") }
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func `a request is one line in OpenAI's form`() throws {
        let folder = try temporaryFolder()
        let files = try BatchWriter.write(
            [request("a-1", "{\"model\":\"m\",\n \"messages\":[\"x\"]}")],
            folder: folder.path,
            name: "run",
            shape: .chat
        )
        #expect(files.map(\.path) == [folder.path + "/run-0001.jsonl"])
        let line =
            #"{"custom_id":"a-1","method":"POST","url":"/v1/chat/completions","body":{"model":"m",  "messages":["x"]}}"#
        #expect(try text(files[0].path) == line + "\n")
        #expect(files[0].count == 1)
        #expect(files[0].bytes == line.utf8.count + 1)
    }

    @Test func `a file of Anthropic's form is one document`() throws {
        let folder = try temporaryFolder()
        let files = try BatchWriter.write(
            requests(3),
            folder: folder.path,
            name: "run",
            shape: .anthropic,
            limits: BatchLimits(count: 2, bytes: 1_000)
        )
        #expect(files.map(\.count) == [2, 1])
        let data = try Data(contentsOf: URL(filePath: files[0].path))
        #expect(data.count == files[0].bytes)
        let document = try #require(
            try JSONSerialization.jsonObject(with: data) as? [String: [[String: Any]]]
        )
        #expect(document["requests"]?.compactMap { $0["custom_id"] as? String } == ["r0", "r1"])
        #expect((document["requests"]?.first?["params"] as? [String: String]) == ["model": "m"])
    }

    @Test(arguments: [BatchShape.chat, .completions, .anthropic])
    func `no file exceeds its limits and every request is in one`(shape: BatchShape) throws {
        let folder = try temporaryFolder()
        let limits = BatchLimits(count: 40, bytes: 700)
        let files = try BatchWriter.write(
            requests(100),
            folder: folder.path,
            name: "run",
            shape: shape,
            limits: limits
        )
        #expect(files.count > 2)
        #expect(files.map(\.count).reduce(0, +) == 100)
        for file in files {
            #expect(file.bytes <= limits.bytes && file.count <= limits.count)
            #expect(try text(file.path).utf8.count == file.bytes)
        }
        // A file is only begun when the one before has no room: 700 bytes hold at least 4 requests.
        #expect(files.dropLast().allSatisfy { $0.count >= 4 })
        let all = try files.map { try text($0.path) }.joined()
        #expect(all.matches(of: /"custom_id":"r\d+"/).count == 100)
    }

    @Test(arguments: [
        ("", "{}", "the identifier '' is not 1 to 64 of A-Z a-z 0-9 _ -"),
        ("a b", "{}", "the identifier 'a b' is not 1 to 64 of A-Z a-z 0-9 _ -"),
        ("é", "{}", "the identifier 'é' is not 1 to 64 of A-Z a-z 0-9 _ -"),
        ("r0", "{}", "the identifier 'r0' is in the file already"),
        ("x", "[]", "the body of 'x' is no JSON object"),
        ("x", "{\"a\":1}}", "the body of 'x' is no JSON object"),
        (
            "x", "{\"a\":\"\(String(repeating: "b", count: 900))\"}",
            "the request 'x' of 978 bytes does not fit into one file"
        ),
    ])
    func `a fault leaves no file behind`(id: String, body: String, reason: String) throws {
        let folder = try temporaryFolder()
        let limits = BatchLimits(count: 2, bytes: 900)
        let fault = #expect(throws: WriteFault.self) {
            // Two whole files are there when the last request comes.
            let before = [request("a"), request("b"), request("c"), request("d"), request("r0")]
            _ = try BatchWriter.write(
                before + [request(id, body)],
                folder: folder.path,
                name: "run",
                shape: .chat,
                limits: limits
            )
        }
        #expect(fault?.reason == reason)
        #expect(try names(in: folder).isEmpty)
    }

    @Test func `a writer that is dropped leaves no file behind`() throws {
        let folder = try temporaryFolder()
        do {
            let writer = try BatchWriter(folder: folder.path, name: "run", shape: .chat)
            try writer.add(request("a"))
            let count = try withExtendedLifetime(writer) { try names(in: folder).count }
            #expect(count == 1)
        }
        #expect(try names(in: folder).isEmpty)
    }

    @Test func `files of the same name are kept unless they may be replaced`() throws {
        let folder = try temporaryFolder()
        func write(_ count: Int, replacing: Bool) throws -> [BatchShard] {
            try BatchWriter.write(
                requests(count),
                folder: folder.path,
                name: "run",
                shape: .chat,
                limits: BatchLimits(count: 1, bytes: 900),
                replacing: replacing
            )
        }
        try "mine".write(
            toFile: folder.path + "/run-notes.jsonl",
            atomically: true,
            encoding: .utf8
        )
        _ = try write(3, replacing: false)
        let fault = #expect(throws: WriteFault.self) { _ = try write(1, replacing: false) }
        #expect(fault?.reason == "is there already; choose another name")
        #expect(try write(2, replacing: true).count == 2)
        #expect(
            try names(in: folder) == ["run-0001.jsonl", "run-0002.jsonl", "run-notes.jsonl"]
        )
    }

    @Test func `no folder is one line`() throws {
        let folder = try temporaryFolder().path + "/none"
        let fault = #expect(throws: WriteFault.self) {
            _ = try BatchWriter.write(requests(1), folder: folder, name: "run", shape: .chat)
        }
        #expect(
            fault?.description
                == "\(folder)/run-0001.jsonl: cannot be written: No such file or directory"
        )
    }

    @Test func `identifiers are stable, short and tell all parts apart`() {
        func id(
            _ model: String,
            _ condition: String,
            _ sample: Int = 0,
            wording: String = "w"
        ) -> String {
            batchIdentifier(
                model: model,
                condition: condition,
                item: "i",
                sample: sample,
                wording: wording
            )
        }
        #expect(id("m", "c") == "pal-99ee3af85b4a4bf351e8ddecc9cda51bbbba0199")
        let others = [
            id("m", "c"), id("mc", ""), id("m", "d"), id("m", "c", 1), id("m", "c", wording: "v"),
        ]
        #expect(Set(others).count == others.count)
        #expect(others.allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9_-]{1,64}/) != nil })
    }
}
