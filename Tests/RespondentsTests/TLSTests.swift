import Foundation
import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// Certificates of an authority that the test makes itself, with `openssl` and `python3` if present.
@Suite(.timeLimit(.minutes(5))) struct TLSTests {
    @Test func `only an authority that was named is trusted, for its own host only`() async throws {
        guard let server = try SecureServer.start() else { return }
        defer { server.stop() }
        let request = PromptRequest(item: "q", prompt: "Why?", sample: 0)
        let named = try respondent("127.0.0.1", server.port, caFile: server.authority)
        #expect(try await named.reply(to: request).text == "Bread.")
        for (host, caFile) in [("127.0.0.1", nil), ("localhost", server.authority)] {
            let stranger = try respondent(host, server.port, caFile: caFile)
            let failure = await #expect(throws: ReplyFailure.self) {
                try await stranger.reply(to: request)
            }
            #expect(failure?.cause == "tls" && failure?.retryable == false)
        }
    }

    private func respondent(_ host: String, _ port: Int, caFile: String?) throws -> HTTPRespondent {
        try HTTPRespondent(
            ModelEntry(
                name: "m",
                api: "openai-chat",
                model: "m",
                baseURL: "https://\(host):\(port)/v1",
                limits: EndpointLimits(timeout: .seconds(20), caFile: caFile)
            ),
            key: APIKey("sk-0123456789abcdef")
        )
    }
}

/// A chat endpoint behind TLS, in a process of its own.
private struct SecureServer {
    let port: Int
    let authority: String
    private let process: Process

    /// Starts one, or says what is missing.
    static func start() throws -> SecureServer? {
        let programs = ["/usr/bin/openssl", "/usr/bin/python3"]
        if let missing = programs.first(where: { !FileManager.default.isExecutableFile(atPath: $0) }
        ) {
            print("skipped: no \(missing)")
            return nil
        }
        let folder = try temporaryFolder("tls")
        let curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        try Data("subjectAltName=IP:127.0.0.1".utf8).write(to: folder.appending(path: "names"))
        for words in [
            ["req", "-x509", "-subj", "/CN=Test authority", "-keyout", "ca.key", "-out", "ca.pem"]
                + ["-days", "2"] + curve,
            ["req", "-subj", "/CN=Test", "-keyout", "key.pem", "-out", "request"] + curve,
            ["x509", "-req", "-in", "request", "-CA", "ca.pem", "-CAkey", "ca.key", "-days", "2"]
                + ["-CAcreateserial", "-extfile", "names", "-out", "cert.pem"],
        ] {
            let openssl = process(programs[0], words, in: folder)
            openssl.standardError = FileHandle.nullDevice
            try openssl.run()
            openssl.waitUntilExit()
            try #require(openssl.terminationStatus == 0, "openssl \(words[0])")
        }
        let python = process(programs[1], ["-c", script], in: folder)
        let output = Pipe()
        python.standardOutput = output
        python.standardError = FileHandle.nullDevice
        try python.run()
        var line = Data()
        while !line.contains(0x0a) {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { break }
            line += more
        }
        let port = Int(String(decoding: line, as: UTF8.self).prefix { $0.isNumber })
        return SecureServer(
            port: try #require(port),
            authority: folder.appending(path: "ca.pem").path,
            process: python
        )
    }

    func stop() {
        // A child of a test's thread inherits its mask, which blocks the gentler signals.
        kill(process.processIdentifier, SIGKILL)
    }

    private static func process(_ path: String, _ words: [String], in folder: URL) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = words
        process.currentDirectoryURL = folder
        return process
    }

    private static let script = """
        import http.server, ssl
        class Chat(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                self.rfile.read(int(self.headers['Content-Length']))
                body = b'{"choices":[{"message":{"content":"Bread."}}]}'
                self.send_response(200)
                self.send_header('Content-Length', str(len(body)))
                self.end_headers()
                self.wfile.write(body)
        server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Chat)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain('cert.pem', 'key.pem')
        server.socket = context.wrap_socket(server.socket, server_side=True)
        print(server.server_address[1], flush=True)
        server.serve_forever()
        """
}
