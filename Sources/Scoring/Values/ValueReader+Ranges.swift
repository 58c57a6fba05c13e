extension ValueReader {
    /// Whether what stands between two values makes one stretch of them.
    /// - Parameter low: the tokens of the first value.
    func spans(_ low: Range<Int>, _ high: Range<Int>, in tokens: [Token]) -> Bool {
        guard high.lowerBound >= low.upperBound, high.lowerBound < tokens.count else {
            return false
        }
        if high.lowerBound == low.upperBound {
            return NumberSigns.isRange(tokens[high.lowerBound])
        }
        let between = tokens[low.upperBound..<high.lowerBound]
        let opens =
            low.lowerBound > 0 && Self.openers.contains(tokens[low.lowerBound - 1].text)
        return between.count <= 2 && tokens[high.lowerBound].stop == .none
            && (between.allSatisfy { Self.through.contains($0.text) }
                || (opens && between.allSatisfy { Self.and.contains($0.text) }))
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

extension LocatedValue {
    /// The stretch from this value to another.
    func span(to end: LocatedValue) -> LocatedValue {
        LocatedValue(
            value: .span(value, end.value),
            start: start,
            end: end.end,
            rules: rules.union(end.rules)
        )
    }
}

/// Values that are read at one place, of which a stretch is made with those of the next.
struct ValuePlace {
    var values: [LocatedValue]
    var tokens: Range<Int>
}

extension ValueReader {
    /// Values and stretches of them, whose ends are no values by themselves.
    func joined(_ places: [ValuePlace], in tokens: [Token]) -> ValueReading {
        var reading = ValueReading()
        var index = 0
        while index < places.count {
            let low = places[index]
            if index + 1 < places.count {
                let high = places[index + 1]
                let stretches = low.values.flatMap { from in
                    high.values.filter { $0.value != from.value }.map { from.span(to: $0) }
                }
                if !stretches.isEmpty, spans(low.tokens, high.tokens, in: tokens) {
                    reading.values += stretches
                    let place = low.tokens.lowerBound..<high.tokens.upperBound
                    reading.masks.append(bytes(of: tokens[place]))
                    index += 2
                    continue
                }
            }
            reading.values += low.values
            index += 1
        }
        return reading
    }

    func bytes(of tokens: ArraySlice<Token>) -> Range<Int> {
        (tokens.first?.start ?? 0)..<(tokens.last?.end ?? 0)
    }
}
