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
            if let mask = place.mask { reading.masks.append(mask) }
            if let speed = speed(behind: place.tokens.upperBound, in: tokens) {
                reading.masks.append(speed)
            } else if let measure = measure(place, in: tokens) {
                reading.values.append(measure)
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
        /// The bytes of which no part is a number by itself: "twenty one" is not 20, nor is
        /// "1 million" 1, nor "-5" or "5½" five.
        var mask: Range<Int>?
        /// Whether signs that are no tokens belong to it.
        var hasSigns = false
    }

    /// The numbers of a text: numerals, or number words where no numeral stands.
    func numberPlaces(in tokens: [Token]) -> [NumberPlace] {
        var places: [NumberPlace] = []
        var index = 0
        let counts = hasCount(tokens)
        while index < tokens.count {
            if let place = figures(at: index, in: tokens) {
                places.append(place)
                index = place.tokens.upperBound
            } else if !counts, let spelled = spelled(at: index, in: tokens) {
                // Words count only where no numeral stands: "one" has other uses.
                let range = index..<spelled.end
                let located = located(.number(Double(spelled.value)), tokens[range], .numberWords)
                places.append(
                    signed(
                        NumberPlace(
                            value: Double(spelled.value),
                            tokens: range,
                            located: located,
                            mask: range.count > 1 ? bytes(of: tokens[range]) : nil
                        ),
                        in: tokens
                    )
                )
                index = spelled.end
            } else {
                index += 1
            }
        }
        return places
    }

    /// Whether a numeral says how many; a year and the marks of a list do not.
    private func hasCount(_ tokens: [Token]) -> Bool {
        var lines = 0
        for (index, token) in tokens.enumerated() {
            guard let number = token.number ?? token.thousands else { continue }
            if number >= 1500, number < 2100, token.text.count == 4,
                token.rules.isDisjoint(with: RuleSet(.numerals))
            {
                continue
            }
            if token.stop == .line, number == Double(lines + 1), index + 1 < tokens.count,
                tokens[index + 1].stop < .line,
                token.behind.hasPrefix(". ") || token.behind.hasPrefix(") ")
            {
                lines += 1
                continue
            }
            return true
        }
        return false
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
                    // "Hundred hundred hundred" has no end.
                    guard group < 1_000_000 else { break }
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
        guard low.value < high.value, spans(low.tokens, high.tokens, in: tokens) else {
            return nil
        }
        return located(
            .range(low.value, high.value),
            tokens[low.tokens.lowerBound..<high.tokens.upperBound]
        )
    }
}
