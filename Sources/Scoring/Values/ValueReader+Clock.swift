extension ValueReader {
    /// Times of day: of twelve hours with a period of the day, of twenty-four, or by name.
    func times(in tokens: [Token]) -> ValueReading {
        var places: [ValuePlace] = []
        var index = 0
        while index < tokens.count {
            guard var time = time(at: index, in: tokens) else {
                index = max(index + 1, endOfNumber(at: index, in: tokens) ?? 0)
                continue
            }
            let end = max(index + 1, time.end)
            var first = index
            while first > 0, tokens[first].start > time.value.start { first -= 1 }
            let behind = places.last?.tokens.upperBound ?? 0
            if let bare = bareHour(before: first, of: time.value, in: tokens), bare.index >= behind
            {
                time.value = bare.span
                first = bare.index
            }
            places.append(ValuePlace(values: [time.value], tokens: first..<end))
            index = end
        }
        var reading = joined(places, in: tokens)
        reading.masks += reading.values.map { $0.start..<$0.end }
        return reading
    }

    /// The end of a number in words that is no hour, so that no part of it is read as one.
    private func endOfNumber(at index: Int, in tokens: [Token]) -> Int? {
        guard let spelled = spelled(at: index, in: tokens),
            spelled.value.map({ $0 > 24 }) ?? true
        else { return nil }
        return spelled.end
    }

    private func time(at index: Int, in tokens: [Token]) -> (value: LocatedValue, end: Int)? {
        if let (minutes, count) = names.find(names.times, at: index, in: tokens) {
            let half = count == 1 ? halfHour(behind: index + count, in: tokens) : nil
            let end = half ?? index + count
            return (located(.minutes(minutes + (half == nil ? 0 : 30)), tokens[index..<end]), end)
        }
        if let past = past(at: index, in: tokens) { return past }
        if let stretch = stretch(at: index, in: tokens) { return stretch }
        guard let (hour, minute, end, isPlain) = written(at: index, in: tokens) else { return nil }
        var (period, last) = self.period(behind: end, in: tokens)
        var first = index
        if period == nil {
            (period, first) = self.period(before: index, in: tokens)
        }
        // A bare number says too little.
        guard period != nil || isPlain else { return nil }
        let all = tokens[first..<max(end, last)]
        let shifted = shift(period, behind: max(end, last), in: tokens)
        let minutes = (DayPeriods.minutes(hour, shifted) + minute) % 1440
        return (located(.minutes(minutes), all), max(end, last))
    }

    /// Hour and minute at a token, the token behind, and whether they are a time without more.
    private func written(
        at index: Int,
        in tokens: [Token]
    ) -> (hour: Int, minute: Int, end: Int, isPlain: Bool)? {
        let token = tokens[index]
        var end = index + 1
        if token.kind == .numeral {
            let parts = token.text.split(separator: ":").map { Int($0) }
            if let hour = parts.first ?? nil, hour <= 24, parts.count == 2 || parts.count == 3,
                let minute = parts[1], minute < 60
            {
                return (hour, minute, end, true)
            }
            guard let number = token.number, number >= 0 else { return nil }
            // "15.30", whose needless zeros are gone
            if token.text.contains("."), number < 24 {
                let fraction = token.text.split(separator: ".").last.map(String.init) ?? ""
                let minute = Int(fraction.count == 1 ? fraction + "0" : fraction) ?? 60
                return minute < 60 ? (Int(number), minute, end, true) : nil
            }
            guard number == number.rounded() else { return nil }
            if number > 24, number < 2400, Int(number) % 100 < 60 {
                let isTime = end < tokens.count && Self.hours.contains(tokens[end].stem)
                return isTime ? (Int(number) / 100, Int(number) % 100, end + 1, true) : nil
            }
            guard number <= 24 else { return nil }
            if end < tokens.count, tokens[end].stop == .none, isMark(tokens[end], hour: Int(number))
            {
                return (Int(number), 0, end + 1, true)
            }
            // "15.00" is folded to "15", and only the raw length still shows it.
            let isLong = token.end - token.start >= 4
            return (Int(number), 0, end, isLong)
        }
        if let glued = glued(token) { return (glued.hour, glued.minute, end, true) }
        guard rules.has(.numberWords) else { return nil }
        if let spelled = spelled(at: index, in: tokens) ?? nativeHour(at: index, in: tokens),
            let hour = spelled.value, hour <= 24
        {
            end = spelled.end
            let isMarked =
                end < tokens.count && tokens[end].stop == .none && isMark(tokens[end], hour: hour)
            return (hour, 0, isMarked ? end + 1 : end, isMarked)
        }
        if let (hour, count) = names.find(names.ordinals, at: index, in: tokens), hour <= 12 {
            return (hour, 0, index + count, false)
        }
        return nil
    }

    /// An hour in words that count nothing else.
    private func nativeHour(at index: Int, in tokens: [Token]) -> SpelledNumber? {
        (names.hours[tokens[index].stem] ?? names.hours[tokens[index].text])
            .map { SpelledNumber(value: $0, end: index + 1) }
    }

    /// Whether a word behind an hour shows it to be one of twenty-four.
    private func isMark(_ token: Token, hour: Int) -> Bool {
        Self.marks.contains(token.text) || (hour > 12 && Self.lateMarks.contains(token.text))
    }

    /// "15h30", "15h", "3pm".
    private func glued(_ token: Token) -> (hour: Int, minute: Int)? {
        guard token.kind == .word, token.text.first?.isNumber == true else { return nil }
        let digits = token.text.prefix { $0.isNumber }
        guard let hour = Int(digits), hour <= 24 else { return nil }
        let rest = token.text.dropFirst(digits.count)
        switch rest {
        case "am": return (hour == 12 ? 0 : hour, 0)
        case "pm": return (hour < 12 ? hour + 12 : hour, 0)
        case "h", "hs", "hrs": return (hour, 0)
        default:
            if rest.first == ":", let half = ["am", "pm"].first(where: rest.hasSuffix),
                let minute = Int(rest.dropFirst().dropLast(2)), minute < 60
            {
                return (half == "am" ? (hour == 12 ? 0 : hour) : hour % 12 + 12, minute)
            }
            guard rest.first == "h", let minute = Int(rest.dropFirst()), minute < 60 else {
                return nil
            }
            return (hour, minute)
        }
    }

    /// "Half past eight", "quarter to nine".
    private func past(at index: Int, in tokens: [Token]) -> (value: LocatedValue, end: Int)? {
        guard index + 2 < tokens.count, let part = Self.parts[tokens[index].text],
            ["past", "to", "after"].contains(tokens[index + 1].text),
            let hour = tokens[index + 2].number.map({ (0...12).contains($0) ? Int($0) : 13 })
                ?? names.numbers[tokens[index + 2].stem], hour <= 12
        else { return nil }
        let (period, end) = self.period(behind: index + 3, in: tokens)
        let hours = DayPeriods.minutes(hour, period)
        let minutes = tokens[index + 1].text == "to" ? hours - part : hours + part
        let last = max(end, index + 3)
        return (located(.minutes((minutes + 1440) % 1440), tokens[index..<last]), last)
    }

    /// The token behind "and a half".
    private func halfHour(behind index: Int, in tokens: [Token]) -> Int? {
        guard index + 1 < tokens.count, names.joints.contains(tokens[index].stem),
            ["media", "demi", "demie"].contains(tokens[index + 1].text)
        else { return nil }
        return index + 2
    }

    func period(
        behind index: Int,
        in tokens: [Token]
    ) -> (DayPeriods.Period?, Int) {
        var place = index
        for _ in 0...3 {
            guard place < tokens.count,
                tokens[place].stop <= .clause || tokens[place - 1].text == "p"
            else { return (nil, index) }
            // "p.m." is cut at its dots into "p" and "m".
            if place + 1 < tokens.count, tokens[place + 1].stem == "m",
                tokens[place].text == "p" || tokens[place].text == "a"
            {
                return (tokens[place].text == "p" ? .afternoon : .morning, place + 2)
            }
            if let (period, count) = names.find(names.periods, at: place, in: tokens) {
                return (period, place + count)
            }
            guard names.fillers.contains(tokens[place].stem) else { return (nil, index) }
            place += 1
        }
        return (nil, index)
    }

    private func period(
        before index: Int,
        in tokens: [Token]
    ) -> (DayPeriods.Period?, Int) {
        var place = index - 1
        for _ in 0...1 {
            guard place >= 0, tokens[place + 1].stop == .none else { break }
            if let period = names.periods[tokens[place].stem] ?? names.periods[tokens[place].text] {
                return (period, place)
            }
            guard names.fillers.contains(tokens[place].stem) else { break }
            place -= 1
        }
        return (nil, index)
    }

    private static let parts = ["half": 30, "quarter": 15]
    /// Signs behind an hour of twenty-four.
    private static let marks: Set<String> = ["h", "hs", "시", "uhr", "ч", "heures"]
    /// Words behind an hour that of an early one say no more than "o'clock".
    private static let lateMarks: Set<String> = ["час", "часа", "часов"]
    private static let hours: Set<String> = ["hour", "h"]
}
