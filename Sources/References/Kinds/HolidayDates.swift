import Foundation

/// A day of the Gregorian calendar.
struct GregorianDay: Sendable, Hashable, Comparable {
    var year: Int
    var month: Int
    var day: Int

    static func < (a: GregorianDay, b: GregorianDay) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}

extension Holiday.Rule {
    /// Whether the day is the same in each year.
    var isFixed: Bool {
        if case .fixed = self { true } else { false }
    }

    /// Whether the day goes by a moon that is sighted, so that it may be a day earlier or later.
    var isSighted: Bool {
        if case .islamic = self { true } else { false }
    }

    /// The days on which it falls in a Gregorian year; an Islamic one may fall twice, or not at all.
    func days(in year: Int) -> [GregorianDay] {
        switch self {
        case .fixed(let month, let day):
            return [GregorianDay(year: year, month: month, day: day)]
        case .weekday(let which, let weekday, let month):
            let last = length(of: month, in: year)
            let days = (1...last).filter {
                (dayNumber(year, month, $0) % 7 + 7) % 7 == (weekday + 3) % 7
            }
            let day = which == 0 ? days.last : days.dropFirst(which - 1).first
            return day.map { [GregorianDay(year: year, month: month, day: $0)] } ?? []
        case .easter(let offset, let isJulian):
            return [moved(isJulian ? julianEaster(year) : gregorianEaster(year), by: offset)]
        case .islamic(let month, let day):
            let first = Int((Double(year) - 622) * 33 / 32)
            return converted(.islamicUmmAlQura, first - 1...first + 2, month, day, into: year)
        case .ethiopic(let month, let day):
            return converted(.ethiopicAmeteMihret, year - 8...year - 7, month, day, into: year)
        case .other: return []
        }
    }
}

/// Easter of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, 8).
private func gregorianEaster(_ year: Int) -> GregorianDay {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return GregorianDay(year: year, month: n / 31, day: n % 31 + 1)
}

/// Easter of the Julian calendar as a Gregorian day (Meeus, Astronomical Algorithms, chapter 8).
private func julianEaster(_ year: Int) -> GregorianDay {
    let d = (19 * (year % 19) + 15) % 30
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    let n = d + e + 114
    let julian = GregorianDay(year: year, month: n / 31, day: n % 31 + 1)
    return moved(julian, by: year / 100 - year / 400 - 2)
}

private func length(of month: Int, in year: Int) -> Int {
    let (next, of) = month == 12 ? (1, year + 1) : (month + 1, year)
    return dayNumber(of, next, 1) - dayNumber(year, month, 1)
}

/// Days since 1 January 1970, a Thursday (days from civil, by the calendar's cycle of 400 years).
private func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month > 2 ? year : year - 1
    let era = (y >= 0 ? y : y - 399) / 400
    let ofEra = y - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
}

private func moved(_ start: GregorianDay, by days: Int) -> GregorianDay {
    let number = dayNumber(start.year, start.month, start.day) + days
    var (year, month) = (start.year, start.month)
    while dayNumber(year, month, 1) > number {
        (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
    }
    while dayNumber(year, month, 1) + length(of: month, in: year) <= number {
        (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return GregorianDay(year: year, month: month, day: number - dayNumber(year, month, 1) + 1)
}

/// Takes a day of another calendar to a Gregorian year, wherever it falls there.
private func converted(
    _ identifier: Calendar.Identifier,
    _ years: ClosedRange<Int>,
    _ month: Int,
    _ day: Int,
    into year: Int
) -> [GregorianDay] {
    var other = Calendar(identifier: identifier)
    var gregorian = Calendar(identifier: .gregorian)
    other.timeZone = .gmt
    gregorian.timeZone = .gmt
    return years.compactMap { start in
        // Noon, so that no rounding takes it to the day before.
        let parts = DateComponents(year: start, month: month, day: day, hour: 12)
        guard let date = other.date(from: parts) else { return nil }
        let found = gregorian.dateComponents([.year, .month, .day], from: date)
        guard let y = found.year, let m = found.month, let d = found.day, y == year else {
            return nil
        }
        return GregorianDay(year: y, month: m, day: d)
    }
}
