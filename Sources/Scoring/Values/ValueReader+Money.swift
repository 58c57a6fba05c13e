extension ValueReader {
    /// Amounts with their unit, and units by names that are the same everywhere.
    func money(in tokens: [Token]) -> ValueReading {
        var reading = ValueReading()
        let places = numberPlaces(in: tokens)
        for index in tokens.indices {
            guard let unit = unit(tokens[index]) else { continue }
            // Codes and signs say which country's money it is, and so are words of their own.
            if tokens[index].kind == .word, !MoneyNames.codes.contains(tokens[index].text) {
                reading.values.append(located(.moneyUnit(unit), [tokens[index]]))
            }
            let near = places.first { place in
                place.tokens.lowerBound == index + 1 || place.tokens.upperBound == index
                    || (place.tokens.upperBound == index - 1
                        && MoneyNames.nationalities.contains(tokens[index - 1].text))
            }
            guard let near else { continue }
            let low = min(near.tokens.lowerBound, index)
            let high = max(near.tokens.upperBound, index + 1)
            reading.values.append(located(.amount(near.value, unit), tokens[low..<high]))
        }
        return reading
    }

    private func unit(_ token: Token) -> String? {
        token.kind == .sign
            ? MoneyNames.signs[token.text] : names.money[token.stem] ?? names.money[token.text]
    }
}
