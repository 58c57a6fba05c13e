import Testing

@testable import Respondents

/// The forms of `Retry-After`.
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

    @Test(arguments: [
        "Tue, 15 Nov 1994 08:13:00 GMT", "Tuesday, 15-Nov-94 08:13:00 GMT",
        "Tue Nov 15 08:13:00 1994",
    ])
    func `without a date of the response the local clock counts`(_ due: String) {
        let now = 784_887_120  // 15 November 1994, 08:12
        #expect(RetryAfter.seconds(due, date: nil, now: now) == 60)
        #expect(RetryAfter.seconds(due, date: "yesterday", now: now) == 60)
        #expect(RetryAfter.seconds(due, date: nil, now: now + 61) == 0)
        // A clock that is a day off does no harm where the response tells the time.
        let sent = "Tue, 15 Nov 1994 08:12:30 GMT"
        #expect(RetryAfter.seconds(due, date: sent, now: now - 86_400) == 30)
    }

    @Test func `no wait is longer than a year`() {
        #expect(RetryAfter.seconds("1e300", date: nil) == RetryAfter.longest)
        #expect(
            RetryAfter.seconds("Fri, 31 Dec 9999 23:59:59 GMT", date: nil, now: 0)
                == RetryAfter.longest
        )
        #expect(RetryAfter.seconds("86400", date: nil) == 86_400)
    }

    @Test func `the obsolete forms of dates are read`() {
        #expect(RetryAfter.httpDate("Sunday, 06-Nov-94 08:49:37 GMT") == 784_111_777)
        #expect(RetryAfter.httpDate("Sun Nov  6 08:49:37 1994") == 784_111_777)
        // A year of two digits is at most fifty years ahead: 2026, 2076 and 1977 seen from 2026.
        let now = 1_780_000_000
        let year26 = RetryAfter.httpDate("Thursday, 01-Jan-26 00:00:00 GMT", near: now)
        #expect(year26 == 1_767_225_600)
        #expect(
            RetryAfter.httpDate("Wednesday, 01-Jan-76 00:00:00 GMT", near: now)
                == RetryAfter.httpDate("Wed, 01 Jan 2076 00:00:00 GMT")
        )
        #expect(
            RetryAfter.httpDate("Saturday, 01-Jan-77 00:00:00 GMT", near: now)
                == RetryAfter.httpDate("Sat, 01 Jan 1977 00:00:00 GMT")
        )
        for text in [
            "Sunday, 06-Nov-1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37",
            "Sun Nov 6 08:49 1994",
            "Sunday, 06-11-94 08:49:37 GMT", "Sun, Nov 6 08:49:37 1994",
            "Sunday, 06--94 08:49:37 GMT",
        ] { #expect(RetryAfter.httpDate(text) == nil, "\(text)") }
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
