import Diagnostics
import HTTPKit
import References
import Vocabulary

/// Fetches declared sources, each address once, and no host more often than once a second.
///
/// Requests go out one after another. Only `https` is fetched, redirects are not followed, and what
/// comes is kept only if it has the declared digest; nothing else in the program fetches a source.
struct SourceFetching: Sendable {
    /// What became of one declaration.
    struct Outcome: Sendable, Hashable, Encodable {
        /// What happened.
        enum State: String, Sendable, Hashable, Encodable {
            case fetched
            case kept
            case local
            case failed
        }

        /// The source.
        var id: String
        /// What happened.
        var state: State
        /// The digest of the file, if there is one now.
        var sha256: String?
        /// Why it failed.
        var reason: String?
    }

    /// The most bytes of a source; a dump that is larger is fetched by hand and named by `file`.
    static let largest = 256 << 20
    /// What the program calls itself, so that a host can tell who asks and how often.
    static let userAgent = "palimpsest/0.1 (reference sources; at most one request a second)"

    /// Where files are kept.
    let cache: SourceCache
    /// The day as records have it, `2026-01-31`.
    let day: String
    /// Waits; handed in so that tests take no time.
    let wait: @Sendable (Duration) async throws -> Void
    /// Whether `http` to 127.0.0.1 is fetched too, which only tests ask for.
    let allowsLoopback: Bool
    /// A PEM file of the authorities to trust, those of the system if none.
    let caFile: String?

    init(
        cache: SourceCache,
        day: String,
        caFile: String? = nil,
        allowsLoopback: Bool = false,
        wait: @escaping @Sendable (Duration) async throws -> Void = {
            try await Task.sleep(for: $0)
        }
    ) {
        self.cache = cache
        self.day = day
        self.caFile = caFile
        self.allowsLoopback = allowsLoopback
        self.wait = wait
    }

    /// Fetches what is not there yet, in the order given.
    ///
    /// - Parameter again: whether addresses without a declared digest are asked anew.
    func fetch(
        _ declarations: [SourceDeclaration],
        again: Bool = false,
        told: @Sendable (Outcome) -> Void = { _ in }
    ) async throws -> [Outcome] {
        let client = try HTTPClient(
            .init(
                width: 1,
                caFile: caFile,
                maximumBodySize: SourceFetching.largest,
                userAgent: SourceFetching.userAgent
            )
        )
        var asked: Set<String> = []
        var outcomes: [Outcome] = []
        for declaration in declarations {
            let outcome: Outcome
            if let known = settled(declaration, again: again) {
                outcome = known
            } else if let url = declaration.url, let host = host(of: url) {
                // A whole second between the end of one request and the next to the same host.
                if !asked.insert(host).inserted { try await wait(.seconds(1)) }
                outcome = await fetch(declaration, url, with: client)
            } else {
                outcome = failed(
                    declaration,
                    "only addresses that begin with 'https://' are fetched"
                )
            }
            told(outcome)
            outcomes.append(outcome)
        }
        return outcomes
    }

    /// What needs no request: files beside the declaration, and those fetched before.
    private func settled(_ declaration: SourceDeclaration, again: Bool) -> Outcome? {
        guard let url = declaration.url else {
            return Outcome(id: declaration.id, state: .local, sha256: declaration.sha256)
        }
        let known = declaration.sha256 ?? (again ? nil : cache.record(of: url)?.sha256)
        guard let known, cache.verifies(known) else { return nil }
        return Outcome(id: declaration.id, state: .kept, sha256: known)
    }

    private func fetch(
        _ declaration: SourceDeclaration,
        _ url: String,
        with client: HTTPClient
    ) async -> Outcome {
        let response: HTTPResponse
        do {
            response = try await client.send(
                HTTPRequest(url: url, headers: [.init("Accept", "*/*")], timeout: .seconds(600))
            )
        } catch {
            return failed(declaration, error.message)
        }
        guard response.status == 200 else {
            return failed(declaration, reason(of: response))
        }
        let found = digest(of: response.body)
        if let wanted = declaration.sha256, wanted != found {
            return failed(
                declaration,
                "the address gives a file of SHA-256 \(found), not the declared one"
            )
        }
        do {
            let record = try cache.keep(response.body, from: url, on: day)
            return Outcome(id: declaration.id, state: .fetched, sha256: record.sha256)
        } catch {
            return failed(declaration, error.diagnostics.first?.summary ?? "it cannot be kept")
        }
    }

    private func reason(of response: HTTPResponse) -> String {
        switch response.status {
        case 300..<400:
            // The address is a stranger's text: it is shown clean, short and never followed.
            let target = response.header("location").map { "; it points to '\(clean($0))'" }
            return "the address sends on elsewhere\(target ?? ""); declare where the file is"
        case 429, 503:
            let pause = response.header("retry-after").map { " for \(clean($0)) seconds" }
            return "the host asks to be left alone\(pause ?? ""); try again later"
        default: return "the host answers with status \(response.status)"
        }
    }

    private func clean(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { (0x21...0x7e).contains($0.value) }.prefix(200)
            )
        )
    }

    private func failed(_ declaration: SourceDeclaration, _ reason: String) -> Outcome {
        Outcome(id: declaration.id, state: .failed, reason: reason)
    }

    /// The host of an address that may be fetched.
    private func host(of url: String) -> String? {
        if let match = url.wholeMatch(of: /https:\/\/([A-Za-z0-9.:-]+)(?:[\/?#].*)?/) {
            return match.1.lowercased()
        }
        guard allowsLoopback else { return nil }
        return url.wholeMatch(of: /http:\/\/(127\.0\.0\.1:[0-9]+)(?:[\/?#].*)?/).map {
            String($0.1)
        }
    }
}
