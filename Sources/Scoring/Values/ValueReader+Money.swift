extension ValueReader {
    /// Amounts with their unit, and units by names that are the same everywhere.
    func money(in tokens: [Token]) -> ValueReading {
        var reading = ValueReading()
        let places = numberPlaces(in: tokens)
        reading.masks = places.compactMap(\.mask)
        for index in tokens.indices {
            reading.values += glued(index, in: tokens)
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

    /// What a word says in which an amount and its unit are written together: "20birr", "USD20".
    private func glued(_ index: Int, in tokens: [Token]) -> [LocatedValue] {
        let token = tokens[index]
        guard token.kind == .word, let first = token.text.utf8.first,
            let last = token.text.utf8.last,
            (0x30...0x39).contains(first) || (0x30...0x39).contains(last)
        else { return [] }
        let isDigit: (Character) -> Bool = { $0.isASCII && $0.isNumber }
        let head = token.text.prefix { isDigit($0) || $0 == "." || $0 == "," }
        let digits: Substring
        let word: String
        if head.isEmpty {
            word = String(token.text.prefix { !isDigit($0) })
            digits = token.text.dropFirst(word.count)
            guard MoneyNames.codes.contains(word) else { return [] }
        } else {
            digits = head
            word = String(token.text.dropFirst(head.count))
        }
        guard let unit = names.money[Stemmer.stem(word, rules: rules).text] ?? names.money[word],
            let amount = Double(Numerals.canonical(String(digits), rules: rules))
        else { return [] }
        let name: AnswerValue =
            MoneyNames.codes.contains(word) ? .moneyCode(word) : .moneyUnit(unit)
        // Groups behind a code are words of their own, as in "USD1,000".
        let isCut =
            head.isEmpty && index + 1 < tokens.count && tokens[index + 1].kind == .numeral
            && [",", "."].contains(tokens[index + 1].before)
        let values = isCut ? [name] : [name, .amount(amount, unit)]
        return values.map { located($0, [token]) }
    }

    private func unit(_ token: Token) -> String? {
        token.kind == .sign
            ? MoneyNames.signs[token.text] : names.money[token.stem] ?? names.money[token.text]
    }
}
