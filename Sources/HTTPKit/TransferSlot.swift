private import CCurl

/// A place for one transfer at a time: an easy handle of libcurl's, kept prepared from one request
/// to the next; lives on the loop's thread only.
@safe final class TransferSlot {
    let handle: UnsafeMutableRawPointer
    private let options: HTTPClient.Options
    private var current: TransferLoop.Submission?
    private var headerList: UnsafeMutablePointer<curl_slist>?
    private var received = Received()
    private var wasSent = false
    // What the handle is set to; none makes the next request set it all.
    private var prepared: (url: String, method: HTTPRequest.Method, headers: [HTTPHeader])?
    private var preparedTimeout = 0

    /// Makes a handle with what holds for all requests, or none when libcurl has no memory.
    ///
    /// - Parameter number: what libcurl gives back with a handle that is done.
    init?(_ number: Int, _ options: HTTPClient.Options) {
        guard let handle = unsafe pal_curl_easy_init() else { return nil }
        unsafe self.handle = handle
        self.options = options
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        var isFine = set(CURLOPT_PROTOCOLS_STR, "http,https")
        isFine = set(CURLOPT_NOSIGNAL, 1) && isFine
        isFine = set(CURLOPT_FOLLOWLOCATION, 0) && isFine
        // A cancelled look-up must not hold the thread until the resolver gives up.
        isFine = set(CURLOPT_QUICK_EXIT, 1) && isFine
        let connecting = options.connectTimeout.wholeMilliseconds
        isFine = set(CURLOPT_CONNECTTIMEOUT_MS, connecting) && isFine
        isFine = set(CURLOPT_USERAGENT, options.userAgent) && isFine
        if let caFile = options.caFile { isFine = set(CURLOPT_CAINFO, caFile) && isFine }
        isFine = set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1) && isFine
        let codes = unsafe [
            pal_curl_set_pointer(handle, CURLOPT_PRIVATE, .init(bitPattern: number)),
            pal_curl_set_bytes(handle, CURLOPT_WRITEFUNCTION, receiveBody),
            pal_curl_set_pointer(handle, CURLOPT_WRITEDATA, context),
            pal_curl_set_bytes(handle, CURLOPT_HEADERFUNCTION, receiveHeader),
            pal_curl_set_pointer(handle, CURLOPT_HEADERDATA, context),
            // libcurl re-sends a body in silence when a reused connection turns out dead. It asks
            // here before it sends, and is let do so once: one call, one request.
            pal_curl_set_prereq(handle, allowOnce),
            pal_curl_set_pointer(handle, CURLOPT_PREREQDATA, context),
        ]
        guard isFine, codes.allSatisfy({ $0 == CURLE_OK }) else { return nil }
    }

    deinit {
        unsafe pal_curl_easy_cleanup(handle)
        unsafe pal_curl_slist_free_all(headerList)
    }

    /// The ticket of the request that it carries.
    var ticket: Int? { current?.ticket }

    /// Takes a request on; says whether libcurl accepts all of it.
    func prepare(_ submission: TransferLoop.Submission, at now: Int) -> Bool {
        current = submission
        received = Received()
        wasSent = false
        let request = submission.request
        var isFine = true
        if prepared?.url != request.url {
            isFine = set(CURLOPT_URL, request.url)
            let proxy = isLoopback(request.url) ? set(CURLOPT_PROXY, "") : unset(CURLOPT_PROXY)
            isFine = proxy && isFine
        }
        if prepared?.method != request.method {
            let option = request.method == .post ? CURLOPT_POST : CURLOPT_HTTPGET
            isFine = set(option, 1) && isFine
        }
        if prepared?.method != request.method || prepared?.headers != request.headers {
            isFine = setHeaders(of: request) && isFine
        }
        let timeout = max(1, (submission.deadline - now) / 1_000_000)
        if preparedTimeout != timeout {
            isFine = set(CURLOPT_TIMEOUT_MS, timeout) && isFine
            preparedTimeout = timeout
        }
        if request.method == .post { isFine = setBody(request.body) && isFine }
        prepared = isFine ? (request.url, request.method, request.headers) : nil
        if !isFine { preparedTimeout = 0 }
        return isFine
    }

    /// Tells who waits; the handle is off the loop by then.
    func finish(_ result: Result<HTTPResponse, HTTPError>) {
        let waiter = current?.waiter
        current = nil
        received = Received()
        waiter?(result)
    }

    /// Turns libcurl's verdict, a `CURLcode`, into a response or an error.
    func result(of verdict: UInt32) -> Result<HTTPResponse, HTTPError> {
        let code = CURLcode(rawValue: verdict)
        guard code == CURLE_OK else { return .failure(error(for: code)) }
        var status = 0
        var microseconds: curl_off_t = 0
        _ = unsafe pal_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        _ = unsafe pal_curl_get_size(handle, CURLINFO_TOTAL_TIME_T, &microseconds)
        return .success(
            HTTPResponse(
                status: status,
                head: received.head,
                body: received.body,
                seconds: Double(microseconds) / 1_000_000
            )
        )
    }

    /// The error behind a code, which alone does not tell how far the request got.
    private func error(for code: CURLcode) -> HTTPError {
        if let tooLarge = received.tooLarge {
            let limit = tooLarge == .body ? options.maximumBodySize : Received.largestHead
            let part = tooLarge == .body ? "response is" : "response's headers are"
            return HTTPError(.tooLarge, "the \(part) larger than \(limit) bytes")
        }
        var answer = 0
        _ = unsafe pal_curl_get_long(handle, CURLINFO_HTTP_CONNECTCODE, &answer)
        if answer != 0, !(200...299).contains(answer) { return .proxy(answer) }
        // The scheme was checked before anything was sent, so what has no known protocol then is
        // the reply; and what has no room is a line of its headers.
        guard wasSent, received.body.isEmpty else { return HTTPError(code) }
        switch code {
        case CURLE_UNSUPPORTED_PROTOCOL:
            return HTTPError(.other, "the server's reply is no HTTP")
        case CURLE_OUT_OF_MEMORY, libcurlTooLarge:
            return HTTPError(.tooLarge, "the response's headers are larger than libcurl accepts")
        default: return HTTPError(code)
        }
    }

    private func set(_ option: CURLoption, _ value: Int) -> Bool {
        unsafe pal_curl_set_long(handle, option, value) == CURLE_OK
    }

    private func set(_ option: CURLoption, _ value: String) -> Bool {
        unsafe pal_curl_set_text(handle, option, value) == CURLE_OK
    }

    private func unset(_ option: CURLoption) -> Bool {
        unsafe pal_curl_set_text(handle, option, nil) == CURLE_OK
    }

    private func setHeaders(of request: HTTPRequest) -> Bool {
        var lines = request.headers.map { "\($0.name): \($0.value)" }
        // Without this, large bodies wait for a go-ahead that some servers never give.
        if request.method == .post { lines.append("Expect:") }
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = unsafe pal_curl_slist_append(list, line) else {
                unsafe pal_curl_slist_free_all(list)
                return false
            }
            unsafe list = longer
        }
        let isFine = unsafe pal_curl_set_list(handle, CURLOPT_HTTPHEADER, list) == CURLE_OK
        unsafe pal_curl_slist_free_all(headerList)
        unsafe headerList = list
        return isFine
    }

    /// libcurl keeps a copy, so that no pointer outlives the call.
    private func setBody(_ body: [UInt8]) -> Bool {
        let size = curl_off_t(body.count)
        let sized = unsafe pal_curl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, size)
        let copied = unsafe body.withUnsafeBytes { bytes in
            // An empty body is no null pointer, which would mean "read it from the callback".
            guard let start = bytes.baseAddress, !body.isEmpty else {
                return unsafe pal_curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, "")
            }
            return unsafe pal_curl_set_pointer(
                handle,
                CURLOPT_COPYPOSTFIELDS,
                UnsafeMutableRawPointer(mutating: start)
            )
        }
        return sized == CURLE_OK && copied == CURLE_OK
    }

    fileprivate func take(body bytes: UnsafeRawBufferPointer) -> Bool {
        unsafe received.take(body: bytes, limit: options.maximumBodySize)
    }

    fileprivate func take(header bytes: UnsafeRawBufferPointer) -> Bool {
        unsafe received.take(header: bytes)
    }

    fileprivate func allowsSending() -> Bool {
        defer { wasSent = true }
        return !wasSent
    }
}

/// `CURLE_TOO_LARGE`, which older headers do not name; before it, libcurl called this a lack of memory.
private let libcurlTooLarge = CURLcode(rawValue: 100)

/// What a response has brought so far.
private struct Received {
    /// The parts of a response that have a limit.
    enum Part { case head, body }

    /// The most bytes of header lines, those of interim responses included.
    static let largestHead = 1 << 18

    var head: [UInt8] = []
    var body: [UInt8] = []
    /// Which part went over its limit, if one did.
    var tooLarge: Part?
    private var headerSize = 0

    mutating func take(body bytes: UnsafeRawBufferPointer, limit: Int) -> Bool {
        guard body.count + bytes.count <= limit else {
            tooLarge = .body
            return false
        }
        unsafe body.append(contentsOf: bytes)
        return true
    }

    mutating func take(header line: UnsafeRawBufferPointer) -> Bool {
        headerSize += line.count
        guard headerSize <= Self.largestHead else {
            tooLarge = .head
            return false
        }
        // A status line begins anew: interim responses and proxies send headers of their own.
        if unsafe line.starts(with: "HTTP/".utf8) {
            head.removeAll(keepingCapacity: true)
            head.reserveCapacity(512)
        }
        unsafe head.append(contentsOf: line)
        return true
    }
}

// libcurl's callbacks are functions and not closures, which would inherit an actor and trap on the
// loop's thread. Returning another count than was offered ends the transfer.

private func receiveBody(
    _ bytes: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let context = unsafe context else { return 0 }
    let slot = unsafe Unmanaged<TransferSlot>.fromOpaque(context).takeUnretainedValue()
    let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
    // Zero means failure only when something was offered.
    return unsafe slot.take(body: piece) ? size * count : -1
}

private func receiveHeader(
    _ bytes: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let context = unsafe context else { return 0 }
    let slot = unsafe Unmanaged<TransferSlot>.fromOpaque(context).takeUnretainedValue()
    let line = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
    return unsafe slot.take(header: line) ? size * count : -1
}

private func allowOnce(
    _ context: UnsafeMutableRawPointer?,
    _ remote: UnsafeMutablePointer<CChar>?,
    _ local: UnsafeMutablePointer<CChar>?,
    _ remotePort: Int32,
    _ localPort: Int32
) -> Int32 {
    guard let context = unsafe context else { return CURL_PREREQFUNC_ABORT }
    let slot = unsafe Unmanaged<TransferSlot>.fromOpaque(context).takeUnretainedValue()
    return slot.allowsSending() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
}

private func isLoopback(_ url: String) -> Bool {
    guard let start = url.firstRange(of: "://")?.upperBound else { return false }
    let authority = url[start...].prefix { !"/?#".contains($0) }.lowercased()
    if authority.hasPrefix("[::1]") { return true }
    let host = authority.prefix { $0 != ":" }
    return host == "localhost"
        || (host.hasPrefix("127.") && host.allSatisfy { $0 == "." || $0.isNumber })
}

extension Duration {
    /// At least one: zero would mean "no limit" to libcurl.
    fileprivate var wholeMilliseconds: Int { max(1, wholeNanoseconds / 1_000_000) }

    /// Nanoseconds, no more than libcurl can count as milliseconds.
    var wholeNanoseconds: Int {
        let (seconds, attoseconds) = components
        guard seconds < 2_000_000 else { return 2_000_000 * 1_000_000_000 }
        return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    }
}
