extension ValueReader {
    func dates(in tokens: [Token]) -> ValueReading {
        var places: [ValuePlace] = []
        for (index, token) in tokens.enumerated() {
            var values: [LocatedValue] = []
            var range = index..<(index + 1)
            if let fields = token.dateFields {
                values.append(located(.dateFields(fields), [token]))
                if let day = token.isoDay {
                    values.append(located(.monthDay(month: day.month, day: day.day), [token]))
                }
                if let day = token.numericDay {
                    values.append(located(.numericDay(month: day.month, day: day.day), [token]))
                }
            }
            if let korean = koreanDay(at: index, in: tokens) {
                values.append(korean)
                range = index..<(index + 4)
            }
            if let spaced = spacedDate(at: index, in: tokens) {
                values.append(spaced)
                range = index..<(index + 3)
            }
            if let (month, place) = month(at: index, in: tokens) {
                if let (days, stretch) = dayStretch(of: place, in: tokens) {
                    let ends = days.map { self.days(month, $0, tokens[stretch]) }
                    for (low, high) in zip(ends[0], ends[1]) {
                        values.append(located(.span(low.value, high.value), tokens[stretch]))
                    }
                    // "7-12 January" is no date in numerals.
                    places.removeAll { $0.tokens.overlaps(stretch) }
                    range = stretch
                } else if let (day, both) = day(
                    of: place,
                    behind: places.last?.tokens.upperBound ?? 0,
                    in: tokens
                ) {
                    values += days(month, day, tokens[both])
                    range = both
                }
            }
            if values.isEmpty { continue }
            places.append(ValuePlace(values: values, tokens: range))
        }
        return joinedDays(places, in: tokens)
    }

    /// The month whose name stands at a token, and what its tokens are.
    func month(
        at index: Int,
        in tokens: [Token]
    ) -> (NameTable.Month, Range<Int>)? {
        if let (month, count) = names.find(names.months, at: index, in: tokens) {
            return (month, index..<(index + count))
        }
        let token = tokens[index]
        guard let month = names.shortMonths[token.stem] ?? names.shortMonths[token.text] else {
            return nil
        }
        if CalendarNames.ambiguousAbbreviations.contains(token.text), index + 1 < tokens.count {
            let next = tokens[index + 1]
            guard next.stop != .none || (next.kind == .numeral && next.text.count == 4) else {
                return nil
            }
        }
        return (.gregorian(month), index..<(index + 1))
    }

    /// Whether a month is an abbreviation, which may have a full stop of its own.
    private func isShortMonth(_ token: Token) -> Bool {
        !CalendarNames.fullNames.contains(token.text)
            && (names.shortMonths[token.text] ?? names.shortMonths[token.stem]) != nil
    }

    /// Dates, and stretches of them where a year may stand behind the first.
    private func joinedDays(_ places: [ValuePlace], in tokens: [Token]) -> ValueReading {
        var reading = joined(
            places.map { place in
                var place = place
                let next = place.tokens.upperBound
                if next < tokens.count, tokens[next].stop <= .clause,
                    tokens[next].kind == .numeral, tokens[next].text.count == 4
                {
                    place.tokens = place.tokens.lowerBound..<(next + 1)
                }
                return place
            },
            in: tokens
        )
        for value in reading.values where value.value.isSpan {
            reading.masks.append(value.start..<value.end)
        }
        return reading
    }

    /// The day that stands beside a month, with the tokens of both.
    /// - Parameter taken: where the date before ends, whose day is not this month's.
    private func day(
        of month: Range<Int>,
        behind taken: Int,
        in tokens: [Token]
    ) -> (Int, Range<Int>)? {
        func number(_ index: Int) -> Int? {
            guard tokens.indices.contains(index) else { return nil }
            return dayNumber(tokens[index])
        }
        if let field = dayField(of: month, in: tokens) { return field }
        for gap in 0...3 {
            let index = month.lowerBound - 1 - gap
            guard index >= taken else { break }
            if tokens[index + 1].stop < .sentence {
                if let day = number(index) { return (day, index..<month.upperBound) }
                if let (day, start) = dayInWords(before: index + 1, in: tokens) {
                    return (day, start..<month.upperBound)
                }
            }
            guard
                Self.betweenDayAndMonth.contains(tokens[index].text)
                    || isDayEnding(index, in: tokens)
                    || (tokens[index].text == "day" && tokens[index + 1].text == "of")
            else { break }
        }
        let isShort = month.count == 1 && isShortMonth(tokens[month.lowerBound])
        for gap in 0...1 {
            let index = month.upperBound + gap
            guard index < tokens.count,
                tokens[index].stop == .none
                    // "Jan. 7"
                    || (gap == 0 && isShort && tokens[index].before == ". ")
            else { break }
            if let day = number(index) { return (day, month.lowerBound..<(index + 1)) }
            if tokens[index].stop == .none, let (day, end) = dayInWords(at: index, in: tokens) {
                return (day, month.lowerBound..<end)
            }
            guard Self.betweenMonthAndDay.contains(tokens[index].text) else { break }
        }
        return nil
    }

    /// The day that a numeral says, also with the ending of an ordinal: "1er", "1º", "1ro".
    private func dayNumber(_ token: Token) -> Int? {
        var number = token.number
        if number == nil, rules.has(.numerals), token.kind == .word {
            let digits = token.text.prefix { $0.isASCII && $0.isNumber }
            if (1...2).contains(digits.count),
                Self.ordinalEndings.contains(token.text.dropFirst(digits.count))
            {
                number = Double(digits)
            }
        }
        return number.flatMap { $0 >= 1 && $0 <= 31 && $0 == $0.rounded() ? Int($0) : nil }
    }

    /// Whether a token is the ending of an ordinal behind a numeral and a hyphen, as in "7-го".
    private func isDayEnding(_ index: Int, in tokens: [Token]) -> Bool {
        index > 0 && tokens[index].before == "-" && tokens[index - 1].kind == .numeral
            && Self.hyphenedEndings.contains(tokens[index].text)
    }

    /// Day and month that are named as fields: `"day": 7, "month": "January"`.
    private func dayField(of month: Range<Int>, in tokens: [Token]) -> (Int, Range<Int>)? {
        let first = month.lowerBound
        guard first > 0, tokens[first - 1].text == "month" else { return nil }
        if first >= 3, tokens[first - 3].text == "day", let day = dayNumber(tokens[first - 2]) {
            return (day, (first - 3)..<month.upperBound)
        }
        let behind = month.upperBound
        guard behind + 1 < tokens.count, tokens[behind].text == "day",
            let day = dayNumber(tokens[behind + 1])
        else { return nil }
        return (day, (first - 1)..<(behind + 2))
    }

    private func days(
        _ month: NameTable.Month,
        _ day: Int,
        _ place: ArraySlice<Token>
    ) -> [LocatedValue] {
        let folded: [(month: Int, day: Int)]
        switch month {
        case .english(let number), .gregorian(let number):
            return [located(.monthDay(month: number, day: day), place)]
        case .islamic(let number): return [located(.islamicDay(month: number, day: day), place)]
        case .ethiopic(let number), .ethiopicNative(let number):
            folded = CalendarFolding.gregorian(ethiopicMonth: number, day: day)
        case .persian(let number):
            folded = CalendarFolding.gregorian(persianMonth: number, day: day)
        }
        guard rules.has(.calendar) else { return [] }
        return folded.map {
            located(.monthDay(month: $0.month, day: $0.day), place, .calendar)
        }
    }

    /// A month and a day counted, as in "10월 3일".
    private func koreanDay(at index: Int, in tokens: [Token]) -> LocatedValue? {
        guard index + 3 < tokens.count,
            let month = tokens[index].number, (1...12).contains(month),
            let day = tokens[index + 2].number, (1...31).contains(day),
            Self.koreanMonth.contains(tokens[index + 1].text),
            Self.koreanDays.contains(where: { tokens[index + 3].text.hasPrefix($0) })
        else { return nil }
        return located(
            .monthDay(month: Int(month), day: Int(day)),
            tokens[index...(index + 3)]
        )
    }

    /// A date as Korean writes it, three figures each with a full stop and a space behind it.
    private func spacedDate(at index: Int, in tokens: [Token]) -> LocatedValue? {
        guard index + 2 < tokens.count else { return nil }
        let three = tokens[index...(index + 2)]
        let figures = three.compactMap { $0.kind == .numeral ? Int($0.text) : nil }
        guard figures.count == 3,
            zip(three, three.dropFirst()).allSatisfy({ before, after in
                after.stop == .sentence && after.start - before.end == 2
            })
        else { return nil }
        return located(.dateFields(figures.map { $0 > 31 ? $0 % 100 : $0 }), three)
    }

    private static let koreanMonth: Set<String> = ["월", "月"]
    private static let koreanDays = ["일", "日"]
    static let betweenDayAndMonth: Set<String> = [
        "of", "de", "d", "di", "the", "ই", "লা", "রা", "শে", "da", "ga", "watan", "числа", "من",
    ]
    /// The article, and "of the month" in Azerbaijani.
    private static let betweenMonthAndDay: Set<String> = ["the", "ayinin", "ayin"]
    /// Endings of ordinals in French and Spanish, with the raised letters folded.
    private static let ordinalEndings: Set<Substring> = ["er", "e", "eme", "o", "a", "ro", "ero"]
    /// Endings of ordinals in Russian and Azerbaijani.
    private static let hyphenedEndings: Set<String> = [
        "го", "е", "ое", "й", "ci", "cu", "nci", "ncu",
    ]
}

extension Token {
    fileprivate var dateFields: [Int]? {
        guard kind == .numeral else { return nil }
        for separator: Character in ["/", "-", "."] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 2 || parts.count == 3, separator != "." || parts.count == 3
            else { continue }
            let numbers = parts.compactMap { Int($0) }
            guard numbers.count == parts.count else { continue }
            return numbers.map { $0 > 31 ? $0 % 100 : $0 }
        }
        return nil
    }

    /// The month and day of a date with a year of four digits, where no other order is possible.
    fileprivate var numericDay: (month: Int, day: Int)? {
        guard kind == .numeral else { return nil }
        for separator: Character in ["/", "-", "."] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
                .compactMap { Int($0) }
            guard parts.count == 3 else { continue }
            if parts[0] >= 1000 {
                let isDay = (1...12).contains(parts[1]) && (1...31).contains(parts[2])
                return isDay ? (parts[1], parts[2]) : nil
            }
            guard parts[2] >= 1000, let low = parts.prefix(2).min(), (1...12).contains(low),
                let high = parts.prefix(2).max(), high <= 31, high > 12 || high == low
            else { return nil }
            return (low, high)
        }
        return nil
    }

    /// The month and day of a date that begins with a year of four digits.
    fileprivate var isoDay: (month: Int, day: Int)? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, parts[0] >= 1000, (1...12).contains(parts[1]),
            (1...31).contains(parts[2])
        else { return nil }
        return (parts[1], parts[2])
    }
}
