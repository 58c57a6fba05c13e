extension Words {
    /// A day of the Gregorian calendar from ISO 8601 text, such as `21 November 2026`.
    ///
    /// Text that is no such date is given back as it is.
    func date(_ iso: String) -> String {
        guard let day = Day(iso) else { return iso }
        let name = monthNames[day.month - 1]
        // French writes the first of a month as an ordinal.
        let number = language == .french && day.day == 1 ? "1er" : digits(String(day.day))
        return "\(number) \(name) \(digits(String(day.year)))"
    }

    /// A day with the minute, in universal time, from ISO 8601 text that ends in `Z`.
    func dateAndTime(_ iso: String) -> String {
        let clock = iso.dropFirst(11).prefix(5)
        guard Day(iso) != nil, iso.hasSuffix("Z"), clock.utf8.count == 5,
            clock.utf8.enumerated().allSatisfy({ i, byte in
                i == 2 ? byte == 0x3A : (0x30...0x39).contains(byte)
            })
        else { return date(iso) }
        return self("{date}, {time} UTC", ["date": date(iso), "time": digits(String(clock))])
    }

    /// Month names as in dates (Unicode CLDR 41, `dates/calendars/gregorian`, format wide).
    private var monthNames: [String] {
        switch language {
        case .english:
            [
                "January", "February", "March", "April", "May", "June", "July", "August",
                "September", "October", "November", "December",
            ]
        case .french:
            [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
                "septembre", "octobre", "novembre", "décembre",
            ]
        case .arabic:
            [
                "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر",
                "أكتوبر", "نوفمبر", "ديسمبر",
            ]
        }
    }
}

/// Year, month and day at the head of ISO 8601 text.
private struct Day {
    let year: Int
    let month: Int
    let day: Int

    init?(_ iso: String) {
        let head = Array(iso.utf8.prefix(11))
        guard head.count >= 10, head[4] == 0x2D, head[7] == 0x2D,
            head.count == 10 || head[10] == 0x54
        else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            head[range].allSatisfy { (0x30...0x39).contains($0) }
                ? Int(String(decoding: head[range], as: UTF8.self)) : nil
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }
}
