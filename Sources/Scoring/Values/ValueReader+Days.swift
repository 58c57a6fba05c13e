extension ValueReader {
    /// The day in words that ends in front of a token, with its first token.
    func dayInWords(before end: Int, in tokens: [Token]) -> (Int, Int)? {
        let last = tokens[end - 1]
        let isOrdinal = names.ordinals[last.stem] != nil || names.ordinals[last.text] != nil
        guard names.numberEnds.contains(last.stem) || isOrdinal || ten(last) != nil else {
            return nil
        }
        for start in max(0, end - 4)..<end {
            if let (day, behind) = dayInWords(at: start, in: tokens), behind == end {
                return (day, start)
            }
            // A part of a number that is not understood is no day.
            if let spelled = spelled(at: start, in: tokens), spelled.value == nil,
                spelled.end >= end
            {
                return nil
            }
        }
        return nil
    }

    /// A day in words at a token, as "twenty-fifth", "vingt-cinq" or "الخامس والعشرون".
    func dayInWords(at start: Int, in tokens: [Token]) -> (Int, Int)? {
        guard rules.has(.numberWords) else { return nil }
        func ordinal(_ index: Int) -> Int? {
            guard index < tokens.count, index == start || tokens[index].stop == .none else {
                return nil
            }
            return names.ordinals[tokens[index].stem] ?? names.ordinals[tokens[index].text]
        }
        var day = 0
        var end = start
        if let first = ordinal(start) {
            day = first
            end = start + 1
            // Arabic puts the ten behind.
            if first < 10, end < tokens.count, tokens[end].stop == .none, let ten = ten(tokens[end])
            {
                day += ten
                end += 1
            }
        } else if let spelled = spelled(at: start, in: tokens), let value = spelled.value {
            day = value
            end = spelled.end
            let isJoined = end < tokens.count && names.joints.contains(tokens[end].stem)
            let next = isJoined ? end + 1 : end
            if day == 20 || day == 30, let last = ordinal(next), last < 10 {
                day += last
                end = next + 1
            }
        }
        return (1...31).contains(day) ? (day, end) : nil
    }

    /// The ten or twenty behind an Arabic ordinal.
    private func ten(_ token: Token) -> Int? {
        guard token.text.unicodeScalars.first.map({ (0x600...0x6FF).contains($0.value) }) == true
        else { return nil }
        let plain = token.text.hasPrefix("\u{648}") ? String(token.text.dropFirst()) : token.text
        let value =
            [token.stem, plain].lazy.compactMap { names.numbers[$0] ?? names.ordinals[$0] }.first
            ?? (plain.hasPrefix("\u{627}\u{644}") ? names.numbers[String(plain.dropFirst(2))] : nil)
        return value.flatMap { [10, 20, 30].contains($0) ? $0 : nil }
    }

    /// The first and last day of a stretch in one month, as "24-26 December" or "May 3 to 5".
    func dayStretch(
        of month: Range<Int>,
        in tokens: [Token]
    ) -> (days: [Int], tokens: Range<Int>)? {
        func day(_ index: Int) -> Int? {
            guard tokens.indices.contains(index), let number = tokens[index].number,
                number == number.rounded()
            else { return nil }
            return (1...31).contains(number) ? Int(number) : nil
        }
        func pair(_ index: Int) -> [Int]? {
            guard tokens.indices.contains(index), tokens[index].kind == .numeral else { return nil }
            let days = tokens[index].text.split(separator: "-").map { Int($0) ?? 0 }
            return days.count == 2 && 0 < days[0] && days[0] < days[1] && days[1] <= 31
                ? days : nil
        }
        var before = month.lowerBound - 1
        if before > 0, Self.betweenDayAndMonth.contains(tokens[before].text),
            tokens[before].text != "the"
        {
            before -= 1
        }
        if before >= 0, tokens[before + 1].stop == .none {
            if let days = pair(before) { return (days, before..<month.upperBound) }
            if let high = day(before) {
                for low in [before - 1, before - 2] {
                    guard let start = day(low), start < high,
                        spans(low..<(low + 1), before..<(before + 1), in: tokens)
                    else { continue }
                    return ([start, high], low..<month.upperBound)
                }
                return nil
            }
        }
        let behind = month.upperBound
        guard behind < tokens.count, tokens[behind].stop == .none else { return nil }
        if let days = pair(behind) { return (days, month.lowerBound..<(behind + 1)) }
        guard let start = day(behind) else { return nil }
        for place in [behind + 1, behind + 2] {
            guard let high = day(place), start < high,
                self.month(at: min(place + 1, tokens.count - 1), in: tokens) == nil,
                spans(month.lowerBound..<(behind + 1), place..<(place + 1), in: tokens)
            else { continue }
            return ([start, high], month.lowerBound..<(place + 1))
        }
        return nil
    }
}
