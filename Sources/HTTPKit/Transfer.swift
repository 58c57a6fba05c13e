private import CCurl

/// One request on libcurl's easy handle; lives on the loop's thread only.
@safe final class Transfer {
    let handle: UnsafeMutableRawPointer
    private let ticket: Int
    private let request: HTTPRequest
    private let waiter: TransferLoop.Waiter
    private let options: HTTPClient.Options
    private var headerList: UnsafeMutablePointer<curl_slist>?
    private var sent = 0
    private var received = Received()

    init(
        ticket: Int,
        request: HTTPRequest,
        waiter: TransferLoop.Waiter,
        options: HTTPClient.Options,
        handle: UnsafeMutableRawPointer
    ) {
        unsafe self.handle = handle
        self.ticket = ticket
        self.request = request
        self.waiter = waiter
        self.options = options
    }

    /// Resumes the waiting task; the handle is off the loop by then.
    func finish(_ result: Result<HTTPResponse, HTTPError>) {
        unsafe curl_slist_free_all(headerList)
        unsafe headerList = nil
        waiter.resume(returning: result)
    }

    /// Sets every option of the handle; says whether libcurl took them all.
    func prepare() -> Bool {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        var isFine = true
        func keep(_ code: CURLcode) { isFine = isFine && code == CURLE_OK }
        func set(_ option: CURLoption, _ value: Int) {
            keep(unsafe pal_curl_set_long(handle, option, value))
        }
        func set(_ option: CURLoption, _ value: String) {
            keep(unsafe pal_curl_set_text(handle, option, value))
        }
        set(CURLOPT_URL, request.url)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_FOLLOWLOCATION, 0)
        // A cancelled look-up must not hold the thread until the resolver gives up.
        set(CURLOPT_QUICK_EXIT, 1)
        set(CURLOPT_TIMEOUT_MS, request.timeout.wholeMilliseconds)
        set(CURLOPT_CONNECTTIMEOUT_MS, options.connectTimeout.wholeMilliseconds)
        set(CURLOPT_USERAGENT, options.userAgent)
        if let caFile = options.caFile { set(CURLOPT_CAINFO, caFile) }
        if isLoopback(request.url) { set(CURLOPT_PROXY, "") }
        set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        keep(unsafe pal_curl_set_pointer(handle, CURLOPT_PRIVATE, .init(bitPattern: ticket)))
        keep(unsafe pal_curl_set_bytes(handle, CURLOPT_WRITEFUNCTION, receiveBody))
        keep(unsafe pal_curl_set_pointer(handle, CURLOPT_WRITEDATA, context))
        keep(unsafe pal_curl_set_bytes(handle, CURLOPT_HEADERFUNCTION, receiveHeader))
        keep(unsafe pal_curl_set_pointer(handle, CURLOPT_HEADERDATA, context))
        for header in request.headers { append("\(header.name): \(header.value)") }
        if request.method == .post {
            set(CURLOPT_POST, 1)
            let size = curl_off_t(request.body.count)
            keep(unsafe pal_curl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, size))
            // libcurl re-sends a body in silence when a reused connection turns out dead. It would
            // have to rewind for that, which `refuseRewind` denies: one call, one request.
            keep(unsafe pal_curl_set_bytes(handle, CURLOPT_READFUNCTION, sendBody))
            keep(unsafe pal_curl_set_pointer(handle, CURLOPT_READDATA, context))
            keep(unsafe pal_curl_set_seek(handle, refuseRewind))
            keep(unsafe pal_curl_set_pointer(handle, CURLOPT_SEEKDATA, context))
            append("Expect:")
        }
        if unsafe headerList != nil {
            keep(unsafe pal_curl_set_list(handle, CURLOPT_HTTPHEADER, headerList))
        }
        return isFine
    }

    /// Turns libcurl's verdict, a `CURLcode`, into a response or an error.
    func result(of verdict: UInt32) -> Result<HTTPResponse, HTTPError> {
        let code = CURLcode(rawValue: verdict)
        guard code == CURLE_OK else {
            if received.isTooLarge {
                let limit = options.maximumBodySize
                return .failure(HTTPError(.tooLarge, "the response is larger than \(limit) bytes"))
            }
            return .failure(error(for: code))
        }
        var status = 0
        var microseconds: curl_off_t = 0
        _ = unsafe pal_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        _ = unsafe pal_curl_get_size(handle, CURLINFO_TOTAL_TIME_T, &microseconds)
        return .success(
            HTTPResponse(
                status: status,
                headers: received.headers,
                body: received.body,
                seconds: Double(microseconds) / 1_000_000
            )
        )
    }

    private func append(_ line: String) {
        if let longer = unsafe curl_slist_append(headerList, line) { unsafe headerList = longer }
    }

    fileprivate func take(body bytes: UnsafeRawBufferPointer) -> Bool {
        unsafe received.take(body: bytes, limit: options.maximumBodySize)
    }

    fileprivate func take(header bytes: UnsafeRawBufferPointer) -> Bool {
        received.take(header: unsafe String(decoding: bytes, as: UTF8.self))
    }

    fileprivate func give(to room: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(room.count, request.body.count - sent)
        unsafe room.copyBytes(from: request.body[sent..<sent + count])
        sent += count
        return count
    }
}

/// What a response has brought so far.
private struct Received {
    var headers: [HTTPHeader] = []
    var body: [UInt8] = []
    var isTooLarge = false
    private var headerSize = 0

    mutating func take(body bytes: UnsafeRawBufferPointer, limit: Int) -> Bool {
        guard body.count + bytes.count <= limit else {
            isTooLarge = true
            return false
        }
        unsafe body.append(contentsOf: bytes)
        return true
    }

    mutating func take(header line: String) -> Bool {
        headerSize += line.utf8.count
        guard headerSize <= 1 << 18 else {
            isTooLarge = true
            return false
        }
        // A status line begins anew: interim responses and proxies send headers of their own.
        if line.hasPrefix("HTTP/") {
            headers = []
        } else if let colon = line.firstIndex(of: ":") {
            let value = line[line.index(after: colon)...]
            headers.append(HTTPHeader(trimmed(line[..<colon]), trimmed(value)))
        }
        return true
    }

    private func trimmed(_ text: Substring) -> String {
        let blanks: Set<Character> = [" ", "\t", "\r", "\n", "\r\n"]
        var text = text.drop { blanks.contains($0) }
        while let last = text.last, blanks.contains(last) { text.removeLast() }
        return String(text)
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
    let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
    // Zero means failure only when something was offered.
    return unsafe transfer.take(body: piece) ? size * count : -1
}

private func receiveHeader(
    _ bytes: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let context = unsafe context else { return 0 }
    let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    let line = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
    return unsafe transfer.take(header: line) ? size * count : -1
}

private func sendBody(
    _ bytes: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let context = unsafe context else { return pal_curl_read_abort() }
    let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    return unsafe transfer.give(
        to: UnsafeMutableRawBufferPointer(start: bytes, count: size * count)
    )
}

private func refuseRewind(
    _ context: UnsafeMutableRawPointer?,
    _ offset: curl_off_t,
    _ origin: Int32
) -> Int32 {
    CURL_SEEKFUNC_FAIL
}

private func error(for code: CURLcode) -> HTTPError {
    switch code {
    case CURLE_COULDNT_CONNECT:
        HTTPError(.refused, "no connection: the server does not accept any")
    case CURLE_COULDNT_RESOLVE_HOST:
        HTTPError(.dns, "the name of the host has no address")
    case CURLE_COULDNT_RESOLVE_PROXY:
        HTTPError(.dns, "the name of the proxy has no address")
    case CURLE_OPERATION_TIMEDOUT:
        HTTPError(.timeout, "no complete response before the deadline")
    case CURLE_GOT_NOTHING:
        HTTPError(.emptyReply, "the server hung up without a reply")
    case CURLE_PARTIAL_FILE:
        HTTPError(.truncated, "the server hung up in the middle of the body")
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_SEND_FAIL_REWIND:
        HTTPError(.reset, "the connection broke")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE,
        CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_ENGINE_NOTFOUND,
        CURLE_SSL_INVALIDCERTSTATUS, CURLE_USE_SSL_FAILED:
        HTTPError(.tls, "no secure connection: \(words(for: code))")
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
        HTTPError(.invalidRequest, "the address is not one of http or https")
    default:
        HTTPError(.other, "the transfer failed: \(words(for: code)) (curl \(code.rawValue))")
    }
}

/// libcurl's fixed words for a code, which never hold parts of a request.
private func words(for code: CURLcode) -> String {
    guard let words = unsafe curl_easy_strerror(code) else { return "unknown" }
    return unsafe String(cString: words)
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
    fileprivate var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        guard seconds < 1 << 31 else { return Int(Int32.max) }
        return max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    }
}
