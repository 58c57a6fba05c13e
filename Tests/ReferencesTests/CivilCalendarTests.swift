import Foundation
import References
import Testing

/// Published dates, and Foundation as a second opinion over two centuries.
@Suite struct CivilCalendarTests {
    struct Day: Sendable, CustomTestStringConvertible {
        var calendar: CivilCalendar
        var own: CalendarDate
        var gregorian: CalendarDate
        var testDescription: String { "\(calendar.rawValue) \(own)" }

        init(
            _ calendar: CivilCalendar,
            _ own: (Int, Int, Int),
            _ gregorian: (Int, Int, Int)
        ) {
            self.calendar = calendar
            self.own = CalendarDate(own.0, own.1, own.2)
            self.gregorian = CalendarDate(gregorian.0, gregorian.1, gregorian.2)
        }
    }

    static let published = [
        // Enkutatash: a day later when the next Gregorian year is leap.
        Day(.ethiopic, (2016, 1, 1), (2023, 9, 12)), Day(.ethiopic, (2017, 1, 1), (2024, 9, 11)),
        Day(.ethiopic, (2000, 1, 1), (2007, 9, 12)), Day(.ethiopic, (2018, 1, 1), (2025, 9, 11)),
        // Genna, the feast of Christ's birth: 29 Tahsas, and 28 Tahsas in the year after a leap day.
        Day(.ethiopic, (2017, 4, 29), (2025, 1, 7)), Day(.ethiopic, (2016, 4, 28), (2024, 1, 7)),
        // The sixth of Pagumen closed the leap year 2015.
        Day(.ethiopic, (2015, 13, 6), (2023, 9, 11)), Day(.coptic, (1740, 1, 1), (2023, 9, 12)),
        // Nowruz as the calendar centre of Tehran's university published it.
        Day(.persian, (1403, 1, 1), (2024, 3, 20)), Day(.persian, (1404, 1, 1), (2025, 3, 21)),
        Day(.persian, (1402, 1, 1), (2023, 3, 21)), Day(.persian, (1357, 11, 22), (1979, 2, 11)),
        Day(.persian, (1403, 12, 30), (2025, 3, 20)),
        // Rosh Hashanah, Passover and Purim.
        Day(.hebrew, (5784, 1, 1), (2023, 9, 16)), Day(.hebrew, (5785, 1, 1), (2024, 10, 3)),
        Day(.hebrew, (5786, 1, 1), (2025, 9, 23)), Day(.hebrew, (5784, 8, 15), (2024, 4, 23)),
        Day(.hebrew, (5784, 7, 14), (2024, 3, 24)), Day(.hebrew, (5708, 9, 5), (1948, 5, 14)),
        // Saudi Arabia: 1 Muharram, Eid al-Fitr and Eid al-Adha.
        Day(.islamicUmmAlQura, (1446, 1, 1), (2024, 7, 7)),
        Day(.islamicUmmAlQura, (1445, 10, 1), (2024, 4, 10)),
        Day(.islamicUmmAlQura, (1445, 12, 10), (2024, 6, 16)),
        Day(.islamicUmmAlQura, (1446, 10, 1), (2025, 3, 30)),
        Day(.islamicCivil, (1, 1, 1), (622, 7, 19)),
        Day(.islamicTabular, (1, 1, 1), (622, 7, 18)),
        Day(.indian, (1945, 1, 1), (2023, 3, 22)), Day(.indian, (1946, 1, 1), (2024, 3, 21)),
        Day(.buddhist, (2568, 1, 1), (2025, 1, 1)), Day(.roc, (114, 10, 10), (2025, 10, 10)),
        Day(.julian, (1917, 10, 25), (1917, 11, 7)), Day(.julian, (1582, 10, 4), (1582, 10, 14)),
    ]

    @Test(arguments: published)
    func `a published day is the same in both directions`(day: Day) {
        #expect(day.calendar.gregorian(day.own) == day.gregorian)
        #expect(day.calendar.date(onGregorian: day.gregorian) == day.own)
    }

    @Test(arguments: [
        (2020, 1, 25), (2021, 2, 12), (2022, 2, 1), (2023, 1, 22), (2024, 2, 10), (2025, 1, 29),
        (2026, 2, 17), (2027, 2, 6), (2033, 1, 31), (2034, 2, 19),
    ])
    func `the Chinese year begins on the published day`(year: Int, month: Int, day: Int) {
        let date = CalendarDate(year, month, day)
        #expect(CivilCalendar.chinese.newYears(inGregorianYear: year) == [date])
        // The new moon of 2027 comes before midnight in Beijing and after it in Seoul.
        let korean = year == 2027 ? CalendarDate(2027, 2, 7) : date
        #expect(CivilCalendar.dangi.newYears(inGregorianYear: year) == [korean])
    }

    @Test func `a Chinese leap month follows the month of its number`() {
        // 2023 had a second second month from 22 March to 19 April.
        let date = CivilCalendar.chinese.date(onGregorian: CalendarDate(2023, 3, 22))
        #expect(date?.month == 2)
        #expect(date?.isLeapMonth == true)
        #expect(date.flatMap { CivilCalendar.chinese.gregorian($0) } == CalendarDate(2023, 3, 22))
    }

    @Test func `the Gregorian count begins where astronomers begin it`() {
        #expect(CivilCalendar.gregorian.day(of: CalendarDate(2000, 1, 1)) == 2_451_545)
        #expect(CivilCalendar.gregorian.day(of: CalendarDate(1858, 11, 17)) == 2_400_001)
        #expect(CivilCalendar.julian.day(of: CalendarDate(-4712, 1, 1)) == 0)
        #expect(CivilCalendar.ethiopic.day(of: CalendarDate(0, 1, 1)) == 1_723_856)
        #expect(CivilCalendar.coptic.day(of: CalendarDate(1, 1, 1)) == 1_825_030)
    }

    @Test(arguments: [
        (CivilCalendar.gregorian, CalendarDate(2023, 2, 29)),
        (.gregorian, CalendarDate(2024, 13, 1)), (.gregorian, CalendarDate(2024, 0, 1)),
        (.ethiopic, CalendarDate(2016, 13, 6)), (.persian, CalendarDate(1404, 12, 30)),
        (.hebrew, CalendarDate(5785, 6, 1)), (.islamicCivil, CalendarDate(1445, 2, 30)),
        (.islamicUmmAlQura, CalendarDate(1700, 1, 1)), (.chinese, CalendarDate(4661, 2, 31)),
    ])
    func `a day that a calendar does not have is none`(calendar: CivilCalendar, date: CalendarDate)
    {
        #expect(calendar.day(of: date) == nil)
        #expect(calendar.gregorian(date) == nil)
    }

    @Test(arguments: CivilCalendar.allCases)
    func `days count up and come back, also before the epoch`(calendar: CivilCalendar) {
        let isComputed = ![.islamicUmmAlQura, .chinese, .dangi].contains(calendar)
        let range = isComputed ? -400_000...2_900_000 : 2_451_545...2_455_000
        var before: CalendarDate?
        for start in stride(
            from: range.lowerBound,
            to: range.upperBound,
            by: isComputed ? 9_973 : 701
        ) {
            before = nil
            for day in start..<start + 70 {
                guard let date = calendar.date(onDay: day) else {
                    Issue.record("no date on \(day)")
                    return
                }
                if let before { #expect(before < date) }
                #expect(calendar.day(of: date) == day)
                before = date
            }
        }
    }

    @Test(arguments: [
        (CivilCalendar.gregorian, Calendar.Identifier.gregorian), (.buddhist, .buddhist),
        (.roc, .republicOfChina), (.ethiopic, .ethiopicAmeteMihret), (.coptic, .coptic),
        (.persian, .persian), (.indian, .indian), (.hebrew, .hebrew),
        (.islamicCivil, .islamicCivil), (.islamicTabular, .islamicTabular),
    ])
    func `Foundation counts the same days from 1900 to 2100`(
        calendar: CivilCalendar,
        identifier: Calendar.Identifier
    ) {
        var other = Calendar(identifier: identifier)
        other.timeZone = .gmt
        var checked = 0
        // Steps of 11 days fall on every day of a year within eleven years.
        for day in stride(from: 2_415_021, through: 2_488_433, by: 11) {
            let noon = Date(timeIntervalSince1970: Double(day - 2_440_588) * 86_400 + 43_200)
            let parts = other.dateComponents([.era, .year, .month, .day], from: noon)
            let own = calendar.date(onDay: day)
            // Before its first year, Foundation counts the Republic's years backwards.
            if calendar == .roc, own.map({ $0.year < 1 }) == true { continue }
            // Foundation makes 5806 a day longer and 5807 a day shorter than the postponements allow;
            // see the test of these.
            if calendar == .hebrew, let year = own?.year, 5806...5807 ~= year { continue }
            #expect(own?.year == parts.year)
            #expect(own?.month == parts.month)
            #expect(own?.day == parts.day)
            checked += 1
        }
        #expect(checked > 6_000)
    }

    /// The four postponements counted from the molad itself, which the calendar's own formula folds
    /// into one remainder and a correction by the lengths of years.
    @Test func `the Hebrew year begins by the molad and its four postponements`() {
        let (hour, day) = (1080, 25_920)
        let isLeap = { (year: Int) in (7 * year + 1) % 19 < 7 }
        for year in 5000...6500 {
            // The molad of year 1 was on a Monday, 5 hours and 204 parts after sunset of Sunday.
            let parts = day + 5 * hour + 204 + (235 * year - 234) / 19 * 765_433
            let (molad, rest) = (parts / day, parts % day)
            var start = molad
            if rest >= 18 * hour {
                start += 1
            } else if molad % 7 == 2, rest >= 9 * hour + 204, !isLeap(year) {
                start += 1
            } else if molad % 7 == 1, rest >= 15 * hour + 589, isLeap(year - 1) {
                start += 1
            }
            if [0, 3, 5].contains(start % 7) { start += 1 }
            // Day zero of this count is the Sunday before the epoch.
            let own = CivilCalendar.hebrew.day(of: CalendarDate(year, 1, 1))
            #expect(own == start + 347_997)
        }
        #expect(
            CivilCalendar.hebrew.gregorian(CalendarDate(5807, 1, 1)) == CalendarDate(2046, 10, 1)
        )
    }

    @Test func `a lunar new year may fall twice in a Gregorian year`() {
        let dates = CivilCalendar.islamicUmmAlQura.newYears(inGregorianYear: 2008)
        #expect(dates == [CalendarDate(2008, 1, 10), CalendarDate(2008, 12, 29)])
        #expect(
            CivilCalendar.gregorian.newYears(inGregorianYear: 2024) == [CalendarDate(2024, 1, 1)]
        )
        // Christmas of the Julian calendar fell twice in no year, and Eid in 2000 did.
        let eid = CivilCalendar.islamicUmmAlQura.gregorianDates(
            ofMonth: 10,
            day: 1,
            inGregorianYear: 2000
        )
        #expect(eid.map(\.month) == [1, 12])
    }

    @Test(arguments: [
        (1818, 3, 22), (1943, 4, 25), (1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24),
        (2019, 4, 21), (2023, 4, 9), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2038, 4, 25),
    ])
    func `Western Easter is the published Sunday`(year: Int, month: Int, day: Int) {
        #expect(Easter.western(year) == CalendarDate(year, month, day))
    }

    @Test(arguments: [
        (1983, 5, 8), (2000, 4, 30), (2010, 4, 4), (2013, 5, 5), (2019, 4, 28), (2021, 5, 2),
        (2023, 4, 16), (2024, 5, 5), (2025, 4, 20), (2026, 4, 12), (2027, 5, 2),
    ])
    func `Orthodox Easter is the published Sunday`(year: Int, month: Int, day: Int) {
        #expect(Easter.orthodox(year) == CalendarDate(year, month, day))
    }
}
