/// A run of number words; without a value if only a part of it is understood.
struct SpelledNumber {
    var value: Int?
    /// The token behind it.
    var end: Int
}

extension ValueReader {
    /// A number in words, as "one thousand", "አስራ ሦስት" or "quatre-vingts".
    ///
    /// Number words that stand side by side and make no number, as "two three" or "ten dozen", have no
    /// value: a part of a number is another number.
    func spelled(at start: Int, in tokens: [Token]) -> SpelledNumber? {
        guard rules.has(.numberWords) else { return nil }
        if KoreanNumber.isHangul(tokens[start]) { return korean(at: start, in: tokens) }
        if !startsNumber(tokens[start]), tokens[start].text.unicodeScalars.first != "\u{648}" {
            return nil
        }
        if isNoun(start, in: tokens) { return nil }
        if let (_, count) = names.find(names.leading, at: start, in: tokens) {
            return leading(at: start, count, in: tokens)
        }
        var sum = NumberSum()
        guard let first = part(at: start, in: tokens), sum.take(first) else { return nil }
        if isArabicTen(first, start, in: tokens) { return SpelledNumber(end: start + first.count) }
        var index = start + first.count
        while index < tokens.count, tokens[index].stop == .none {
            if let part = part(at: index, in: tokens) {
                if sum.take(part) {
                    index += part.count
                    continue
                }
                if index == start + 1, sum.takeYear(part, behind: tokens[start].text) {
                    index += part.count
                    continue
                }
                // A list joined with "and", or a noun, ends the number in front.
                if part.isJoined || names.nouns.contains(tokens[index].stem) { break }
                return notUnderstood(from: index, in: tokens)
            }
            guard names.joints.contains(tokens[index].stem), index + 1 < tokens.count,
                tokens[index + 1].stop == .none, var next = part(at: index + 1, in: tokens)
            else { break }
            next.isJoined = true
            next.joint = tokens[index].text
            guard sum.take(next) else { break }
            index += 1 + next.count
        }
        return ended(sum.value, at: index, in: tokens)
    }

    /// Whether a number word stands behind a number, where it is something else: "five times".
    private func isNoun(_ index: Int, in tokens: [Token]) -> Bool {
        index > 0 && tokens[index].stop == .none && names.nouns.contains(tokens[index].stem)
            && part(at: index - 1, in: tokens) != nil
    }

    /// One number word, with how it is joined to what stands in front of it.
    func part(at index: Int, in tokens: [Token]) -> NumberPart? {
        if let part = plainPart(at: index, nil, in: tokens) { return part }
        // Arabic writes "and" together with the word behind it.
        let scalars = tokens[index].text.unicodeScalars
        guard scalars.first == "\u{648}", scalars.count > 2 else { return nil }
        let rest = String(scalars.dropFirst())
        var part =
            plainPart(at: index, rest, in: tokens)
            ?? plainPart(at: index, Stemmer.stem(rest, rules: rules).text, in: tokens)
        part?.isJoined = true
        part?.joint = "\u{648}"
        return part
    }

    private func startsNumber(_ token: Token) -> Bool {
        names.numberStarts.contains(token.stem) || names.numberStarts.contains(token.text)
    }

    private func plainPart(at index: Int, _ first: String?, in tokens: [Token]) -> NumberPart? {
        guard first.map(names.numberStarts.contains) ?? startsNumber(tokens[index]) else {
            return nil
        }
        if let (value, count) = names.find(names.numbers, at: index, in: tokens, first: first) {
            let isTeen = Self.frenchTeens.contains(tokens[index].text)
            return NumberPart(value: value, count: count, isFrenchTeen: isTeen)
        }
        if index > 0, tokens[index - 1].text == "yuz", tokens[index].stop == .none,
            let value = Self.behindYuz[tokens[index].text]
        {
            return NumberPart(value: value, count: 1)
        }
        if let (times, count) = names.find(names.multipliers, at: index, in: tokens, first: first) {
            let text = tokens[index].text
            // Several hundreds, and cents, are no number by themselves.
            let isPlural = text.utf8.last == UInt8(ascii: "s") && text != tokens[index].stem
            let isCents = text == "cents" && !isFrench(index - 1, in: tokens)
            if isCents || (text == "cent" && isPerCent(index, in: tokens)) { return nil }
            return NumberPart(value: times, count: count, multiplies: true, isCounted: isPlural)
        }
        return names.find(names.countedMultipliers, at: index, in: tokens, first: first).map {
            NumberPart(value: $0.meaning, count: $0.count, multiplies: true, isCounted: true)
        }
    }

    private func isFrench(_ index: Int, in tokens: [Token]) -> Bool {
        index >= 0 && Self.frenchUnits.contains(tokens[index].text)
    }

    private func isPerCent(_ index: Int, in tokens: [Token]) -> Bool {
        index > 0 && ["per", "one", "a"].contains(tokens[index - 1].text)
    }

    /// Whether an Arabic ten stands behind an ordinal, as in "the thirteenth", and is no number.
    private func isArabicTen(_ part: NumberPart, _ index: Int, in tokens: [Token]) -> Bool {
        guard part.value.isMultiple(of: 10), (10...90).contains(part.value), index > 0,
            tokens[index].stop == .none,
            tokens[index].text.unicodeScalars.first.map({ (0x600...0x6FF).contains($0.value) })
                == true
        else { return false }
        let before = tokens[index - 1]
        return names.ordinals[before.stem] != nil || names.ordinals[before.text] != nil
    }

    /// The number that ends in front of a token, unless what follows makes another one of it.
    func ended(_ value: Int, at end: Int, in tokens: [Token]) -> SpelledNumber {
        guard end < tokens.count, tokens[end].stop == .none else {
            return SpelledNumber(value: value, end: end)
        }
        if names.fractions.contains(tokens[end].stem) || isIndicNumber(tokens[end])
            || isAzerbaijaniNumber(end, in: tokens)
        {
            return notUnderstood(from: end + 1, in: tokens)
        }
        if names.joints.contains(tokens[end].stem) {
            var next = end + 1
            if next < tokens.count, tokens[next].text == "a" { next += 1 }
            if next < tokens.count, names.halves.contains(tokens[next].stem) {
                return SpelledNumber(end: next + 1)
            }
        }
        return SpelledNumber(value: value, end: end)
    }

    /// Whether a word looks like one of the Indic numbers, each of which is a word of its own.
    private func isIndicNumber(_ token: Token) -> Bool {
        guard let first = token.text.unicodeScalars.first, (0x900...0x9FF).contains(first.value)
        else { return false }
        let letters = Array(token.text.unicodeScalars)
        return names.indicEndings.contains { letters.suffix($0.count).elementsEqual($0) }
    }

    /// Whether "min" goes on with a number as "thousand", or "bir" as "one"; both are other words as well.
    private func isAzerbaijaniNumber(_ index: Int, in tokens: [Token]) -> Bool {
        let before = tokens[index - 1].text
        return tokens[index].text == "min"
            ? Self.azerbaijani.contains(before) : tokens[index].text == "bir" && before == "min"
    }

    /// The end of number words that make no number together.
    func notUnderstood(from index: Int, in tokens: [Token]) -> SpelledNumber {
        var end = index
        // A bound, as a text of nothing else may have a month between every two of them.
        while end < tokens.count, tokens[end].stop == .none, end - index < Self.longestRun {
            if let part = part(at: end, in: tokens) {
                end += part.count
            } else if let (_, count) = names.find(names.leading, at: end, in: tokens) {
                end += count
            } else if names.joints.contains(tokens[end].stem), end + 1 < tokens.count,
                tokens[end + 1].stop == .none, let next = part(at: end + 1, in: tokens)
            {
                end += 1 + next.count
            } else {
                break
            }
        }
        return SpelledNumber(end: max(end, index))
    }

    private static let longestRun = 32
    /// Azerbaijani words that are other words but behind a hundred.
    private static let azerbaijani: Set<String> = [
        "bir", "iki", "uc", "dord", "bes", "alti", "yeddi", "səkkiz", "doqquz", "yuz",
    ]
    private static let behindYuz = ["bir": 1, "on": 10]
    private static let frenchTeens: Set<String> = [
        "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize",
    ]
    private static let frenchUnits: Set<String> = [
        "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
    ]
}
