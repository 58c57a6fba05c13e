extension ValueReader {
    /// The number that a numeral begins.
    func figures(at index: Int, in tokens: [Token]) -> NumberPlace? {
        let token = tokens[index]
        guard var value = token.number ?? token.thousands else { return nil }
        var end = endOfGroups(from: index, in: tokens)
        var bytes = token.start..<token.end
        if end > index + 1 {
            for group in tokens[(index + 1)..<end] { value = value * 1000 + (group.number ?? 0) }
        } else if let fraction = NumberSigns.fraction(behind: token) {
            value += fraction.value
            bytes = bytes.lowerBound..<(bytes.upperBound + fraction.length)
        } else if end < tokens.count, let fraction = tokens[end].fraction {
            value += fraction
            end += 1
        } else if end < tokens.count, tokens[end].stop == .none, rules.has(.numberWords),
            let times = names.multipliers[tokens[end].stem], times > 100
        {
            value *= Double(times)
            end += 1
        } else if value == value.rounded(), NumberSigns.hasPoint(index, in: tokens) {
            let zeros = max(0, token.end - token.start - token.text.count)
            let digits = String(repeating: "0", count: min(zeros, 3)) + token.text
            value = Double("0." + digits) ?? value
            bytes = (bytes.lowerBound - 1)..<bytes.upperBound
        }
        let hasSigns = bytes != token.start..<token.end
        bytes = bytes.lowerBound..<max(bytes.upperBound, tokens[end - 1].end)
        let place = NumberPlace(
            value: value,
            tokens: index..<end,
            located: located(.number(value), tokens[index..<end]),
            mask: hasSigns || end > index + 1 ? bytes : nil,
            hasSigns: hasSigns
        )
        return signed(place, in: tokens)
    }

    /// The number less than zero where a minus stands in front, as a sign or in words.
    func signed(_ place: NumberPlace, in tokens: [Token]) -> NumberPlace {
        let index = place.tokens.lowerBound
        var below = place
        var start = tokens[index].start
        if tokens[index].kind == .numeral, let length = NumberSigns.minus(index, in: tokens) {
            start -= length
            below.hasSigns = true
        } else if index > 0, tokens[index].stop == .none,
            Self.minus.contains(tokens[index - 1].text),
            index == 1 || (tokens[index - 2].kind != .numeral && !isNumber(tokens[index - 2]))
        {
            start = tokens[index - 1].start
            below.tokens = (index - 1)..<place.tokens.upperBound
        } else {
            return place
        }
        below.value = -place.value
        below.located.value = .number(-place.value)
        below.located.start = tokens[below.tokens.lowerBound].start
        below.mask = start..<(place.mask?.upperBound ?? place.located.end)
        return below
    }

    private func isNumber(_ token: Token) -> Bool { names.numbers[token.stem] != nil }

    private static let minus: Set<String> = ["minus", "negative", "moins", "menos", "минус"]

    /// The end of a numeral in groups of three that blanks part, as in "1 000 000".
    private func endOfGroups(from index: Int, in tokens: [Token]) -> Int {
        guard tokens[index].text.count <= 3, tokens[index].text != "0", rules.has(.numerals) else {
            return index + 1
        }
        var end = index + 1
        // The zeros of a group may be folded away; its length in the raw text is still three.
        while end < tokens.count, tokens[end].stop == .none, tokens[end].number != nil,
            tokens[end].end - tokens[end].start == 3,
            (1...3).contains(tokens[end].start - tokens[end - 1].end),
            tokens[end].before.allSatisfy(\.isWhitespace)
        {
            end += 1
        }
        return end
    }

    /// A number with the word of what is counted, as in "five km".
    func measure(_ place: NumberPlace, in tokens: [Token]) -> LocatedValue? {
        let index = place.tokens.upperBound
        guard index < tokens.count, tokens[index].kind == .word, tokens[index].stop == .none else {
            return nil
        }
        let used = tokens[place.tokens.lowerBound...index]
        var measure = located(.measure(place.value, tokens[index].stem), used)
        measure.rules.formUnion(place.located.rules.union(tokens[index].stemRules))
        return measure
    }

    /// The bytes of the unit of a speed, which is no length: "km/h", "miles per hour".
    func speed(behind index: Int, in tokens: [Token]) -> Range<Int>? {
        guard index + 1 < tokens.count, tokens[index].stop == .none,
            Self.lengths.contains(tokens[index].stem), tokens[index + 1].stop == .none
        else { return nil }
        let isWord = tokens[index + 1].text == "per" || tokens[index + 1].text == "an"
        let last = isWord ? index + 2 : index + 1
        guard isWord || tokens[last].before == "/", last < tokens.count,
            Self.times.contains(tokens[last].stem)
        else { return nil }
        return tokens[index].start..<tokens[last].end
    }

    private static let lengths: Set<String> = [
        "km", "m", "cm", "mile", "ft", "kilometer", "kilometre", "meter", "metre",
    ]
    private static let times: Set<String> = ["hour", "h", "s", "sec", "second"]
}

extension Token {
    /// The value of a plain number; none for dates, times and ranges.
    var number: Double? {
        kind == .numeral ? Double(text) : nil
    }

    /// The value of "1/2" behind a whole number.
    fileprivate var fraction: Double? {
        guard kind == .numeral, stop == .none, before == " " else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let part = parts[0], let whole = parts[1], part > 0,
            part < whole, whole <= 16
        else { return nil }
        return Double(part) / Double(whole)
    }

    /// The value of "1k".
    var thousands: Double? {
        guard kind == .word, text.hasSuffix("k"), text.first?.isNumber == true else { return nil }
        return Double(text.dropLast()).map { $0 * 1000 }
    }
}
