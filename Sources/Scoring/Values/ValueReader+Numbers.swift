extension ValueReader {
    /// Numbers, and ranges of them, whose ends are not numbers by themselves.
    func numbers(in tokens: [Token]) -> ValueReading {
        var reading = ValueReading()
        let places = numberPlaces(in: tokens)
        var next = 0
        while next < places.count {
            let place = places[next]
            if next + 1 < places.count,
                let range = range(from: place, to: places[next + 1], in: tokens)
            {
                reading.values.append(range)
                reading.masks.append(range.start..<range.end)
                next += 2
                continue
            }
            reading.values.append(place.located)
            // "twenty one" is not 20, nor is "1 million" 1.
            if place.tokens.count > 1 {
                reading.masks.append(place.located.start..<place.located.end)
            }
            next += 1
        }
        for token in tokens where token.kind == .numeral {
            let parts = token.text.split(separator: "-").map { Double($0) }
            guard parts.count == 2, let low = parts[0], let high = parts[1], low < high else {
                continue
            }
            reading.values.append(located(.range(low, high), [token]))
        }
        return reading
    }

    /// A number with the tokens that write it.
    struct NumberPlace {
        var value: Double
        var tokens: Range<Int>
        var located: LocatedValue
    }

    /// The numbers of a text: numerals, or number words where no numeral stands.
    func numberPlaces(in tokens: [Token]) -> [NumberPlace] {
        var places: [NumberPlace] = []
        var index = 0
        let hasNumeral = tokens.contains { $0.number != nil || $0.thousands != nil }
        while index < tokens.count {
            let token = tokens[index]
            if let number = token.number ?? token.thousands {
                let end = endOfGroups(from: index, in: tokens)
                if end > index + 1 {
                    let value = tokens[(index + 1)..<end].reduce(number) {
                        $0 * 1000 + ($1.number ?? 0)
                    }
                    place(value, index..<end, tokens, &places)
                    index = end
                } else if index + 1 < tokens.count, tokens[index + 1].stop == .none,
                    rules.has(.numberWords), let times = names.multipliers[tokens[index + 1].stem],
                    times > 100
                {
                    place(number * Double(times), index..<(index + 2), tokens, &places)
                    index += 2
                } else {
                    place(number, index..<(index + 1), tokens, &places)
                    index += 1
                }
            } else if !hasNumeral, let spelled = spelled(at: index, in: tokens) {
                // Words count only where no numeral stands: "one" has other uses.
                place(Double(spelled.value), index..<spelled.end, tokens, &places, .numberWords)
                index = spelled.end
            } else {
                index += 1
            }
        }
        return places
    }

    private func place(
        _ value: Double,
        _ range: Range<Int>,
        _ tokens: [Token],
        _ places: inout [NumberPlace],
        _ rule: FoldingRule = .value
    ) {
        let located = located(.number(value), tokens[range], rule)
        places.append(NumberPlace(value: value, tokens: range, located: located))
    }

    /// The end of a numeral in groups of three that blanks part, as in "1 000 000".
    private func endOfGroups(from index: Int, in tokens: [Token]) -> Int {
        guard tokens[index].text.count <= 3, tokens[index].text != "0", rules.has(.numerals) else {
            return index + 1
        }
        var end = index + 1
        // The zeros of a group may be folded away; its length in the raw text is still three.
        while end < tokens.count, tokens[end].stop == .none, tokens[end].number != nil,
            tokens[end].end - tokens[end].start == 3,
            (1...3).contains(tokens[end].start - tokens[end - 1].end)
        {
            end += 1
        }
        return end
    }

    /// A number in words, as "one thousand", "አስራ ሦስት" or "quatre-vingts", with the token behind it.
    func spelled(at start: Int, in tokens: [Token]) -> (value: Int, end: Int)? {
        guard rules.has(.numberWords) else { return nil }
        var (total, group) = (0, 0)
        var end = start
        var index = start
        var last = Int.max
        while index < tokens.count, index == start || tokens[index].stop == .none {
            if let (value, count) = names.find(names.numbers, at: index, in: tokens),
                index == start || value < last || value == 10
            {
                group += value
                last = value
                index += count
                end = index
            } else if let (times, count) = names.find(names.multipliers, at: index, in: tokens) {
                if times == 100 {
                    group = max(group, 1) * 100
                } else {
                    total += max(group, 1) * times
                    group = 0
                }
                last = times
                index += count
                end = index
            } else if index > start, let joined = unjoined(tokens[index]),
                joined < last || (last < 10 && joined % 10 == 0)
            {
                group += joined
                last = joined
                index += 1
                end = index
            } else if index > start, names.joints.contains(tokens[index].stem),
                index + 1 < tokens.count,
                names.find(names.numbers, at: index + 1, in: tokens).map({ $0.meaning < last })
                    ?? false
            {
                index += 1
            } else {
                break
            }
        }
        return end > start ? (total + group, end) : nil
    }

    /// The number behind a joined Arabic "and".
    private func unjoined(_ token: Token) -> Int? {
        guard token.text.unicodeScalars.first == "\u{648}" else { return nil }
        return names.numbers[String(token.text.unicodeScalars.dropFirst())]
    }

    private func range(
        from low: NumberPlace,
        to high: NumberPlace,
        in tokens: [Token]
    ) -> LocatedValue? {
        guard low.value < high.value, high.tokens.lowerBound > low.tokens.upperBound else {
            return nil
        }
        let between = tokens[low.tokens.upperBound..<high.tokens.lowerBound].map(\.text)
        let opens =
            low.tokens.lowerBound > 0
            && Self.openers.contains(tokens[low.tokens.lowerBound - 1].text)
        guard between.count <= 2, tokens[high.tokens.lowerBound].stop == .none,
            between.allSatisfy(Self.through.contains)
                || (opens && between.allSatisfy(Self.and.contains))
        else { return nil }
        return located(
            .range(low.value, high.value),
            tokens[low.tokens.lowerBound..<high.tokens.upperBound]
        )
    }

    private static let openers: Set<String> = [
        "between", "from", "entre", "de", "antara", "dari", "بين", "من", "от", "между", "کم",
    ]
    private static let through: Set<String> = [
        "to", "until", "till", "up", "through", "a", "hasta", "إلى", "الي", "تا", "sampai",
        "hingga",
        "do", "до", "থেকে", "देखि", "에서",
    ]
    private static let and: Set<String> = ["and", "y", "et", "dan", "و", "и"]
}

extension Token {
    /// The value of a plain number; none for dates, times and ranges.
    var number: Double? {
        kind == .numeral ? Double(text) : nil
    }

    /// The value of "1k".
    fileprivate var thousands: Double? {
        guard kind == .word, text.hasSuffix("k"), text.first?.isNumber == true else { return nil }
        return Double(text.dropLast()).map { $0 * 1000 }
    }
}
