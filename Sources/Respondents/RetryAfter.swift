/// The wait a `Retry-After` header asks for (RFC 9110, section 10.2.3).
enum RetryAfter {
    /// The longest wait that is told, in seconds: a year, beyond which a number is a slip or a trap.
    static let longest = 366.0 * 86_400

    /// Seconds to wait, or none when the header says nothing usable.
    ///
    /// A date is held against the response's own `Date`, so that clocks that differ do no harm.
    /// - Parameter now: seconds since 1970 by the local clock, for responses without a `Date`.
    static func seconds(_ value: String?, date: String?, now: Int? = nil) -> Double? {
        guard let value else { return nil }
        if let seconds = Double(value), seconds.isFinite {
            return seconds >= 0 ? min(seconds, longest) : nil
        }
        guard let sent = date.flatMap({ httpDate($0, near: now) }) ?? now,
            let due = httpDate(value, near: sent)
        else { return nil }
        return min(Double(max(0, due - sent)), longest)
    }

    /// Seconds since 1970 of a date in one of the three forms of RFC 9110, section 5.6.7:
    /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or
    /// `Sun Nov  6 08:49:37 1994`.
    ///
    /// - Parameter near: a moment by which a year of two digits is understood; without one, it is
    ///   from 1969 to 2068, as POSIX has it.
    static func httpDate(_ text: String, near: Int? = nil) -> Int? {
        let words = text.split(separator: " ").map(String.init)
        switch words.count {
        case 6 where words[0].hasSuffix(",") && words[5] == "GMT":
            return moment(words[3], words[2], words[1], words[4])
        case 5 where !words[0].hasSuffix(","):
            return moment(words[4], words[1], words[2], words[3])
        case 4 where words[0].hasSuffix(",") && words[3] == "GMT":
            let day = words[1].split(separator: "-", omittingEmptySubsequences: false)
            guard day.count == 3, day[2].utf8.count == 2, let year = Int(day[2]), year >= 0 else {
                return nil
            }
            // No more than fifty years ahead.
            let latest = near.map { 1970 + $0 / 31_556_952 + 50 } ?? 2068
            let whole = latest - (latest - year) % 100
            return moment("\(whole)", String(day[1]), String(day[0]), words[2])
        default: return nil
        }
    }

    private static func moment(
        _ year: String,
        _ month: String,
        _ day: String,
        _ time: String
    ) -> Int? {
        guard let day = Int(day), (1...31).contains(day),
            let month = months.firstIndex(of: month),
            let year = Int(year), (1970...9999).contains(year)
        else { return nil }
        let clock = time.split(separator: ":", omittingEmptySubsequences: false)
            .compactMap { Int($0) }
        guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]),
            (0...60).contains(clock[2])
        else { return nil }
        let days = daysSince1970(year: year, month: month + 1, day: day)
        return days * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Counts whole years and leap days, then the days of the year before the month.
    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let past = year - 1
        let leapDays = past / 4 - past / 100 + past / 400 - 477
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]
        return (year - 1970) * 365 + leapDays + before + (isLeap && month > 2 ? 1 : 0) + day - 1
    }
}
