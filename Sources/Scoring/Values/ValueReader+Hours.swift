extension ValueReader {
    /// The stretch from an hour that says too little by itself, as in "8 to 9 pm".
    func bareHour(
        before index: Int,
        of time: LocatedValue,
        in tokens: [Token]
    ) -> (span: LocatedValue, index: Int)? {
        for place in [index - 1, index - 2] where place >= 0 {
            guard let number = tokens[place].number, number == number.rounded(),
                (0...24).contains(number), case .minutes(let end) = time.value
            else { continue }
            guard spans(place..<(place + 1), index..<(index + 1), in: tokens) else { return nil }
            let start = Self.hour(Int(number), before: end)
            guard start != end else { return nil }
            var low = located(.minutes(start), [tokens[place]])
            low = low.span(to: time)
            return (low, place)
        }
        return nil
    }

    /// The minutes of an hour of twelve in the half of the day that suits what comes behind it.
    private static func hour(_ hour: Int, before end: Int) -> Int {
        guard hour <= 12 else { return hour % 24 * 60 }
        let early = hour % 12 * 60
        return early + 720 < end ? early + 720 : early
    }

    /// "9:00-17:00", or "8-9" with a period of the day behind it.
    func stretch(
        at index: Int,
        in tokens: [Token]
    ) -> (value: LocatedValue, end: Int)? {
        guard tokens[index].kind == .numeral, tokens[index].text.contains("-") else { return nil }
        let ends = tokens[index].text.split(separator: "-").map { part in
            part.split(separator: ":").map { Int($0) ?? 60 }
        }
        guard ends.count == 2, ends.allSatisfy({ (1...2).contains($0.count) && $0[0] <= 24 }),
            ends.allSatisfy({ $0.count < 2 || $0[1] < 60 })
        else { return nil }
        let (period, last) = self.period(behind: index + 1, in: tokens)
        let isPlain = ends.allSatisfy { $0.count == 2 }
        guard period != nil || isPlain else { return nil }
        func minute(_ end: [Int]) -> Int { end.count == 2 ? end[1] : 0 }
        let end = (DayPeriods.minutes(ends[1][0], period) + minute(ends[1])) % 1440
        let start =
            period == nil
            ? ends[0][0] % 24 * 60 + minute(ends[0])
            : Self.hour(ends[0][0], before: end) + minute(ends[0])
        guard start != end else { return nil }
        let behind = max(index + 1, last)
        let value = AnswerValue.span(.minutes(start), .minutes(end))
        return (located(value, tokens[index..<behind]), behind)
    }

    /// The period as it is meant where somebody says that the Ethiopian clock is.
    func shift(
        _ period: DayPeriods.Period?,
        behind index: Int,
        in tokens: [Token]
    ) -> DayPeriods.Period? {
        guard saysEthiopian(behind: index, in: tokens) else { return period }
        switch period {
        case .morning: return .ethiopianMorning
        case .noon, .afternoon: return .ethiopianDay
        case .evening: return .ethiopianEvening
        case .night: return .ethiopianNight
        default: return period
        }
    }

    /// Whether the words behind a time name the Ethiopian clock, and not only the country.
    private func saysEthiopian(behind index: Int, in tokens: [Token]) -> Bool {
        for place in index..<max(index, min(index + 3, tokens.count)) {
            let token = tokens[place]
            // "9 a.m. (3 o'clock Ethiopian time)" says it of the other hour.
            let isNear = place == index || (place == index + 1 && tokens[index].text == "in")
            let endsInPoint = place > 0 && tokens[place - 1].text == "m" && token.stop == .sentence
            guard token.kind == .word,
                token.stop <= .clause || endsInPoint || (token.stop == .bracket && isNear)
            else { return false }
            if Self.ethiopian.contains(token.text) {
                let next = tokens[(place + 1)...].prefix(2).prefix { $0.stop == .none }.map(\.text)
                return next.first.map(Self.clocks.contains) == true
                    || (next.first == "local" && next.last.map(Self.clocks.contains) == true)
            }
            if token.stop == .bracket, token.text != "in" { return false }
        }
        return false
    }

    private static let ethiopian: Set<String> = ["ethiopian", "habesha"]
    private static let clocks: Set<String> = ["time", "clock", "hour", "hours", "reckoning"]
}
