internal import CCurl

extension HTTPError {
    /// The error behind libcurl's verdict.
    init(_ code: CURLcode) {
        self = error(for: code)
    }

    /// The error behind a proxy's answer to `CONNECT` that opens no tunnel (RFC 9110, section 9.3.6).
    static func proxy(_ status: Int) -> HTTPError {
        let words = "the proxy replied \(status) to CONNECT"
        // A proxy that has trouble, or too much to do, may have less of it later.
        guard (400...499).contains(status), ![408, 425, 429].contains(status) else {
            return HTTPError(.other, words)
        }
        return HTTPError(
            .proxy,
            words + (status == 407 ? ": its address needs a user name and a password" : "")
        )
    }
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
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_ABORTED_BY_CALLBACK:
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
    guard let words = unsafe pal_curl_easy_strerror(code) else { return "unknown" }
    return unsafe String(cString: words)
}
