import Testing

@testable import HTTPKit

/// What a proxy's answer to `CONNECT` means.
@Suite struct ProxyErrorTests {
    @Test func `a proxy that wants a password is named, and not asked again`() {
        let error = HTTPError.proxy(407)
        #expect(error.code == .proxy)
        #expect(error.message.hasPrefix("the proxy replied 407 to CONNECT: "))
        #expect(HTTPError.proxy(403) == HTTPError(.proxy, "the proxy replied 403 to CONNECT"))
    }

    @Test(arguments: [408, 425, 429, 500, 502, 503, 504, 302])
    func `a proxy that has trouble may have less of it later`(_ status: Int) {
        #expect(
            HTTPError.proxy(status) == HTTPError(.other, "the proxy replied \(status) to CONNECT")
        )
    }
}
