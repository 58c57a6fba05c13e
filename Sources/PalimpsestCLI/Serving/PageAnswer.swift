import Foundation
import Reports

/// What the page server says to a request.
struct PageAnswer: Sendable {
    /// The status code.
    var status: Int
    /// Headers beside those that every answer has.
    var headers: [(name: String, value: String)] = []
    /// The body.
    var body: [UInt8] = []

    /// The answer as bytes, with the strict headers of all answers.
    func bytes(withBody: Bool = true) -> [UInt8] {
        var head = "HTTP/1.1 \(status) \(Self.phrases[status] ?? "Status")\r\n"
        for (name, value) in headers + Self.always { head += "\(name): \(value)\r\n" }
        head += "Content-Length: \(body.count)\r\n\r\n"
        return Array(head.utf8) + (withBody ? body : [])
    }

    /// A line for people, in plain text.
    static func line(_ status: Int, _ text: String, _ headers: [(String, String)] = [])
        -> PageAnswer
    {
        PageAnswer(
            status: status,
            headers: [("Content-Type", "text/plain; charset=utf-8")] + headers,
            body: Array("\(text)\n".utf8)
        )
    }

    /// The head of the stream that tells of changes; it has no length and does not end.
    static var changesHead: [UInt8] {
        let lines = [("Content-Type", "text/event-stream")] + always
        let text = lines.map { "\($0.0): \($0.1)\r\n" }.joined()
        return Array("HTTP/1.1 200 OK\r\n\(text)\r\n".utf8)
    }

    /// Nothing is kept, guessed, framed or told to others; each connection serves one request.
    private static let always: [(name: String, value: String)] = [
        ("Cache-Control", "no-store"), ("Connection", "close"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"), ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
    ]

    private static let phrases = [
        200: "OK", 301: "Moved Permanently", 400: "Bad Request", 403: "Forbidden",
        404: "Not Found", 405: "Method Not Allowed", 421: "Misdirected Request",
        431: "Request Header Fields Too Large", 503: "Service Unavailable",
    ]
}

/// Serves the files of one folder, and nothing outside it.
struct PageFolder: Sendable {
    /// The folder with its links resolved, without a slash at its end.
    let root: String
    /// The hosts by which the server may be called; other names are another site's trick.
    let hosts: Set<String>

    init(_ path: String, port: UInt16) {
        root = URL(filePath: path).resolvingSymlinksInPath().path
        hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
    }

    /// What to say to a request for a file.
    func answer(_ request: PageRequest) -> PageAnswer {
        guard let host = request.host, hosts.contains(host) else {
            // A name that somebody else made point here (DNS rebinding).
            return .line(421, "this server speaks for 127.0.0.1 only")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return .line(405, "only GET and HEAD", [("Allow", "GET, HEAD")])
        }
        guard let path = request.path else { return .line(403, "no such path is served") }
        let wanted = root + (path.hasSuffix("/") ? path + "index.html" : path)
        let url = URL(filePath: wanted).resolvingSymlinksInPath()
        guard url.path.hasPrefix(root + "/") else {
            return .line(403, "no such path is served")
        }
        guard let facts = try? FileManager.default.attributesOfItem(atPath: url.path) else {
            return .line(404, "no such page")
        }
        if facts[.type] as? FileAttributeType == .typeDirectory {
            // Written from what was checked, so that no header can be planted.
            let place = request.target.prefix { $0 != "?" && $0 != "#" } + "/"
            return .line(301, "moved", [("Location", String(place))])
        }
        // A pipe would be waited for for ever.
        guard facts[.type] as? FileAttributeType == .typeRegular,
            let kind = Self.kinds[url.pathExtension.lowercased()],
            let data = try? Data(contentsOf: url)
        else { return .line(404, "no such page") }
        let isPage = kind.hasPrefix("text/html")
        let body =
            isPage
            ? Array(withLiveReload(String(decoding: data, as: UTF8.self)).utf8) : Array(data)
        return PageAnswer(status: 200, headers: [("Content-Type", kind)], body: body)
    }

    /// Only what reports consist of is served.
    private static let kinds = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8",
        "json": "application/json", "jsonl": "application/jsonl; charset=utf-8",
        "csv": "text/csv; charset=utf-8", "svg": "image/svg+xml",
        "txt": "text/plain; charset=utf-8", "md": "text/plain; charset=utf-8",
    ]
}
