/// Sends requests over libcurl, whose transfers all run on one thread of the client's own.
///
/// Connections are kept alive and reused, redirects are not followed, bodies are taken as they
/// come (no compression is offered, since libcurl calls a cut gzip stream a success). A request is
/// put on the wire at most once. The environment variables `http_proxy`, `https_proxy`,
/// `all_proxy` and `no_proxy` are honoured as libcurl documents them, except that loopback
/// addresses are always reached directly. The thread ends when the client is dropped.
public final class HTTPClient: Sendable {
    /// What holds for all requests of a client.
    public struct Options: Sendable, Hashable {
        /// How many transfers run at once; further ones wait in order, which counts
        /// against their deadlines.
        public var width: Int
        /// The time for name resolution, connection and TLS handshake.
        public var connectTimeout: Duration
        /// A PEM file of certificate authorities in place of the system's.
        public var caFile: String?
        /// The largest body accepted, in bytes.
        public var maximumBodySize: Int
        /// The `User-Agent` header.
        public var userAgent: String

        /// Makes options; a width below one counts as one.
        public init(
            width: Int = 8,
            connectTimeout: Duration = .seconds(10),
            caFile: String? = nil,
            maximumBodySize: Int = 32 << 20,
            userAgent: String = "palimpsest/0.1"
        ) {
            self.width = max(1, width)
            self.connectTimeout = connectTimeout
            self.caFile = caFile
            self.maximumBodySize = maximumBodySize
            self.userAgent = userAgent
        }
    }

    private let loop: TransferLoop
    private let thread: WorkerThread

    /// Starts a client and its thread.
    public init(_ options: Options = Options()) throws(HTTPError) {
        let loop = try TransferLoop(options)
        self.loop = loop
        guard let thread = WorkerThread(running: { loop.run() }) else {
            loop.close()
            throw HTTPError(.other, "no thread can be started for transfers")
        }
        self.thread = thread
    }

    deinit {
        loop.stop()
        thread.join()
    }

    /// Sends a request and waits for the whole response, whatever its status.
    ///
    /// Cancelling the waiting task ends the transfer at once with code `cancelled`.
    public func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        if let fault = request.fault { throw HTTPError(.invalidRequest, fault) }
        let ticket = loop.ticket()
        let result = await withTaskCancellationHandler {
            // Checked: the thread sanitizer takes the unchecked kind for a race.
            await withCheckedContinuation { continuation in
                loop.submit(ticket, request) { continuation.resume(returning: $0) }
            }
        } onCancel: {
            loop.cancel(ticket)
        }
        if Task.isCancelled { loop.forget(ticket) }
        return try result.get()
    }

    /// Sends a request and calls back with the whole response, which costs no task.
    ///
    /// It calls back once, after this call has returned. Most often that is on the thread of the
    /// transfers, which stand still meanwhile; it may start further requests there.
    /// - Returns: a number to cancel the request with.
    @discardableResult
    public func start(
        _ request: HTTPRequest,
        then done: @escaping @Sendable (Result<HTTPResponse, HTTPError>) -> Void
    ) -> Int {
        let ticket = loop.ticket()
        if let fault = request.fault {
            Task { done(.failure(HTTPError(.invalidRequest, fault))) }
        } else {
            loop.submit(ticket, request, done)
        }
        return ticket
    }

    /// Ends a request that was started, at once and with code `cancelled`; one that is over stays so.
    public func cancel(_ ticket: Int) {
        loop.cancel(ticket)
    }
}
