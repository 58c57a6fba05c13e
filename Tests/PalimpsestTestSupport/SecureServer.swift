import Foundation

/// A server behind TLS, in a process of its own: a chat endpoint, and a file at any address.
public struct SecureServer {
    /// Where it listens, on 127.0.0.1.
    public let port: Int
    /// The path of the certificate of the authority that the server's own rests on.
    public let authority: String
    private let process: Process

    /// A program that is there and does not do its part.
    struct Failure: Error {
        var program: String
    }

    /// Starts one, or says what is missing.
    public static func start() throws -> SecureServer? {
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
            guard openssl.terminationStatus == 0 else {
                throw Failure(program: "openssl \(words[0])")
            }
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
        guard let port = Int(String(decoding: line, as: UTF8.self).prefix { $0.isNumber }) else {
            throw Failure(program: "python3")
        }
        return SecureServer(
            port: port,
            authority: folder.appending(path: "ca.pem").path,
            process: python
        )
    }

    /// Ends the process.
    public func stop() {
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
            def do_GET(self):
                body = b'<page/>'
                self.send_response(200)
                self.send_header('Content-Length', str(len(body)))
                self.end_headers()
                self.wfile.write(body)
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
