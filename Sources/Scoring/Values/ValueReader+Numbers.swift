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

    /// The numbers of a text: numerals, and number words where no numeral stands.
    ///
    /// Beside numerals words have other uses, but for the first number of all that stands in front of
    /// every numeral: "Thirteen months, of which the last has 5 or 6 days".
    func numberPlaces(in tokens: [Token]) -> [NumberPlace] {
        var places: [NumberPlace] = []
        var index = 0
        let count = firstCount(tokens)
        var isFirst = true
        while index < tokens.count {
            if let place = figures(at: index, in: tokens) {
                places.append(place)
                index = place.tokens.upperBound
                continue
            }
            guard isFirst || count == nil, let spelled = spelled(at: index, in: tokens) else {
                index += 1
                continue
            }
            let range = index..<spelled.end
            index = spelled.end
            guard let value = spelled.value,
                count.map({ $0 >= range.upperBound && isMore(value, range, in: tokens) }) ?? true
            else { continue }
            isFirst = false
            let located = located(.number(Double(value)), tokens[range], .numberWords)
            places.append(
                signed(
                    NumberPlace(
                        value: Double(value),
                        tokens: range,
                        located: located,
                        mask: range.count > 1 ? bytes(of: tokens[range]) : nil
                    ),
                    in: tokens
                )
            )
        }
        return places
    }

    /// Whether a number word beside numerals is one that counts: no "one of", nor "the two".
    private func isMore(_ value: Int, _ range: Range<Int>, in tokens: [Token]) -> Bool {
        let end = range.upperBound
        let endsClause = end < tokens.count && tokens[end].stop != .none
        if range.lowerBound == 0, endsClause { return true }
        return value > 2 && (endsClause || end == tokens.count || tokens[end].text != "of")
    }

    /// The first numeral that says how many; a year and the marks of a list do not.
    private func firstCount(_ tokens: [Token]) -> Int? {
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
            return index
        }
        return nil
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
