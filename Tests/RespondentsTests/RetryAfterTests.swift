import Testing

@testable import Respondents

/// The two forms of `Retry-After`.
@Suite struct RetryAfterTests {
    @Test(
        arguments: [
            ("7", 7.0), ("0", 0.0), ("1.5", 1.5), ("-3", nil), ("inf", nil), ("nan", nil),
            ("soon", nil), ("", nil),
        ] as [(String, Double?)]
    )
    func `seconds are read as they stand`(_ text: String, _ expected: Double?) {
        #expect(RetryAfter.seconds(text, date: nil) == expected)
    }

    @Test func `a date is held against the date of the response`() {
        let sent = "Sat, 29 Feb 2020 23:59:50 GMT"
        #expect(RetryAfter.seconds("Sun, 01 Mar 2020 00:00:20 GMT", date: sent) == 30)
        #expect(RetryAfter.seconds("Sat, 29 Feb 2020 23:00:00 GMT", date: sent) == 0)
        #expect(RetryAfter.seconds("Sun, 01 Mar 2020 00:00:20 GMT", date: nil) == nil)
        #expect(RetryAfter.seconds(nil, date: sent) == nil)
    }

    @Test func `dates are seconds since 1970`() {
        // The examples of RFC 9110 and POSIX's own landmarks.
        #expect(RetryAfter.httpDate("Sun, 06 Nov 1994 08:49:37 GMT") == 784_111_777)
        #expect(RetryAfter.httpDate("Thu, 01 Jan 1970 00:00:00 GMT") == 0)
        #expect(RetryAfter.httpDate("Sun, 09 Sep 2001 01:46:40 GMT") == 1_000_000_000)
        #expect(RetryAfter.httpDate("Sun, 07 Feb 2106 06:28:16 GMT") == 4_294_967_296)
        #expect(RetryAfter.httpDate("Sun, 06 Nov 1994 08:49:37 CET") == nil)
        #expect(RetryAfter.httpDate("Sun, 06 Nov 1994 8:49 GMT") == nil)
    }
}
